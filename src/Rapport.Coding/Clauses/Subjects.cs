namespace Rapport.Coding.Clauses;

/// <summary>Fills in the subjects that the tree leaves open: of conjuncts, infinitives, participles, relative clauses, nouns.</summary>
internal static class Subjects
{
    /// <summary>Gives every predicate its surface subject as far as there is one, and relative clauses what they are about.</summary>
    public static void Fill(Reading reading)
    {
        foreach (var predicate in reading.Predicates)
        {
            if (predicate.Kind == PredicateKind.Noun)
            {
                FillNoun(reading, predicate);
                NounArguments.Lend(reading, predicate);
                continue;
            }
            if (predicate.Antecedent >= 0 && predicate.Link is Link.Relative or Link.Conjunct)
                FillRelative(reading, predicate);
            if (predicate.SurfaceSubject is null && !HasExpletive(reading.Tree, predicate.Head))
                predicate.SurfaceSubject = Inherit(SubjectOf(reading, predicate));
            if (predicate is { Kind: PredicateKind.Verb, IsPassive: true, DeepSubject: null } && predicate.Group.Modality == Modality.Future
                && reading.GovernorOf(predicate)?.Lemma == "announce" && Inherit(Teller(reading, predicate)) is { } announcer)
                predicate.Arguments.Add(announcer);
        }
    }

    private static Argument? Inherit(Argument? argument) =>
        argument is { } found ? found with { Inherited = true, Marker = "", Via = -1, Relation = ArgumentRelation.Subject } : null;

    private static bool HasExpletive(Tree tree, int word) => tree.Child(word, Rel.Expletive) >= 0;

    private static Argument? SubjectOf(Reading reading, Predicate predicate)
    {
        var governor = reading.GovernorOf(predicate);
        switch (predicate.Link)
        {
            case Link.Conjunct:
                return reading.FirstOf(predicate)?.SurfaceSubject;
            case Link.Complement:
                return governor is null ? null : Controller(reading, predicate, governor);
            case Link.Adverbial:
                return governor is null ? null
                    : predicate.Marker == "to" && reading.Words.ObliqueControl.Contains(governor.Lemma) ? Controller(reading, predicate, governor)
                    : AdverbialSubject(predicate, governor);
            case Link.Reduced:
                return ReducedSubject(reading, predicate, governor);
            case Link.Premodifier when reading.Tree.Head(predicate.Head) >= 0:
                return Phrases.Argument(reading.Tree, ArgumentRelation.Subject, reading.Tree.Head(predicate.Head));
            default:
                return null;
        }
    }

    /// <summary>Whose an infinitive or gerund is: the object's, else the subject's; verbs of promising keep it with the subject.</summary>
    private static Argument? Controller(Reading reading, Predicate predicate, Predicate governor)
    {
        if (governor.Kind == PredicateKind.Noun)
            return governor.SurfaceSubject;
        if (reading.Words.ObliqueControl.Contains(governor.Lemma) && ObliqueBefore(governor, predicate.Head) is { } phrase)
            return phrase;
        if (!governor.IsPassive && !reading.Words.SubjectControl.Contains(governor.Lemma)
            && !(predicate.Inflection == Inflection.Gerund && reading.Tree.Child(predicate.Head, Rel.Coordinator) >= 0)
            && (governor.Find(ArgumentRelation.Object) ?? governor.Find(ArgumentRelation.Recipient)) is { } thing && thing.Head < predicate.Head)
            return thing;
        return governor.SurfaceSubject;
    }

    private static Argument? ObliqueBefore(Predicate governor, int word)
    {
        foreach (var argument in governor.Arguments)
            if (argument.Relation == ArgumentRelation.Oblique && argument.Head < word && argument.Head > governor.Head && argument.Via < 0
                && argument.Marker is "on" or "upon" or "to" or "for" or "with")
                return argument;
        return null;
    }

    /// <summary>"accused Moscow of shelling": the object's; otherwise the subject's, finite clauses their own.</summary>
    private static Argument? AdverbialSubject(Predicate predicate, Predicate governor)
    {
        if (governor.Kind == PredicateKind.Noun)
            return governor.SurfaceSubject;
        if (predicate.Inflection == Inflection.Gerund && predicate.Marker is "of" or "for" or "from" or "into" or "against" or "as"
            && !governor.IsPassive && governor.Find(ArgumentRelation.Object) is { } thing && thing.Head < predicate.Head)
            return thing;
        return predicate.IsNonfinite || predicate.Kind == PredicateKind.Adjective ? governor.SurfaceSubject : null;
    }

