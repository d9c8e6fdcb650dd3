using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Tests;

namespace Rapport.Tables.Tests;

/// <summary>Our own tables: every row is a pair, nothing is lost or made up on the way, and others read what was written.</summary>
public sealed class TableTests : IDisposable
{
    private readonly RecordFolder folder = new();

    private static EventTable Events => EventTables.Own.Single(static table => table.Name == "events");

    private static EventTable Statements => EventTables.Own.Single(static table => table.Name == "statements");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Pairs_of_actors_are_those_that_the_record_counts()
    {
        using var record = Sources.Record(folder);
        var rows = Sources.Rows(Events, record, new() { Status = null }).Where(static row => row["target_code"].Length > 0 && row["source_code"] != row["target_code"]);
        Assert.Equal(
            Pairs("SELECT e.source || '>' || e.target || ' ' || f.key FROM by_pair e JOIN finding f ON f.id = e.finding_id WHERE e.kind = 'event'"),
            rows.Select(static row => $"{row["source_code"]}>{row["target_code"]} {row["event_id"]}").Order(StringComparer.Ordinal));
        Assert.Equal(
            Pairs("SELECT e.source || '>' || e.target || ' ' || f.key FROM by_pair e JOIN finding f ON f.id = e.finding_id WHERE e.kind = 'statement'"),
            Sources.Rows(Statements, record).Where(static row => row["target_code"].Length > 0).Select(static row => $"{row["holder_code"]}>{row["target_code"]} {row["statement_id"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_row_tells_the_codes_of_both_states_who_reports_it_and_by_what_it_was_found()
    {
        using var record = Sources.Record(folder);
        var row = Sources.Rows(Events, record, new() { Type = "COERCE" }).Single();
        Assert.Equal(("SYR", "SY", "652", "652", "SY"), (row["source_iso3"], row["source_iso2"], row["source_cow"], row["source_gw"], row["source_fips"]));
        Assert.Equal(("EST", "EE", "366", "366", "EN"), (row["target_iso3"], row["target_iso2"], row["target_cow"], row["target_gw"], row["target_fips"]));
        Assert.Equal(("2024-05", "month", "2024-05-01"), (row["date"], row["date_precision"], row["day"]));
        Assert.Equal(("Courier", "SYR", "coerce/plain", "0.9", "sha256:first"), (row["outlet"], row["reported_by"], row["rule"], row["confidence"], row["pack"]));
    }

    [Fact]
    public void Rows_are_the_pairs_that_fit_the_actors_asked_for()
    {
        using var record = Sources.Record(folder);
        Assert.Equal(["NOR>SYR"], Sources.Rows(Events, record, new() { Type = "CONSULT", Source = new ActorCode("NOR") }).Select(static row => $"{row["source_code"]}>{row["target_code"]}"));
        Assert.Empty(Sources.Rows(Events, record, new() { Type = "COERCE", Target = new ActorCode("SYR") }));
    }

    [Fact]
    public void Rows_run_from_the_oldest_to_the_newest_and_a_limit_ends_them()
    {
        using var record = Sources.Record(folder);
        var days = Sources.Rows(Events, record).Select(static row => row["day"]).ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.Equal(2, Sources.Rows(Events, record, new() { Limit = 2 }).Count);
    }

    [Theory]
    [InlineData(TextRights.Span, "")]
    [InlineData(TextRights.Full, "a telephone conversation with Surian Foreign Minister Omar Diab")]
    public void Rights_tell_how_many_words_go_out_and_place_and_hash_always_do(TextRights rights, string evidence)
    {
        using var record = Sources.Record(folder);
        var row = Sources.Rows(Events, record, new() { Type = "CONSULT" }, rights)[0];
        Assert.Equal(evidence, row["evidence"]);
        var text = (string)Content.Value(folder.Path(), "SELECT text FROM document WHERE id = 1")!;
        var span = row["spans"].Split('-').Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(row["evidence_sha256"], Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[span[0]..span[1]]))));
    }

