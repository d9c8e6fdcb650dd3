using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Rapport.Store.Reading;

/// <summary>Reads the manifest: runs and their inputs, in the order they were added.</summary>
internal static class ManifestAnswers
{
    public static ImmutableArray<RunInput> Inputs(SqliteConnection connection)
    {
        var leftOut = new Sql("SELECT input_id, reason, reports FROM input_left_out")
            .Rows(connection, static row => (Input: row.GetInt64(0), Reason: row.GetString(1), Reports: row.GetInt32(2)))
            .ToLookup(static row => row.Input);
        var runs = Runs(connection);
        return [.. new Sql("""
            SELECT i.id, i.run_id, i.number, i.path, e.input_id IS NOT NULL, e.hash, e.bytes, coalesce(e.taken, 0), coalesce(e.known, 0)
            FROM input i LEFT JOIN input_end e ON e.input_id = i.id ORDER BY i.run_id, i.number
            """).Rows(connection, row => new RunInput
            {
                Run = runs[row.GetInt64(1)],
                Number = row.GetInt32(2),
                Path = row.GetString(3),
                Ended = row.GetBoolean(4),
                Hash = row.Text(5),
                Bytes = row.IsDBNull(6) ? null : row.GetInt64(6),
                Taken = row.GetInt32(7),
                Known = row.GetInt32(8),
                LeftOut = leftOut[row.GetInt64(0)].ToImmutableSortedDictionary(
                    static line => line.Reason, static line => line.Reports, StringComparer.Ordinal),
            })];
    }

    public static Run? RunOf(SqliteConnection connection, ReportId report) => Runs(connection, """
        WHERE r.id = (
            SELECT i.run_id FROM report d JOIN coding k ON k.report_id = d.id JOIN origin o ON o.coding_id = k.id JOIN input i ON i.id = o.input_id
            WHERE d.key = $report ORDER BY k.id DESC LIMIT 1)
        """, report.Value).Values.FirstOrDefault();

    private static Dictionary<long, Run> Runs(SqliteConnection connection, string which = "", string? report = null) => new Sql($"""
        SELECT r.id, r.name, r.added, r.program, r.model, r.outlets, p.hash, r.pack_path, r.date, r.outlet, r.side, r.gated, r.columns
        FROM run r JOIN pack p ON p.id = r.pack_id {which}
        """).With("$report", report).Rows(connection, static row => (Row: row.GetInt64(0), Run: new Run
    {
        Name = row.GetString(1),
        Added = DateTimeOffset.Parse(row.GetString(2), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Program = row.GetString(3),
        Model = row.GetString(4),
        Outlets = row.GetString(5),
        Pack = row.GetString(6),
        PackPath = row.Text(7),
        Published = row.Day(8),
        Outlet = row.Text(9),
        Side = row.Text(10),
        IsGated = row.GetBoolean(11),
        Columns = row.Text(12),
    })).ToDictionary(static pair => pair.Row, static pair => pair.Run);
}
