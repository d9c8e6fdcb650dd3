using System.Net;
using System.Text.RegularExpressions;
using Rapport.Coding;
using Rapport.Store.Tests;

namespace Rapport.Server.Tests;

public sealed partial class PageLinkTests
{
    private static readonly string[] Lists =
        ["/reports", "/events", "/statements", "/occasions", "/people", "/review", "/corrections", "/positions?holder=SYR", "/asks?source=NOR&target=SYR", "/search?q=fishing", "/check?q=Suria+supports+two+lakes."];

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere_and_every_fragment_is_on_its_page()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build(), Samples.Call("again").Build());
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/", .. Lists]);
        var fragments = new List<(string From, string Path, string Fragment)>();
        while (waiting.TryDequeue(out var address))
        {
            if (pages.ContainsKey(address))
                continue;
            using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{address} is {answer.StatusCode}: {page}");
            pages[address] = answer.Content.Headers.ContentType?.MediaType == "text/html" ? page : "";
            foreach (Match link in Link().Matches(pages[address]))
            {
                var target = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#', 2);
                var path = target[0].Length == 0 ? address : target[0];
                if (target.Length == 2)
                    fragments.Add((address, path, target[1]));
                waiting.Enqueue(path);
            }
        }

        Assert.True(pages.Count > 150, $"only {pages.Count} addresses were met");
        Assert.All(fragments, link => Assert.True(
            pages[link.Path].Contains($"id=\"{link.Fragment}\"", StringComparison.Ordinal), $"{link.From} leads to {link.Path}#{link.Fragment}, which is not there"));
        foreach (var prefix in (string[])["/report/", "/finding/", "/occasion/", "/dyad/", "/why/", "/issues", "/person/", "/map", "/network", "/panel", "/about", "/api/v1/"])
            Assert.Contains(pages.Keys, address => address.StartsWith(prefix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_list_tells_its_total_and_has_JSON_CSV_and_Atom_with_the_same_conditions()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());

        foreach (var list in Lists)
        {
            var page = await served.Page(list);
            var query = list.Contains('?', StringComparison.Ordinal) ? list[(list.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";
            var path = list.Split('?')[0];
            Assert.Matches("<h2>[0-9]", page);
            foreach (var format in (string[])["JSON", "CSV", "Atom"])
            {
                var address = WebUtility.HtmlDecode(Regex.Match(page, $"<a href=\"([^\"]+)\" aria-label=\"[^\"]+ as {format}\"").Groups[1].Value);
                Assert.StartsWith("/api/v1" + path, address, StringComparison.Ordinal);
                foreach (var condition in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
                    Assert.Contains(Uri.UnescapeDataString(condition.Replace('+', ' ')), Uri.UnescapeDataString(address), StringComparison.Ordinal);
                using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("/events?source=&from=&type=CONSULT", "/events?type=CONSULT")]
    [InlineData("/events?source=Norway", "/events?source=NOR")]
    [InlineData("/statements?holder=syr&q=", "/statements?holder=SYR")]
    [InlineData("/dyad?one=Norway&other=syria", "/dyad/NOR/SYR")]
    [InlineData("/issue?words=two-lakes+policy", "/issue/two-lakes%20policy")]
    [InlineData("/?q=fishing", "/search?q=fishing")]
    [InlineData("/map?from=2024-01-01&to=", "/map?from=2024-01-01")]
    public async Task Addresses_hold_what_was_asked_and_no_more(string written, string kept)
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());

        using var answer = await served.Client.GetAsync(new Uri(written, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(kept, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_numbers_of_a_list_are_those_of_its_conditions()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());

        foreach (var (list, condition) in ((string, string)[])[("events", "type=CONSULT"), ("events", "source=NOR"), ("statements", "kind=ask"), ("occasions", "kind=call"), ("reports", "q=fishing")])
        {
            var total = (await served.Json($"/api/v1/{list}?{condition}")).Body.GetProperty("total").GetInt64();
            Assert.Contains($"<h2>{total} {(total == 1 ? list[..^1] : list)}</h2>", await served.Page($"/{list}?{condition}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_occasion_shows_its_accounts_and_compares_what_they_say()
    {
        await using var served = await ServedRecord.With(
            Samples.Call().Build(),
            new ReportBuilder("own", "Diab, Holm talk", "Omar Diab and Ada Holm spoke by telephone. Suria rejects tariffs, Diab said.").With(static document => document with { Outlet = "Own Voice", Side = "SYR" })
                .Person("Ada Holm", "foreign minister", "NOR").Person("Omar Diab", "foreign minister", "SYR").Occasion("call", "NOR SYR", 0, 1)
                .Event("CONSULT", "NOR SYR", "", "spoke by telephone", static found => found with { Mode = "phone", Occasion = "o1" })
                .Statement(StatementKind.Position, "SYR", "NOR", "rejects tariffs", static found => found with { Occasion = "o1", Stance = Stance.Against, Issue = new(null, "tariffs") }).Build());
        var id = (await served.Json("/api/v1/occasions")).Body.GetProperty("items")[0].GetProperty("id").GetString();

        var page = await served.Page($"/occasion/{id}");

        foreach (var words in (string[])["Call: ", "Tidings (CHN)", "Own Voice (SYR)", "Every account of it", "id=\"compare\"", "Only A, Tidings (CHN)", "Only B, Own Voice (SYR)", "rejects tariffs", "stands ready to work"])
            Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_tells_each_level_of_a_count_down_to_the_words()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());

        var page = await served.Page("/why/dyad/NOR/SYR/events");

        Assert.Contains("signed a fishing accord", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("number of actual events", page, StringComparison.Ordinal);
        using var unknown = await served.Client.GetAsync(new Uri("/why/dyad/NOR", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [GeneratedRegex("href=\"([/#][^\"]*)\"")]
    private static partial Regex Link();
}
