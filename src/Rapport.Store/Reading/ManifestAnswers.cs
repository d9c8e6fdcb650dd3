using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
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

    public static ImmutableArray<InputReached> Reached(SqliteConnection connection, Run run, string path, long length) => [.. new Sql("""
        SELECT r.bytes, r.hash, r.record, r.byte, r.within, r.tally, i.path
        FROM (SELECT * FROM input_reached WHERE record IS NULL AND bytes = $length UNION ALL SELECT * FROM input_reached WHERE record IS NOT NULL AND bytes <= $length) r
        JOIN input i ON i.id = r.input_id JOIN run u ON u.id = i.run_id JOIN pack p ON p.id = u.pack_id
        WHERE u.program = $program AND u.model = $model AND u.outlets = $outlets AND p.hash = $pack AND u.gated = $gated
          AND u.date IS $date AND u.outlet IS $outlet AND u.side IS $side AND u.columns IS $columns
        ORDER BY r.record IS NOT NULL, r.bytes DESC, r.record DESC
        """).With("$length", length).With("$program", run.Program).With("$model", run.Model).With("$outlets", run.Outlets).With("$pack", run.Pack).With("$gated", run.IsGated)
        .With("$date", run.Published is { } day ? Words.Of(day) : null).With("$outlet", run.Outlet).With("$side", run.Side).With("$columns", run.Columns)
        .Rows(connection, static row => (Path: row.GetString(6), Reached: new InputReached
        {
            Bytes = row.GetInt64(0),
            Hash = row.GetString(1),
            Place = row.IsDBNull(2) ? null : new InputPlace(row.GetInt32(2), row.GetInt64(3), row.GetInt64(4)),
            Tally = JsonSerializer.Deserialize(row.GetString(5), ReachedJson.Default.InputTally)!,
        })).Where(input => Endings(input.Path) == Endings(path)).Select(static input => input.Reached)];

    /// <summary>The endings of a name, by which a format is told where the bytes do not: ".csv.gz".</summary>
    private static string Endings(string path) => Path.GetFileName(path) is var name && name.IndexOf('.', Math.Min(1, name.Length)) is var first and >= 0 ? name[first..].ToLowerInvariant() : "";

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
