namespace Rapport.Coding.Clauses;

/// <summary>Works out polarity, modality and tense of every predicate from its own words and those of what governs it.</summary>
internal static class Scope
{
    /// <summary>Sets negation, modality and tense; governors stand before what they govern.</summary>
    public static void Apply(Reading reading)
    {
        foreach (var predicate in reading.Predicates)
            if (predicate.Kind == PredicateKind.Noun)
                ApplyToNoun(reading, predicate);
            else
                ApplyToClause(reading, predicate);
    }

    private static void ApplyToClause(Reading reading, Predicate predicate)
    {
        var group = predicate.Group;
        var modality = group.Modality;
        predicate.Tense = group.Tense;
        predicate.IsNegated = group.IsNegated || HasNegativeArgument(reading.Tree, predicate);
        var governor = reading.GovernorOf(predicate);
        if (reading.FirstOf(predicate) is { } first)
        {
            predicate.ContextModality = first.ContextModality;
            predicate.ContextNegated = first.ContextNegated && (predicate.IsNonfinite || predicate.Group.HasAuxiliary);
            modality = Max(modality, FromFirst(reading, predicate, first));
        }
        else if (governor is not null)
            TakeContext(reading, predicate, governor);
        if (IsCondition(reading.Tree, predicate))
            modality = Max(modality, Modality.Conditional);
        if (modality is Modality.None && predicate.Tense is Tense.Present && IsAhead(reading, predicate.Head))
            modality = Modality.Future;
        if (predicate is { Link: Link.Main or Link.Parataxis or Link.Content } && group is { IsInfinitive: true, HasFiniteAuxiliary: false }
            && predicate.SurfaceSubject is { Inherited: false })
            modality = Max(modality, Modality.Future);
        if (modality is Modality.None or Modality.Future && HasCondition(reading, predicate) && predicate.Tense is not (Tense.Past or Tense.Perfect))
            modality = Modality.Conditional;
        if (modality is Modality.Conditional && governor is not null && IsBackshifted(reading, predicate, governor))
            modality = Modality.Future;
        predicate.Modality = Max(modality, predicate.ContextModality);
        predicate.IsNegated ^= predicate.ContextNegated && !predicate.IsNegated;
    }

    /// <summary>"Said it would boycott" reports "we will boycott": "would" behind a verb of saying in the past, without a condition.</summary>
    private static bool IsBackshifted(Reading reading, Predicate predicate, Predicate governor)
    {
        if (predicate.Link != Link.Content || governor.Kind != PredicateKind.Verb || governor.Group.Tense is not (Tense.Past or Tense.Perfect)
            || !reading.Words.Saying.Contains(governor.Lemma) || HasCondition(reading, predicate) || IsCondition(reading.Tree, predicate))
            return false;
        foreach (var child in reading.Tree.Children(predicate.Head))
            if (reading.Tree.Relation(child) == Rel.Auxiliary && reading.Tree.Form(child) is "would" or "'d")
                return true;
        return false;
    }

    /// <summary>A conjunct without an auxiliary of its own shares that of the first, and "not" with it unless "but" stands between.</summary>
    private static Modality FromFirst(Reading reading, Predicate predicate, Predicate first)
    {
        var tree = reading.Tree;
        var coordinator = tree.Child(predicate.Head, Rel.Coordinator);
        if (coordinator >= 0 && tree.Form(coordinator) is "nor")
            predicate.IsNegated = true;
        var ownSubject = predicate.SurfaceSubject is { Inherited: false };
        if (predicate.Group.HasAuxiliary || ownSubject || !predicate.IsNonfinite)
            return Modality.None;
        if (predicate.Kind == PredicateKind.Adjective || predicate.Inflection == first.Inflection)
        {
            predicate.Tense = first.Tense;
            var isOpposed = coordinator >= 0 && tree.Form(coordinator) is "but" or "yet" or "rather";
            var isList = tree.Form(first.Head - (first.Head > 0 ? 1 : 0)) is "neither";
            if (first.Group.IsNegated && !isOpposed && (first.Group.HasAuxiliary || isList))
                predicate.IsNegated = true;
            return first.Group.Modality;
        }
        return Modality.None;
    }

