using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Ledgers;
using Rapport.Store.Output;
using Rapport.Store.Questions;
using Rapport.Store.Reading;

namespace Rapport.Store.Watching;

/// <summary>
/// Looks at new findings for the watches, and makes their alerts. What is told together is the occasion; where a finding hangs on none and its report tells not of one alone,
/// it is the text with its reprints.
/// </summary>
internal static class WatchLook
{
    private const int CodingsAtOnce = 500;

    /// <summary>Looks at the next codings, all or none of them.</summary>
    /// <returns>Number of alerts made.</returns>
    public static int Part(SqliteConnection connection, DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var watches = WatchRows.Looking(connection);
        if (watches.Count == 0)
            return 0;
        var from = watches.Min(static watch => watch.Looked);
        var to = new Sql("SELECT coalesce(max(id), $from) FROM (SELECT id FROM coding WHERE id > $from ORDER BY id LIMIT $most)")
            .With("$from", from).With("$most", CodingsAtOnce).Number(connection);
        var fresh = Fresh(connection, from, to);
        var made = watches.Sum(watch => Tell(connection, watch.Row, watch.Watch, fresh.Where(found => found.Coding > watch.Looked), now));
        new Sql("UPDATE watch SET coding_id = $to WHERE coding_id < $to").With("$to", to).Run(connection);
        transaction.Commit();
        return made;
    }

    /// <summary>The findings of current codings that no earlier coding of their report has: what was coded anew or corrected is not new.</summary>
    private static ImmutableArray<Found> Fresh(SqliteConnection connection, long from, long to)
    {
        var rows = new Sql("""
            SELECT c.finding_id, c.coding_id FROM current_finding c JOIN finding f ON f.id = c.finding_id
            WHERE c.coding_id > $from AND c.coding_id <= $to AND c.kind IN ('event', 'statement')
              AND NOT EXISTS (SELECT 1 FROM finding o WHERE o.key = f.key AND o.coding_id < f.coding_id)
            ORDER BY c.finding_id
            """).With("$from", from).With("$to", to).Rows(connection, static row => (Row: row.GetInt64(0), Coding: row.GetInt64(1)));
        var events = FindingRows.Events(connection, rows.Select(static row => row.Row));
        var statements = FindingRows.Statements(connection, rows.Select(static row => row.Row));
        var only = OnlyOccasions(connection, rows.Select(static row => row.Coding).Distinct());
        return [.. rows.Select(row =>
        {
            RecordedFinding finding = events.TryGetValue(row.Row, out var done) ? done : statements[row.Row];
            return new Found(row.Row, row.Coding, finding, finding.SharedOccasion ?? only.GetValueOrDefault(row.Coding));
        })];
    }

    /// <summary>The occasions of reports that tell of one alone, by coding: what hangs on none there belongs to it.</summary>
    private static Dictionary<long, string> OnlyOccasions(SqliteConnection connection, IEnumerable<long> codings) => new Sql("""
        SELECT a.coding_id, min('o' || substr(f.key, 2)) FROM account a JOIN finding f ON f.id = a.leader_id
        WHERE a.coding_id IN (SELECT value FROM json_each($codings)) GROUP BY a.coding_id HAVING count(DISTINCT a.leader_id) = 1
        """).With("$codings", codings).Rows(connection, static row => (row.GetInt64(0), row.GetString(1))).ToDictionary();

    private static int Tell(SqliteConnection connection, long row, Watch watch, IEnumerable<Found> fresh, DateTimeOffset now)
    {
        var made = 0;
        var fitting = fresh.Select(found => Fitting(connection, watch.Conditions, found)).OfType<Told>();
        foreach (var matter in fitting.GroupBy(static told => told.Found.Occasion ?? told.Found.Finding.Story, StringComparer.Ordinal))
        {
            var told = matter.Where(one => one.ChangeName is not { } change || !IsTold(connection, row, change)).ToImmutableArray();
            var isNew = !told.IsEmpty && !IsTold(connection, row, matter.First().Found);
            var alert = 0L;
            if (isNew)
            {
                var name = WatchRows.Name(connection, 'a', "alert", watch.Name, matter.Key);
                alert = WatchRows.AddAlert(connection, row, name, AlertJson.Of(name, watch, now, matter.First().Found.Occasion, [.. told.Select(one => Line(connection, one))]), now);
                made++;
            }

            foreach (var name in told.SelectMany(one => Matters(connection, one)).Distinct())
                new Sql("INSERT INTO alert_matter (watch_id, matter, alert_id) VALUES ($watch, $matter, $alert) ON CONFLICT DO NOTHING")
                    .With("$watch", row).With("$matter", name).With("$alert", alert).Run(connection);
        }

        return made;
    }

