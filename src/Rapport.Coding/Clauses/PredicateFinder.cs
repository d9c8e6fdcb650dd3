using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Finds the words that clauses are built on.</summary>
internal static class PredicateFinder
{
    /// <summary>Adds the predicates of the sentence, governors before what they govern.</summary>
    public static void Find(Reading reading)
    {
        foreach (var word in reading.Tree.Order)
        {
            if (IsVerb(reading.Tree, word))
                reading.Add(Verb(reading, word));
            else if (IsPredicative(reading, word))
                reading.Add(Adjective(reading, word, Name(reading.Tree, word)));
            if (IsNounPredicate(reading, word))
                reading.Add(Noun(reading, word));
        }
    }

    private static bool IsVerb(Tree tree, int word) => tree.Upos(word) switch
    {
        Upos.VERB => tree.Relation(word) is not (Rel.Case or Rel.Marker or Rel.Fixed or Rel.Flat or Rel.Coordinator or Rel.Compound)
            && !IsInName(tree, word),
        Upos.AUX => IsClausal(tree.Relation(word))
            && (tree.Child(word, Rel.Subject) >= 0 || tree.Child(word, Rel.Object) >= 0) && tree.Child(word, Rel.Copula) < 0,
        _ => false,
    };

    /// <summary>"United States", "Acting Secretary Roe": a participle before a noun that a name covers.</summary>
    private static bool IsInName(Tree tree, int word)
    {
        if (tree.Relation(word) != Rel.Adjective || !char.IsUpper(tree.Sentence.Forms[word][0]))
            return false;
        foreach (var name in tree.Sentence.Names)
            if (name.Words.First <= word && word < name.Words.End)
                return true;
        return tree.HasLemma(word, "unite");
    }

    private static bool IsClausal(Rel relation) => relation is Rel.Root or Rel.Content or Rel.Complement or Rel.Adverbial or Rel.Clausal
        or Rel.Relative or Rel.Parataxis or Rel.Conjunct or Rel.ClausalSubject;

    private static Predicate Verb(Reading reading, int word)
    {
        var tree = reading.Tree;
        var group = VerbGroup.Read(tree, word, isVerb: true);
        var inflection = tree.Inflection(word);
        var first = tree.Relation(word) == Rel.Conjunct ? reading.PredicateAt(tree.Head(word)) : -1;
        if (first >= 0 && inflection == Inflection.Participle && !group.HasAuxiliary && tree.Child(word, Rel.PassiveSubject) < 0)
            group = group with { IsPassive = reading.Predicates[first].IsPassive };
        if (inflection == Inflection.Participle && tree.Child(word, Rel.Agent) < 0 && reading.Words.ParticipialAdjectives.Contains(tree.Form(word))
            && IsStative(reading, word, group, first))
            return Adjective(reading, word, tree.Form(word));
        return new Predicate
        {
            Head = word,
            Kind = PredicateKind.Verb,
            Lemma = VerbLemma(tree, reading.Words, word),
            Inflection = inflection,
            Group = group,
            Anchor = word,
        };
    }

    /// <summary>Whether a participle tells of a state: "is committed to", "remains concerned", "a plan opposed to".</summary>
    private static bool IsStative(Reading reading, int word, VerbGroup group, int first)
    {
        if (reading.Tree.Child(word, Rel.Object) >= 0)
            return false;
        if (first >= 0 && !group.HasAuxiliary)
            return reading.Predicates[first].Kind == PredicateKind.Adjective;
        return group.IsPassive && reading.Tree.Relation(word) != Rel.Adjective;
    }

    private static Predicate Adjective(Reading reading, int word, string lemma) => new()
    {
        Head = word,
        Kind = PredicateKind.Adjective,
        Lemma = lemma,
        Inflection = Inflection.Base,
        Group = VerbGroup.Read(reading.Tree, word, isVerb: false),
        Anchor = word,
    };

    private static Predicate Noun(Reading reading, int word) => new()
    {
        Head = word,
        Kind = PredicateKind.Noun,
        Lemma = reading.Tree.Lemma(word),
        Inflection = Inflection.Base,
        Group = new VerbGroup(false, IsNegatedNoun(reading.Tree, word), Modality.None, Tense.None, false, false, false, ""),
        Anchor = word,
    };

