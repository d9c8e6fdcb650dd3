namespace Rapport.Coding.Lexicon;

/// <summary>
/// Regular forms of English words. The lexicon is found by them where a lemmatizer gives a form back as it is ("troops")
/// or cuts it wrongly ("shelled" to "shel"); irregular forms are the lemmatizer's matter.
/// </summary>
internal static class Inflection
{
    /// <summary>The plural of a noun.</summary>
    public static IEnumerable<string> OfNoun(string noun)
    {
        yield return WithS(noun);
    }

    /// <summary>Third person, past and gerund of a verb; its particle stays behind it.</summary>
    public static IEnumerable<string> OfVerb(string verb)
    {
        var blank = verb.IndexOf(' ', StringComparison.Ordinal);
        var (word, particle) = blank < 0 ? (verb, "") : (verb[..blank], verb[blank..]);
        yield return WithS(word) + particle;
        foreach (var stem in Stems(word))
        {
            yield return stem + (stem.EndsWith('e') ? "d" : "ed") + particle;
            yield return (stem.EndsWith('e') && !stem.EndsWith("ee", StringComparison.Ordinal) ? stem[..^1] : Dotted(stem)) + "ing" + particle;
        }
    }

    private static string WithS(string word) => word switch
    {
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => word + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => word[..^1] + "ies",
        [.., 'm', 'a', 'n'] => word[..^2] + "en",
        _ => word + "s",
    };

    /// <summary>What "ed" and "ing" hang on: "impos-e", "expel" and "expell", "den-i".</summary>
    private static IEnumerable<string> Stems(string word)
    {
        if (word is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'])
            yield return word[..^1] + "i";
        else
            yield return word;
        if (word is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'a' or 'e' or 'i' or 'o' or 'u', not ('a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'x' or 'y')])
            yield return word + word[^1];
    }

    private static string Dotted(string stem) => stem.EndsWith('i') ? stem[..^1] + "y" : stem;
}
