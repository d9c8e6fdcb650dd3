using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>Turns a match of a statement rule into a statement with holder, target, issue and speaker, or says why it is none.</summary>
/// <param name="context">The report's memory.</param>
/// <param name="occasions">The report's occasions: who the other party is where the words do not name it.</param>
/// <param name="deeds">The report's deeds: whom "the decision" or "a response" means.</param>
/// <param name="dates">The dates of the report.</param>
/// <param name="grammar">The classes of words that decide how clauses are read.</param>
/// <param name="isClaim">Whether a claim is read and no report: then what a state says of its own affairs is kept.</param>
internal sealed class StatementReader(DocumentContext context, OccasionMemory occasions, DeedMemory deeds, EventDates dates, ClauseWords grammar, bool isClaim)
{
    private readonly bool isTranscript = context.IsTranscript;
    private readonly Sides sides = new(context);
    private readonly TargetReader targets = new(context, occasions, deeds, grammar);

    /// <summary>The statement of one match.</summary>
    public StatementOutcome Read(ReadSentence sentence, RuleMatch match, RuleYield.OfStatement yield)
    {
        var clause = match.Clause;
        if (MoodOf(clause, yield) is not { } mood)
            return StatementOutcome.None(clause.Negated ? "negated" : "hypothetical", clause.Span);
        if (yield.Kind == StatementKind.Position && IsDoingBeside(sentence.Sentence, clause))
            return StatementOutcome.None("hypothetical", clause.Span);
        if (yield.Kind == StatementKind.Topics && match[Slot.X] is { Relation: ArgumentRelation.Oblique } time && IsTime(sentence.Sentence, time.Head))
            return StatementOutcome.Nothing;
        if (IsThankedFor(sentence, clause))
            return StatementOutcome.None("historical", clause.Span);
        var isTold = match.Rule.Sides == RuleSides.Told;
        var holder = isTold ? Voice(sentence, clause) : HolderOf(sentence, match, mood.Kind);
        var named = isTold ? Sides.Without(sides.Of(sentence.Index, match[Slot.A]), holder) : targets.Named(sentence, match, holder, mood.Kind);
        if (isTold && mood.Kind == StatementKind.Assessment)
            (holder, named) = Judged(sentence, match, holder, named);
        else if (isTold && (named.IsEmpty || clause.Modality == Modality.None))
            return StatementOutcome.None("no-counterpart", clause.Span);
        var bindsOwnSide = false;
        if (clause.Modality == Modality.Obligation && Speakers(sentence, clause) is { IsEmpty: false } speakers)
        {
            bindsOwnSide = holder.Length > 1 && Sides.Includes(holder, speakers);
            named = Sides.Without(Sides.Union(holder, named), speakers);
            holder = speakers;
        }

        if (holder.IsEmpty)
            return StatementOutcome.None("no-actor", clause.Span);
        var outcome = Complete(sentence, match, mood, holder, named, yield.Cameo);
        return outcome.Statement is { } statement ? outcome with { Statement = statement with { BindsOwnSide = bindsOwnSide } } : outcome;
    }

    /// <summary>
    /// What a verb such as "underscore" makes of a matter that no rule knows: an assessment. It gives way to every statement
    /// that its own words make.
    /// </summary>
    public StatementOutcome ReadContent(ReadSentence sentence, RuleMatch match)
    {
        var outcome = Read(sentence, match, new RuleYield.OfStatement(StatementKind.Assessment, null, null));
        if (outcome.Statement is not { } statement)
            return outcome;
        // "…, Qin noted": what is said stands outside of the words that say it.
        var said = match[Slot.X] is { } matter && matter.Head < match.Clause.Head ? sentence.Tree.Span(matter.Head) : match.Clause.Span;
        return outcome with { Statement = statement with { Weight = 2, Evidence = [said] } };
    }

