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
/// <param name="Rights">How much of the reports' words went out: "25-words".</param>
/// <param name="Licence">The licence that the publisher gives it, or null where none is named.</param>
public sealed record WrittenTable(EventTable Table, TableFormat Format, string Path, long Rows, string Rights, string? Licence);

/// <summary>
/// Describes written tables for other programs, as a Data Package of Frictionless Data: schema, size and hash of each file, what may be done with it.
/// The same record gives the same bytes.
/// </summary>
public static class DataPackage
{
    /// <summary>Writes the description of a table, beside those of the other files that a description had before.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="table">The file; it lies in the folder of the description.</param>
    /// <param name="before">The description that was there, or null; what it says of files that are there still is kept.</param>
    /// <param name="record">What the record held.</param>
    /// <param name="version">Version of the program.</param>
    public static void Write(Stream stream, WrittenTable table, byte[]? before, RecordSize record, string version)
    {
        using var writer = new Utf8JsonWriter(stream, FindingsJson.Options(indented: true));
        writer.WriteStartObject();
        writer.WriteString("profile", "data-package");
        writer.WriteString("name", "rapport-export");
        writer.WriteString("title", "Events and statements read from news reports");
        writer.WriteStartObject("rapport");
        writer.WriteString("version", version);
        writer.WriteNumber("reports", record.Reports);
        writer.WriteNumber("texts", record.Texts);
        writer.WriteNumber("events", record.Events);
        writer.WriteNumber("statements", record.Statements);
        writer.WriteEndObject();
        writer.WriteStartArray("resources");
        foreach (var other in Others(before, table.Path))
            other.WriteTo(writer);
        Write(writer, table);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static List<JsonElement> Others(byte[]? before, string path)
    {
        if (before is null)
            return [];
        try
        {
            using var json = JsonDocument.Parse(before);
            return json.RootElement.TryGetProperty("resources", out var resources)
                ? [.. resources.EnumerateArray().Where(other => IsOther(other, path)).Select(static other => other.Clone())]
                : [];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static bool IsOther(JsonElement resource, string path) =>
        resource.TryGetProperty("path", out var other) && other.GetString() is { } name && name != Path.GetFileName(path)
        && File.Exists(Path.Combine(Path.GetDirectoryName(path) ?? "", name));

    private static void Write(Utf8JsonWriter writer, WrittenTable written)
    {
        var table = written.Table;
        var isText = written.Format is TableFormat.Csv or TableFormat.Tsv;
        writer.WriteStartObject();
        writer.WriteString("name", table.Name);
        writer.WriteString("title", table.Title);
        writer.WriteString("path", Path.GetFileName(written.Path));
        if (isText)
            writer.WriteString("profile", "tabular-data-resource");
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
        writer.WriteString("rights", written.Rights);
        if (written.Licence is not null)
        {
            writer.WriteStartArray("licenses");
            writer.WriteStartObject();
            writer.WriteString("name", written.Licence);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        if (isText)
            WriteDialect(writer, table, tabs: written.Format == TableFormat.Tsv);
        writer.WriteStartObject("schema");
        writer.WriteStartArray("fields");
        foreach (var field in table.Fields)
            Write(writer, field, isText);
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

    private static void Write(Utf8JsonWriter writer, Field field, bool inCells)
    {
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
