using Rapport.Coding.Clauses;
using Rapport.Text;

namespace Rapport.Coding.Lexicon;

/// <summary>A word of the lexicon split for look-up: "telephone conversation" is the head "conversation" with the modifier "telephone".</summary>
/// <param name="Head">Lemma of the last word.</param>
/// <param name="Modifiers">Lemmas of the words before it, in any order; empty for a single word.</param>
internal readonly record struct Term(string Head, string[] Modifiers)
{
    /// <summary>Splits the words of a noun or an adjective.</summary>
    public static Term Of(string words)
    {
        var parts = words.Split(' ');
        return new Term(parts[^1], parts[..^1]);
    }

    /// <summary>Splits the words of a predicate; those of a verb stay together, since its particle is part of its lemma.</summary>
    public static Term Of(string words, PredicateKind kind) => kind == PredicateKind.Verb ? new Term(words, []) : Of(words);

    /// <summary>The regular forms of the head.</summary>
    public IEnumerable<string> Forms(PredicateKind kind) => kind switch
    {
        PredicateKind.Verb => Inflection.OfVerb(Head),
        PredicateKind.Noun => Inflection.OfNoun(Head),
        _ => [],
    };

    /// <summary>Whether all modifiers hang on the word at <paramref name="head"/>.</summary>
    public bool ModifiersStandBefore(Sentence sentence, int head)
    {
        foreach (var modifier in Modifiers)
            if (!Hangs(sentence, head, modifier))
                return false;
        return true;
    }

    private static bool Hangs(Sentence sentence, int head, string lemma)
    {
        for (var word = head - 1; word >= 0; word--)
            if (sentence.Heads[word] == head && IsModifier(sentence.Relations[word])
                && (Is(sentence.Lemmas[word], lemma) || (word > 0 && sentence.Forms[word - 1] == "-" && EndsWithPart(lemma, sentence.Lemmas[word]))))
                return true;
        return false;
    }

    /// <summary>Whether a word is the last part of one with a hyphen, which tokenizers divide: "free" of "visa-free".</summary>
    private static bool EndsWithPart(string words, string part) =>
        words.Length > part.Length && words[words.Length - part.Length - 1] == '-' && words.EndsWith(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word is the one of the lexicon; one that ends in "*" is the beginning of words.</summary>
    public static bool Is(string word, string wanted) => IsStem(wanted)
        ? word.AsSpan().StartsWith(wanted.AsSpan(0, wanted.Length - 1), StringComparison.OrdinalIgnoreCase)
        : word.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word of the lexicon is the beginning of words: "terror*".</summary>
    public static bool IsStem(string word) => word.Length > 1 && word.EndsWith('*');

    private static bool IsModifier(string relation) =>
        relation is "amod" or "compound" or "nmod:poss" or "nummod" or "det" or "nmod" or "flat";
}
