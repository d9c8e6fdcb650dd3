using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rapport.Cli.Tests;

/// <summary><c>rapport serve</c> as it is run: with keys, a log, and told to stop.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Ledger => folder["served.rapport"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_server_with_keys_answers_who_has_one_logs_as_JSON_and_stops_when_it_is_told()
    {
        Assert.Equal(0, RapportProcess.Run("add", folder.Write("a.txt", "Norway gave Kenya 5 million euros in aid on Monday."), "--date", "2024-03-05", "--record", Ledger).ExitCode);
        Assert.Equal(1, RapportProcess.Run("serve", "--keys", "required", "--listen", "http://127.0.0.1:0", "--record", Ledger).WithoutTrace().ExitCode);
        var made = RapportProcess.Run("keys", "add", "a desk", "--record", Ledger).WithoutTrace();
        var (name, key) = (made.Output.Split("  ")[0], made.Output.Split("  ")[1].Trim());

        using var server = RapportProcess.Start("serve", "--keys", "required", "--log", "json", "--listen", "http://127.0.0.1:0", "--record", Ledger);
        var address = Regex.Match((await server.StandardError.ReadLineAsync(TestContext.Current.CancellationToken))!, "http://[^;]*").Value;
        using var client = new HttpClient { BaseAddress = new(address) };
        using (var none = await client.GetAsync(new Uri("/api/v1/events", UriKind.Relative), TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.Unauthorized, none.StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        Assert.Contains("\"AID\"", await client.GetStringAsync(new Uri("/api/v1/events?q=secret+words+euros&country=KEN&status=any", UriKind.Relative), TestContext.Current.CancellationToken)
            + await client.GetStringAsync(new Uri("/api/v1/events", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await using (await client.GetStreamAsync(new Uri("/api/v1/changes", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            using var kill = Process.Start("kill", ["-TERM", $"{server.Id}"]);
            Assert.True(server.WaitForExit(TimeSpan.FromMinutes(3)), "the server did not stop");
        }

        Assert.Equal(0, server.ExitCode);
        var log = (await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(log, line => JsonElement.Parse(line).GetProperty("State") is var state && state.GetProperty("Path").GetString() == "/api/v1/events" && state.GetProperty("Key").GetString() == name);
        Assert.DoesNotContain(log, static line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_on_its_way_is_ended_when_the_server_is_told_to_stop_and_nothing_new_is_begun()
    {
        foreach (var (name, words, day) in ((string, string, string)[])[("a.txt", "Norway gave Kenya 5 million euros in aid on Monday. Peru and Chile signed an accord.", "1960-03-05"), ("b.txt", "Norway thanked Kenya.", "2024-03-05")])
            Assert.Equal(0, RapportProcess.Run("add", folder.Write(name, words), "--date", day, "--record", Ledger).ExitCode);
        using var server = RapportProcess.Start("serve", "--listen", "http://127.0.0.1:0", "--record", Ledger);
        using var client = new HttpClient { BaseAddress = new(Regex.Match((await server.StandardError.ReadLineAsync(TestContext.Current.CancellationToken))!, "http://[^;]*").Value) };
        const string File = "/api/v1/panel?by=day&format=csv";
        var whole = (await client.GetStringAsync(new Uri(File, UriKind.Relative), TestContext.Current.CancellationToken)).Length;
        Assert.True(whole > 10_000_000, $"a file of {whole} letters may lie in buffers as a whole");

        using var answer = await client.GetAsync(new Uri(File, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var first = (await reader.ReadLineAsync(TestContext.Current.CancellationToken))!;
        using var kill = Process.Start("kill", ["-TERM", $"{server.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        using var late = new HttpClient { BaseAddress = client.BaseAddress };
        await Assert.ThrowsAsync<HttpRequestException>(() => late.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken));
        var rest = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(whole, $"{first}\r\n{rest}".Length);
        Assert.True(server.WaitForExit(TimeSpan.FromMinutes(1)), "the server did not stop");
        Assert.Equal(0, server.ExitCode);
    }

    [Fact]
    public void Keys_are_listed_and_revoked()
    {
        Assert.Equal(0, RapportProcess.Run("add", folder.Write("a.txt", "Norway thanked Kenya."), "--record", Ledger).ExitCode);
        var name = RapportProcess.Run("keys", "add", "a robot", "--scope", "write", "--record", Ledger).Output.Split("  ")[0];
        Assert.Contains($"{name},a robot,write,", RapportProcess.Run("keys", "list", "--format", "csv", "--record", Ledger).Output, StringComparison.Ordinal);
        Assert.Equal(0, RapportProcess.Run("keys", "revoke", name, "--record", Ledger).WithoutTrace().ExitCode);
        Assert.Equal(1, RapportProcess.Run("keys", "revoke", name, "--record", Ledger).WithoutTrace().ExitCode);
        Assert.Contains("revoked 2", RapportProcess.Run("keys", "list", "--record", Ledger).Output, StringComparison.Ordinal);
    }
}
