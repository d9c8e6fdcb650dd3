using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Coding.Lexicon;

namespace Rapport.Coding.Findings;

/// <summary>
/// Gives those who are named without a state ("police", "the rebels") the state that their clause tells: the one where it happened
/// ("in Jakarta"), else that of those with whom they have to do ("Belarusian police arrested opposition leaders"). Where a clause names
/// several states, they stay nobody's.
/// </summary>
internal static class LocalActors
{
    /// <summary>The context with the references that the clauses of the sentences add.</summary>
    /// <param name="context">Who the phrases of the report stand for.</param>
    /// <param name="sentences">The sentences that are coded.</param>
    /// <param name="words">The classes of words.</param>
    public static DocumentContext Complete(DocumentContext context, IEnumerable<ReadSentence> sentences, ClauseWords words)
    {
        if (context.Unowned.IsDefaultOrEmpty)
            return context;
        ImmutableArray<ImmutableArray<ActorReference?>>.Builder? references = null;
        foreach (var sentence in sentences)
            foreach (var agent in context.Unowned[sentence.Index])
                if (new Reader(context, sentence, words).Read(agent) is { } found)
                {
                    references ??= context.References.ToBuilder();
                    references[sentence.Index] = references[sentence.Index].SetItem(agent.Head, found);
                }
        return references is null ? context : context with { References = references.MoveToImmutable() };
    }

    /// <summary>
    /// Whether those who are named without a state fit the rule of a match. What is said is told of those only who have to do with the other
    /// side at home, as rebels with their government; that mere people are fined or barred at home is no event between any two.
    /// </summary>
    public static bool Fit(RuleMatch match, int sentence, DocumentContext context, Ontology ontology)
    {
        var sides = new Sides(context);
        var (a, b) = (sides.KindOf(sentence, match[Slot.A]), sides.KindOf(sentence, match[Slot.B]));
        if (match.Rule.Yield is RuleYield.OfEvent deed)
            return b != ReferenceKind.Local || !ontology.FallsOnOwn(deed.Type) || sides.WithLocal(sentence, match[Slot.B]) is not [{ Sector: "CVL" or "EDU" or "REL" or "MED" }];
        if (a == ReferenceKind.Local || b == ReferenceKind.Local)
            return false;
        if (a == ReferenceKind.Domestic && match.Rule.Yield is not RuleYield.OfStatement
            { Kind: StatementKind.Ask or StatementKind.Refusal or StatementKind.Warning or StatementKind.Criticism or StatementKind.Accusation })
            return false;
        return b != ReferenceKind.Domestic || !Sides.Opposed(sides.WithDomestic(sentence, match[Slot.B]), sides.WithDomestic(sentence, match[Slot.A])).IsEmpty;
    }

    private readonly struct Reader(DocumentContext context, ReadSentence sentence, ClauseWords words)
    {
        private readonly Sides sides = new(context);

        public ActorReference? Read(UnownedAgent agent)
        {
            foreach (var clause in sentence.Clauses)
                foreach (var argument in clause.Arguments)
                    if (!argument.Inherited && argument.Relation is not (ArgumentRelation.Content or ArgumentRelation.Infinitive or ArgumentRelation.Gerund or ArgumentRelation.Modifier)
                        && Holds(argument, agent.Head))
                        return Read(agent, clause, argument);
            return null;
        }

        /// <summary>Whether the agent is the argument, or what it measures or belongs to it: "hundreds of students", "rebel positions".</summary>
        private bool Holds(Argument argument, int head)
        {
            for (var steps = 0; head >= 0 && steps < 3; steps++, head = sentence.Sentence.Heads[head])
                if (argument.Words.Contains(head))
                    return true;
                else if (sentence.Sentence.Relations[head] is not ("nmod" or "compound" or "nmod:poss" or "conj" or "flat"))
                    return false;
            return false;
        }

        private ActorReference? Read(UnownedAgent agent, Clause clause, Argument argument)
        {
            var acts = argument.Relation is ArgumentRelation.Subject;
            if ((acts && words.Saying.Contains(clause.Lemma) && clause.Find(ArgumentRelation.Content) is not null) || IsTold(agent.Head))
                return null;
            var places = ImmutableArray<Actor>.Empty;
            foreach (var other in clause.Arguments)
                places = Sides.Union(places, sides.PlacesIn(sentence, other));
            if (places.Length > 0)
                return places is [var place] && !(acts && agent.Sector == "MIL") ? Make(agent, place.Code, ReferenceKind.Local) : null;
            var home = acts ? Ruled(clause, argument) : Own(agent, clause);
            return home is { } state ? Make(agent, state, ReferenceKind.Domestic) : null;
        }

        /// <summary>Whether the phrase itself tells whose they are: "people, including a member of the Chadian army", "men who had spied on behalf of Chad".</summary>
        private bool IsTold(int head)
        {
            var phrase = sentence.Tree.Phrase(head);
            var tells = false;
            for (var word = head + 1; word < phrase.End; word++)
                if (sentence.Sentence.Lemmas[word] is "include" or "behalf")
                    tells = true;
                else if (tells && sentence.Tree.IsWithin(word, head) && context.ReferenceAt(sentence.Index, word) is { Actors: [{ Code.IsState: true }] })
                    return true;
            return false;
        }

        private ActorReference Make(UnownedAgent agent, ActorCode state, ReferenceKind kind) => new(
            [new Actor(state, agent.Sector, null)], -1, kind,
            new(sentence.Sentence.Words[agent.First].Start, sentence.Sentence.Words[agent.End - 1].End));

        /// <summary>The one state whose rulers, courts or police a clause names beside who acts; null where it names none or several states.</summary>
        private ActorCode? Ruled(Clause clause, Argument actor)
        {
            ActorCode? state = null;
            var isRuled = false;
            foreach (var argument in clause.Arguments)
            {
                if (argument.Head == actor.Head)
                    continue;
                var phrase = sentence.Tree.Phrase(argument.Head);
                for (var word = phrase.First; word < phrase.End; word++)
                {
                    if (!sentence.Tree.IsWithin(word, argument.Head) || context.ReferenceAt(sentence.Index, word) is not { Actors: [var named] })
                        continue;
                    if (!named.Code.IsState || (state is { } known && known != named.Code))
                        return null;
                    state = named.Code;
                    isRuled |= named.Sector is "GOV" or "COP" or "LEG" or "JUD" or "PTY";
                }
            }
            return isRuled ? state : null;
        }

        /// <summary>The state of who acts, where it acts at home: police and courts towards anybody, its government towards all who are no mere people, soldiers towards the opposition.</summary>
        private ActorCode? Own(UnownedAgent agent, Clause clause)
        {
            if (clause.Find(ArgumentRelation.Subject) is not { } subject || sides.Of(sentence.Index, subject) is not [{ Code.IsState: true } doer])
                return null;
            return doer.Sector switch
            {
                "COP" or "JUD" => doer.Code,
                "GOV" or "LEG" => agent.Sector is "CVL" or "EDU" or "REL" or "MED" ? null : doer.Code,
                "REB" or "OPP" or "CRM" or "PTY" => doer.Code,
                "MIL" or null => agent.Sector is "OPP" ? doer.Code : null,
                _ => agent.Sector is "COP" or "GOV" or "MIL" ? doer.Code : null,
            };
        }
    }
}