    /// <summary>Those who are said to say the clause: the innermost speaker that is an actor.</summary>
    public ImmutableArray<Actor> Speakers(ReadSentence sentence, Clause clause)
    {
        for (var step = clause.Attributions.Length - 1; step >= 0; step--)
            if (sides.Of(sentence.Index, clause.Attributions[step].Speaker) is { IsEmpty: false } speakers)
                return speakers;
        return [];
    }

    /// <summary>Who judges what is between the subjects, and of whom: the speaker of the other, or both where nobody says it.</summary>
    private (ImmutableArray<Actor> Holder, ImmutableArray<Actor> Named) Judged(
        ReadSentence sentence, RuleMatch match, ImmutableArray<Actor> voice, ImmutableArray<Actor> others) =>
        voice.IsEmpty ? (sides.Of(sentence.Index, match[Slot.A]), []) : (voice, others.IsEmpty ? occasions.CounterpartOf(voice, sentence.Index) : others);

    /// <summary>Those who say the clause: its speakers, else who has the floor in a transcript, else the side that the report speaks for; nobody where it is asked.</summary>
    private ImmutableArray<Actor> Voice(ReadSentence sentence, Clause clause) =>
        Speakers(sentence, clause) is { IsEmpty: false } speakers ? speakers
        : context.TurnAt(sentence.Index) == DocumentContext.Asked ? []
        : Floor(sentence)?.Country is { } floor ? [new Actor(floor, null, null)]
        : context.Document.Document.Side is { } side ? [new Actor(new ActorCode(side), null, null)] : [];

    /// <summary>Who has the floor in a transcript, or null.</summary>
    private Person? Floor(ReadSentence sentence) => context.TurnAt(sentence.Index) is >= 0 and var person ? context.Persons[person] : null;

    /// <summary>The name of the person who says the clause for its holder, or null.</summary>
    public string? SpeakerName(ReadSentence sentence, Clause clause, ImmutableArray<Actor> holder, Argument? subject)
    {
        for (var step = clause.Attributions.Length - 1; step >= 0; step--)
            if (sides.PersonName(sentence.Index, clause.Attributions[step].Speaker) is { } name)
                return name;
        return (subject is { Words.Length: 1 } single ? sides.PersonName(sentence.Index, single.Head) : null)
            ?? (Floor(sentence) is { } floor && holder is [var only] && only.Code == floor.Country ? floor.Name : null);
    }

    private StatementOutcome Complete(
        ReadSentence sentence, RuleMatch match, Mood mood, ImmutableArray<Actor> holder, ImmutableArray<Actor> named, string? cameo)
    {
        var clause = match.Clause;
        var isTogether = mood.Kind is StatementKind.Agreement or StatementKind.Topics;
        if (isTogether)
            holder = Together(sentence, holder, named);
        if (mood.Kind == StatementKind.Topics && holder.Length < 2 && isTranscript)
            return StatementOutcome.None("no-counterpart", clause.Span);
        var target = isTogether ? [] : named;
        if (target.IsEmpty && !isTogether)
            target = targets.Meant(sentence, match, mood.Kind, holder);
        if (target.IsEmpty && mood.Kind is StatementKind.Praise or StatementKind.Sympathy && match[Slot.B] is { } thanked && sides.Of(sentence.Index, thanked) is { IsEmpty: false })
            return StatementOutcome.None("domestic", clause.Span);
        if (mood.Kind == StatementKind.Assessment && named.IsEmpty && IsOwnThought(sentence, match))
            return StatementOutcome.None("domestic", clause.Span);
        if (!isClaim && IsIrrelevant(sentence, clause, holder, target))
        {
            if (!IsOfStrife(sentence, clause, mood.Kind, holder) || Home(holder) is not { IsEmpty: false } home)
                return StatementOutcome.None("domestic", clause.Span);
            target = named = home;
        }
        var issue = match[Slot.X];
        return new(new StatementCandidate
        {
            Kind = mood.Kind,
            Stance = mood.Stance,
            Cameo = mood.Kept ? cameo : null,
            Issue = issue is { } matter ? Wording.IssueText(sentence, matter, clause.Span) : null,
            Holder = holder,
            Target = target,
            TargetIsNamed = !named.IsEmpty,
            BacksTarget = mood.Stance == Stance.For && issue is { } backed && targets.OwnersOf(sentence, backed, holder) is { IsEmpty: false },
            Speaker = holder.Length > 1 ? null : SpeakerName(sentence, clause, holder, match[Slot.A]),
            Strength = Wording.Cue(sentence, clause, issue),
            Direct = clause.Quoted,
            Date = dates.Said(sentence, clause),
            Sentence = sentence.Index,
            Section = sentence.Section,
            Evidence = [clause.Span],
            Rule = match.Rule.Id,
            Weight = mood.Kind is StatementKind.Topics or StatementKind.Assessment ? 10 : 20,
        }, null);
    }

