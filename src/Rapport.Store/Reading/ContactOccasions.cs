using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Linking;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>The calls, meetings and visits that some events of two actors are accounts of.</summary>
internal sealed class ContactOccasions
{
    private readonly HashSet<long> _accounts;
    private readonly HashSet<long> _said;
    private readonly ILookup<string, OneOccasion> _byDate;

    private ContactOccasions(ImmutableArray<OneOccasion> occasions)
    {
        _accounts = [.. occasions.SelectMany(static occasion => occasion.Told)];
        _said = [.. occasions.SelectMany(static occasion => occasion.Statements)];
        _byDate = occasions.ToLookup(static occasion => occasion.Date);
        Codings = [.. occasions.SelectMany(static occasion => occasion.Codings)];
    }

    /// <summary>The statements on all of the occasions.</summary>
    public IReadOnlyCollection<long> Statements => _said;

    /// <summary>The accounts, and what hangs on them, with their codings.</summary>
    public ImmutableArray<(long Finding, long Coding)> Codings { get; }

    /// <summary>Whether an event tells one of the occasions.</summary>
    public bool IsAccount(long finding) => _accounts.Contains(finding);

    /// <summary>Whether a statement was made on one of the occasions.</summary>
    public bool IsSaid(long finding) => _said.Contains(finding);

    /// <summary>Their dates, as the record writes them.</summary>
    public IEnumerable<string> Dates => _byDate.Select(static date => date.Key);

    /// <summary>The occasions of a date, as the record writes it.</summary>
    public IEnumerable<OneOccasion> On(string date) => _byDate[date];

    public static ContactOccasions Of(SqliteConnection connection, ActorCode first, ActorCode second, IEnumerable<long> findings)
    {
        var accounts = new Sql("""
            SELECT a.leader_id, a.finding_id, a.coding_id, a.kind, a.parties, a.persons, a.side, a.exact, o.date, o.place, f.key, coalesce(g.date, c.day), c.status
            FROM account a JOIN occasion o ON o.coding_id = a.coding_id AND o.number = a.number
            JOIN finding f ON f.id = a.leader_id JOIN finding g ON g.id = a.finding_id JOIN current_finding c ON c.finding_id = a.finding_id
            WHERE a.leader_id IN (SELECT leader_id FROM account WHERE finding_id IN (SELECT value FROM json_each($ids)))
            ORDER BY a.leader_id, a.finding_id
            """).With("$ids", findings).Rows(connection, static row => new OneAccount(
                row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetString(5), row.Text(6), row.GetBoolean(7),
                row.Text(8), row.Text(9), row.GetString(10), row.GetString(11), row.GetString(12)));
        var hanging = Hanging(connection, first, second, accounts.Select(static account => account.Finding));
        return new([.. accounts.GroupBy(static account => account.Leader).Select(group => new OneOccasion([.. group], [.. group.SelectMany(account => hanging[account.Finding]).Distinct()]))]);
    }

    /// <summary>What each account hangs on its occasion: further events that tell it, and statements of the two.</summary>
    private static ILookup<long, (long Finding, long Coding, bool IsSaid)> Hanging(SqliteConnection connection, ActorCode first, ActorCode second, IEnumerable<long> accounts) => new Sql("""
        SELECT a.finding_id, f.id, f.coding_id, f.kind = 'statement' FROM json_each($ids) j CROSS JOIN account a ON a.finding_id = j.value
        CROSS JOIN occasion o ON o.coding_id = a.coding_id AND o.number = a.number
        CROSS JOIN finding f ON f.coding_id = a.coding_id AND f.occasion = o.name
        WHERE (f.kind = 'event' AND f.class = 'CONSULT')
           OR (f.kind = 'statement' AND EXISTS (SELECT 1 FROM finding_actor h WHERE h.finding_id = f.id AND h.role = 'holder' AND h.code IN ($first, $second)))
        """).With("$ids", accounts).With("$first", first.Value).With("$second", second.Value)
        .Rows(connection, static row => (Account: row.GetInt64(0), Found: (row.GetInt64(1), row.GetInt64(2), row.GetBoolean(3)))).ToLookup(static row => row.Account, static row => row.Found);

    /// <summary>One report's account.</summary>
    internal sealed record OneAccount(
        long Leader, long Finding, long Coding, string Kind, string Parties, string Persons, string? Side, bool Exact, string? Date, string? Place, string LeaderKey, string Dated, string Status);

    /// <summary>One occasion: its accounts and what was said on it.</summary>
    internal sealed class OneOccasion(ImmutableArray<OneAccount> accounts, ImmutableArray<(long Finding, long Coding, bool IsSaid)> hanging)
    {
        private readonly OneAccount _leader = accounts.First(static account => account.Finding == account.Leader);

        public ImmutableArray<OneAccount> Accounts { get; } = accounts;

        /// <summary>The statements on it.</summary>
        public ImmutableArray<long> Statements { get; } = [.. hanging.Where(static one => one.IsSaid).Select(static one => one.Finding)];

        /// <summary>The events that tell it.</summary>
        public IEnumerable<long> Told => Accounts.Select(static account => account.Finding).Concat(hanging.Where(static one => !one.IsSaid).Select(static one => one.Finding));

        /// <summary>The date under which the record has it: of the account that stands for it, else the day of its report.</summary>
        public string Date => _leader.Dated;

        public IEnumerable<(long Finding, long Coding)> Codings =>
            Accounts.Select(static account => (account.Finding, account.Coding)).Concat(hanging.Select(static one => (one.Finding, one.Coding)));

        public ContactOccasion Whole(ImmutableArray<ContactStatement> said, AttestingReports reports) => new()
        {
            Id = OccasionId.Of(new(_leader.LeaderKey)),
            Kind = _leader.Kind,
            Date = Words.Date((Accounts.FirstOrDefault(static account => account.Exact) ?? _leader).Date),
            IsPlanned = Accounts.All(static account => account.Status == "planned"),
            Participants = [.. _leader.Parties.Split(' ').Select(static code => new ActorCode(code))],
            Persons = Persons(),
            Place = _leader.Place ?? Accounts.Select(static account => account.Place).FirstOrDefault(static place => place is not null),
            ToldBy = [.. Accounts.Select(static account => account.Side).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Levels = reports.Levels(Accounts.Select(static account => account.Coding).Distinct()),
            Statements = said,
        };

        /// <summary>Each person once, under the fullest form of the name.</summary>
        private ImmutableArray<(ActorCode, string)> Persons()
        {
            var named = Accounts.SelectMany(static account => account.Persons.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Distinct()
                .Select(static line => line.Split('/', 2)).Select(static line => (Country: line[0], Name: line[1]))
                .OrderByDescending(static person => PersonName.Of(person.Name).Words.Length).ThenBy(static person => person.Name, StringComparer.Ordinal);
            return [.. PersonName.OncePerPerson(named, static person => person.Country, static person => person.Name)
                .OrderBy(static person => person.Country, StringComparer.Ordinal).Select(static person => (new ActorCode(person.Country), person.Name))];
        }
    }
}
