using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Contexts;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision : byte
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,
}

/// <summary>A date as far as it is known.</summary>
/// <param name="Day">The day, or the first day of the month or year.</param>
/// <param name="Precision">How exactly it is known.</param>
public readonly record struct EventDate(DateOnly Day, DatePrecision Precision)
{
    /// <summary>"2023-02-10", "2023-02" or "2023".</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Month => Day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        _ => Day.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
    };
}

/// <summary>Something that was done.</summary>
public sealed record Event
{
    /// <summary>Name within the report: "e1".</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER type: "CONSULT".</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode: "phone", or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts, sorted: "diplomatic".</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>The words that tell contexts, by context and in the order of the text. A context without words comes of the CAMEO code.</summary>
    public ImmutableArray<ContextWord> ContextWords { get; init; } = [];

    /// <summary>CAMEO code as text: "041", or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>Quad class: "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict".</summary>
    public required string Quad { get; init; }

    /// <summary>PLOVER intensity from -10 (conflict) to 10 (cooperation).</summary>
    public required double Intensity { get; init; }

    /// <summary>Who did it; all that take part where <see cref="Reciprocal"/>.</summary>
    public required ImmutableArray<Actor> Source { get; init; }

    /// <summary>To whom; empty where nobody is named or where <see cref="Reciprocal"/>.</summary>
    public ImmutableArray<Actor> Target { get; init; } = [];

    /// <summary>Whether all that take part are sources and targets of each other.</summary>
    public bool Reciprocal { get; init; }

    /// <summary>When it happened, not when it was printed; null where the text does not say.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Where it happened, only if told; never the dateline.</summary>
    public Place? Place { get; init; }

    /// <summary>How far it is an event.</summary>
    public EventStatus Status { get; init; }

    /// <summary>Id of the occasion that it is or hangs on, or null.</summary>
    public string? Occasion { get; init; }

    /// <summary>Id of the statement that it is the projection of, or null.</summary>
    public string? Statement { get; init; }

    /// <summary>Its words, in the order of the text; at least one.</summary>
    public required ImmutableArray<TextSpan> Evidence { get; init; }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the coder is, 0 to 1: the share of such findings that annotated reports confirm.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>What a statement is about.</summary>
/// <param name="Id">Id in the issue register, or null where the register does not have it.</param>
/// <param name="Text">The shortest phrase of the text that names the matter.</param>
public sealed record Issue(string? Id, string Text);

/// <summary>Something that was said.</summary>
public sealed record Statement
{
    /// <summary>Name within the report: "s1".</summary>
    public required string Id { get; init; }

    /// <summary>What the statement does.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>For or against the issue, or null.</summary>
    public Stance? Stance { get; init; }

    /// <summary>What it is about, or null.</summary>
    public Issue? Issue { get; init; }

    /// <summary>Whose statement it is: the states or organisations that it binds.</summary>
    public required ImmutableArray<Actor> Holder { get; init; }

    /// <summary>To whom or about whom; empty where nobody is named.</summary>
    public ImmutableArray<Actor> Target { get; init; } = [];

    /// <summary>The person who said it, or null where only the state or office is named.</summary>
    public string? Speaker { get; init; }

    /// <summary>The words that mark its kind and strength: "adheres to"; null where nothing does.</summary>
    public string? Strength { get; init; }

    /// <summary>Whether the words stand in quotation marks.</summary>
    public bool Direct { get; init; }

    /// <summary>When it was said, or null.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Id of the occasion on which it was said, or null.</summary>
    public string? Occasion { get; init; }

    /// <summary>Its words, in the order of the text; at least one.</summary>
    public required ImmutableArray<TextSpan> Evidence { get; init; }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the coder is, 0 to 1: the share of such findings that annotated reports confirm.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>A call, meeting or visit on which statements hang.</summary>
/// <param name="Id">Name within the report: "o1".</param>
/// <param name="Kind">"call", "meeting" or "visit".</param>
/// <param name="Participants">Codes of the states and organisations that took part, in the order named.</param>
/// <param name="Persons">Indices into <see cref="DocumentContext.Persons"/> of those who took part.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Place">Where, only if told.</param>
public sealed record Occasion(
    string Id, string Kind, ImmutableArray<ActorCode> Participants, ImmutableArray<int> Persons, EventDate? Date, Place? Place);

/// <summary>A trade or logistics observation from a caption or a body; no deed of a state.</summary>
/// <param name="Id">Name within the report: "l1".</param>
/// <param name="What">The goods or the traffic: "cargo container".</param>
/// <param name="Verb">What is done with it: "unload".</param>
/// <param name="Place">Where, as written, or null.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Evidence">Its words.</param>
public sealed record Link(string Id, string What, string Verb, string? Place, EventDate? Date, TextSpan Evidence);

/// <summary>What was read and not taken.</summary>
/// <param name="Reason">Why: a word of <c>docs/rejections.md</c>, such as "caption", "negated", "hypothetical", "no-actor".</param>
/// <param name="Rule">Id of the rule that would have taken it, or null.</param>
/// <param name="Evidence">The words.</param>
public sealed record Rejection(string Reason, string? Rule, TextSpan Evidence)
{
    /// <summary>The report as a whole was not read, since the gate saw nothing between actors in it; the words are those that speak most for it.</summary>
    public const string NotRelevant = "not-relevant";
}

/// <summary>All that was found in one report.</summary>
public sealed record ReportFindings
{
    /// <summary>The report.</summary>
    public required AnnotatedDocument Report { get; init; }

    /// <summary>The persons named with an office or a state.</summary>
    public ImmutableArray<Person> Persons { get; init; } = [];

    /// <summary>The calls, meetings and visits.</summary>
    public ImmutableArray<Occasion> Occasions { get; init; } = [];

    /// <summary>What was done.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>What was said.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Trade and logistics observations.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>What was read and not taken.</summary>
    public ImmutableArray<Rejection> Rejected { get; init; } = [];

    /// <summary>Hash of the resource pack that coded the report: "sha256:…".</summary>
    public required string Pack { get; init; }

    /// <summary>Whether the report was kept and not read.</summary>
    public bool IsUnread => Rejected.Any(static one => one.Reason == Rejection.NotRelevant);

    /// <summary>A report that is kept and not read.</summary>
    /// <param name="document">The report; it is not empty.</param>
    /// <param name="relevance">What the gate says of it.</param>
    /// <param name="pack">Hash of the pack with the gate.</param>
    public static ReportFindings Unread(Document document, Relevance.Relevance relevance, string pack) => new()
    {
        Report = new AnnotatedDocument(document, []),
        Rejected = [new(Rejection.NotRelevant, null, relevance.Sentence.Length > 0 ? relevance.Sentence : new(0, document.Text.Length))],
        Pack = pack,
    };

    /// <summary>Whether all evidence is words of the text of the report: no span is empty, turned round or outside.</summary>
    public bool EvidenceIsInText()
    {
        var length = Report.Document.Text.Length;
        bool Lies(TextSpan span) => span.Start >= 0 && span.Start < span.End && span.End <= length;
        return Events.All(found => found.Evidence.All(Lies)) && Statements.All(found => found.Evidence.All(Lies))
            && Links.All(found => Lies(found.Evidence)) && Rejected.All(found => Lies(found.Evidence));
    }
}
