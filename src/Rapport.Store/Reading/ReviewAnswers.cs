using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>
/// Answers which findings are worth a reader's look: those that are uncertain and on which many counts hang, since nothing else tells the same.
/// </summary>
internal static class ReviewAnswers
{
    // The days of dyads that a finding makes alone decide who is looked at; its reports and occasions are counted for these alone.
    private const int LookedAt = 20;

    private const string Pairs = """
        current_finding f INDEXED BY current_finding_by_coding
        CROSS JOIN finding_actor a ON a.finding_id = f.finding_id AND a.role <> 'target'
        CROSS JOIN finding_actor b ON b.finding_id = f.finding_id
        CROSS JOIN by_pair p ON p.source = a.code AND p.target = b.code AND p.kind = f.kind AND p.day = f.day AND p.finding_id = f.finding_id
        """;

    public static ImmutableArray<ReviewLine> Top(SqliteConnection connection, int top)
    {
        var candidates = new Sql($"""
            SELECT f.finding_id, f.coding_id, 1 - n.confidence, coalesce(alone.days, 0)
            FROM current_finding f JOIN finding n ON n.id = f.finding_id LEFT JOIN (
                SELECT p.finding_id, count(*) AS days FROM dyad_day d JOIN by_pair p
                    ON p.source = d.source AND p.target = d.target AND p.kind = d.kind AND p.day = d.day AND p.class = d.class
                WHERE d.findings = 1 AND p.status IN ('actual', '') GROUP BY p.finding_id) alone ON alone.finding_id = f.finding_id
            WHERE f.status IN ('actual', '') AND f.kind <> 'link' AND n.confidence < 1
              AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.finding = n.key AND {CorrectionAnswers.Active})
            ORDER BY (1 - n.confidence) * (1 + coalesce(alone.days, 0)) DESC, n.key LIMIT $most
            """).With("$most", top * LookedAt).Rows(connection, static row =>
                (Finding: row.GetInt64(0), Coding: row.GetInt64(1), Doubt: row.GetDouble(2), Days: row.GetInt32(3)));
        var reports = candidates.Select(static one => one.Coding).Distinct().SelectMany(coding => PairsAlone(connection, coding))
            .ToDictionary(static pair => pair.Finding, static pair => pair.Pairs);
        var ranked = candidates.Select(one =>
        {
            var (pairs, occasions) = (reports.GetValueOrDefault(one.Finding), OccasionsAlone(connection, one.Finding));
            return (one.Finding, Score: one.Doubt * (1 + one.Days + pairs + occasions), one.Days, Pairs: pairs, Occasions: occasions);
        }).ToList();
        var rows = ranked.Select(static one => one.Finding).ToList();
        var events = FindingRows.Events(connection, rows);
        var statements = FindingRows.Statements(connection, rows);
        return [.. ranked.Select(one => new ReviewLine(
                events.TryGetValue(one.Finding, out var done) ? done : statements[one.Finding], one.Score, one.Days, one.Pairs, one.Occasions))
            .OrderByDescending(static line => line.Score).ThenBy(static line => line.Finding.Id.Value, StringComparer.Ordinal).Take(top)];
    }

    /// <summary>The findings of a coding that alone tell of a pair in their report, and of how many pairs.</summary>
    private static List<(long Finding, int Pairs)> PairsAlone(SqliteConnection connection, long coding) => new Sql($"""
        SELECT finding_id, count(*) FROM (
            SELECT min(f.finding_id) AS finding_id FROM {Pairs}
            WHERE f.coding_id = $coding AND f.status IN ('actual', '')
            GROUP BY min(a.code, b.code), max(a.code, b.code) HAVING count(DISTINCT f.finding_id) = 1)
        GROUP BY finding_id
        """).With("$coding", coding).Rows(connection, static row => (row.GetInt64(0), row.GetInt32(1)));

    private static int OccasionsAlone(SqliteConnection connection, long finding) => (int)new Sql("""
        SELECT count(*) FROM account a WHERE a.finding_id = $row AND (SELECT count(*) FROM account b WHERE b.leader_id = a.leader_id) = 1
        """).With("$row", finding).Number(connection);
}
