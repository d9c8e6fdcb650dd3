namespace Rapport.Training.Tests.Issues;

public sealed class IssueSourcesTests
{
    private const string Lakes = """
        # Lakes

        Own work.

        ```issue lakes
        name      lake question
        years     2001-2010
        words     lake {question boundary_dispute} | Lake Norr + {fishing waters}
        unless    Lake Norr Brewery
        example   Norland urged Suria to settle the lake question.
                  Suria opposes fishing in Lake Norr.
        counterexample  Suria supports the fishing club of the Lake Norr Brewery.
        ```
        """;

    private static IssueReading Read(params string[] texts) =>
        IssueSources.Read([.. texts.Select((text, index) => ($"issues{index}.md", text))], []);

    private static string Block(string lines) => $"```issue lakes\n{lines}\n```\n";

    [Fact]
    public void An_issue_is_read_with_its_wordings_near_misses_years_and_examples()
    {
        var reading = Read(Lakes);

        Assert.Empty(reading.Faults);
        var issue = Assert.Single(reading.Register.Issues);
        Assert.Equal(("lakes", "lake question", 2001, 2010, null), (issue.Id, issue.Name, issue.FirstYear, issue.LastYear, issue.PartOf));
        Assert.Equal(
            ["lake question", "lake boundary dispute", "fishing+lake norr", "lake norr+water"],
            issue.Wordings.Select(wording => string.Join('+', wording.Phrases)));
        Assert.Equal(["lake norr brewery"], issue.NearMisses);
        Assert.Equal([10, 11, 12], reading.Examples.Select(example => example.Line));
        Assert.Equal([false, false, true], reading.Examples.Select(example => example.IsCounterexample));
    }

    [Fact]
    public void Examples_pass_where_the_register_finds_their_issue_and_counterexamples_where_it_does_not()
    {
        var reading = Read(Lakes, Lakes.Replace("```issue lakes", "```issue rivers", StringComparison.Ordinal).Replace("ake", "iver", StringComparison.Ordinal));
        Assert.All(IssueExamples.Run(reading.Examples, reading.Register), outcome => Assert.True(outcome.Passed));

        var failing = new[]
        {
            new IssueExample("a.md", 7, "lakes", false, "Norland supports rivers."), new IssueExample("a.md", 8, "lakes", true, "Norland opposes the lake question."),
        };
        Assert.Equal(
            ["a.md:7: lakes: not found in \"Norland supports rivers.\"; found: none", "a.md:8: lakes: the issue was found in \"Norland opposes the lake question.\""],
            IssueExamples.Run(failing, reading.Register).Select(outcome => outcome.ToString()));
    }

    [Theory]
    [InlineData("name lakes\nwords\nexample A.", 3, "nothing stands behind words")]
    [InlineData("name lakes\nwords a lake |\nexample A.\nunles b", 5, "\"unles\" begins no line of an issue")]
    [InlineData("name lakes\nname lakes\nwords lake\nexample A.", 3, "name stands a second time")]
    [InlineData("name lakes\nwords {lake of Norr}\nexample A.", 3, "\"of\" alone names nothing")]
    [InlineData("name lakes\nwords {lake norr\nexample A.", 3, "\"{lake norr\" is no phrase")]
    [InlineData("name lakes\nwords lake + lake norr\nexample A.", 3, "\"lake\" stands within another phrase")]
    [InlineData("name lakes\nyears 2010-2001\nwords lake\nexample A.", 3, "\"2010-2001\" are no years")]
    [InlineData("name lakes\nwords lake\nunless river\nexample A.\ncounterexample B.", 4, "the near miss \"river\" holds no words of a wording")]
    [InlineData("name lakes\nwords lake\nunless lake house\nexample A.", 1, "has near misses and no counterexample")]
    [InlineData("name lakes\nwords lake", 1, "has no example")]
    [InlineData("words lake\nexample A.", 1, "has no name")]
    [InlineData("name lakes\nexample A.", 1, "has no wording")]
    [InlineData("name lakes\npart-of seas\nwords lake\nexample A.", 1, "belongs to seas, which is none")]
    [InlineData("name lakes\npart-of lakes\nwords lake\nexample A.", 1, "belongs to itself through lakes")]
    public void A_fault_is_told_with_its_line_and_a_remedy(string lines, int line, string fault)
    {
        var found = Assert.Single(Read(Block(lines)).Faults, one => one.Fault.Contains(fault, StringComparison.Ordinal));
        Assert.Equal(("issues0.md", line), (found.Path, found.Line));
        Assert.NotEmpty(found.Remedy);
    }

    [Fact]
    public void The_same_id_and_the_same_wording_in_two_places_are_faults()
    {
        var again = Read(Lakes, Lakes);
        Assert.Equal("the issue lakes is already in issues0.md:5", Assert.Single(again.Faults).Fault);

        var other = Read(Lakes, Lakes.Replace("```issue lakes", "```issue waters", StringComparison.Ordinal));
        Assert.All(other.Faults, fault => Assert.Contains("stands already under lakes in issues0.md:5", fault.Fault, StringComparison.Ordinal));
        Assert.Equal(4, other.Faults.Length);
    }

    [Fact]
    public void Issues_of_users_stand_beside_those_of_a_pack()
    {
        var known = Read(Lakes).Register.Issues;

        var reading = IssueSources.Read([("own.md", "```issue ponds\nname ponds\npart-of lakes\nwords pond\nexample Norland supports ponds.\n```")], known);

        Assert.Empty(reading.Faults);
        Assert.Equal(["lakes", "ponds"], reading.Register.Issues.Select(issue => issue.Id));
        Assert.Equal("the issue lakes is already in the pack", Assert.Single(IssueSources.Read([("own.md", Lakes)], known).Faults).Fault);
    }

    [Fact]
    public void The_register_of_the_project_has_no_fault_and_every_example_comes_out()
    {
        var reading = IssueSources.Read(Path.Combine(Checkout.Root, "data", "issues"));

        Assert.Empty(reading.Faults);
        Assert.InRange(reading.Register.Issues.Length, 120, int.MaxValue);
        Assert.Empty(IssueExamples.Run(reading.Examples, reading.Register).Where(outcome => !outcome.Passed));
    }
}
