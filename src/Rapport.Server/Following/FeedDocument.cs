using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Rapport.Formats.Html;

namespace Rapport.Server.Following;

/// <summary>An entry of a feed.</summary>
/// <param name="Name">By which it is known again: its id, else its address, else a hash of what it says.</param>
/// <param name="Address">Where it is told in full, or null.</param>
/// <param name="Title">Its headline, plain.</param>
/// <param name="Content">What the feed holds of it, as HTML; empty where it holds nothing.</param>
/// <param name="Published">When it was published: an instant with its offset, "2024-05-02T10:00:00+03:00", or a day where the feed names no offset; null where it tells neither.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
internal sealed record FollowedEntry(string Name, Uri? Address, string Title, string Content, string? Published, string? Language);

/// <summary>A feed as it was read: Atom 1.0, RSS 0.9x to 2.0, or RSS 1.0.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Entries">Its entries, in its order.</param>
internal sealed record FeedDocument(string Title, ImmutableArray<FollowedEntry> Entries)
{
    private const int MostEntries = 1000;
    private const long MostLetters = 20_000_000;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Whole = "http://purl.org/rss/1.0/modules/content/";

    // RFC 822 knows zones by name; these are the ones that feeds write.
    private static readonly ImmutableArray<(string Name, string Offset)> Zones =
    [
        ("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"),
        ("PST", "-08:00"), ("PDT", "-07:00"),
    ];

    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="address">Where it lies; relative addresses in it are meant from there.</param>
    /// <exception cref="XmlException">It is no XML, has a document type, or is no feed.</exception>
    public static FeedDocument Read(byte[] bytes, Uri address)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostLetters });
        var root = XDocument.Load(reader).Root!;
        if (root.Name == Atom + "feed")
            return new(Plain(root.Element(Atom + "title")?.Value), [.. root.Elements(Atom + "entry").Take(MostEntries).Select(entry => OfAtom(entry, root, address))]);
        var channel = Child(root, "channel") ?? throw new XmlException($"it is no feed but a document <{root.Name.LocalName}>");
        var items = root.Descendants().Where(static element => element.Name.LocalName == "item");
        return new(Plain(Child(channel, "title")?.Value), [.. items.Take(MostEntries).Select(item => OfRss(item, channel, address))]);
    }

    private static FollowedEntry OfAtom(XElement entry, XElement feed, Uri address)
    {
        var link = entry.Elements(Atom + "link").FirstOrDefault(static link => (string?)link.Attribute("rel") is null or "alternate");
        var content = entry.Element(Atom + "content") ?? entry.Element(Atom + "summary");
        var html = (string?)content?.Attribute("type") switch
        {
            "xhtml" => string.Concat(content!.Elements().Select(static inner => inner.ToString())),
            "html" => content!.Value,
            _ => System.Net.WebUtility.HtmlEncode(content?.Value ?? ""),
        };
        return Of(entry.Element(Atom + "id")?.Value, Link((string?)link?.Attribute("href"), address), entry.Element(Atom + "title")?.Value, html,
            (entry.Element(Atom + "published") ?? entry.Element(Atom + "updated"))?.Value, (string?)(entry.Attribute(XNamespace.Xml + "lang") ?? feed.Attribute(XNamespace.Xml + "lang")));
    }

    private static FollowedEntry OfRss(XElement item, XElement channel, Uri address)
    {
        var guid = Child(item, "guid");
        var link = Child(item, "link")?.Value is { Length: > 0 } written ? written : (string?)guid?.Attribute("isPermaLink") == "false" ? null : guid?.Value;
        return Of(guid?.Value, Link(link, address), Child(item, "title")?.Value, item.Element(Whole + "encoded")?.Value ?? Child(item, "description")?.Value ?? "",
            (Child(item, "pubDate") ?? item.Element(Dublin + "date"))?.Value, (item.Element(Dublin + "language") ?? Child(channel, "language") ?? channel.Element(Dublin + "language"))?.Value);
    }

    private static FollowedEntry Of(string? id, Uri? link, string? title, string html, string? published, string? language)
    {
        var name = id?.Trim() is { Length: > 0 } given ? given : link?.AbsoluteUri
            ?? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{published}\n{html}")));
        return new(name, link, Plain(title), html, Time(published?.Trim()), language?.Trim() is { Length: > 0 } tag ? tag : null);
    }

    /// <summary>The instant as reports write it, or the day where no offset stands behind the time: which day the instant is, the clock of the outlet tells.</summary>
    private static string? Time(string? text)
    {
        if (text is null)
            return null;
        var zone = Zones.FirstOrDefault(zone => text.EndsWith(" " + zone.Name, StringComparison.OrdinalIgnoreCase));
        var plain = zone.Name is null ? text : $"{text[..^zone.Name.Length]}{zone.Offset}";
        if (!DateTime.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local))
            return null;
        return local.Kind == DateTimeKind.Unspecified
            ? local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : DateTimeOffset.Parse(plain, CultureInfo.InvariantCulture).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static Uri? Link(string? text, Uri address) =>
        text is not null && Uri.TryCreate(address, text.Trim(), out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp) ? link : null;

    private static string Plain(string? title) => HtmlText.OfFragment(title ?? "").ReplaceLineEndings(" ");

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name && child.Name.Namespace != Atom);
}
