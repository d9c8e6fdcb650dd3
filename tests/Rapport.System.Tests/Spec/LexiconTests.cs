using System.Text.Json;
using Rapport.Cli.Tests;
using Rapport.SystemTests.Guards;

namespace Rapport.SystemTests.Spec;

/// <summary>The examples of data/lexicon, data/issues and data/contexts, run as a contributor runs them.</summary>
public sealed class LexiconTests
{
    [Fact]
    public void Every_example_of_the_lexicon_the_issues_and_the_contexts_comes_out_as_written()
    {
        var run = RapportProcess.Run("ontology", "test", Checkout.At("data"));
        Assert.True(run.ExitCode == 0, run.Output + run.Words);
        Assert.Matches("^[0-9]+ rules with [0-9]+ senses, [0-9]+ issues, words of [0-9]+ contexts, ([0-9]+) of \\1 examples as expected\n$", run.Output);
    }

    [Fact]
    public void An_example_that_does_not_come_out_is_told_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("own.md", """
            # Own rules

            Own work.

            ```rule own/visit
            event     CONSULT/visit  cameo 042
            when      A visit B
            ```
            ```example
            Norway opposes the visit.
            => CONSULT/visit NOR > KEN
            ```
            """);
        var run = RapportProcess.Run("ontology", "test", path);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("own.md:9: own/visit: not found: CONSULT/visit NOR > KEN", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_of_an_issue_that_does_not_come_out_is_told_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("own.md", """
            # Own issues

            Own work.

            ```issue eel-quotas
            name      quotas for eels
            words     eel quotas
            example   Norway supports quotas for cod.
            counterexample  Kenya opposes eel quotas.
            ```
            """);
        var run = RapportProcess.Run("ontology", "test", path);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("own.md:8: eel-quotas: not found in \"Norway supports quotas for cod.\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("own.md:9: eel-quotas: the issue was found in", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_of_a_context_that_does_not_come_out_is_told_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("own.md", """
            # Own words

            Own work.

            ```context natural_resource
            words     eels
            hints     river
            example   Norway met Kenya to discuss cod.
                      Norway met Kenya to discuss eels.
                      Eels are fish.
            counterexample  Norway met Kenya at a river to discuss eels.
                      Norway met Kenya at a river.
            ```
            """);
        var run = RapportProcess.Run("ontology", "test", path);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(
            ["own.md:8: natural_resource: the context was not found in \"Norway met Kenya to discuss cod.\"; found: diplomatic", "own.md:10: natural_resource: no event was found in \"Eels are fish.\"",
                "own.md:11: natural_resource: the context was found in \"Norway met Kenya at a river to discuss eels.\" by \"river\", \"eels\""],
            run.Output.Split('\n').Where(line => line.Contains("own.md", StringComparison.Ordinal)).Select(line => line[line.IndexOf("own.md", StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData("Belgium adheres to the one-China policy.", "one-china-policy")]
    [InlineData("Serbia adheres to the one-China principle.", "one-china-principle")]
    [InlineData("Japan supports Ukraine's sovereignty and territorial integrity.", "ukraine-territorial-integrity")]
    [InlineData("Germany urged Peru to hasten the building of a bridge.", null)]
    public void A_statement_has_the_id_of_the_issue_that_its_words_name(string text, string? id)
    {
        using var folder = new TemporaryFolder();
        var run = RapportProcess.Run("read", "--format", "jsonl", folder.Write("report.txt", text));
        using var findings = JsonDocument.Parse(run.Output);
        var issues = findings.RootElement.GetProperty("statements").EnumerateArray().Select(statement => statement.GetProperty("issue")).ToList();
        Assert.Contains(id, issues.Where(issue => issue.ValueKind == JsonValueKind.Object).Select(issue => issue.GetProperty("id").GetString()));
    }
}
