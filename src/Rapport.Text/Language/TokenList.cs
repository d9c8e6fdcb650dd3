namespace Rapport.Text.Language;

/// <summary>What lies in front of a word.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing, and it is part of the same surface token: "n't" in "don't".</summary>
    Joined,

    /// <summary>Nothing; a token of its own: the comma behind a word.</summary>
    None,

    /// <summary>White space without a line end.</summary>
    Space,

    /// <summary>White space with one line end.</summary>
    Line,

    /// <summary>An empty line, or the beginning of the section.</summary>
    Paragraph,
}

/// <summary>The words of a section in their order.</summary>
internal sealed class TokenList
{
    private TextSpan[] _words = new TextSpan[256];
    private Gap[] _gaps = new Gap[256];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Where the words stand.</summary>
    public ReadOnlySpan<TextSpan> Words => _words.AsSpan(0, Count);

    /// <summary>What lies in front of each word.</summary>
    public ReadOnlySpan<Gap> Gaps => _gaps.AsSpan(0, Count);

    /// <summary>Takes all words out.</summary>
    public void Clear() => Count = 0;

    /// <summary>Puts a word at the end.</summary>
    public void Add(TextSpan word, Gap gap)
    {
        if (Count == _words.Length)
        {
            Array.Resize(ref _words, Count * 2);
            Array.Resize(ref _gaps, Count * 2);
        }
        _words[Count] = word;
        _gaps[Count++] = gap;
    }
}
