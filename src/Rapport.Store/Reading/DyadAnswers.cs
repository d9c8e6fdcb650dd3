using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the questions about pairs of actors.</summary>
internal static class DyadAnswers
{
    public static ImmutableArray<ActivePair> Active(SqliteConnection connection, ActivePairsQuestion question) =>
        [.. new Sql("""
            WITH newest AS (SELECT max(day) AS day FROM dyad_day WHERE kind = 'event')
            SELECT min(d.source, d.target) AS first, max(d.source, d.target) AS second,
                   sum(CASE WHEN d.source < d.target THEN d.findings ELSE d.findings - d.both END) AS events, max(d.day)
            FROM newest CROSS JOIN dyad_day d INDEXED BY dyad_day_by_day
            WHERE d.kind = 'event' AND d.day <> '' AND d.day >= date(newest.day, $days)
            GROUP BY 1, 2 ORDER BY events DESC, 4 DESC, 1, 2 LIMIT $limit
            """).With("$days", FormattableString.Invariant($"-{question.Days} days")).With("$limit", question.Limit).Rows(connection, static row =>
                new ActivePair(new(row.GetString(0)), new(row.GetString(1)), row.GetInt64(2), row.Day(3)!.Value))];

    public static Dyad Of(SqliteConnection connection, DyadQuestion question)
    {
        var (first, second) = (question.First, question.Second);
        Sql Between(string sql) => new Sql(sql).With("$first", first.Value).With("$second", second.Value);
        var months = Between("""
            SELECT substr(day, 1, 7) || '-01' AS month,
                   sum(CASE WHEN source = $first THEN findings ELSE findings - both END),
                   sum(CASE WHEN source = $first THEN cooperation ELSE cooperation - both_cooperation END),
                   sum(CASE WHEN source = $first THEN conflict ELSE conflict - both_conflict END)
            FROM dyad_day WHERE ((source = $first AND target = $second) OR (source = $second AND target = $first)) AND kind = 'event' AND day <> ''
            GROUP BY month ORDER BY month
            """).Rows(connection, static row =>
                new DyadMonth(row.Day(0)!.Value, row.GetInt64(1), row.GetInt64(2) / 1000.0, row.GetInt64(3) / 1000.0));
        long Findings(string kind) => Between($"""
            SELECT coalesce(sum(CASE WHEN source = $first THEN findings ELSE findings - both END), 0) FROM dyad_day
            WHERE ((source = $first AND target = $second) OR (source = $second AND target = $first)) AND kind = '{kind}'
            """).Number(connection);
        var levels = new Sql("""
            SELECT count(*), count(DISTINCT document_id), count(DISTINCT outlet_id) FROM pair_report
            WHERE first = min($first, $second) AND second = max($first, $second)
            """).With("$first", first.Value).With("$second", second.Value)
            .Rows(connection, static row => (Reports: row.GetInt64(0), Texts: row.GetInt64(1), Outlets: row.GetInt64(2)))[0];
        var events = Between("""
            SELECT DISTINCT finding_id FROM (
                SELECT * FROM (SELECT day, finding_id FROM by_pair WHERE source = $first AND target = $second AND kind = 'event' AND status = 'actual'
                    ORDER BY day DESC, finding_id DESC LIMIT $limit)
                UNION
                SELECT * FROM (SELECT day, finding_id FROM by_pair WHERE source = $second AND target = $first AND kind = 'event' AND status = 'actual'
                    ORDER BY day DESC, finding_id DESC LIMIT $limit))
            ORDER BY day DESC, finding_id DESC LIMIT $limit
            """).With("$limit", question.Limit).Rows(connection, static row => row.GetInt64(0));
        var whole = FindingRows.Events(connection, events);
        return new Dyad
        {
            First = first, Second = second, Months = [.. months],
            EventCount = Findings("event"), StatementCount = Findings("statement"),
            ReportCount = levels.Reports, TextCount = levels.Texts, OutletCount = levels.Outlets,
            Events = [.. events.Select(row => whole[row])],
            OfFirst = FindingAnswers.Statements(connection, new() { Holder = first, Target = second, Limit = question.Limit }).Items,
            OfSecond = FindingAnswers.Statements(connection, new() { Holder = second, Target = first, Limit = question.Limit }).Items,
        };
    }
}
