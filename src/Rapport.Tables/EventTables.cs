using System.Collections.Immutable;
using Rapport.Tables.Events;
using Rapport.Tables.Occasions;
using Rapport.Tables.Panels;
using Rapport.Tables.Positions;
using Rapport.Tables.Statements;
using Rapport.Tables.Tenures;
using Rapport.Tables.Views;

namespace Rapport.Tables;

/// <summary>All tables that a record is written as.</summary>
public static class EventTables
{
    /// <summary>The tables in our own columns. The first of them is the table of events.</summary>
    public static ImmutableArray<EventTable> Own { get; } = [PloverEvents.Table, StatementTable.Table, PanelTable.Table, OccasionTable.Table, TenureTable.Table, PositionTable.Table];

    /// <summary>The table of events in the columns of others.</summary>
    public static ImmutableArray<EventTable> Views { get; } =
        [PolecatEvents.Table, IcewsEvents.Table, PhoenixEvents.Table, GdeltEvents.First, GdeltEvents.Second];
}
