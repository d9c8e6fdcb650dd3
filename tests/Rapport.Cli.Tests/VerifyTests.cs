using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Rapport.Cli.Tests;

/// <summary>A record tells whether its inputs give it again, and what differs between two records.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string Aid = "Norway gave Kenya 5 million euros in aid on Monday. Kenya thanked Norway for the money.";
    private const string Talks = "OSLO, March 5 -- Norway's foreign minister met Kenya's foreign minister on Tuesday.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Ledger => folder["ledger.rapport"];

    private static string Add(string record, params string[] arguments)
    {
        var run = RapportProcess.Run(["add", .. arguments, "--record", record]).WithoutTrace();
        Assert.Equal(0, run.ExitCode);
        return run.Words;
    }

    private RapportProcess Verify(params string[] arguments) => RapportProcess.Run(["verify", "--record", Ledger, .. arguments]).WithoutTrace();

    private static string Line(string id, string text) => JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = id, ["date"] = "2024-03-05", ["text"] = text }) + "\n";

    private static string Content(RapportProcess verified) => verified.Output.Split('\n').Single(static line => line.StartsWith("content ", StringComparison.Ordinal));

    [Fact]
    public void A_record_is_the_same_as_its_inputs_in_any_order_with_any_number_of_jobs()
    {
        var one = folder.Write("one.jsonl", Line("a", Aid) + Line("b", Talks) + "no report\n");
        var other = folder.Write("other.txt", Talks);
        Add(Ledger, one, other, "--date", "2024-03-06", "--jobs", "1");
        Add(folder["second.rapport"], other, "--date", "2024-03-06");
        Add(folder["second.rapport"], one, one, "--date", "2024-03-06", "--jobs", "3");

        var first = Verify();
        var second = RapportProcess.Run("verify", "--record", folder["second.rapport"]).WithoutTrace();

        Assert.EndsWith("\nthe same\n", first.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(Content(first), Content(second));
        Assert.Equal("the same\n", RapportProcess.Run("diff", Ledger, folder["second.rapport"]).WithoutTrace().Output);
    }

    [Fact]
    public void Columns_that_were_named_are_kept_with_the_run_and_read_by_again()
    {
        var table = folder.Write("table.csv", $"Inhalt;Tag\n{Aid};05/03/2024\n{Talks};06/03/2024\n");
        Add(Ledger, table, "--columns", "text=Inhalt,dmy=Tag");

        var verified = Verify();
        var inputs = RapportProcess.Run("inputs", "--record", Ledger, "--format", "json").WithoutTrace();
        var wrong = RapportProcess.Run("read", table, "--columns", "body=Inhalt,text=").WithoutTrace();

        Assert.EndsWith("\nthe same\n", verified.Output, StringComparison.Ordinal);
        Assert.Contains("\"columns\":\"dmy=Tag,text=Inhalt\"", inputs.Output.Replace(": ", ":", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("'body' is nothing that a column tells", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("'text=' names no column", wrong.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_tells_what_came_of_each_input()
    {
        var one = folder.Write("one.jsonl", Line("a", Aid) + "no report\n");
        Add(Ledger, one, one, folder["missing.txt"], "--side", "NOR");

        var listed = RapportProcess.Run("inputs", "--record", Ledger, "--format", "jsonl").WithoutTrace().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        using var first = JsonDocument.Parse(listed[0]);
        using var second = JsonDocument.Parse(listed[1]);
        using var third = JsonDocument.Parse(listed[2]);
        Assert.Equal("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(one))), first.RootElement.GetProperty("hash").GetString());
        Assert.Equal(new FileInfo(one).Length, first.RootElement.GetProperty("bytes").GetInt64());
        Assert.Equal((1, 0), (first.RootElement.GetProperty("taken").GetInt32(), first.RootElement.GetProperty("known").GetInt32()));
        Assert.Equal((0, 1), (second.RootElement.GetProperty("taken").GetInt32(), second.RootElement.GetProperty("known").GetInt32()));
        Assert.Single(first.RootElement.GetProperty("left_out").EnumerateObject());
        Assert.Equal("NOR", first.RootElement.GetProperty("side").GetString());
        Assert.Equal(JsonValueKind.Null, third.RootElement.GetProperty("hash").ValueKind);
    }

    [Fact]
    public void An_input_that_moved_is_found_by_its_hash_and_one_that_is_gone_is_named()
    {
        var one = folder.Write("one.jsonl", Line("a", Aid));
        var other = folder.Write("other.jsonl", Line("b", Talks));
        Add(Ledger, one, other);
        Directory.CreateDirectory(folder["archive"]);
        File.Move(one, Path.Combine(folder["archive"], "renamed.txt"));
        File.WriteAllText(other, Line("b", Talks + " They spoke of fish."));

        var here = Verify();
        var there = Verify("--inputs", folder["archive"], "--format", "json");

        Assert.Equal((1, 1), (here.ExitCode, there.ExitCode));
        Assert.Contains($"{one}: there is no such file", here.Output, StringComparison.Ordinal);
        Assert.Contains($"{other}: the file has changed since", here.Output, StringComparison.Ordinal);
        Assert.EndsWith("the same as far as it could be checked\n", here.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(there.Output);
        Assert.Equal(1, json.RootElement.GetProperty("found").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("not_checked").GetInt32());
        Assert.StartsWith(other, json.RootElement.GetProperty("missing")[0].GetString(), StringComparison.Ordinal);
        Assert.Empty(json.RootElement.GetProperty("differences").EnumerateArray());
    }

    [Fact]
    public void A_finding_that_was_tampered_with_is_told_with_its_report()
    {
        Add(Ledger, folder.Write("one.jsonl", Line("a", Aid) + Line("b", Talks)));
        using (var connection = new SqliteConnection($"Data Source={Ledger};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE event SET intensity = 9.5 WHERE finding_id = (SELECT id FROM finding WHERE class = 'AID')";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        var verified = Verify();

        Assert.Equal(1, verified.ExitCode);
        Assert.Contains("intensity 9.5 → ", verified.Output, StringComparison.Ordinal);
        Assert.Contains("by the same program, pack and options", verified.Output, StringComparison.Ordinal);
        Assert.Single(verified.Output.Split('\n'), static line => line.StartsWith("differs ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_came_by_standard_input_is_found_by_its_hash()
    {
        var text = System.Text.Encoding.UTF8.GetBytes(Line("a", Aid));
        Assert.Equal(0, RapportProcess.Run(text, ["add", "-", "--record", Ledger]).ExitCode);
        Assert.Contains("standard input: there is no such file", Verify().Output, StringComparison.Ordinal);
        folder.Write("kept.jsonl", text);

        Assert.EndsWith("\nthe same\n", Verify("--inputs", folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_pack_is_compared_with_counts_by_reason_and_rule_first()
    {
        var data = folder["data"];
        Copy(Path.Combine(RapportProcess.Folder, "..", "..", "..", "..", "..", "data"), data);
        var lexicon = Path.Combine(data, "lexicon", "cooperation.md");
        File.WriteAllText(lexicon, string.Join("\n## ", File.ReadAllText(lexicon).Split("\n## ").Where(static rule => !rule.Contains("rule aid/money", StringComparison.Ordinal))));
        Assert.Equal(0, RapportProcess.Run("compile", data, "--out", folder["own.pack"]).ExitCode);
        Add(Ledger, folder.Write("one.jsonl", Line("a", Aid) + Line("b", Talks)));

        var table = RapportProcess.Run("diff", Ledger, "--pack", folder["own.pack"]).WithoutTrace();
        var rows = RapportProcess.Run("diff", Ledger, "--pack", folder["own.pack"], "--format", "jsonl").WithoutTrace();

        Assert.StartsWith("reason  pack ", table.Output, StringComparison.Ordinal);
        using var first = JsonDocument.Parse(rows.Output.Split('\n')[0]);
        Assert.Equal("vanished", first.RootElement.GetProperty("change").GetString());
        Assert.Equal("AID", first.RootElement.GetProperty("class").GetString());
        Assert.Equal("the same\n", RapportProcess.Run("diff", Ledger).WithoutTrace().Output);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(static file => !file.Contains("/models/", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
