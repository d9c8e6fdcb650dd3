using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Rapport.Server.Api;
using Rapport.Store.Tests;

namespace Rapport.Server.Tests;

/// <summary>Lists as feeds, held against what RFC 4287 and JSON Feed 1.1 demand.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/api/v1/events")]
    [InlineData("/api/v1/statements")]
    [InlineData("/api/v1/reports")]
    [InlineData("/api/v1/occasions")]
    [InlineData("/api/v1/positions?holder=SYR")]
    [InlineData("/api/v1/dyads/NOR/SYR/timeline")]
    [InlineData("/api/v1/search?q=Suria")]
    public async Task A_list_is_a_feed(string address)
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());
        var with = address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?");

        var feed = XDocument.Parse((await served.Text(with + "format=atom")).Body).Root!;
        var json = (await served.Json(with + "format=jsonfeed")).Body;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.NotEmpty(feed.Elements(Atom + "entry"));
        foreach (var part in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.StartsWith("urn:uuid:", Assert.Single(part.Elements(Atom + "id")).Value, StringComparison.Ordinal);
            Assert.NotEmpty(Assert.Single(part.Elements(Atom + "title")).Value);
            Assert.True(DateTimeOffset.TryParseExact(Assert.Single(part.Elements(Atom + "updated")).Value, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            Assert.All(part.Elements(Atom + "link"), static link => Assert.True(Uri.TryCreate(link.Attribute("href")!.Value, UriKind.Absolute, out _)));
        }

        Assert.All(feed.Elements(Atom + "entry"), static entry => Assert.NotEmpty(entry.Element(Atom + "author")!.Element(Atom + "name")!.Value));
        Assert.Equal("self", feed.Elements(Atom + "link").First().Attribute("rel")!.Value);
        var ids = feed.Elements(Atom + "entry").Select(static entry => entry.Element(Atom + "id")!.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
        Assert.Equal(ids, json.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task Ids_last_and_updates_are_days_of_reports()
    {
        await using var one = await ServedRecord.With(Samples.Call().Build());
        await using var other = await ServedRecord.With(Samples.Signing().Build(), Samples.Call().Build());
        static IEnumerable<(string?, string?)> Entries(JsonElement feed) =>
            feed.GetProperty("items").EnumerateArray().Select(static item => (item.GetProperty("id").GetString(), item.GetProperty("date_modified").GetString()));

        var first = Entries((await one.Json("/api/v1/events?format=jsonfeed")).Body).ToList();

        Assert.Subset(Entries((await other.Json("/api/v1/events?format=jsonfeed")).Body).ToHashSet(), first.ToHashSet());
        Assert.All(first, static entry => Assert.StartsWith("2024-", entry.Item2, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_list_has_feeds() =>
        Assert.Empty(ApiEndpoints.All.Where(static endpoint => endpoint.IsList && !(endpoint.Formats.Contains(ApiFormat.Atom) && endpoint.Formats.Contains(ApiFormat.JsonFeed))));

    [Fact]
    public async Task A_long_feed_leads_on_and_hostile_text_is_text()
    {
        await using var served = await ServedRecord.With(new ReportBuilder("a", "<script>\u0001&", "Norland met Suria.").Build(), Samples.Call().Build());

        var (_, _, body) = await served.Text("/api/v1/reports?format=atom&limit=1");
        var feed = XDocument.Parse(body).Root!;

        Assert.Single(feed.Elements(Atom + "entry"));
        var next = feed.Elements(Atom + "link").Single(static link => link.Attribute("rel")!.Value == "next").Attribute("href")!.Value;
        var rest = XDocument.Parse((await served.Text(new Uri(next).PathAndQuery)).Body).Root!;
        Assert.Contains("<script>&", new[] { feed, rest }.SelectMany(static part => part.Elements(Atom + "entry")).Select(static entry => entry.Element(Atom + "title")!.Value));
    }
}
