using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Rapport.Server.Following;
using Rapport.Server.Outside;
using Rapport.Store.Following;
using Rapport.Store.Tests;
using Record = Rapport.Store.Record;

namespace Rapport.Server.Tests;

/// <summary>Feeds are followed over real HTTP, from a server that answers well and badly.</summary>
public sealed class FollowTests : IDisposable
{
    private const string Long = "Norland and Suria signed a fishing accord on Tuesday. The accord was signed in the port of Suria City by the foreign ministers of both states, who had met there every year since the two states opened embassies. ";

    private readonly RecordFolder folder = new();
    private readonly FeedPoll poll = new(insideToo: true, TimeSpan.Zero);
    private readonly List<string> lines = [];
    private readonly Record record;
    private readonly Feeds feeds;

    public FollowTests()
    {
        record = Record.Create(folder.Path());
        feeds = new(record);
    }

    public void Dispose()
    {
        poll.Dispose();
        record.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Entries_are_added_once_and_an_unchanged_feed_is_asked_with_its_tag()
    {
        using var server = new Receiver(static (_, request, response) =>
        {
            if (request.Headers.GetValueOrDefault("If-None-Match") == "\"one\"")
                response.StatusCode = 304;
            else
                response.Headers["ETag"] = "\"one\"";
            return request.Path == "/robots.txt" ? Status(response, 404) : response.StatusCode == 304 ? Task.CompletedTask : Write(response, Feed(Item("a", Long + Long + Long), Item("b", Long + Long + Long)));
        });

        var first = await AskAsync(server);
        var second = await AskAsync(server);

        Assert.Equal((2, 2), (Lines(first).Length, first.Looked.Length));
        Assert.Equal("Tidings of Norland", Lines(first)[0].GetProperty("outlet").GetString());
        Assert.Equal("2024-05-02T10:00:00+00:00", Lines(first)[0].GetProperty("date").GetString());
        Assert.Equal("\"one\"", feeds.Find(server.Address).Tag);
        Assert.Empty(second.Reports);
        Assert.Null(second.Feed.Fault);
        Assert.Equal(["/robots.txt", "/", "/"], server.All.Select(static request => request.Path));
        Assert.StartsWith("Rapport/", server.All.First().Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_leads_to_its_page_and_the_report_is_taken_out_of_it()
    {
        using var server = new Receiver(static (_, request, response) => request.Path switch
        {
            "/robots.txt" => Write(response, "User-agent: *\nDisallow: /closed"),
            "/" => Write(response, Feed(Item("a", "Norland and Suria signed.", "/open"), Item("b", "Norland and Suria met.", "/closed"), Item("c", "Gone.", "/gone"))),
            "/open" => Write(response, $"<html lang='en'><head><title>Suria, Norland sign accord</title></head><body><nav><a href='/'>Home</a> <a href='/x'>Sport</a></nav><article><h1>Suria, Norland sign accord</h1>{string.Concat(Enumerable.Repeat($"<p>{Long}</p>", 5))}<script>alert(1)</script></article><footer>All rights reserved</footer></body></html>"),
            _ => Status(response, 404),
        });

        var news = await AskAsync(server);

        var report = Assert.Single(Lines(news));
        Assert.Equal(("Entry a", server.Address + "open"), (report.GetProperty("title").GetString(), report.GetProperty("url").GetString()));
        Assert.StartsWith(Long.Trim(), report.GetProperty("text").GetString(), StringComparison.Ordinal);
        foreach (var strange in (string[])["Sport", "alert", "rights reserved"])
            Assert.DoesNotContain(strange, report.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, news.LeftOut.Length);
        Assert.Contains(news.LeftOut, static line => line.EndsWith("robots.txt of its server forbids it", StringComparison.Ordinal));
        Assert.DoesNotContain(server.All, static request => request.Path == "/closed");
        Assert.Equal(3, news.Looked.Length);
    }

    [Fact]
    public async Task A_page_that_would_break_its_reader_is_left_out_and_one_that_cannot_be_read_now_is_read_later()
    {
        var busy = true;
        using var server = new Receiver((_, request, response) => request.Path switch
        {
            "/robots.txt" => Status(response, 404),
            "/" => Write(response, Feed(Item("a", "Nested.", "/nested"), Item("b", "Busy.", "/busy"))),
            "/nested" => Write(response, string.Concat(Enumerable.Repeat("<div>", 100_000))),
            _ => busy ? Status(response, 503) : Write(response, $"<article>{string.Concat(Enumerable.Repeat($"<p>{Long}</p>", 5))}</article>"),
        });

        var first = await AskAsync(server);
        busy = false;
        var second = await AskAsync(server);

        Assert.Equal(["a"], first.Looked);
        Assert.Empty(first.Reports);
        Assert.Equal(["b"], second.Looked);
        Assert.Single(Lines(second));
    }

    [Fact]
    public async Task Nothing_is_read_while_robots_cannot_be()
    {
        using var server = new Receiver(static (_, request, response) => request.Path == "/robots.txt" ? Status(response, 500) : Write(response, Feed(Item("a", Long + Long + Long))));
        var news = await AskAsync(server);
        Assert.Equal("robots.txt of its server cannot be read at the moment", news.Feed.Fault);
        Assert.Empty(news.Reports);
    }

    [Theory]
    [InlineData(500, null, "it answered 500", 15 * 60)]
    [InlineData(429, "7200", "it answered 429", 7200)]
    [InlineData(503, "86400", "it answered 503", 86400)]
    [InlineData(410, null, "it answered 410", 3650 * 86400)]
    public async Task A_server_that_does_not_answer_is_left_alone(int status, string? after, string fault, int seconds)
    {
        using var server = new Receiver((_, request, response) =>
        {
            if (after is not null)
                response.Headers["Retry-After"] = after;
            return Status(response, request.Path == "/robots.txt" ? 404 : status);
        });
        var news = await AskAsync(server);
        Assert.Equal(fault, news.Feed.Fault);
        Assert.InRange((news.Feed.Due!.Value - DateTimeOffset.UtcNow).TotalSeconds, seconds - 60, seconds + 60);
        var asked = server.All.Count;
        await new FeedFollowing(record, poll, static (_, _, _, _) => throw new InvalidOperationException(), lines.Add).AskAsync(new(server.Address, null), TestContext.Current.CancellationToken);
        Assert.Equal(asked, server.All.Count);
        Assert.Contains("not asked before", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time_with_a_pause_between()
    {
        var pause = TimeSpan.FromMilliseconds(150);
        var (open, most, times) = (0, 0, new ConcurrentQueue<long>());
        using var server = new Receiver(async (_, request, response) =>
        {
            times.Enqueue(Stopwatch.GetTimestamp());
            most = Math.Max(most, Interlocked.Increment(ref open));
            await Task.Delay(50);
            Interlocked.Decrement(ref open);
            await (request.Path == "/robots.txt" ? Status(response, 404) : Write(response, Feed()));
        });
        using var slow = new FeedPoll(insideToo: true, pause);
        await Task.WhenAll(((string[])["one", "two", "three"]).Select(path => slow.AskAsync(new(new(server.Address, path), null), feeds, TestContext.Current.CancellationToken)));

        Assert.Equal(1, most);
        var asked = times.ToArray();
        Assert.True(asked.Length >= 4, $"{asked.Length} requests came");
        // The clock of pauses is coarser than that of the machine.
        Assert.All(asked.Zip(asked.Skip(1)), pair => Assert.True(Stopwatch.GetElapsedTime(pair.First, pair.Second) > pause - TimeSpan.FromMilliseconds(30)));
    }

    [Fact]
    public async Task Failures_in_a_row_are_asked_less_and_less_and_forgotten_when_one_answers()
    {
        using var server = new Receiver(static (number, request, response) => request.Path == "/robots.txt" ? Status(response, 404) : number < 4 ? Status(response, 500) : Write(response, Feed()));
        for (var failures = 1; failures <= 3; failures++)
            Assert.InRange(((await AskAsync(server)).Feed.Due!.Value - DateTimeOffset.UtcNow).TotalMinutes, (15 << (failures - 1)) - 1, (15 << (failures - 1)) + 1);
        Assert.Equal(0, (await AskAsync(server)).Feed.Failures);
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_asked_there_from_then_on()
    {
        using var server = new Receiver(static (_, request, response) =>
        {
            if (request.Path is "/robots.txt" or "/new")
                return request.Path == "/new" ? Write(response, Feed(Item("a", Long + Long + Long))) : Status(response, 404);
            response.RedirectLocation = "/new";
            return Status(response, 301);
        });
        await AskAsync(server);
        await AskAsync(server);
        Assert.Equal(["/robots.txt", "/", "/new", "/new"], server.All.Select(static request => request.Path));
    }

    [Fact]
    public async Task A_feed_that_leads_around_in_a_circle_is_told()
    {
        using var server = new Receiver(static (_, request, response) =>
        {
            response.RedirectLocation = "/";
            return Status(response, request.Path == "/robots.txt" ? 404 : 302);
        });
        Assert.Equal("it leads on more than 5 times", (await AskAsync(server)).Feed.Fault);
    }

    [Fact]
    public async Task A_feed_that_lies_about_its_length_or_never_ends_is_told()
    {
        using var shorter = new Receiver(static (_, request, response) =>
        {
            if (request.Path == "/robots.txt")
                return Status(response, 404);
            response.ContentLength64 = 100_000;
            response.OutputStream.Write("<rss><channel>"u8);
            response.Abort();
            return Task.CompletedTask;
        });
        using var endless = new Receiver(static async (_, request, response) =>
        {
            if (request.Path == "/robots.txt")
            {
                response.StatusCode = 404;
                return;
            }

            response.SendChunked = true;
            for (var part = 0; part < 200; part++)
                await response.OutputStream.WriteAsync(new byte[100_000]);
        });
        Assert.NotNull((await AskAsync(shorter)).Feed.Fault);
        Assert.Equal("it is larger than 10000000 bytes", (await AskAsync(endless)).Feed.Fault);
    }

    [Theory]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("{\"error\":\"not found\"}")]
    [InlineData("Not found")]
    public async Task What_is_no_feed_is_told(string body)
    {
        using var server = new Receiver((_, request, response) => request.Path == "/robots.txt" ? Status(response, 404) : Write(response, body));
        Assert.Equal("it is no feed", (await AskAsync(server)).Feed.Fault);
    }

    [Fact]
    public async Task A_feed_on_this_machine_is_not_asked_unless_that_is_allowed()
    {
        using var server = new Receiver(200);
        using var careful = new FeedPoll(insideToo: false, TimeSpan.Zero);
        var news = await careful.AskAsync(new(server.Address, null), feeds, TestContext.Current.CancellationToken);
        Assert.NotNull(news.Feed.Fault);
        Assert.Empty(server.All);
    }

    [Theory]
    [InlineData("/news/1", true)]
    [InlineData("/private/1", false)]
    [InlineData("/private/open/1", true)]
    [InlineData("/a.pdf", false)]
    [InlineData("/a.pdf?x", true)]
    public void Robots_are_obeyed(string path, bool allowed) => Assert.Equal(allowed, Robots.Read("""
        User-agent: other
        Disallow: /

        User-agent: someone
        User-agent: rapport   # us
        Disallow: /private/
        Allow: /private/open/
        Disallow: /*.pdf$

        User-agent: *
        Disallow: /news
        """u8, "Rapport").Allows(path));

    private async Task<FeedNews> AskAsync(Receiver server)
    {
        var news = await poll.AskAsync(new(server.Address, null), feeds, TestContext.Current.CancellationToken);
        feeds.Note(news.Feed, news.Looked);
        return news;
    }

    private static JsonElement[] Lines(FeedNews news) => [.. Encoding.UTF8.GetString(news.Reports).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonElement.Parse(line))];

    private static string Item(string id, string text, string? link = null) =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>Entry {id}</title><pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate>{(link is null ? "" : $"<link>{link}</link>")}<description>&lt;p&gt;{text}&lt;/p&gt;</description></item>";

    private static string Feed(params string[] items) => $"<rss version=\"2.0\"><channel><title>Tidings of Norland</title><language>en</language>{string.Concat(items)}</channel></rss>";

    private static Task Status(HttpListenerResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task Write(HttpListenerResponse response, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        response.ContentLength64 = bytes.Length;
        await response.OutputStream.WriteAsync(bytes);
    }
}
