using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Linking;
using Rapport.Store.Reading;

namespace Rapport.Store.Writing;

/// <summary>The accounts of one kind of occasion between the same parties.</summary>
internal sealed class Accounts(SqliteConnection connection, string kind, string parties)
{
    /// <summary>Those that tell the day, between two days.</summary>
    public List<Account> Exact(DateOnly first, DateOnly last) => Read("a.exact = 1 AND a.first_day BETWEEN $first AND $last", first, last);

    /// <summary>Those that do not tell the day and may have been on one of these.</summary>
    public List<Account> Vague(DateOnly first, DateOnly last) => Read("a.exact = 0 AND a.first_day <> '' AND a.first_day <= $last AND a.last_day >= $first", first, last);

    /// <summary>The last day, in one direction, that is reached from a day without a gap.</summary>
    public DateOnly EndOfRun(DateOnly day, int direction)
    {
        var days = new Sql($"""
            SELECT DISTINCT first_day FROM account WHERE kind = $kind AND parties = $parties AND exact = 1 AND first_day {(direction < 0 ? "<" : ">")} $day
            ORDER BY first_day {(direction < 0 ? "DESC" : "")}
            """).With("$kind", kind).With("$parties", parties).With("$day", Words.Of(day));
        foreach (var next in days.Stream(connection, static row => row.Day(0)!.Value))
        {
            if (next != day.AddDays(direction))
                break;
            day = next;
        }

        return day;
    }

    /// <summary>Makes the accounts one occasion.</summary>
    public void Write(IReadOnlyCollection<Account> group, Account leader)
    {
        foreach (var account in group)
        {
            if (account.Leader != leader.Finding)
                new Sql("UPDATE account SET leader_id = $leader WHERE finding_id = $row").With("$leader", leader.Finding).With("$row", account.Finding).Run(connection);
            if (account.Finding == leader.Finding)
                AddToLists(account.Finding);
            else
                TakeFromLists(connection, "a.finding_id = $row", account.Finding);
        }
    }

    private void AddToLists(long account)
    {
        new Sql("""
            INSERT OR IGNORE INTO occasion_of (code, day, leader_id, kind)
            SELECT o.code, f.day, a.finding_id, a.kind FROM account a JOIN current_finding f ON f.finding_id = a.finding_id
            JOIN occasion_participant o ON o.coding_id = a.coding_id AND o.occasion = a.number WHERE a.finding_id = $row
            """).With("$row", account).Run(connection);
        new Sql("""
            INSERT OR IGNORE INTO occasion_on (day, leader_id, kind)
            SELECT f.day, a.finding_id, a.kind FROM account a JOIN current_finding f ON f.finding_id = a.finding_id WHERE a.finding_id = $row
            """).With("$row", account).Run(connection);
    }

    /// <summary>Takes accounts out of the lists of occasions.</summary>
    /// <param name="connection">The writer's.</param>
    /// <param name="which">Condition on the accounts <c>a</c>, with <c>$row</c>.</param>
    /// <param name="row">What it names.</param>
    public static void TakeFromLists(SqliteConnection connection, string which, long row)
    {
        new Sql($"""
            DELETE FROM occasion_of WHERE (code, day, leader_id) IN (
                SELECT o.code, f.day, a.finding_id FROM account a JOIN current_finding f ON f.finding_id = a.finding_id
                JOIN occasion_participant o ON o.coding_id = a.coding_id AND o.occasion = a.number WHERE {which})
            """).With("$row", row).Run(connection);
        new Sql($"""
            DELETE FROM occasion_on WHERE (day, leader_id) IN (
                SELECT f.day, a.finding_id FROM account a JOIN current_finding f ON f.finding_id = a.finding_id WHERE {which})
            """).With("$row", row).Run(connection);
    }

    private List<Account> Read(string which, DateOnly first, DateOnly last) => new Sql($"""
        SELECT a.finding_id, f.key, a.coding_id, a.leader_id, a.first_day, a.last_day, nullif(c.day, ''), a.side, a.persons,
               (SELECT name FROM outlet WHERE id = c.outlet_id)
        FROM account a JOIN finding f ON f.id = a.finding_id JOIN current_coding c ON c.coding_id = a.coding_id
        WHERE a.kind = $kind AND a.parties = $parties AND {which} ORDER BY f.key
        """).With("$kind", kind).With("$parties", parties).With("$first", Words.Of(first)).With("$last", Words.Of(last)).Rows(connection, row => new Account
    {
        Finding = row.GetInt64(0),
        Key = row.GetString(1),
        Coding = row.GetInt64(2),
        Leader = row.GetInt64(3),
        First = row.Day(4)!.Value,
        Last = row.Day(5)!.Value,
        Reported = row.Day(6),
        Side = row.Text(7),
        Persons = Persons(row.GetString(8)),
        Outlet = row.Text(9),
        Kind = kind,
        Parties = [.. parties.Split(' ')],
    });

    private static ImmutableArray<(string Country, PersonName Name)> Persons(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.IndexOf('/', StringComparison.Ordinal) is var slash
            ? (line[..slash], PersonName.Of(line[(slash + 1)..])) : default)];
}
