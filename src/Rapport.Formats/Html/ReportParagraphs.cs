using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Rapport.Formats.Html;

/// <summary>A paragraph of the report on a page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsCaption">Whether it stands under a picture.</param>
internal sealed record ReportParagraph(string Text, bool IsCaption);

/// <summary>Tells the paragraphs of a report from what publishers put between them: links to other pages, forms, dates.</summary>
internal static class ReportParagraphs
{
    /// <summary>What holds so much of the text is no aside, whatever its class says.</summary>
    private const double MostOfAside = 0.34;

    private const double LinksOfTeaser = 0.8;
    private const int LongestLine = 120;

    private static readonly FrozenSet<string> Asides = FrozenSet.Create(StringComparer.Ordinal, ["nav", "aside", "footer", "menu", "dialog"]);
    private static readonly FrozenSet<string> Headings = FrozenSet.Create(StringComparer.Ordinal, ["h1", "h2", "h3", "h4", "h5", "h6"]);

    /// <summary>The paragraphs of the report.</summary>
    /// <param name="article">The part of the page in which the report lies.</param>
    /// <param name="title">Its headline, which is not repeated; or null.</param>
    public static List<ReportParagraph> Of(IElement article, string? title)
    {
        var paragraphs = HtmlParagraph.Of(article);
        var letters = paragraphs.Sum(static paragraph => paragraph.Text.Length);
        var blocks = new Dictionary<IElement, Part>();
        var report = new List<(ReportParagraph Paragraph, bool IsHeading)>();
        foreach (var paragraph in paragraphs)
        {
            var part = PartOf(paragraph.Block, article, letters, blocks);
            if (part == Part.Aside || paragraph.Text == title || (part == Part.Report && IsTeaser(paragraph)))
                continue;
            report.Add((new(paragraph.Text, part == Part.Caption), Headings.Contains(paragraph.Block.LocalName)));
        }
        // A heading over nothing is that of a list of links which was passed over.
        while (report.Count > 1 && report[^1].IsHeading)
            report.RemoveAt(report.Count - 1);
        return [.. report.Select(static line => line.Paragraph)];
    }

    private static Part PartOf(IElement block, IElement article, int letters, Dictionary<IElement, Part> known)
    {
        if (block == article)
            return Part.Report;
        if (known.TryGetValue(block, out var part))
            return part;
        var outer = block.ParentElement is { } parent ? PartOf(parent, article, letters, known) : Part.Report;
        part = outer != Part.Report ? outer : OwnPart(block, letters);
        known.Add(block, part);
        return part;
    }

    private static Part OwnPart(IElement element, int letters)
    {
        var length = element.TextContent.Length;
        if (Asides.Contains(element.LocalName))
            return Part.Aside;
        if (length > letters * MostOfAside)
            return Part.Report;
        var words = PageWords.Standard;
        if (element.LocalName is "figure" or "figcaption" || words.HasClass(element, "caption"))
            return Part.Caption;
        if (words.HasClass(element, "aside") || (length <= LongestLine && (element.LocalName == "time" || words.HasClass(element, "line"))))
            return Part.Aside;
        return element.LocalName is "ul" or "ol" && IsLinks(element) ? Part.Aside : Part.Report;
    }

    /// <summary>A list of which every item is a link.</summary>
    private static bool IsLinks(IElement list)
    {
        var items = list.QuerySelectorAll("li").ToList();
        return items.Count > 0 && items.TrueForAll(static item => item.TextContent.Trim() is var words &&
            item.QuerySelectorAll("a").Sum(static link => link.TextContent.Trim().Length) >= words.Length * LinksOfTeaser);
    }

    /// <summary>A line that leads to another page: nearly all of it is a link, or it begins as such lines do and no sentence follows.</summary>
    private static bool IsTeaser(HtmlParagraph paragraph)
    {
        var words = paragraph.Text;
        if (words.Length <= LongestLine && words[^1] is not ('.' or ':') && paragraph.Linked >= words.Count(static letter => !char.IsWhiteSpace(letter)) * LinksOfTeaser)
            return true;
        return PageWords.Standard.IsTeaser(words);
    }

    private enum Part
    {
        Report,
        Caption,
        Aside,
    }
}
