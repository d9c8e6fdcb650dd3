using System.Collections.Immutable;
using Rapport.Store.Questions;
using Rapport.Tables.Events;
using static Rapport.Tables.Column<Rapport.Tables.Panels.PanelRow>;

namespace Rapport.Tables.Panels;

/// <summary>What a pair did in one stretch of time: a row of the panel.</summary>
/// <param name="Period">The counts.</param>
/// <param name="First">Codes of the one.</param>
/// <param name="Second">Codes of the other.</param>
/// <param name="From">What the row is taken from.</param>
internal sealed record PanelRow(DyadPeriod Period, PairSide First, PairSide Second, TableSource From)
{
    /// <summary>The rows that the question asks for.</summary>
    public static IEnumerable<PanelRow> All(TableSource from) => from.Record.Each(from.Question.ForPanel()).Select(period => Of(period, from));

    /// <summary>The row of a pair in a stretch of time.</summary>
    public static PanelRow Of(DyadPeriod period, TableSource from) =>
        new(period, new(period.First, from.Codes.State(period.First), [], []), new(period.Second, from.Codes.State(period.Second), [], []), from);

    /// <summary>Its lasting address.</summary>
    public RecordAddress Address => new(new Thing.OfPanel(From.Question.Unit, From.Question.Undirected, Period.First, Period.Second, new(Period.Start, Period.End)));

    /// <summary>Number of events of a quad class.</summary>
    public long OfQuad(string quad) => Period.Events.Where(type => From.Codes.QuadOf(type.Key) == quad).Sum(static type => type.Value);
}

/// <summary>The panel: a row for every pair and stretch of time, zeros included.</summary>
internal static class PanelTable
{
    private static readonly ImmutableArray<string> Types =
    [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
        "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ];

    /// <summary>Its columns.</summary>
    public static readonly ImmutableArray<Column<PanelRow>> Columns =
    [
        new Plain("row_id", "lasting address of the row; with a slash and the name of a column behind it, \"rapport why\" tells what the cell counts", static row => row.Address.ToString()),
        .. SideColumns.Codes<PanelRow>("first", "the actor who did it; of undirected pairs the one whose code comes first", static row => row.First),
        .. SideColumns.Codes<PanelRow>("second", "the actor to whom it was done; of undirected pairs the other", static row => row.Second),
        new Flag("directed", "whether only what the first did to the second counts", static row => !row.From.Question.Undirected),
        new Plain("period", "the stretch of time: 2023-02-10, 2023-W06 (ISO week), 2023-02 or 2023", static row => DaySpan.Name(row.From.Question.Unit, row.Period.Start)),
        new Day("start", "its first day within the span asked for", static row => row.Period.Start),
        new Day("end", "its last day within the span asked for", static row => row.Period.End),
        new Integer("events", "number of actual events; reciprocal ones count in both directions, in undirected pairs once", static row => row.Period.Events.Values.Sum()),
        .. Quads(),
        .. Types.Select(static type => new Integer(type.ToLowerInvariant(), $"number of events of PLOVER type {type}", row => row.Period.Events.GetValueOrDefault(type))),
        new Number("cooperation", "sum of the PLOVER intensities above 0", static row => row.Period.Cooperation),
        new Number("conflict", "sum of the PLOVER intensities below 0, as a positive number", static row => row.Period.Conflict),
        new Integer("statements", "number of statements of the first to or about the second, in undirected pairs of either; joint ones once", static row => row.Period.Statements),
        new Integer("coverage_reports", "number of reports of that stretch that the record holds, whatever they tell: where it is 0, no event is no news", static row => row.Period.Reports),
        new Integer("coverage_texts", "number of distinct texts among them, by outlet and day", static row => row.Period.Texts),
    ];

    /// <summary>The table.</summary>
    public static EventTable Table { get; } = EventTable.Of(
        "panel", "What happened between two actors: a row for each pair and stretch of time", ["by", "undirected", "states", "country", "source", "target", "from", "to"], Columns, PanelRow.All);

    private static IEnumerable<Column<PanelRow>> Quads() =>
        ((string[])["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"]).Select(static quad =>
            new Integer(quad.Replace('-', '_'), $"number of events of {quad.Replace('-', ' ')}", row => row.OfQuad(quad)));
}