    /// <summary>
    /// "a deal mediated by", "a group representing": the noun's; "a plan to visit", "commitment to sending": whose the noun is;
    /// "signed a decree banning": who issues it.
    /// </summary>
    private static Argument? ReducedSubject(Reading reading, Predicate predicate, Predicate? governor)
    {
        var tree = reading.Tree;
        var noun = tree.Head(predicate.Head);
        if (noun < 0)
            return null;
        if (predicate.Inflection == Inflection.Gerund && governor is not null && reading.Words.Instruments.Contains(tree.Lemma(noun))
            && Issuer(reading, governor, noun) is { } issuer)
            return issuer;
        if (predicate.Kind == PredicateKind.Adjective || (!predicate.Group.IsInfinitive && predicate.Marker.Length == 0))
            return Phrases.Argument(tree, ArgumentRelation.Subject, noun);
        if (reading.NounAt(noun) is >= 0 and var index && reading.Predicates[index].SurfaceSubject is { } owner)
            return owner;
        if (tree.Child(noun, Rel.Possessor) is >= 0 and var possessor)
            return Phrases.Argument(tree, ArgumentRelation.Subject, possessor);
        if (governor is { Kind: PredicateKind.Verb } && governor.Find(ArgumentRelation.Object) is { } thing && thing.Words.Contains(noun))
            return governor.DeepSubject;
        return governor is { Kind: PredicateKind.Adjective } && governor.Head == noun ? governor.SurfaceSubject : null;
    }

    /// <summary>Who issues a writing: whose it is, else who does something with it.</summary>
    private static Argument? Issuer(Reading reading, Predicate governor, int writing)
    {
        if (governor is { Kind: PredicateKind.Noun } && governor.Head == writing)
        {
            if (governor.SurfaceSubject is { } author)
                return author;
            if (reading.GovernorOf(governor) is not { } above)
                return null;
            governor = above;
        }
        return governor.Kind == PredicateKind.Verb && reading.Words.Issuing.Contains(governor.Lemma) && governor.Find(ArgumentRelation.Object) is { } issued && issued.Words.Contains(writing)
            ? governor.DeepSubject : null;
    }

    /// <summary>What a relative clause lacks is what it is about.</summary>
    private static void FillRelative(Reading reading, Predicate predicate)
    {
        var tree = reading.Tree;
        var isWhole = predicate.SurfaceSubject is { Inherited: true };
        foreach (var argument in predicate.Arguments)
            isWhole |= argument.Inherited;
        if (isWhole)
            return;
        if (predicate.SurfaceSubject is null)
        {
            if (predicate.Link == Link.Relative)
                predicate.SurfaceSubject = Inherit(Phrases.Argument(tree, ArgumentRelation.Subject, predicate.Antecedent));
            return;
        }
        if (predicate.Kind != PredicateKind.Verb || predicate.IsPassive || predicate.Find(ArgumentRelation.Object) is not null
            || predicate.Find(ArgumentRelation.Content) is not null || HasRelativeAdverb(tree, predicate.Head))
            return;
        var isTime = reading.Words.Time.Contains(tree.Lemma(predicate.Antecedent));
        predicate.Arguments.Add(Phrases.Argument(tree, isTime ? ArgumentRelation.Oblique : ArgumentRelation.Object, predicate.Antecedent)
            with
        { Inherited = true });
    }

    private static bool HasRelativeAdverb(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
            if (tree.Sentence.Xpos[child] == "WRB" || tree.Form(child) is "where" or "when" or "why" || HasWhose(tree, child))
                return true;
        return false;
    }

    private static bool HasWhose(Tree tree, int word) => tree.Child(word, Rel.Possessor) is >= 0 and var owner && tree.Is(owner, "whose");

