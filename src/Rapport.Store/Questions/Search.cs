using System.Collections.Immutable;
using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>Where words are looked for.</summary>
public enum SearchPlace
{
    /// <summary>Everywhere.</summary>
    All,

    /// <summary>The texts of reports.</summary>
    Texts,

    /// <summary>The evidence of events, statements and links.</summary>
    Findings,

    /// <summary>The headlines of reports.</summary>
    Headlines,
}

/// <summary>
/// Asks for the reports that hold words. All words are wanted, in any order and inflection; <c>"words in quotation marks"</c> stand as they are, <c>naviga*</c> begins so,
/// <c>-word</c> must not be there. From and to are days of publication, of the dateline where that is not known.
/// </summary>
public sealed record SearchQuestion
{
    /// <summary>The words.</summary>
    public required string Words { get; init; }

    /// <summary>Where they are looked for.</summary>
    public SearchPlace Place { get; init; }

    /// <summary>An actor that the report tells something of.</summary>
    public ActorCode? Country { get; init; }

    /// <summary>Not before this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Not after this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The outlet that published the report, letter for letter.</summary>
    public string? Outlet { get; init; }

    /// <summary>The state that the outlet speaks for.</summary>
    public string? Side { get; init; }

    /// <summary>Most hits; at least 1.</summary>
    public int Limit { get; init; } = 20;
}

/// <summary>The reports that hold the words, the best first.</summary>
/// <param name="Hits">The hits.</param>
/// <param name="Total">How many there are, among those that were ranked.</param>
/// <param name="IsWhole">Whether all that hold the words were ranked; else only the last that came into the record.</param>
public sealed record SearchResult(ImmutableArray<SearchHit> Hits, Total Total, bool IsWhole);

/// <summary>A report that holds the words; its reprints are folded into it.</summary>
public sealed record SearchHit
{
    /// <summary>The earliest report of the text that fits.</summary>
    public required ReportHead Report { get; init; }

    /// <summary>How many further reports that fit carry the text, the same or nearly so.</summary>
    public int Reprints { get; init; }

    /// <summary>Where the words stand, the best first.</summary>
    public required ImmutableArray<SearchPassage> Passages { get; init; }
}

/// <summary>Words of a report around what was looked for.</summary>
/// <param name="Place">Where they stand.</param>
/// <param name="Finding">The finding whose evidence they are; beside a text, one whose evidence holds the words too. Null where there is none.</param>
/// <param name="Text">The words, cut to a passage.</param>
public sealed record SearchPassage(SearchPlace Place, FindingId? Finding, ImmutableArray<SearchRun> Text);

/// <summary>A run of letters in a passage.</summary>
/// <param name="Text">The letters.</param>
/// <param name="IsMatch">Whether they are what was looked for.</param>
public readonly record struct SearchRun(string Text, bool IsMatch);
