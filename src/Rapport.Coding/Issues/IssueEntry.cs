using System.Collections.Immutable;
using Rapport.Coding.Wordings;

namespace Rapport.Coding.Issues;

/// <summary>An issue of world politics: a matter that states take positions on.</summary>
public sealed record IssueEntry
{
    /// <summary>Its id: "one-china-policy".</summary>
    public required string Id { get; init; }

    /// <summary>What it is called: "one-China policy".</summary>
    public required string Name { get; init; }

    /// <summary>Id of the wider issue that it belongs to, or null.</summary>
    public string? PartOf { get; init; }

    /// <summary>The first year in which reports can mean it, or null.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last year in which reports can mean it, or null.</summary>
    public int? LastYear { get; init; }

    /// <summary>How reports name it.</summary>
    public required ImmutableArray<Wording> Wordings { get; init; }

    /// <summary>Phrases that hold words of a wording and mean something else, folded: "political settlement" beside settlements.</summary>
    public ImmutableArray<string> NearMisses { get; init; } = [];

    /// <summary>Whether a report of a year can mean it; any can where the year is not known.</summary>
    public bool IsOf(int? year) => year is not { } known || (!(known < FirstYear) && !(known > LastYear));
}
