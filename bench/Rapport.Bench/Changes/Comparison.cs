using System.Collections.Immutable;

namespace Rapport.Bench.Changes;

/// <summary>What became of a finding from one pack to the other.</summary>
internal enum ChangeKind
{
    /// <summary>Only the newer pack finds it.</summary>
    Appeared,

    /// <summary>Only the older pack finds it.</summary>
    Vanished,

    /// <summary>Both find it, and tell of it something else.</summary>
    Changed,
}

/// <summary>A finding that two packs do not tell alike.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Old">As the older pack tells it; null where it appeared.</param>
/// <param name="New">As the newer pack tells it; null where it vanished.</param>
internal sealed record Change(ChangeKind Kind, FoundEntry? Old, FoundEntry? New)
{
    /// <summary>The finding as the newer pack tells it, or else as the older one does.</summary>
    public FoundEntry Latest => New ?? Old!;
}

/// <summary>
/// Compares what two packs find in one report. The same evidence, type or kind, and sides are the same finding; the same evidence
/// and the same family of rules are a finding that changed; everything else appeared or vanished.
/// </summary>
internal static class Comparison
{
    /// <summary>What differs, in the order of the findings: first of the older pack, then of the newer.</summary>
    public static ImmutableArray<Change> Of(IEnumerable<FoundEntry> older, IEnumerable<FoundEntry> newer)
    {
        var (left, right) = (older.ToList(), newer.ToList());
        Pair(left, right, (one, other) => one.IsSame(other) && one.Rest == other.Rest);
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var (was, now) in Pair(left, right, (one, other) => one.IsSame(other)))
            changes.Add(new Change(ChangeKind.Changed, was, now));
        foreach (var (was, now) in Pair(left, right, (one, other) => one.Family == other.Family && one.SharesEvidence(other)))
            changes.Add(new Change(ChangeKind.Changed, was, now));
        changes.AddRange(left.Select(one => new Change(ChangeKind.Vanished, one, null)));
        changes.AddRange(right.Select(one => new Change(ChangeKind.Appeared, null, one)));
        return changes.ToImmutable();
    }

    /// <summary>Takes from both lists what belongs together, each finding once.</summary>
    private static List<(FoundEntry Old, FoundEntry New)> Pair(List<FoundEntry> older, List<FoundEntry> newer, Func<FoundEntry, FoundEntry, bool> belong)
    {
        var pairs = new List<(FoundEntry, FoundEntry)>();
        for (var index = 0; index < older.Count; index++)
        {
            var other = newer.FindIndex(one => belong(older[index], one));
            if (other < 0)
                continue;
            pairs.Add((older[index], newer[other]));
            newer.RemoveAt(other);
            older.RemoveAt(index--);
        }
        return pairs;
    }
}
