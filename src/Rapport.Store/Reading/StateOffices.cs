using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding.Actors;
using Rapport.Store.Linking;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>The terms of all offices of one state or organisation.</summary>
internal sealed class StateOffices
{
    /// <summary>A term with more reports is of more than one text.</summary>
    private const int MostReportsOfOneText = 5;

    private readonly ImmutableArray<Term> _terms;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, ImmutableArray<Term>> _seats;
    private readonly Dictionary<string, ImmutableArray<Term>> _lines;

    private StateOffices(string country, ImmutableArray<Term> terms, RegisterOfHolders register, SqliteConnection connection)
    {
        (Country, Register, _terms, _connection) = (country, register, terms, connection);
        _seats = terms.Where(static term => term.Rank != OfficeRank.Other).GroupBy(static term => term.Seat).ToDictionary(static seat => seat.Key, static seat => seat.ToImmutableArray());
        bool IsLikely(Term term) => register.Of(term) is { } known && (known.Agrees || known.Outside == term.Dated.Length) ? known.Agrees
            : term.Count > MostReportsOfOneText || (term.Count > 1 && Levels(term).Texts > 1);
        _lines = _seats.ToDictionary(static seat => seat.Key, seat => Terms.Line(seat.Value, IsLikely));
    }

    /// <summary>The state or organisation.</summary>
    public string Country { get; }

    /// <summary>What the register has of it.</summary>
    public RegisterOfHolders Register { get; }

    /// <summary>How much attests a term.</summary>
    public Levels Levels(Term term) => AttestingReports.Of(_connection, term);

    /// <summary>The name of a report that attests a term.</summary>
    public ReportId Report(AttestingReport report) => AttestingReports.NameOf(_connection, report.Coding);

    public static StateOffices Of(SqliteConnection connection, string country, ActorRegister register, SingleOffices single)
    {
        var attested = Attested(connection, country);
        var holders = new RegisterOfHolders(register, single, country);
        return new(country, Terms.Of(country, attested, NamedPersons.Of(attested, holders.NameOf), single), holders, connection);
    }

    /// <summary>The names in the order of the table; the words of a name are read once.</summary>
    private static List<AttestedName> Attested(SqliteConnection connection, string country)
    {
        // Both statements see the record as it is now, whatever is added meanwhile.
        using var transaction = connection.BeginTransaction(deferred: true);
        Sql Of(string sql) => new Sql(sql).With("$country", country);
        var names = Of("SELECT office, name, count(*) FROM attestation WHERE country = $country GROUP BY office, name ORDER BY office, name")
            .Rows(connection, static row => (Office: row.GetString(0), Name: row.GetString(1), Reports: row.GetInt32(2)));
        using var reports = Of("SELECT day, coding_id, story_id, outlet_id FROM attestation WHERE country = $country ORDER BY office, name, day, coding_id, number")
            .Stream(connection, static row => new AttestingReport(row.Day(0), row.GetInt64(1), row.GetInt64(2), row.Int(3))).GetEnumerator();
        return names.ConvertAll(name =>
        {
            var all = ImmutableArray.CreateBuilder<AttestingReport>(name.Reports);
            while (all.Count < name.Reports && reports.MoveNext())
                all.Add(reports.Current);
            return new AttestedName(name.Office, name.Name, all.DrainToImmutable());
        });
    }

    /// <summary>All terms of the single office of a term; none where the office is held by several.</summary>
    public ImmutableArray<Term> Seat(Term term) => term.Rank == OfficeRank.Other ? [] : _seats[term.Seat];

    /// <summary>Those who followed each other in a single office; none where the office is held by several.</summary>
    public ImmutableArray<Term> Line(string seat) => _lines.GetValueOrDefault(seat, []);

    /// <summary>The single offices by rank, in each first who followed each other, then the others; then the offices that several hold. Those attested most come first.</summary>
    public IEnumerable<Term> Ordered()
    {
        var weights = _terms.GroupBy(static term => term.Seat).ToDictionary(static seat => seat.Key, static seat => seat.Sum(static term => term.Count));
        return _terms.OrderBy(static term => term.Rank == OfficeRank.Other).ThenBy(static term => term.Rank)
            .ThenByDescending(term => weights[term.Seat]).ThenBy(static term => term.Seat, StringComparer.Ordinal)
            .ThenBy(term => Line(term.Seat).IndexOf(term) is var place && place < 0 ? int.MaxValue : place)
            .ThenByDescending(static term => term.Count).ThenBy(static term => term.Dated.IsEmpty ? DateOnly.MaxValue : term.First).ThenBy(static term => term.Name, StringComparer.Ordinal);
    }
}
