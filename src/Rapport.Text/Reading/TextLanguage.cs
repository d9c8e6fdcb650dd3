using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Text.Reading;

/// <summary>
/// Tells the language of a text: by its script, and among the languages of one script by their commonest words and their letters. What an input says of the
/// language is believed unless the text clearly says otherwise, and a text that says nothing for sure is taken for English.
/// </summary>
public static class TextLanguage
{
    private const string English = "en";

    /// <summary>So many characters tell enough.</summary>
    private const int Longest = 20_000;

    /// <summary>A letter of these scripts is a syllable or a word.</summary>
    private const int LettersOfSyllable = 3;

    // What one letter says beside one word.
    private const double LetterWeight = 0.3;

    // A text is told to be in a language by at least so much more than for English; and where an input says otherwise.
    private const double Least = 1.5;
    private const double LeastClear = 4;
    private const double Sure = 1.5;
    private const double Clear = 4;

    // Of running text in any language at least so many words are among its commonest; of filling text and lists of names are fewer.
    private const double LeastShare = 0.1;

    // A text with so much English is an English report with a translation behind it.
    private const double MuchEnglish = 30;

    /// <summary>The language of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="told">BCP 47 tag that its input gives, or null.</param>
    /// <returns>A BCP 47 tag: that of the input ("en-US" of "en_US"), or the language that the text tells, or "en".</returns>
    public static string Of(string text, string? told) => Of(text, told, LanguageTable.Standard);

    /// <inheritdoc cref="Of(string, string?)"/>
    /// <param name="text">The text.</param>
    /// <param name="told">BCP 47 tag that its input gives, or null.</param>
    /// <param name="table">The languages.</param>
    public static string Of(string text, string? told, LanguageTable table)
    {
        var (code, weight, against) = Weigh(text.AsSpan(0, Math.Min(text.Length, Longest)), table);
        if (told is null)
            return weight >= Least && weight >= (against < MuchEnglish ? Sure : Clear) * against ? code : English;
        // Only whether it is English decides anything, and related languages are told apart by their input better than by us.
        var differs = LanguageTable.Primary(told) == English != (code == English);
        return differs && weight >= LeastClear && weight >= Clear * against ? code : told.Replace('_', '-');
    }

    /// <summary>The language that the text speaks for, how strongly, and how strongly it speaks for English or, where it is English, for another.</summary>
    private static (string Code, double Weight, double Against) Weigh(ReadOnlySpan<char> text, LanguageTable table)
    {
        var script = ScriptOf(text);
        Span<double> weights = new double[table.Tongues.Length];
        var (alone, several) = (-1, false);
        for (var place = 0; place < table.Tongues.Length; place++)
            if (table.Tongues[place].Script == script.Main)
                (several, alone) = (alone >= 0, place);
        if (alone < 0)
            return (English, 0, 0);
        if (!several)
            return (table.Tongues[alone].Code, script.Letters, script.Main == Script.Latin ? 0 : script.Latin);
        var words = AddWords(text, script.Main, table, weights);
        var (best, english) = (alone, 0.0);
        for (var place = 0; place < weights.Length; place++)
        {
            if (weights[place] > weights[best])
                best = place;
            if (table.Tongues[place].Code == English)
                english = weights[place];
        }
        if (script.Main != Script.Latin)
            return (table.Tongues[best].Code, script.Letters, script.Latin);
        if (table.Tongues[best].Code != English)
            return weights[best] < LeastShare * words ? (English, english, weights[best]) : (table.Tongues[best].Code, weights[best], english);
        weights[best] = 0;
        return (English, english, weights.ToArray().Max());
    }

    private static (Script Main, int Letters, int Latin) ScriptOf(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[(int)Script.Han + 1];
        foreach (var letter in text)
        {
            var script = Scripts.Of(letter);
            counts[(int)script] += script is Script.Han or Script.Hiragana or Script.Hangul ? LettersOfSyllable : 1;
        }
        counts[(int)Script.None] = 0;
        // Japanese mixes Chinese characters with its own letters, Chinese never.
        if (counts[(int)Script.Hiragana] * 10 > counts[(int)Script.Han])
            (counts[(int)Script.Hiragana], counts[(int)Script.Han]) = (counts[(int)Script.Hiragana] + counts[(int)Script.Han], 0);
        var main = 0;
        for (var script = 1; script < counts.Length; script++)
            if (counts[script] > counts[main])
                main = script;
        return ((Script)main, counts[main], counts[(int)Script.Latin]);
    }

    /// <summary>A word or letter of several languages of the script counts less for each, half at least. Returns the number of words.</summary>
    private static int AddWords(ReadOnlySpan<char> text, Script script, LanguageTable table, Span<double> weights)
    {
        var words = table.ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[16];
        var count = 0;
        for (var start = 0; start < text.Length;)
        {
            if (!IsOfWord(text[start]))
            {
                start++;
                continue;
            }
            var end = start;
            for (; end < text.Length && IsOfWord(text[end]); end++)
                if (text[end] >= 0x80 && table.ByLetter.TryGetValue(char.ToLowerInvariant(text[end]), out var those))
                    Add(those, LetterWeight, script, table, weights);
            // A word in capitals may be a name: "Bola", "Von".
            var spoken = char.IsUpper(text[start]) ? LetterWeight : 1;
            if (end - start <= word.Length && words.TryGetValue(word[..text[start..end].ToLowerInvariant(word)], out var languages))
                Add(languages, spoken, script, table, weights);
            count++;
            start = end;
        }
        return count;
    }

    /// <summary>Apostrophes, figures and the marks of Indian scripts stand within words: "women's" is no "s", and "M23" no "m".</summary>
    private static bool IsOfWord(char mark) => char.IsLetterOrDigit(mark) || mark is 'ʻ' or '\'' or '’' || char.GetUnicodeCategory(mark) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void Add(ImmutableArray<int> places, double weight, Script script, LanguageTable table, Span<double> weights)
    {
        var (count, isEnglish) = (0, false);
        foreach (var place in places)
        {
            count += table.Tongues[place].Script == script ? 1 : 0;
            isEnglish |= table.Tongues[place].Code == English;
        }
        // What English shares with others speaks for neither.
        if (isEnglish && count > 1)
            return;
        foreach (var place in places)
            if (table.Tongues[place].Script == script)
                weights[place] += weight * (1 + 1.0 / count) / 2;
    }
}
