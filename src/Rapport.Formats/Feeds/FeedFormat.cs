using System.Globalization;
using Rapport.Formats.Html;
using Rapport.Formats.Packing;
using Rapport.Formats.Written;
using Rapport.Text.Reading;

namespace Rapport.Formats.Feeds;

/// <summary>A feed that was saved to a file: an entry is a report.</summary>
internal sealed class FeedFormat : IReportFormat
{
    public Recognition Recognize(ReadOnlySpan<byte> head, string name)
    {
        if (MarkupHead.Of(head)?.ToLowerInvariant() is "rss" or "feed" or "rdf" or "channel" || IsJsonFeed(head))
            return Recognition.ByContent;
        return PackedName.Ends(name, ".rss") || PackedName.Ends(name, ".atom") || PackedName.Ends(name, ".rdf") ? Recognition.ByName : Recognition.None;
    }

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        var feed = FeedDocument.Read(DocumentReader.ReadAll(contents.Bytes, contents.Options.Limits.FeedBytes), contents.Charset, contents.Address)
            ?? throw new UnreadableInputException("", "it is no feed, or it is nested too deep", "give RSS, Atom or JSON Feed");
        return feed.Entries.IsEmpty
            ? [contents.LeftOut("", "the feed has no entry", "give a feed with entries")]
            : feed.Entries.Select((entry, index) => Outcome(contents, feed, entry, index + 1));
    }

    private static bool IsJsonFeed(ReadOnlySpan<byte> head) =>
        head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("{"u8) && head.IndexOf("//jsonfeed.org/version/"u8) >= 0;

    private static ReadOutcome Outcome(Contents contents, FeedDocument feed, FeedEntry entry, int number)
    {
        var text = HtmlText.OfFragment(entry.Content);
        if (text.Length == 0)
            return contents.LeftOut(
                string.Create(CultureInfo.InvariantCulture, $"entry {number}"), "the entry holds no text", "follow the feed by its address, so that the pages of its entries are read");
        var outlet = contents.Options.Outlet ?? (feed.Title.Length > 0 ? feed.Title : null);
        return new ReadOutcome.Read(DocumentReader.FromParts(
            new ReportParts
            {
                Id = entry.Name,
                Outlet = outlet,
                Published = entry.Published is { } written ? PublicationDay.Of(written, contents.Options.Outlets.Of(outlet, entry.Address?.AbsoluteUri).Outlet, "") : null,
                Language = entry.Language,
                Title = entry.Title,
                Text = text,
                Url = entry.Address?.AbsoluteUri,
            },
            contents.Options));
    }
}
