using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Mends nouns: possessors, phrases with a preposition taken for clauses, plurals taken for verbs.</summary>
internal static class NounMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree, ClauseWords words)
    {
        for (var word = 0; word < tree.Count; word++)
        {
            if (tree.Upos(word) == Upos.VERB && tree.Sentence.Xpos[word] == "VBG" && word > 0 && tree.Is(word, "following"))
                MendFollowing(tree, word);
            if (tree.Upos(word) == Upos.VERB)
                MendPlural(tree, word);
            if (!tree.IsNominal(word))
                continue;
            MendInfinitive(tree, word);
            MendTime(tree, words, word);
            MendPhrase(tree, word);
            if (word + 2 < tree.Count && tree.Sentence.Xpos[word + 1] == "POS")
                MendPossessor(tree, word, word + 2);
        }
        tree.Refresh();
        for (var word = 0; word < tree.Count; word++)
            if (tree.Relation(word) == Rel.Content)
                MendSubject(tree, words, word);
    }

    /// <summary>"released six men, following talks with Peru": a preposition, and its noun a phrase of the verb.</summary>
    private static void MendFollowing(Tree tree, int following)
    {
        var noun = tree.Relation(following) == Rel.Adjective ? tree.Head(following) : tree.Child(following, Rel.Object);
        if (noun < following || tree.Upos(following - 1) is Upos.DET or Upos.ADP or Upos.AUX or Upos.ADJ || tree.Child(following, Rel.Subject) >= 0)
            return;
        var verb = tree.Relation(following) == Rel.Adjective ? tree.Head(noun) : tree.Head(following);
        while (verb > following || (verb >= 0 && tree.Upos(verb) != Upos.VERB))
            verb = tree.Head(verb);
        var (above, relation) = (tree.Head(noun), tree.Relation(noun));
        if (verb < 0 || !tree.Attach(noun, verb, Rel.Oblique))
            return;
        if (tree.IsNominal(following - 1) && (tree.Head(following - 1) == noun || tree.Head(following - 1) == following) && above >= 0 && above < following - 1)
        {
            foreach (var child in tree.Children(noun).ToArray())
                if (child < following - 1)
                    tree.Attach(child, following - 1, tree.Relation(child));
            tree.Attach(following - 1, above, relation);
        }
        tree.Attach(following, noun, Rel.Case);
        tree.Retag(following, Upos.ADP);
    }

    /// <summary>"personnel exchanges" is no clause where an object is wanted.</summary>
    private static void MendPlural(Tree tree, int word)
    {
        if (tree.Sentence.Xpos[word] != "VBZ" || Mending.HasAuxiliary(tree, word)
            || tree.Relation(word) is not (Rel.Object or Rel.Oblique or Rel.Nominal or Rel.IndirectObject or Rel.UnmarkedOblique))
            return;
        foreach (var child in tree.Children(word))
            if (tree.Relation(child) is Rel.Subject && child == word - 1 && tree.Upos(child) is Upos.NOUN or Upos.PROPN)
                tree.Attach(child, word, Rel.Compound);
        tree.Retag(word, Upos.NOUN);
    }

    /// <summary>What is marked by "to" is a verb: "a request to resume flights".</summary>
    private static void MendInfinitive(Tree tree, int word)
    {
        if (tree.Upos(word) == Upos.NOUN && tree.Relation(word) is Rel.Clausal or Rel.Complement or Rel.Adverbial && Mending.HasTo(tree, word)
            && tree.Child(word, Rel.Copula) < 0 && tree.Child(word, Rel.Object) >= 0)
            tree.Retag(word, Upos.VERB);
    }

    /// <summary>A time that stands before the preposition of a phrase belongs to its verb: "said Friday during a conversation".</summary>
    private static void MendTime(Tree tree, ClauseWords words, int noun)
    {
        var verb = tree.Head(noun);
        if (verb < 0 || verb > noun || tree.Upos(verb) != Upos.VERB)
            return;
        var preposition = tree.Child(noun, Rel.Case);
        if (preposition < 0 || preposition > noun)
            return;
        foreach (var child in tree.Children(noun))
            if (child > verb && child < preposition && words.Time.Contains(tree.Lemma(child)))
                tree.Attach(child, verb, Rel.UnmarkedOblique);
    }

    /// <summary>A noun behind a preposition is a phrase of its verb and no clause: "said during a conversation".</summary>
    private static void MendPhrase(Tree tree, int word)
    {
        if (tree.Relation(word) is not (Rel.Content or Rel.Adverbial or Rel.Clausal) || tree.Child(word, Rel.Copula) >= 0
            || Mending.Subject(tree, word) >= 0 || tree.Head(word) is not (>= 0 and var head) || head > word || !Phrases.HasPreposition(tree, word)
            || tree.Child(word, Rel.Marker) >= 0)
            return;
        tree.Attach(word, head, tree.IsNominal(head) && tree.Child(head, Rel.Copula) < 0 ? Rel.Nominal : Rel.Oblique);
    }

    /// <summary>A noun with "'s" belongs to the noun phrase behind it.</summary>
    private static void MendPossessor(Tree tree, int word, int behind)
    {
        while (tree.Relation(word) is Rel.Flat or Rel.Compound or Rel.Nominal && tree.Head(word) is >= 0 and var name && name < word)
            word = name;
        if (tree.Relation(word) == Rel.Possessor)
            return;
        var noun = -1;
        for (var next = behind; next < tree.Count; next++)
        {
            var isNoun = tree.Upos(next) is Upos.NOUN or Upos.PROPN;
            if (isNoun)
                noun = next;
            else if (tree.Upos(next) is not (Upos.ADJ or Upos.NUM or Upos.ADV or Upos.DET) || noun >= 0)
                break;
        }
        if (noun >= 0 && tree.Head(word) == noun && tree.Relation(word) == Rel.Subject)
            tree.Attach(word, noun, Rel.Possessor);
        if (noun < 0 || tree.Head(word) == noun)
            return;
        var verb = tree.Head(word);
        var relation = tree.Relation(word);
        if (!tree.Attach(word, noun, Rel.Possessor))
            return;
        if (verb >= 0 && tree.Head(noun) == verb && tree.Upos(verb) == Upos.VERB && verb < word && tree.Child(verb, Rel.Object) is < 0
            && tree.Relation(noun) is not (Rel.Object or Rel.Oblique) && relation is Rel.Object or Rel.Oblique or Rel.UnmarkedOblique)
            tree.Attach(noun, verb, Rel.Object);
    }

    /// <summary>"noted the States has provided": a noun between the two verbs is the subject that the second one lacks.</summary>
    private static void MendSubject(Tree tree, ClauseWords words, int clause)
    {
        var verb = tree.Head(clause);
        if (verb < 0 || verb > clause || tree.Upos(verb) != Upos.VERB || !Mending.IsFinite(tree, clause) || Mending.Subject(tree, clause) >= 0
            || tree.Child(clause, Rel.Marker) >= 0)
            return;
        var found = -1;
        foreach (var child in tree.Children(verb))
            if (child > verb && child < clause && tree.IsNominal(child) && !Phrases.HasPreposition(tree, child)
                && tree.Relation(child) is Rel.Object or Rel.IndirectObject or Rel.Oblique or Rel.UnmarkedOblique or Rel.Nominal
                && !words.Time.Contains(tree.Lemma(child)) && Adjoins(tree, child, clause))
                found = child;
        if (found >= 0)
            tree.Attach(found, clause, tree.Child(clause, Rel.PassiveAuxiliary) >= 0 ? Rel.PassiveSubject : Rel.Subject);
    }

    /// <summary>Whether nothing but auxiliaries and adverbs stands between a noun phrase and a verb.</summary>
    private static bool Adjoins(Tree tree, int noun, int verb)
    {
        for (var word = tree.Last(noun) + 1; word < verb; word++)
            if (tree.Upos(word) is not (Upos.AUX or Upos.ADV or Upos.PART) || tree.Is(word, "to"))
                return false;
        return true;
    }
}
