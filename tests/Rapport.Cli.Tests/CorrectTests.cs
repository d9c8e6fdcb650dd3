using System.Diagnostics;
using System.Text.Json;

namespace Rapport.Cli.Tests;

/// <summary>Corrections from the command line, and what is made of a record: citations, releases, annotated reports.</summary>
public sealed class CorrectTests : IDisposable
{
    private const string Text = "OSLO, March 5 -- Norway gave Kenya 5 million euros in aid on Monday. Kenya thanked Norway for the money & hopes it comes_soon.";

    private readonly TemporaryFolder folder = new();

    public CorrectTests() => Run("add", folder.Write("reports.jsonl", JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["id"] = "aid-1",
        ["date"] = "2024-03-05",
        ["outlet"] = "Nordlys & Søn",
        ["side"] = "NOR",
        ["title"] = "Norway gives 100% {of} it",
        ["text"] = Text,
        ["url"] = "https://example.org/a_b?x=1&y={2}",
    })));

    public void Dispose() => folder.Dispose();

    private string Ledger => folder["ledger.rapport"];

    private RapportProcess Run(params string[] arguments)
    {
        var run = RapportProcess.Run([.. arguments, "--record", Ledger]).WithoutTrace();
        Assert.True(run.ExitCode == 0, run.Words);
        return run;
    }

    private RapportProcess Correct(params string[] arguments) => Run(["correct", .. arguments, "--by", "Ada", "--reason", "the text says so"]);

    private JsonElement[] List(params string[] arguments) =>
        [.. Run([.. arguments, "--format", "jsonl"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];

    private string Id(string type) => List("events", "--type", type)[0].GetProperty("id").GetString()!;

    [Fact]
    public void A_correction_is_listed_shown_marked_and_withdrawn()
    {
        var id = Id("AID");
        var made = Correct(id, "--side", "NOR,DNK:KEN", "--date", "2024-03", "--type", "CONSULT/phone").Output;
        var name = made.Split(' ')[0];

        var corrected = List("events", "--type", "CONSULT")[0];
        Assert.Equal(("phone", "verbal-cooperation"), (corrected.GetProperty("mode").GetString(), corrected.GetProperty("quad").GetString()));
        Assert.Equal(2, corrected.GetProperty("source").GetArrayLength());
        Assert.Equal("2024-03", corrected.GetProperty("date").GetString());
        Assert.True(corrected.GetProperty("corrected").GetBoolean());
        Assert.Contains("(corrected) ", Run("events", "--type", "CONSULT").Output, StringComparison.Ordinal);
        Assert.Equal("2024-03-04", List("events", "--type", "AID", "--as-coded")[0].GetProperty("date").GetString());
        Assert.Contains("CONSULT/phone", Run("why", $"{id}").Output, StringComparison.Ordinal);
        Assert.Equal("= 0", Run("why", "panel/month/NOR/KEN/2024-03/aid").Output.Split('\n')[1].Trim()[..3]);
        Assert.Equal("= 1", Run("why", "panel/month/NOR/KEN/2024-03/aid", "--as-coded").Output.Split('\n')[1].Trim()[..3]);
        Assert.Contains($"corrected {name}  change  class CONSULT", Run("why", id).Output, StringComparison.Ordinal);
        Assert.EndsWith("the same\n", Run("verify").Output, StringComparison.Ordinal);
        Assert.Equal("the same\n", RapportProcess.Run("diff", Ledger).WithoutTrace().Output);

        Correct("--withdraw", name);

        Assert.Equal("2024-03-04", List("events", "--type", "AID")[0].GetProperty("date").GetString());
        Assert.Equal(["withdrawn", "holds"], List("corrections").Select(static one => one.GetProperty("state").GetString()));
    }

    [Fact]
    public void Briefs_and_comparisons_show_the_corrected_reading_and_as_it_was_coded()
    {
        Run("add", folder.Write("asked.jsonl", JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["id"] = "ask-1",
            ["date"] = "2024-03-05",
            ["outlet"] = "Nordlys & Søn",
            ["title"] = "Kenya asks",
            ["text"] = "OSLO, March 5 -- Kenya urged Norway to lift the ban on flowers on Monday.",
        })));
        var row = Enumerable.Repeat("", 58).ToArray();
        (row[0], row[1], row[7], row[17], row[26]) = ("1", "20240304", "NOR", "KEN", "043");
        Run("layer", "add", "gdelt", folder.Write("20240304.export.CSV", string.Join('\t', row) + "\n"));
        Correct(List("statements", "--kind", "ask")[0].GetProperty("id").GetString()!, "--wrong");
        Correct(Id("AID"), "--wrong");
        string Brief(string name, params string[] options)
        {
            Run(["brief", "KEN", "NOR", "--for", "NOR", "--out", folder[name], .. options]);
            return File.ReadAllText(folder[name]);
        }

        Assert.DoesNotContain("lift the ban on flowers", Brief("now.md"), StringComparison.Ordinal);
        Assert.Contains("lift the ban on flowers on Monday: asked on 5 Mar 2024", Brief("coded.md", "--as-coded"), StringComparison.Ordinal);
        Assert.Contains("days: 0 both, 0 ours, 1 theirs", Run("layer", "compare", "NOR", "KEN").Output, StringComparison.Ordinal);
        Assert.Contains("days: 1 both, 0 ours, 0 theirs", Run("layer", "compare", "NOR", "KEN", "--as-coded").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_statement_is_added_by_its_words()
    {
        var report = List("reports")[0].GetProperty("id").GetString()!;

        Correct("--missing", "--report", report, "--words", "hopes it comes_soon", "--kind", "ask", "--side", "KEN:NOR", "--issue", "the money");

        var added = Assert.Single(List("statements", "--kind", "ask"));
        Assert.Equal("hopes it comes_soon", added.GetProperty("evidence")[0].GetProperty("text").GetString());
        Assert.Equal("correction", added.GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("contradict each other", "e1", "--wrong", "--right")]
    [InlineData("Nothing is said", "e1")]
    [InlineData("No finding is named", "--wrong")]
    [InlineData("is no PLOVER type", "e1", "--type", "WALK")]
    [InlineData("names no sides, or can be read in two ways", "e1", "--side", "LBN:REB:ISR")]
    [InlineData("is no date", "e1", "--date", "Friday")]
    [InlineData("A missing finding needs", "--missing", "--words", "x")]
    public void What_makes_no_sense_is_refused_in_clear_words(string told, params string[] arguments)
    {
        var run = RapportProcess.Run(["correct", .. arguments, "--by", "Ada", "--reason", "r", "--record", Ledger]).WithoutTrace();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scorer_takes_corrected_reports()
    {
        var root = Path.Combine(RapportProcess.Folder, "..", "..", "..", "..", "..");
        var score = Path.Combine(Environment.GetEnvironmentVariable("RAPPORT_SHARED") ?? Path.Combine(root, "..", "shared"), "gold", "score.py");
        Assert.SkipUnless(File.Exists(score), "the scorer does not lie beside the checkout; RAPPORT_SHARED may name its folder");
        Correct(Id("AID"), "--wrong");
        Correct(Id("SUPPORT"), "--right");
        Run("corrections", "--as-gold", folder["gold.jsonl"]);
        File.WriteAllText(folder["found.jsonl"], RapportProcess.Run("read", folder["gold.jsonl"], "--format", "jsonl").WithoutTrace().Output);

        using var python = Process.Start(new ProcessStartInfo("python3", [score, folder["gold.jsonl"], folder["found.jsonl"], "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();

        Assert.True(python.ExitCode == 0, python.StandardError.ReadToEnd());
        using var json = JsonDocument.Parse(output.TrimEnd('\n').Split('\n')[^1]);
        Assert.Equal(1, json.RootElement.GetProperty("reports").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("traps").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("traps fallen into").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("events type+sides").GetProperty("r").GetDouble());
    }

    [Fact]
    public void Review_lists_findings_with_what_hangs_on_them() =>
        Assert.All(List("review", "--top", "2"), static line => Assert.True(line.GetProperty("score").GetDouble() > 0));

    [Fact]
    public void A_finding_is_cited_in_bibtex()
    {
        var id = Id("AID");

        var entry = Run("cite", id).Output;

        Assert.StartsWith($"@misc{{{id},\n", entry, StringComparison.Ordinal);
        Assert.Contains("  author = {{Nordlys \\& Søn}},\n", entry, StringComparison.Ordinal);
        Assert.Contains("  title = {{Norway gives 100\\% \\{of\\} it}},\n", entry, StringComparison.Ordinal);
        Assert.Contains("  date = {2024-03-05},\n", entry, StringComparison.Ordinal);
        Assert.Contains("  url = {https://example.org/a_b?x=1&y=%7B2%7D},\n", entry, StringComparison.Ordinal);
        Assert.Contains(" with pack sha256:", entry, StringComparison.Ordinal);
        var depth = 0;
        for (var index = 0; index < entry.Length; index++)
            if (index == 0 || entry[index - 1] != '\\')
                depth += entry[index] switch { '{' => 1, '}' => -1, _ => 0 };
        Assert.Equal(0, depth);
    }

    [Fact]
    public void A_report_is_cited_in_ris_and_the_record_in_plain_text()
    {
        var report = List("reports")[0].GetProperty("id").GetString()!;

        var lines = Run("cite", report, "--style", "ris").Output.Split("\r\n");
        var plain = Run("cite", "--style", "plain").Output;

        Assert.Equal("TY  - NEWS", lines[0]);
        Assert.Equal(["ER  - ", ""], lines[^2..]);
        Assert.All(lines[..^1], static line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        Assert.Contains("AU  - Nordlys & Søn", lines);
        Assert.Contains("DA  - 2024/03/05/", lines);
        Assert.Contains("1 reports of 1 outlets", plain, StringComparison.Ordinal);
        Assert.Contains("Content sha256:", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void An_occasion_is_cited_by_its_name()
    {
        Run("add", Path.Combine(RapportProcess.Folder, "samples", "call.txt"));
        var occasion = List("occasions")[0].GetProperty("id").GetString()!;

        var entry = Run("cite", occasion).Output;

        Assert.StartsWith($"@dataset{{{occasion},\n  title = {{{{Call of ", entry, StringComparison.Ordinal);
        Assert.Contains("Mudavadi", entry, StringComparison.Ordinal);
        Assert.Contains("  date = {2024-03-12},\n", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_has_the_same_bytes_twice_and_its_checksums_hold()
    {
        Correct(Id("SUPPORT"), "--wrong");
        Run("release", "--out", folder["release"]);
        Run("release", "--out", folder["one.zip"]);
        Run("release", "--out", folder["two.zip"]);

        Assert.Equal(File.ReadAllBytes(folder["one.zip"]), File.ReadAllBytes(folder["two.zip"]));
        int files;
        using (var archive = System.IO.Compression.ZipFile.OpenRead(folder["one.zip"]))
        {
            Assert.Equal(archive.Entries.Select(static entry => entry.FullName).Order(StringComparer.Ordinal), archive.Entries.Select(static entry => entry.FullName));
            string[] others = ["CODEBOOK.md", "README.md", "SHA256SUMS", "manifest.csv", "data/corrections.csv", "data/datapackage.json", "data/reports.csv"];
            var tables = Tables.EventTables.Own.SelectMany(static table => (string[])[$"data/{table.Name}.csv", $"data/{table.Name}.jsonl"]);
            Assert.Equal(others.Concat(tables).Order(StringComparer.Ordinal), archive.Entries.Select(static entry => entry.FullName));
            files = archive.Entries.Count;
        }
        using var check = Process.Start(new ProcessStartInfo("sha256sum", ["-c", "SHA256SUMS"]) { WorkingDirectory = folder["release"], RedirectStandardOutput = true })!;
        Assert.Equal(files - 1, check.StandardOutput.ReadToEnd().TrimEnd('\n').Split('\n').Count(static line => line.EndsWith(": OK", StringComparison.Ordinal)));
        check.WaitForExit();
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("| actual events | 1 |", File.ReadAllText(Path.Combine(folder["release"], "README.md")), StringComparison.Ordinal);
        Assert.NotEqual(0, RapportProcess.Run("release", "--out", folder["release"], "--record", Ledger).WithoutTrace().ExitCode);
    }
}
