using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>Turns a match of an event rule into events with sides, status, date and place, or says why it is none.</summary>
/// <param name="context">The report's memory.</param>
/// <param name="ontology">The event types.</param>
/// <param name="dates">The dates of the report.</param>
internal sealed class EventReader(DocumentContext context, Ontology ontology, EventDates dates)
{
    private readonly Sides sides = new(context);

    /// <summary>The events of one match: the deed, and the promise of it where it is to come.</summary>
    public EventOutcome Read(ReadSentence sentence, RuleMatch match, RuleYield.OfEvent yield)
    {
        var (source, target) = SidesOf(sentence, match, yield.Type);
        if (source.IsEmpty)
            return EventOutcome.None("no-actor", match.Clause.Span);
        var reciprocal = match.IsReciprocal;
        if (reciprocal && source.Length < 2 && ontology.IsBetweenStates(yield.Type))
            return EventOutcome.None("no-counterpart", match.Clause.Span);
        if (!reciprocal && target.IsEmpty && (ontology.NeedsTarget(yield.Type) || yield.Mode == "visit"))
            return EventOutcome.None("no-counterpart", match.Clause.Span);
        if (IsDomestic(source, target, reciprocal, yield.Type))
            return EventOutcome.None("domestic", match.Clause.Span);

        var status = StatusOf(match.Clause);
        var date = dates.Of(sentence, match.Clause, status == EventStatus.Planned);
        if (status == EventStatus.Actual && dates.IsHistorical(date))
            status = EventStatus.Historical;
        else if (status == EventStatus.Actual && dates.IsAhead(date))
            status = EventStatus.Planned;
        var deed = new EventCandidate
        {
            Type = yield.Type,
            Mode = yield.Mode,
            Cameo = yield.Cameo,
            Source = source,
            Target = reciprocal ? [] : target,
            Reciprocal = reciprocal,
            Status = status,
            Date = date,
            Place = yield.Mode == "phone" ? null : PlaceOf(sentence, match.Clause),
            Persons = sides.Persons(sentence.Index, match[Slot.A], match[Slot.B]),
            Sentence = sentence.Index,
            Evidence = [match.Clause.Span],
            Rule = match.Rule.Id,
            IsTitle = sentence.Section == SectionKind.Headline && match.Clause.Kind == PredicateKind.Noun && date is null,
        };
        return status == EventStatus.Planned ? new(Announced(deed), null) : new([deed], null);
    }

    /// <summary>A deed to come is also a word given now: a promise where it is cooperative, a threat where it is not.</summary>
    private ImmutableArray<EventCandidate> Announced(EventCandidate deed) => ontology.Announced(deed.Type) is not { } announced
        ? [deed]
        : [deed, deed with
        {
            Type = announced.Type,
            Mode = null,
            Cameo = announced.Cameo,
            Status = EventStatus.Actual,
            Date = dates.OfReport,
            Place = null,
        }];

    private (ImmutableArray<Actor> Source, ImmutableArray<Actor> Target) SidesOf(ReadSentence sentence, RuleMatch match, string type)
    {
        var a = sides.Of(sentence.Index, match[Slot.A]);
        var b = match.IsPlace(Slot.B) ? sides.OfPlace(sentence.Index, match[Slot.B]) : sides.Of(sentence.Index, match[Slot.B]);
        if (match.IsReciprocal)
            return (Sides.Union(a, b), []);
        if (match.Rule.Sides == RuleSides.Reversed)
            return (b, a);
        if (b.IsEmpty && match[Slot.B] is null)
            b = NamedElsewhere(sentence, match, a, ontology.NeedsTarget(type));
        if (b.IsEmpty && match[Slot.B] is null && type == "ASSAULT")
            b = Struck(sentence, match.Clause, a);
        if (b.IsEmpty && match[Slot.B] is null && ontology.FallsOnOwn(type))
            b = OfDeed(sentence, match.Clause) is { IsEmpty: false } there ? there : OwnState(a);
        return (a, b);
    }

