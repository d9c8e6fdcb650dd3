using Microsoft.Data.Sqlite;

namespace Rapport.Store.Tests;

/// <summary>
/// What a record holds, apart from the numbers of its rows: every table as sorted lines, with the row numbers of other tables replaced by lasting names.
/// </summary>
internal static class Content
{
    private const string Coding = "(SELECT hex(hash) FROM coding WHERE id = t.coding_id)";
    private const string Finding = "(SELECT hex(k.hash) || f.key FROM finding f JOIN coding k ON k.id = f.coding_id WHERE f.id = t.finding_id)";
    private const string Leader = "(SELECT hex(k.hash) || f.key FROM finding f JOIN coding k ON k.id = f.coding_id WHERE f.id = t.leader_id)";
    private const string Outlet = "(SELECT name FROM outlet WHERE id = t.outlet_id)";
    private const string Issue = "(SELECT register || '/' || text FROM issue WHERE id = t.issue_id)";
    private const string Story = "(SELECT hex(hash) FROM document WHERE id = t.story_id)";
    private const string Rule = "(SELECT name FROM rule WHERE id = t.rule_id)";

    private static readonly string[] Facts =
    [
        "SELECT name FROM rule t", "SELECT hash FROM pack t", "SELECT name FROM outlet t", "SELECT register, text FROM issue t",
        "SELECT hex(hash), text FROM document t",
        $"SELECT hex(hash), key, (SELECT hex(hash) FROM document WHERE id = document_id), name, {Outlet} FROM report t",
        "SELECT hex(hash), (SELECT key FROM report WHERE id = report_id), side, published, url, language, headline, day, events, statements, rejections FROM coding t",
        $"SELECT {Coding}, number, kind, \"start\", \"end\" FROM section t", $"SELECT {Coding}, number, section, \"start\", \"end\" FROM sentence t",
        $"SELECT {Coding}, number, name, office, country FROM person t", $"SELECT {Coding}, person, number, \"start\", \"end\" FROM mention t",
        $"SELECT {Coding}, number, name, kind, date, place FROM occasion t", $"SELECT {Coding}, occasion, number, code FROM occasion_participant t",
        $"SELECT {Coding}, occasion, number, person FROM occasion_person t",
        $"SELECT key, {Coding}, kind, class, name, date, occasion, {Rule}, confidence FROM finding t",
        $"SELECT {Finding}, mode, contexts, cameo, quad, intensity, reciprocal, place, status, statement FROM event t",
        $"SELECT {Finding}, stance, {Issue}, speaker, strength, direct FROM statement t", $"SELECT {Finding}, what, verb, place FROM link t",
        $"SELECT {Finding}, role, number, code, sector, name FROM finding_actor t",
        $"SELECT {Finding}, number, sentence, \"start\", \"end\", text FROM evidence t",
        $"SELECT {Coding}, number, reason, {Rule}, sentence, \"start\", \"end\", text FROM rejection t",
    ];

    private static readonly string[] DerivedTables =
    [
        $"SELECT {Coding}, day, {Outlet}, side, (SELECT hex(hash) FROM document WHERE id = document_id) FROM current_coding t",
        $"SELECT {Finding}, {Coding}, kind, class, status, day, {Outlet}, side, {Issue}, stance, issue FROM current_finding t",
        $"SELECT code, kind, day, {Finding}, role, class, status, issue FROM by_actor t",
        $"SELECT source, target, kind, day, {Finding}, class, status, reciprocal, {Coding}, {Issue} FROM by_pair t",
        $"SELECT holder, other, day, {Finding}, {Issue}, {Coding} FROM said_beside t", $"SELECT {Finding}, key, doubt, days, reports, weight FROM review_weight t",
        "SELECT source, target, month, kind, class, findings, both, cooperation, conflict, both_cooperation, both_conflict FROM dyad_month t",
        "SELECT source, target, day, kind, class, findings, both, reports, cooperation, conflict, both_cooperation, both_conflict FROM dyad_day t",
        $"SELECT {Outlet}, day, reports, texts FROM coverage t", "SELECT kind, status, findings FROM tally t",
        $"SELECT first, second, {Story}, day, key, {Coding}, {Outlet} FROM pair_report t",
        $"SELECT (SELECT hex(hash) FROM document WHERE id = document_id), {Story} FROM story_text t",
        "SELECT band, (SELECT hex(hash) FROM document WHERE id = document_id) FROM story_band t",
        $"SELECT {Finding}, {Coding}, number, {Leader}, kind, parties, first_day, last_day, exact, persons, side FROM account t",
        $"SELECT code, day, {Leader}, kind FROM occasion_of t", $"SELECT day, {Leader}, kind FROM occasion_on t",
        $"SELECT country, office, name, day, {Coding}, number, {Story}, {Outlet} FROM attestation t",
    ];

    /// <summary>All of the record.</summary>
    public static string Of(string path) => Lines(path, [.. Facts, .. DerivedTables]);

    /// <summary>The derived tables alone.</summary>
    public static string Derived(string path) => Lines(path, DerivedTables);

    /// <summary>One value.</summary>
    public static object? Value(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>The first column of all rows.</summary>
    public static string[] Column(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var values = new List<string>();
        while (row.Read())
            values.Add(row.GetString(0));
        return [.. values];
    }

    /// <summary>Changes the file behind the back of the record.</summary>
    public static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Lines(string path, string[] tables)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        var lines = new List<string>();
        for (var table = 0; table < tables.Length; table++)
        {
            using var command = connection.CreateCommand();
            command.CommandText = tables[table];
            using var row = command.ExecuteReader();
            while (row.Read())
                lines.Add(FormattableString.Invariant($"{table:00}|") + string.Join('|', Enumerable.Range(0, row.FieldCount)
                    .Select(column => Convert.ToString(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture))));
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }
}
