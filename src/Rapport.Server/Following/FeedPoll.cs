using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Rapport.Coding.Output;
using Rapport.Formats.Feeds;
using Rapport.Formats.Html;
using Rapport.Server.Outside;
using Rapport.Store.Following;

namespace Rapport.Server.Following;

/// <summary>A feed that is to be followed.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Outlet">The outlet of its reports; its title where it is null.</param>
public sealed record FeedSource(Uri Address, string? Outlet);

/// <summary>What came of asking a feed.</summary>
/// <param name="Feed">The feed as it was found.</param>
/// <param name="Reports">The reports of its new entries, a JSON object a line; empty where there are none.</param>
/// <param name="Looked">Names of the entries that need no further look.</param>
/// <param name="LeftOut">What was left out and why, a line each.</param>
public sealed record FeedNews(FollowedFeed Feed, byte[] Reports, ImmutableArray<string> Looked, ImmutableArray<string> LeftOut);

/// <summary>
/// Asks feeds for what is new, politely: with the tag and time of the last answer, not more often than every quarter of an hour or than the server allows, and less and less often
/// where it fails. An entry that holds its report gives it; of the others the page that they lead to is read.
/// </summary>
/// <param name="insideToo">Whether addresses of this machine and of private networks are allowed.</param>
/// <param name="pause">Between two requests to one host.</param>
public sealed class FeedPoll(bool insideToo, TimeSpan pause) : IDisposable
{
    private const int LargestFeed = 10_000_000;
    private const int LargestPage = 5_000_000;
    private const int PagesAtOnce = 50;

    // Less is a summary, and the report is behind the link.
    private const int LettersOfReport = 600;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly OutsideReader _reader = new(insideToo, pause);

    /// <summary>Asks a feed.</summary>
    /// <param name="source">The feed.</param>
    /// <param name="feeds">What is known of it.</param>
    /// <param name="stop">Ends the asking.</param>
    public async Task<FeedNews> AskAsync(FeedSource source, Feeds feeds, CancellationToken stop)
    {
        var now = DateTimeOffset.UtcNow;
        var feed = feeds.Find(source.Address) with { Asked = now };
        var answer = await _reader.ReadAsync(feed.Moved ?? feed.Address, feed.Tag, feed.Modified, LargestFeed, stop);
        var found = feed with { Moved = answer.Moved ?? feed.Moved, Failures = 0, Fault = null, Due = now + Between(answer.After) };
        if (answer.Status == HttpStatusCode.NotModified)
            return new(found, [], [], []);
        if (answer.Fault is not null)
            return Failed(feed, answer.Fault, answer.Status == HttpStatusCode.Gone ? TimeSpan.FromDays(3650) : answer.After, now);
        if (FeedDocument.Read(answer.Body, answer.Charset, answer.From ?? feed.Address) is not { } document)
            return Failed(feed, "it is no feed", answer.After, now);
        var fresh = feeds.New(feed.Address, document.Entries.Select(static entry => entry.Name)).ToHashSet(StringComparer.Ordinal);
        var (reports, looked, leftOut, open) = await TakeAsync(document.Entries.Where(entry => fresh.Contains(entry.Name)), source.Outlet ?? document.Title, stop);
        // Entries that are left for the next time must be seen again, though the feed did not change.
        return new(open ? found : found with { Tag = answer.Tag, Modified = answer.Modified }, reports, looked, leftOut);
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    internal static TimeSpan Between(TimeSpan? asked) => asked is not { } time || time < Interval ? Interval : time > Longest ? Longest : time;

    private static FeedNews Failed(FollowedFeed feed, string fault, TimeSpan? after, DateTimeOffset now)
    {
        var pause = TimeSpan.FromTicks(Math.Min(Interval.Ticks << Math.Min(feed.Failures, 8), Longest.Ticks));
        return new(feed with { Failures = feed.Failures + 1, Fault = fault, Due = now + (after > pause ? after.Value : pause) }, [], [], []);
    }

    private async Task<(byte[] Reports, ImmutableArray<string> Looked, ImmutableArray<string> LeftOut, bool IsOpen)> TakeAsync(IEnumerable<FeedEntry> entries, string outlet, CancellationToken stop)
    {
        using var lines = new MemoryStream();
        var (looked, leftOut) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var (pages, open) = (0, false);
        foreach (var entry in entries)
        {
            var text = HtmlText.OfFragment(entry.Content);
            var isWhole = text.Length >= LettersOfReport || entry.Address is null;
            if (!isWhole && pages++ == PagesAtOnce)
            {
                open = true;
                break;
            }

            var (report, fault, isPassing) = isWhole ? Whole(entry, text) : await LinkedAsync(entry, stop);
            open |= isPassing;
            if (!isPassing)
                looked.Add(entry.Name);
            if (report is not null)
                Write(lines, entry, outlet, report);
            else
                leftOut.Add($"{entry.Address?.AbsoluteUri ?? entry.Name}: {fault}");
        }

        return (lines.ToArray(), looked.ToImmutable(), leftOut.ToImmutable(), open);
    }

    private static (EntryText? Report, string? Fault, bool IsPassing) Whole(FeedEntry entry, string text) =>
        text.Length == 0 ? (null, "the entry has neither text nor address", false) : (new(entry.Title, text, entry.Language), null, false);

    private async Task<(EntryText? Report, string? Fault, bool IsPassing)> LinkedAsync(FeedEntry entry, CancellationToken stop)
    {
        var answer = await _reader.ReadAsync(entry.Address!, null, null, LargestPage, stop);
        if (answer.Fault is not null)
            return (null, answer.Fault, answer.IsPassing);
        return HtmlPage.Read(answer.Body, answer.Charset, answer.From ?? entry.Address) is { } page
            ? (new(entry.Title.Length > 0 ? entry.Title : page.Title, page.Text, entry.Language ?? page.Language), null, false)
            : (null, "no report is to be found on the page", false);
    }

    private static void Write(MemoryStream lines, FeedEntry entry, string outlet, EntryText report)
    {
        using (var writer = new Utf8JsonWriter(lines, FindingsJson.Options(indented: false)))
        {
            writer.WriteStartObject();
            writer.WriteString("id", entry.Name);
            writer.WriteString("outlet", outlet);
            if (entry.Published is { } published)
                writer.WriteString("date", published);
            if (report.Language is { } language)
                writer.WriteString("lang", language);
            writer.WriteString("title", report.Title);
            writer.WriteString("text", report.Text);
            if (entry.Address is { } address)
                writer.WriteString("url", address.AbsoluteUri);
            writer.WriteEndObject();
        }

        lines.WriteByte((byte)'\n');
    }

    private sealed record EntryText(string Title, string Text, string? Language);
}
