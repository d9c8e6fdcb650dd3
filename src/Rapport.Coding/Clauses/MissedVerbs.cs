using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Finds the verb of a sentence among its nouns, where none of its words was taken for one.</summary>
internal static class MissedVerbs
{
    /// <summary>The first noun that is a verb by all that stands around it, else -1.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="words">The classes of words.</param>
    /// <param name="isActor">Whether a word is the head of a phrase that stands for an actor.</param>
    public static int Find(Tree tree, ClauseWords words, Func<int, bool> isActor)
    {
        var hasActor = false;
        var found = -1;
        var best = 0;
        for (var word = 0; word < tree.Count - 2; word++)
        {
            if (IsClauseVerb(tree, word) || (word == tree.Order[0] && tree.Upos(word) == Upos.VERB))
                break;
            if (hasActor && Fits(tree, words, word) is > 0 and var fit && fit > best)
                (found, best) = (word, fit);
            hasActor |= isActor(word);
        }
        return found;
    }

    /// <summary>Whether a lemma is a verb of the lexicon.</summary>
    public static bool IsVerb(ClauseWords words, string lemma) => words.VerbPredicates.Contains(lemma) || words.Implicative.Contains(lemma);

    /// <summary>Whether a lemma is a verb of the lexicon and no adjective.</summary>
    public static bool IsOnlyVerb(ClauseWords words, string lemma) => IsVerb(words, lemma) && !words.AdjectivesToo.Contains(lemma);

    /// <summary>Whether a word begins an object, a clause or an infinitive and belongs to nothing before it.</summary>
    public static bool BeginsPhrase(Tree tree, int word) => tree.Upos(word) switch
    {
        Upos.DET or Upos.NUM or Upos.PROPN => true,
        Upos.PRON => tree.Sentence.Xpos[word] is "PRP$" or "PRP",
        Upos.PART => tree.Is(word, "to") && word + 1 < tree.Count && tree.Upos(word + 1) == Upos.VERB,
        Upos.SCONJ => tree.Is(word, "that"),
        Upos.VERB => char.IsUpper(tree.Sentence.Forms[word][0]),
        _ => CountsAbout(tree, word),
    };

    /// <summary>"at least six", "nearly 40", "more than a dozen".</summary>
    private static bool CountsAbout(Tree tree, int word) =>
        word + 2 < tree.Count && (tree.Upos(word + 1) == Upos.NUM || tree.Upos(word + 2) == Upos.NUM)
        && tree.Form(word) is "at" or "more" or "fewer" or "over" or "about" or "around" or "nearly" or "almost" or "some" or "up";

    /// <summary>A finite verb of a clause of its own ends the search; one of a relative clause does not.</summary>
    private static bool IsClauseVerb(Tree tree, int word) =>
        tree.Upos(word) is Upos.VERB or Upos.AUX && tree.Inflection(word) is Inflection.Past or Inflection.Present or Inflection.Base
        && tree.Relation(word) is not (Rel.Relative or Rel.Adjective or Rel.Case or Rel.Compound);

    /// <summary>How well a noun fits as the verb: 0 not at all, more where the parser already gave it a subject or what follows begins a phrase.</summary>
    private static int Fits(Tree tree, ClauseWords words, int noun)
    {
        if (tree.Upos(noun) is not (Upos.NOUN or Upos.PROPN or Upos.ADP) && !(tree.Upos(noun) == Upos.ADJ && IsOnlyVerb(words, tree.Lemma(noun))) || noun == 0 || !IsVerb(words, tree.Lemma(noun))
            || char.IsUpper(tree.Sentence.Forms[noun][0]) || HasOwnPreposition(tree, noun))
            return 0;
        var before = noun - 1;
        while (before > 0 && tree.Upos(before) == Upos.ADV)
            before--;
        var isPlural = tree.Sentence.Xpos[noun] is "NNS";
        if (!EndsPhrase(tree, before) || isPlural == IsAfterPlural(tree, before, noun))
            return 0;
        var beginsPhrase = BeginsPhrase(tree, noun + 1) || (tree.Child(noun, Rel.Object) is >= 0 and var thing && thing > noun);
        var isNoun = tree.Upos(noun + 1) is Upos.ADJ or Upos.NOUN;
        if (!isPlural)
            return beginsPhrase && tree.Upos(noun + 1) is not Upos.PART ? 2 : isNoun && (tree.Sentence.Xpos[before] == "NNS" || tree.HasLemma(before, "police") || tree.Relation(before) == Rel.Conjunct) ? 1 : 0;
        if (tree.Child(noun, Rel.Subject) is >= 0 and var subject && subject < noun && tree.Last(subject) < noun)
            return 3;
        if (beginsPhrase)
            return 2;
        return isNoun && !words.SeldomVerbs.Contains(tree.Lemma(noun)) ? 1 : 0;
    }

    /// <summary>Whether a noun stands behind a preposition; one before a name that was drawn to the noun is the name's: "strikes in Chad kill".</summary>
    private static bool HasOwnPreposition(Tree tree, int noun) =>
        tree.Child(noun, Rel.Case) is >= 0 and var preposition && preposition < noun
        && (tree.Upos(noun - 1) is not (Upos.NOUN or Upos.PROPN) || tree.Head(noun - 1) != noun
            || tree.Form(preposition) is not ("of" or "in" or "near" or "from" or "on"));

    private static bool EndsPhrase(Tree tree, int word) =>
        tree.Upos(word) is Upos.NOUN or Upos.PROPN || tree.Is(word, ",") || tree.Is(word, ")") || (tree.Is(word, "military") && word > 0);

    /// <summary>Whether what stands before the noun is plural: "soldiers", "police in Chad", "Peru and Chile".</summary>
    private static bool IsAfterPlural(Tree tree, int before, int noun)
    {
        if (IsPlural(tree, before) || tree.Relation(before) == Rel.Conjunct)
            return true;
        for (var word = tree.First(before); word < noun; word++)
            if (tree.Upos(word) == Upos.CCONJ)
                return true;
        var place = before;
        while (place > 1 && tree.Upos(place) is Upos.PROPN or Upos.DET or Upos.PUNCT)
            place--;
        return place > 0 && place < before && tree.Upos(place) == Upos.ADP && IsPlural(tree, place - 1);
    }

    private static bool IsPlural(Tree tree, int word) =>
        tree.Sentence.Xpos[word] is "NNS" or "NNPS" || tree.HasLemma(word, "police")
        || (tree.Upos(word) == Upos.NOUN && tree.Form(word) is [.., not 's', 's']);
}