    /// <summary>
    /// Whether a clause without a finite verb tells a doing beside another clause or a noun: "including by supporting", "cooperate to uphold".
    /// A stance is taken by who is said to take it.
    /// </summary>
    private bool IsDoingBeside(Sentence sentence, Clause clause)
    {
        if (clause.Kind != PredicateKind.Verb || sentence.Upos[clause.Head] != Upos.VERB || grammar.Saying.Contains(clause.Lemma))
            return false;
        var word = clause.Head;
        while (sentence.Relations[word] == "conj" && sentence.Heads[word] >= 0)
            word = sentence.Heads[word];
        return sentence.Relations[word] is "advcl" or "acl" && sentence.Xpos[clause.Head] is "VBG" or "VB" && !HasFinite(sentence, clause.Head);
    }

    /// <summary>"Spoke on April 7" tells when, and not of what.</summary>
    private bool IsTime(Sentence sentence, int word) => grammar.Time.Contains(sentence.Lemmas[word].ToLowerInvariant()) || sentence.Upos[word] == Upos.NUM;

    private static bool HasFinite(Sentence sentence, int verb)
    {
        for (var word = 0; word < verb; word++)
            if (sentence.Heads[word] == verb && sentence.Relations[word] == "aux")
                return true;
        return false;
    }

    /// <summary>Whether the clause tells what somebody is thanked for: "thanked Chile for inviting the delegation".</summary>
    private bool IsThankedFor(ReadSentence sentence, Clause clause) =>
        clause.Governor >= 0 && grammar.Thanking.Contains(sentence.Clauses[clause.Governor].Lemma)
        && clause.Head > 0 && sentence.Sentence.Forms[clause.Head - 1] is "for" && sentence.Sentence.Xpos[clause.Head] == "VBG";

    /// <summary>Whether a speaker speaks for himself: "I think that". Of such thoughts only those about another count.</summary>
    private static bool IsOwnThought(ReadSentence sentence, RuleMatch match) =>
        match[Slot.A] is { Words.Length: 1 } subject && sentence.Sentence.Forms[subject.Head].ToLowerInvariant() is "i" or "we"
        && match.Rule.Yield is RuleYield.OfStatement;

    private readonly record struct Mood(StatementKind Kind, Stance? Stance, bool Kept);

    /// <summary>What the clause's polarity and modality make of the rule's kind; null where nothing was said.</summary>
    private static Mood? MoodOf(Clause clause, RuleYield.OfStatement yield)
    {
        var kind = yield.Kind;
        if (clause.Negated)
            return kind switch
            {
                StatementKind.Position when yield.Stance == Stance.For => new(kind, Stance.Against, false),
                StatementKind.Commitment or StatementKind.Offer or StatementKind.Agreement
                    when clause.Modality is Modality.None or Modality.Future => new(StatementKind.Refusal, null, false),
                _ => null,
            };
        if (kind == StatementKind.Topics)
            return new(kind, null, true);
        return clause.Modality switch
        {
            Modality.None or Modality.Future => new(kind, yield.Stance, true),
            Modality.Conditional when kind is StatementKind.Ask or StatementKind.Offer or StatementKind.Commitment
                && !clause.Attributions.IsEmpty => new(kind, yield.Stance, true),
            Modality.Conditional when kind is StatementKind.Warning => new(kind, yield.Stance, true),
            Modality.Obligation when kind is StatementKind.Warning => new(kind, yield.Stance, true),
            Modality.Obligation when clause.Attributions.IsEmpty => null,
            Modality.Obligation when yield.Stance == Stance.Against => new(kind, yield.Stance, true),
            Modality.Obligation => new(StatementKind.Ask, null, false),
            _ => null,
        };
    }

