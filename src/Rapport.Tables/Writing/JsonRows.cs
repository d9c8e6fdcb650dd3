using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapport.Coding.Output;

namespace Rapport.Tables.Writing;

/// <summary>Writes a table as one JSON object a line: every column is there, null where it is empty; lists are arrays.</summary>
internal static class JsonRows
{
    private const int BytesAtOnce = 1 << 16;

    public static long Write<TRow>(ImmutableArray<Column<TRow>> columns, IEnumerable<TRow> rows, Stream stream)
    {
        using var buffer = new MemoryStream(BytesAtOnce * 2);
        using var writer = new Utf8JsonWriter(buffer, FindingsJson.Options(indented: false));
        var names = columns.Select(static column => JsonEncodedText.Encode(column.Name)).ToImmutableArray();
        var count = 0L;
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            for (var i = 0; i < columns.Length; i++)
                Write(writer, names[i], columns[i], row);
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            buffer.WriteByte((byte)'\n');
            count++;
            if (buffer.Length >= BytesAtOnce)
                Drain(buffer, stream);
        }

        Drain(buffer, stream);
        return count;
    }

    private static void Write<TRow>(Utf8JsonWriter writer, JsonEncodedText name, Column<TRow> column, TRow row)
    {
        switch (column)
        {
            case Column<TRow>.Plain text:
                writer.WriteString(name, text.Value(row));
                break;
            case Column<TRow>.Integer integer when integer.Value(row) is { } value:
                writer.WriteNumber(name, value);
                break;
            case Column<TRow>.Number number when number.Value(row) is { } value:
                writer.WriteNumber(name, value);
                break;
            case Column<TRow>.Flag flag when flag.Value(row) is { } value:
                writer.WriteBoolean(name, value);
                break;
            case Column<TRow>.Day day when day.Value(row) is { } value:
                writer.WriteString(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case Column<TRow>.List list:
                writer.WriteStartArray(name);
                foreach (var item in list.Value(row))
                    writer.WriteStringValue(item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteNull(name);
                break;
        }
    }

    private static void Drain(MemoryStream buffer, Stream stream)
    {
        buffer.WriteTo(stream);
        buffer.SetLength(0);
    }
}
