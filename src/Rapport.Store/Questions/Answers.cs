using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Store.Questions;

/// <summary>A report as it stands above its findings.</summary>
public sealed record ReportHead
{
    /// <summary>Its lasting name.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The identifier that the input gave.</summary>
    public required string Name { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>The state that the outlet speaks for, or null.</summary>
    public string? Side { get; init; }

    /// <summary>Day of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The headline, or null.</summary>
    public string? Headline { get; init; }
}

/// <summary>Words of a report that a finding rests on.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand in the text of the report.</param>
/// <param name="Sentence">Index of the sentence in the report, or null where they lie in none.</param>
public sealed record EvidenceWords(string Text, CodePointSpan Span, int? Sentence)
{
    /// <summary>The part of the report that the sentence lies in: "headline", "lead", "body"; null where it is not known.</summary>
    public string? Section { get; init; }

    /// <summary>Pieces of evidence as one text, with an ellipsis between them; a piece that lies within an earlier one is not told twice.</summary>
    internal static string Joined(ImmutableArray<EvidenceWords> pieces) =>
        string.Join(" … ", pieces.Where((words, index) => !pieces.Take(index).Any(earlier => earlier.Span.Start <= words.Span.Start && words.Span.End <= earlier.Span.End)).Select(static words => words.Text));
}

/// <summary>What events and statements of the record have in common.</summary>
public abstract record RecordedFinding
{
    private protected RecordedFinding()
    {
    }

    /// <summary>Its lasting name.</summary>
    public required FindingId Id { get; init; }

    /// <summary>Its name within the report: "e1".</summary>
    public required string Name { get; init; }

    /// <summary>The report that tells it.</summary>
    public required ReportHead Report { get; init; }

    /// <summary>When it was done or said, as far as known; null where the report does not tell.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Name within the report of the occasion that it hangs on, or null.</summary>
    public string? Occasion { get; init; }

    /// <summary>To whom or about whom; empty where nobody is named.</summary>
    public required ImmutableArray<Actor> Target { get; init; }

    /// <summary>Its words, in the order of the text.</summary>
    public required ImmutableArray<EvidenceWords> Evidence { get; init; }

    /// <summary>The rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the coder is, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Names of the corrections by readers that hold for it; empty where it is as the machine coded it.</summary>
    public ImmutableArray<string> Corrections { get; init; } = [];

    /// <summary>Whether a reader changed it or added it.</summary>
    public bool IsCorrected => !Corrections.IsEmpty;

    /// <summary>The pack that coded it: "sha256:…".</summary>
    public required string Pack { get; init; }

    /// <summary>Address of the report, or null.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag of the language of the report.</summary>
    public required string Language { get; init; }

    /// <summary>Day of publication of the report, of its dateline where that is not known; null where neither is.</summary>
    public DateOnly? ReportDay { get; init; }

    /// <summary>Name of the story that the report belongs to: reprints of one text, the same or nearly so, have the same. 16 hexadecimal digits.</summary>
    public required string Story { get; init; }

    /// <summary>Lasting name of the occasion that it hangs on, the same in every report that tells of it: "o" and twelve characters; null where it hangs on none.</summary>
    public string? SharedOccasion { get; init; }

    /// <summary>The words of its evidence as one text, with an ellipsis between pieces.</summary>
    public string EvidenceText => EvidenceWords.Joined(Evidence);

    /// <summary>The day that it counts on: the first day of its date, else the day of the report; null where neither is known.</summary>
    public DateOnly? Day => Date?.Day ?? ReportDay;
}

/// <summary>Something that was done.</summary>
public sealed record RecordedEvent : RecordedFinding
{
    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>CAMEO code, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>Quad class: "verbal-cooperation".</summary>
    public required string Quad { get; init; }

    /// <summary>PLOVER intensity, -10 to 10.</summary>
    public double Intensity { get; init; }

    /// <summary>Who did it.</summary>
    public required ImmutableArray<Actor> Source { get; init; }

    /// <summary>Whether all that take part are sources and targets of each other.</summary>
    public bool Reciprocal { get; init; }

    /// <summary>Where it happened, or null.</summary>
    public string? Place { get; init; }

    /// <summary>How exactly the place tells where, or null where that is not known.</summary>
    public PlacePrecision? PlacePrecision { get; init; }

    /// <summary>The state that the place lies in or is, or null where that is not known.</summary>
    public ActorCode? PlaceState { get; init; }

    /// <summary>How far it is an event.</summary>
    public EventStatus Status { get; init; }

