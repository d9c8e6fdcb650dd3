using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Rapport.Formats.Html;

/// <summary>The text of a piece of HTML, as feeds and other formats hold it.</summary>
public static class HtmlText
{
    private const int MostOpenElements = 5_000;
    private const int MostSideBySide = 2_000;
    private const int MostElements = 20_000;

    /// <summary>The text of a piece of HTML, a blank line between its paragraphs; "" where so many elements stay open in it that it is no piece of a page.</summary>
    public static string OfFragment(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal) && !html.Contains('&', StringComparison.Ordinal))
            return Joined(html.ReplaceLineEndings("\n").Split("\n\n").Select(static paragraph => string.Join(' ', paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        return LeavesOpen(html) ? "" : Joined(HtmlParagraph.Of(new HtmlParser().ParseDocument(html).Body!).Select(static paragraph => paragraph.Text));
    }

    /// <summary>Paragraphs with a blank line between them.</summary>
    internal static string Joined(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs.Where(static paragraph => paragraph.Length > 0));

    /// <summary>Whether more elements are begun and not ended than on any page: a parser's time grows with their square. What needs no end, such as "br", is few beside it.</summary>
    internal static bool LeavesOpen(ReadOnlySpan<char> html)
    {
        var open = 0;
        var next = html.IndexOf('<');
        while (next >= 0 && next + 1 < html.Length && open <= MostOpenElements)
        {
            html = html[(next + 1)..];
            open = html[0] == '/' ? Math.Max(0, open - 1) : char.IsAsciiLetter(html[0]) ? open + 1 : open;
            next = html.IndexOf('<');
        }
        return open > MostOpenElements;
    }

    /// <summary>
    /// Whether a page is nested deeper, wider or larger than pages are. What searches it goes down by calling itself, and its time grows with the square of the elements that
    /// lie side by side.
    /// </summary>
    internal static bool IsTooLarge(INode root)
    {
        var (elements, open) = (0, new Stack<(INode Node, int Depth)>([(root, 0)]));
        while (open.TryPop(out var next))
        {
            var side = 0;
            foreach (var child in next.Node.ChildNodes)
            {
                side += child is IElement ? 1 : 0;
                open.Push((child, next.Depth + 1));
            }
            elements += side;
            if (next.Depth > HtmlParagraph.DeepestNesting || side > MostSideBySide || elements > MostElements)
                return true;
        }
        return false;
    }
}
