using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes what a record answers as JSON: the properties of one item, into an object that is open.</summary>
public static class RecordedJson
{
    /// <summary>Writes the properties of a finding, an event or a statement.</summary>
    public static void WriteFinding(Utf8JsonWriter writer, RecordedFinding finding)
    {
        if (finding is RecordedEvent done)
            Write(writer, done);
        else if (finding is RecordedStatement said)
            Write(writer, said);
    }

    /// <summary>Writes the head of a report as the property "report".</summary>
    public static void WriteHead(Utf8JsonWriter writer, ReportHead report)
    {
        writer.WriteStartObject("report");
        Write(writer, report);
        writer.WriteEndObject();
    }

    /// <summary>Writes the properties of the head of a report.</summary>
    public static void Write(Utf8JsonWriter writer, ReportHead report)
    {
        writer.WriteString("id", report.Id.Value);
        writer.WriteString("name", report.Name);
        writer.WriteString("outlet", report.Outlet);
        writer.WriteString("side", report.Side);
        writer.WriteString("published", Day(report.Published));
        writer.WriteString("headline", report.Headline);
    }

    /// <summary>Writes the properties of an event.</summary>
    public static void Write(Utf8JsonWriter writer, RecordedEvent finding)
    {
        writer.WriteString("id", finding.Id.Value);
        writer.WriteString("type", finding.Type);
        writer.WriteString("mode", finding.Mode);
        JsonParts.Texts(writer, "contexts", finding.Contexts);
        writer.WriteString("cameo", finding.Cameo);
        writer.WriteString("quad", finding.Quad);
        writer.WriteNumber("intensity", finding.Intensity);
        WriteActors(writer, "source", finding.Source);
        WriteActors(writer, "target", finding.Target);
        writer.WriteBoolean("reciprocal", finding.Reciprocal);
        WriteDate(writer, finding.Date);
        writer.WriteString("place", finding.Place);
        writer.WriteString("place_precision", finding.PlacePrecision is { } precision ? Words.Of(precision) : null);
        writer.WriteString("place_state", finding.PlaceState?.Value);
        writer.WriteString("status", Words.Of(finding.Status));
        WriteCommon(writer, finding);
    }

    /// <summary>Writes the properties of a statement.</summary>
    public static void Write(Utf8JsonWriter writer, RecordedStatement finding)
    {
        writer.WriteString("id", finding.Id.Value);
        writer.WriteString("kind", Words.Of(finding.Kind));
        writer.WriteString("stance", finding.Stance is { } stance ? Words.Of(stance) : null);
        if (finding.Issue is { } issue)
        {
            writer.WriteStartObject("issue");
            writer.WriteString("id", issue.Id);
            writer.WriteString("text", issue.Text);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("issue");
        }
        WriteActors(writer, "holder", finding.Holder);
        WriteActors(writer, "target", finding.Target);
        writer.WriteString("speaker", finding.Speaker);
        writer.WriteString("strength", finding.Strength);
        writer.WriteString("quotation", finding.Direct ? "direct" : "indirect");
        WriteDate(writer, finding.Date);
        WriteCommon(writer, finding);
    }

    /// <summary>Writes words of a report as the property "evidence".</summary>
    internal static void WriteEvidence(Utf8JsonWriter writer, ImmutableArray<EvidenceWords> words) => JsonParts.Objects(writer, "evidence", words, static (into, evidence) =>
    {
        into.WriteNumber("start", evidence.Span.Start);
        into.WriteNumber("end", evidence.Span.End);
        into.WriteString("text", evidence.Text);
    });

    private static void WriteCommon(Utf8JsonWriter writer, RecordedFinding finding)
    {
        WriteEvidence(writer, finding.Evidence);
        writer.WriteString("rule", finding.Rule);
        writer.WriteNumber("confidence", finding.Confidence);
        writer.WriteBoolean("corrected", finding.IsCorrected);
        WriteHead(writer, finding.Report);
    }

    /// <summary>Writes the properties of a report as a line of a list.</summary>
    public static void Write(Utf8JsonWriter writer, ReportLine line)
    {
        Write(writer, line.Report);
        writer.WriteString("day", Day(line.Day));
        writer.WriteNumber("events", line.Events);
        writer.WriteNumber("statements", line.Statements);
        JsonParts.Objects(writer, "pairs", line.Pairs, static (into, pair) =>
        {
            into.WriteString("source", pair.Source.Value);
            into.WriteString("target", pair.Target.Value);
            into.WriteNumber("findings", pair.Findings);
        });
    }

    /// <summary>Writes how much a record holds.</summary>
    public static void Write(Utf8JsonWriter writer, RecordSize size)
    {
        writer.WriteNumber("reports", size.Reports);
        writer.WriteNumber("texts", size.Texts);
        writer.WriteNumber("outlets", size.Outlets);
        writer.WriteNumber("events", size.Events);
        writer.WriteNumber("statements", size.Statements);
    }

    private static void WriteActors(Utf8JsonWriter writer, string name, ImmutableArray<Actor> actors)
    {
        writer.WriteStartArray(name);
        foreach (var actor in actors)
        {
            writer.WriteStartObject();
            writer.WriteString("code", actor.Code.Value);
            writer.WriteString("sector", actor.Sector);
            writer.WriteString("name", actor.Name);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter writer, EventDate? date)
    {
        writer.WriteString("date", date?.ToString());
        writer.WriteString("date_precision", Precision(date));
    }

    private static string? Precision(EventDate? date) => date is { } known ? Words.Of(known.Precision) : null;

    private static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;
}
