using System.Net;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Rapport.Store.Tests;

namespace Rapport.Server.Tests;

/// <summary>The record over the Model Context Protocol, asked by the client of its SDK over HTTP.</summary>
public sealed class McpTests
{
    [Fact]
    public async Task Five_tools_are_offered_and_only_read()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());
        await using var client = await Client(served);

        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["compare_readouts", "dossier", "evidence", "find_events", "positions"], tools.Select(static tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, static tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
    }

    [Fact]
    public async Task Every_answer_has_the_ids_of_sentences_and_the_side_that_reports()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());
        await using var client = await Client(served);

        var events = await Ask(client, "find_events", ("country", "NOR"), ("type", "consult"));
        var found = Assert.Single(events.GetProperty("events").EnumerateArray());
        var answers = new[]
        {
            found,
            (await Ask(client, "positions", ("holder", "SYR"))).GetProperty("positions")[0].GetProperty("said")[0],
            (await Ask(client, "compare_readouts", ("occasion", found.GetProperty("occasion").GetString()!))).GetProperty("statements")[0].GetProperty("said")[0],
            (await Ask(client, "dossier", ("first", "NOR"), ("second", "SYR"))).GetProperty("newest_events")[0],
            await Ask(client, "evidence", ("id", found.GetProperty("id").GetString()!)),
        };

        Assert.All(answers, static answer =>
        {
            Assert.Matches("^r[0-9a-z]{12}#[1-9][0-9]*$", answer.GetProperty("sentence_ids")[0].GetString()!);
            Assert.Contains(answer.GetProperty("reported_by").GetString(), (string[])["CHN", "SYR"]);
        });
        Assert.Contains("telephone conversation", answers[^1].GetProperty("sentences")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("find_events", "country", "<script>", "BEL")]
    [InlineData("find_events", "from", "yesterday", "2023-02-10")]
    [InlineData("positions", "issue", "", "holder")]
    [InlineData("evidence", "id", "nonsense", "find_events")]
    [InlineData("compare_readouts", "occasion", "o000000000000", "no occasion")]
    public async Task What_cannot_be_answered_says_why_and_what_to_do(string tool, string name, string value, string word)
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());
        await using var client = await Client(served);

        var answer = await client.CallToolAsync(tool, new Dictionary<string, object?> { [name] = value }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(answer.IsError);
        Assert.Contains(word, Assert.IsType<TextContentBlock>(answer.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_host_is_refused()
    {
        await using var served = await ServedRecord.With();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent("{}") };
        request.Headers.Add("Origin", "http://evil.example");

        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static Task<McpClient> Client(ServedRecord served) => McpClient.CreateAsync(
        new HttpClientTransport(new() { Endpoint = new(served.Client.BaseAddress!, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }), cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<JsonElement> Ask(McpClient client, string tool, params (string Name, string Value)[] arguments)
    {
        var answer = await client.CallToolAsync(
            tool, arguments.ToDictionary(static pair => pair.Name, static pair => (object?)pair.Value), cancellationToken: TestContext.Current.CancellationToken);
        var text = Assert.IsType<TextContentBlock>(answer.Content[0]).Text;
        Assert.False(answer.IsError ?? false, text);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
