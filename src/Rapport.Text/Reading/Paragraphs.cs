using System.Buffers;

namespace Rapport.Text.Reading;

/// <summary>Cuts a text into paragraphs: one a line, or several lines where a sentence was broken to fit a width.</summary>
internal static class Paragraphs
{
    /// <summary>Lines wider than this were not broken by hand.</summary>
    private const int WidestWrap = 120;

    /// <summary>A line shorter than this was not broken for want of room.</summary>
    private const int NarrowestWrap = 40;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>The paragraphs of the text from a position on.</summary>
    public static List<Piece> Of(string text, int start)
    {
        var lines = Lines(text, start);
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Span.Length);
        var paragraphs = new List<Piece>(lines.Count);
        foreach (var line in lines)
        {
            if (paragraphs.Count > 0 && !line.AfterBlank && width <= WidestWrap && IsBroken(text, LastLine(text, paragraphs[^1].Span), line.Span, width))
                paragraphs[^1] = paragraphs[^1] with { Span = paragraphs[^1].Span.Cover(line.Span) };
            else
                paragraphs.Add(line);
        }
        return paragraphs;
    }

    private static List<Piece> Lines(string text, int start)
    {
        var lines = new List<Piece>();
        var blank = true;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(LineBreaks);
            var end = length < 0 ? text.Length : start + length;
            if (Piece.Trim(text, start, end) is { } span)
            {
                lines.Add(new Piece(span, blank));
                blank = false;
            }
            else if (end < text.Length && !(text[end] == '\n' && end > 0 && text[end - 1] == '\r'))
            {
                blank = true;
            }
            start = end + 1;
        }
        return lines;
    }

    private static TextSpan LastLine(string text, TextSpan paragraph)
    {
        var lineBreak = paragraph.Of(text).AsSpan().LastIndexOfAny('\n', '\r');
        return new TextSpan(paragraph.Start + lineBreak + 1, paragraph.End);
    }

    /// <summary>Whether the sentence of one line goes on in the next, whose first word had no room.</summary>
    private static bool IsBroken(string text, TextSpan line, TextSpan next, int width)
    {
        if (line.Length < NarrowestWrap || text[line.End - 1] is '.' or '!' or '?' or ':' or ')' or ']' or '"' or '”')
            return false;
        if (char.IsLower(text[next.Start]))
            return true;
        var word = text.AsSpan(next.Start, next.Length).IndexOfAny(' ', '\t');
        return line.Length + 1 + (word < 0 ? next.Length : word) > width;
    }
}
