using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rapport.Formats.Written;
using Rapport.Text;

using SmartReader;

namespace Rapport.Formats.Html;

/// <summary>The report on a page, without what stands around it.</summary>
public sealed record HtmlPage
{
    private const int LeastLetters = 60;

    /// <summary>Its headline; "" where nothing tells it.</summary>
    public required string Title { get; init; }

    /// <summary>Its paragraphs, a blank line between each, captions among them.</summary>
    public required string Text { get; init; }

    /// <summary>Where captions and credits of pictures stand in the text.</summary>
    public ImmutableArray<TextSpan> Captions { get; init; } = [];

    /// <summary>When it was published: an instant with its offset, "2024-05-02T10:00:00+03:00", or a day; null where the page does not tell.</summary>
    public string? Published { get; init; }

    /// <summary>Who wrote it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>The name of the site, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>The address that the page gives as its own, or null.</summary>
    public string? Address { get; init; }

    /// <summary>BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Reads a page. Nothing of it is run or fetched.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">The encoding that its server names; null where the page itself tells it.</param>
    /// <param name="address">Where it lies; null where that is not known.</param>
    /// <returns>The report; null where there is none to be found.</returns>
    public static HtmlPage? Read(ReadOnlySpan<byte> bytes, string? charset, Uri? address)
    {
        var html = DeclaredText.Of(bytes, charset);
        if (HtmlText.LeavesOpen(html))
            return null;
        using var page = new HtmlParser().ParseDocument(html);
        if (HtmlText.IsTooLarge(page))
            return null;
        var facts = PageFacts.Of(page, address);
        var paragraphs = Article(page, address ?? new Uri("https://page.invalid/")) is { } article ? ReportParagraphs.Of(article, facts.Title) : [];
        if (paragraphs.Sum(static paragraph => paragraph.Text.Length) < LeastLetters)
            paragraphs = Plainest(html);
        if (!paragraphs.Exists(static paragraph => !paragraph.IsCaption))
            return null;
        var (text, captions) = Joined(paragraphs);
        return new()
        {
            Title = facts.Title ?? "",
            Text = text,
            Captions = captions,
            Published = facts.Published is { IsMonth: false } time ? time.ToString() : null,
            Author = facts.Author,
            Outlet = facts.Outlet,
            Address = facts.Address,
            Language = facts.Language,
        };
    }

    /// <summary>The paragraphs of a page so short that no report is found on it by the weight of its parts; what looked for the report has changed the page, so it is parsed anew.</summary>
    private static List<ReportParagraph> Plainest(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return ReportParagraphs.Of(page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.Body!, page.QuerySelector("h1")?.TextContent.Trim());
    }

    private static IElement? Article(IHtmlDocument page, Uri address)
    {
        try
        {
            using var reader = new Reader(address.AbsoluteUri, page) { KeepClasses = true };
            var article = reader.GetArticle();
            return article.IsReadable && !string.IsNullOrWhiteSpace(article.Content) ? new HtmlParser().ParseDocument(article.Content).Body : null;
        }
#pragma warning disable CA1031 // A page that its reader fails on is left out as one without a report; the rest goes on.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static (string Text, ImmutableArray<TextSpan> Captions) Joined(List<ReportParagraph> paragraphs)
    {
        var text = new StringBuilder();
        var captions = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var paragraph in paragraphs)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            if (paragraph.IsCaption)
                captions.Add(new TextSpan(text.Length, text.Length + paragraph.Text.Length));
            text.Append(paragraph.Text);
        }
        return (text.ToString(), captions.ToImmutable());
    }
}