    /// <summary>Name within the report of the statement that it is the projection of, or null.</summary>
    public string? Statement { get; init; }
}

/// <summary>Something that was said.</summary>
public sealed record RecordedStatement : RecordedFinding
{
    /// <summary>What the statement does.</summary>
    public StatementKind Kind { get; init; }

    /// <summary>For or against the issue, or null.</summary>
    public Stance? Stance { get; init; }

    /// <summary>What it is about, or null.</summary>
    public Issue? Issue { get; init; }

    /// <summary>Whose statement it is.</summary>
    public required ImmutableArray<Actor> Holder { get; init; }

    /// <summary>The person who said it, or null.</summary>
    public string? Speaker { get; init; }

    /// <summary>The words that mark its kind, or null.</summary>
    public string? Strength { get; init; }

    /// <summary>Whether the words stand in quotation marks.</summary>
    public bool Direct { get; init; }
}

/// <summary>A trade or logistics observation.</summary>
public sealed record RecordedLink(FindingId Id, string Name, string What, string Verb, string? Place, EventDate? Date, EvidenceWords Evidence);

/// <summary>What was read and not taken.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Rule">The rule that would have taken it, or null.</param>
/// <param name="Evidence">The words.</param>
public sealed record RecordedRejection(string Reason, string? Rule, EvidenceWords Evidence);

/// <summary>A report as a line of a list, with what was found in it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Day">Day of publication, of the dateline where that is not known; null where neither is.</param>
/// <param name="Events">Number of actual events.</param>
/// <param name="Statements">Number of statements.</param>
/// <param name="Pairs">The directed pairs in the report, those with most findings first.</param>
public sealed record ReportLine(ReportHead Report, DateOnly? Day, int Events, int Statements, ImmutableArray<PairCount> Pairs);

/// <summary>How many findings go from one actor to another.</summary>
/// <param name="Source">From whom.</param>
/// <param name="Target">To whom.</param>
/// <param name="Findings">Number of events and statements.</param>
/// <param name="Classes">PLOVER types and kinds of statements among them, sorted.</param>
public sealed record PairCount(ActorCode Source, ActorCode Target, int Findings, ImmutableArray<string> Classes);

/// <summary>One report with its text and all that was found in it.</summary>
public sealed record RecordedReport
{
    /// <summary>The report.</summary>
    public required ReportHead Head { get; init; }

    /// <summary>Address of the report, or null.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public required string Language { get; init; }

    /// <summary>The text, letter for letter.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the report: "sha256:…".</summary>
    public required string Hash { get; init; }

    /// <summary>The pack that coded it: "sha256:…".</summary>
    public required string Pack { get; init; }

    /// <summary>Packs of older codings that stand beside this one, the newest first.</summary>
    public ImmutableArray<string> OlderPacks { get; init; } = [];

    /// <summary>Other reports that carry the very same text.</summary>
    public ImmutableArray<ReportHead> Reprints { get; init; } = [];

    /// <summary>The dateline; its span in UTF-16 units. Null where the report has none.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>The parts of the text, in UTF-16 units.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>The sentences, in UTF-16 units.</summary>
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];

    /// <summary>The persons; mentions in UTF-16 units.</summary>
    public ImmutableArray<Person> Persons { get; init; } = [];

    /// <summary>The calls, meetings and visits.</summary>
    public ImmutableArray<Occasion> Occasions { get; init; } = [];

    /// <summary>What was done, in the order of the coder.</summary>
    public ImmutableArray<RecordedEvent> Events { get; init; } = [];

    /// <summary>What was said, in the order of the coder.</summary>
    public ImmutableArray<RecordedStatement> Statements { get; init; } = [];

    /// <summary>Trade and logistics observations.</summary>
    public ImmutableArray<RecordedLink> Links { get; init; } = [];

    /// <summary>What was read and not taken.</summary>
    public ImmutableArray<RecordedRejection> Rejected { get; init; } = [];

    /// <summary>Whether the gate kept it from being read.</summary>
    public bool IsUnread => Rejected.Any(static one => one.Reason == Rejection.NotRelevant);
}

/// <summary>How much a record holds. Counts are of the newest coding of each report.</summary>
/// <param name="Reports">Number of reports.</param>
/// <param name="Texts">Number of distinct texts.</param>
/// <param name="Outlets">Number of outlets.</param>
/// <param name="Events">Number of actual events.</param>
/// <param name="Statements">Number of statements.</param>
public readonly record struct RecordSize(long Reports, long Texts, long Outlets, long Events, long Statements);
