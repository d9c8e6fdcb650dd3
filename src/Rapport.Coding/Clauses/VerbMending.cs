using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Mends words that were taken for verbs or for parts of verbs: auxiliaries that govern their own verb, "up to" a number, "neighbouring" before a
/// name, particles taken for prepositions, infinitives taken for nouns, gerunds that are objects.
/// </summary>
internal static class VerbMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree, ClauseWords words)
    {
        for (var word = 0; word + 1 < tree.Count; word++)
            if (tree.Is(word, "up") && tree.Is(word + 1, "to"))
                MendUpTo(tree, word);
            else if (tree.Upos(word) == Upos.VERB && tree.HasLemma(word, "have"))
                MendAuxiliary(tree, word);
            else if (tree.Sentence.Xpos[word] == "VBG" && tree.Lemma(word) is "neighbor" or "neighbour")
                MendNeighbor(tree, word);
            else if (tree.Relation(word) == Rel.Case && word > 0 && tree.Upos(word - 1) == Upos.VERB)
                MendParticle(tree, words, word);
            else if (tree.Sentence.Xpos[word] == "NN" && word > 0 && tree.Sentence.Xpos[word - 1] == "TO" && tree.Head(word - 1) == word)
                MendInfinitive(tree, word);
            else if (tree.Sentence.Xpos[word] == "VBG" && word > 0 && tree.Relation(word) == Rel.Adverbial && tree.Relation(word - 1) == Rel.Particle
                && tree.Head(word) == tree.Head(word - 1) && tree.Child(word, Rel.Marker) < 0)
                tree.Attach(word, tree.Head(word), Rel.Complement);
    }

    /// <summary>Behind "to" a verb stands, and it is no phrase: "permits Peru to resume exports".</summary>
    private static void MendInfinitive(Tree tree, int word)
    {
        tree.Retag(word, Upos.VERB);
        if (tree.Relation(word) == Rel.Oblique && tree.Relation(word - 1) == Rel.Marker && tree.Upos(tree.Head(word)) == Upos.VERB)
            tree.Attach(word, tree.Head(word), Rel.Complement);
    }

    /// <summary>"Handed over a suspect": a verb with a particle that the lexicon knows has an object, and no phrase.</summary>
    private static void MendParticle(Tree tree, ClauseWords words, int particle)
    {
        var verb = particle - 1;
        var noun = tree.Head(particle);
        if (tree.Form(particle) is not ("over" or "off" or "out" or "down") || noun < particle || tree.Head(noun) != verb || tree.Relation(noun) != Rel.Oblique
            || tree.Child(verb, Rel.Object) >= 0 || !words.VerbPredicates.Contains(tree.Lemma(verb) + " " + tree.Form(particle)))
            return;
        tree.Attach(particle, verb, Rel.Particle);
        tree.Attach(noun, verb, Rel.Object);
    }

    /// <summary>"Has again rejected": "have" without object and subject clause governs no past form, but belongs to it.</summary>
    private static void MendAuxiliary(Tree tree, int have)
    {
        if (tree.Child(have, Rel.Object) >= 0 || Mending.HasAuxiliary(tree, have))
            return;
        var verb = -1;
        foreach (var child in tree.Children(have))
            if (child > have && tree.Relation(child) is Rel.Content or Rel.Complement && tree.Sentence.Xpos[child] is "VBN" or "VBD"
                && Mending.Subject(tree, child) < 0 && tree.Child(child, Rel.Marker) < 0 && Adverbs(tree, have + 1, child))
                verb = child;
        if (verb < 0)
            return;
        var children = tree.Children(have).ToArray();
        if (!tree.Attach(verb, tree.Head(have), tree.Relation(have)))
            return;
        tree.Attach(have, verb, Rel.Auxiliary);
        tree.Retag(have, Upos.AUX);
        foreach (var child in children)
            if (child != verb)
                tree.Attach(child, verb, tree.Relation(child));
    }

    private static bool Adverbs(Tree tree, int first, int end)
    {
        for (var word = first; word < end; word++)
            if (tree.Upos(word) != Upos.ADV)
                return false;
        return true;
    }

    /// <summary>"Up to 16 advisers": no particle and no preposition before a number, but part of it; the noun is an object.</summary>
    private static void MendUpTo(Tree tree, int up)
    {
        var number = up + 2;
        if (tree.Relation(up) is not (Rel.Particle or Rel.Adverb or Rel.Case) || number >= tree.Count || tree.Upos(number) is not (Upos.NUM or Upos.SYM)
            || tree.Relation(up + 1) != Rel.Case)
            return;
        var noun = tree.Head(up + 1);
        tree.Attach(up, number, Rel.Adverb);
        tree.Attach(up + 1, up, Rel.Fixed);
        if (tree.Relation(noun) == Rel.Oblique && tree.Head(noun) is >= 0 and var verb && verb < up && tree.Upos(verb) == Upos.VERB
            && tree.Child(verb, Rel.Object) < 0 && tree.Child(verb, Rel.PassiveAuxiliary) < 0)
            tree.Attach(noun, verb, Rel.Object);
    }

    /// <summary>"From neighbouring Lebanon": the name takes the place of what only describes it.</summary>
    private static void MendNeighbor(Tree tree, int word)
    {
        if (tree.Child(word, Rel.Object) is not (>= 0 and var name) || tree.Upos(name) != Upos.PROPN || name > word + 3 || tree.Head(word) is not (>= 0 and var head))
            return;
        var relation = tree.Relation(word) switch
        {
            Rel.Clausal or Rel.Nominal => Rel.Nominal,
            Rel.Adverbial or Rel.Complement or Rel.Content => tree.IsNominal(head) ? Rel.Nominal : Rel.Oblique,
            var other => other,
        };
        if (!tree.Attach(name, head, relation))
            return;
        foreach (var child in tree.Children(word).ToArray())
            if (child != name)
                tree.Attach(child, name, tree.Relation(child) == Rel.Marker ? Rel.Case : tree.Relation(child));
        tree.Attach(word, name, Rel.Adjective);
    }
}
