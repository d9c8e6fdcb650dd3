namespace Rapport.Text;

/// <summary>
/// A half-open range of UTF-16 positions into the text of a document, which is never altered.
/// Output formats turn the positions into Unicode code points.
/// </summary>
/// <param name="Start">Position of the first character, from 0.</param>
/// <param name="End">Position behind the last character; never before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 units covered.</summary>
    public int Length => End - Start;

    /// <summary>The words that the span covers in <paramref name="text"/>.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether <paramref name="position"/> lies inside this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether both spans share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Cover(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Orders by start, the longer span first where two start together.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <summary>Whether the left span comes before the right one.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left span comes behind the right one.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left span comes before the right one or equals it.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left span comes behind the right one or equals it.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