    private static void TakeContext(Reading reading, Predicate predicate, Predicate governor)
    {
        switch (predicate.Link)
        {
            case Link.Complement:
                TakeComplement(reading, predicate, governor);
                break;
            case Link.Content:
                TakeContent(reading, predicate, governor);
                break;
            case Link.Adverbial when predicate.IsNonfinite || predicate.Kind == PredicateKind.Adjective:
                TakeAdverbial(reading, predicate, governor);
                break;
            case Link.Reduced when predicate.Group.IsInfinitive || predicate.Marker is "to":
                TakeReduced(reading, predicate, governor);
                break;
            case Link.Reduced when predicate.Inflection == Inflection.Gerund && predicate.Marker is "of" or "for":
                predicate.ContextModality = OfNoun(reading, reading.Tree.Head(predicate.Head), isContent: true);
                break;
            case Link.Reduced when predicate.Inflection == Inflection.Gerund && ProspectOf(reading, predicate) is >= 0 and var prospect:
                predicate.ContextModality = OfNoun(reading, prospect, isContent: true);
                break;
            case Link.Reduced when predicate.Marker == "that":
                predicate.ContextModality = OfNoun(reading, reading.Tree.Head(predicate.Head), isContent: true);
                break;
            case Link.Subject when predicate.IsNonfinite:
                predicate.ContextModality = Modality.Unreal;
                break;
        }
    }

    private static void TakeComplement(Reading reading, Predicate predicate, Predicate governor)
    {
        var words = reading.Words;
        var lemma = governor.Lemma;
        var isPredicative = predicate.Kind == PredicateKind.Adjective && !predicate.Group.HasAuxiliary;
        predicate.ContextModality = governor.Modality;
        if (words.Failing.Contains(lemma))
        {
            predicate.ContextNegated = !governor.IsNegated;
            predicate.Tense = InheritTense(predicate, governor);
        }
        else if (IsObliging(reading, governor, predicate))
            predicate.ContextModality = Max(governor.Modality, Modality.Obligation);
        else if (words.Wishing.Contains(lemma) && words.Performative.Contains(predicate.Lemma))
            TakePerformed(predicate, governor);
        else if (words.FutureMarking.Contains(lemma))
            TakeWithNegation(predicate, governor, Modality.Future);
        else if (words.Seeming.Contains(lemma))
            TakeWithNegation(predicate, governor, Modality.Possible);
        else if (words.Implicative.Contains(lemma) || isPredicative)
        {
            TakeWithNegation(predicate, governor, Modality.None);
            predicate.Tense = InheritTense(predicate, governor);
        }
        else if (words.Unreal.Contains(lemma) || predicate.Inflection != Inflection.Gerund || predicate.Marker == "to")
            predicate.ContextModality = IsReported(reading, governor) ? governor.Modality : Modality.Unreal;
    }

    private static void TakeWithNegation(Predicate predicate, Predicate governor, Modality modality)
    {
        predicate.ContextModality = Max(governor.Modality, modality);
        predicate.ContextNegated = governor.IsNegated;
    }

    /// <summary>"I would like to thank you" thanks: what is done by saying it is done, however politely.</summary>
    private static void TakePerformed(Predicate predicate, Predicate governor)
    {
        TakeWithNegation(predicate, governor, Modality.None);
        if (governor.Modality == Modality.Conditional)
            predicate.ContextModality = Modality.None;
    }

    private static Tense InheritTense(Predicate predicate, Predicate governor) =>
        predicate.Tense == Tense.None ? governor.Tense : predicate.Tense;

    /// <summary>"has to", "needs to".</summary>
    private static bool IsObliging(Reading reading, Predicate governor, Predicate predicate) =>
        governor.Kind == PredicateKind.Verb && predicate.Group.IsInfinitive && governor.Lemma is "have" or "need"
        && governor.Find(ArgumentRelation.Object) is null && reading.Tree.Relation(predicate.Head) == Rel.Complement;

