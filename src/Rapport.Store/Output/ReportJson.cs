using System.Text.Json;
using Rapport.Store.Questions;
using Rapport.Text;

namespace Rapport.Store.Output;

/// <summary>
/// Writes a report with its text and all that was found in it as JSON: its properties, into an object that is open. Positions are Unicode code points,
/// half-open, into the text.
/// </summary>
public static class ReportJson
{
    /// <summary>Writes the properties of a report.</summary>
    public static void Write(Utf8JsonWriter writer, RecordedReport report)
    {
        var points = new CodePoints(report.Text);
        RecordedJson.WriteHead(writer, report.Head);
        writer.WriteString("url", report.Url);
        writer.WriteString("language", report.Language);
        writer.WriteString("hash", report.Hash);
        writer.WriteString("pack", report.Pack);
        JsonParts.Texts(writer, "older_packs", report.OlderPacks);
        JsonParts.Texts(writer, "reprints", report.Reprints.Select(static reprint => reprint.Id.Value));
        writer.WriteString("text", report.Text);
        WriteDateline(writer, report);
        JsonParts.Objects(writer, "sections", report.Sections, (into, section) =>
        {
            into.WriteString("kind", Words.Of(section.Kind));
            Bounds(into, points, section.Span);
        });
        JsonParts.Objects(writer, "sentences", report.Sentences, (into, sentence) => Bounds(into, points, sentence));
        JsonParts.Objects(writer, "persons", report.Persons, (into, person) =>
        {
            into.WriteString("name", person.Name);
            into.WriteString("office", person.Office);
            into.WriteString("country", person.Country?.Value);
            JsonParts.Objects(into, "mentions", person.Mentions, (inner, mention) => Bounds(inner, points, mention));
        });
        JsonParts.Objects(writer, "events", report.Events, RecordedJson.Write);
        JsonParts.Objects(writer, "statements", report.Statements, RecordedJson.Write);
        JsonParts.Objects(writer, "links", report.Links, Write);
        JsonParts.Objects(writer, "rejected", report.Rejected, Write);
    }

    /// <summary>Writes the properties of a link.</summary>
    public static void Write(Utf8JsonWriter writer, RecordedLink link)
    {
        writer.WriteString("id", link.Id.Value);
        writer.WriteString("what", link.What);
        writer.WriteString("verb", link.Verb);
        writer.WriteString("place", link.Place);
        writer.WriteString("date", link.Date?.ToString());
        RecordedJson.WriteEvidence(writer, [link.Evidence]);
    }

    /// <summary>Writes the properties of what was read and not taken.</summary>
    public static void Write(Utf8JsonWriter writer, RecordedRejection rejection)
    {
        writer.WriteString("reason", rejection.Reason);
        writer.WriteString("rule", rejection.Rule);
        RecordedJson.WriteEvidence(writer, [rejection.Evidence]);
    }

    private static void WriteDateline(Utf8JsonWriter writer, RecordedReport report)
    {
        if (report.Dateline is not { } dateline)
        {
            writer.WriteNull("dateline");
            return;
        }
        writer.WriteStartObject("dateline");
        writer.WriteString("place", dateline.Place);
        writer.WriteString("date", dateline.Date is { } day ? Words.Of(day) : null);
        writer.WriteString("agency", dateline.Agency);
        writer.WriteEndObject();
    }

    private static void Bounds(Utf8JsonWriter writer, CodePoints points, TextSpan span)
    {
        var (start, end) = points.FromUtf16(span);
        writer.WriteNumber("start", start);
        writer.WriteNumber("end", end);
    }
}
