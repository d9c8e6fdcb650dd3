namespace Rapport.Training.Tests.Contexts;

public sealed class ContextSourcesTests
{
    private const string Military = """
        # Arms

        ```context military
        words     troops | {naval air} forces
        hints     base
        unless    Salvation Army troops
        example   Norway sent troops to Mali.
        counterexample  Norway met Kenya at a base.
        ```
        """;

    private static readonly Coding.Ontology Ontology = OntologySources.Read(Path.Combine(Checkout.Root, "data", "ontology"));

    private static ContextReading Read(params string[] texts) =>
        ContextSources.Read([.. texts.Select((text, index) => ($"contexts{index}.md", text))], Ontology, []);

    private static string Block(string lines) => $"```context health\n{lines}\n```\n";

    [Fact]
    public void A_context_is_read_with_its_words_hints_near_misses_and_examples()
    {
        var reading = Read(Military);

        Assert.Empty(reading.Faults);
        var entry = Assert.Single(reading.Register.Entries);
        Assert.Equal("military", entry.Context);
        Assert.Equal(["troop", "naval force", "air force"], entry.Words.Select(word => word.ToString()));
        Assert.Equal(["base"], entry.Hints.Select(word => word.ToString()));
        Assert.Equal(["salvation army troop"], entry.NearMisses);
        Assert.Equal([(7, false), (8, true)], reading.Examples.Select(example => (example.Line, example.IsCounterexample)));
    }

    [Fact]
    public void Fences_of_one_context_are_joined_over_files()
    {
        var reading = Read(Military, Military.Replace("troops |", "troops | warship |", StringComparison.Ordinal));

        Assert.Empty(reading.Faults);
        Assert.Equal(["troop", "naval force", "air force", "warship"], Assert.Single(reading.Register.Entries).Words.Select(word => word.ToString()));
        Assert.Equal(["contexts0.md", "contexts0.md", "contexts1.md", "contexts1.md"], reading.Examples.Select(example => example.Path));
    }

    [Theory]
    [InlineData("words vaccine\nhints ward\nexample A.", 1, "the context health has hints or near misses and no counterexample")]
    [InlineData("words vaccine", 1, "the context health has no example")]
    [InlineData("hints ward\nexample A.\ncounterexample B.", 1, "the context health has no words")]
    [InlineData("words vaccine | clinic\nhints ward | vaccines\nexample A.\ncounterexample B.", 3, "the wording \"vaccine\" of health stands twice")]
    [InlineData("words vaccine\nunless eye clinic\nexample A.\ncounterexample B.", 3, "the near miss \"eye clinic\" holds no words of a wording")]
    [InlineData("name health\nwords vaccine\nexample A.", 2, "\"name\" begins no line of a context")]
    [InlineData("words the | vaccine\nexample A.", 2, "\"the\" is no phrase")]
    public void What_is_wrong_is_told_with_line_and_remedy(string lines, int line, string fault)
    {
        var found = Assert.Single(Read(Block(lines)).Faults);
        Assert.Equal((line, fault), (found.Line, found.Fault));
        Assert.NotEmpty(found.Remedy);
    }

    [Fact]
    public void A_context_is_one_of_PLOVER()
    {
        var found = Assert.Single(Read(Block("words vaccine\nexample A.").Replace("health", "healing", StringComparison.Ordinal)).Faults);
        Assert.Equal("contexts0.md:1: \"healing\" is no context of PLOVER", found.ToString()[..found.ToString().IndexOf(';', StringComparison.Ordinal)]);
        Assert.Contains("cyber", found.Remedy, StringComparison.Ordinal);
    }
}
