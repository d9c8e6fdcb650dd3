using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Rapport.Store.Reading;

/// <summary>Reads the corrections of a record.</summary>
internal static class CorrectionAnswers
{
    /// <summary>Whether a correction <c>c</c> holds, withdrawals apart.</summary>
    public const string Active = "c.act <> 'withdraw' AND NOT EXISTS (SELECT 1 FROM correction w WHERE w.withdraws = c.id)";

    /// <summary>The names of the corrections that changed or added the finding of the key, divided by blanks; null where there is none.</summary>
    public const string OfFinding = $"(SELECT group_concat(c.name, ' ') FROM correction c WHERE c.finding = f.key AND c.act IN ('change', 'missing') AND {Active})";

    /// <summary>All of them, in the order they were made.</summary>
    public static ImmutableArray<Correction> All(SqliteConnection connection) => Read(connection, "true", null);

    /// <summary>Those about a finding.</summary>
    public static ImmutableArray<Correction> Of(SqliteConnection connection, FindingId finding) => Read(connection, "c.finding = $key", finding.Value);

    private static ImmutableArray<Correction> Read(SqliteConnection connection, string which, string? key) => [.. new Sql($"""
        SELECT c.name, c.act, c.finding, (SELECT w.name FROM correction w WHERE w.id = c.withdraws), c.reading, c.author, c.made, c.reason,
               EXISTS (SELECT 1 FROM correction w WHERE w.withdraws = c.id),
               c.act IN ('missing', 'withdraw') OR EXISTS (
                   SELECT 1 FROM finding f WHERE f.key = c.finding AND f.coding_id = (
                       SELECT max(k.id) FROM coding k WHERE k.report_id = c.report_id AND NOT EXISTS (SELECT 1 FROM corrected_coding x WHERE x.coding_id = k.id))),
               {Columns.OfHead}
        FROM correction c JOIN report r ON r.id = c.report_id
        JOIN coding k ON k.report_id = r.id AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.coding_id = k.id)
        WHERE {which} ORDER BY c.id
        """).With("$key", key).Rows(connection, static row => new Correction
    {
        Name = row.GetString(0),
        Act = row.Word<CorrectionAct>(1)!.Value,
        Finding = new(row.GetString(2)),
        Withdraws = row.Text(3),
        Reading = JsonSerializer.Deserialize(row.GetString(4), CorrectionJson.Default.CorrectedReading)!,
        Author = row.GetString(5),
        Made = DateTimeOffset.Parse(row.GetString(6), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Reason = row.GetString(7),
        State = row.GetBoolean(8) ? CorrectionState.Withdrawn : row.GetBoolean(9) ? CorrectionState.Holds : CorrectionState.Gone,
        Report = row.Head(10),
    })];
}
