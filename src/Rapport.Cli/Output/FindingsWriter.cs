using System.Text.Json;
using Rapport.Cli.Shell;
using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Coding.Output;

namespace Rapport.Cli.Output;

/// <summary>
/// Writes the findings of report after report in one format: "table", "json" (an object; an array of objects where there are
/// several reports), "jsonl", "csv" or "tsv".
/// </summary>
internal sealed class FindingsWriter(Terminal terminal, string format, Pack pack)
{
    private readonly bool hasDictionary = !pack.Actors.Tables.Dictionary.IsEmpty;
    private ReportFindings? held;
    private Utf8JsonWriter? json;
    private DelimitedWriter? rows;
    private int written;

    /// <summary>Writes one report.</summary>
    public void Write(ReportFindings findings)
    {
        switch (format)
        {
            case "json":
                WriteJson(findings);
                break;
            case "jsonl":
                WriteLine(findings);
                break;
            case "table":
                if (written > 0)
                    terminal.Output.Write('\n');
                FindingsText.Write(terminal.Output, findings, pack.Ontology, terminal.Width);
                terminal.Output.Flush();
                break;
            default:
                WriteRows(findings);
                break;
        }
        written++;
    }

    /// <summary>Writes what stands behind the last report.</summary>
    public void Finish()
    {
        if (format != "json" || written == 0)
            return;
        json ??= Started(array: false);
        if (held is not null)
            FindingsJson.Write(json, held);
        else
            json.WriteEndArray();
        json.Dispose();
        terminal.Bytes.WriteByte((byte)'\n');
    }

    private void WriteJson(ReportFindings findings)
    {
        if (written == 0)
        {
            held = findings;
            return;
        }
        json ??= Started(array: true);
        if (held is not null)
            FindingsJson.Write(json, held);
        held = null;
        FindingsJson.Write(json, findings);
        json.Flush();
    }

    private Utf8JsonWriter Started(bool array)
    {
        var writer = new Utf8JsonWriter(terminal.Bytes, FindingsJson.Options(indented: true));
        if (array)
            writer.WriteStartArray();
        return writer;
    }

    private void WriteLine(ReportFindings findings)
    {
        json ??= new Utf8JsonWriter(terminal.Bytes, FindingsJson.Options(indented: false));
        json.Reset();
        FindingsJson.Write(json, findings);
        json.Flush();
        terminal.Bytes.WriteByte((byte)'\n');
    }

    private void WriteRows(ReportFindings findings)
    {
        if (rows is null)
        {
            rows = new DelimitedWriter(terminal.Output, tabs: format == "tsv");
            rows.Write((hasDictionary ? FindingsRows.ColumnsWithDictionary : FindingsRows.Columns).AsSpan());
        }
        foreach (var row in FindingsRows.Of(findings, hasDictionary))
            rows.Write(row);
    }
}