    /// <summary>"no meeting", "without a meeting", "neither visit".</summary>
    private static bool IsNegatedNoun(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
            switch (tree.Relation(child))
            {
                case Rel.Determiner when tree.Form(child) is "no" or "neither":
                case Rel.Adverb when VerbGroup.Negates(tree, child):
                case Rel.Coordinator when tree.Form(child) is "rather" or "instead" or "nor":
                case Rel.Case when tree.Form(child) is "without" or "instead" or "rather":
                    return true;
            }
        return false;
    }

    private static string Name(Tree tree, int word) =>
        tree.Upos(word) == Upos.VERB ? tree.Form(word) : tree.Upos(word) == Upos.PROPN ? tree.Sentence.Lemmas[word] : tree.Lemma(word);

    private static string VerbLemma(Tree tree, ClauseWords words, int word)
    {
        var lemma = OwnLemma(tree, words, word);
        foreach (var child in tree.Children(word))
            if (child > word && (tree.Relation(child) == Rel.Particle || (tree.Sentence.Xpos[child] == "RP" && tree.Relation(child) == Rel.Adverb)))
                lemma = lemma + " " + tree.Form(child);
        return lemma;
    }

    /// <summary>A verb that stands in its own dictionary form has that as its lemma, and no other that begins differently.</summary>
    private static string OwnLemma(Tree tree, ClauseWords words, int word)
    {
        var lemma = tree.Lemma(word);
        return tree.Form(word) is var form && form[0] != lemma[0] && words.VerbPredicates.Contains(form) ? form : lemma;
    }

    /// <summary>A noun or adjective with a copula, or one that stands where a predicate stands: "stands ready", "China ready to talk".</summary>
    private static bool IsPredicative(Reading reading, int word)
    {
        var tree = reading.Tree;
        if (tree.Upos(word) is Upos.PUNCT or Upos.AUX or Upos.PART or Upos.CCONJ or Upos.SCONJ)
            return false;
        if (tree.Child(word, Rel.Copula) >= 0)
            return true;
        var relation = tree.Relation(word);
        if (relation == Rel.Complement)
            return tree.Upos(word) is Upos.ADJ or Upos.NOUN or Upos.PROPN && !Phrases.HasPreposition(tree, word);
        if (relation == Rel.Conjunct && reading.PredicateAt(tree.Head(word)) is >= 0 and var first
            && reading.Predicates[first].Kind == PredicateKind.Adjective)
            return tree.Upos(word) == tree.Upos(tree.Head(word));
        if (IsClausal(relation) && (tree.Child(word, Rel.Subject) >= 0 || tree.Child(word, Rel.PassiveSubject) >= 0
            || tree.Child(word, Rel.OuterSubject) >= 0))
            return tree.Upos(word) is not Upos.VERB;
        return tree.Upos(word) == Upos.ADJ
            && (relation is Rel.Root or Rel.Content or Rel.Adverbial or Rel.Clausal or Rel.Parataxis || HasInfinitive(tree, word));
    }

    private static bool HasInfinitive(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
            if (tree.Relation(child) == Rel.Complement && tree.Upos(child) == Upos.VERB)
                return true;
        return false;
    }

    private static bool IsNounPredicate(Reading reading, int word)
    {
        var tree = reading.Tree;
        return tree.Upos(word) is Upos.NOUN or Upos.PROPN
            && tree.Relation(word) is not (Rel.Compound or Rel.Flat or Rel.Fixed or Rel.Case)
            && !(word > 0 && reading.Words.Prepositional.Contains(tree.Form(word - 1) + " " + tree.Lemma(word)))
            && (reading.Words.NounPredicates.Contains(tree.Lemma(word)) || reading.Words.NominalVerbs.ContainsKey(tree.Lemma(word)) || TellsOf(reading, word));
    }

    /// <summary>A noun of saying with what is said: "the claim that …".</summary>
    private static bool TellsOf(Reading reading, int word) =>
        (reading.Tree.Child(word, Rel.Clausal) >= 0 || reading.Tree.Child(word, Rel.Content) >= 0)
        && reading.Words.Saying.Contains(reading.Tree.Lemma(word));
}
