using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;

namespace Rapport.Coding.Findings;

/// <summary>
/// Statements that grammar alone makes, whatever the verb: what a speaker says others should do is an ask, what his state
/// will do towards another is a commitment, and what he says of another state and no rule knows is an assessment.
/// </summary>
/// <param name="context">The report's memory.</param>
/// <param name="statements">Reads speakers and persons.</param>
/// <param name="occasions">The report's occasions.</param>
/// <param name="dates">The dates of the report.</param>
/// <param name="grammar">The classes of words that decide how clauses are read.</param>
internal sealed class ClauseStatements(
    DocumentContext context, StatementReader statements, OccasionMemory occasions, EventDates dates, ClauseWords grammar)
{
    private readonly Sides sides = new(context);

    /// <summary>The statement that the grammar of an unmatched clause makes, or null.</summary>
    public StatementCandidate? Read(ReadSentence sentence, Clause clause)
    {
        var speakers = statements.Speakers(sentence, clause);
        if (clause.Kind == PredicateKind.Noun || clause.Question)
            return null;
        var subject = sides.Of(sentence.Index, clause.Find(ArgumentRelation.Subject));
        if (speakers.IsEmpty)
            return OwnVoice(sentence, clause, subject);
        return clause.Modality switch
        {
            Modality.Obligation when Sides.Without(subject, speakers) is { IsEmpty: false } others =>
                Make(sentence, clause, StatementKind.Ask, speakers, others, "ask/should") with { BindsOwnSide = Sides.Includes(subject, speakers) },
            Modality.Future when IsOwnDeed(sentence, clause, speakers, subject) is { IsEmpty: false } towards =>
                Make(sentence, clause, clause.Negated ? StatementKind.Refusal : StatementKind.Commitment, speakers, towards, "commitment/will"),
            Modality.None or Modality.Obligation when IsOutermost(sentence, clause) => Assessment(sentence, clause, speakers),
            _ => null,
        };
    }

    /// <summary>What the side that reports says in its own text that it will do towards another: "Australia will work closely with China".</summary>
    private StatementCandidate? OwnVoice(ReadSentence sentence, Clause clause, ImmutableArray<Actor> subject)
    {
        var own = subject.Where(actor => actor.Code.Value == context.Document.Document.Side).ToImmutableArray();
        // The "we" of a joint statement is all who issue it.
        if (!own.IsEmpty && clause.Find(ArgumentRelation.Subject) is { } doer && context.ReferenceAt(sentence.Index, doer.Head) is { Kind: ReferenceKind.Pronoun })
            own = subject;
        if (clause.Modality != Modality.Future || clause.Negated || own.IsEmpty
            || clause.Kind != PredicateKind.Verb || clause.Passive || !grammar.Undertakings.Contains(clause.Lemma))
            return null;
        var others = Sides.Union(Sides.Without(subject, own), Named(sentence, clause, subject, besideSubject: true));
        return others.IsEmpty ? null : Make(sentence, clause, StatementKind.Commitment, own, others, "commitment/will");
    }

    private StatementCandidate? Assessment(ReadSentence sentence, Clause clause, ImmutableArray<Actor> speakers)
    {
        var others = Named(sentence, clause, speakers);
        if (others.IsEmpty && !SpeaksOfRelations(sentence, clause, speakers))
            return null;
        return Make(sentence, clause, StatementKind.Assessment, speakers,
            others.IsEmpty ? occasions.CounterpartOf(speakers, sentence.Index) : others, "assessment/said");
    }

    /// <summary>Whether a collective of the speaker and another is named: "the two countries".</summary>
    private bool SpeaksOfRelations(ReadSentence sentence, Clause clause, ImmutableArray<Actor> speakers) =>
        occasions.HasCounterpart(speakers) && sides.Of(sentence.Index, clause.Find(ArgumentRelation.Subject)).Length > 1;

    private ImmutableArray<Actor> IsOwnDeed(
        ReadSentence sentence, Clause clause, ImmutableArray<Actor> speakers, ImmutableArray<Actor> subject)
    {
        if (subject.IsEmpty || !Sides.Includes(speakers, subject))
            return [];
        var others = Named(sentence, clause, speakers);
        return others.IsEmpty ? occasions.CounterpartOf(speakers, sentence.Index) : others;
    }

    /// <summary>Whether the clause is what was said itself, and no part of another clause that was said.</summary>
    private static bool IsOutermost(ReadSentence sentence, Clause clause) =>
        clause.Governor < 0 || sentence.Clauses[clause.Governor].Attributions.Length < clause.Attributions.Length;

    private ImmutableArray<Actor> Named(ReadSentence sentence, Clause clause, ImmutableArray<Actor> except, bool besideSubject = false)
    {
        var named = ImmutableArray<Actor>.Empty;
        foreach (var argument in clause.Arguments)
            if (!argument.Inherited && !(besideSubject && argument.Relation == ArgumentRelation.Subject))
                foreach (var word in argument.Words)
                    named = Sides.Union(named, sides.Within(sentence, word, except));
        return named;
    }

    private StatementCandidate Make(
        ReadSentence sentence, Clause clause, StatementKind kind, ImmutableArray<Actor> holder, ImmutableArray<Actor> target, string rule)
    {
        var matter = clause.Find(ArgumentRelation.Object) ?? clause.Find(ArgumentRelation.Infinitive)
            ?? clause.Find(ArgumentRelation.Oblique) ?? clause.Find(ArgumentRelation.Subject);
        return new StatementCandidate
        {
            Kind = kind,
            Issue = matter is { } named ? Wording.IssueText(sentence, named, clause.Span) : null,
            Holder = holder,
            Target = target,
            TargetIsNamed = !target.IsEmpty,
            Speaker = holder.Length > 1 ? null : statements.SpeakerName(sentence, clause, holder, null),
            Direct = clause.Quoted,
            Date = dates.Said(sentence, clause),
            Sentence = sentence.Index,
            Section = sentence.Section,
            Evidence = [clause.Span],
            Rule = rule,
            Weight = kind == StatementKind.Assessment ? 1 : 5,
        };
    }
}
