using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>How the events, statements and reports of a record are written.</summary>
internal static class RecordedForms
{
    /// <summary>Events.</summary>
    public static ListForm<RecordedEvent> Events { get; } = new(
        WriteEvent,
        [
            "id", "report", "date", "date_precision", "type", "mode", "contexts", "cameo", "quad", "intensity", "source", "target", "reciprocal",
            "place", "status", "outlet", "side", "published", "evidence", "spans", "rule", "confidence",
        ],
        finding =>
        [
            finding.Id.Value, finding.Report.Id.Value, finding.Date?.ToString(), Precision(finding.Date), finding.Type, finding.Mode,
            string.Join(';', finding.Contexts), finding.Cameo, finding.Quad, Number(finding.Intensity), Codes(finding.Source), Codes(finding.Target),
            finding.Reciprocal ? "true" : "false", finding.Place, Words.Of(finding.Status), finding.Report.Outlet, finding.Report.Side,
            Day(finding.Report.Published), Evidence(finding), Spans(finding), finding.Rule, Number(finding.Confidence),
        ],
        finding =>
        [
            finding.Id.Value, finding.Date?.ToString() ?? "", finding.Mode is null ? finding.Type : $"{finding.Type}/{finding.Mode}", finding.Cameo ?? "",
            Sides(finding.Source, finding.Target, finding.Reciprocal), finding.Status == EventStatus.Actual ? "" : Words.Of(finding.Status),
            Outlet(finding.Report), Evidence(finding),
        ]);

    /// <summary>Statements.</summary>
    public static ListForm<RecordedStatement> Statements { get; } = new(
        WriteStatement,
        [
            "id", "report", "date", "date_precision", "kind", "stance", "issue_id", "issue", "holder", "target", "speaker", "strength", "quotation",
            "outlet", "side", "published", "evidence", "spans", "rule", "confidence",
        ],
        finding =>
        [
            finding.Id.Value, finding.Report.Id.Value, finding.Date?.ToString(), Precision(finding.Date), Words.Of(finding.Kind),
            finding.Stance is { } stance ? Words.Of(stance) : null, finding.Issue?.Id, finding.Issue?.Text, Codes(finding.Holder), Codes(finding.Target),
            finding.Speaker, finding.Strength, finding.Direct ? "direct" : "indirect", finding.Report.Outlet, finding.Report.Side,
            Day(finding.Report.Published), Evidence(finding), Spans(finding), finding.Rule, Number(finding.Confidence),
        ],
        finding =>
        [
            finding.Id.Value, finding.Date?.ToString() ?? "", Sides(finding.Holder, finding.Target, false), Words.Of(finding.Kind), Outlet(finding.Report),
            (finding.Stance is { } stance ? Words.Of(stance) + " " : "") + OneLine(finding.Issue?.Text ?? Evidence(finding))
                + (finding.Strength is null ? "" : $"   ({OneLine(finding.Strength)})"),
        ]);

    /// <summary>Reports.</summary>
    public static ListForm<ReportLine> Reports { get; } = new(
        WriteReportLine,
        ["id", "name", "outlet", "side", "published", "day", "headline", "events", "statements", "pairs"],
        line =>
        [
            line.Report.Id.Value, line.Report.Name, line.Report.Outlet, line.Report.Side, Day(line.Report.Published), Day(line.Day), line.Report.Headline,
            Number(line.Events), Number(line.Statements), string.Join(';', line.Pairs.Select(pair => $"{pair.Source}>{pair.Target}")),
        ],
        line =>
        [
            line.Report.Id.Value, Day(line.Day) ?? "", Outlet(line.Report), $"{Number(line.Events)} events", $"{Number(line.Statements)} statements",
            OneLine(line.Report.Headline ?? line.Report.Name),
        ]);

    /// <summary>Writes the properties of a finding, an event or a statement.</summary>
    public static void WriteFinding(Utf8JsonWriter writer, RecordedFinding finding)
    {
        if (finding is RecordedEvent done)
            WriteEvent(writer, done);
        else if (finding is RecordedStatement said)
            WriteStatement(writer, said);
    }

