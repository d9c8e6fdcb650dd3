using Rapport.Bench.Revisions;
using Rapport.Cli.Tests;
using Rapport.Store.Questions;

namespace Rapport.Bench.Tests.Revisions;

/// <summary>Comparing the versions of releases that their outlets corrected names what was changed, and little else.</summary>
public sealed class RevisionTests
{
    /// <summary>The share of unchanged statements that were named when it was measured: 25 of 4,381.</summary>
    private const double MeasuredShare = 25 / 4381.0;

    private static readonly string Shared =
        Environment.GetEnvironmentVariable("RAPPORT_SHARED") ?? Path.Combine(BuiltProgram.Root, "..", "shared");

    [Fact]
    public void What_was_changed_is_named_and_of_the_rest_no_more_than_was_measured()
    {
        Assert.SkipUnless(RevisionFigures.Releases(Shared).All(File.Exists), "the corrected releases do not lie beside the checkout; RAPPORT_SHARED may name their folder");
        using var list = new StringWriter();

        var counts = Assert.Single(RevisionFigures.Measure(Shared, new BuiltCoder(RapportProcess.Folder), [AccountComparison.LeastLikeness], list));

        Assert.Equal(176, counts.Releases);
        Assert.True(counts.Changed > 40, $"{counts.Changed} statements are changed");
        Assert.True(counts.ChangedNamed == counts.Changed, list.ToString());
        Assert.True(counts.Unchanged > 4000, $"{counts.Unchanged} statements are unchanged");
        Assert.True(counts.UnchangedNamed <= MeasuredShare * counts.Unchanged, list.ToString());
    }
}

/// <summary>The words that two versions of a text have at the same place.</summary>
public sealed class WordDiffTests
{
    private const string Before = "Ada met Omar. Ada praised trade. Both left.";
    private const string After = "Ada met Omar today. Both left. Ada praised the trade!";

    [Theory]
    [InlineData("Ada met Omar", "Ada met Omar today", 0.75)]
    [InlineData("Both left", "Both left", 0)]
    [InlineData("Ada praised trade", "Ada praised the trade", 0.75)]
    [InlineData("Ada met Omar", "Ada praised the trade", 0)]
    public void What_stands_at_one_place_has_words_in_common(string earlier, string later, double common)
    {
        var diff = new WordDiff(Before, After);

        Assert.Equal(common, diff.Common([Span(Before, earlier)], [Span(After, later)]));
    }

    private static (int, int) Span(string text, string words) =>
        text.IndexOf(words, StringComparison.Ordinal) is var at && at >= 0 ? (at, at + words.Length) : throw new ArgumentException(words);
}
