using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Finds the verb of a sentence whose present tense was taken for a plural noun, as in the news told in the present tense: "Peru bars
/// two Chilean officials from entering", "Chilean police arrest a spy". A sentence with a full stop has a verb; where none is found,
/// it is the noun that can be a verb of the lexicon and stands between an actor and what can be its object.
/// </summary>
internal static class VerblessMending
{
    /// <summary>Whether there is anything to look for: a sentence that is built on a noun or a participle, or "will" with a noun.</summary>
    public static bool MayLackVerb(Sentence sentence)
    {
        for (var word = 0; word < sentence.Count; word++)
            if ((sentence.Heads[word] < 0 && (sentence.Upos[word] != Upos.VERB || sentence.Xpos[word] is "VBN" or "VBG" or "VBD"))
                || (sentence.Xpos[word] == "MD" && sentence.Heads[word] is >= 0 and var head && sentence.Xpos[head] == "NN"))
                return true;
        return false;
    }

    /// <summary>Mends a tree in place.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="words">The classes of words.</param>
    /// <param name="isActor">Whether a word is the head of a phrase that stands for an actor.</param>
    public static void Mend(Tree tree, ClauseWords words, Func<int, bool> isActor)
    {
        for (var word = 1; word < tree.Count; word++)
            if (tree.Upos(word) == Upos.NOUN && tree.Sentence.Xpos[word] == "NN")
                MendAuxiliary(tree, words, word);
            else if (tree.Upos(word) == Upos.ADJ && tree.Relation(word) == Rel.Root)
                MendAdjective(tree, words, word);
        tree.Refresh();
        if (tree.Count < 4 || !tree.Is(tree.Count - 1, ".") || tree.Order.IsEmpty)
            return;
        var root = tree.Order[0];
        if (tree.Child(root, Rel.Copula) >= 0 || (tree.Upos(root) == Upos.VERB && !IsMisledRoot(tree, root)))
            return;
        var verb = MissedVerbs.Find(tree, words, isActor);
        if (verb > 0)
            Raise(tree, verb, root);
    }

    /// <summary>What has an object is no adjective: "prosecutors open an investigation".</summary>
    private static void MendAdjective(Tree tree, ClauseWords words, int word)
    {
        if (tree.Child(word, Rel.Copula) >= 0 || !MissedVerbs.IsVerb(words, tree.Lemma(word)) || tree.Child(word, Rel.Subject) is not (>= 0 and var subject)
            || subject > word || tree.Child(word, Rel.Object) < word)
            return;
        tree.Retag(word, Upos.VERB);
        tree.MakeFinite(word);
    }

    /// <summary>What follows "will" is a verb: "will resume issuing visas".</summary>
    private static void MendAuxiliary(Tree tree, ClauseWords words, int noun)
    {
        if (tree.Child(noun, Rel.Auxiliary) is not (>= 0 and var auxiliary) || tree.Child(noun, Rel.Copula) >= 0
            || tree.Sentence.Xpos[auxiliary] != "MD" || !MissedVerbs.IsVerb(words, tree.Lemma(noun)))
            return;
        tree.Retag(noun, Upos.VERB);
        foreach (var child in tree.Children(noun).ToArray())
            if (child > noun)
                AttachBehind(tree, child, noun);
    }

    /// <summary>A verb without an own subject before which a noun is taken for its subject may be the participle of an object: "pardons citizens convicted of".</summary>
    private static bool IsMisledRoot(Tree tree, int root) =>
        !Mending.HasAuxiliary(tree, root) && (tree.Sentence.Xpos[root] is "VBN" or "VBG"
            || (tree.Sentence.Xpos[root] == "VBD" && tree.Child(root, Rel.Object) < 0 && tree.Child(root, Rel.Subject) is >= 0 and var subject
                && subject < root - 1 && tree.Sentence.Xpos[subject] == "NNS" && MissedVerbs.BeginsPhrase(tree, subject + 1) && tree.Upos(root - 1) == Upos.NOUN));

    /// <summary>Makes a noun the verb of the sentence: what stands before it is its subject, what follows its object and its phrases.</summary>
    private static void Raise(Tree tree, int verb, int root)
    {
        var subject = SubjectOf(tree, verb, root);
        if (subject < 0)
            return;
        var heads = new int[tree.Count];
        for (var word = 0; word < tree.Count; word++)
            heads[word] = tree.Head(word);
        tree.Attach(verb, -1, Rel.Root);
        tree.Retag(verb, Upos.VERB);
        tree.MakeFinite(verb);
        if (root > verb)
            AttachRoot(tree, root, verb);
        tree.Attach(subject, verb, Rel.Subject);
        for (var word = 0; word < tree.Count; word++)
        {
            if (word == verb || word == subject || word == root || heads[word] < 0)
                continue;
            var isDetached = heads[word] == verb || (heads[word] == root && root != verb) || (heads[word] < verb && heads[word] != root && !IsOfList(tree, word));
            if (word < verb && heads[word] >= verb)
                AttachBefore(tree, word, verb, subject);
            else if (word > verb && isDetached && (heads[word] == verb || root < verb || tree.Upos(word) == Upos.VERB))
                AttachBehind(tree, word, verb);
        }
    }

