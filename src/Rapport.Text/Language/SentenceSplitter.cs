namespace Rapport.Text.Language;

/// <summary>
/// Finds where sentences end. An empty line always ends one; behind other words a linear classifier decides, except
/// where no sentence can end: inside a token, behind a title, in front of a small letter without a mark.
/// </summary>
internal sealed class SentenceSplitter(WeightTable weights, Tokenizer tokenizer)
{
    /// <summary>The most features that a decision has.</summary>
    public const int FeatureLimit = 48;

    /// <summary>The longest sentence in words; a longer one is cut there.</summary>
    public const int LongestSentence = 400;

    /// <summary>Writes the index behind the last word of each sentence.</summary>
    public void Run(ReadOnlySpan<char> text, TokenList tokens, List<int> ends)
    {
        Span<ulong> space = stackalloc ulong[FeatureLimit];
        Span<int> scores = stackalloc int[2];
        var start = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 == tokens.Count || tokens.Gaps[i + 1] == Gap.Paragraph || i + 1 - start >= LongestSentence)
            {
                ends.Add(start = i + 1);
                continue;
            }
            if (!IsOpen(text, tokens, i))
                continue;
            weights.Score(Features(text, tokens, start, i, space), scores);
            if (scores[1] > scores[0])
                ends.Add(start = i + 1);
        }
    }

    /// <summary>Whether a sentence may end behind word <paramref name="i"/>, which is not the last.</summary>
    public bool IsOpen(ReadOnlySpan<char> text, TokenList tokens, int i)
    {
        var gap = tokens.Gaps[i + 1];
        if (gap == Gap.Joined)
            return false;
        var last = text[tokens.Words[i].End - 1];
        var next = text[tokens.Words[i + 1].Start];
        if (gap == Gap.None)
            return last is '.' or '!' or '?' or ')' or '"' or '”' && !char.IsLower(next);
        if (char.IsLetterOrDigit(last))
            return gap == Gap.Line && !char.IsLower(next) || char.IsUpper(next);
        return last != ',' && (last != '.' || tokenizer.Abbreviation(Word(text, tokens, i)) != AbbreviationKind.BeforeName);
    }

    /// <summary>What the end behind word <paramref name="i"/> is decided by.</summary>
    public ReadOnlySpan<ulong> Features(ReadOnlySpan<char> text, TokenList tokens, int start, int i, Span<ulong> space)
    {
        var list = new FeatureList(space);
        ReadOnlySpan<char> word = Word(text, tokens, i), before = Word(text, tokens, i - 1), after = Word(text, tokens, i + 1);
        ReadOnlySpan<char> after2 = Word(text, tokens, i + 2), before2 = Word(text, tokens, i - 2);
        ulong w = FeatureHash.OfFolded(word), b = FeatureHash.OfFolded(before), a = FeatureHash.OfFolded(after);
        ulong wordKind = Kind(word), beforeKind = Kind(before), afterKind = Kind(after), afterKind2 = Kind(after2);
        ulong gap = (ulong)tokens.Gaps[i + 1], length = (ulong)Math.Min(i - start, 12) / 2;
        ulong afterWord2 = FeatureHash.OfFolded(after2), lastKind = Last(word), abbreviation = (ulong)tokenizer.Abbreviation(word);
        ulong open = Open(text, tokens, start, i);
        list.Add(600, 0);
        list.Add(601, wordKind, gap);
        list.Add(602, w, gap);
        list.Add(603, wordKind, afterKind, gap);
        list.Add(604, w, afterKind, gap);
        list.Add(605, w, a);
        list.Add(606, a, gap, lastKind);
        list.Add(607, b, w);
        list.Add(608, b, w, afterKind);
        list.Add(609, beforeKind, wordKind, afterKind, gap);
        list.Add(610, wordKind, afterKind, afterKind2, gap);
        list.Add(611, lastKind, a, afterWord2);
        list.Add(612, w, afterKind, length, gap);
        list.Add(613, w, afterKind, open);
        list.Add(614, open, wordKind, afterKind, gap);
        list.Add(615, (ulong)word.Length, lastKind, afterKind);
        list.Add(616, abbreviation, lastKind, afterKind);
        list.Add(617, abbreviation, a);
        list.Add(618, Kind(before2), beforeKind, wordKind, afterKind);
        list.Add(619, w, FeatureHash.OfFolded(before2), b);
        list.Add(620, wordKind, FeatureHash.OfFolded(Word(text, tokens, start)), afterKind);
        list.Add(621, length, wordKind, afterKind, gap);
        list.Add(622, w, a, afterKind2);
        list.Add(623, open, w, a);
        return list.Features;
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, TokenList tokens, int i) =>
        i < 0 || i >= tokens.Count ? [] : text[tokens.Words[i].Start..tokens.Words[i].End];

    private static ulong Kind(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return 0;
        var first = word[0];
        if (char.IsLetter(first))
            return 1 + (ulong)WordAtoms.CasingOf(word) + (word[^1] == '.' ? 10UL : 0) + (word.Length == 1 ? 20UL : 0);
        return char.IsDigit(first) ? 50UL : 100UL + first;
    }

    private static ulong Last(ReadOnlySpan<char> word) =>
        char.IsLetter(word[^1]) ? 1UL : char.IsDigit(word[^1]) ? 2UL : word[^1];

    /// <summary>Whether a bracket (1) or a quotation mark (2) of the sentence is open behind word <paramref name="i"/>.</summary>
    private static ulong Open(ReadOnlySpan<char> text, TokenList tokens, int start, int i)
    {
        int brackets = 0, quotes = 0;
        for (var k = Math.Max(start, i - 80); k <= i; k++)
            switch (text[tokens.Words[k].Start])
            {
                case '(' or '[':
                    brackets++;
                    break;
                case ')' or ']' when brackets > 0:
                    brackets--;
                    break;
                case '"':
                    quotes ^= 1;
                    break;
                case '“':
                    quotes = 1;
                    break;
                case '”':
                    quotes = 0;
                    break;
                default:
                    break;
            }
        return (ulong)(quotes * 2 + (brackets > 0 ? 1 : 0));
    }
}
