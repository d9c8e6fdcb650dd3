using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Rapport.Coding.Output;
using Rapport.Store.Questions;

namespace Rapport.Tables.Writing;

/// <summary>A table that was written to a file.</summary>
/// <param name="Table">The table.</param>
/// <param name="Format">How it was written.</param>
/// <param name="Path">The file.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record WrittenTable(EventTable Table, TableFormat Format, string Path, long Rows);

/// <summary>
/// Describes written tables for other programs, as a Data Package of Frictionless Data: schema, size and hash of each file, what may be done with it.
/// The same record gives the same bytes.
/// </summary>
public static class DataPackage
{
    /// <summary>Writes the description.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="tables">The files; they lie in the folder of the description.</param>
    /// <param name="record">What the record held.</param>
    /// <param name="rights">How much of the reports' words went out: "25-words".</param>
    /// <param name="licence">The licence that the publisher gives the tables, or null where none is named.</param>
    /// <param name="version">Version of the program.</param>
    public static void Write(Stream stream, ImmutableArray<WrittenTable> tables, RecordSize record, string rights, string? licence, string version)
    {
        using var writer = new Utf8JsonWriter(stream, FindingsJson.Options(indented: true));
        writer.WriteStartObject();
        writer.WriteString("profile", tables.Any(static table => table.Format is TableFormat.Csv or TableFormat.Tsv) ? "tabular-data-package" : "data-package");
        writer.WriteString("name", "rapport-export");
        writer.WriteString("title", "Events and statements read from news reports");
        if (licence is not null)
        {
            writer.WriteStartArray("licenses");
            writer.WriteStartObject();
            writer.WriteString("name", licence);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        writer.WriteStartObject("rapport");
        writer.WriteString("version", version);
        writer.WriteString("rights", rights);
        writer.WriteNumber("reports", record.Reports);
        writer.WriteNumber("texts", record.Texts);
        writer.WriteNumber("events", record.Events);
        writer.WriteNumber("statements", record.Statements);
        writer.WriteEndObject();
        writer.WriteStartArray("resources");
        foreach (var table in tables)
            Write(writer, table);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter writer, WrittenTable written)
    {
        var table = written.Table;
        writer.WriteStartObject();
        writer.WriteString("name", table.Name);
        writer.WriteString("title", table.Title);
        writer.WriteString("path", Path.GetFileName(written.Path));
        writer.WriteString("format", written.Format.ToString().ToLowerInvariant());
        writer.WriteString("mediatype", written.Format switch
        {
            TableFormat.Csv => "text/csv",
            TableFormat.Tsv => "text/tab-separated-values",
            TableFormat.Jsonl => "application/jsonl",
            _ => "application/vnd.apache.parquet",
        });
        if (written.Format != TableFormat.Parquet)
            writer.WriteString("encoding", "utf-8");
        writer.WriteNumber("bytes", new FileInfo(written.Path).Length);
        writer.WriteString("hash", Hash(written.Path));
        writer.WriteNumber("rows", written.Rows);
        if (written.Format is TableFormat.Csv or TableFormat.Tsv)
        {
            writer.WriteString("profile", "tabular-data-resource");
            WriteDialect(writer, table, tabs: written.Format == TableFormat.Tsv);
        }

        writer.WriteStartObject("schema");
        writer.WriteStartArray("fields");
        foreach (var field in table.Fields)
            Write(writer, field, written.Format);
        writer.WriteEndArray();
        writer.WriteStartArray("missingValues");
        writer.WriteStringValue("");
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteDialect(Utf8JsonWriter writer, EventTable table, bool tabs)
    {
        writer.WriteStartObject("dialect");
        writer.WriteString("delimiter", tabs ? "\t" : ",");
        writer.WriteString("lineTerminator", tabs ? "\n" : "\r\n");
        if (!tabs)
            writer.WriteString("quoteChar", "\"");
        writer.WriteBoolean("doubleQuote", !tabs);
        writer.WriteBoolean("header", table.HasHeader);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Field field, TableFormat format)
    {
        var inCells = format is TableFormat.Csv or TableFormat.Tsv;
        writer.WriteStartObject();
        writer.WriteString("name", field.Name);
        writer.WriteString("type", field.Type switch
        {
            FieldType.Integer => "integer",
            FieldType.Number => "number",
            FieldType.Boolean => "boolean",
            FieldType.Day => "date",
            FieldType.List when !inCells => "array",
            _ => "string",
        });
        writer.WriteString("description", field.Meaning);
        writer.WriteEndObject();
    }

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(file))}";
    }
}
