using System.Collections.Immutable;
using Rapport.Coding.Contexts;
using Rapport.Coding.Issues;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>Gives the findings of a report their ids, their occasions and their order.</summary>
/// <param name="context">The report's memory.</param>
/// <param name="ontology">Quad classes, contexts, intensities and confidence.</param>
/// <param name="issues">The issues that statements are about.</param>
/// <param name="contexts">The words that tell what events are about.</param>
internal sealed class Assembly(DocumentContext context, Ontology ontology, IssueRegister issues, ContextRegister contexts)
{
    private readonly Dictionary<int, ImmutableArray<NamedContext>> named = [];
    private readonly int? year = (context.Document.Document.Published ?? context.Document.Document.Dateline?.Date)?.Year;

    /// <summary>The findings of the report.</summary>
    public ReportFindings Of(
        ImmutableArray<EventCandidate> events, ImmutableArray<StatementCandidate> statements,
        ImmutableArray<Rejection> rejected, string pack)
    {
        var ordered = events.Sort((left, right) => First(left.Evidence).CompareTo(First(right.Evidence)));
        var meetings = ordered.Where(IsMeeting).ToImmutableArray();
        var memory = new OccasionMemory(meetings, context.Present());
        var occasions = meetings.Select((meeting, index) => OccasionOf(meeting, $"o{index + 1}")).ToImmutableArray();
        return new ReportFindings
        {
            Report = context.Document,
            Persons = context.Persons,
            Occasions = occasions,
            Statements = [.. statements.Select((statement, index) => StatementOf(statement, index, meetings, memory))],
            Events = [.. ordered.Select((one, index) => EventOf(one, index, meetings, memory))],
            Rejected = [.. rejected.OrderBy(one => one.Evidence).ThenBy(one => one.Reason, StringComparer.Ordinal)],
            Pack = pack,
        };
    }

    /// <summary>Whether an event is a call, meeting or visit that took place.</summary>
    public static bool IsMeeting(EventCandidate candidate) =>
        candidate is { Type: "CONSULT", Status: EventStatus.Actual } && candidate.Source.Length + candidate.Target.Length > 1;

    private static Occasion OccasionOf(EventCandidate meeting, string id) => new(
        id,
        meeting.Mode switch { "phone" => "call", "visit" => "visit", _ => "meeting" },
        [.. Sides.Union(meeting.Source, meeting.Target).Select(actor => actor.Code)],
        meeting.Persons, meeting.Date, meeting.Place);

    private Event EventOf(EventCandidate one, int index, ImmutableArray<EventCandidate> meetings, OccasionMemory memory)
    {
        var occasion = meetings.IndexOf(one);
        if (occasion < 0 && one.Statement >= 0 && memory.MeetingOf(one.Source, one.Sentence) is { } meeting)
            occasion = meetings.IndexOf(meeting);
        var words = ContextWordsOf(one);
        return new Event
        {
            Id = $"e{index + 1}",
            Type = one.Type,
            Mode = one.Mode,
            Contexts = [.. ontology.Contexts(one.Cameo).Union(words.Select(static word => word.Context), StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            ContextWords = words,
            Cameo = one.Cameo,
            Quad = ontology.Quad(one.Type),
            Intensity = ontology.Intensity(one.Type, one.Mode),
            Source = one.Source,
            Target = one.Target,
            Reciprocal = one.Reciprocal,
            Date = one.Date ?? (one.Statement >= 0 && occasion >= 0 ? meetings[occasion].Date : null),
            Place = one.Place,
            Status = one.Status,
            Occasion = occasion >= 0 ? $"o{occasion + 1}" : null,
            Statement = one.Statement >= 0 ? $"s{one.Statement + 1}" : null,
            Evidence = one.Evidence.Sort(),
            Rule = one.Rule,
            Confidence = ontology.Confidence.Of(one.Statement >= 0 ? FindingClass.Projection : FindingClass.Event, one.Rule),
        };
    }

    private ImmutableArray<ContextWord> ContextWordsOf(EventCandidate one)
    {
        var told = Enumerable.Range(0, context.Document.Sentences.Length).Where(sentence => one.Evidence.Any(context.Document.Sentences[sentence].Span.Overlaps));
        return ContextRegister.Weighed(told.SelectMany(sentence => Named(sentence)), one.Evidence);
    }

    // A sentence often tells several events.
    private ImmutableArray<NamedContext> Named(int sentence)
    {
        if (!named.TryGetValue(sentence, out var found))
            named.Add(sentence, found = contexts.Named(context.Document.Document.Text, context.Document.Sentences[sentence].Span));
        return found;
    }

    private Statement StatementOf(StatementCandidate one, int index, ImmutableArray<EventCandidate> meetings, OccasionMemory memory)
    {
        var meeting = memory.MeetingOf(one.Holder, one.Sentence);
        return new Statement
        {
            Id = $"s{index + 1}",
            Kind = one.Kind,
            Stance = one.Stance,
            Issue = one.Issue is { } text ? new Issue(issues.Find(text, year), text) : null,
            Holder = one.Holder,
            Target = one.Target,
            Speaker = one.Speaker,
            Strength = one.Strength,
            Direct = one.Direct,
            Date = one.Date ?? meeting?.Date,
            Occasion = meeting is null ? null : $"o{meetings.IndexOf(meeting) + 1}",
            Evidence = one.Evidence.Sort(),
            Rule = one.Rule,
            Confidence = ontology.Confidence.Of(FindingClass.Statement, one.Rule),
        };
    }

    private static TextSpan First(ImmutableArray<TextSpan> evidence) => evidence.Min();
}
