using Rapport.Text;

namespace Rapport.Training.Tests.Language;

public sealed class NameEvaluationTests
{
    private static readonly NameMention Smith = new(NameKind.Person, new WordRange(0, 2));
    private static readonly NameMention Geneva = new(NameKind.Place, new WordRange(3, 4));
    private static readonly NameMention Senate = new(NameKind.Organisation, new WordRange(5, 6));

    [Fact]
    public void A_name_counts_where_kind_and_both_ends_are_right()
    {
        var scores = NameEvaluation.Compare(
            [[Smith, Geneva], [Geneva]],
            [[Smith with { Words = new WordRange(1, 2) }, Geneva], [Geneva with { Kind = NameKind.Person }]]);
        Assert.Equal([(NameKind.Person, new Score(0, 1, 2)), (NameKind.Place, new Score(1, 2, 1))], scores.Kinds);
        Assert.Equal(new Score(1, 3, 3), scores.Together);
    }

    [Fact]
    public void Nationalities_and_offices_do_not_count_where_the_gold_annotation_has_none()
    {
        var scores = NameEvaluation.Compare(
            [[Geneva]], [[Geneva, Smith with { Kind = NameKind.Office }, Senate with { Kind = NameKind.Nationality }]]);
        Assert.Equal([(NameKind.Place, new Score(1, 1, 1))], scores.Kinds);
        Assert.Equal(1, scores.Together.F1);
    }

    [Fact]
    public void An_organisation_of_a_state_is_an_organisation_where_the_gold_annotation_does_not_tell_them_apart()
    {
        var ofState = Senate with { Kind = NameKind.StateOrganisation };
        Assert.Equal(new Score(1, 1, 1), NameEvaluation.Compare([[Senate]], [[ofState]]).Together);
        Assert.Equal(new Score(1, 2, 2), NameEvaluation.Compare([[Senate], [ofState]], [[ofState], [ofState]]).Together);
    }

    [Fact]
    public void Files_of_names_are_read_with_their_kinds()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "# sent_id = a-1\n1\tJohn\tB-PER\n2\tSmith\tI-PER\n3\tsaw\tO\n4\tGeneva\tB-LOC\n5\tJane\tB-OTH\n\n");
        var sentence = Assert.Single(NameReader.Read(path));
        File.Delete(path);
        Assert.Equal("a-1", sentence.Id);
        Assert.Equal([Smith, Geneva], sentence.Names);
    }
}
