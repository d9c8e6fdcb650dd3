using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapport.Store.Reading;

namespace Rapport.Store.Writing;

/// <summary>
/// Makes the corrected reading of a report: a copy of the newest coding by the machine with all corrections that hold applied to it. It is
/// a coding of its own and supersedes what answered for the report before, so that all that is derived and asked follows it.
/// </summary>
/// <param name="connection">The connection of the writer, with a transaction begun.</param>
internal sealed class CorrectedCodings(SqliteConnection connection)
{
    /// <summary>The coding that answers for the report now, or null.</summary>
    public long? Current(long report) => Value(
        "SELECT id FROM coding k WHERE report_id = $report AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.coding_id = k.id)", ("$report", report)) as long?;

    /// <summary>Whether readers ever said anything of the report.</summary>
    public bool Has(long report) => Value("SELECT 1 FROM correction WHERE report_id = $report LIMIT 1", ("$report", report)) is not null;

    /// <summary>Writes the corrected reading of the report; the derived tables are left to the caller.</summary>
    /// <returns>Its row.</returns>
    public long Add(long report)
    {
        var machine = Number("""
            SELECT max(k.id) FROM coding k WHERE k.report_id = $report AND NOT EXISTS (SELECT 1 FROM corrected_coding x WHERE x.coding_id = k.id)
            """, ("$report", report));
        var coding = Number("SELECT max(id) + 1 FROM coding");
        Copy(machine, coding, Hash(report, machine));
        Run("INSERT INTO corrected_coding (coding_id, base_id) VALUES ($new, $base)", ("$new", coding), ("$base", machine));
        Run("INSERT INTO origin (coding_id, input_id) SELECT $new, input_id FROM origin WHERE coding_id = $base", ("$new", coding), ("$base", machine));
        foreach (var (key, act, reading) in Active(report))
            Apply(coding, key, act, reading);
        Run("""
            UPDATE coding SET
                events = (SELECT count(*) FROM finding f JOIN event e ON e.finding_id = f.id WHERE f.coding_id = $new AND e.status = 'actual'),
                statements = (SELECT count(*) FROM finding f WHERE f.coding_id = $new AND f.kind = 'statement')
            WHERE id = $new
            """, ("$new", coding));
        return coding;
    }

    private byte[] Hash(long report, long machine)
    {
        using var hashes = new Hashes();
        var newest = (string)Value("SELECT name FROM correction WHERE report_id = $report ORDER BY id DESC LIMIT 1", ("$report", report))!;
        return hashes.Add("corrected").Add(Convert.ToHexString((byte[])Value("SELECT hash FROM coding WHERE id = $base", ("$base", machine))!)).Add(newest).Finish();
    }

    private List<(string Key, string Act, CorrectedReading Reading)> Active(long report) => new Sql($"""
        SELECT c.finding, c.act, c.reading FROM correction c WHERE c.report_id = $report AND {CorrectionAnswers.Active} ORDER BY c.id
        """).With("$report", report).Rows(connection, static row =>
            (row.GetString(0), row.GetString(1), JsonSerializer.Deserialize(row.GetString(2), CorrectionJson.Default.CorrectedReading)!));

