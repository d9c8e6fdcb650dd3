using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Rapport.Cli.Tests;

/// <summary>Every report is in the record once, whatever happens on the way.</summary>
public sealed class AddTests : IDisposable
{
    private const int Reports = 1500;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Ledger => folder["ledger.rapport"];

    [Fact]
    public void What_is_added_twice_is_known_the_second_time()
    {
        var samples = Path.Combine(RapportProcess.Folder, "samples");
        var count = Directory.GetFiles(samples).Length;

        var first = Add(samples);
        var second = Add(samples);

        Assert.Contains($": {count} added, 0 known already, 0 left out in ", first, StringComparison.Ordinal);
        Assert.Contains($": 0 added, {count} known already, 0 left out in ", second, StringComparison.Ordinal);
        Assert.Equal(Holdings(first), Holdings(second));
    }

    [Fact]
    public void A_run_that_was_killed_is_ended_by_the_next_with_every_report_once()
    {
        var path = folder.Write("reports.jsonl", Lines());
        var reached = 0L;
        for (var kill = 0; kill < 2; kill++)
        {
            using var process = RapportProcess.Start("add", path, "--record", Ledger);
            while (!process.HasExited && Held() <= reached)
                Thread.Sleep(5);
            process.Kill();
            process.WaitForExit();
            reached = Held();
            Assert.InRange(reached, 1, Reports - 1);
            Assert.Equal("ok", IntegrityCheck());
        }

        var end = Add(path);

        Assert.Contains($": {Reports - reached} added, {reached} known already, 0 left out in ", end, StringComparison.Ordinal);
        Assert.Equal("ok", IntegrityCheck());
        var listed = RapportProcess.Run("reports", "--record", Ledger, "--format", "jsonl").WithoutTrace().Output;
        for (var number = 0; number < Reports; number++)
            Assert.Equal(2, listed.Split($"\"trade-{number}\"").Length);
        Assert.Equal(Reports, listed.Count('\n'));
    }

    [Fact]
    public void Archives_and_folders_are_read_as_what_lies_in_them_and_verified()
    {
        Directory.CreateDirectory(folder["week"]);
        ZipFile.CreateFromDirectory(RapportProcess.Folder + "/samples", folder["week/samples.zip"]);
        using (var packed = new GZipStream(File.Create(folder["week/late.jsonl.gz"]), CompressionLevel.Fastest))
            packed.Write(Encoding.UTF8.GetBytes(Lines().Split('\n')[0] + "\nno report\n"));
        var count = Directory.GetFiles(RapportProcess.Folder + "/samples").Length + 1;

        var run = RapportProcess.Run("add", folder["week"], "--record", Ledger).WithoutTrace();
        var verified = RapportProcess.Run("verify", "--record", Ledger).WithoutTrace();
        var read = RapportProcess.Run("read", folder["week"], "--format", "jsonl").WithoutTrace();

        Assert.Contains($"({folder["week/late.jsonl.gz"]}, line 2)", run.WordLines[0], StringComparison.Ordinal);
        Assert.Contains($": {count} added, 0 known already, 1 left out in ", run.WordLines[^1], StringComparison.Ordinal);
        Assert.EndsWith("\nthe same\n", verified.Output, StringComparison.Ordinal);
        Assert.Equal(count, read.Output.Count('\n'));
    }

    [Fact]
    public void A_report_that_is_not_about_states_is_kept_unread_until_all_are_read()
    {
        var path = folder.Write("reports.jsonl", """
            {"id":"visit","date":"2024-03-05","text":"Norway gave 12 tractors to Kenya on Monday. Kenya thanked Norway for the tractors."}
            {"id":"zoo","date":"2024-03-05","text":"The zoo has two new penguins, and children may name them. They eat a lot of herring every day. The keepers like them. Tickets cost nothing on Sundays. The gates open at ten."}
            """);
        string[] Listed() => [.. RapportProcess.Run("reports", "--record", Ledger, "--format", "jsonl", "--words", "penguins").WithoutTrace().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        (string Said, string Unread) Taken(params ReadOnlySpan<string> more)
        {
            var run = RapportProcess.Run(["add", path, "--record", Ledger, .. more]).WithoutTrace();
            return (run.WordLines[^1], run.WordLines.Length > 1 ? run.WordLines[0] : "");
        }

        var first = Taken();
        var again = Taken();
        var listed = Listed();
        var all = Taken("--all");
        var afterwards = Taken();
        var verified = RapportProcess.Run("verify", "--record", Ledger).WithoutTrace();

        Assert.StartsWith("not about states by the look of their words (not-relevant), so kept without being read: 1; --all reads them", first.Unread, StringComparison.Ordinal);
        Assert.Contains(": 2 added, 0 known already", first.Said, StringComparison.Ordinal);
        Assert.Contains(": 0 added, 2 known already", again.Said, StringComparison.Ordinal);
        Assert.Single(listed);
        Assert.Contains(": 1 added, 1 known already", all.Said, StringComparison.Ordinal);
        Assert.Contains(": 0 added, 2 known already", afterwards.Said, StringComparison.Ordinal);
        Assert.EndsWith("\nthe same\n", verified.Output, StringComparison.Ordinal);
    }

    private string Add(string path)
    {
        var run = RapportProcess.Run("add", path, "--record", Ledger).WithoutTrace();
        Assert.Equal(0, run.ExitCode);
        return run.WordLines[^1];
    }

    private static string Holdings(string summary) => summary[summary.IndexOf("it holds", StringComparison.Ordinal)..];

    private static string Lines()
    {
        var lines = new StringBuilder();
        for (var number = 0; number < Reports; number++)
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"trade-{number}\",\"date\":\"2024-03-05\",\"text\":\"Norway gave {number} tractors to Kenya on Monday. Kenya thanked Norway for the {number} tractors.\"}}\n");
        return lines.ToString();
    }

    /// <summary>Reports in the record so far; 0 as long as there is none.</summary>
    private long Held()
    {
        try
        {
            return File.Exists(Ledger) ? Convert.ToInt64(Ask("SELECT count(*) FROM report"), CultureInfo.InvariantCulture) : 0;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private string? IntegrityCheck() => Ask("PRAGMA integrity_check")?.ToString();

    private object? Ask(string question) => RecordQuery.Ask(Ledger, question);
}
