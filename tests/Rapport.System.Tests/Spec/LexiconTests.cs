using Rapport.Cli.Tests;
using Rapport.SystemTests.Guards;

namespace Rapport.SystemTests.Spec;

/// <summary>The examples of data/lexicon, run as a contributor runs them.</summary>
public sealed class LexiconTests
{
    [Fact]
    public void Every_example_of_the_lexicon_comes_out_as_written()
    {
        var run = RapportProcess.Run("ontology", "test", Checkout.At("data"));
        Assert.True(run.ExitCode == 0, run.Output + run.Words);
        Assert.Matches("^[0-9]+ rules, ([0-9]+) of \\1 examples as expected\n$", run.Output);
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
}
