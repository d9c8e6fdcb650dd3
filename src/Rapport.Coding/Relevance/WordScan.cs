namespace Rapport.Coding.Relevance;

/// <summary>
/// Goes through a text for its words and the ends of its sentences, fast and roughly: a word is a run of letters; a sentence ends at a full stop, question
/// or exclamation mark before a space ("U.S. officials" is two), and at the end of a line.
/// </summary>
internal ref struct WordScan(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private bool _ended;

    /// <summary>The word that was found; empty at the end of a sentence.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>Where the scan stands: behind the word or the sentence.</summary>
    public readonly int Position => _at;

    /// <summary>Goes to the next word or the end of a sentence; false at the end of the text, which ends a sentence before.</summary>
    public bool Next()
    {
        Word = default;
        while (_at < _text.Length)
        {
            var letter = _text[_at];
            if (char.IsLetter(letter))
            {
                var start = _at++;
                while (_at < _text.Length && char.IsLetter(_text[_at]))
                    _at++;
                Word = _text[start.._at];
                return true;
            }
            _at++;
            if (letter == '\n' || (letter is '.' or '!' or '?' && EndsHere()))
                return true;
        }
        if (_ended)
            return false;
        _ended = true;
        return true;
    }

    /// <summary>Whether a sentence ends behind its mark; what closes it belongs to it.</summary>
    private bool EndsHere()
    {
        var next = _at;
        while (next < _text.Length && _text[next] is '"' or '”' or '’' or ')')
            next++;
        if (next < _text.Length && !char.IsWhiteSpace(_text[next]))
            return false;
        _at = next;
        return true;
    }
}
