using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Rapport.Cli.Tests;

/// <summary><c>rapport mcp</c>, asked by the client of the SDK on standard input and output.</summary>
public sealed class McpTests(Dossier dossier) : IClassFixture<Dossier>
{
    [Fact]
    public async Task A_record_answers_on_standard_input_and_output()
    {
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new()
        {
            Name = "rapport",
            Command = "dotnet",
            Arguments = [Path.Combine(RapportProcess.Folder, "rapport.dll"), "mcp", "--record", dossier.Record],
        }), cancellationToken: TestContext.Current.CancellationToken);

        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        var answer = await client.CallToolAsync("find_events", new Dictionary<string, object?> { ["limit"] = 1 }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(5, tools.Count);
        var text = Assert.IsType<TextContentBlock>(answer.Content[0]).Text;
        Assert.Contains("\"sentence_ids\":[\"r", text, StringComparison.Ordinal);
        Assert.Contains("\"reported_by\":\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_not_there_is_told_in_words()
    {
        var run = RapportProcess.Run("mcp", "--record", dossier.Record + ".none").WithoutTrace();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("there is no such record", run.Words, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
