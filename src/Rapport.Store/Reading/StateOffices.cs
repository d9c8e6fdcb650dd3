using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding.Actors;
using Rapport.Store.Linking;

namespace Rapport.Store.Reading;

/// <summary>The terms of all offices of one state or organisation.</summary>
internal sealed class StateOffices
{
    /// <summary>A term with more reports is of more than one text.</summary>
    private const int MostReportsOfOneText = 5;

    private readonly ImmutableArray<Term> _terms;
    private readonly Dictionary<string, ImmutableArray<Term>> _seats;
    private readonly Dictionary<string, ImmutableArray<Term>> _lines;

    private StateOffices(string country, ImmutableArray<Term> terms, RegisterOfHolders register, AttestingReports reports)
    {
        (Country, Register, Reports, _terms) = (country, register, reports, terms);
        _seats = terms.Where(static term => term.Rank != OfficeRank.Other).GroupBy(static term => term.Seat).ToDictionary(static seat => seat.Key, static seat => seat.ToImmutableArray());
        bool IsLikely(Term term) => register.Of(term) is { } known && (known.Agrees || known.Outside == term.Dated.Length) ? known.Agrees
            : term.Count > MostReportsOfOneText || (term.Count > 1 && reports.Levels(term.Codings).Texts > 1);
        _lines = _seats.ToDictionary(static seat => seat.Key, seat => Terms.Line(seat.Value, IsLikely));
    }

    /// <summary>The state or organisation.</summary>
    public string Country { get; }

    /// <summary>What the register has of it.</summary>
    public RegisterOfHolders Register { get; }

    /// <summary>The reports that attest its offices.</summary>
    public AttestingReports Reports { get; }

    public static StateOffices Of(SqliteConnection connection, string country, ActorRegister register, SingleOffices single)
    {
        var attested = new Sql("SELECT office, name, day, coding_id, story_id, outlet_id FROM attestation WHERE country = $country").With("$country", country)
            .Rows(connection, static row => new AttestedName(row.GetString(0), row.GetString(1), row.Day(2), row.GetInt64(3), row.GetInt64(4), row.Int(5)));
        var holders = new RegisterOfHolders(register, single, country);
        return new(country, Terms.Of(country, attested, NamedPersons.Of(attested, holders.NameOf), single), holders, AttestingReports.Of(connection, attested));
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
