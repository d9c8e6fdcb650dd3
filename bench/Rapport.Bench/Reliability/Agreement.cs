using System.Collections.Immutable;

namespace Rapport.Bench.Reliability;

/// <summary>How far a finding agrees with an annotation: the levels of the scorer beside the annotated reports.</summary>
internal static class Agreement
{
    /// <summary>The level from which an event counts as confirmed: its type, and sides that overlap.</summary>
    public const int TypeAndSides = 2;

    /// <summary>The level from which a statement counts as confirmed: its holder, its words and its kind.</summary>
    public const int HolderWordsAndKind = 2;

    /// <summary>0: another type; 1: the type; 2: sides overlap too; 3: sides equal.</summary>
    public static int Of(ScoredEvent gold, ScoredEvent found)
    {
        if (gold.Type != found.Type)
            return 0;
        if (found.Reciprocal || (gold.Target.IsEmpty && gold.Source.Count > 1))
        {
            var (told, seen) = (gold.Source.Union(gold.Target), found.Source.Union(found.Target));
            return told.SetEquals(seen) ? 3 : told.Intersect(seen).Count >= Math.Min(2, told.Count) ? 2 : 1;
        }
        if (gold.Source.SetEquals(found.Source) && (gold.Target.IsEmpty || gold.Target.SetEquals(found.Target)))
            return 3;
        return gold.Source.Overlaps(found.Source) && (gold.Target.IsEmpty || gold.Target.Overlaps(found.Target)) ? 2 : 1;
    }

    /// <summary>0: another holder or other words; 1: holder and words; 2: the kind too; 3: target and stance too.</summary>
    /// <param name="gold">The annotation.</param>
    /// <param name="found">The finding.</param>
    /// <param name="text">Where the words are looked for.</param>
    public static int Of(ScoredStatement gold, ScoredStatement found, string text)
    {
        if (!gold.Holder.Overlaps(found.Holder) || !ShareWords(Spans(gold.Words, text), Spans(found.Words, text)))
            return 0;
        if (gold.Kind != found.Kind)
            return 1;
        return gold.Target.SetEquals(found.Target) && (gold.Stance is null || gold.Stance == found.Stance) ? 3 : 2;
    }

    /// <summary>Gives each annotation at most one finding and each finding at most one annotation, best agreement first.</summary>
    /// <param name="golds">Number of annotations.</param>
    /// <param name="founds">Number of findings.</param>
    /// <param name="level">The agreement of an annotation and a finding.</param>
    /// <param name="least">The least level that is a match.</param>
    /// <returns>For each finding whether it is matched.</returns>
    public static ImmutableArray<bool> Match(int golds, int founds, Func<int, int, int> level, int least)
    {
        var pairs = new List<(int Level, int Gold, int Found)>();
        for (var gold = 0; gold < golds; gold++)
            for (var found = 0; found < founds; found++)
                if (level(gold, found) is var reached && reached >= least)
                    pairs.Add((reached, gold, found));
        var (taken, matched) = (new bool[golds], new bool[founds]);
        foreach (var (_, gold, found) in pairs.OrderByDescending(pair => pair.Level).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Found))
            if (!taken[gold] && !matched[found])
                taken[gold] = matched[found] = true;
        return [.. matched];
    }

    private static bool ShareWords(List<(int Start, int End)> left, List<(int Start, int End)> right) =>
        left.Exists(one => right.Exists(other =>
            2 * (Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start)) >= Math.Min(one.End - one.Start, other.End - other.Start)));

    private static List<(int Start, int End)> Spans(ImmutableArray<string> words, string text) =>
        [.. words.Select(piece => piece.Trim()).Where(piece => piece.Length > 0)
            .Select(piece => (Start: text.IndexOf(piece, StringComparison.Ordinal), piece.Length))
            .Where(span => span.Start >= 0).Select(span => (span.Start, span.Start + span.Length))];
}
