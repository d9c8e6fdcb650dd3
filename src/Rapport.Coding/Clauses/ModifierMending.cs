using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Mends nouns and their modifiers that were taken for clauses: "freed 29 alleged smugglers", "arrested a Peruvian national", "suspended
/// intelligence sharing".
/// </summary>
internal static class ModifierMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree)
    {
        for (var word = 1; word < tree.Count; word++)
            if (tree.Upos(word) == Upos.VERB && tree.Relation(word) is Rel.Content or Rel.Adverbial or Rel.Complement or Rel.Object)
                MendParticiple(tree, word);
            else if (tree.Upos(word) == Upos.VERB && tree.Relation(word) == Rel.Nominal)
                MendGerund(tree, word);
            else if (tree.Upos(word) == Upos.ADJ && tree.Is(word, "national"))
                MendNational(tree, word);
    }

    /// <summary>A participle without subject and auxiliary between a verb without object and a noun is an adjective; a gerund with a noun before it is a noun.</summary>
    private static void MendParticiple(Tree tree, int word)
    {
        var verb = tree.Head(word);
        if (verb >= 0 && verb < word && IsCountedNoun(tree, word) && tree.Upos(verb) == Upos.VERB && tree.Child(verb, Rel.Object) < 0)
        {
            tree.Retag(word, Upos.NOUN);
            tree.Attach(word, verb, Rel.Object);
            return;
        }
        if (verb < 0 || verb > word || tree.Upos(verb) != Upos.VERB || tree.Sentence.Xpos[word] is not ("VBN" or "VBD" or "VBG")
            || Mending.HasAuxiliary(tree, word) || (tree.Child(verb, Rel.Object) is >= 0 and var thing && thing != word) || tree.Child(word, Rel.Marker) >= 0)
            return;
        if (tree.Sentence.Xpos[word] == "VBG" && word - 1 > verb && tree.Head(word - 1) == word && tree.Relation(word - 1) == Rel.Compound)
        {
            tree.Retag(word, Upos.NOUN);
            tree.Attach(word, verb, Rel.Object);
            foreach (var child in tree.Children(word))
                if (tree.Relation(child) == Rel.Oblique)
                    tree.Attach(child, word, Rel.Nominal);
            return;
        }
        if (tree.Relation(word) == Rel.Content && tree.Child(word, Rel.Object) is var noun && noun > word && IsOnlyCounted(tree, verb, word)
            && !(Mending.Subject(tree, word) is >= 0 and var subject && tree.Upos(subject) is not (Upos.NUM or Upos.DET)))
            MakeModifier(tree, verb, word, noun);
    }

    /// <summary>No finite verb has an adjective or a number: "intercepted two Peruvian jets".</summary>
    private static bool IsCountedNoun(Tree tree, int word) =>
        tree.Sentence.Xpos[word] == "VBZ" && tree.Relation(word) == Rel.Content && Mending.Subject(tree, word) < 0
        && (tree.Child(word, Rel.Adjective) is >= 0 and var adjective && adjective < word
            || tree.Child(word, Rel.Determiner) is >= 0 and var article && article < word);

    /// <summary>A gerund behind a preposition tells what the verb over its object says of that: "accused two ships of entering".</summary>
    private static void MendGerund(Tree tree, int word)
    {
        if (tree.Sentence.Xpos[word] == "VBG" && tree.Child(word, Rel.Marker) is >= 0 and var preposition && preposition < word
            && tree.Head(word) is >= 0 and var noun && noun < preposition && tree.Relation(noun) == Rel.Object
            && tree.Head(noun) is >= 0 and var verb && tree.Upos(verb) == Upos.VERB)
            tree.Attach(word, verb, Rel.Adverbial);
    }

    /// <summary>Whether nothing but numbers and articles stands between a verb and a word.</summary>
    private static bool IsOnlyCounted(Tree tree, int verb, int word)
    {
        for (var between = verb + 1; between < word; between++)
            if (tree.Upos(between) is not (Upos.NUM or Upos.DET or Upos.ADJ) || tree.Sentence.Xpos[between] == "WDT")
                return false;
        return true;
    }

    private static void MakeModifier(Tree tree, int verb, int participle, int noun)
    {
        foreach (var child in tree.Children(participle).ToArray())
            if (child < participle)
                tree.Attach(child, noun, tree.Upos(child) == Upos.DET ? Rel.Determiner : Rel.Adjective);
            else if (child > noun && tree.Relation(child) != Rel.Punctuation)
                tree.Attach(child, verb, tree.Relation(child));
        tree.Attach(noun, verb, Rel.Object);
        tree.Attach(participle, noun, Rel.Adjective);
    }

    /// <summary>Behind a word for a people and before no noun, "national" is a person.</summary>
    private static void MendNational(Tree tree, int word)
    {
        if (tree.Upos(word - 1) != Upos.ADJ || word + 1 >= tree.Count || tree.Upos(word + 1) is Upos.NOUN or Upos.PROPN or Upos.ADJ
            || tree.Head(word) is not (>= 0 and var head))
            return;
        tree.Retag(word, Upos.NOUN);
        if (tree.Upos(head) == Upos.VERB && tree.Relation(word) is Rel.Content or Rel.Complement)
            tree.Attach(word, head, tree.Child(head, Rel.Object) < 0 ? Rel.Object : Rel.Oblique);
        else if (tree.Relation(word) == Rel.Adjective && head > word)
        {
            var (governor, relation) = (tree.Head(head), tree.Relation(head));
            foreach (var child in tree.Children(head).ToArray())
                if (child < word)
                    tree.Attach(child, word, tree.Relation(child));
            tree.Attach(word, governor, relation);
            tree.Attach(head, word, Rel.Conjunct);
        }
    }
}
