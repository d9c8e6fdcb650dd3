using System.Collections.Immutable;
using Rapport.Coding.Actors;

namespace Rapport.Store.Linking;

/// <summary>
/// Makes terms of what reports of one state attest, and tells who came before and after whom.
/// A term runs from the first to the last report. It ends, and another one of the same person begins, where in the single office
/// for <see cref="LongestGap"/> days no report attests the person and on two days in between reports attest another one.
/// </summary>
internal static class Terms
{
    private const int LongestGap = 90;

    /// <summary>The terms of one state, in no order.</summary>
    public static ImmutableArray<Term> Of(string country, IReadOnlyCollection<AttestedName> attested, NamedPersons persons, SingleOffices single)
    {
        var named = attested.Select(one => (Attested: one, Person: persons.Of(one)!)).Where(static one => one.Person is not null).ToList();
        var ranks = attested.Select(static one => one.Office).Distinct().ToDictionary(static office => office, office => single.RankOf(office, country), StringComparer.Ordinal);
        var seats = Seats(named, ranks);
        var terms = new List<Term>();
        foreach (var seat in named.GroupBy(one => seats[one.Attested.Office]))
        {
            var rank = ranks[seat.Key];
            var whole = seat.GroupBy(static one => one.Person).Select(group => Whole(group.Key, seat.Key, rank, [.. group.Select(static one => one.Attested)])).ToList();
            terms.AddRange(rank == OfficeRank.Other ? whole : whole.SelectMany(term => Parts(term, whole)));
        }

        return [.. terms];
    }

    /// <summary>
    /// Those of a single office who follow each other, by first day: whom more than one text attests or the register knows, and who are not in office
    /// within the days of somebody who is attested more often.
    /// </summary>
    /// <param name="seat">All terms of the office.</param>
    /// <param name="isLikely">Whether more than one text attests a term or the register knows it.</param>
    public static ImmutableArray<Term> Line(ImmutableArray<Term> seat, Func<Term, bool> isLikely)
    {
        var likely = seat.Where(term => !term.Dated.IsEmpty && isLikely(term)).ToList();
        return [.. likely.Where(term => !likely.Exists(other => other.Person != term.Person && other.Dated.Length > term.Dated.Length && other.First <= term.First && other.Last >= term.Last))
            .OrderBy(static term => term.First).ThenBy(static term => term.Last).ThenBy(static term => term.Name, StringComparer.Ordinal)];
    }

    /// <summary>
    /// One word for each office of a state: words for the same single office have one in common. They are the same where they hold the same words in another order, or where
    /// reports attest one person in both.
    /// </summary>
    private static Dictionary<string, string> Seats(IReadOnlyCollection<(AttestedName Attested, NamedPerson Person)> named, Dictionary<string, OfficeRank> ranks)
    {
        var seats = ranks.Keys.ToDictionary(static office => office, static office => office, StringComparer.Ordinal);
        foreach (var rank in ranks.Where(static rank => rank.Value != OfficeRank.Other).GroupBy(static rank => rank.Value, static rank => rank.Key))
        {
            void Join(IEnumerable<string> offices)
            {
                var all = offices.Select(office => seats[office]).Distinct().Order(StringComparer.Ordinal).ToList();
                foreach (var office in rank.Where(office => all.Contains(seats[office])).ToList())
                    seats[office] = all[0];
            }

            foreach (var same in rank.GroupBy(SingleOffices.WordsOf))
                Join(same);
            var offices = rank.ToHashSet(StringComparer.Ordinal);
            foreach (var person in named.Where(one => offices.Contains(one.Attested.Office) && one.Person.Fullest.IsFull).GroupBy(static one => one.Person, static one => one.Attested.Office))
                Join(person.Distinct());
        }

        return seats;
    }

    private static Term Whole(NamedPerson person, string seat, OfficeRank rank, ImmutableArray<AttestedName> attested)
    {
        var reports = attested.Length == 1 ? attested[0].Reports : attested.SelectMany(static one => one.Reports).OrderBy(static one => one.Day).ThenBy(static one => one.Coding).ToImmutableArray();
        var undated = 0;
        while (undated < reports.Length && reports[undated].Day is null)
            undated++;
        return new Term
        {
            Person = person,
            Names = [.. Count(attested, static one => one.Name).OrderByDescending(static name => PersonName.Of(name.Key).IsFull).ThenByDescending(static name => name.Key.Any(char.IsLower))
                .ThenByDescending(static name => name.Value).ThenBy(static name => name.Key, StringComparer.Ordinal).Select(static name => name.Key)],
            Seat = seat,
            Rank = rank,
            Offices = [.. Count(attested, static one => one.Office).OrderByDescending(static office => office.Value).ThenBy(static office => office.Key, StringComparer.Ordinal).Select(static office => office.Key)],
            Dated = EachOnce(reports[undated..]),
            Undated = EachOnce(reports[..undated]),
        };
    }

    private static IEnumerable<KeyValuePair<string, int>> Count(ImmutableArray<AttestedName> attested, Func<AttestedName, string> key) =>
        attested.AggregateBy(key, 0, static (count, one) => count + one.Reports.Length, StringComparer.Ordinal);

    /// <summary>Sorted reports, each once.</summary>
    private static ImmutableArray<AttestingReport> EachOnce(ImmutableArray<AttestingReport> sorted)
    {
        var reports = ImmutableArray.CreateBuilder<AttestingReport>(sorted.Length);
        foreach (var report in sorted)
            if (reports.Count == 0 || reports[^1].Coding != report.Coding)
                reports.Add(report);
        return reports.DrainToImmutable();
    }

    private static IEnumerable<Term> Parts(Term whole, List<Term> seat)
    {
        var start = 0;
        for (var index = 1; index < whole.Dated.Length; index++)
            if (IsBreak(whole, whole.DayOf(index - 1), whole.DayOf(index), seat))
            {
                yield return whole with { Dated = whole.Dated[start..index], Undated = [] };
                start = index;
            }
        yield return whole with { Dated = whole.Dated[start..] };
    }

    private static bool IsBreak(Term whole, DateOnly left, DateOnly right, List<Term> seat) => right.DayNumber - left.DayNumber > LongestGap
        && seat.Exists(other => other.Person != whole.Person && other.DaysBetween(left, right) > 1);
}
