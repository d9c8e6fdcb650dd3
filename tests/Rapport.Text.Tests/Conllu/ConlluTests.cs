namespace Rapport.Text.Tests.Conllu;

public sealed class ConlluTests
{
    private const string Envoys =
        "# newpar\n# sent_id = own-1\n# text = Envoys don't agree.\n"
        + "1\tEnvoys\tenvoy\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\t_\n"
        + "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2\tdo\tdo\tAUX\tVBP\tMood=Ind\t4\taux\t_\t_\n"
        + "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
        + "4\tagree\tagree\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
        + "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    [Fact]
    public void A_token_of_two_words_divides_its_span()
    {
        var read = Assert.Single(Read(Envoys));
        Assert.Equal("Envoys don't agree.", read.Text);
        Assert.Equal("own-1", read.Id);
        Assert.True(read.StartsParagraph);
        Assert.Equal(["Envoys", "do", "n't", "agree", "."], read.Sentence.Words.Select(word => word.Of(read.Text)));
        Assert.Equal([new WordRange(1, 3)], read.Sentence.MultiwordTokens);
        Assert.Equal([3, 3, 3, -1, 3], read.Sentence.Heads);
    }

    [Fact]
    public void What_was_read_is_written_again_letter_for_letter()
    {
        var read = Assert.Single(Read(Envoys));
        var writer = new StringWriter();
        ConlluWriter.Write(writer, read.Sentence, read.Text, read.Id, startsParagraph: true);
        Assert.Equal(Envoys, writer.ToString());
    }

    [Fact]
    public void Empty_nodes_are_passed_over()
    {
        var read = Assert.Single(Read("1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n1.1\tdid\tdo\tVERB\tVBD\t_\t_\t_\t_\t_\n\n"));
        Assert.Equal("Yes", Assert.Single(read.Sentence.Forms));
    }

    [Theory]
    [InlineData("1\tYes\tyes\n", "3 columns")]
    [InlineData("2\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n", "number 2 and not 1")]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\t4\troot\t_\t_\n", "governor that is not in the sentence")]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\tx\troot\t_\t_\n", "\"x\" is no number")]
    public void A_fault_names_file_and_reason(string text, string fault)
    {
        var thrown = Assert.Throws<BrokenFileException>(() => Read(text + "\n"));
        Assert.StartsWith("own.conllu:", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_end_inside_a_sentence_does_not_break_its_comment()
    {
        var sentence = Assert.Single(Read("1\tNew\tnew\tADJ\tJJ\t_\t2\tamod\t_\t_\n2\ttalks\ttalk\tNOUN\tNNS\t_\t0\troot\t_\t_\n\n")).Sentence;
        var writer = new StringWriter();
        ConlluWriter.Write(writer, sentence, "New\ntalks", "own-2");
        Assert.StartsWith("# sent_id = own-2\n# text = New talks\n1\tNew\t", writer.ToString(), StringComparison.Ordinal);
    }

    private static ConlluSentence[] Read(string text) => [.. new ConlluReader(new StringReader(text), "own.conllu").Read()];
}
