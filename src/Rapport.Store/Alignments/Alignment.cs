using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Alignments;

/// <summary>
/// Puts the statements of several accounts beside each other: those that say the same on the same issue. Each statement stands in one row, each account has at most one
/// statement in a row, and the most alike find each other first.
/// </summary>
internal static class Alignment
{
    private const double OtherFamily = 0.6;
    private const double OtherHolder = 0.7;
    private const double OtherStance = 0.8;

    /// <summary>The rows, in the order of the accounts.</summary>
    /// <param name="accounts">For each account its statements, in the order of the text.</param>
    /// <param name="leastLikeness">From here on two statements are taken for the same, 0 to 1.</param>
    public static ImmutableArray<ImmutableArray<RecordedStatement?>> Of(ImmutableArray<ImmutableArray<RecordedStatement>> accounts, double leastLikeness)
    {
        var rows = new List<Entry?[]>();
        for (var account = 0; account < accounts.Length; account++)
        {
            var entries = accounts[account].Select(static said => new Entry(said)).ToList();
            foreach (var (row, entry) in Matches(rows, entries, leastLikeness))
                rows[row][account] = entries[entry];
            var placed = rows.Select(row => row[account]).OfType<Entry>().ToHashSet();
            foreach (var entry in entries.Where(entry => !placed.Contains(entry)))
            {
                var row = new Entry?[accounts.Length];
                row[account] = entry;
                rows.Add(row);
            }
        }

        return [.. rows.Select(static row => row.Select(static entry => entry?.Said).ToImmutableArray())];
    }

    /// <summary>What differs between two statements that say the same: "words", "strength", "addressee", "stance", "kind"; empty where nothing does.</summary>
    public static ImmutableArray<string> Differences(RecordedStatement one, RecordedStatement other)
    {
        var differences = ImmutableArray.CreateBuilder<string>();
        if (Letters(one.EvidenceText) != Letters(other.EvidenceText))
            differences.Add("words");
        if (Letters(one.Strength ?? "") != Letters(other.Strength ?? ""))
            differences.Add("strength");
        if (!Codes(one.Target).SetEquals(Codes(other.Target)))
            differences.Add("addressee");
        if (one.Stance != other.Stance)
            differences.Add("stance");
        if (one.Kind != other.Kind)
            differences.Add("kind");
        return differences.DrainToImmutable();
    }

    private static IEnumerable<(int Row, int Entry)> Matches(List<Entry?[]> rows, List<Entry> entries, double leastLikeness)
    {
        var candidates = new List<(double Likeness, int Row, int Entry)>();
        for (var row = 0; row < rows.Count; row++)
            for (var entry = 0; entry < entries.Count; entry++)
                if (rows[row].OfType<Entry>().Max(one => Likeness(one, entries[entry])) is var likeness && likeness >= leastLikeness)
                    candidates.Add((likeness, row, entry));
        var takenRows = new HashSet<int>();
        var takenEntries = new HashSet<int>();
        // Among equals, the order of the texts decides: what stands first in both belongs together.
        foreach (var (_, row, entry) in candidates.OrderByDescending(static one => one.Likeness).ThenBy(static one => one.Row).ThenBy(static one => one.Entry))
            if (!takenRows.Contains(row) && !takenEntries.Contains(entry))
            {
                takenRows.Add(row);
                takenEntries.Add(entry);
                yield return (row, entry);
            }
    }

    private static double Likeness(Entry one, Entry other)
    {
        var likeness = 0.5 * Math.Max(Issues(one, other), one.Evidence.Likeness(other.Evidence)) + 0.5 * one.Evidence.Likeness(other.Evidence);
        if (Family(one.Said.Kind) != Family(other.Said.Kind))
            likeness *= OtherFamily;
        if (!Codes(one.Said.Holder).Overlaps(Codes(other.Said.Holder)))
            likeness *= OtherHolder;
        if (one.Said.Stance is { } stance && other.Said.Stance is { } opposite && stance != opposite)
            likeness *= OtherStance;
        return likeness;
    }

    private static double Issues(Entry one, Entry other)
    {
        if (one.Said.Issue is not { } first || other.Said.Issue is not { } second)
            return 0;
        return first.Id is not null && first.Id == second.Id ? 1 : one.Issue.Likeness(other.Issue);
    }

    /// <summary>Kinds that careful readers take for one another.</summary>
    private static int Family(StatementKind kind) => kind switch
    {
        StatementKind.Offer or StatementKind.Commitment or StatementKind.Agreement => 0,
        StatementKind.Position or StatementKind.Assessment or StatementKind.Topics => 1,
        StatementKind.Ask or StatementKind.Warning => 2,
        StatementKind.Criticism or StatementKind.Accusation or StatementKind.Refusal => 3,
        _ => 4,
    };

    private static HashSet<string> Codes(ImmutableArray<Rapport.Coding.Actors.Actor> actors) => [.. actors.Select(static actor => actor.Code.Value)];

    /// <summary>Letters and digits alone: marks and white space are no other words.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private sealed class Entry(RecordedStatement said)
    {
        public RecordedStatement Said { get; } = said;

        public Wording Issue { get; } = Wording.Of(said.Issue?.Text ?? "");

        public Wording Evidence { get; } = Wording.Of(said.EvidenceText);
    }
}
