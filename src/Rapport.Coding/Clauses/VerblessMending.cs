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
        tree.Refresh();
        if (tree.Count < 4 || !tree.Is(tree.Count - 1, ".") || tree.Order.IsEmpty)
            return;
        var root = tree.Order[0];
        if (tree.Child(root, Rel.Copula) >= 0 || (tree.Upos(root) == Upos.VERB && !IsMisledRoot(tree, root)))
            return;
        var verb = Find(tree, words, isActor);
        if (verb > 0)
            Raise(tree, verb, root);
    }

    /// <summary>What follows "will" is a verb: "will resume issuing visas".</summary>
    private static void MendAuxiliary(Tree tree, ClauseWords words, int noun)
    {
        if (tree.Child(noun, Rel.Auxiliary) is not (>= 0 and var auxiliary) || tree.Child(noun, Rel.Copula) >= 0
            || tree.Sentence.Xpos[auxiliary] != "MD" || !IsVerb(words, tree.Lemma(noun)))
            return;
        tree.Retag(noun, Upos.VERB);
        foreach (var child in tree.Children(noun).ToArray())
            if (child > noun)
                AttachBehind(tree, child, noun);
    }

    private static bool IsVerb(ClauseWords words, string lemma) => words.VerbPredicates.Contains(lemma) || words.Implicative.Contains(lemma);

    /// <summary>A verb without an own subject before which a noun is taken for its subject may be the participle of an object: "pardons citizens convicted of".</summary>
    private static bool IsMisledRoot(Tree tree, int root) =>
        !Mending.HasAuxiliary(tree, root) && (tree.Sentence.Xpos[root] is "VBN" or "VBG"
            || (tree.Sentence.Xpos[root] == "VBD" && tree.Child(root, Rel.Object) < 0 && tree.Child(root, Rel.Subject) is >= 0 and var subject
                && subject < root - 1 && tree.Sentence.Xpos[subject] == "NNS" && BeginsPhrase(tree, subject + 1) && tree.Upos(root - 1) == Upos.NOUN));

    /// <summary>The first noun that is a verb by all that stands around it, else -1.</summary>
    private static int Find(Tree tree, ClauseWords words, Func<int, bool> isActor)
    {
        var hasActor = false;
        var found = -1;
        var best = 0;
        for (var word = 0; word < tree.Count - 2; word++)
        {
            if (IsClauseVerb(tree, word) || word == tree.Order[0] && tree.Upos(word) == Upos.VERB)
                break;
            if (hasActor && Fits(tree, words, word) is > 0 and var fit && fit > best)
                (found, best) = (word, fit);
            hasActor |= isActor(word);
        }
        return found;
    }

    /// <summary>A finite verb of a clause of its own ends the search; one of a relative clause does not.</summary>
    private static bool IsClauseVerb(Tree tree, int word) =>
        tree.Upos(word) is Upos.VERB or Upos.AUX && tree.Inflection(word) is Inflection.Past or Inflection.Present or Inflection.Base
        && tree.Relation(word) is not (Rel.Relative or Rel.Adjective or Rel.Case or Rel.Compound);

    /// <summary>How well a noun fits as the verb: 0 not at all, more where the parser already gave it a subject or what follows begins a phrase.</summary>
    private static int Fits(Tree tree, ClauseWords words, int noun)
    {
        if (tree.Upos(noun) is not (Upos.NOUN or Upos.PROPN or Upos.ADP) || noun == 0 || !IsVerb(words, tree.Lemma(noun))
            || (tree.Child(noun, Rel.Case) is >= 0 and var preposition && preposition < noun
                && (tree.Upos(noun - 1) is not (Upos.NOUN or Upos.PROPN) || tree.Head(noun - 1) != noun || !tree.Is(preposition, "of")))
            || char.IsUpper(tree.Sentence.Forms[noun][0]))
            return 0;
        var before = noun - 1;
        while (before > 0 && tree.Upos(before) == Upos.ADV)
            before--;
        var isPlural = tree.Sentence.Xpos[noun] is "NNS";
        var isAfterPlural = IsPlural(tree, before) || HasCoordinator(tree, before, noun);
        if (tree.Upos(before) is not (Upos.NOUN or Upos.PROPN) && !tree.Is(before, ",") && !tree.Is(before, ")") || isPlural == isAfterPlural)
            return 0;
        var beginsPhrase = BeginsPhrase(tree, noun + 1) || (tree.Child(noun, Rel.Object) is >= 0 and var thing && thing > noun);
        var isNoun = tree.Upos(noun + 1) is Upos.ADJ or Upos.NOUN;
        if (!isPlural)
            return beginsPhrase && tree.Upos(noun + 1) is not Upos.PART ? 2 : isNoun && tree.Sentence.Xpos[before] == "NNS" ? 1 : 0;
        if (tree.Child(noun, Rel.Subject) is >= 0 and var subject && subject < noun && tree.Last(subject) < noun)
            return 3;
        if (beginsPhrase)
            return 2;
        return isNoun && !words.SeldomVerbs.Contains(tree.Lemma(noun)) ? 1 : 0;
    }

    private static bool IsPlural(Tree tree, int word) =>
        tree.Sentence.Xpos[word] is "NNS" or "NNPS" || tree.HasLemma(word, "police")
        || (tree.Upos(word) == Upos.NOUN && tree.Form(word) is [.., not 's', 's']);

    /// <summary>Whether the phrase before the noun is of several: "Peru and Chile".</summary>
    private static bool HasCoordinator(Tree tree, int before, int noun)
    {
        for (var word = tree.First(before); word < noun; word++)
            if (tree.Upos(word) == Upos.CCONJ)
                return true;
        return tree.Relation(before) == Rel.Conjunct;
    }

    /// <summary>Whether a word begins an object or an infinitive and belongs to nothing before it.</summary>
    private static bool BeginsPhrase(Tree tree, int word) => tree.Upos(word) switch
    {
        Upos.DET or Upos.NUM or Upos.PROPN => true,
        Upos.PRON => tree.Sentence.Xpos[word] is "PRP$" or "PRP",
        Upos.PART => tree.Is(word, "to") && word + 1 < tree.Count && tree.Upos(word + 1) == Upos.VERB,
        _ => false,
    };

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
            var isDetached = heads[word] == verb || (heads[word] == root && root != verb);
            if (word < verb && heads[word] >= verb)
                AttachBefore(tree, word, verb, subject);
            else if (word > verb && isDetached && (heads[word] == verb || root < verb || tree.Upos(word) == Upos.VERB))
                AttachBehind(tree, word, verb);
        }
    }

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
