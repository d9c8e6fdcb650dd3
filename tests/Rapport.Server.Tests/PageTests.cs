using System.Net;
using System.Text.RegularExpressions;
using Rapport.Coding;
using Rapport.Store.Tests;
using Rapport.Text;

namespace Rapport.Server.Tests;

public sealed class PageTests
{
    private const string OwnScript = "<script src=\"/living.js\" defer></script>";
    private const string OwnModule = "<script type=\"module\" src=\"/islands/main.js\"></script>";
    private const string Script = "<script>alert('x')</script>";

    [Fact]
    public async Task The_start_page_shows_new_reports_busy_pairs_and_coverage()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());

        var page = await served.Page("/");

        Assert.True(page.IndexOf("sign fishing accord", StringComparison.Ordinal) < page.IndexOf("ready to deepen ties", StringComparison.Ordinal));
        Assert.Contains($"href=\"/report/{served.Ids[0]}\"", page, StringComparison.Ordinal);
        Assert.Contains("3 events, 3 statements", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/dyad/NOR/SYR\"", page, StringComparison.Ordinal);
        Assert.Contains(">2 reports</a> (2 distinct texts)", page, StringComparison.Ordinal);
        var coverage = page[page.IndexOf("id=\"coverage-head\"", StringComparison.Ordinal)..];
        Assert.Contains("Tidings", coverage, StringComparison.Ordinal);
        Assert.Contains("May 2024", coverage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_are_divided_and_lead_on()
    {
        await using var served = await ServedRecord.With([.. Enumerable.Range(0, 60).Select(static number => Samples.Call($"call-{number}").Build())]);
        var seen = new HashSet<string>();
        for (var address = "/reports"; address.Length > 0;)
        {
            var page = await served.Page(address);
            foreach (Match match in Regex.Matches(page, "<h3><a href=\"(/report/[^\"]+)\""))
                Assert.True(seen.Add(match.Groups[1].Value));
            address = WebUtility.HtmlDecode(Regex.Match(page, "<a href=\"([^\"]+)\" rel=\"next\"").Groups[1].Value);
        }

        Assert.Equal(60, seen.Count);
    }

    [Fact]
    public async Task Words_narrow_the_list()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());

        var page = await served.Page("/reports?q=telephone");

        Assert.Contains("<h2>1 report</h2>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("sign fishing accord", page, StringComparison.Ordinal);
        Assert.Contains("None fits all conditions", await served.Page("/reports?q=nonsense"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_record_says_what_to_do()
    {
        await using var served = await ServedRecord.With();

        Assert.Contains("Nothing is in the record yet", await served.Page("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_links_each_finding_to_its_words_and_back()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());

        var page = await served.Page($"/report/{served.Ids[0]}");

        foreach (var name in (string[])["e1", "e2", "e3", "s1", "s2", "s3", "l1", "x1", "x2"])
        {
            Assert.Single(Regex.Matches(page, $"id=\"in-text-{name}\""));
            Assert.Single(Regex.Matches(page, $"id=\"{name}\""));
            Assert.Single(Regex.Matches(page, $"href=\"#{name}\""));
            Assert.Single(Regex.Matches(page, $"href=\"#in-text-{name}\""));
        }

        Assert.Contains("class=\"block caption\"", page, StringComparison.Ordinal);
        Assert.Contains("denied", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_told_by_another_side_says_so()
    {
        await using var served = await ServedRecord.With(
            new ReportBuilder("told", "Headline", "Suria supports the two-lakes policy.").Statement(StatementKind.Position, "SYR", "NOR", "supports the two-lakes policy").Build(),
            new ReportBuilder("own", "Headline", "Suria adheres to the two-lakes policy.").With(static document => document with { Outlet = "Own Voice", Side = "SYR" })
                .Statement(StatementKind.Position, "SYR", "NOR", "adheres to the two-lakes policy").Build());

        var page = await served.Page("/dyad/SYR/NOR");

        Assert.Contains("as told by Tidings (CHN)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("as told by Own Voice", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_was_kept_and_not_read_says_why()
    {
        await using var served = await ServedRecord.With(
            new ReportBuilder("recipe", "A pie", "Take six apples.").Rejected(Rapport.Coding.Findings.Rejection.NotRelevant, "six apples").Build(),
            new ReportBuilder("abroad", "Une tarte", "Prenez six pommes.").With(static document => document with { Language = "fr" }).Build(), Samples.Call().Build());

        Assert.Contains("Kept, not read: no sentence of the report seems to tell of states.", await served.Page($"/report/{served.Ids[0]}"), StringComparison.Ordinal);
        Assert.Contains("Kept, not read: the report is in French, and only English is read.", await served.Page($"/report/{served.Ids[1]}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kept, not read", await served.Page($"/report/{served.Ids[2]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dyad_shows_state_timeline_events_positions_and_asks()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());

        var page = await served.Page("/dyad/nor/SYR");

        Assert.Contains("<h1>Norland – SYR</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Mostly cooperative", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "<rect class=\"cooperation\""));
        Assert.Contains("May 2024: 3 events, cooperation +4.7, conflict −0.7", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("signed a fishing accord", page, StringComparison.Ordinal);
        Assert.Contains("the two-lakes policy", page, StringComparison.Ordinal);
        var asks = page[page.IndexOf("id=\"asks-head\"", StringComparison.Ordinal)..];
        Assert.Contains("hoped that Suria would keep its market open", asks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dyad_without_findings_is_told_from_one_without_relations()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());

        Assert.Contains("no report in the record tells of them", await served.Page("/dyad/NOR/IGO:UN"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_has_a_lasting_address_with_its_reasons()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());
        var id = (await served.Json("/api/v1/statements?kind=position")).Body.GetProperty("items")[0].GetProperty("id").GetString();

        var page = await served.Page($"/finding/{id}");

        Assert.Contains("<mark class=\"statement\">supports the two-lakes policy</mark>", page, StringComparison.Ordinal);
        foreach (var reason in (string[])["position/plain", "sha256:first", "Omar Diab", "rejects sabre-rattling", "Tidings (CHN)"])
            Assert.Contains(reason, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/report/r000000000000", HttpStatusCode.NotFound)]
    [InlineData("/report/..%2f..%2fetc", HttpStatusCode.NotFound)]
    [InlineData("/finding/e000000000000", HttpStatusCode.NotFound)]
    [InlineData("/poems", HttpStatusCode.NotFound)]
    [InlineData("/dyad/NOR/NOR", HttpStatusCode.BadRequest)]
    [InlineData("/dyad/N/<script>", HttpStatusCode.BadRequest)]
    [InlineData("/?limit=many", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_shown_is_a_page_that_says_why(string address, HttpStatusCode status)
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());

        using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("class=\"problem\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", WithoutOwnScripts(page), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Hostile_text_is_never_markup_on_any_page()
    {
        var hostile = new ReportBuilder($"id{Script}", $"Headline {Script}", $"Lead \" ' onload=x {Script} \u202Eetihw\u202C end & <b>bold</b>.")
            .With(static document => document with { Outlet = $"Outlet{Script}", Url = "javascript:alert(1)", Side = "NOR" })
            .Event("CONSULT", "NOR", "SYR", Script, static found => found with { Mode = Script, Place = new(Script, null, null), Source = [new(new("NOR"), "GOV", Script)], Rule = Script })
            .Statement(StatementKind.Position, "SYR", "NOR", Script, static found => found with { Speaker = Script, Strength = Script, Issue = new(Script, Script) })
            .Rejected(Script, Script, Script).Link(Script, Script, Script).Person(Script, Script, "NOR").Build();
        await using var served = await ServedRecord.With(hostile);
        var finding = (await served.Json("/api/v1/events")).Body.GetProperty("items")[0].GetProperty("id").GetString();
        var statement = (await served.Json("/api/v1/statements")).Body.GetProperty("items")[0].GetProperty("id").GetString();

        foreach (var address in (string[])["/", $"/report/{served.Ids[0]}", $"/finding/{finding}", $"/finding/{statement}", "/dyad/NOR/SYR", $"/search?q={Uri.EscapeDataString(Script)}", "/reports", "/events", "/statements", $"/issue/{Uri.EscapeDataString(Script)}", "/review"])
        {
            var page = await served.Page(address);
            Assert.DoesNotContain("<script", WithoutOwnScripts(page), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\u202E', WebUtility.HtmlDecode(page));
            Assert.Contains(Script, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }

        Assert.Contains("‹U+202E›", WebUtility.HtmlDecode(await served.Page($"/report/{served.Ids[0]}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letters_of_the_text_are_all_on_the_page()
    {
        var given = Samples.Call().Section(3, SectionKind.Boilerplate).Build();
        await using var served = await ServedRecord.With(given);

        var page = await served.Page($"/report/{served.Ids[0]}");
        var article = Regex.Match(page, "<article.*?</article>", RegexOptions.Singleline).Value;
        var letters = WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(article, "<a class=\"label.*?</a>|<span class=\"block-name\">.*?</span>|<p class=\"key.*?</p>", ""), "<[^>]+>", ""));

        Assert.Equal(
            string.Concat(given.Report.Document.Text.Where(static letter => !char.IsWhiteSpace(letter))),
            string.Concat(letters.Where(static letter => !char.IsWhiteSpace(letter))));
    }

    [Fact]
    public async Task Every_answer_forbids_scripts_framing_and_other_hosts()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());

        foreach (var address in (string[])["/", "/nothing", "/style.css", "/api/v1/events", "/api/v1/events?x=1"])
        {
            using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task A_request_for_another_host_is_refused()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events") { Headers = { Host = "evil.example" } };

        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://192.168.1.5:5080")]
    [InlineData("http://example.org")]
    [InlineData("https://127.0.0.1:5080")]
    public void Only_addresses_of_this_machine_are_listened_on(string listen)
    {
        using var folder = new RecordFolder();
        Store.Record.Create(folder.Path()).Dispose();

        Assert.Throws<ServerException>(() => RapportServer.Build(ServedRecord.Options(folder.Path(), listen)));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var served = await ServedRecord.With();

        var error = await Assert.ThrowsAsync<ServerException>(() =>
            RapportServer.RunAsync(ServedRecord.Options(served.Path, served.Client.BaseAddress!.ToString()), TestContext.Current.CancellationToken));

        Assert.Contains(served.Client.BaseAddress!.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_tells_when_it_answers_and_ends_when_told()
    {
        using var folder = new RecordFolder();
        Store.Record.Create(folder.Path()).Dispose();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var listening = new TaskCompletionSource<Uri>();
        var running = RapportServer.RunAsync(ServedRecord.Options(folder.Path(), "http://localhost:0") with { Listening = listening.SetResult }, stop.Token);

        using var client = new HttpClient();
        using var answer = await client.GetAsync(await listening.Task, stop.Token);
        await stop.CancelAsync();
        await running;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static string WithoutOwnScripts(string page) => page.Replace(OwnScript, "", StringComparison.Ordinal).Replace(OwnModule, "", StringComparison.Ordinal);
}
