using System.Collections.Immutable;
using Rapport.Tables.Events;
using Rapport.Tables.Statements;

namespace Rapport.Tables;

/// <summary>All tables that a record is written as.</summary>
public static class EventTables
{
    /// <summary>The tables in our own columns.</summary>
    public static ImmutableArray<EventTable> Own { get; } = [PloverEvents.Table, StatementTable.Table];
}
