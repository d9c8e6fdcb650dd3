using System.Collections.Immutable;

namespace Rapport.Tables.Events;

/// <summary>The columns that one side of a pair has in our own tables.</summary>
internal static class SideColumns
{
    /// <summary>The columns of a side with its codes and with who acts for it.</summary>
    /// <param name="side">Beginning of their names: "source".</param>
    /// <param name="who">Who that is: "the actor who did it".</param>
    /// <param name="of">The side of a row, or null.</param>
    public static ImmutableArray<Column<TRow>> Of<TRow>(string side, string who, Func<TRow, PairSide?> of) =>
    [
        .. Codes(side, who, of),
        new Column<TRow>.List($"{side}_sectors", "sectors of PLOVER that act for it; empty where the actor as a whole acts", row => of(row)?.Sectors ?? []),
        new Column<TRow>.List($"{side}_names", "persons and bodies that act for it, as the report names them", row => of(row)?.Names ?? []),
    ];

    /// <summary>The columns of a side with its codes alone.</summary>
    public static ImmutableArray<Column<TRow>> Codes<TRow>(string side, string who, Func<TRow, PairSide?> of) =>
    [
        new Column<TRow>.Plain($"{side}_code", $"code of {who}; empty where nobody is named", row => of(row)?.Code.Value),
        new Column<TRow>.Plain($"{side}_iso3", "its state, ISO 3166-1 alpha-3; of a group the state that it belongs to; empty for organisations and regions", row => of(row)?.State?.Iso3),
        new Column<TRow>.Plain($"{side}_iso2", "its state, ISO 3166-1 alpha-2", row => of(row)?.State?.Iso2),
        new Column<TRow>.Plain($"{side}_cow", "its state, number of the Correlates of War project", row => of(row)?.State?.Cow),
        new Column<TRow>.Plain($"{side}_gw", "its state, number of Gleditsch and Ward", row => of(row)?.State?.Gw),
        new Column<TRow>.Plain($"{side}_fips", "its state, FIPS 10-4; empty for Palestine, which has two", row => of(row)?.State?.Fips),
    ];
}
