using System.Collections.Immutable;
using System.Text;
using Rapport.Coding.Actors;
using Rapport.Text;

namespace Rapport.Coding.Wordings;

/// <summary>
/// Words as wordings of issues and contexts are compared: in lower case, without diacritics, articles, possessive endings and regular plurals, in
/// American spelling; hyphens divide, initials are drawn together. A fold need be no word, since both sides are folded alike.
/// </summary>
public static class FoldedWords
{
    private static readonly ImmutableArray<(string British, string American)> Endings =
    [
        ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("iser", "izer"), ("ise", "ize"), ("our", "or"), ("fence", "fense"), ("centre", "center"),
        ("programme", "program"),
    ];

    /// <summary>The folded words of a text, in order.</summary>
    public static ImmutableArray<FoldedWord> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<FoldedWord>();
        var word = new StringBuilder();
        var start = 0;
        for (var position = 0; position < text.Length; position++)
        {
            var letter = text[position];
            if (char.IsLetterOrDigit(letter) || letter is >= '\u0300' and <= '\u036f')
            {
                start = word.Length == 0 ? position : start;
                word.Append(letter);
            }
            else if (IsApostrophe(letter) && IsPossessive(text, position))
                position++;
            else if (!IsApostrophe(letter) && !IsInitial(text, position))
                Add(words, word, new(start, position));
        }
        Add(words, word, new(start, text.Length));
        return words.ToImmutable();
    }

    private static void Add(ImmutableArray<FoldedWord>.Builder words, StringBuilder word, TextSpan span)
    {
        var written = word.ToString();
        if (Fold(PlainName.Of(written)) is not ("a" or "an" or "the") and { Length: > 0 } folded)
            words.Add(new FoldedWord(folded, written, span));
        word.Clear();
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or 'ʼ';

    /// <summary>Whether "s" and then no letter stands behind an apostrophe.</summary>
    private static bool IsPossessive(string text, int apostrophe) =>
        apostrophe > 0 && apostrophe + 1 < text.Length && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));

    /// <summary>Whether a full stop stands behind a single letter and before another: "U.S.".</summary>
    private static bool IsInitial(string text, int stop) =>
        text[stop] == '.' && stop > 0 && stop + 1 < text.Length && char.IsLetter(text[stop - 1]) && char.IsLetter(text[stop + 1])
        && (stop < 2 || !char.IsLetterOrDigit(text[stop - 2]));

    private static string Fold(string word)
    {
        var singular = Singular(word);
        foreach (var (british, american) in Endings)
            if (singular.Length > Math.Max(5, british.Length - 1) && singular.EndsWith(british, StringComparison.Ordinal))
                return string.Concat(singular.AsSpan(0, singular.Length - british.Length), american);
        return singular;
    }

    private static string Singular(string word) => word switch
    {
        { Length: < 4 } or [.., 's' or 'u' or 'i', 's'] or [.., not 's'] => word,
        [.., 'i', 'e', 's'] => word.Length > 4 ? word[..^3] + "y" : word[..^1],
        [.., 's' or 'x' or 'z', 'e', 's'] when word[^4] == word[^3] || word[^3] == 'x' => word[..^2],
        [.., 'c' or 's', 'h', 'e', 's'] => word[..^2],
        _ => word[..^1],
    };
}

/// <summary>A word of a text.</summary>
/// <param name="Folded">As it is compared: "policy".</param>
/// <param name="Written">As the text writes it: "Policies".</param>
/// <param name="Span">Where it stands in the text, an ending that was left off included.</param>
public readonly record struct FoldedWord(string Folded, string Written, TextSpan Span)
{
    /// <summary>Whether a word of a wording is this one: folded, or with its capitals as written ("WHO" beside "who").</summary>
    public bool Is(string word) => word == Folded || word == Written;
}
