using System.Collections.Immutable;

namespace Rapport.Store.Questions;

/// <summary>The accounts of one occasion, or two reports, statement beside statement.</summary>
public sealed record AccountComparison
{
    /// <summary>
    /// From here on two statements are taken for the same: half of what their words and issues can have in common. Lower values join statements on neighbouring
    /// matters, higher ones lose those that were put in other words; <c>bench/run revisions --thresholds</c> measures it on releases that were corrected.
    /// </summary>
    public const double LeastLikeness = 0.5;

    /// <summary>The occasion; null where two reports are compared.</summary>
    public RecordedOccasion? Occasion { get; init; }

    /// <summary>The accounts that are compared, one for each distinct text, sorted by side, day and name.</summary>
    public required ImmutableArray<ComparedAccount> Accounts { get; init; }

    /// <summary>What was said, in the order of the first account, then of the others.</summary>
    public required ImmutableArray<ComparedStatement> Statements { get; init; }
}

/// <summary>One account in a comparison.</summary>
/// <param name="Report">The report.</param>
/// <param name="Reprints">Other reports that carry the same text, or nearly so.</param>
public sealed record ComparedAccount(ReportHead Report, ImmutableArray<ReportHead> Reprints);

/// <summary>One matter in a comparison.</summary>
/// <param name="Said">What each account has of it; null where it has nothing.</param>
/// <param name="Differences">What differs among those that have it: "words", "strength", "addressee", "stance", "kind"; empty where nothing does.</param>
public sealed record ComparedStatement(ImmutableArray<RecordedStatement?> Said, ImmutableArray<string> Differences)
{
    /// <summary>Whether all accounts have it.</summary>
    public bool IsSaidByAll => Said.All(static one => one is not null);

    /// <summary>Index of the account that alone has it; -1 where several have it.</summary>
    public int OnlyBy => Said.Count(static one => one is not null) == 1 ? Said.ToList().FindIndex(static one => one is not null) : -1;
}
