using System.Collections.Immutable;
using Rapport.Store.Questions;
using Rapport.Tables.Events;
using Rapport.Tables.Occasions;
using Rapport.Tables.Panels;
using Rapport.Tables.Positions;
using Rapport.Tables.Statements;
using Rapport.Tables.Tenures;
using Rapport.Tables.Writing;

namespace Rapport.Tables;

/// <summary>The value that an address names: a cell of a table, or a count.</summary>
/// <param name="Field">The column, with its meaning.</param>
/// <param name="Text">The value as text; null where the cell is empty.</param>
public sealed record Cell(Field Field, string? Text)
{
    /// <summary>The value that the address of an origin names; null where it names none.</summary>
    /// <param name="origin">What the record answered.</param>
    /// <param name="source">What rows are taken from; its question does not count.</param>
    /// <param name="fault">Why there is no such value, and which there are; empty where nothing is wrong.</param>
    public static Cell? Of(Origin origin, TableSource source, out string fault)
    {
        var asked = new Asked(origin.Address, origin.Counts);
        var cell = origin switch
        {
            { Finding.Finding: RecordedEvent done } => asked.In(PloverEvents.Columns, EventRow.Of(done, source)),
            { Finding.Finding: RecordedStatement said } => asked.In(StatementTable.Columns, StatementRow.Of(said, source)),
            { Occasion: { } occasion } => asked.In(OccasionTable.Columns, OccasionRow.Of(occasion, source)),
            { Tenure: { } tenure } => asked.In(TenureTable.Columns, [TenureRow.Of(tenure, source)]),
            { Position: { } position } => asked.In(PositionTable.Columns, [PositionRow.Of(position, source)]),
            { Period: { } period, Address.Thing: Thing.OfPanel panel } => asked.In(
                PanelTable.Columns, [PanelRow.Of(period, source with { Question = new() { Unit = panel.Unit, Undirected = panel.IsUndirected } })]),
            _ => asked.Counted(),
        };
        fault = asked.Fault;
        return cell;
    }

    /// <summary>One asking for a value.</summary>
    private sealed class Asked(RecordAddress address, ImmutableArray<(string Level, long Number)> counts)
    {
        public string Fault { get; private set; } = "";

        public Cell? In<TRow>(ImmutableArray<Column<TRow>> columns, IEnumerable<TRow> rows)
        {
            ImmutableArray<TRow> all = [.. rows];
            if (address.Pair > all.Length)
                return Refuse($"it has {all.Length} pair{(all.Length == 1 ? "" : "s")}");
            if (address.Value is not { } value)
                return null;
            if (columns.FirstOrDefault(column => column.Name == value) is not { } column)
                return Refuse($"'{value}' is no value of it; it has {string.Join(", ", columns.Select(static column => column.Name))}");
            var texts = (address.Pair is { } pair ? [all[pair - 1]] : all).Select(row => DelimitedRows.Text(column, row)).Distinct().ToList();
            return texts.Count == 1 ? new(column.Field, texts[0])
                : Refuse($"'{value}' is not the same for its {all.Length} pairs; name one as {address.Thing.Path}/1/{value}");
        }

        public Cell? Counted()
        {
            if (address.Pair is not null)
                return Refuse("it has no pairs");
            if (address.Value is not { } value)
                return null;
            var known = counts.FirstOrDefault(count => count.Level == value);
            return known.Level is not null ? new(new(value, FieldType.Integer, Meaning(value)), known.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
                : Refuse(counts.IsEmpty ? "it has no values" : $"'{value}' is no value of it; it has {string.Join(", ", counts.Select(static count => count.Level))}");
        }

        private static string Meaning(string level) => level switch
        {
            "reports" => "number of reports that tell it, reprints counted each",
            "texts" => "number of distinct texts among them, reprints folded",
            "outlets" => "number of independent outlets: those that published one of the texts first",
            "occasions" => "number of calls, meetings and visits of both, all accounts of one folded",
            "events" => "number of actual events",
            _ => "number of statements",
        };

        private Cell? Refuse(string words)
        {
            Fault = words;
            return null;
        }
    }
}
