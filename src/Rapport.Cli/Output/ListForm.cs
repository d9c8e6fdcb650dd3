using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapport.Cli.Shell;
using Rapport.Coding.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>How the items of a list are written: as an object, as a row of a flat table, as a line for readers.</summary>
/// <param name="Json">Writes the properties of the item's object.</param>
/// <param name="Columns">Names of the columns of the flat table.</param>
/// <param name="Row">The item's row of the flat table.</param>
/// <param name="Line">The item's cells for readers; the last one is cut to the width of the terminal.</param>
/// <typeparam name="T">What the list holds.</typeparam>
internal sealed record ListForm<T>(
    Action<Utf8JsonWriter, T> Json, ImmutableArray<string> Columns, Func<T, string?[]> Row, Func<T, string[]> Line)
{
    private const string Indent = "    ";

    /// <summary>Lines that stand below an item's line for readers, indented and wrapped to the width of the terminal; null for none.</summary>
    public Func<T, IEnumerable<string>>? Below { get; init; }

    /// <summary>Writes a list in a format: "table", "json", "jsonl", "csv" or "tsv".</summary>
    /// <param name="terminal">Where it goes.</param>
    /// <param name="format">The format.</param>
    /// <param name="items">The items, in order.</param>
    /// <param name="total">How many there are in the whole list.</param>
    /// <param name="head">Writes properties of the whole list before its items, in the format "json"; null for none.</param>
    public void Write(Terminal terminal, string format, IEnumerable<T> items, Total total, Action<Utf8JsonWriter>? head = null)
    {
        switch (format)
        {
            case "json":
                WriteJson(terminal, items, total, head);
                break;
            case "jsonl":
                JsonText.WriteLines(terminal, items, Json);
                break;
            case "table":
                WriteTable(terminal, [.. items], total);
                break;
            default:
                var rows = new DelimitedWriter(terminal.Output, tabs: format == "tsv");
                rows.Write(Columns.AsSpan());
                foreach (var item in items)
                    rows.Write(Row(item));
                break;
        }
    }

    private void WriteJson(Terminal terminal, IEnumerable<T> items, Total total, Action<Utf8JsonWriter>? head)
    {
        JsonText.Write(terminal, writer =>
        {
            writer.WriteStartObject();
            head?.Invoke(writer);
            writer.WriteNumber("total", total.Count);
            writer.WriteBoolean("total_exact", total.Exact);
            writer.WriteStartArray("items");
            foreach (var item in items)
            {
                writer.WriteStartObject();
                Json(writer, item);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private void WriteTable(Terminal terminal, ImmutableArray<T> items, Total total)
    {
        var lines = items.Select(Line).ToArray();
        if (lines.Length == 0)
        {
            terminal.Say("nothing in the record fits");
            return;
        }
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => TextWidth.Of(line[column]))).ToArray();
        foreach (var (line, item) in lines.Zip(items))
        {
            var text = string.Concat(line.SkipLast(1).Select((cell, column) => TextWidth.Pad(cell, widths[column]) + "  ")) + line[^1];
            terminal.Output.Write(TextWidth.Cut(text.TrimEnd(), terminal.Width) + "\n");
            foreach (var below in Below?.Invoke(item) ?? [])
                terminal.Output.Write(Indent + string.Join("\n" + Indent + Indent, TextWidth.Wrap(below, terminal.Width - 2 * Indent.Length)) + "\n");
        }
        if (total.Count > lines.Length)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{lines.Length} of {total}; --limit N shows more"));
    }
}
