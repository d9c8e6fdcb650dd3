using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the questions about pairs of actors.</summary>
internal static class DyadAnswers
{
    public static ImmutableArray<ActivePair> Active(SqliteConnection connection, ActivePairsQuestion question) =>
        [.. new Sql("""
            WITH newest AS (SELECT coalesce(nullif((SELECT max(day) FROM coverage), ''), (SELECT max(day) FROM dyad_day WHERE kind = 'event')) AS day)
            SELECT min(d.source, d.target) AS first, max(d.source, d.target) AS second,
                   sum(CASE WHEN d.source < d.target THEN d.findings ELSE d.findings - d.both END) AS events, max(d.day)
            FROM newest CROSS JOIN dyad_day d INDEXED BY dyad_day_by_day
            WHERE d.kind = 'event' AND d.day >= date(newest.day, $days) AND d.day <= newest.day
            GROUP BY 1, 2 ORDER BY events DESC, 4 DESC, 1, 2 LIMIT $limit
            """).With("$days", FormattableString.Invariant($"-{question.Days} days")).With("$limit", question.Limit).Rows(connection, static row =>
                new ActivePair(new(row.GetString(0)), new(row.GetString(1)), row.GetInt64(2), row.Day(3)!.Value))];

    public static Dyad Of(SqliteConnection connection, DyadQuestion question)
    {
        var (first, second) = (question.First, question.Second);
        Sql Between(string sql) => new Sql(sql).With("$first", first.Value).With("$second", second.Value);
        var sums = Between("""
            SELECT month, kind, sum(findings) - sum(both) / 2, sum(cooperation) - sum(both_cooperation) / 2, sum(conflict) - sum(both_conflict) / 2
            FROM (SELECT * FROM dyad_month WHERE source = $first AND target = $second
                  UNION ALL SELECT * FROM dyad_month WHERE source = $second AND target = $first)
            GROUP BY month, kind ORDER BY month
            """).Rows(connection, static row => (Month: row.GetString(0), Kind: row.GetString(1), Findings: row.GetInt64(2),
                Cooperation: row.GetInt64(3) / 1000.0, Conflict: row.GetInt64(4) / 1000.0));
        var events = sums.Where(static sum => sum.Kind == "event").ToList();
        var levels = LevelsOf(connection, first, second);
        var rows = Between("""
            SELECT DISTINCT finding_id FROM (
                SELECT * FROM (SELECT day, finding_id FROM by_pair WHERE source = $first AND target = $second AND kind = 'event' AND status = 'actual'
                    ORDER BY day DESC, finding_id DESC LIMIT $limit)
                UNION
                SELECT * FROM (SELECT day, finding_id FROM by_pair WHERE source = $second AND target = $first AND kind = 'event' AND status = 'actual'
                    ORDER BY day DESC, finding_id DESC LIMIT $limit))
            ORDER BY day DESC, finding_id DESC LIMIT $limit
            """).With("$limit", question.Limit).Rows(connection, static row => row.GetInt64(0));
        var whole = FindingRows.Events(connection, rows);
        return new Dyad
        {
            First = first,
            Second = second,
            Months = [.. events.Where(static sum => sum.Month.Length > 0).Select(static sum => new DyadMonth(
                Words.Date(sum.Month)!.Value.Day, sum.Findings, sum.Cooperation, sum.Conflict))],
            EventCount = events.Sum(static sum => sum.Findings),
            StatementCount = sums.Where(static sum => sum.Kind == "statement").Sum(static sum => sum.Findings),
            ReportCount = levels.Reports,
            TextCount = levels.Texts,
            OutletCount = levels.Outlets,
            Events = [.. rows.Select(row => whole[row])],
            OfFirst = FindingAnswers.Part(connection, new StatementsQuestion { Holder = first, Target = second, Limit = question.Limit }).Items,
            OfSecond = FindingAnswers.Part(connection, new StatementsQuestion { Holder = second, Target = first, Limit = question.Limit }).Items,
        };
    }

    /// <summary>How many reports, texts and outlets tell anything actual between two actors.</summary>
    public static Levels LevelsOf(SqliteConnection connection, ActorCode one, ActorCode other) => new Sql("""
        SELECT coalesce(sum(reports), 0), count(*), count(DISTINCT outlet) FROM (
            SELECT count(*) AS reports, coalesce(outlet_id, 0) AS outlet, min(day || key) FROM pair_report
            WHERE first = min($first, $second) AND second = max($first, $second) GROUP BY story_id)
        """).With("$first", one.Value).With("$second", other.Value).Rows(connection, static row => new Levels(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)))[0];
}
