using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Mends the phrase of saying that closes a sentence of news, "…, two officials in Nairobi said on Monday.": it stands beside the
/// whole sentence, whatever its speaker was taken for: a conjunct of the last noun, an apposition, an object.
/// </summary>
internal static class ClosingMending
{
    private const int LongestTail = 8;
    private const int LongestSpeaker = 14;

    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree, ClauseWords words)
    {
        var saying = Verb(tree, words);
        if (saying <= 1 || Start(tree, saying) is not (> 1 and var start) || Speaker(tree, start, saying) is not (>= 0 and var speaker))
            return;
        var root = tree.Order[0];
        var content = root < start ? root : root == saying ? Content(tree, saying, start) : -1;
        if (content < 0 || (!tree.IsNominal(content) && !HasClause(tree, start)))
            return;
        if (root == saying && tree.IsNominal(content))
        {
            tree.Attach(content, -1, Rel.Root);
            foreach (var child in tree.Children(saying).ToArray())
                if (child < start && child != content)
                    tree.Attach(child, content, tree.Relation(child));
            tree.Attach(saying, content, Rel.Parataxis);
        }
        else if (root != saying)
            tree.Attach(saying, content, Rel.Parataxis);
        Gather(tree, words, content, start, saying, speaker);
        if (tree.Sentence.Xpos[saying] == "VBN")
            tree.MakeFinite(saying);
    }

    /// <summary>The verb of saying that the sentence ends with but for a time, a place, or who was told; -1 where there is none.</summary>
    private static int Verb(Tree tree, ClauseWords words)
    {
        var word = tree.Count - 1;
        while (word > 0 && tree.Upos(word) == Upos.PUNCT)
            word--;
        for (var steps = 0; word > 0 && steps < LongestTail; steps++, word--)
        {
            if (tree.Upos(word) == Upos.VERB)
                return words.Saying.Contains(tree.Lemma(word)) && tree.Sentence.Xpos[word] is "VBD" or "VBZ" or "VBN" && !Mending.HasAuxiliary(tree, word) ? word : -1;
            if (tree.Upos(word) is Upos.PUNCT or Upos.SCONJ or Upos.CCONJ or Upos.AUX || tree.Is(word, "to"))
                return -1;
        }
        return -1;
    }

    /// <summary>Where the phrase begins: behind the last comma before it, if nothing but a noun phrase stands between; -1 where more does.</summary>
    private static int Start(Tree tree, int saying)
    {
        for (var word = saying - 1; word > 0 && word > saying - LongestSpeaker; word--)
        {
            if (tree.Is(word, ","))
                return word + 1 < saying && tree.Upos(word + 1) is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.DET or Upos.PRON
                    && tree.Sentence.Xpos[word + 1] is not ("WDT" or "WP" or "WP$" or "EX") ? word + 1 : -1;
            if (tree.Upos(word) is Upos.AUX or Upos.SCONJ || tree.IsRelativePronoun(word) || (tree.Upos(word) == Upos.VERB && !DescribesNoun(tree, word, saying))
                || tree.Form(word) is ":" or ";" or "\"" or "”" or "''")
                return -1;
        }
        return -1;
    }

    /// <summary>A participle before a noun: "the besieged town", "neighboring Pakistan".</summary>
    private static bool DescribesNoun(Tree tree, int verb, int saying) =>
        tree.Inflection(verb) is Inflection.Gerund or Inflection.Participle && verb + 1 < saying && tree.Upos(verb + 1) is Upos.NOUN or Upos.PROPN or Upos.ADJ;

    /// <summary>The noun that heads the phrase between the comma and the verb: the first that hangs outside and has no preposition.</summary>
    private static int Speaker(Tree tree, int start, int saying)
    {
        for (var word = start; word < saying; word++)
            if (tree.IsNominal(word) && (tree.Head(word) < start || tree.Head(word) >= saying) && !Phrases.HasPreposition(tree, word))
                return word;
        return -1;
    }

    /// <summary>What is said, where the verb of saying governs it: a clause; or a noun, where the verb of the clause was taken for something else.</summary>
    private static int Content(Tree tree, int saying, int start)
    {
        var noun = -1;
        foreach (var child in tree.Children(saying))
            if (child >= start)
                break;
            else if (Mending.IsVerbal(tree, child) && Mending.IsFinite(tree, child) && tree.Child(child, Rel.Marker) < 0)
                return child;
            else if (tree.Relation(child) is Rel.Subject or Rel.PassiveSubject && !Phrases.HasPreposition(tree, child))
                noun = child;
        return noun;
    }

    private static bool HasClause(Tree tree, int start)
    {
        for (var word = 0; word < start; word++)
            if (Mending.IsVerbal(tree, word) && Mending.IsFinite(tree, word))
                return true;
        return false;
    }

    /// <summary>Hangs the words of the phrase on its verb and its speaker, and what stands before it on what is said.</summary>
    private static void Gather(Tree tree, ClauseWords words, int content, int start, int saying, int speaker)
    {
        for (var word = 0; word < start; word++)
            if (tree.Head(word) >= start && tree.Head(word) < saying)
                tree.Attach(word, content, Phrases.HasPreposition(tree, word) ? Rel.Oblique : tree.Relation(word));
            else if (tree.Head(word) == saying && tree.Child(word, Rel.Marker) is >= 0 and var that && tree.Is(that, "that") && that == tree.First(word)
                && that > 0 && tree.Upos(that - 1) == Upos.VERB && tree.Child(that - 1, Rel.Content) < 0)
                tree.Attach(word, that - 1, Rel.Content);
        for (var word = start; word < tree.Count; word++)
        {
            if (word == saying || word == speaker || tree.Upos(word) == Upos.PUNCT || (tree.Head(word) >= start && (word < saying || tree.Head(word) >= saying)))
                continue;
            if (word > saying || words.Time.Contains(tree.Lemma(word)))
                tree.Attach(word, saying, Phrases.HasPreposition(tree, word) ? Rel.Oblique : Rel.UnmarkedOblique);
            else if (tree.IsNominal(word))
                tree.Attach(word, speaker, Phrases.HasPreposition(tree, word) ? Rel.Nominal : Rel.Conjunct);
        }
        tree.Attach(speaker, saying, Rel.Subject);
    }
}
