using System.Collections.Immutable;
using ParquetSharp;
using ParquetSharp.IO;

namespace Rapport.Tables.Writing;

/// <summary>Writes a table as Parquet with types: text, 64-bit numbers, booleans, days (date32), lists of text. Groups of rows bound the memory.</summary>
internal static class ParquetRows
{
    private const int RowsAtOnce = 32_768;
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public static long Write<TRow>(ImmutableArray<Column<TRow>> columns, IEnumerable<TRow> rows, Stream stream)
    {
        using var output = new ManagedOutputStream(stream, leaveOpen: true);
        using var properties = new WriterPropertiesBuilder().Compression(Compression.Zstd).Build();
        using var file = new ParquetFileWriter(output, [.. columns.Select(static column => Schema(column))], properties);
        var buffers = columns.Select(static column => Buffer(column)).ToImmutableArray();
        var waiting = 0;
        var count = 0L;
        foreach (var row in rows)
        {
            foreach (var buffer in buffers)
                buffer.Take(row, waiting);
            count++;
            if (++waiting < RowsAtOnce)
                continue;
            Flush(file, buffers, waiting);
            waiting = 0;
        }

        if (waiting > 0)
            Flush(file, buffers, waiting);
        file.Close();
        return count;
    }

    private static void Flush<TRow>(ParquetFileWriter file, ImmutableArray<ColumnBuffer<TRow>> buffers, int rows)
    {
        using var group = file.AppendRowGroup();
        foreach (var buffer in buffers)
            buffer.Flush(group, rows);
    }

    private static ParquetSharp.Column Schema<TRow>(Column<TRow> column) => column.Field.Type switch
    {
        FieldType.Integer => new ParquetSharp.Column<long?>(column.Name),
        FieldType.Number => new ParquetSharp.Column<double?>(column.Name),
        FieldType.Boolean => new ParquetSharp.Column<bool?>(column.Name),
        FieldType.Day => new ParquetSharp.Column<Date?>(column.Name),
        FieldType.List => new ParquetSharp.Column<string[]>(column.Name),
        _ => new ParquetSharp.Column<string>(column.Name),
    };

    private static ColumnBuffer<TRow> Buffer<TRow>(Column<TRow> column) => column switch
    {
        Column<TRow>.Plain text => Of<TRow, string?>(text.Value),
        Column<TRow>.Integer integer => Of(integer.Value),
        Column<TRow>.Number number => Of(number.Value),
        Column<TRow>.Flag flag => Of(flag.Value),
        Column<TRow>.Day day => Of<TRow, Date?>(row => day.Value(row) is { } known ? new Date(known.DayNumber - Epoch.DayNumber) : null),
        Column<TRow>.List list => Of<TRow, string[]>(row => [.. list.Value(row)]),
        _ => throw new InvalidOperationException($"column {column.Name} is of no known type"),
    };

    private static ColumnBuffer<TRow> Of<TRow, TValue>(Func<TRow, TValue> value)
    {
        var values = new TValue[RowsAtOnce];
        return new((row, index) => values[index] = value(row), (group, rows) =>
        {
            using var writer = group.NextColumn().LogicalWriter<TValue>();
            writer.WriteBatch(values.AsSpan(0, rows));
        });
    }

    /// <summary>The values of one column that wait for their group of rows.</summary>
    private sealed record ColumnBuffer<TRow>(Action<TRow, int> Take, Action<RowGroupWriter, int> Flush);
}
