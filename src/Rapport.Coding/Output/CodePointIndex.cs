using Rapport.Text;

namespace Rapport.Coding.Output;

/// <summary>
/// Turns the UTF-16 positions of a text into Unicode code points, in which every output format counts.
/// A lone surrogate counts as one code point, as it does once it has been replaced on the way out.
/// </summary>
public sealed class CodePointIndex
{
    private readonly int[] pairs;

    /// <summary>Indexes a text.</summary>
    public CodePointIndex(string text)
    {
        var found = new List<int>();
        for (var position = 0; position + 1 < text.Length; position++)
            if (char.IsSurrogatePair(text[position], text[position + 1]))
                found.Add(++position);
        pairs = [.. found];
    }

    /// <summary>The number of code points before a UTF-16 position. A position inside a pair is taken for its start.</summary>
    public int this[int position]
    {
        get
        {
            var index = Array.BinarySearch(pairs, position);
            return index >= 0 ? position - index - 1 : position - ~index;
        }
    }

    /// <summary>A span counted in code points.</summary>
    public (int Start, int End) this[TextSpan span] => (this[span.Start], this[span.End]);
}
