using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store;

/// <summary>How a finding is to be read, in the words that a reader says it with. What is null is not said; "none" says that there is none.</summary>
public sealed record ToldReading
{
    /// <summary>What says that there is none.</summary>
    public const string None = "none";

    /// <summary>PLOVER type of an event, and its mode: "CONSULT/phone".</summary>
    public string? Type { get; init; }

    /// <summary>Kind of a statement.</summary>
    public StatementKind? Kind { get; init; }

    /// <summary>Status of an event.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>Stance of a statement: "for", "against" or none.</summary>
    public string? Stance { get; init; }

    /// <summary>The phrase that names the issue of a statement, or its id in the register; or none.</summary>
    public string? Issue { get; init; }

    /// <summary>When it was, as far as known; or none.</summary>
    public string? Date { get; init; }

    /// <summary>Codes of who did it or whose statement it is.</summary>
    public ImmutableArray<string>? Source { get; init; }

    /// <summary>Codes of to whom or about whom.</summary>
    public ImmutableArray<string>? Target { get; init; }

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => this is { Type: null, Kind: null, Status: null, Stance: null, Issue: null, Date: null, Source: null, Target: null };

    /// <summary>Reads a PLOVER type with or without a mode of it; null where it is none.</summary>
    public static (string Type, string? Mode)? TypeOf(string text, Ontology ontology)
    {
        var parts = text.Split('/', 2);
        var (name, mode) = (parts[0].ToUpperInvariant(), parts.Length > 1 ? parts[1].ToLower(CultureInfo.InvariantCulture) : null);
        return ontology.IsType(name) && (mode is null || ontology.IsMode(name, mode)) ? (name, mode) : null;
    }

    /// <summary>Whether a date can be read, or says that there is none.</summary>
    public static bool IsDate(string text) => text == None || Words.Date(text) is not null;

    /// <summary>The reading as it is kept.</summary>
    /// <param name="finding">The finding that is to be read so; null where it was missing.</param>
    /// <param name="ontology">Types, modes and what they weigh.</param>
    /// <param name="isIssue">Whether the register of issues has an id.</param>
    public CorrectedReading Of(FindingId? finding, Ontology ontology, Func<string, bool> isIssue)
    {
        var told = Type is null ? null : TypeOf(Type, ontology);
        var isEvent = finding is { } known ? known.Value[0] == 'e' : told is not null;
        return new()
        {
            Finding = finding is null ? (isEvent ? "event" : "statement") : null,
            Class = isEvent ? told?.Type : Kind is { } kind ? Words.Of(kind) : null,
            Mode = told is null ? null : told.Value.Mode ?? "",
            Quad = told is null ? null : ontology.Quad(told.Value.Type),
            Intensity = told is null ? null : ontology.Intensity(told.Value.Type, told.Value.Mode),
            Cameo = told is null ? null : "",
            Status = Status is { } status ? Words.Of(status) : null,
            Stance = OrNone(Stance),
            IssueId = Issue is not null && isIssue(Issue) ? Issue : null,
            Issue = OrNone(Issue),
            Date = OrNone(Date),
            Source = Source,
            Target = Target,
        };
    }

    /// <summary>Where words stand in a report, in code points; null where they do not stand there once.</summary>
    /// <param name="report">The report.</param>
    /// <param name="words">The words, letter for letter.</param>
    /// <param name="fault">What is wrong, where it returns null; else empty.</param>
    public static CodePointSpan? Place(RecordedReport report, string words, out string fault)
    {
        var start = words.Length == 0 ? -1 : report.Text.IndexOf(words, StringComparison.Ordinal);
        var isOnce = start >= 0 && report.Text.IndexOf(words, start + 1, StringComparison.Ordinal) < 0;
        fault = isOnce ? "" : $"the report {(start < 0 ? "does not have the words" : "has the words more than once")} \"{words}\"; copy some that stand there once, letter for letter";
        return isOnce ? new CodePoints(report.Text).FromUtf16(new(start, start + words.Length)) : null;
    }

    private static string? OrNone(string? text) => text == None ? "" : text;
}
