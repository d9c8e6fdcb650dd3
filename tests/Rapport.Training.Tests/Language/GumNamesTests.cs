using Rapport.Text;

namespace Rapport.Training.Tests.Language;

public sealed class GumNamesTests
{
    [Fact]
    public void The_name_of_a_phrase_is_its_head_with_what_hangs_from_it_as_a_name()
    {
        var sentence = Read(
            "1\tthe\tthe\tDET\tDT\t_\t3\tdet\t_\tEntity=(1-person-new-nnnnn-cf1-1-coref",
            "2\tyoung\tyoung\tADJ\tJJ\t_\t3\tamod\t_\t_",
            "3\tMary\tMary\tPROPN\tNNP\t_\t5\tnsubj\t_\t_",
            "4\tJones\tJones\tPROPN\tNNP\t_\t3\tflat\t_\tEntity=1)",
            "5\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_",
            "6\tthe\tthe\tDET\tDT\t_\t7\tdet\t_\tEntity=(2-organization-new-nnnnn-cf1-1-coref",
            "7\tUniversity\tUniversity\tPROPN\tNNP\t_\t5\tobj\t_\t_",
            "8\tof\tof\tADP\tIN\t_\t9\tcase\t_\t_",
            "9\tYork\tYork\tPROPN\tNNP\t_\t7\tnmod\t_\tEntity=(3-place-new-nnnnn-cf1-1-coref)2)");
        Assert.Equal([new NameMention(NameKind.Person, new WordRange(2, 4)), new NameMention(NameKind.Organisation, new WordRange(6, 9))], sentence.Names);
    }

    [Fact]
    public void A_phrase_whose_head_is_no_proper_noun_and_an_entity_of_another_type_have_no_name()
    {
        var sentence = Read(
            "1\tcity\tcity\tNOUN\tNN\t_\t2\tnsubj\t_\tEntity=(1-place-new-nnnnn-cf1-1-coref)",
            "2\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_",
            "3\tTitanic\tTitanic\tPROPN\tNNP\t_\t2\tobj\t_\tEntity=(2-object-new-nnnnn-cf1-1-coref)");
        Assert.Empty(sentence.Names);
    }

    private static NamedSentence Read(params string[] rows)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "# sent_id = own-1\n" + string.Join('\n', rows) + "\n\n");
        var sentence = Assert.Single(GumNames.Read(path));
        File.Delete(path);
        return sentence;
    }
}