    [Fact]
    public void No_more_than_25_words_go_out_where_no_more_may()
    {
        var words = string.Join(' ', Enumerable.Range(1, 40).Select(static number => FormattableString.Invariant($"w{number}")));
        using var record = Sources.Record(folder, new ReportBuilder("long-1", words).Event("AID", "CHE", "FJI", words));
        string Evidence(TextRights rights) => Sources.Rows(Events, record, new() { Type = "AID" }, rights).Single()["evidence"];
        Assert.Equal(words[..words.IndexOf(" w26", StringComparison.Ordinal)] + " …", Evidence(TextRights.Words25));
        Assert.Equal(words, Evidence(TextRights.Full));
    }

    [Fact]
    public void No_table_gives_away_words_that_the_rights_keep()
    {
        using var record = Sources.Record(folder);
        foreach (var table in EventTables.Own.Concat(EventTables.Views))
        {
            var text = Sources.Text(table, record, TableFormat.Jsonl, rights: TextRights.Span);
            foreach (var words in (string[])["telephone conversation", "its market open", "two-lakes", "stands ready"])
                Assert.DoesNotContain(words, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_gets_an_apostrophe_in_text_and_none_in_json()
    {
        const string Formula = "=HYPERLINK(\"http://example.org\")";
        using var record = Sources.Record(folder, new ReportBuilder("formula-1", Formula + " was said").Event("AID", "CHE", "FJI", Formula));
        Assert.Contains(",\"'=HYPERLINK(\"\"http://example.org\"\")\",", Sources.Text(Events, record, TableFormat.Csv, new() { Type = "AID" }), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Sources.Text(Events, record, TableFormat.Jsonl, new() { Type = "AID" }));
        Assert.Equal(Formula, json.RootElement.GetProperty("evidence").GetString());
    }

    [Fact]
    public void Negative_numbers_are_numbers_in_text_and_in_json()
    {
        using var record = Sources.Record(folder);
        Assert.Equal("-7", Sources.Rows(Events, record, new() { Type = "COERCE" }).Single()["intensity"]);
        using var json = JsonDocument.Parse(Sources.Text(Events, record, TableFormat.Jsonl, new() { Type = "COERCE" }));
        Assert.Equal(-7, json.RootElement.GetProperty("intensity").GetDouble());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("mode").ValueKind);
        Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty("contexts").ValueKind);
    }

    [Fact]
    public void Python_reads_the_same_cells_from_csv_as_json_has()
    {
        const string Script = """
            import csv, json, sys
            rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")))
            print(json.dumps(rows, ensure_ascii=False))
            """;
        using var record = Sources.Record(folder, new ReportBuilder("quotes-1", "He said \"no, never\",\nand left; é 😀.").Event("REJECT", "CHE", "FJI", "said \"no, never\",\nand left; é 😀"));
        File.WriteAllText(folder.Path("events.csv"), Sources.Text(Events, record, TableFormat.Csv, new() { Status = null }));
        var told = Python(Script, folder.Path("events.csv"));
        using var read = JsonDocument.Parse(told);
        var lines = Sources.Text(Events, record, TableFormat.Jsonl, new() { Status = null }).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Length, read.RootElement.GetArrayLength());
        for (var i = 0; i < lines.Length; i++)
        {
            using var line = JsonDocument.Parse(lines[i]);
            foreach (var cell in line.RootElement.EnumerateObject())
                Assert.Equal(InCell(cell.Value), read.RootElement[i].GetProperty(cell.Name).GetString());
        }
    }

    private static string InCell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(';', value.EnumerateArray().Select(static item => item.GetString())),
        _ => value.ToString() is "True" or "False" ? value.ToString().ToLowerInvariant() : value.ToString(),
    };

    private static string Python(string script, string file)
    {
        try
        {
            var start = new ProcessStartInfo("python3", ["-c", script, file]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
            start.Environment["PYTHONIOENCODING"] = "utf-8";
            using var process = Process.Start(start)!;
            var told = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return told;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not on this machine");
            return "";
        }
    }

    private List<string> Pairs(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Path()};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql + " ORDER BY 1";
        using var row = command.ExecuteReader();
        var pairs = new List<string>();
        while (row.Read())
            pairs.Add(row.GetString(0));
        return [.. pairs.Order(StringComparer.Ordinal)];
    }
}