    private static Told? Fitting(SqliteConnection connection, WatchConditions conditions, Found found)
    {
        if (found.Finding is RecordedEvent done)
            return conditions.Fits(done) ? new(found, null) : null;
        var said = (RecordedStatement)found.Finding;
        if (!conditions.Fits(said))
            return null;
        if (conditions.Change is not { } wanted)
            return new(found, null);
        var news = said.Holder.Select(static actor => actor.Code).Distinct().Where(code => conditions.Holder is null || code == conditions.Holder)
            .Select(holder => PositionNews.Of(connection, found.Row, holder)).FirstOrDefault(news => news is not null && (wanted == PositionChange.Any || news.Change == wanted));
        return news is null ? null : new(found, news);
    }

    /// <summary>Whether the occasion of a finding was told, under the name of any of its accounts; where it hangs on none, the text or a reprint of it.</summary>
    private static bool IsTold(SqliteConnection connection, long watch, Found found)
    {
        var names = found.Occasion is { } occasion
            ? new Sql("""
                SELECT 'o' || substr(g.key, 2) FROM account a JOIN finding g ON g.id = a.finding_id
                WHERE a.leader_id IN (SELECT b.leader_id FROM finding h JOIN account b ON b.finding_id = h.id WHERE h.key = 'e' || substr($occasion, 2))
                """).With("$occasion", occasion).Rows(connection, static row => row.GetString(0))
            : new Sql("""
                SELECT 'text/' || lower(hex(d.hash)) FROM story_text t JOIN document d ON d.id = t.document_id
                WHERE t.story_id = (SELECT s.story_id FROM coding k JOIN report r ON r.id = k.report_id JOIN story_text s ON s.document_id = r.document_id WHERE k.id = $coding)
                """).With("$coding", found.Coding).Rows(connection, static row => row.GetString(0));
        return names.Any(name => IsTold(connection, watch, name));
    }

    private static bool IsTold(SqliteConnection connection, long watch, string matter) =>
        new Sql("SELECT count(*) FROM alert_matter WHERE watch_id = $watch AND matter = $matter").With("$watch", watch).With("$matter", matter).Number(connection) > 0;

    /// <summary>The names under which a finding is known as told from now on.</summary>
    private static IEnumerable<string> Matters(SqliteConnection connection, Told told)
    {
        yield return told.Found.Occasion ?? new Sql("""
            SELECT 'text/' || lower(hex(d.hash)) FROM coding k JOIN report r ON r.id = k.report_id JOIN document d ON d.id = r.document_id WHERE k.id = $coding
            """).With("$coding", told.Found.Coding).First(connection, static row => row.GetString(0))!;
        if (told.ChangeName is { } change)
            yield return change;
    }

    private static AlertLine Line(SqliteConnection connection, Told told) => new(told.Found.Finding, string.Join(" … ", new Sql("""
        SELECT DISTINCT substr(d.text, s."start" + 1, s."end" - s."start"), s."start"
        FROM evidence v JOIN finding f ON f.id = v.finding_id JOIN sentence s ON s.coding_id = f.coding_id AND s.number = v.sentence
        JOIN coding k ON k.id = f.coding_id JOIN report r ON r.id = k.report_id JOIN document d ON d.id = r.document_id
        WHERE v.finding_id = $finding ORDER BY 2
        """).With("$finding", told.Found.Row).Rows(connection, static row => row.GetString(0))), told.Change);

    /// <summary>A finding with its rows, and the occasion that it is told with, or null.</summary>
    private sealed record Found(long Row, long Coding, RecordedFinding Finding, string? Occasion);

    /// <summary>A finding that a watch waits for, and what is new in it where the watch waits for that.</summary>
    private sealed record Told(Found Found, PositionNews? Change)
    {
        /// <summary>A new position is known by its holder, its issue, what is new and its day, however many reports tell it; null where the watch does not wait for one.</summary>
        public string? ChangeName => Change is null || Found.Finding is not RecordedStatement { Issue: { } issue, Day: { } day } said ? null
            : $"change/{Change.Holder}/{issue.Id ?? issue.Text}/{Words.Of(Change.Change)}/{(said.Stance is { } stance ? Words.Of(stance) : "")}/{Words.Of(day)}";
    }
}
