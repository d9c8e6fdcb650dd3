using System.Collections.Immutable;
using Rapport.Store;
using Rapport.Store.Questions;
using Rapport.Tables.Events;
using static Rapport.Tables.Column<Rapport.Tables.Positions.PositionRow>;

namespace Rapport.Tables.Positions;

/// <summary>One wording of one holder on one issue: a row of the table of positions.</summary>
/// <param name="Position">The position.</param>
/// <param name="Holder">Codes of the holder.</param>
/// <param name="From">What the row is taken from.</param>
internal sealed record PositionRow(Position Position, PairSide Holder, TableSource From)
{
    /// <summary>The positions that the question asks for.</summary>
    public static IEnumerable<PositionRow> All(TableSource from) =>
        from.Record.Each(new PositionsQuestion { Holder = from.Question.Holder, Issue = from.Question.Issue, From = from.Question.From, AsOf = from.Question.To })
            .Where(position => from.Question.Stance is not { } stance || position.Stance == stance).Select(position => Of(position, from));

    /// <summary>The row of a position.</summary>
    public static PositionRow Of(Position position, TableSource from) => new(position, new(position.Holder, from.Codes.State(position.Holder), [], []), from);

    /// <summary>Words of the report as far as the rights allow.</summary>
    public string? Limited(string? words) => Quotation.Limited(words, From.Rights);
}

/// <summary>The table of positions: who holds what on which issue, in which words and since when.</summary>
internal static class PositionTable
{
    /// <summary>Its columns.</summary>
    public static readonly ImmutableArray<Column<PositionRow>> Columns =
    [
        new Plain("position_id", "lasting address of the position; \"rapport why\" tells its statements", static row => row.Position.Address.ToString()),
        .. SideColumns.Codes<PositionRow>("holder", "the actor whose position it is", static row => row.Holder),
        new Plain("issue_id", "the issue in the register of issues; empty where the register does not have it", static row => row.Position.IsRegistered ? row.Position.Issue : null),
        new Plain("issue", "the issue: its id in the register, else the phrase as first written, as far as the rights allow; rows of a holder with the same are one issue", static row => row.Position.IsRegistered ? row.Position.Issue : row.Limited(row.Position.Issue)),
        new Plain("stance", "for or against the issue; empty where it takes none", static row => row.Position.Stance is { } stance ? Words.Of(stance) : null),
        new Plain("strength", "the words that mark kind and strength, as far as the rights allow", static row => row.Limited(row.Position.Strength)),
        new Plain("wording", "the phrase that names the matter, as first written, as far as the rights allow", static row => row.Limited(row.Position.Wording)),
        new Day("first_day", "day on which the wording was first heard; empty where no report has a day", static row => row.Position.First),
        new Day("last_day", "day on which it was last heard", static row => row.Position.Last),
        new Plain("change", "what is new in it against what the holder had said on the issue on an earlier day: stance, strength or words; empty where it is the first", static row => row.Position.Change),
        new Flag("newest", "whether it is the last that was heard of the holder on the issue", static row => row.Position.IsNewest),
        new List("speakers", "who said it", static row => row.Position.Speakers),
        new List("reported_by", "the states whose outlets report it, ISO 3166-1 alpha-3; \"?\" for outlets without a side", static row => row.Position.ReportedBy),
        new Flag("only_from_others", "whether only outlets that speak for others than the holder report it; an outlet without a side speaks for nobody", static row => row.Position.IsOnlyFromOthers),
        new Integer("reports", "number of reports that tell it", static row => row.Position.Levels.Reports),
        new Integer("texts", "number of distinct texts among them, reprints folded", static row => row.Position.Levels.Texts),
        new Integer("outlets", "number of independent outlets", static row => row.Position.Levels.Outlets),
        new List("statement_ids", "lasting ids of the statements, the earliest first", static row => [.. row.Position.Statements.Select(static said => said.Id.Value)]),
        new List("report_ids", "lasting ids of their reports, in the same order", static row => [.. row.Position.Statements.Select(static said => said.Report.Id.Value)]),
    ];

    /// <summary>The table.</summary>
    public static EventTable Table { get; } = EventTable.Of(
        "positions", "Who holds what on which issue: a row for each wording of a holder", ["holder", "issue", "stance", "from", "to"], Columns, PositionRow.All);
}
