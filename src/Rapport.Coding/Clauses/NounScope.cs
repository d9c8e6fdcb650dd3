using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Works out polarity, modality and tense of noun predicates, which have them from the clause that they stand in.</summary>
internal static class NounScope
{
    /// <summary>Sets negation, modality and tense of one noun; its governor's are known.</summary>
    public static void Apply(Reading reading, Predicate noun)
    {
        noun.IsNegated = noun.Group.IsNegated || IsDeniedByNoun(reading, noun);
        noun.Modality = OfModifiers(reading, noun);
        if (noun.ConjunctOf >= 0 && reading.FirstOf(noun) is { } first)
        {
            noun.Modality = Scope.Max(noun.Modality, first.ContextModality);
            noun.ContextModality = first.ContextModality;
            noun.ContextNegated = first.ContextNegated;
            noun.Tense = first.Tense;
        }
        else if (reading.GovernorOf(noun) is { } governor)
        {
            TakeContext(reading, noun, governor);
            noun.Modality = Scope.Max(noun.Modality, noun.ContextModality);
        }
        noun.IsNegated |= noun.ContextNegated;
    }

    private static void TakeContext(Reading reading, Predicate noun, Predicate governor)
    {
        var words = reading.Words;
        if (IsPresupposed(words, noun, governor))
            return;
        if (governor.Kind == PredicateKind.Noun)
        {
            noun.ContextModality = words.Unreal.Contains(governor.Lemma) && noun.Role == NounRole.Nominal && noun.Marker is "for" or "of"
                ? Modality.Unreal : governor.Modality;
            noun.ContextNegated = governor.IsNegated && words.Transparent.Contains(governor.Lemma);
            noun.Tense = governor.Tense;
            return;
        }
        if (noun.Role is NounRole.Predicative)
        {
            noun.ContextModality = governor.Modality;
            noun.ContextNegated = governor.IsNegated;
            noun.Tense = governor.Tense;
            return;
        }
        noun.ContextModality = governor.Modality;
        if (noun.Role == NounRole.Oblique)
            noun.Tense = noun.Marker is "before" or "ahead of" or "for" or "to" ? Tense.None : governor.Tense;
        if (noun.Role is NounRole.Object or NounRole.Subject && NounArguments.IsLent(reading, noun, governor))
        {
            noun.ContextNegated = governor.IsNegated;
            noun.Tense = governor.Tense;
            if (words.FutureMarking.Contains(governor.Lemma))
                noun.ContextModality = Scope.Max(governor.Modality, Modality.Future);
        }
        else if (noun.Role == NounRole.Subject && words.FutureMarking.Contains(governor.Lemma))
            noun.ContextModality = Scope.Max(governor.Modality, Modality.Future);
        else if (IsWanted(reading, noun, governor))
            noun.ContextModality = Modality.Unreal;
        else if (words.Failing.Contains(governor.Lemma) && noun.Role == NounRole.Object)
            noun.ContextNegated = !governor.IsNegated;
    }

    /// <summary>"will send aid after the attack", "would be a response to the strikes": what a deed to come answers has happened.</summary>
    private static bool IsPresupposed(ClauseWords words, Predicate noun, Predicate governor) => noun.Role switch
    {
        NounRole.Oblique => words.Presupposing.Contains(noun.Marker)
            || (noun.Marker is "after" or "following" && governor.Kind == PredicateKind.Verb && !words.Occasions.Contains(noun.Lemma)),
        NounRole.Nominal => noun.Marker is "to" or "for" && governor.Kind == PredicateKind.Noun && words.Answers.Contains(governor.Lemma),
        _ => false,
    };

    /// <summary>"proposed talks", "called for a meeting", "the visit was cancelled".</summary>
    private static bool IsWanted(Reading reading, Predicate noun, Predicate verb)
    {
        if (verb.Kind != PredicateKind.Verb)
            return false;
        var words = reading.Words;
        return noun.Role switch
        {
            NounRole.Object => words.Unreal.Contains(verb.Lemma) && !IsHeld(reading, noun, verb),
            NounRole.Subject => verb.IsPassive && words.Unreal.Contains(verb.Lemma),
            NounRole.Oblique => noun.Marker is "for" or "of" or "with" or "to" && (words.Unreal.Contains(verb.Lemma + " " + noun.Marker)
                || (words.Unreal.Contains(verb.Lemma) && noun.Marker is "for" or "of" && !words.Occasions.Contains(noun.Lemma))),
            _ => false,
        };
    }

    /// <summary>Who discusses what is his own holds it: "discussed their commitment to deepen ties".</summary>
    private static bool IsHeld(Reading reading, Predicate noun, Predicate verb)
    {
        if (!reading.Words.Held.Contains(noun.Lemma) || !reading.Words.Discussing.Contains(verb.Lemma))
            return false;
        foreach (var child in reading.Tree.Children(noun.Head))
            if (reading.Tree.Form(child) is "their" or "our" or "shared" or "mutual" or "joint" or "common")
                return true;
        return false;
    }

    /// <summary>"lack of support".</summary>
    private static bool IsDeniedByNoun(Reading reading, Predicate noun)
    {
        var head = reading.Tree.Head(noun.Head);
        return noun.Role == NounRole.Nominal && noun.Marker == "of" && head >= 0 && reading.Words.Absence.Contains(reading.Tree.Lemma(head));
    }

    /// <summary>"a planned visit", "a possible meeting", "the alleged attack".</summary>
    private static Modality OfModifiers(Reading reading, Predicate noun)
    {
        var modality = Modality.None;
        foreach (var argument in noun.Arguments)
        {
            if (argument.Relation != ArgumentRelation.Modifier)
                continue;
            var lemma = reading.Tree.Upos(argument.Head) == Upos.VERB ? reading.Tree.Form(argument.Head) : reading.Tree.Lemma(argument.Head);
            if (reading.Words.FutureMarking.Contains(lemma))
                modality = Scope.Max(modality, Modality.Future);
            else if (reading.Words.Seeming.Contains(lemma))
                modality = Scope.Max(modality, Modality.Possible);
            else if (reading.Words.Unreal.Contains(lemma) && reading.Tree.Relation(argument.Head) == Rel.Adjective)
                modality = Modality.Unreal;
        }
        return modality;
    }
}
