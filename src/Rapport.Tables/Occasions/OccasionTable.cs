using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Store;
using Rapport.Store.Questions;
using Rapport.Tables.Codes;
using Rapport.Tables.Events;
using static Rapport.Tables.Column<Rapport.Tables.Occasions.OccasionRow>;

namespace Rapport.Tables.Occasions;

/// <summary>A call, a meeting or a visit of two who took part: a row of the table of occasions.</summary>
/// <param name="Occasion">The occasion.</param>
/// <param name="Pair">Number of the pair among those of the occasion, from 1.</param>
/// <param name="Pairs">How many pairs the occasion has.</param>
/// <param name="First">One of them; the code that comes first.</param>
/// <param name="Second">The other, or null where one alone is known.</param>
internal sealed record OccasionRow(RecordedOccasion Occasion, int Pair, int Pairs, PairSide First, PairSide? Second)
{
    private const int OccasionsAtOnce = 500;

    /// <summary>The occasions that the question asks for, the newest first.</summary>
    public static IEnumerable<OccasionRow> All(TableSource from)
    {
        var question = new OccasionsQuestion { Country = from.Question.Country, From = from.Question.From, To = from.Question.To, Limit = OccasionsAtOnce };
        while (true)
        {
            var page = from.Record.Ask(question);
            var asked = from.Question.Country;
            foreach (var row in page.Items.SelectMany(occasion => Of(occasion, from)).Where(row => asked is not { } code || row.First.Code == code || row.Second?.Code == code))
                yield return row;
            if (page.Next is not { } next)
                yield break;
            question = question with { Cursor = next };
        }
    }

    /// <summary>The rows of an occasion, one for each of its pairs.</summary>
    public static IEnumerable<OccasionRow> Of(RecordedOccasion occasion, TableSource from)
    {
        var parties = occasion.Participants.Distinct().Order().Select(code => Side(occasion, code, from.Codes)).ToImmutableArray();
        if (parties.Length == 1)
            return [new(occasion, 1, 1, parties[0], null)];
        var pairs = parties.SelectMany((first, index) => parties.Skip(index + 1).Select(second => (First: first, Second: second))).ToImmutableArray();
        return pairs.Select((pair, index) => new OccasionRow(occasion, index + 1, pairs.Length, pair.First, pair.Second));
    }

    private static PairSide Side(RecordedOccasion occasion, ActorCode code, CodeBook codes) => new(
        code, codes.State(code), [], [.. occasion.Persons.Where(person => person.Country == code).Select(static person => person.Name)]);
}

/// <summary>The table of occasions: calls, meetings and visits with everybody who tells of them.</summary>
internal static class OccasionTable
{
    /// <summary>Its columns.</summary>
    public static readonly ImmutableArray<Column<OccasionRow>> Columns =
    [
        new Plain("occasion_id", "lasting id of the occasion", static row => row.Occasion.Id.Value),
        new Integer("pair", "number of the pair among those of the occasion, from 1", static row => row.Pair),
        new Integer("pairs", "how many pairs took part", static row => row.Pairs),
        new Plain("kind", "call, meeting or visit", static row => row.Occasion.Kind),
        new Plain("date", "date as far as the accounts tell it; empty where none does", static row => row.Occasion.Date?.ToString()),
        new Plain("date_precision", "day, month or year", static row => row.Occasion.Date is { } date ? Words.Of(date.Precision) : null),
        .. SideColumns.Codes<OccasionRow>("first", "one of the two, whose code comes first", static row => row.First),
        new List("first_persons", "persons who took part for it", static row => row.First.Names),
        .. SideColumns.Codes<OccasionRow>("second", "the other of the two", static row => row.Second),
        new List("second_persons", "persons who took part for it", static row => row.Second?.Names ?? []),
        new List("participants", "actor codes of all that took part", static row => [.. row.Occasion.Participants.Select(static code => code.Value)]),
        new Plain("place", "where, as a report names it", static row => row.Occasion.Place),
        new List("told_by", "the states whose outlets tell of it", static row => row.Occasion.Sides),
        new Integer("reports", "number of reports that tell of it", static row => row.Occasion.Levels.Reports),
        new Integer("texts", "number of distinct texts among them, reprints folded", static row => row.Occasion.Levels.Texts),
        new Integer("outlets", "number of independent outlets", static row => row.Occasion.Levels.Outlets),
        new List("report_ids", "lasting ids of the reports, the earliest first", static row => [.. row.Occasion.Accounts.Select(static account => account.Report.Id.Value)]),
        new List("event_ids", "lasting ids of the events that tell it, in the same order", static row => [.. row.Occasion.Accounts.Select(static account => account.Event.Value)]),
    ];

    /// <summary>The table.</summary>
    public static EventTable Table { get; } = EventTable.Of(
        "occasions", "Calls, meetings and visits: a row for each pair that took part", ["country", "from", "to"], Columns, OccasionRow.All);
}
