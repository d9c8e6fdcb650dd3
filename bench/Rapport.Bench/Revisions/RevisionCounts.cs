using Rapport.Store.Questions;

namespace Rapport.Bench.Revisions;

/// <summary>What a comparison named and paired in corrected releases, at one threshold of likeness.</summary>
/// <param name="threshold">From which likeness on statements are taken for the same.</param>
/// <param name="list">Where what was named wrongly or not named is written.</param>
internal sealed class RevisionCounts(double threshold, TextWriter list)
{
    /// <summary>From which part of their words on two statements stand at one place of the text: the corrected form of one.</summary>
    private const double SamePlace = 0.5;

    /// <summary>From which likeness on statements are taken for the same.</summary>
    public double Threshold { get; } = threshold;

    /// <summary>Number of releases with two texts.</summary>
    public int Releases { get; private set; }

    /// <summary>Number of statements whose words do not stand in the other version.</summary>
    public int Changed { get; private set; }

    /// <summary>How many of those are named.</summary>
    public int ChangedNamed { get; private set; }

    /// <summary>Number of statements whose words stand in both versions.</summary>
    public int Unchanged { get; private set; }

    /// <summary>How many of those are named all the same.</summary>
    public int UnchangedNamed { get; private set; }

    /// <summary>Number of pairs of statements that the comparison made.</summary>
    public int Pairs { get; private set; }

    /// <summary>How many pairs are of statements that stand at one place of the text.</summary>
    public int RightPairs { get; private set; }

    /// <summary>Number of statements of the first version with one at their place in the last.</summary>
    public int Paired { get; private set; }

    /// <summary>Adds the comparison of two versions.</summary>
    public void Add(AccountComparison comparison, string first, string last, WordDiff diff)
    {
        Releases++;
        string[] texts = [Letters(first), Letters(last)];
        foreach (var line in comparison.Statements)
            for (var version = 0; version < 2; version++)
                if (line.Said[version] is { } said)
                    Count(said, said.Evidence.All(words => texts[1 - version].Contains(Letters(words.Text), StringComparison.Ordinal)), !line.IsSaidByAll || !line.Differences.IsEmpty, line);
        var later = comparison.Statements.Select(static line => line.Said[1]).OfType<RecordedStatement>().ToList();
        bool AreAtOnePlace(RecordedStatement one, RecordedStatement other) => diff.Common(Spans(one), Spans(other)) >= SamePlace;
        foreach (var line in comparison.Statements)
        {
            if (line.Said is not [{ } before, var after])
                continue;
            Paired += later.Exists(other => AreAtOnePlace(before, other)) ? 1 : 0;
            Pairs += after is null ? 0 : 1;
            RightPairs += after is not null && AreAtOnePlace(before, after) ? 1 : 0;
        }
    }

    private static IEnumerable<(int Start, int End)> Spans(RecordedStatement said) => said.Evidence.Select(static words => (words.Span.Start, words.Span.End));

    private void Count(RecordedStatement said, bool isUnchanged, bool isNamed, ComparedStatement line)
    {
        Changed += isUnchanged ? 0 : 1;
        ChangedNamed += !isUnchanged && isNamed ? 1 : 0;
        Unchanged += isUnchanged ? 1 : 0;
        UnchangedNamed += isUnchanged && isNamed ? 1 : 0;
        if (isUnchanged == isNamed)
            list.WriteLine($"{(isUnchanged ? "named" : "missed")}\t{said.Report.Name}\t{string.Join(',', line.Differences)}\t{said.Kind}\t{string.Join(" … ", said.Evidence.Select(static words => words.Text)).ReplaceLineEndings(" ")}");
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