    private void Copy(long machine, long coding, byte[] hash)
    {
        var shift = Shift(machine);
        foreach (var sql in (ReadOnlySpan<string>)[
            """
            INSERT INTO coding (id, hash, report_id, pack_id, side, published, url, language, headline, dateline_place, dateline_date, dateline_agency,
                dateline_start, dateline_end, day, events, statements, rejections)
            SELECT $new, $hash, report_id, pack_id, side, published, url, language, headline, dateline_place, dateline_date, dateline_agency,
                dateline_start, dateline_end, day, events, statements, rejections FROM coding WHERE id = $base
            """,
            """INSERT INTO section (coding_id, number, kind, "start", "end") SELECT $new, number, kind, "start", "end" FROM section WHERE coding_id = $base""",
            """INSERT INTO sentence (coding_id, number, section, "start", "end") SELECT $new, number, section, "start", "end" FROM sentence WHERE coding_id = $base""",
            "INSERT INTO person (coding_id, number, name, office, country) SELECT $new, number, name, office, country FROM person WHERE coding_id = $base",
            """INSERT INTO mention (coding_id, person, number, "start", "end") SELECT $new, person, number, "start", "end" FROM mention WHERE coding_id = $base""",
            """
            INSERT INTO occasion (coding_id, number, name, kind, date, place, place_precision, place_state)
            SELECT $new, number, name, kind, date, place, place_precision, place_state FROM occasion WHERE coding_id = $base
            """,
            "INSERT INTO occasion_participant (coding_id, occasion, number, code) SELECT $new, occasion, number, code FROM occasion_participant WHERE coding_id = $base",
            "INSERT INTO occasion_person (coding_id, occasion, number, person) SELECT $new, occasion, number, person FROM occasion_person WHERE coding_id = $base",
            """
            INSERT INTO rejection (coding_id, number, reason, rule_id, sentence, "start", "end", text)
            SELECT $new, number, reason, rule_id, sentence, "start", "end", text FROM rejection WHERE coding_id = $base ORDER BY number
            """,
            """
            INSERT INTO finding (id, key, coding_id, kind, class, name, date, occasion, rule_id, confidence)
            SELECT id + $shift, key, $new, kind, class, name, date, occasion, rule_id, confidence FROM finding WHERE coding_id = $base
            """,
            Findings("event", "mode, contexts, cameo, quad, intensity, reciprocal, place, status, statement, place_precision, place_state"),
            Findings("event_context", """number, context, weight, "start", "end", text"""),
            Findings("statement", "stance, issue_id, speaker, strength, direct"),
            Findings("link", "what, verb, place"),
            Findings("finding_actor", "role, number, code, sector, name"),
            Findings("evidence", """number, sentence, "start", "end", text"""),
        ])
            Run(sql, ("$new", coding), ("$base", machine), ("$hash", hash), ("$shift", shift));
    }

    // Findings of the copy are numbered on from the last one of the record, in the order of the machine's.
    private long Shift(long machine) => Number(
        "SELECT max(id) + 1 - coalesce((SELECT min(id) FROM finding WHERE coding_id = $base), 0) FROM finding", ("$base", machine));

    private static string Findings(string table, string columns) => $"""
        INSERT INTO {table} (finding_id, {columns})
        SELECT finding_id + $shift, {columns} FROM {table} WHERE finding_id IN (SELECT id FROM finding WHERE coding_id = $base) ORDER BY {(table == "evidence" ? "id" : "finding_id")}
        """;

    private void Apply(long coding, string key, string act, CorrectedReading reading)
    {
        var finding = Value("SELECT id FROM finding WHERE coding_id = $new AND key = $key", ("$new", coding), ("$key", key)) as long?;
        if (act == "missing" && finding is null)
            new MissingFinding(connection).Add(coding, key, reading);
        else if (act == "wrong" && finding is { } wrong)
            foreach (var table in (ReadOnlySpan<string>)["event", "event_context", "statement", "link", "finding_actor", "evidence", "finding"])
                Run($"DELETE FROM {table} WHERE {(table == "finding" ? "id" : "finding_id")} = $row", ("$row", wrong));
        else if (act == "change" && finding is { } changed)
            new ChangedFinding(connection, coding, changed).Change(reading);
    }

    private long Number(string sql, params ReadOnlySpan<(string, object?)> values) => Convert.ToInt64(Value(sql, values), CultureInfo.InvariantCulture);

    private object? Value(string sql, params ReadOnlySpan<(string, object?)> values)
    {
        var statement = new Sql(sql);
        foreach (var (name, value) in values)
            statement.With(name, value);
        return statement.Rows(connection, static row => row.IsDBNull(0) ? null : row.GetValue(0)).FirstOrDefault();
    }

    private void Run(string sql, params ReadOnlySpan<(string, object?)> values)
    {
        var statement = new Sql(sql);
        foreach (var (name, value) in values)
            statement.With(name, value);
        statement.Run(connection);
    }
}
