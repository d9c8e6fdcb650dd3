namespace Rapport.Coding.Clauses;

/// <summary>Ties each predicate to the clause that governs it.</summary>
internal static class Governors
{
    /// <summary>Sets governor, link and coordination of every predicate.</summary>
    public static void Tie(Reading reading)
    {
        foreach (var predicate in reading.Predicates)
        {
            if (predicate.Kind == PredicateKind.Noun)
                TieNoun(reading, predicate);
            else
                TieClause(reading, predicate);
        }
    }

    private static void TieClause(Reading reading, Predicate predicate)
    {
        var tree = reading.Tree;
        var relation = tree.Relation(predicate.Head);
        predicate.Marker = predicate.Group.Marker;
        if (relation == Rel.Conjunct && reading.PredicateAt(tree.Head(predicate.Head)) is >= 0 and var first)
        {
            TieConjunct(reading, predicate, first);
            return;
        }
        predicate.Governor = Above(reading, predicate.Head, out var through);
        predicate.Link = through || predicate.Governor < 0 ? LinkThroughNoun(relation) : LinkOf(relation, predicate);
        if (predicate.Link is Link.Relative)
            predicate.Antecedent = tree.Head(predicate.Head);
    }

    /// <summary>
    /// A finite verb is not coordinated with an infinitive, nor an infinitive with a finite verb: "asked Moscow to withdraw and said …".
    /// </summary>
    private static void TieConjunct(Reading reading, Predicate predicate, int first)
    {
        var predicates = reading.Predicates;
        while (IsFinite(predicate) && predicates[first].IsNonfinite && predicates[first].Kind == PredicateKind.Verb
            && predicates[first].Governor >= 0 && predicates[predicates[first].Governor].Kind != PredicateKind.Noun
            && predicates[first].ConjunctOf < 0)
            first = predicates[first].Governor;
        if (predicate.Inflection == Inflection.Base && !predicate.Group.HasAuxiliary && predicate.Kind == PredicateKind.Verb
            && predicates[first].Inflection != Inflection.Base && predicates[first].Kind == PredicateKind.Verb
            && reading.Tree.Child(predicate.Head, Rel.Subject) < 0)
            first = LastInfinitive(reading, first, predicate.Head);
        if (predicate is { Inflection: Inflection.Gerund, Group.HasAuxiliary: false, Kind: PredicateKind.Verb }
            && predicates[first].Inflection != Inflection.Gerund && reading.Tree.Child(predicate.Head, Rel.Coordinator) < 0)
        {
            predicate.Governor = first;
            predicate.Link = Link.Adverbial;
            return;
        }
        predicate.ConjunctOf = first;
        predicate.Link = Link.Conjunct;
        predicate.Governor = predicates[first].Governor;
        predicate.Anchor = predicates[first].Anchor;
        predicate.Antecedent = predicates[first].Antecedent;
    }

    private static bool IsFinite(Predicate predicate) =>
        predicate.Group.HasFiniteAuxiliary || (predicate.Kind == PredicateKind.Verb && predicate.Inflection is Inflection.Past or Inflection.Present);

    /// <summary>The last infinitive between a finite verb and a word that the verb governs; the verb itself where there is none.</summary>
    private static int LastInfinitive(Reading reading, int verb, int before)
    {
        var found = verb;
        for (var index = verb + 1; index < reading.Predicates.Count; index++)
        {
            var candidate = reading.Predicates[index];
            if (candidate.Kind == PredicateKind.Verb && candidate.Governor == verb && candidate.Head < before
                && candidate.Inflection == Inflection.Base && candidate.Head > reading.Predicates[verb].Head)
                found = index;
        }
        return found;
    }

    /// <summary>The nearest predicate above a word; <paramref name="through"/> says whether another word lies between.</summary>
    private static int Above(Reading reading, int word, out bool through)
    {
        var tree = reading.Tree;
        var isNominal = tree.Relation(word) is Rel.Clausal or Rel.Relative or Rel.Nominal or Rel.Possessor;
        through = false;
        for (var head = tree.Head(word); head >= 0; head = tree.Head(head))
        {
            var found = isNominal && reading.NounAt(head) >= 0 ? reading.NounAt(head) : reading.AnyAt(head);
            if (found >= 0)
                return found;
            through = true;
            isNominal = false;
        }
        return -1;
    }

    private static Link LinkThroughNoun(Rel relation) => relation switch
    {
        Rel.Relative => Link.Relative,
        Rel.Clausal => Link.Reduced,
        Rel.Adjective => Link.Premodifier,
        Rel.Adverbial => Link.Adverbial,
        Rel.Complement => Link.Complement,
        Rel.Content => Link.Content,
        Rel.ClausalSubject => Link.Subject,
        Rel.Parataxis => Link.Parataxis,
        _ => Link.Main,
    };

    private static Link LinkOf(Rel relation, Predicate predicate) => relation switch
    {
        Rel.Content when predicate.Group.IsInfinitive => Link.Complement,
        Rel.Content when predicate.IsNonfinite && predicate.Inflection == Inflection.Gerund => Link.Complement,
        Rel.Relative => Link.Relative,
        Rel.Clausal => Link.Reduced,
        _ => LinkThroughNoun(relation),
    };

    private static void TieNoun(Reading reading, Predicate noun)
    {
        var tree = reading.Tree;
        var word = noun.Head;
        if (reading.PredicateAt(word) >= 0)
        {
            noun.Governor = reading.PredicateAt(word);
            noun.Link = Link.Noun;
            noun.Role = NounRole.Predicative;
            return;
        }
        noun.Marker = Phrases.Preposition(tree, word);
        while (true)
        {
            if (tree.Relation(word) == Rel.Conjunct && tree.IsNominal(tree.Head(word)) && (noun.Marker.Length == 0 || word != noun.Head))
                TakeConjunct(reading, noun, ref word);
            else if (tree.Relation(word) == Rel.Nominal && noun.Marker == "of" && reading.Words.Transparent.Contains(tree.Lemma(tree.Head(word)))
                && reading.NounAt(tree.Head(word)) < 0)
            {
                word = tree.Head(word);
                noun.Marker = Phrases.Preposition(tree, word);
            }
            else
                break;
        }
        noun.Anchor = word;
        noun.Governor = Above(reading, word, out var through);
        noun.Link = Link.Noun;
        noun.Role = RoleOf(tree.Relation(word), through);
    }

    private static void TakeConjunct(Reading reading, Predicate noun, ref int word)
    {
        word = reading.Tree.Head(word);
        if (reading.NounAt(word) >= 0 && noun.ConjunctOf < 0)
            noun.ConjunctOf = reading.NounAt(word);
        if (noun.Marker.Length == 0)
            noun.Marker = Phrases.Preposition(reading.Tree, word);
    }

    private static NounRole RoleOf(Rel relation, bool through) => relation switch
    {
        Rel.Nominal => NounRole.Nominal,
        _ when through => NounRole.Other,
        Rel.Subject or Rel.PassiveSubject => NounRole.Subject,
        Rel.Object => NounRole.Object,
        Rel.Oblique or Rel.Agent or Rel.UnmarkedOblique => NounRole.Oblique,
        _ => NounRole.Other,
    };
}
