using System.Collections.Immutable;
using System.Text;
using System.Web;
using Rapport.Formats.Written;

namespace Rapport.Formats.Feeds;

/// <summary>Reads Atom 0.3 and 1.0.</summary>
internal static class AtomFeed
{
    /// <summary>The elements that tell when an entry was published, best first.</summary>
    private static readonly ImmutableArray<string> Times = ["published", "issued", "created", "updated", "modified", "date"];

    public static FeedDocument Read(MarkupElement feed, Uri? address) => new(
        FeedDocument.Plain(Html(Child(feed, "title"))),
        FeedDocument.Taken(feed.Elements.Where(static element => element.Name == "entry").Select(entry => Entry(entry, address))))
    {
        Description = FeedDocument.Plain(Html(Child(feed, "subtitle") ?? Child(feed, "tagline"))),
        Address = Link(feed, address),
        Language = FeedDocument.Tag(feed.Language),
    };

    /// <summary>The text of an element of Atom as HTML; "" for null.</summary>
    public static string Html(MarkupElement? element)
    {
        if (element is null)
            return "";
        var (type, mode) = (element.Attribute("type")?.Trim().ToLowerInvariant(), element.Attribute("mode"));
        if (mode == "base64" || (mode is null && type is not null && type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal)))
            return Unpacked(element.Text) ?? "";
        if (element.HasElements)
            return element.InnerHtml;
        return type is "html" or "text/html" or "xhtml" or "application/xhtml+xml" || mode == "escaped" ? element.Text : HttpUtility.HtmlEncode(element.Text);
    }

    private static FeedEntry Entry(MarkupElement entry, Uri? address)
    {
        var content = Child(entry, "content") ?? Child(entry, "summary");
        return FeedEntry.Of(
            Child(entry, "id")?.Text, Link(entry, address), Html(Child(entry, "title")), Html(content),
            Times.Select(name => Child(entry, name)?.Text).FirstOrDefault(static time => time is not null),
            content?.Language ?? entry.Language);
    }

    private static Uri? Link(MarkupElement element, Uri? address) => element.Elements
        .Where(static child => child.Name == "link" && child.Attribute("rel")?.Trim() is null or "" or "alternate" or "http://www.iana.org/assignments/relation/alternate")
        .Select(link => WrittenAddress.Read(link.Attribute("href") ?? link.Text, link.Address(address))).FirstOrDefault(static link => link is not null);

    private static MarkupElement? Child(MarkupElement element, string name) => element.Elements.FirstOrDefault(child => child.Name == name && !child.Space.Contains("search.yahoo", StringComparison.Ordinal));

    private static string? Unpacked(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : null;
    }
}
