using System.Collections.Concurrent;
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

    private readonly ConcurrentDictionary<Term, Levels> _levels = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<Term> _terms;
    private readonly Dictionary<string, ImmutableArray<Term>> _seats;
    private readonly Dictionary<string, ImmutableArray<Term>> _lines;

    private StateOffices(string country, ImmutableArray<Term> terms, RegisterOfHolders register, SqliteConnection connection)
    {
        (Country, Register, _terms) = (country, register, terms);
        Reports = terms.Sum(static term => term.Count);
        _seats = terms.Where(static term => term.Rank != OfficeRank.Other).GroupBy(static term => term.Seat).ToDictionary(static seat => seat.Key, static seat => seat.ToImmutableArray());
        bool IsLikely(Term term) => register.Of(term) is { } known && (known.Agrees || known.Outside == term.Dated.Length) ? known.Agrees
            : term.Count > MostReportsOfOneText || (term.Count > 1 && Levels(connection, term).Texts > 1);
        _lines = _seats.ToDictionary(static seat => seat.Key, seat => Terms.Line(seat.Value, IsLikely));
    }

    /// <summary>The state or organisation.</summary>
    public string Country { get; }

    /// <summary>What the register has of it.</summary>
    public RegisterOfHolders Register { get; }

    /// <summary>Number of reports of all terms.</summary>
    public int Reports { get; }

    public static StateOffices Of(SqliteConnection connection, string country, ActorRegister register, KeptAnswers kept) =>
        kept.Of(connection, (country, register), () => Of(connection, country, register), static state => state.Reports);

    private static StateOffices Of(SqliteConnection connection, string country, ActorRegister register)
    {
        var single = new SingleOffices(register);
        var attested = AttestedNames.Of(connection, country);
        var holders = new RegisterOfHolders(register, single, country);
        return new(country, Terms.Of(country, attested, NamedPersons.Of(attested, holders.NameOf), single), holders, connection);
    }

    /// <summary>How many reports, texts and outlets attest a term.</summary>
    public Levels Levels(SqliteConnection connection, Term term) => _levels.GetOrAdd(term, static (term, connection) => AttestingReports.Of(connection, term), connection);

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
