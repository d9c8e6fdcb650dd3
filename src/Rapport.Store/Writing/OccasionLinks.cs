using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Linking;
using Rapport.Store.Reading;

namespace Rapport.Store.Writing;

/// <summary>
/// Keeps accounts and occasions in step with the current codings: what comes or goes touches the accounts of the same kind and parties
/// on the neighbouring days, and those that may have been then; they are grouped anew by <see cref="OccasionLinking"/>.
/// </summary>
internal sealed class OccasionLinks
{
    /// <summary>A report without a date of its meeting tells one of the last days.</summary>
    private const int DaysBeforeReport = 3;

    private readonly HashSet<Touched> _touched = [];

    /// <summary>Takes the accounts of a coding out; the rest is linked anew by the next <see cref="Add"/>.</summary>
    public void Remove(SqliteConnection connection, long coding)
    {
        Touch(connection, "coding_id = $row", coding);
        Accounts.TakeFromLists(connection, "a.coding_id = $row", coding);
        new Sql("DELETE FROM account WHERE coding_id = $coding").With("$coding", coding).Run(connection);
    }

    /// <summary>Adds the accounts of all codings behind the given last row and links what has changed.</summary>
    public void Add(SqliteConnection connection, long lastCoding)
    {
        new Sql($"""
            INSERT INTO account (finding_id, coding_id, number, leader_id, kind, parties, first_day, last_day, exact, persons, side)
            SELECT finding_id, coding_id, number, finding_id, kind, parties,
                   CASE WHEN date IS NULL THEN coalesce(date(nullif(day, ''), '-{DaysBeforeReport} days'), '') WHEN length(date) = 4 THEN date || '-01-01' WHEN length(date) = 7 THEN date || '-01' ELSE date END,
                   CASE WHEN date IS NULL THEN day WHEN length(date) = 4 THEN date || '-12-31' WHEN length(date) = 7 THEN date(date || '-01', '+1 month', '-1 day') ELSE date END,
                   length(coalesce(date, '')) = 10, coalesce(persons, ''), side
            FROM (
                SELECT (SELECT min(f.id) FROM finding f WHERE f.coding_id = o.coding_id AND f.occasion = o.name AND f.kind = 'event' AND f.class = 'CONSULT') AS finding_id,
                       o.coding_id, o.number, o.kind, o.date, c.day, c.side,
                       (SELECT group_concat(code, ' ') FROM (SELECT DISTINCT code FROM occasion_participant p
                            WHERE p.coding_id = o.coding_id AND p.occasion = o.number ORDER BY code)) AS parties,
                       (SELECT group_concat(line, char(10)) FROM (SELECT DISTINCT n.country || '/' || n.name AS line FROM occasion_person q
                            JOIN person n ON n.coding_id = q.coding_id AND n.number = q.person
                            WHERE q.coding_id = o.coding_id AND q.occasion = o.number AND n.country IS NOT NULL ORDER BY line)) AS persons
                FROM current_coding c JOIN occasion o ON o.coding_id = c.coding_id WHERE c.coding_id > $coding)
            WHERE finding_id IS NOT NULL AND parties IS NOT NULL
            """).With("$coding", lastCoding).Run(connection);
        Touch(connection, "coding_id > $row", lastCoding);
        foreach (var bucket in _touched.GroupBy(static touched => (touched.Kind, touched.Parties)))
            Link(connection, bucket.Key.Kind, bucket.Key.Parties, [.. bucket]);
        _touched.Clear();
    }

    private void Touch(SqliteConnection connection, string which, long row) => _touched.UnionWith(
        new Sql($"SELECT kind, parties, first_day, last_day, exact FROM account WHERE {which} AND first_day <> ''").With("$row", row).Rows(connection, static line =>
            new Touched(line.GetString(0), line.GetString(1), line.Day(2)!.Value, line.Day(3)!.Value, line.GetInt32(4) != 0)));

    private static void Link(SqliteConnection connection, string kind, string parties, ImmutableArray<Touched> touched)
    {
        var accounts = new Accounts(connection, kind, parties);
        var vague = new Dictionary<long, Account>();
        foreach (var (first, last) in Runs(touched, accounts))
        {
            foreach (var group in OccasionLinking.Group(accounts.Exact(first, last)))
                accounts.Write(group, OccasionLinking.Leader(group));
            foreach (var account in accounts.Vague(first, last))
                vague[account.Finding] = account;
        }

        foreach (var one in touched.Where(static one => !one.Exact))
            foreach (var account in accounts.Vague(one.First, one.Last))
                vague[account.Finding] = account;
        foreach (var account in vague.Values)
        {
            var occasions = accounts.Exact(account.First, account.Last).GroupBy(static exact => exact.Leader).Select(static group => group.ToList());
            var occasion = OccasionLinking.OccasionOf(account, occasions);
            accounts.Write([account], occasion is null ? account : occasion.First(one => one.Finding == occasion[0].Leader));
        }
    }

    /// <summary>The runs of neighbouring days with accounts around the days touched.</summary>
    private static IEnumerable<(DateOnly First, DateOnly Last)> Runs(ImmutableArray<Touched> touched, Accounts accounts)
    {
        DateOnly? done = null;
        foreach (var day in touched.Where(static one => one.Exact).Select(static one => one.First).Distinct().Order())
        {
            if (day <= done)
                continue;
            var run = (First: accounts.EndOfRun(day, -1), Last: accounts.EndOfRun(day, 1));
            done = run.Last;
            yield return run;
        }
    }

    /// <summary>The days and the bucket of an account that came or went.</summary>
    private readonly record struct Touched(string Kind, string Parties, DateOnly First, DateOnly Last, bool Exact);
}
