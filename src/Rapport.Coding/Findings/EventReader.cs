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
/// <param name="places">The places of its deeds.</param>
internal sealed class EventReader(DocumentContext context, Ontology ontology, EventDates dates, EventPlaces places)
{
    private readonly Sides sides = new(context);

    /// <summary>The events of one match: the deed, and the promise of it where it is to come.</summary>
    public EventOutcome Read(ReadSentence sentence, RuleMatch match, RuleYield.OfEvent yield)
    {
        var (source, target) = SidesOf(sentence, match, yield);
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
            Place = yield.Mode == "phone" ? null : places.Of(sentence, match.Clause, DeedOf(yield)),
            Persons = sides.Persons(sentence.Index, match[Slot.A], match[Slot.B]),
            Sentence = sentence.Index,
            Evidence = [match.Clause.Span],
            Rule = match.Rule.Id,
            IsPassing = yield.Mode == "phone" && date is null && match.Clause.Kind == PredicateKind.Verb && match.Clause.Lemma is "speak" or "talk"
                && !match.Clause.Arguments.Any(argument => argument is { Relation: ArgumentRelation.Oblique, Marker: "by" or "on" or "over" or "via" or "with" or "to", Inherited: false }),
            IsTitle = sentence.Section == SectionKind.Headline && match.Clause.Kind == PredicateKind.Noun && date is null,
        };
        return status == EventStatus.Planned && match.Rule.Sides != RuleSides.Unknown ? new(Announced(deed), null) : new([deed], null);
    }

    private DeedKind DeedOf(RuleYield.OfEvent yield) =>
        yield.Mode == "visit" ? DeedKind.Journey
        : ontology.Quad(yield.Type) == "material-conflict" && !ontology.IsBetweenStates(yield.Type) ? DeedKind.Bodily
        : DeedKind.Other;

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

    private (ImmutableArray<Actor> Source, ImmutableArray<Actor> Target) SidesOf(ReadSentence sentence, RuleMatch match, RuleYield.OfEvent yield)
    {
        var type = yield.Type;
        var isReversed = match.Rule.Sides == RuleSides.Reversed;
        var a = Of(sentence, match[Slot.A], type, !isReversed);
        var b = match.IsPlace(Slot.B) ? sides.OfPlace(sentence.Index, match[Slot.B]) : Of(sentence, match[Slot.B], type, isReversed);
        if (match.Rule.Sides == RuleSides.Unknown)
            return OnSpot(sentence, match.Clause, b);
        if (match.IsReciprocal)
            return (Sides.AreOpposed(a.AddRange(b)) && a.Length < 2 ? a.AddRange(b) : Sides.Union(a, b), []);
        if (isReversed)
            return (b, a);
        if (b.IsEmpty && sides.KindOf(sentence.Index, match[Slot.B]) is null or ReferenceKind.Local)
            b = NotNamed(sentence, match, a, type, yield.Mode);
        return (a, b);
    }

    /// <summary>What nobody is told to have done, somebody did in the state where it happened, first of all where they were to whom it was done; to those named, else to its people.</summary>
    private (ImmutableArray<Actor> Source, ImmutableArray<Actor> Target) OnSpot(ReadSentence sentence, Clause clause, ImmutableArray<Actor> target)
    {
        var there = clause.Find(ArgumentRelation.Object) is { } held && sides.PlacesIn(sentence, held) is [_] cell ? cell : OfDeed(sentence, clause);
        return (there.IsEmpty ? there : Described(sentence, clause) is { IsEmpty: false } doer ? doer : there, target.IsEmpty ? there : target);
    }

    /// <summary>Whose the words for the deed say that it was: "in a Danish bomb attack", "in an attack by Danish rebels".</summary>
    private ImmutableArray<Actor> Described(ReadSentence sentence, Clause clause)
    {
        var columns = sentence.Sentence;
        foreach (var argument in clause.Arguments)
            if (argument.Relation == ArgumentRelation.Subject || argument is { Relation: ArgumentRelation.Oblique, Marker: "in" or "by" })
                for (var word = 0; word < columns.Count; word++)
                    if (columns.Heads[word] == argument.Head && (word < argument.Head ? columns.Relations[word] is "amod" or "compound" or "nmod:poss" : Phrases.IsAgent(columns, word))
                        && sides.Of(sentence.Index, word) is { IsEmpty: false } named)
                        return named;
        return [];
    }

    /// <summary>Who fills a slot; those whose state is only that of the place where it happened count for deeds on the spot alone, and people for protest.</summary>
    private ImmutableArray<Actor> Of(ReadSentence sentence, Argument? argument, string type, bool acts)
    {
        var actors = sides.WithLocal(sentence.Index, argument);
        if (sides.KindOf(sentence.Index, argument) != ReferenceKind.Local)
            return actors;
        var isOnSpot = ontology.FallsOnOwn(type) || ontology.Quad(type).StartsWith("material", StringComparison.Ordinal);
        return isOnSpot && (!acts || type == "PROTEST" || actors[0].Sector is not ("CVL" or "EDU" or "REL" or "MED")) ? actors : [];
    }

    /// <summary>To whom it is done where the rule's words do not tell: whom the clause names elsewhere, where it happens, or the doer's own state.</summary>
    private ImmutableArray<Actor> NotNamed(ReadSentence sentence, RuleMatch match, ImmutableArray<Actor> source, string type, string? mode)
    {
        if (type == "RETREAT" || mode == "investigate")
            return Yielded(sentence, match, source, mode is "investigate" or "disarm" or "ceasefire");
        var isHarm = ontology.Quad(type) == "material-conflict" && !ontology.FallsOnOwn(type);
        var named = NamedElsewhere(sentence, match, source, ontology.NeedsTarget(type));
        if (named.IsEmpty && (isHarm || mode == "seize"))
            named = Struck(sentence, match.Clause, source);
        if (!named.IsEmpty || !(isHarm || ontology.FallsOnOwn(type)))
            return named;
        if (OfDeed(sentence, match.Clause) is { IsEmpty: false } there)
            return there;
        return ontology.FallsOnOwn(type) || (IsAtHome(source) && match.Clause.Find(ArgumentRelation.Object) is not null) ? OwnState(source) : [];
    }

    /// <summary>Rebels who yield do so to their own state, and courts and police look into what was done at home, where no other is named.</summary>
    private ImmutableArray<Actor> Yielded(ReadSentence sentence, RuleMatch match, ImmutableArray<Actor> source, bool atHome)
    {
        if (!atHome || source is not [{ Code.IsState: true, Sector: var sector }])
            return [];
        return sector switch
        {
            "REB" or "OPP" => OwnState(source),
            "COP" or "JUD" => Struck(sentence, match.Clause, source) is { IsEmpty: false } others ? others : OwnState(source),
            _ => Fought(sentence, match.Clause, source),
        };
    }

    /// <summary>Against whom the operations were that somebody ends: "ordered a halt to operations against Chad".</summary>
    private ImmutableArray<Actor> Fought(ReadSentence sentence, Clause clause, ImmutableArray<Actor> source)
    {
        foreach (var argument in clause.Arguments)
            if (argument.Relation is ArgumentRelation.Object or ArgumentRelation.Oblique && !argument.Inherited)
                foreach (var word in sentence.Tree.Phrase(argument.Head) is var phrase ? Enumerable.Range(phrase.First, phrase.End - phrase.First) : [])
                    if (Sides.Marker(sentence, word) == "against" && sides.Of(sentence.Index, word) is [{ Code.IsState: true } fought] && source.All(own => own.Code != fought.Code))
                        return [fought];
        return [];
    }

    /// <summary>Whether whoever does it serves no state, or polices his own: he does it at home unless another place is told.</summary>
    private static bool IsAtHome(ImmutableArray<Actor> source) =>
        source is [{ Code.IsState: true, Sector: "REB" or "OPP" or "COP" or "CVL" or "CRM" or "EDU" or "PTY" }];

    /// <summary>The state in which an attack by another hits: "killed three people in Tripoli, Lebanon".</summary>
    private ImmutableArray<Actor> Struck(ReadSentence sentence, Clause clause, ImmutableArray<Actor> source)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Inherited || !(argument.Relation == ArgumentRelation.Object
                || (argument.Relation == ArgumentRelation.Oblique && argument.Marker is "in" or "on" or "at" or "near" or "across" or "against" or "inside")))
                continue;
            if (argument.Relation == ArgumentRelation.Oblique && sides.Within(sentence, argument.Head, [], isInside: true).Any(actor => actor.Code.IsState && source.Any(own => own.Code == actor.Code)))
                return [];
            var within = sides.Within(sentence, argument.Head, source, isInside: true);
            if (within.IsEmpty && sides.PlaceWithin(sentence, argument.Head) is { } place && !source.Any(actor => actor.Code == place.Code))
                return [place];
            if (within is [var only] && only.Code.Value[..3] is var state && new ActorCode(state).IsState && !source.Any(actor => actor.Code.Value.StartsWith(state, StringComparison.Ordinal)))
                return within;
        }
        return [];
    }

    /// <summary>The one state in which the clause says that it happened: "in Montenegro", "in Abidjan", "the town of Badme in Ethiopia".</summary>
    private ImmutableArray<Actor> OfDeed(ReadSentence sentence, Clause clause)
    {
        var places = ImmutableArray<Actor>.Empty;
        foreach (var argument in clause.Arguments)
            if (!argument.Inherited && argument.Relation is ArgumentRelation.Oblique or ArgumentRelation.Object or ArgumentRelation.Subject)
                places = Sides.Union(places, sides.PlacesIn(sentence, argument));
        return places.Length == 1 ? places : [];
    }

    private static ImmutableArray<Actor> OwnState(ImmutableArray<Actor> source) =>
        source is [var only] && new ActorCode(only.Code.Stem) is { IsState: true } state ? [new Actor(state, null, null)] : [];

    /// <summary>The other actors that the clause's own arguments name where the rule has no place for them: "scrapped a pact with Japan".</summary>
    private ImmutableArray<Actor> NamedElsewhere(ReadSentence sentence, RuleMatch match, ImmutableArray<Actor> source, bool needed)
    {
        if (!needed)
            return [];
        foreach (var argument in match.Clause.Arguments)
        {
            if (argument.Inherited || argument.Relation is ArgumentRelation.Subject or ArgumentRelation.Content || IsOccasion(argument))
                continue;
            foreach (var word in argument.Words)
                if (sides.Within(sentence, word, source) is { IsEmpty: false } found)
                    return found;
        }
        return [];
    }

    /// <summary>Whether a phrase tells when or beside what something was done: "during a meeting on Chad", "amid a quarrel with Chad".</summary>
    private static bool IsOccasion(Argument argument) =>
        argument is { Relation: ArgumentRelation.Oblique, Marker: "during" or "after" or "following" or "before" or "amid" or "despite" or "since" or "until" or "ahead of" };

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
        if (reciprocal && Sides.AreOpposed(source))
            return false;
        var states = Sides.Union(source, target).Select(actor => actor.Code.Stem is { Length: 3 } state ? state : actor.Code.Value);
        return (reciprocal || !target.IsEmpty) && states.Distinct(StringComparer.Ordinal).Count() == 1;
    }
}

/// <summary>The events of a match, or why there are none.</summary>
/// <param name="Events">The events.</param>
/// <param name="Rejected">What was not taken, its rule left open.</param>
internal sealed record EventOutcome(ImmutableArray<EventCandidate> Events, Rejection? Rejected)
{
    public static EventOutcome None(string reason, TextSpan words) => new([], new(reason, null, words));
}
