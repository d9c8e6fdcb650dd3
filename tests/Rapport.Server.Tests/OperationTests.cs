using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Rapport.Store;
using Rapport.Store.Access;
using Rapport.Store.Tests;
using Record = Rapport.Store.Record;

namespace Rapport.Server.Tests;

/// <summary>Keys, limits, health and figures of a server.</summary>
public sealed class OperationTests
{
    private string reading = "";
    private string writing = "";
    private string name = "";

    [Theory]
    [InlineData("/api/v1/events")]
    [InlineData("/")]
    [InlineData("/metrics")]
    [InlineData("/mcp")]
    [InlineData("/style.css")]
    public async Task Where_keys_are_required_nothing_is_told_without_one(string address)
    {
        await using var served = await Keyed();
        using var none = await served.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, none.StatusCode);
        Assert.Equal(["Bearer", "Basic"], none.Headers.WwwAuthenticate.Select(static way => way.Scheme));
        Assert.DoesNotContain("Norland", await none.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_opens_by_Bearer_and_as_the_password_of_Basic_until_it_is_revoked()
    {
        await using var served = await Keyed();
        var basic = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"anybody:{reading}")));
        Assert.Equal(HttpStatusCode.OK, await Ask(served, "/api/v1/events", new("Bearer", reading)));
        Assert.Equal(HttpStatusCode.OK, await Ask(served, "/", basic));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(served, "/", new("Bearer", reading + "x")));
        Assert.Equal(HttpStatusCode.OK, await Ask(served, "/health/live", null));
        using (var record = Record.Open(served.Path, RecordAccess.Write))
            Assert.True(new AccessKeys(record).Revoke(name, DateTimeOffset.UtcNow));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(served, "/api/v1/events", new("Bearer", reading)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(served, "/", basic));
    }

    [Fact]
    public async Task Without_required_keys_reading_is_open_and_a_wrong_key_is_told()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());
        Assert.Equal(HttpStatusCode.OK, await Ask(served, "/api/v1/events", null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(served, "/api/v1/events", new("Bearer", "rapport_none")));
    }

    [Fact]
    public async Task Keys_lie_in_the_file_as_hashes()
    {
        await using var served = await Keyed();
        using var record = Record.Open(served.Path);
        Assert.Equal([AccessScope.Read, AccessScope.Write], new AccessKeys(record).All().Select(static key => key.Scope));
        await using var file = new FileStream(served.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        Assert.DoesNotContain(reading, await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_addresses_than_this_machine_need_keys()
    {
        using var folder = new RecordFolder();
        Record.Create(folder.Path()).Dispose();
        var options = ServedRecord.Options(folder.Path(), "http://0.0.0.0:0");
        Assert.Contains("--keys required", Assert.Throws<ServerException>(() => RapportServer.Build(options)).Message, StringComparison.Ordinal);
        Assert.Contains("rapport keys add", Assert.Throws<ServerException>(() => RapportServer.Build(options with { KeysRequired = true })).Message, StringComparison.Ordinal);
        using (var record = Record.Open(folder.Path(), RecordAccess.Write))
            new AccessKeys(record).Add("all", AccessScope.Read, DateTimeOffset.UtcNow);
        await using var application = RapportServer.Build(options with { KeysRequired = true });
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_ask_again()
    {
        await using var served = await ServedRecord.With(static options => options with { RequestsPerSecond = 1 }, null, Samples.Call().Build());
        var answers = new List<(HttpStatusCode Status, string? Type, JsonElement Body)>();
        for (var number = 0; number < 8; number++)
            answers.Add(await served.Json("/api/v1/record"));
        Assert.InRange(answers.Count(static answer => answer.Status == HttpStatusCode.OK), 4, 6);
        var refused = answers.First(static answer => answer.Status == HttpStatusCode.TooManyRequests);
        Assert.Equal("/api/v1/problems#too-many-requests", refused.Body.GetProperty("type").GetString());
        using var last = await served.Client.GetAsync(new Uri("/api/v1/record", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotNull(last.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, await Ask(served, "/health/live", null));
    }

    [Fact]
    public async Task Health_and_figures_are_told()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());
        Assert.Equal((HttpStatusCode.OK, "text/plain", "alive\n"), await served.Text("/health/live"));
        Assert.Equal((HttpStatusCode.OK, "text/plain", "ready\n"), await served.Text("/health/ready"));
        await served.Text("/api/v1/events");
        var (_, type, figures) = await served.Text("/metrics");
        Assert.Equal("text/plain", type);
        // The servers of other tests have figures in this process too.
        Assert.Matches("\nrapport_record_reports \\d+", Plain(figures));
        Assert.Contains("http_server_request_duration_seconds_count", figures, StringComparison.Ordinal);
        Assert.Contains("dotnet_", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_and_corrections_are_written_with_a_key_that_may()
    {
        await using var served = await Keyed();
        const string Report = "{\"text\": \"Norland met Suria.\"}";
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(served, "/api/v1/reports", Report, null)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(served, "/api/v1/reports", Report, new("Bearer", reading))).Status);
        var basic = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($":{writing}")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(served, "/api/v1/reports", Report, basic)).Status);
        var key = new AuthenticationHeaderValue("Bearer", writing);

        var (status, added) = await Post(served, "/api/v1/reports", $"[{Report},\n {Report}]", key);
        Assert.Equal((HttpStatusCode.OK, 1, 1), (status, added.GetProperty("added").GetInt32(), added.GetProperty("known").GetInt32()));
        Assert.Equal(2, (await Post(served, "/api/v1/reports", $"{Report}\n{Report}\n", key, "application/jsonl")).Body.GetProperty("known").GetInt32());

        using var record = Record.Open(served.Path);
        var finding = record.Ask(new Store.Questions.EventsQuestion { Limit = 1 }).Items[0].Id;
        var (_, wrong) = await Post(served, "/api/v1/corrections", $"{{\"act\": \"wrong\", \"finding\": \"{finding}\", \"by\": \"Jane Roe\", \"reason\": \"it was not so\"}}", key);
        Assert.Equal("Jane Roe (a writer)", wrong.GetProperty("by").GetString());
        Assert.Null(record.Ask(new Store.Questions.EventsQuestion { Status = null, Limit = 1000 }).Items.FirstOrDefault(found => found.Id == finding));
        await Post(served, "/api/v1/corrections", $"{{\"act\": \"withdraw\", \"withdraws\": \"{wrong.GetProperty("id").GetString()}\", \"by\": \"Jane Roe\", \"reason\": \"it was\"}}", key);
        Assert.NotNull(record.Ask(new Store.Questions.EventsQuestion { Status = null, Limit = 1000 }).Items.FirstOrDefault(found => found.Id == finding));
    }

    [Fact]
    public async Task A_finding_is_read_otherwise_and_what_was_missing_is_added()
    {
        await using var served = await Keyed();
        var key = new AuthenticationHeaderValue("Bearer", writing);
        using var record = Record.Open(served.Path);
        var ask = record.Ask(new Store.Questions.StatementsQuestion { Kind = Coding.StatementKind.Ask }).Items[0];

        var (status, change) = await Post(served, "/api/v1/corrections", $"{{\"act\": \"change\", \"finding\": \"{ask.Id}\", \"kind\": \"position\", \"stance\": \"for\", \"by\": \"J\", \"reason\": \"r\"}}", key);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("position", change.GetProperty("reading").GetProperty("class").GetString());
        Assert.Contains(ask.Id, record.Ask(new Store.Questions.StatementsQuestion { Kind = Coding.StatementKind.Position, Stance = Coding.Stance.For }).Items.Select(static said => said.Id));

        var missing = $"{{\"act\": \"missing\", \"report\": \"{served.Ids[0]}\", \"words\": \"rejects sabre-rattling\", \"source\": [\"SYR\"], \"target\": [\"NOR\"], \"kind\": \"refusal\", \"by\": \"J\", \"reason\": \"r\"}}";
        Assert.Equal(HttpStatusCode.OK, (await Post(served, "/api/v1/corrections", missing, key)).Status);
        Assert.Equal("rejects sabre-rattling", Assert.Single(record.Ask(new Store.Questions.StatementsQuestion { Kind = Coding.StatementKind.Refusal }).Items).EvidenceText);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(served, "/api/v1/corrections", missing.Replace("sabre", "saber", StringComparison.Ordinal), key)).Status);
    }

    [Theory]
    [InlineData("/api/v1/reports", "", "application/json", 400, "is empty")]
    [InlineData("/api/v1/reports", "{\"text\": ", "application/json", 400, "breaks off")]
    [InlineData("/api/v1/reports", "[1]", "application/json", 400, "no JSON object")]
    [InlineData("/api/v1/reports", "{}\n{", "application/jsonl", 400, "line 2 of the body")]
    [InlineData("/api/v1/reports", "text", "text/plain", 400, "Content-Type: application/json")]
    [InlineData("/api/v1/corrections", "{\"act\": \"change\"}", "application/json", 400, "needs what is right")]
    [InlineData("/api/v1/corrections", "{\"act\": \"rumour\"}", "application/json", 400, "one of wrong, change")]
    [InlineData("/api/v1/corrections", "{\"act\": \"change\", \"type\": \"GOSSIP\"}", "application/json", 400, "no PLOVER type")]
    [InlineData("/api/v1/corrections", "{\"act\": \"change\", \"source\": [\"Norland\"]}", "application/json", 400, "list of codes")]
    [InlineData("/api/v1/corrections", "{\"act\": \"wrong\", \"kind\": \"ask\"}", "application/json", 400, "leave one away")]
    [InlineData("/api/v1/corrections", "{\"act\": \"wrong\", \"finding\": \"e1\"}", "application/json", 400, "no lasting name")]
    [InlineData("/api/v1/corrections", "{\"act\": \"wrong\", \"finding\": \"e000000000000\"}", "application/json", 400, "'by' is missing")]
    [InlineData("/api/v1/corrections", "{\"act\": \"wrong\", \"finding\": \"e000000000000\", \"by\": \"J\", \"reason\": \"r\"}", "application/json", 404, "does not have")]
    [InlineData("/api/v1/corrections", "{\"mood\": \"AID\"}", "application/json", 400, "no property of a correction")]
    public async Task What_cannot_be_written_is_told(string address, string body, string type, int status, string told)
    {
        await using var served = await Keyed();
        var answer = await Post(served, address, body, new("Bearer", writing), type);
        Assert.Equal((HttpStatusCode)status, answer.Status);
        Assert.Contains(told, answer.Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var served = await Keyed();
        var (status, body) = await Post(served, "/api/v1/corrections", new string(' ', 100_000), new("Bearer", writing));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "/api/v1/problems#too-large"), (status, body.GetProperty("type").GetString()));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Post(ServedRecord served, string address, string body, AuthenticationHeaderValue? key, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Authorization = key;
        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>Figures without the words in braces behind their names, and without times.</summary>
    private static string Plain(string figures) => System.Text.RegularExpressions.Regex.Replace(figures, "\\{[^}]*\\}", "");

    private Task<ServedRecord> Keyed() => ServedRecord.With(static options => options with { KeysRequired = true }, record =>
    {
        var keys = new AccessKeys(record);
        (name, reading) = keys.Add("a reader", AccessScope.Read, DateTimeOffset.UtcNow);
        (_, writing) = keys.Add("a writer", AccessScope.Write, DateTimeOffset.UtcNow);
        Assert.NotEqual(reading, writing);
    }, Samples.Call().Build());

    private static async Task<HttpStatusCode> Ask(ServedRecord served, string address, AuthenticationHeaderValue? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = key;
        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
