using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Rapport.Cli.Tests;

/// <summary>Whatever happens to the program or the disk, what was acknowledged is kept, once.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Ledger => folder["ledger.rapport"];

    private string Reports(int number) => folder.Write("reports.jsonl", string.Concat(Enumerable.Range(0, number).Select(static index => string.Create(
        CultureInfo.InvariantCulture, $"{{\"id\":\"trade-{index}\",\"date\":\"2024-03-05\",\"text\":\"Norway gave Kenya {index} million euros in aid on Monday. Kenya thanked Norway for the {index} million euros.\"}}\n"))));

    [Fact]
    public void Twenty_runs_that_are_killed_lose_and_double_nothing()
    {
        const int Number = 12_000;
        var path = Reports(Number);
        var (reached, random) = (0L, new Random(20));
        for (var kill = 0; kill < 20; kill++)
        {
            using var process = RapportProcess.Start("add", path, "--record", Ledger);
            // Now while reports are coded, now while they are written, now while the first bytes are.
            var until = DateTime.UtcNow.AddMilliseconds(random.Next(500, 6000));
            while (!process.HasExited && DateTime.UtcNow < until)
                Thread.Sleep(5);
            process.Kill();
            process.WaitForExit();
            if (!File.Exists(Ledger))
                continue;
            var held = Held();
            Assert.True(held >= reached, $"{reached} reports were there, {held} are");
            reached = held;
            Assert.Equal("ok", Ask("PRAGMA integrity_check")?.ToString());
        }

        var end = RapportProcess.Run("add", path, "--record", Ledger).WithoutTrace();

        Assert.Contains($": {Number - reached} added, {reached} known already, 0 left out in ", end.WordLines[^1], StringComparison.Ordinal);
        Assert.Equal((long)Number, Held());
        Assert.Equal((long)Number, Ask("SELECT count(DISTINCT key) FROM report"));
        Assert.Equal((long)Number, Ask("SELECT count(*) FROM coding"));
        Assert.Equal((long)Number, Ask("SELECT count(*) FROM origin"));
        Assert.Equal((long)Number, Ask("SELECT sum(reports) FROM coverage"));
        Assert.Equal(0L, Ask("SELECT count(*) FROM pragma_foreign_key_check"));
    }

    [Fact]
    public void A_full_disk_is_told_and_what_was_acknowledged_is_kept()
    {
        var path = Reports(3000);
        // The shell limits the size of any file that the program writes, in blocks of 1 kB; the runtime must not map its code through a file then.
        var run = Shell($"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 3000; exec dotnet '{Path.Combine(RapportProcess.Folder, "rapport.dll")}' add '{path}' --record '{Ledger}'");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{Ledger}: the disk does not take what is written", run.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Words, StringComparison.Ordinal);
        var held = Held();
        Assert.InRange(held, 0, 2999);
        Assert.Equal("ok", Ask("PRAGMA integrity_check")?.ToString());

        var end = RapportProcess.Run("add", path, "--record", Ledger).WithoutTrace();

        Assert.Contains($": {3000 - held} added, {held} known already", end.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_writer_waits_for_the_first()
    {
        var path = Reports(40);
        var runs = new RapportProcess[2];

        Parallel.For(0, 2, index => runs[index] = RapportProcess.Run("add", path, "--record", Ledger).WithoutTrace());

        Assert.All(runs, static run => Assert.Equal(0, run.ExitCode));
        Assert.Equal(40L, Held());
        Assert.Equal(40L, Ask("SELECT sum(taken) FROM input_end"));
        Assert.Equal(40L, Ask("SELECT sum(known) FROM input_end"));
    }

    [Fact]
    public void A_record_that_a_newer_program_wrote_is_refused_and_left_alone()
    {
        var path = Reports(1);
        Assert.Equal(0, RapportProcess.Run("add", path, "--record", Ledger).ExitCode);
        Ask("PRAGMA user_version = 900");

        foreach (var arguments in (string[][])[["add", path], ["events"], ["correct", "e1", "--wrong", "--by", "A", "--reason", "r"], ["verify"]])
        {
            var run = RapportProcess.Run([.. arguments, "--record", Ledger]).WithoutTrace();
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("the record has version 900", run.Words, StringComparison.Ordinal);
        }
        Assert.Equal(1L, Held());
    }

    [Fact]
    public void A_record_that_is_read_only_is_read_and_not_written()
    {
        var path = Reports(1);
        Assert.Equal(0, RapportProcess.Run("add", path, "--record", Ledger).ExitCode);
        File.SetAttributes(Ledger, FileAttributes.ReadOnly);

        var refused = RapportProcess.Run("add", path, "--record", Ledger).WithoutTrace();
        var read = RapportProcess.Run("reports", "--record", Ledger).WithoutTrace();
        File.SetAttributes(Ledger, FileAttributes.Normal);

        Assert.Equal((1, 0), (refused.ExitCode, read.ExitCode));
        Assert.Contains("the record is read-only", refused.Words, StringComparison.Ordinal);
    }

    private static RapportProcess Shell(string command)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("bash", ["-c", command])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        var (output, words) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(10)));
        return new(process.ExitCode, output.GetAwaiter().GetResult(), words.GetAwaiter().GetResult());
    }

    private long Held()
    {
        try
        {
            return Convert.ToInt64(Ask("SELECT count(*) FROM report"), CultureInfo.InvariantCulture);
        }
        catch (SqliteException fault) when (fault.Message.Contains("no such table", StringComparison.Ordinal))
        {
            return 0;
        }
    }

    private object? Ask(string question) => RecordQuery.Ask(Ledger, question);
}
