using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Rapport.Cli.Tests;

/// <summary>How far adding has come, and what becomes of it when it is told to stop.</summary>
public sealed class ProgressTests : IDisposable
{
    private const int Number = 3000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Ledger => folder["ledger.rapport"];

    private string Reports() => folder.Write("reports.jsonl", string.Concat(Enumerable.Range(0, Number).Select(static index => string.Create(
        CultureInfo.InvariantCulture, $"{{\"id\":\"trade-{index}\",\"date\":\"2024-03-05\",\"text\":\"Norway gave Kenya {index} million euros in aid on Monday.\"}}\n"))));

    [Fact]
    public void Lines_of_JSON_tell_the_share_that_is_done()
    {
        var run = RapportProcess.Run("add", Reports(), "--record", Ledger, "--progress", "json").WithoutTrace();
        var last = JsonDocument.Parse(run.WordLines[^2]).RootElement;
        Assert.Equal((Number, 0, 1.0), (last.GetProperty("reports").GetInt32(), last.GetProperty("left_out").GetInt32(), last.GetProperty("share").GetDouble()));
    }

    [Fact]
    public void At_a_terminal_a_bar_is_rewritten_and_cleared()
    {
        var program = Path.Combine(RapportProcess.Folder, "rapport.dll");
        using var process = Process.Start(new ProcessStartInfo("script", ["-qec", $"dotnet '{program}' add '{Reports()}' --record '{Ledger}'", "/dev/null"]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        process.StandardInput.Close();
        var shown = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Matches(@"\r\e\[K\[[█░]{24}\] \d+ % · \d+ reports · \d+ a second · 0 left out", shown);
        Assert.Contains($"\r\e[K{Ledger}: {Number} added", shown, StringComparison.Ordinal);
    }

    // Ctrl+C goes the same way; tests that run in the background of a shell inherit that it is ignored.
    [Fact]
    public void Told_to_stop_it_keeps_what_is_coded_and_goes_on_there_when_the_same_is_given_again()
    {
        var path = Reports();
        using (var process = RapportProcess.Start("add", path, "--record", Ledger))
        {
            while (!process.HasExited && !(File.Exists(Ledger) && new FileInfo(Ledger + "-wal") is { Exists: true, Length: > 1_000_000 }))
                Thread.Sleep(5);
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
            var words = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.Contains("broken off; give the same again, and it goes on where it stopped", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", words, StringComparison.Ordinal);
            Assert.Equal(1, process.ExitCode);
        }

        var held = (long)RecordQuery.Ask(Ledger, "SELECT count(*) FROM report")!;
        Assert.InRange(held, 1, Number - 1);
        var end = RapportProcess.Run("add", path, "--record", Ledger).WithoutTrace();
        Assert.Contains($": {Number - held} added, {held} known already, 0 left out in ", end.WordLines[^1], StringComparison.Ordinal);
        Assert.Equal((long)Number, RecordQuery.Ask(Ledger, "SELECT count(DISTINCT key) FROM report"));
    }
}
