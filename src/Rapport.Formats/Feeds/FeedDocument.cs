using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Rapport.Formats.Html;
using Rapport.Formats.Written;

namespace Rapport.Formats.Feeds;

/// <summary>An entry of a feed.</summary>
/// <param name="Name">By which it is known again: its id, else its address, else a hash of what it says.</param>
/// <param name="Address">Where it is told in full, or null.</param>
/// <param name="Title">Its headline, plain.</param>
/// <param name="Content">What the feed holds of it, as HTML; empty where it holds nothing.</param>
/// <param name="Published">When it was published: an instant with its offset, "2024-05-02T10:00:00+03:00", or a day where the feed names no offset; null where it tells neither.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
public sealed record FeedEntry(string Name, Uri? Address, string Title, string Content, string? Published, string? Language)
{
    /// <summary>Makes an entry of what a feed writes.</summary>
    internal static FeedEntry Of(string? id, Uri? link, string? title, string html, string? published, string? language)
    {
        var name = id?.Trim() is { Length: > 0 } given ? given : link?.AbsoluteUri
            ?? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{published}\n{html}")));
        return new(name, link, FeedDocument.Plain(title), html, WrittenTime.Read(published) is { IsMonth: false } time ? time.ToString() : null, FeedDocument.Tag(language));
    }
}

/// <summary>A feed as it was read: RSS 0.9x to 2.0 and 1.0 (RDF), Atom 0.3 and 1.0, CDF, or JSON Feed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Entries">Its entries, in its order.</param>
public sealed record FeedDocument(string Title, ImmutableArray<FeedEntry> Entries)
{
    private const int MostEntries = 10_000;

    /// <summary>What the feed says of itself, plain; "" where it says nothing.</summary>
    public string Description { get; init; } = "";

    /// <summary>The page of which it is the feed, or null.</summary>
    public Uri? Address { get; init; }

    /// <summary>BCP 47 tag of its language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Reads a feed. Document types are passed over: nothing that they declare is expanded or fetched.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="charset">The encoding that its server names; null where the document itself tells it.</param>
    /// <param name="address">Where it lies; relative addresses in it are meant from there. Null where that is not known.</param>
    /// <returns>The feed; null where the document is none.</returns>
    public static FeedDocument? Read(ReadOnlySpan<byte> bytes, string? charset, Uri? address)
    {
        var text = DeclaredText.Of(bytes, charset);
        if (text.AsSpan().TrimStart().StartsWith("{"))
            return JsonFeed.Read(text, address);
        if (MarkupDocument.Read(text) is not { } root)
            return null;
        return root.Name switch
        {
            "feed" => AtomFeed.Read(root, address),
            "rss" or "rdf" or "channel" => RssFeed.Read(root, address),
            _ => null,
        };
    }

    /// <summary>As many entries as are taken.</summary>
    internal static ImmutableArray<FeedEntry> Taken(IEnumerable<FeedEntry> entries) => [.. entries.Take(MostEntries)];

    /// <summary>A language tag, also where it is written with an underscore; null for none.</summary>
    internal static string? Tag(string? language) => language?.Trim() is { Length: > 0 } tag ? tag.Replace('_', '-') : null;

    /// <summary>A title without its markup, on one line.</summary>
    internal static string Plain(string? title) => HtmlText.OfFragment(title ?? "").ReplaceLineEndings(" ");
}
