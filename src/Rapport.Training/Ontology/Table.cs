using System.Collections.Immutable;
using System.Globalization;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>
/// A table of text: lines of cells divided by tabs, the first of them the names of the columns. Lines that begin with "#"
/// and empty lines are passed over; "-" is an empty cell.
/// </summary>
internal sealed class Table
{
    private Table(string path, ImmutableArray<TableRow> rows)
    {
        Path = path;
        Rows = rows;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The rows behind the names of the columns.</summary>
    public ImmutableArray<TableRow> Rows { get; }

    /// <summary>Reads a file whose columns must be those named, in that order.</summary>
    /// <exception cref="BrokenFileException">The file is missing, has other columns, or a row has too few or too many cells.</exception>
    public static Table Read(string path, params string[] columns)
    {
        if (!File.Exists(path))
            throw new BrokenFileException(path, 0, "the table is missing", "restore it from the repository");
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var seen = new HashSet<(string Column, string Value)>();
        var headed = false;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                continue;
            var cells = line.Split('\t');
            if (!headed)
            {
                if (!cells.AsSpan().SequenceEqual(columns))
                    throw new BrokenFileException(path, number, "the columns have other names", $"write {string.Join(", ", columns)}, divided by tabs");
                headed = true;
                continue;
            }
            if (cells.Length != columns.Length)
                throw new BrokenFileException(
                    path, number, $"the row has {cells.Length} cells and not {columns.Length}", $"write {string.Join(", ", columns)}, divided by tabs");
            if (Array.FindIndex(cells, string.IsNullOrWhiteSpace) is >= 0 and var empty)
                throw new BrokenFileException(path, number, $"the cell {columns[empty]} is empty", "write \"-\" for nothing");
            rows.Add(new TableRow(path, number, columns, cells, seen));
        }
        return headed
            ? new Table(path, rows.ToImmutable())
            : throw new BrokenFileException(path, 0, "the table is empty", $"write the columns {string.Join(", ", columns)} and its rows");
    }
}

/// <summary>One row of a table of text.</summary>
internal sealed class TableRow(string path, int line, string[] columns, string[] cells, HashSet<(string Column, string Value)> seen)
{
    /// <summary>The cell of a column as written.</summary>
    public string this[string column] => cells[Array.IndexOf(columns, column)];

    /// <summary>The cell of a column, or null where it is "-".</summary>
    public string? Optional(string column) => this[column] is "-" ? null : this[column];

    /// <summary>The cell of a column whose values may not repeat in the table.</summary>
    public string Unique(string column) =>
        seen.Add((column, this[column]))
            ? this[column]
            : throw Fault($"\"{this[column]}\" stands a second time in the column {column}", "leave one of the rows out");

    /// <summary>The cell of a column that may only hold certain values.</summary>
    public string OneOf(string column, IEnumerable<string> values, string where) =>
        values.Contains(this[column], StringComparer.Ordinal)
            ? this[column]
            : throw Fault($"the {column} \"{this[column]}\" is not among {where}", "write one of those");

    /// <summary>The cell of a column that holds a number from 0 to <paramref name="largest"/>.</summary>
    public int Number(string column, int largest) =>
        int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest
            ? number
            : throw Fault($"the {column} \"{this[column]}\" is no number from 0 to {largest}", "write such a number");

    /// <summary>The exception for a fault of this row.</summary>
    public BrokenFileException Fault(string fault, string remedy) => new(path, line, fault, remedy);
}
