using Rapport.Formats.Written;

namespace Rapport.Formats.Feeds;

/// <summary>Reads RSS 0.9x to 2.0, RSS 1.0 (RDF) and CDF, with the modules that tell of reports: Dublin Core, content, XHTML, Atom.</summary>
internal static class RssFeed
{
    private const string Dublin = "http://purl.org/dc/elements/1.";
    private const string DublinTerms = "http://purl.org/dc/terms/";
    private const string Whole = "http://purl.org/rss/1.0/modules/content/";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static FeedDocument? Read(MarkupElement root, Uri? address)
    {
        var channel = root.Name == "channel" ? root : root.Elements.FirstOrDefault(static element => element.Name == "channel");
        var items = Items(root).ToList();
        if (channel is null && items.Count == 0)
            return null;
        var language = channel is null ? null : Own(channel, "language")?.Text ?? channel.Language;
        return new(
            FeedDocument.Plain(channel is null ? null : Words(Own(channel, "title"))),
            FeedDocument.Taken(items.Select(item => Entry(item, language, address))))
        {
            Description = FeedDocument.Plain(channel is null ? null : Words(Own(channel, "description") ?? Own(channel, "abstract") ?? Own(channel, "tagline"))),
            Address = channel is null ? null : WrittenAddress.Read(Own(channel, "link")?.Text ?? channel.Attribute("href"), channel.Address(address)),
            Language = FeedDocument.Tag(language),
        };
    }

    private static IEnumerable<MarkupElement> Items(MarkupElement element) => element.Elements.SelectMany(static child => child.Name switch
    {
        "item" or "entry" => [child],
        "channel" or "rss" or "rdf" => Items(child),
        _ => [],
    });

    private static FeedEntry Entry(MarkupElement item, string? language, Uri? address)
    {
        var guid = Own(item, "guid");
        var linked = item.Elements.Where(static element => element.Name == "link" && element.Attribute("rel") is null or "alternate")
            .Select(link => WrittenAddress.Read(link.Attribute("href") ?? link.Text, link.Address(address))).FirstOrDefault(static link => link is not null);
        var link = linked ?? WrittenAddress.Read(item.Attribute("href"), item.Address(address))
            ?? (guid?.Attribute("ispermalink") is "false" ? null : WrittenAddress.Read(guid?.Text, guid?.Address(address)));
        var body = Named(item, "encoded", Whole) ?? InXhtml(item) ?? item.Elements.FirstOrDefault(static element => element.Name == "content" && element.Content.Count > 0) ?? Description(item);
        return FeedEntry.Of(
            guid?.Text ?? Own(item, "id")?.Text ?? item.Attribute("rdf:about"), link, Words(Own(item, "title")), Words(body), Published(item),
            body?.Attribute("xml:lang") ?? Named(item, "language", Dublin)?.Text ?? item.Language ?? language);
    }

    private static MarkupElement? Description(MarkupElement item) => Own(item, "description") ?? Own(item, "summary") ?? Own(item, "abstract");

    /// <summary>What an item holds as XHTML.</summary>
    private static MarkupElement? InXhtml(MarkupElement item) => Named(item, "body", Xhtml) ?? Named(item, "div", Xhtml) ?? item.Elements.FirstOrDefault(static element => element.Name == "fullitem");

    private static string? Published(MarkupElement item)
    {
        foreach (var name in (string[])["pubdate", "published", "issued", "created", "date", "updated", "modified"])
            if (item.Elements.FirstOrDefault(element => element.Name == name) is { } element)
                return element.Text;
        return Named(item, "issued", DublinTerms)?.Text ?? item.Attribute("lastmod");
    }

    /// <summary>An element as RSS itself has it, else as a module has it: "title", else "dc:title". Those of pictures and players do not count.</summary>
    private static MarkupElement? Own(MarkupElement element, string name)
    {
        MarkupElement? other = null;
        foreach (var child in element.Elements)
            if (child.Name == name && !child.Space.Contains("search.yahoo", StringComparison.Ordinal) && child.Space != "media")
            {
                if (child.Space == element.Space || child.Space.Length == 0)
                    return child;
                other ??= child;
            }
        return other;
    }

    private static MarkupElement? Named(MarkupElement element, string name, string space) => element.Elements.FirstOrDefault(child =>
        child.Name == name && (child.Space.StartsWith(space, StringComparison.Ordinal) || child.Space is "dc" or "content" or "dcterms" or "xhtml"));

    /// <summary>The text of an element as HTML, where RSS writes HTML as text or as elements; "" for null.</summary>
    private static string Words(MarkupElement? element) => element is null ? "" : element.Space == "http://www.w3.org/2005/Atom" ? AtomFeed.Html(element) : element.HasElements ? element.InnerHtml : element.Text;
}