    /// <summary>The state in which an attack by another hits: "killed three people in Tripoli, Lebanon".</summary>
    private ImmutableArray<Actor> Struck(ReadSentence sentence, Clause clause, ImmutableArray<Actor> source)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Inherited || !(argument.Relation == ArgumentRelation.Object
                || (argument.Relation == ArgumentRelation.Oblique && argument.Marker is "in" or "on" or "at" or "near" or "across" or "against" or "inside")))
                continue;
            var within = sides.Within(sentence, argument.Head, source, inClauses: false);
            if (within.IsEmpty && sides.PlaceWithin(sentence, argument.Head) is { } place && !source.Any(actor => actor.Code == place.Code))
                return [place];
            if (within is [var only] && only.Code.Value[..3] is var state && new ActorCode(state).IsState && !source.Any(actor => actor.Code.Value.StartsWith(state, StringComparison.Ordinal)))
                return within;
        }
        return [];
    }

    /// <summary>The state in which the clause says that it happened: "in Montenegro", "in Abidjan".</summary>
    private ImmutableArray<Actor> OfDeed(ReadSentence sentence, Clause clause)
    {
        foreach (var argument in clause.Arguments)
            if (argument is { Relation: ArgumentRelation.Oblique, Marker: "in" or "outside", Inherited: false })
                if (sides.OfPlace(sentence.Index, argument) is { IsEmpty: false } city)
                    return city;
                else if (sides.Of(sentence.Index, argument) is { Length: 1 } named && named[0].Code.IsState)
                    return named;
        return [];
    }

    private static ImmutableArray<Actor> OwnState(ImmutableArray<Actor> source) =>
        source is [var only] && new ActorCode(only.Code.Value.Split(':')[0]) is { IsState: true } state ? [new Actor(state, null, null)] : [];

    /// <summary>The other actors that the clause's own arguments name where the rule has no place for them: "scrapped a pact with Japan".</summary>
    private ImmutableArray<Actor> NamedElsewhere(ReadSentence sentence, RuleMatch match, ImmutableArray<Actor> source, bool needed)
    {
        if (!needed)
            return [];
        foreach (var argument in match.Clause.Arguments)
        {
            if (argument.Inherited || argument.Relation is ArgumentRelation.Subject or ArgumentRelation.Content)
                continue;
            foreach (var word in argument.Words)
                if (sides.Within(sentence, word, source) is { IsEmpty: false } found)
                    return found;
        }
        return [];
    }

    private static EventStatus StatusOf(Clause clause)
    {
        if (clause.Negated)
            return EventStatus.Negated;
        if (clause.Question)
            return EventStatus.Hypothetical;
        return clause.Modality switch
        {
            Modality.None => EventStatus.Actual,
            Modality.Future => EventStatus.Planned,
            _ => EventStatus.Hypothetical,
        };
    }

    /// <summary>Whether the deed stays inside one state where its type is one between states.</summary>
    private bool IsDomestic(ImmutableArray<Actor> source, ImmutableArray<Actor> target, bool reciprocal, string type)
    {
        if (!ontology.IsBetweenStates(type) && !ontology.NeedsTarget(type))
            return false;
        var states = Sides.Union(source, target).Select(actor => actor.Code.Value.Split(':')[0] is { Length: 3 } state ? state : actor.Code.Value);
        return (reciprocal || !target.IsEmpty) && states.Distinct(StringComparer.Ordinal).Count() == 1;
    }

    /// <summary>The place that the clause itself names: "met in Washington".</summary>
    private static string? PlaceOf(ReadSentence sentence, Clause clause)
    {
        foreach (var argument in clause.Arguments)
            if (argument is { Relation: ArgumentRelation.Oblique, Marker: "in" or "at", Inherited: false }
                && NameAt(sentence.Sentence, argument.Head) is { } name)
                return name;
        return null;
    }

    private static string? NameAt(Sentence sentence, int word)
    {
        foreach (var name in sentence.Names)
            if (name.Kind == NameKind.Place && name.Words.First <= word && word < name.Words.End)
            {
                var start = sentence.Words[name.Words.First].Start - sentence.Span.Start;
                return string.Join(' ', sentence.Forms[name.Words.First..name.Words.End]) is { Length: > 0 } form && start >= 0 ? form : null;
            }
        return null;
    }
}

/// <summary>The events of a match, or why there are none.</summary>
/// <param name="Events">The events.</param>
/// <param name="Rejected">What was not taken, its rule left open.</param>
internal sealed record EventOutcome(ImmutableArray<EventCandidate> Events, Rejection? Rejected)
{
    public static EventOutcome None(string reason, TextSpan words) => new([], new(reason, null, words));
}
