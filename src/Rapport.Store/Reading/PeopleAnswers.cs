using Microsoft.Data.Sqlite;
using Rapport.Coding.Actors;
using Rapport.Store.Linking;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the question for people: who held which office when, by the reports.</summary>
internal static class PeopleAnswers
{
    public static People Of(SqliteConnection connection, PeopleQuestion question, ActorRegister register, KeptAnswers kept)
    {
        var limit = Math.Max(1, question.Limit);
        var found = new List<(StateOffices State, Term Term)>();
        var whole = true;
        foreach (var country in Countries(connection, question))
        {
            if (found.Count > limit)
            {
                whole = false;
                break;
            }

            var state = StateOffices.Of(connection, country, register, kept);
            found.AddRange(state.Ordered().Where(term => Fits(term, question)).Select(term => (state, term)));
        }

        var shown = found.Take(limit).ToList();
        return new([.. shown.Select(one => Tenure(connection, one.State, one.Term))], new(found.Count, whole));
    }

    /// <summary>The states and organisations with attestations, each found by the index from the one before.</summary>
    private static List<string> Countries(SqliteConnection connection, PeopleQuestion question) => question.Country is { } country
        ? [country.Value]
        : new Sql($"""
            {EachValue.Of("country", "attestation")}
            SELECT country FROM c WHERE country IS NOT NULL
            """).Rows(connection, static row => row.GetString(0));

    private static bool Fits(Term term, PeopleQuestion question) =>
        (question.Office is not { } office || term.Offices.Any(one => Holds(one.Split([' ', '-', ',']), office.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))
        && (question.Name is not { } name || IsNamed(term.Person, PersonName.Of(name)))
        && (question.AsOf is not { } day || (!term.Dated.IsEmpty && term.First <= day && term.Last >= day));

    private static bool Holds(string[] words, string[] wanted) => wanted.All(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static bool IsNamed(NamedPerson person, PersonName wanted) =>
        !wanted.Words.IsEmpty && person.Names.Any(name => wanted.Words.All(word => name.Words.Contains(word)));

    /// <summary>A term as it is answered.</summary>
    public static Tenure Tenure(SqliteConnection connection, StateOffices state, Term term)
    {
        var line = state.Line(term.Seat);
        var place = line.IndexOf(term);
        var others = state.Seat(term).Where(other => other.Person != term.Person).Select(other => (Term: other, Days: term.Against(other))).Where(static one => one.Days is not null);
        return new Tenure
        {
            Country = new(state.Country),
            Office = term.Offices[0],
            IsSingle = term.Rank != OfficeRank.Other,
            Name = term.Name,
            OtherNames = [.. term.Names.Skip(1)],
            First = term.Dated.IsEmpty ? null : new(term.First, AttestingReports.NameOf(connection, term.Dated[0].Coding)),
            Last = term.Dated.IsEmpty ? null : new(term.Last, AttestingReports.NameOf(connection, term.Dated[^1].Coding)),
            Levels = state.Levels(connection, term),
            Before = place > 0 && line.Take(place).LastOrDefault(other => other.Person != term.Person) is { } before ? new(before.Name, before.Last) : null,
            After = place >= 0 && line.Skip(place).FirstOrDefault(other => other.Person != term.Person) is { } after ? new(after.Name, after.First) : null,
            Contradictions = [.. others.Select(other => Contradiction(term, other.Term, other.Days!.Value))
                .OrderByDescending(static one => one.OtherReports).ThenBy(static one => one.From).ThenBy(static one => one.Name, StringComparer.Ordinal)],
            Register = state.Register.Of(term),
        };
    }

    private static Contradiction Contradiction(Term own, Term other, (DateOnly From, DateOnly To) days) =>
        new(other.Name, days.From, days.To, own.CountIn(days.From, days.To), other.CountIn(days.From, days.To));
}