    private ImmutableArray<Actor> HolderOf(ReadSentence sentence, RuleMatch match, StatementKind kind)
    {
        var holder = sides.WithDomestic(sentence.Index, match[Slot.A]);
        if (!holder.IsEmpty)
            return holder;
        if (match.Clause.Find(ArgumentRelation.Subject) is { } subject && kind != StatementKind.Topics
            && sides.Of(sentence.Index, subject) is { IsEmpty: false } doer)
            return doer;
        return Speakers(sentence, match.Clause);
    }

    private ImmutableArray<Actor> Together(ReadSentence sentence, ImmutableArray<Actor> holder, ImmutableArray<Actor> named)
    {
        var all = Sides.Union(holder, named);
        return all.Length > 1 ? all : Sides.Union(all, occasions.CounterpartOf(all, sentence.Index));
    }

    /// <summary>Whether nothing in the statement goes beyond its holder's own affairs.</summary>
    private bool IsIrrelevant(ReadSentence sentence, Clause clause, ImmutableArray<Actor> holder, ImmutableArray<Actor> target) =>
        target.IsEmpty && holder.Length < 2 && !occasions.HasCounterpart(holder)
        && sides.Within(sentence, clause.Head, holder).IsEmpty
        && clause.Arguments.All(argument => argument.Words.All(word => sides.Within(sentence, word, holder).IsEmpty)) && !IsToldAbroad(sentence, clause, holder);

    /// <summary>
    /// Whether what a side says of nothing but itself is about strife at home, and no mere domestic talk: told by others than itself, and by a
    /// verb that binds it or asks for something; rebels and opposition also blame.
    /// </summary>
    private bool IsOfStrife(ReadSentence sentence, Clause clause, StatementKind kind, ImmutableArray<Actor> holder)
    {
        var isBlame = kind is StatementKind.Criticism or StatementKind.Accusation;
        if (!(isBlame || kind is StatementKind.Commitment or StatementKind.Ask or StatementKind.Refusal or StatementKind.Warning)
            || clause.Kind == PredicateKind.Noun || clause.Quoted || holder is not [{ Code.Value: var code, Sector: var sector }]
            || sector is "LEG" || (isBlame && sector is not ("REB" or "OPP")) || context.Document.Document.Side == code)
            return false;
        var columns = sentence.Sentence;
        for (var word = 0; word < columns.Count; word++)
            if (columns.Words[word].Start >= clause.Span.Start && columns.Words[word].End <= clause.Span.End && grammar.Strife.Contains(columns.Lemmas[word].ToLowerInvariant()))
                return true;
        return false;
    }

    private static ImmutableArray<Actor> Home(ImmutableArray<Actor> holder) =>
        holder is [var only] && new ActorCode(only.Code.Stem) is { IsState: true } state ? [new Actor(state, null, null)] : [];

    /// <summary>Whether another is spoken to: "told Djibouti that".</summary>
    private bool IsToldAbroad(ReadSentence sentence, Clause clause, ImmutableArray<Actor> holder) =>
        clause.Attributions.Any(attribution => Sides.Without(sides.Of(sentence.Index, attribution.Addressee), holder) is { IsEmpty: false });
}

/// <summary>The statement of a match, or why there is none.</summary>
internal sealed record StatementOutcome(StatementCandidate? Statement, Rejection? Rejected)
{
    public static StatementOutcome Nothing { get; } = new(null, null);

    public static StatementOutcome None(string reason, TextSpan words) => new(null, new(reason, null, words));
}
