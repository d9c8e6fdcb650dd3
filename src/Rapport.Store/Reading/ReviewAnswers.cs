using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>
/// Answers which findings are worth a reader's look: those that are uncertain and on which many counts hang, since nothing else tells the same.
/// </summary>
internal static class ReviewAnswers
{
    // The days of dyads that a finding makes alone decide who is looked at; its reports and occasions, which of these come first.
    private const int LookedAt = 20;

    public static ImmutableArray<ReviewLine> Top(SqliteConnection connection, int top)
    {
        var ranked = new Sql($"""
            SELECT w.finding_id, w.key, w.doubt, w.days, w.reports, (
                SELECT count(*) FROM account a WHERE a.finding_id = w.finding_id AND NOT EXISTS (SELECT 1 FROM account b WHERE b.leader_id = a.leader_id AND b.finding_id <> a.finding_id))
            FROM review_weight w WHERE NOT EXISTS (SELECT 1 FROM correction c WHERE c.finding = w.key AND {CorrectionAnswers.Active})
            ORDER BY w.weight DESC, w.key LIMIT $most
            """).With("$most", top * LookedAt).Rows(connection, static row => (Finding: row.GetInt64(0), Key: row.GetString(1), Doubt: row.GetDouble(2),
                Days: row.GetInt32(3), Reports: row.GetInt32(4), Occasions: row.GetInt32(5)))
            .Select(static one => (one, Score: one.Doubt * (1 + one.Days + one.Reports + one.Occasions)))
            .OrderByDescending(static ranked => ranked.Score).ThenBy(static ranked => ranked.one.Key, StringComparer.Ordinal).Take(top).ToList();
        var rows = ranked.ConvertAll(static ranked => ranked.one.Finding);
        var events = FindingRows.Events(connection, rows);
        var statements = FindingRows.Statements(connection, rows);
        return [.. ranked.Select(ranked => new ReviewLine(events.TryGetValue(ranked.one.Finding, out var done) ? done : statements[ranked.one.Finding],
            ranked.Score, ranked.one.Days, ranked.one.Reports, ranked.one.Occasions))];
    }
}
