using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Mends lemmas of verbs that a lemmatizer cut wrongly ("underscoring" to "underscor") where their form is a regular one of a verb that
/// decides how clauses are read.
/// </summary>
internal static class LemmaMending
{
    /// <summary>The sentence with right lemmas; the very same where none was wrong.</summary>
    public static Sentence Mend(Sentence sentence, ClauseWords words)
    {
        string[]? lemmas = null;
        for (var word = 0; word < sentence.Count; word++)
            if (sentence.Upos[word] == Upos.VERB && words.VerbForms.TryGetValue(sentence.Forms[word], out var lemma)
                && !words.VerbForms.ContainsKey(sentence.Lemmas[word]) && IsCutFrom(sentence.Lemmas[word], lemma))
                (lemmas ??= [.. sentence.Lemmas])[word] = lemma;
        return lemmas is null ? sentence : sentence with { Lemmas = [.. lemmas] };
    }

    private static bool IsCutFrom(string cut, string lemma) =>
        cut.Length > 2 && lemma.Length > 2 && cut.AsSpan(0, 3).Equals(lemma.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase);
}
