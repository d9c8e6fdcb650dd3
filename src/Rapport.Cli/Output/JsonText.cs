using System.Text.Json;
using Rapport.Cli.Shell;
using Rapport.Coding.Output;

namespace Rapport.Cli.Output;

/// <summary>Writes results as JSON: one document with indents, or a document a line.</summary>
internal static class JsonText
{
    /// <summary>Writes one document and ends its line.</summary>
    public static void Write(Terminal terminal, Action<Utf8JsonWriter> document)
    {
        using (var writer = new Utf8JsonWriter(terminal.Bytes, FindingsJson.Options(indented: true)))
            document(writer);
        terminal.Bytes.WriteByte((byte)'\n');
    }

    /// <summary>Writes an object a line, each as soon as it is made.</summary>
    /// <param name="terminal">Where it goes.</param>
    /// <param name="items">The items.</param>
    /// <param name="properties">Writes the properties of an item.</param>
    public static void WriteLines<T>(Terminal terminal, IEnumerable<T> items, Action<Utf8JsonWriter, T> properties)
    {
        using var writer = new Utf8JsonWriter(terminal.Bytes, FindingsJson.Options(indented: false));
        foreach (var item in items)
        {
            writer.WriteStartObject();
            properties(writer, item);
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            terminal.Bytes.WriteByte((byte)'\n');
        }
    }
}
