namespace Rapport.Store.Reading;

/// <summary>
/// What somebody types who looks for words, as a query of full text. Nothing of it is taken for syntax but quotation marks around a phrase, an asterisk behind a word
/// and a hyphen before one.
/// </summary>
internal static class SearchWords
{
    /// <summary>The query; null where no word is left that could be looked for.</summary>
    public static string? Match(string typed)
    {
        var terms = Terms(typed);
        var wanted = terms.Where(static term => !term.IsUnwanted).Select(static term => term.Phrase).ToList();
        var unwanted = terms.Where(static term => term.IsUnwanted).Select(static term => term.Phrase).ToList();
        if (wanted.Count == 0)
            return null;
        var all = string.Join(" AND ", wanted);
        return unwanted.Count == 0 ? all : $"({all}) NOT ({string.Join(" OR ", unwanted)})";
    }

    private static List<(string Phrase, bool IsUnwanted)> Terms(string typed)
    {
        var terms = new List<(string, bool)>();
        for (var at = 0; at < typed.Length;)
        {
            if (char.IsWhiteSpace(typed[at]))
            {
                at++;
                continue;
            }

            var isUnwanted = typed[at] == '-';
            if (isUnwanted)
                at++;
            var isQuoted = at < typed.Length && IsQuote(typed[at]);
            var start = isQuoted ? at + 1 : at;
            var end = start;
            while (end < typed.Length && (isQuoted ? !IsQuote(typed[end]) : !char.IsWhiteSpace(typed[end]) && !IsQuote(typed[end])))
                end++;
            at = isQuoted && end < typed.Length ? end + 1 : end;
            var words = typed[start..end];
            var isBeginning = isQuoted ? at < typed.Length && typed[at] == '*' : words.EndsWith('*');
            if (isQuoted && isBeginning)
                at++;
            if (Phrase(words, isBeginning) is { } phrase)
                terms.Add((phrase, isUnwanted));
        }

        return terms;
    }

    // A phrase of the query language: nothing but letters, digits and blanks between quotation marks.
    private static string? Phrase(string words, bool isBeginning)
    {
        var plain = string.Create(words.Length, words, static (letters, text) =>
        {
            for (var index = 0; index < letters.Length; index++)
                letters[index] = text[index] is '"' or '\0' ? ' ' : text[index];
        });
        return plain.Any(char.IsLetterOrDigit) ? $"\"{plain}\"{(isBeginning ? "*" : "")}" : null;
    }

    private static bool IsQuote(char letter) => letter is '"' or '“' or '”' or '„';
}
