using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Reading;

namespace Rapport.Store.Writing;

/// <summary>Changes a finding of a corrected coding that is being written.</summary>
/// <param name="connection">The connection of the writer.</param>
/// <param name="coding">Row of the coding.</param>
/// <param name="finding">Row of the finding.</param>
internal sealed class ChangedFinding(SqliteConnection connection, long coding, long finding)
{
    private const string TellsOccasion = """
        coding_id = $coding AND name = (SELECT f.occasion FROM finding f WHERE f.id = $row AND f.kind = 'event' AND f.class = 'CONSULT')
        """;

    /// <summary>Writes what is right; what is null stays. An occasion follows the event that tells it.</summary>
    public void Change(CorrectedReading reading)
    {
        Set("finding", "class", reading.Class);
        Set("finding", "date", reading.Date);
        if (reading.Date is not null)
            Run($"UPDATE occasion SET date = nullif($value, '') WHERE {TellsOccasion}", ("$value", reading.Date));
        Set("event", "mode", reading.Mode);
        Set("event", "quad", reading.Quad);
        Set("event", "cameo", reading.Cameo);
        Set("event", "status", reading.Status);
        if (reading.Intensity is { } intensity)
            Run("UPDATE event SET intensity = $value WHERE finding_id = $row", ("$value", intensity));
        Set("statement", "stance", reading.Stance);
        if (reading.Issue is { } issue)
            SetIssue(reading.IssueId ?? "", issue);
        if (reading.Source is null && reading.Target is null)
            return;
        if (reading.Source is { } source)
            SetActors("CASE (SELECT kind FROM finding WHERE id = $row) WHEN 'event' THEN 'source' ELSE 'holder' END", source);
        if (reading.Target is { } target)
            SetActors("'target'", target);
        Run("""
            UPDATE event SET reciprocal = NOT EXISTS (SELECT 1 FROM finding_actor a WHERE a.finding_id = $row AND a.role = 'target')
                AND (SELECT count(*) FROM finding_actor a WHERE a.finding_id = $row) > 1
            WHERE finding_id = $row
            """);
        FollowSides();
    }

    private void Set(string table, string column, string? value)
    {
        if (value is not null)
            Run($"UPDATE {table} SET {column} = nullif($value, '') WHERE {(table == "finding" ? "id" : "finding_id")} = $row", ("$value", value));
    }

    private void SetIssue(string register, string text)
    {
        if (text.Length > 0)
            Run("INSERT INTO issue (register, text) VALUES ($register, $text) ON CONFLICT DO NOTHING", ("$register", register), ("$text", text));
        Run("UPDATE statement SET issue_id = (SELECT id FROM issue WHERE register = $register AND text = $text) WHERE finding_id = $row",
            ("$register", register), ("$text", text));
    }

    /// <summary>Sector and name of an actor that was there before are kept.</summary>
    private void SetActors(string role, ImmutableArray<string> codes)
    {
        var before = new Sql("SELECT code, sector, name FROM finding_actor WHERE finding_id = $row ORDER BY role, number").With("$row", finding)
            .Rows(connection, static row => (Code: row.GetString(0), Sector: row.Text(1), Name: row.Text(2)));
        Run($"DELETE FROM finding_actor WHERE finding_id = $row AND role = {role}");
        for (var number = 0; number < codes.Length; number++)
        {
            var known = before.FirstOrDefault(actor => actor.Code == codes[number]);
            Run($"INSERT INTO finding_actor (finding_id, role, number, code, sector, name) VALUES ($row, {role}, $number, $code, $sector, $name)",
                ("$number", number), ("$code", codes[number]), ("$sector", known.Sector), ("$name", known.Name));
        }
    }

    private void FollowSides()
    {
        if (new Sql($"SELECT count(*) FROM occasion WHERE {TellsOccasion}").With("$row", finding).With("$coding", coding).Number(connection) == 0)
            return;
        const string Occasion = $"(SELECT number FROM occasion WHERE {TellsOccasion})";
        Run($"DELETE FROM occasion_participant WHERE coding_id = $coding AND occasion = {Occasion}");
        Run($"""
            INSERT INTO occasion_participant (coding_id, occasion, number, code)
            SELECT $coding, {Occasion}, row_number() OVER (ORDER BY min(role), min(number)) - 1, code FROM finding_actor WHERE finding_id = $row GROUP BY code
            """);
    }

    private void Run(string sql, params ReadOnlySpan<(string, object?)> values)
    {
        var statement = new Sql(sql).With("$row", finding).With("$coding", coding);
        foreach (var (name, value) in values)
            statement.With(name, value);
        statement.Run(connection);
    }
}