    /// <summary>
    /// Whose a noun predicate is: the possessor's, the by-phrase's, else that of the verb which lends it its grammar or at whose
    /// doing it takes place.
    /// </summary>
    private static void FillNoun(Reading reading, Predicate noun)
    {
        if (noun.SurfaceSubject is not null)
            return;
        var tree = reading.Tree;
        if (reading.FirstOf(noun) is { SurfaceSubject: { } shared } && tree.Child(noun.Head, Rel.Determiner) < 0)
        {
            noun.SurfaceSubject = shared with { Inherited = true };
            return;
        }
        if (reading.GovernorOf(noun) is not { } governor)
            return;
        if (governor.Kind == PredicateKind.Noun)
        {
            if (noun.Role == NounRole.Nominal && noun.Marker is "of" or "for" or "during" or "in" or "at" && !IsDone(reading.Words, noun, governor))
                noun.SurfaceSubject = Inherit(governor.SurfaceSubject);
            return;
        }
        FillPartner(reading, noun, governor);
        var isLent = governor.Kind == PredicateKind.Verb && NounArguments.IsLent(reading, noun, governor);
        var isAtIt = noun.Role == NounRole.Oblique && reading.Words.Occasions.Contains(noun.Lemma)
            && reading.Words.OccasionPrepositions.Contains(noun.Marker) && !NamesBothSides(noun);
        if (isLent || isAtIt || IsOwnPhrase(reading, noun, governor))
            noun.SurfaceSubject = Inherit(governor.DeepSubject is { } subject ? subject.Head != noun.Anchor ? subject : null
                : isAtIt && governor.IsPassive ? Teller(reading, governor) : null);
    }

    /// <summary>Who is urged or told something during a call is its other party: "urged Netanyahu during a call".</summary>
    private static void FillPartner(Reading reading, Predicate noun, Predicate governor)
    {
        if (noun.Role == NounRole.Oblique && reading.Words.TwoWay.Contains(noun.Lemma) && noun.Marker is "during" or "in" or "by" or "over" or "on" && governor.Kind == PredicateKind.Verb
            && !governor.IsPassive && !HasPartner(noun) && governor.Find(ArgumentRelation.Object) is { } told
            && (reading.Words.Saying.Contains(governor.Lemma) || reading.Words.Unreal.Contains(governor.Lemma) || reading.Words.Performative.Contains(governor.Lemma)))
            noun.Arguments.Add(new Argument(ArgumentRelation.Oblique, "with", told.Head, told.Words, Inherited: true));
    }

    private static bool HasPartner(Predicate noun)
    {
        foreach (var argument in noun.Arguments)
            if (argument is { Relation: ArgumentRelation.Oblique, Marker: "with" or "between" or "to" or "of" })
                return true;
        return false;
    }

    /// <summary>Whether a noun is what another noun does something to: the sanctions in "the lifting of sanctions" are not imposed by who lifts them.</summary>
    private static bool IsDone(ClauseWords words, Predicate noun, Predicate doing) =>
        noun.Marker == "of" && words.NominalVerbs.TryGetValue(doing.Lemma, out var verb) && !words.Implicative.Contains(verb);

    /// <summary>Who tells of something done by nobody named: "Peru announces that the tariffs are delayed following a call with Chile".</summary>
    private static Argument? Teller(Reading reading, Predicate told) =>
        reading.GovernorOf(told) is { Kind: PredicateKind.Verb } teller && reading.Tree.Relation(told.Head) == Rel.Content
            && reading.Words.Saying.Contains(teller.Lemma) ? teller.DeepSubject : null;

    /// <summary>"talks between X and Y" need no one else.</summary>
    private static bool NamesBothSides(Predicate noun)
    {
        var namesSides = false;
        foreach (var argument in noun.Arguments)
        {
            if (argument.Marker == "with")
                return false;
            namesSides |= argument.Marker is "between" or "among" or "of" && argument.Relation == ArgumentRelation.Oblique;
        }
        return namesSides;
    }

    /// <summary>"engaged in talks", "embarked on a visit": a light verb whose noun stands behind a preposition.</summary>
    private static bool IsOwnPhrase(Reading reading, Predicate noun, Predicate verb) =>
        noun.Role == NounRole.Oblique && verb.Kind == PredicateKind.Verb && verb.Find(ArgumentRelation.Object) is null
        && reading.Words.Light.Contains(verb.Lemma + " " + noun.Marker);
}