    /// <summary>Whether "and" or a comma makes a word part of a list that begins before it.</summary>
    private static bool IsOfList(Tree tree, int word) =>
        tree.Relation(word) is Rel.Conjunct && (tree.Child(word, Rel.Coordinator) >= 0 || tree.Is(tree.First(word) - 1, ",") || tree.Is(tree.First(word), ","));

    /// <summary>What was the root is the object, or belongs to it.</summary>
    private static void AttachRoot(Tree tree, int root, int verb)
    {
        if (tree.Upos(root) == Upos.VERB && root - 1 > verb && tree.IsNominal(root - 1))
            tree.Attach(root, root - 1, Rel.Clausal);
        else
            tree.Attach(root, verb, StartsRightBehind(tree, root, verb) ? Rel.Object : Rel.Oblique);
    }

    /// <summary>The head of the noun phrase that ends before the verb.</summary>
    private static int SubjectOf(Tree tree, int verb, int root)
    {
        foreach (var child in tree.Children(verb))
            if (child < verb && tree.Relation(child) == Rel.Subject)
                return child;
        if (tree.Child(verb, Rel.Case) is >= 0 and var of && of < verb && tree.Head(verb) is >= 0 and var above && above < of)
        {
            tree.Attach(of, verb - 1, Rel.Case);
            tree.Attach(verb - 1, above, Rel.Nominal);
            return TopBefore(tree, above, verb);
        }
        var word = verb - 1;
        while (word >= 0 && tree.Upos(word) is Upos.ADV or Upos.PUNCT)
            word--;
        word = word < 0 ? word : TopBefore(tree, word, verb);
        if (word >= 0 && tree.Is(word, "military"))
            tree.Retag(word, Upos.NOUN);
        return word >= 0 && tree.IsNominal(word) && (word == root || !Phrases.HasPreposition(tree, word)) ? word : -1;
    }

    private static int TopBefore(Tree tree, int word, int verb)
    {
        while (tree.Head(word) is >= 0 and var head && head < verb)
            word = head;
        return word;
    }

    private static bool StartsRightBehind(Tree tree, int noun, int verb)
    {
        for (var word = verb + 1; word < noun; word++)
            if (tree.Head(word) < verb && tree.Head(word) >= 0 || tree.Upos(word) is Upos.ADP or Upos.VERB or Upos.PUNCT)
                return false;
        return !Phrases.HasPreposition(tree, noun);
    }

    private static void AttachBefore(Tree tree, int word, int verb, int subject)
    {
        var relation = tree.Relation(word);
        if (relation == Rel.Punctuation || tree.Upos(word) == Upos.ADV)
            tree.Attach(word, verb, tree.Upos(word) == Upos.ADV ? Rel.Adverb : relation);
        else if (tree.IsNominal(word) && Phrases.HasPreposition(tree, word) && word < subject)
            tree.Attach(word, verb, Rel.Oblique);
        else if (tree.Upos(word) == Upos.VERB)
            tree.Attach(word, verb, Rel.Adverbial);
        else
            tree.Attach(word, subject, relation is Rel.Subject ? Rel.Compound : relation);
    }

    private static void AttachBehind(Tree tree, int word, int verb)
    {
        var relation = tree.Relation(word);
        if (tree.IsNominal(word))
        {
            if (Phrases.HasPreposition(tree, word))
                tree.Attach(word, verb, Rel.Oblique);
            else if (relation is Rel.Conjunct && tree.Child(word, Rel.Coordinator) >= 0 || relation is Rel.Apposition && word > verb + 1)
                tree.Attach(word, verb, relation);
            else
                tree.Attach(word, verb, Rel.Object);
        }
        else if (tree.Upos(word) == Upos.VERB)
            tree.Attach(word, verb, Mending.HasTo(tree, word) ? Rel.Complement : relation is Rel.Conjunct or Rel.Parataxis ? relation : Rel.Adverbial);
        else
            tree.Attach(word, verb, relation is Rel.Adjective ? Rel.Adverb : relation);
    }
}
