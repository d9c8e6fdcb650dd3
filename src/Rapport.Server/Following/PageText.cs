using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Rapport.Server.Following;

/// <summary>The text of HTML: of a piece as a feed holds it, or of the report on a page, without what stands around it.</summary>
internal static class PageText
{
    private const int DeepestNesting = 200;
    private const int MostOpenElements = 5_000;

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    [
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "table", "tr", "figure", "figcaption", "header", "footer", "pre",
    ]);

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ["script", "style", "template", "noscript", "iframe", "svg", "form", "button"]);

    /// <summary>The text of a piece of HTML, a blank line between its paragraphs; "" where so many elements stay open in it that it is no piece of a page.</summary>
    public static string OfFragment(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal) && !html.Contains('&', StringComparison.Ordinal))
            return Joined(html.Split("\n\n"));
        if (LeavesOpen(System.Text.Encoding.UTF8.GetBytes(html)))
            return "";
        var text = new StringBuilder();
        Write(new HtmlParser().ParseDocument(html).Body!, text, 0);
        return Joined(text.ToString().Split('\n'));
    }

    /// <summary>Headline and text of the report on a page; null where there is none to be found.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">The encoding that its server names; null where the page itself tells it.</param>
    /// <param name="address">Where it lies.</param>
    public static (string Title, string Text, string? Language)? OfPage(byte[] bytes, string? charset, Uri address)
    {
        if (LeavesOpen(bytes))
            return null;
        using var stream = new MemoryStream(bytes);
        var parser = new HtmlParser();
        using var page = charset is not null && Encoding(charset) is { } encoding ? parser.ParseDocument(encoding.GetString(bytes)) : parser.ParseDocument(stream);
        if (Depth(page) > DeepestNesting)
            return null;
        using var reader = new Reader(address.AbsoluteUri, page);
        var article = reader.GetArticle();
        if (!article.IsReadable || string.IsNullOrWhiteSpace(article.Content))
            return null;
        var text = OfFragment(article.Content);
        return text.Length == 0 ? null : (article.Title, text, string.IsNullOrWhiteSpace(article.Language) ? null : article.Language);
    }

    /// <summary>Whether more elements are begun and not ended than on any page: a parser's time grows with their square. What needs no end, such as "br", is few beside it.</summary>
    private static bool LeavesOpen(ReadOnlySpan<byte> html)
    {
        var open = 0;
        var next = html.IndexOf((byte)'<');
        while (next >= 0 && next + 1 < html.Length && open <= MostOpenElements)
        {
            html = html[(next + 1)..];
            open = html[0] == (byte)'/' ? Math.Max(0, open - 1) : char.IsAsciiLetter((char)html[0]) ? open + 1 : open;
            next = html.IndexOf((byte)'<');
        }
        return open > MostOpenElements;
    }

    /// <summary>How deep the elements of a page are nested; what searches it goes down by calling itself.</summary>
    private static int Depth(INode root)
    {
        var (deepest, open) = (0, new Stack<(INode Node, int Depth)>([(root, 0)]));
        while (open.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Node.ChildNodes)
                open.Push((child, next.Depth + 1));
        }

        return deepest;
    }

    private static Encoding? Encoding(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset.Trim('"', '\'')) ?? System.Text.Encoding.GetEncoding(charset.Trim('"', '\''));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        foreach (var child in node.ChildNodes)
            if (child is IText words)
                text.Append(words.Data.ReplaceLineEndings(" "));
            else if (child is IElement element && !Silent.Contains(element.LocalName) && depth < DeepestNesting)
            {
                var isBlock = Blocks.Contains(element.LocalName);
                if (isBlock)
                    text.Append('\n');
                Write(element, text, depth + 1);
                if (isBlock)
                    text.Append('\n');
            }
    }

    private static string Joined(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs
        .Select(static paragraph => string.Join(' ', paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(static paragraph => paragraph.Length > 0));
}
