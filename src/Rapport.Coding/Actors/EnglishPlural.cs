namespace Rapport.Coding.Actors;

/// <summary>Plurals of the nouns of the tables.</summary>
internal static class EnglishPlural
{
    /// <summary>The plural of a noun or of a phrase, whose head stands before its first preposition: "heads of state".</summary>
    public static string Of(string phrase)
    {
        foreach (var preposition in (ReadOnlySpan<string>)[" of ", " for ", " to ", "-in-"])
        {
            var position = phrase.IndexOf(preposition, StringComparison.Ordinal);
            if (position > 0)
                return string.Concat(OfWord(phrase[..position]), phrase.AsSpan(position));
        }
        return OfWord(phrase);
    }

    private static string OfWord(string word)
    {
        if (word.EndsWith("woman", StringComparison.Ordinal) || word.EndsWith("man", StringComparison.Ordinal))
            return string.Concat(word.AsSpan(0, word.Length - 2), "en");
        if (word is "people" or "police" or "troops" or "forces" or "authorities" || word.EndsWith(" forces", StringComparison.Ordinal))
            return word;
        if (word is "child")
            return "children";
        if (word.EndsWith('y') && word.Length > 1 && !"aeiou".Contains(word[^2], StringComparison.Ordinal))
            return string.Concat(word.AsSpan(0, word.Length - 1), "ies");
        return word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
            ? word + "es"
            : word + "s";
    }
}