    /// <summary>Writes the head of a report as the property "report".</summary>
    public static void WriteHead(Utf8JsonWriter writer, ReportHead report)
    {
        writer.WriteStartObject("report");
        WriteHeadProperties(writer, report);
        writer.WriteEndObject();
    }

    private static void WriteHeadProperties(Utf8JsonWriter writer, ReportHead report)
    {
        writer.WriteString("id", report.Id.Value);
        writer.WriteString("name", report.Name);
        writer.WriteString("outlet", report.Outlet);
        writer.WriteString("side", report.Side);
        writer.WriteString("published", Day(report.Published));
        writer.WriteString("headline", report.Headline);
    }

    private static void WriteEvent(Utf8JsonWriter writer, RecordedEvent finding)
    {
        writer.WriteString("id", finding.Id.Value);
        writer.WriteString("type", finding.Type);
        writer.WriteString("mode", finding.Mode);
        writer.WriteStartArray("contexts");
        foreach (var context in finding.Contexts)
            writer.WriteStringValue(context);
        writer.WriteEndArray();
        writer.WriteString("cameo", finding.Cameo);
        writer.WriteString("quad", finding.Quad);
        writer.WriteNumber("intensity", finding.Intensity);
        WriteActors(writer, "source", finding.Source);
        WriteActors(writer, "target", finding.Target);
        writer.WriteBoolean("reciprocal", finding.Reciprocal);
        WriteDate(writer, finding.Date);
        writer.WriteString("place", finding.Place);
        writer.WriteString("status", Words.Of(finding.Status));
        WriteCommon(writer, finding);
    }

    private static void WriteStatement(Utf8JsonWriter writer, RecordedStatement finding)
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

    private static void WriteCommon(Utf8JsonWriter writer, RecordedFinding finding)
    {
        writer.WriteStartArray("evidence");
        foreach (var evidence in finding.Evidence)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", evidence.Span.Start);
            writer.WriteNumber("end", evidence.Span.End);
            writer.WriteString("text", evidence.Text);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteString("rule", finding.Rule);
        writer.WriteNumber("confidence", finding.Confidence);
        WriteHead(writer, finding.Report);
    }

    private static void WriteReportLine(Utf8JsonWriter writer, ReportLine line)
    {
        WriteHeadProperties(writer, line.Report);
        writer.WriteString("day", Day(line.Day));
        writer.WriteNumber("events", line.Events);
        writer.WriteNumber("statements", line.Statements);
        writer.WriteStartArray("pairs");
        foreach (var pair in line.Pairs)
        {
            writer.WriteStartObject();
            writer.WriteString("source", pair.Source.Value);
            writer.WriteString("target", pair.Target.Value);
            writer.WriteNumber("findings", pair.Findings);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
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

    private static string Codes(ImmutableArray<Actor> actors) => string.Join(';', actors.Select(actor => actor.Code.Value));

    private static string Sides(ImmutableArray<Actor> left, ImmutableArray<Actor> right, bool reciprocal)
    {
        var source = string.Join(reciprocal ? " – " : ", ", left.Select(actor => actor.Code.Value).Distinct());
        return right.IsEmpty ? source : $"{source} → {string.Join(", ", right.Select(actor => actor.Code.Value).Distinct())}";
    }

    private static string Evidence(RecordedFinding finding) => OneLine(string.Join(" … ", finding.Evidence.Select(words => words.Text)));

    private static string Spans(RecordedFinding finding) =>
        string.Join(';', finding.Evidence.Select(words => string.Create(CultureInfo.InvariantCulture, $"{words.Span.Start}-{words.Span.End}")));

    /// <summary>"Xinhua (CHN)"; "" where neither is known.</summary>
    public static string Outlet(ReportHead report) => report.Side is null ? report.Outlet ?? "" : $"{report.Outlet} ({report.Side})".TrimStart();

    /// <summary>The text with every run of white space as one blank.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Precision(EventDate? date) => date is { } known ? Words.Of(known.Precision) : null;

    private static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
