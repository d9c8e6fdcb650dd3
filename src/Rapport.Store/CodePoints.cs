using Rapport.Text;

namespace Rapport.Store;

/// <summary>A half-open range of Unicode code points of a text: what the record and every output format count in.</summary>
/// <param name="Start">Number of code points before the range.</param>
/// <param name="End">Number of code points before its end.</param>
public readonly record struct CodePointSpan(int Start, int End);

/// <summary>Turns positions of one text from UTF-16 units into Unicode code points and back.</summary>
public sealed class CodePoints
{
    private readonly int _length;

    // Position of the second half of every surrogate pair, ascending. Texts mostly have none.
    private readonly List<int> _trailing = [];

    /// <summary>Counts the code points of <paramref name="text"/>.</summary>
    public CodePoints(string text)
    {
        _length = text.Length;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i + 1 < text.Length; i++)
            if (char.IsSurrogatePair(text[i], text[i + 1]))
                _trailing.Add(i + 1);
    }

    /// <summary>The range in code points of <paramref name="span"/>, whose ends lie in the text.</summary>
    public CodePointSpan FromUtf16(TextSpan span)
    {
        if (span.Start < 0 || span.End < span.Start || span.End > _length)
            throw new ArgumentOutOfRangeException(nameof(span), $"[{span.Start}, {span.End}) does not lie in a text of length {_length}");
        return new(CodePoint(span.Start), CodePoint(span.End));
    }

    /// <summary>The range in UTF-16 units of <paramref name="span"/>.</summary>
    public TextSpan ToUtf16(CodePointSpan span) => new(Unit(span.Start), Unit(span.End));

    private int CodePoint(int unit)
    {
        var index = _trailing.BinarySearch(unit);
        return unit - (index < 0 ? ~index : index);
    }

    private int Unit(int codePoint)
    {
        var unit = codePoint;
        foreach (var trailing in _trailing)
        {
            if (trailing > unit)
                break;
            unit++;
        }

        return unit;
    }
}
