using Microsoft.Data.Sqlite;
using Rapport.Store.Reading;

namespace Rapport.Store.Writing;

/// <summary>Adds to a corrected coding that is being written what the coder did not find.</summary>
internal sealed class MissingFinding(SqliteConnection connection)
{
    /// <summary>The rule that such findings name.</summary>
    public const string Rule = "correction";

    /// <summary>Writes the finding under its lasting name.</summary>
    public void Add(long coding, string key, CorrectedReading reading)
    {
        var isEvent = reading.Finding == "event";
        var row = new Sql("SELECT coalesce(max(id), 0) + 1 FROM finding").Number(connection);
        Run("INSERT INTO rule (name) VALUES ($rule) ON CONFLICT DO NOTHING", ("$rule", Rule));
        Run("""
            INSERT INTO finding (id, key, coding_id, kind, class, name, rule_id, confidence)
            VALUES ($row, $key, $coding, $kind, $class, $letter || (1 + (
                SELECT coalesce(max(CAST(substr(name, 2) AS INTEGER)), 0) FROM finding WHERE coding_id = $coding AND kind = $kind)),
                (SELECT id FROM rule WHERE name = $rule), 1)
            """, ("$row", row), ("$key", key), ("$coding", coding), ("$kind", reading.Finding), ("$class", reading.Class), ("$letter", key[..1]), ("$rule", Rule));
        Run(isEvent
            ? "INSERT INTO event (finding_id, contexts, quad, intensity, reciprocal, status) VALUES ($row, '', $quad, 0, 0, 'actual')"
            : "INSERT INTO statement (finding_id, direct) VALUES ($row, 0)", ("$row", row), ("$quad", reading.Quad ?? ""));
        Run("""
            INSERT INTO evidence (finding_id, number, sentence, "start", "end", text)
            SELECT $row, 0, (SELECT s.number FROM sentence s WHERE s.coding_id = $coding AND s."start" <= $start AND s."end" > $start), $start, $end,
                   substr(d.text, $start + 1, $end - $start)
            FROM coding k JOIN report r ON r.id = k.report_id JOIN document d ON d.id = r.document_id WHERE k.id = $coding
            """, ("$row", row), ("$coding", coding), ("$start", reading.Start), ("$end", reading.End));
        new ChangedFinding(connection, coding, row).Change(reading);
    }

    private void Run(string sql, params ReadOnlySpan<(string, object?)> values)
    {
        var statement = new Sql(sql);
        foreach (var (name, value) in values)
            statement.With(name, value);
        statement.Run(connection);
    }
}