    /// <summary>"is said to have left", "is reported to be": what is said, not what is wanted.</summary>
    private static bool IsReported(Reading reading, Predicate governor) =>
        governor is { IsPassive: true, Kind: PredicateKind.Verb } && reading.Words.Saying.Contains(governor.Lemma)
        && !reading.Words.Unreal.Contains(governor.Lemma);

    private static void TakeContent(Reading reading, Predicate predicate, Predicate governor)
    {
        if (predicate.Marker is "if" or "whether")
            predicate.ContextModality = Modality.Unreal;
        else if (governor.Kind == PredicateKind.Noun)
            predicate.ContextModality = OfNoun(reading, governor.Head, isContent: true);
        else if (reading.Words.Saying.Contains(governor.Lemma))
            predicate.ContextModality = Modality.None;
        else if (reading.Words.Unreal.Contains(governor.Lemma))
            predicate.ContextModality = Modality.Unreal;
        else
            predicate.ContextModality = governor.Modality;
    }

    /// <summary>Purpose is not yet reached; a participle shares the reality of its clause, its time and, without a marker, not its "not".</summary>
    private static void TakeAdverbial(Reading reading, Predicate predicate, Predicate governor)
    {
        if (predicate.Group.IsInfinitive)
        {
            TakeComplementOrPurpose(reading, predicate, governor);
            return;
        }
        if (predicate.Marker is "to" or "from" or "of" or "against" or "for" or "into" or "about" && governor.Kind != PredicateKind.Noun)
        {
            predicate.ContextModality = reading.Words.Unreal.Contains(governor.Lemma) || predicate.Marker == "to"
                ? reading.Words.Implicative.Contains(governor.Lemma) ? governor.Modality : Modality.Unreal
                : governor.Modality;
            predicate.ContextNegated = reading.Words.Failing.Contains(governor.Lemma) && !governor.IsNegated;
            return;
        }
        predicate.ContextModality = governor.Modality;
        predicate.Tense = InheritTense(predicate, governor);
    }

    private static void TakeComplementOrPurpose(Reading reading, Predicate predicate, Predicate governor)
    {
        if (predicate.Marker == "to" && (reading.Words.Implicative.Contains(governor.Lemma) || reading.Words.FutureMarking.Contains(governor.Lemma)
            || reading.Words.Failing.Contains(governor.Lemma)) && governor.Find(ArgumentRelation.Object) is null)
            TakeComplement(reading, predicate, governor);
        else if (predicate.Marker == "to" && governor.Tense is Tense.Past or Tense.Perfect && reading.Words.Encounters.Contains(governor.Lemma)
            && reading.Words.Performative.Contains(predicate.Lemma))
            TakeWithNegation(predicate, governor, Modality.None);
        else
            predicate.ContextModality = Modality.Unreal;
    }

    private static void TakeReduced(Reading reading, Predicate predicate, Predicate governor)
    {
        var noun = reading.Tree.Head(predicate.Head);
        predicate.ContextModality = OfNoun(reading, noun, isContent: false);
        if (governor is { Kind: PredicateKind.Verb, IsNegated: true } && reading.Words.FutureMarking.Contains(reading.Tree.Lemma(noun)))
            predicate.ContextNegated = true;
        predicate.ContextNegated |= reading.Words.Failing.Contains(reading.Tree.Lemma(noun));
    }

    /// <summary>The noun whose "of" has who does it before a gerund: "the prospect of Peru sending troops"; -1 where there is none.</summary>
    private static int ProspectOf(Reading reading, Predicate predicate)
    {
        var doer = reading.Tree.Head(predicate.Head);
        return doer >= 0 && reading.Tree.Relation(doer) == Rel.Nominal && Phrases.Preposition(reading.Tree, doer) == "of" ? reading.Tree.Head(doer) : -1;
    }

