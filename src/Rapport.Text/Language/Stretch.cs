namespace Rapport.Text.Language;

/// <summary>A stretch of text without white space, and what the tokenizer looks at in it.</summary>
internal readonly ref struct Stretch
{
    /// <summary>Takes the characters from <paramref name="start"/> to <paramref name="end"/> of a text.</summary>
    public Stretch(ReadOnlySpan<char> text, int start, int end)
    {
        Text = text;
        Start = start;
        End = end;
        var own = text[start..end];
        var at = own.IndexOf('@');
        IsAddress = own.Contains("://", StringComparison.Ordinal) || own.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || at > 0 && own[at..].Contains('.');
        var next = end;
        NextGap = Tokenizer.SkipSpace(text, ref next);
        Next = next < text.Length ? text[next] : '\0';
    }

    /// <summary>The text up to the end of the section.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Where the stretch begins.</summary>
    public int Start { get; }

    /// <summary>Where it ends.</summary>
    public int End { get; }

    /// <summary>Whether it looks like an address of the network.</summary>
    private bool IsAddress { get; }

    /// <summary>What lies behind it.</summary>
    private Gap NextGap { get; }

    /// <summary>The first character behind the white space that follows; 0 at the end of the text.</summary>
    private char Next { get; }

    /// <summary>Whether a border may lie in front of a position: not between two letters or two digits, except before "n't".</summary>
    public bool IsOpen(int position)
    {
        char left = Text[position - 1], right = Text[position];
        if (char.IsLetter(left) && (char.IsLetter(right) || char.GetUnicodeCategory(right) == System.Globalization.UnicodeCategory.NonSpacingMark))
            return IsNegation(position);
        return !(char.IsDigit(left) && char.IsDigit(right)) && !char.IsLowSurrogate(right);
    }

    /// <summary>Whether "n't" stands at a position and a word before it.</summary>
    public bool IsNegation(int position) =>
        position + 2 < End && Text[position] is 'n' or 'N' && position + 2 < End && Text[position + 1] is '\'' or '’'
        && position + 2 < End && Text[position + 2] is 't' or 'T' && char.IsLetter(Text[position - 1])
        && (position + 3 == End || !char.IsLetter(Text[position + 3]));

    /// <summary>Whether the first character at or behind a position, white space passed over, is a digit.</summary>
    public bool NumberFollows(int position) => position < End ? char.IsDigit(Text[position]) : char.IsDigit(Next);

    /// <summary>What the border in front of <paramref name="i"/> is decided by.</summary>
    /// <param name="wordStart">Where the word begins that would end there.</param>
    /// <param name="i">The position.</param>
    /// <param name="space">Room for the features.</param>
    public ReadOnlySpan<ulong> Features(int wordStart, int i, Span<ulong> space)
    {
        var list = new FeatureList(space);
        ulong left = Text[i - 1], right = Text[i], left2 = At(i - 2), right2 = At(i + 1), left3 = At(i - 3), right3 = At(i + 2);
        ulong l = Kind(i - 1), r = Kind(i), l2 = Kind(i - 2), r2 = Kind(i + 1), l3 = Kind(i - 3), r3 = Kind(i + 2);
        ulong leftRun = FeatureHash.OfFolded(Run(i - 1, -1)), rightRun = FeatureHash.OfFolded(Run(i, 1));
        ulong address = IsAddress ? 1UL : 0, last = i + 1 == End ? 1UL : 0, next = Kind(Next);
        var outline = Outline(wordStart, i);
        var word = FeatureHash.OfFolded(Text[wordStart..i]);
        list.Add(500, l, r);
        list.Add(501, left, right);
        list.Add(502, l2, l, r, r2);
        list.Add(503, l2 << 16 | l3, l, r, r2);
        list.Add(504, l2, l, r, r2 << 16 | r3);
        list.Add(505, leftRun, right);
        list.Add(506, rightRun, left);
        list.Add(507, leftRun, r, rightRun);
        list.Add(508, address, l, r, last);
        list.Add(509, last, right, next, (ulong)NextGap);
        list.Add(510, outline, right, r2);
        list.Add(511, outline, right, last, next);
        list.Add(512, word, right, last);
        list.Add(513, word, right, r2);
        list.Add(514, left, right, (ulong)Math.Min(i - wordStart, 4));
        list.Add(515, left2, left, right, right2);
        list.Add(516, left3 << 16 | left2, left, right);
        list.Add(517, left, right, right2, right3);
        list.Add(518, outline, Outline(i, End));
        list.Add(519, leftRun, right, rightRun, last);
        list.Add(520, left, rightRun, (ulong)Math.Min(End - i, 5));
        list.Add(521, last, word, right, next);
        list.Add(522, (ulong)Math.Min(i - wordStart, 6), right, last, next);
        list.Add(523, Count(wordStart, i, '.'), right, last, next);
        list.Add(524, Outline(Start, End), (ulong)(i - Start));
        list.Add(525, left, right, address);
        return list.Features;
    }

    private ulong At(int position) => position >= Start && position < End ? Text[position] : ' ';

    private ulong Kind(int position) => position >= Start && position < End ? Kind(Text[position]) : ' ';

    private static ulong Kind(char character) =>
        char.IsUpper(character) ? 'A' : char.IsLetter(character) ? 'a' : char.IsDigit(character) ? '0' : (ulong)character;

    private ReadOnlySpan<char> Run(int position, int step)
    {
        var other = position;
        var alphanumeric = char.IsLetterOrDigit(Text[position]);
        while (other + step >= Start && other + step < End && (alphanumeric ? char.IsLetterOrDigit(Text[other + step]) : Text[other + step] == Text[position]))
            other += step;
        return step < 0 ? Text[other..(position + 1)] : Text[position..(other + 1)];
    }

    private ulong Outline(int start, int end)
    {
        ulong hash = 0, before = 0;
        for (var i = start; i < end; i++)
        {
            var kind = Kind(Text[i]);
            if (kind == before && kind is 'a' or '0' or 'A')
                continue;
            hash = FeatureHash.Mix(hash, kind);
            before = kind;
        }
        return hash;
    }

    private ulong Count(int start, int end, char sought) => (ulong)Text[start..end].Count(sought);
}
