using System.Net;
using Rapport.Server.Api;
using Rapport.Store.Tests;

namespace Rapport.Server.Tests;

/// <summary>Where things come from, over REST.</summary>
public sealed class WhyEndpointTests
{
    [Theory]
    [InlineData("dyad/NOR/SYR", "dyad")]
    [InlineData("dyad/NOR/SYR/events", "dyad")]
    [InlineData("panel/month/NOR/SYR/2024-05/consult", "panel")]
    [InlineData("DYAD/nor/syr", "dyad")]
    public async Task Addresses_with_slashes_are_explained(string address, string kind)
    {
        await using var served = await Full();
        var (status, _, body) = await served.Json($"/api/v1/why/{address}");
        Assert.Equal((HttpStatusCode.OK, kind), (status, body.GetProperty("kind").GetString()));
        Assert.NotEqual(0, body.GetProperty("grounds").GetArrayLength());
    }

    [Fact]
    public async Task Every_thing_of_a_list_that_has_an_address_is_explained_like_its_shape()
    {
        await using var served = await Full();
        foreach (var list in (string[])["/api/v1/positions?holder=SYR", "/api/v1/asks?source=NOR&target=SYR", "/api/v1/people", "/api/v1/occasions", "/api/v1/reports", "/api/v1/statements"])
            foreach (var item in (await served.Json(list)).Body.GetProperty("items").EnumerateArray())
            {
                var address = item.TryGetProperty("address", out var written) ? written.GetString() : item.GetProperty("id").GetString();
                var (status, _, body) = await served.Json($"/api/v1/why/{address}");
                Assert.Equal(HttpStatusCode.OK, status);
                Assert.Empty(EndpointTests.Unlike(ApiEndpoints.All.Single(static endpoint => endpoint.Name == "why").Item!, body, address!));
            }
    }

    [Theory]
    [InlineData("nonsense", HttpStatusCode.BadRequest)]
    [InlineData("panel/month/NOR/SYR", HttpStatusCode.BadRequest)]
    [InlineData("e000000000000", HttpStatusCode.NotFound)]
    [InlineData("dyad/NOR/SYR/mood", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_explained_is_a_problem(string address, HttpStatusCode status)
    {
        await using var served = await Full();
        var answer = await served.Json($"/api/v1/why/{address}");
        Assert.Equal((status, "address"), (answer.Status, answer.Body.GetProperty("parameter").GetString()));
    }

    [Fact]
    public async Task Entries_of_what_has_an_address_lead_to_where_it_comes_from_and_what_has_no_day_has_the_time_of_its_coming()
    {
        await using var served = await Full();
        var feed = (await served.Json("/api/v1/positions?holder=SYR&format=jsonfeed")).Body.GetProperty("items")[0];
        var link = new Uri(feed.GetProperty("url").GetString()!).AbsolutePath;
        Assert.StartsWith("/why/position/SYR/s", link, StringComparison.Ordinal);
        Assert.Contains("two-lakes", await served.Page(link), StringComparison.Ordinal);

        var undated = Samples.Call("undated").With(static document => document with { Published = null, Dateline = null });
        await using var with = await ServedRecord.With(static options => options, record => record.Append(new Store.Batch
        {
            Run = new() { Name = "one", Added = new(2024, 7, 1, 8, 30, 0, TimeSpan.Zero), Program = "", Model = "", Outlets = "", Pack = "sha256:first" },
            Reports = [undated.Build()],
            Shares = [new(1, "a.txt", 1, null)],
        }));
        Assert.Equal("2024-07-01T08:30:00Z", (await with.Json("/api/v1/reports?format=jsonfeed")).Body.GetProperty("items")[0].GetProperty("date_modified").GetString());
    }

    [Fact]
    public async Task Tables_know_modes_and_positions_are_a_table()
    {
        await using var served = await Full();
        Assert.Equal(3, (await served.Text("/api/v1/events?format=csv&mode=phone&fields=event_id")).Body.Split("\r\n").Length - 1);
        Assert.Equal(1, (await served.Text("/api/v1/events?format=csv&mode=sanction&fields=event_id")).Body.Split("\r\n").Length - 1);
        Assert.StartsWith("holder_code,wording\r\nSYR,the two-lakes policy\r\n", (await served.Text("/api/v1/positions?format=csv&fields=holder_code,wording")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Json("/api/v1/positions?holder=SYR&to=2024-01-01")).Status);
    }

    private static Task<ServedRecord> Full() => ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());
}
