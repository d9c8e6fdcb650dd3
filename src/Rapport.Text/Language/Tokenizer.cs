namespace Rapport.Text.Language;

/// <summary>
/// Divides text into words as English treebanks do. White space always divides, letters in a row never do, except in
/// contractions; elsewhere a linear classifier decides, except behind abbreviations of the list.
/// </summary>
internal sealed class Tokenizer(WeightTable weights, HashLookup contractions, HashLookup abbreviations)
{
    /// <summary>The most features that a decision has.</summary>
    public const int FeatureLimit = 48;

    /// <summary>Number of decisions: no border, a border between tokens, a border inside a token.</summary>
    public const int DecisionCount = 3;

    /// <summary>The longest stretch without white space that is looked at; a longer one is cut there.</summary>
    public const int LongestStretch = 512;

    /// <summary>Appends the words of a part of the text.</summary>
    public void Run(ReadOnlySpan<char> text, TextSpan part, TokenList tokens)
    {
        var position = part.Start;
        var gap = Gap.Paragraph;
        while (true)
        {
            var found = SkipSpace(text[..part.End], ref position);
            if (position == part.End)
                return;
            var end = position + 1;
            while (end < part.End && end - position < LongestStretch && !char.IsWhiteSpace(text[end]))
                end++;
            if (end < part.End && char.IsLowSurrogate(text[end]))
                end--;
            Divide(new Stretch(text[..part.End], position, end), (Gap)Math.Max((int)gap, (int)found), tokens);
            position = end;
            gap = Gap.None;
        }
    }

    /// <summary>Passes over white space and says what it was.</summary>
    public static Gap SkipSpace(ReadOnlySpan<char> text, ref int position)
    {
        var start = position;
        var lines = 0;
        for (; position < text.Length && char.IsWhiteSpace(text[position]); position++)
            if (text[position] is '\n' or '\u2028' or '\u2029' || text[position] == '\r' && !(position + 1 < text.Length && text[position + 1] == '\n'))
                lines += text[position] == '\u2029' ? 2 : 1;
        return position == start ? Gap.None : lines == 0 ? Gap.Space : lines == 1 ? Gap.Line : Gap.Paragraph;
    }

    /// <summary>The kind of an abbreviation of the list, its full stop included; <see cref="AbbreviationKind.None"/> for any other word.</summary>
    public AbbreviationKind Abbreviation(ReadOnlySpan<char> word) => (AbbreviationKind)(abbreviations.Find(FeatureHash.Of(word)) + 1);

    private void Divide(in Stretch stretch, Gap gap, TokenList tokens)
    {
        var text = stretch.Text;
        var start = stretch.Start;
        Span<ulong> space = stackalloc ulong[FeatureLimit];
        Span<int> scores = stackalloc int[DecisionCount];
        var letters = true;
        for (var i = start; i < stretch.End && letters; i++)
            letters = char.IsLetter(text[i]);
        for (var i = start + 1; i < stretch.End && !letters; i++)
        {
            if (!stretch.IsOpen(i))
                continue;
            var decision = Fixed(stretch, start, i);
            if (decision < 0)
            {
                weights.Score(stretch.Features(start, i, space), scores);
                decision = WeightTable.Best(scores);
            }
            if (decision == 0)
                continue;
            AddWord(text, new TextSpan(start, i), gap, tokens);
            gap = decision == 1 ? Gap.None : Gap.Joined;
            start = i;
        }
        AddWord(text, new TextSpan(start, stretch.End), gap, tokens);
    }

    /// <summary>The decision that is no matter of weights, or -1.</summary>
    public int Fixed(in Stretch stretch, int start, int i)
    {
        if (stretch.IsNegation(i))
            return 2;
        if (stretch.Text[i] != '.' || i + 1 < stretch.End && char.IsLetterOrDigit(stretch.Text[i + 1]))
            return -1;
        var kind = Abbreviation(stretch.Text[start..(i + 1)]);
        return kind == AbbreviationKind.None || kind == AbbreviationKind.BeforeNumber && !stretch.NumberFollows(i + 1) ? -1 : 0;
    }

    private void AddWord(ReadOnlySpan<char> text, TextSpan word, Gap gap, TokenList tokens)
    {
        var found = word.Length is >= 3 and <= 12 ? contractions.Find(FeatureHash.OfFolded(text[word.Start..word.End])) : -1;
        for (; found > 0; found >>= 4)
        {
            var cut = word.Start + (found & 15);
            tokens.Add(word with { End = cut }, gap);
            word = word with { Start = cut };
            gap = Gap.Joined;
        }
        tokens.Add(word, gap);
    }
}

/// <summary>How an abbreviation is used.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>No abbreviation of the list.</summary>
    None,

    /// <summary>A rank or title in front of a name: never the end of a sentence.</summary>
    BeforeName,

    /// <summary>An abbreviation only if a number follows: "No. 2".</summary>
    BeforeNumber,

    /// <summary>A month, a state, a company's form or another that may end a sentence.</summary>
    Free,
}
