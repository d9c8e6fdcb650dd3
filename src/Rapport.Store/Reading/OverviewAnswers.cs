using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the questions that look at the whole record: coverage, pairs of a period, issues, outlets of a pair.</summary>
internal static class OverviewAnswers
{
    public static ImmutableArray<CoverageMonth> Of(SqliteConnection connection, CoverageQuestion question) =>
        [.. Between("""
            SELECT o.name, substr(c.day, 1, 7) AS month, sum(c.reports), sum(c.texts) FROM coverage c LEFT JOIN outlet o ON o.id = c.outlet_id
            WHERE c.day >= $from AND c.day <= $to GROUP BY c.outlet_id, month ORDER BY sum(c.reports) DESC, o.name, month
            """, question.From, question.To).Rows(connection, static row =>
                new CoverageMonth(row.Text(0), Words.Date(row.GetString(1))?.Day, row.GetInt64(2), row.GetInt64(3)))];

    public static ImmutableArray<PairTotal> Of(SqliteConnection connection, PairTotalsQuestion question) =>
        [.. Between($"""
            {EachPair.With}
            SELECT min(p.source, p.target) AS first, max(p.source, p.target) AS second,
                   sum(CASE WHEN d.kind <> 'event' THEN 0 WHEN p.source < p.target THEN d.findings ELSE d.findings - d.both END) AS events,
                   sum(CASE WHEN d.kind <> 'statement' THEN 0 WHEN p.source < p.target THEN d.findings ELSE d.findings - d.both END) AS statements,
                   sum(CASE WHEN d.kind <> 'event' THEN 0 WHEN p.source < p.target THEN d.cooperation ELSE d.cooperation - d.both_cooperation END),
                   sum(CASE WHEN d.kind <> 'event' THEN 0 WHEN p.source < p.target THEN d.conflict ELSE d.conflict - d.both_conflict END)
            FROM p CROSS JOIN dyad_day d ON d.source = p.source AND d.target = p.target
            WHERE d.day >= $from AND d.day <= $to AND p.source <> p.target GROUP BY 1, 2 ORDER BY events DESC, statements DESC, 1, 2
            """, question.From, question.To).Rows(connection, static row =>
                new PairTotal(new(row.GetString(0)), new(row.GetString(1)), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4) / 1000.0, row.GetInt64(5) / 1000.0))];

    // Each actor is found by the index from the one before, and its days by the same index.
    public static ImmutableArray<ActorTotal> Of(SqliteConnection connection, ActorTotalsQuestion question) =>
        [.. Between($"""
            {EachValue.Of("code", "by_actor")},
            counted AS (SELECT code,
                (SELECT count(DISTINCT finding_id) FROM by_actor b WHERE b.code = c.code AND b.kind = 'event' AND b.day >= $from AND b.day <= $to AND b.status = 'actual') AS events,
                (SELECT count(DISTINCT finding_id) FROM by_actor b WHERE b.code = c.code AND b.kind = 'statement' AND b.day >= $from AND b.day <= $to) AS statements
                FROM c WHERE code IS NOT NULL)
            SELECT code, events, statements FROM counted WHERE events + statements > 0 ORDER BY events DESC, statements DESC, code
            """, question.From, question.To).Rows(connection, static row => new ActorTotal(new(row.GetString(0)), row.GetInt64(1), row.GetInt64(2)))];

    // Each issue is found by the index from the one before, and its first and last day by the same index.
    public static ImmutableArray<IssueTotal> Issues(SqliteConnection connection) =>
        [.. new Sql($"""
            {EachValue.Of("issue", "current_finding")}
            SELECT c.issue, (SELECT count(*) FROM current_finding f WHERE f.issue = c.issue AND f.kind = 'statement') AS findings,
                (SELECT min(f.day) FROM current_finding f WHERE f.issue = c.issue AND f.kind = 'statement' AND f.day > ''),
                (SELECT max(f.day) FROM current_finding f WHERE f.issue = c.issue AND f.kind = 'statement' AND f.day > '')
            FROM c WHERE c.issue IS NOT NULL ORDER BY findings DESC, c.issue
            """).Rows(connection, static row => new IssueTotal(row.GetString(0), row.GetInt64(1), row.Day(2), row.Day(3)))];

    public static ImmutableArray<PairOutlet> Outlets(SqliteConnection connection, string one, string other) =>
        [.. new Sql("""
            SELECT o.name, c.side, p.reports, p.first_day, p.last_day
            FROM (SELECT outlet_id, count(*) AS reports, min(nullif(day, '~')) AS first_day, max(nullif(day, '~')) AS last_day, max(coding_id) AS newest
                  FROM pair_report WHERE first = min($one, $other) AND second = max($one, $other) GROUP BY outlet_id) p
            JOIN current_coding c ON c.coding_id = p.newest LEFT JOIN outlet o ON o.id = p.outlet_id ORDER BY 3 DESC, 1
            """).With("$one", one).With("$other", other).Rows(connection, static row =>
                new PairOutlet(row.Text(0), row.Text(1), row.GetInt64(2), row.Day(3), row.Day(4)))];

    // What has no day is in no stretch that has an end.
    private static Sql Between(string sql, DateOnly? from, DateOnly? to) =>
        new Sql(sql).With("$from", from is { } first ? Words.Of(first) : to is null ? "" : "0").With("$to", to is { } last ? Words.Of(last) : "9999");
}
