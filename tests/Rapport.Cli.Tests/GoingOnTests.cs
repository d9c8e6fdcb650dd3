using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Rapport.Cli.Tests;

/// <summary>A file that was added in part is read on from there, and one that was added is not read again.</summary>
public sealed class GoingOnTests : IDisposable
{
    private const int Pages = 1_100;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Ledger => folder["ledger.rapport"];

    private string Crawl(string name, bool isMembers)
    {
        using var file = File.Create(folder[name]);
        using var whole = isMembers ? null : new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        for (var number = 0; number < Pages; number++)
        {
            using var member = isMembers ? new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true) : null;
            (whole ?? member)!.Write(Record(number));
        }
        return folder[name];
    }

    /// <summary>Every tenth page is told to be as before, every tenth is French, every tenth is about no states.</summary>
    private static byte[] Record(int number)
    {
        var text = (number % 10) switch
        {
            3 => string.Create(CultureInfo.InvariantCulture, $"<p>Le ministre norvégien a remercié le Kenya pour son aide après les inondations, a déclaré le ministère dans la note {number}.</p>"),
            5 => string.Create(CultureInfo.InvariantCulture, $"<p>The zoo has {number} new penguins, and children may name them. They eat a lot of herring every day.</p>"),
            _ => string.Create(CultureInfo.InvariantCulture, $"<p>Norway gave Kenya {number} million euros in aid on Monday. Kenya thanked Norway for the {number} million euros.</p>"),
        };
        var (kind, page) = number % 10 == 7 ? ("revisit", "") : ("response", $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><article>{text}</article></body></html>");
        var content = Encoding.UTF8.GetBytes(page);
        return
        [
            .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://gazette.example/{number}\r\nContent-Length: {content.Length}\r\n\r\n")),
            .. content, .. "\r\n\r\n"u8,
        ];
    }

    [Theory]
    [InlineData(true, "KILL", 2)]
    [InlineData(false, "KILL", 1)]
    [InlineData(true, "TERM", 1)]
    public void A_web_archive_whose_adding_is_broken_off_is_read_on_from_there(bool isMembers, string signal, int times)
    {
        var crawl = Crawl("crawl.warc.gz", isMembers);
        var whole = RapportProcess.Run("add", crawl, "--record", folder["whole.rapport"]).WithoutTrace();

        for (var time = 0; time < times; time++)
            BreakOff(crawl, signal);
        var held = (long)RecordQuery.Ask(Ledger, "SELECT count(*) FROM report")!;
        Assert.InRange(held, 1, Pages - 1);
        // The file may lie elsewhere by then.
        var moved = folder["moved.warc.gz"];
        File.Move(crawl, moved);
        var end = RapportProcess.Run("add", moved, "--record", Ledger).WithoutTrace();

        Assert.Contains("read on from where they were broken off: 1 file", end.WordLines);
        Assert.Contains($": {(Pages * 9 / 10) - held} added, {held} known already, {Pages / 10} left out in ", end.WordLines[^1], StringComparison.Ordinal);
        Assert.Contains("without a day of publication, so that \"on Friday\" and the like tell no date in them: 990; --date gives it", end.WordLines);
        // What is told at the end is told of the whole file, reasons with their first places too.
        Assert.Equal(Told(whole, crawl), Told(end, moved));
        Assert.Equal(Content(folder["whole.rapport"]), Content(Ledger));
        var (first, last) = (Inputs(folder["whole.rapport"])[^1], Inputs(Ledger)[^1]);
        Assert.Equal(
            (Of(first, "hash"), Of(first, "bytes"), Of(first, "left_out"), (Pages * 9 / 10).ToString(CultureInfo.InvariantCulture)),
            (Of(last, "hash"), Of(last, "bytes"), Of(last, "left_out"), (last.GetProperty("taken").GetInt32() + last.GetProperty("known").GetInt32()).ToString(CultureInfo.InvariantCulture)));
        File.Move(moved, crawl);
        if (times > 1)
            Assert.Equal("the same\n", RapportProcess.Run("verify", "--inputs", folder.Path, "--record", Ledger).WithoutTrace().Output[^9..]);
    }

    [Fact]
    public void A_file_that_was_added_is_not_read_again_unless_it_or_the_way_it_is_read_is_another()
    {
        var first = folder.Write("a.jsonl", "{\"id\":\"a\",\"text\":\"Norway thanked Kenya.\"}\nnothing\n");
        const string NotRead = "not read again: 1 file";

        Assert.DoesNotContain(NotRead, Add(first));
        var again = Add(first);
        Assert.Contains(NotRead, again);
        Assert.Contains(again, line => line.StartsWith("left out 1: the JSON breaks off or is wrong", StringComparison.Ordinal) && line.EndsWith($"({first}, line 2)", StringComparison.Ordinal));
        Assert.Contains(": 0 added, 1 known already, 1 left out in ", again[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(NotRead, Add(first, "--side", "NOR"));
        Assert.DoesNotContain(NotRead, Add(first, "--all"));
        Assert.DoesNotContain(NotRead, Add(folder.Write("a.txt", File.ReadAllText(first))));
        Assert.Contains(NotRead, Add(folder.Write("b.jsonl", File.ReadAllText(first))));
        Assert.DoesNotContain(NotRead, Add(folder.Write("a.jsonl", File.ReadAllText(first) + "{\"id\":\"b\",\"text\":\"Kenya thanked Norway.\"}\n")));
        // Every run has told what it read, whether or not it had to.
        Assert.Equal(8L, RecordQuery.Ask(Ledger, "SELECT sum(taken + known) FROM input_end"));
        Assert.Equal(6L, RecordQuery.Ask(Ledger, "SELECT sum(reports) FROM input_left_out"));
    }

    private string[] Add(params string[] arguments) => RapportProcess.Run(["add", .. arguments, "--record", Ledger]).WithoutTrace().WordLines;

    /// <summary>Adds the file until more of it is in the record than before, and breaks off.</summary>
    private void BreakOff(string crawl, string signal)
    {
        object? Reached() => File.Exists(Ledger) ? Asked("SELECT record FROM input_reached ORDER BY input_id DESC LIMIT 1") : null;
        var before = Reached();
        using var process = RapportProcess.Start("add", crawl, "--record", Ledger);
        while (!process.HasExited && Equals(Reached(), before))
            Thread.Sleep(5);
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        process.WaitForExit();
        Assert.NotEqual(0, process.ExitCode);
    }

    private object? Asked(string question)
    {
        try
        {
            return RecordQuery.Ask(Ledger, question);
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // The record is being made.
            return null;
        }
    }

    private static string[] Told(RapportProcess run, string path) =>
        [.. run.WordLines[..^1].Where(static line => line.StartsWith("left out", StringComparison.Ordinal) || line.Contains("so kept without being read", StringComparison.Ordinal) || line.StartsWith("without a day", StringComparison.Ordinal)).Select(line => line.Replace(path, "PATH", StringComparison.Ordinal))];

    private static string Content(string record) =>
        RapportProcess.Run("verify", "--record", record).WithoutTrace().Output.Split('\n').Single(static line => line.StartsWith("content ", StringComparison.Ordinal));

    private static JsonElement[] Inputs(string record) =>
        [.. RapportProcess.Run("inputs", "--record", record, "--format", "jsonl").WithoutTrace().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonElement.Parse(line))];

    private static string Of(JsonElement input, string name) => input.GetProperty(name).GetRawText();
}
