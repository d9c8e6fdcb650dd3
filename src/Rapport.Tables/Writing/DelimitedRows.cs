using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapport.Coding.Output;

namespace Rapport.Tables.Writing;

/// <summary>
/// Writes a table as CSV by RFC 4180 or as TSV, in UTF-8 without a mark. A cell of text that a spreadsheet would run as a formula,
/// because it begins with "=", "+", "-", "@", a tab or a carriage return, gets an apostrophe in front: reports come from strangers.
/// </summary>
internal static class DelimitedRows
{
    public static long Write<TRow>(ImmutableArray<Column<TRow>> columns, IEnumerable<TRow> rows, Stream stream, bool tabs, bool hasHeader)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true);
        var writer = new DelimitedWriter(text, tabs);
        var cells = new string?[columns.Length];
        if (hasHeader)
            writer.Write([.. columns.Select(static column => column.Name)]);
        var count = 0L;
        foreach (var row in rows)
        {
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Cell(columns[i], row);
            writer.Write(cells);
            count++;
        }

        return count;
    }

    /// <summary>The value of a column in a row as text; null where it is empty.</summary>
    public static string? Text<TRow>(Column<TRow> column, TRow row) => column switch
    {
        Column<TRow>.Plain text => text.Value(row),
        Column<TRow>.Integer integer => integer.Value(row)?.ToString(CultureInfo.InvariantCulture),
        Column<TRow>.Number number => number.Value(row)?.ToString(CultureInfo.InvariantCulture),
        Column<TRow>.Flag flag => flag.Value(row) switch { true => "true", false => "false", null => null },
        Column<TRow>.Day day => day.Value(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Column<TRow>.List list => string.Join(';', list.Value(row)),
        _ => throw new InvalidOperationException($"column {column.Name} is of no known type"),
    };

    private static string? Cell<TRow>(Column<TRow> column, TRow row) =>
        column is Column<TRow>.Plain or Column<TRow>.List ? Formula.Disarmed(Text(column, row)) : Text(column, row);
}