    private static Modality OfNoun(Reading reading, int noun, bool isContent)
    {
        var lemma = reading.Tree.Lemma(noun);
        if (reading.Words.FutureMarking.Contains(lemma))
            return Modality.Future;
        if (reading.Words.Seeming.Contains(lemma))
            return Modality.Possible;
        if (reading.Words.Implicative.Contains(lemma) || reading.Words.Failing.Contains(lemma))
            return Modality.None;
        if (!isContent)
            return Modality.Unreal;
        return reading.Words.Saying.Contains(lemma) || !reading.Words.Unreal.Contains(lemma) ? Modality.None : Modality.Unreal;
    }

    /// <summary>"if", "unless", "should London impose", "were it to".</summary>
    private static bool IsCondition(Tree tree, Predicate predicate)
    {
        if (predicate.Link == Link.Content)
            return false;
        if (predicate.Marker is "if" or "unless" or "provided" or "provided that" or "in case" or "as long as" or "lest" or "only if")
            return true;
        return predicate.Link == Link.Adverbial && predicate.Marker.Length == 0 && IsInverted(tree, predicate);
    }

    /// <summary>"should London impose", "were it to", "had they known".</summary>
    public static bool IsInverted(Tree tree, Predicate predicate)
    {
        if (predicate.SurfaceSubject is not { Inherited: false } subject)
            return false;
        foreach (var child in tree.Children(predicate.Head))
            if (tree.Relation(child) is Rel.Auxiliary or Rel.Copula && child < subject.Head)
                return tree.Form(child) is "should" or "were" or "had";
        return false;
    }

    private static bool HasCondition(Reading reading, Predicate predicate)
    {
        foreach (var child in reading.Tree.Children(predicate.Head))
            if (reading.Tree.Relation(child) == Rel.Adverbial && reading.PredicateAt(child) is >= 0 and var index
                && IsCondition(reading.Tree, reading.Predicates[index])
                && (reading.Tree.First(child) == 0 || reading.Tree.Form(reading.Tree.First(child) - 1) is not "even"))
                return !reading.Tree.Is(reading.Tree.First(child), "even");
        return false;
    }

    /// <summary>"no agreement was reached", "made no commitment", "neither side attended".</summary>
    private static bool HasNegativeArgument(Tree tree, Predicate predicate)
    {
        if (predicate.SurfaceSubject is { Inherited: false } subject && IsNegative(tree, subject.Head))
            return true;
        foreach (var argument in predicate.Arguments)
            if (argument is { Relation: ArgumentRelation.Object, Inherited: false } && IsNegative(tree, argument.Head))
                return true;
        return false;
    }

    private static bool IsNegative(Tree tree, int head)
    {
        if (tree.Form(head) is "nobody" or "nothing" or "none" or "neither")
            return true;
        foreach (var child in tree.Children(head))
            if (tree.Relation(child) == Rel.Determiner && child < head && tree.Form(child) is "no" or "neither")
                return true;
        return false;
    }

    /// <summary>"visits Paris next week", "is meeting her tomorrow".</summary>
    private static bool IsAhead(Reading reading, int head)
    {
        var tree = reading.Tree;
        foreach (var child in tree.Children(head))
        {
            if (tree.Relation(child) is Rel.Adverb or Rel.UnmarkedOblique && reading.Words.FutureTime.Contains(tree.Lemma(child)))
                return true;
            if (tree.Relation(child) is not (Rel.UnmarkedOblique or Rel.Oblique) || !reading.Words.Time.Contains(tree.Lemma(child)))
                continue;
            foreach (var word in tree.Children(child))
                if (tree.Relation(word) == Rel.Adjective && reading.Words.FutureTime.Contains(tree.Lemma(word)))
                    return true;
        }
        return false;
    }

    private static void ApplyToNoun(Reading reading, Predicate noun) => NounScope.Apply(reading, noun);

    /// <summary>The less real of two.</summary>
    public static Modality Max(Modality left, Modality right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(Modality modality) => modality switch
    {
        Modality.None => 0,
        Modality.Future => 1,
        Modality.Obligation => 2,
        Modality.Possible => 3,
        Modality.Conditional => 4,
        _ => 5,
    };
}
