using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Output;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>A report as its readers corrected it.</summary>
/// <param name="Report">The report with its corrected findings.</param>
/// <param name="Wrong">What the coder found in it and readers refused, with their reasons.</param>
internal sealed record GoldReport(RecordedReport Report, ImmutableArray<(RecordedFinding Finding, string Reason)> Wrong);

/// <summary>Writes corrected reports in the format of annotated ones: one JSON object a line with persons, events, statements and what must not be found.</summary>
internal static class GoldReports
{
    /// <summary>The reports that readers said something of, in the order of their lasting names.</summary>
    public static IEnumerable<GoldReport> Corrected(Record record, ImmutableArray<Correction> corrections)
    {
        foreach (var group in corrections.Where(static one => one.State == CorrectionState.Holds && one.Act != CorrectionAct.Withdraw)
            .GroupBy(static one => one.Report.Id.Value).OrderBy(static group => group.Key, StringComparer.Ordinal))
            if (record.Report(group.First().Report.Id) is { } report)
                yield return new(report, [.. group.Where(static one => one.Act == CorrectionAct.Wrong)
                    .Select(one => (record.Why(one.Finding)?.Finding, one.Reason)).Where(static one => one.Finding is not null).Select(static one => (one.Finding!, one.Reason))]);
    }

    /// <summary>Writes the reports.</summary>
    public static void Write(Stream stream, IEnumerable<GoldReport> reports)
    {
        using var writer = new Utf8JsonWriter(stream, FindingsJson.Options(indented: false));
        foreach (var report in reports)
        {
            Write(writer, report);
            writer.Flush();
            writer.Reset();
            stream.WriteByte((byte)'\n');
        }
    }

    private static void Write(Utf8JsonWriter writer, GoldReport gold)
    {
        var report = gold.Report;
        var (title, text) = Parts(report);
        writer.WriteStartObject();
        writer.WriteString("id", report.Head.Name);
        writer.WriteString("outlet", report.Head.Outlet);
        writer.WriteString("side", report.Head.Side);
        writer.WriteString("date", report.Head.Published is { } day ? Words.Of(day) : null);
        writer.WriteString("title", title);
        writer.WriteString("text", text);
        writer.WriteStartArray("persons");
        foreach (var person in report.Persons)
        {
            writer.WriteStartObject();
            writer.WriteString("name", person.Name);
            writer.WriteString("office", person.Office);
            writer.WriteString("country", person.Country?.Value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("events");
        foreach (var done in report.Events)
            Write(writer, done, null);
        writer.WriteEndArray();
        writer.WriteStartArray("statements");
        foreach (var said in report.Statements)
            Write(writer, said, null);
        writer.WriteEndArray();
        writer.WriteStartArray("absent");
        foreach (var (finding, reason) in gold.Wrong)
            if (finding is RecordedEvent { Status: EventStatus.Actual } done)
                Write(writer, done, reason);
            else if (finding is RecordedStatement said)
                Write(writer, said, reason);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Headline and body, where the text is these two with a blank line between; else all of it as the body.</summary>
    private static (string? Title, string Text) Parts(RecordedReport report) =>
        report.Head.Headline is { } headline && report.Text.StartsWith(headline + "\n\n", StringComparison.Ordinal)
            ? (headline, report.Text[(headline.Length + 2)..]) : (null, report.Text);

    private static void Write(Utf8JsonWriter writer, RecordedEvent found, string? absent)
    {
        writer.WriteStartObject();
        if (absent is not null)
            writer.WriteString("what", "event");
        writer.WriteString("type", found.Type);
        writer.WriteString("mode", found.Mode);
        WriteCodes(writer, "source", found.Source);
        WriteCodes(writer, "target", found.Target);
        writer.WriteString("date", found.Date?.ToString());
        writer.WriteString("place", found.Place);
        writer.WriteString("status", Words.Of(found.Status));
        writer.WriteString("cameo", found.Cameo);
        WriteEvidence(writer, found, absent);
    }

    private static void Write(Utf8JsonWriter writer, RecordedStatement found, string? absent)
    {
        writer.WriteStartObject();
        if (absent is not null)
            writer.WriteString("what", "statement");
        WriteCodes(writer, "holder", found.Holder);
        WriteCodes(writer, "target", found.Target);
        writer.WriteString("kind", Words.Of(found.Kind));
        writer.WriteString("stance", found.Stance is { } stance ? Words.Of(stance) : null);
        writer.WriteString("issue", found.Issue?.Text);
        writer.WriteString("speaker", found.Speaker);
        WriteEvidence(writer, found, absent);
    }

    private static void WriteEvidence(Utf8JsonWriter writer, RecordedFinding found, string? absent)
    {
        writer.WriteStartArray("evidence");
        foreach (var words in found.Evidence)
            writer.WriteStringValue(words.Text);
        writer.WriteEndArray();
        if (absent is not null)
            writer.WriteString("why", absent);
        writer.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter writer, string name, ImmutableArray<Actor> actors)
    {
        writer.WriteStartArray(name);
        foreach (var actor in actors)
            writer.WriteStringValue(actor.Code.Value);
        writer.WriteEndArray();
    }
}
