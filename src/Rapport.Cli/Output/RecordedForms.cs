using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>How the events, statements and reports of a record are written.</summary>
internal static class RecordedForms
{
    /// <summary>Events.</summary>
    public static ListForm<RecordedEvent> Events { get; } = new(
        RecordedJson.Write,
        [
            "id", "report", "date", "date_precision", "type", "mode", "contexts", "cameo", "quad", "intensity", "source", "target", "reciprocal",
            "place", "place_precision", "place_state", "status", "outlet", "side", "published", "evidence", "spans", "rule", "confidence", "corrections",
        ],
        finding =>
        [
            finding.Id.Value, finding.Report.Id.Value, finding.Date?.ToString(), Precision(finding.Date), finding.Type, finding.Mode,
            string.Join(';', finding.Contexts), finding.Cameo, finding.Quad, Number(finding.Intensity), Codes(finding.Source), Codes(finding.Target),
            finding.Reciprocal ? "true" : "false", finding.Place, finding.PlacePrecision is { } precision ? Words.Of(precision) : null, finding.PlaceState?.Value,
            Words.Of(finding.Status), finding.Report.Outlet, finding.Report.Side,
            Day(finding.Report.Published), Evidence(finding), Spans(finding.Evidence), finding.Rule, Number(finding.Confidence), string.Join(';', finding.Corrections),
        ],
        finding =>
        [
            finding.Id.Value, finding.Date?.ToString() ?? "", finding.Mode is null ? finding.Type : $"{finding.Type}/{finding.Mode}", finding.Cameo ?? "",
            Sides(finding.Source, finding.Target, finding.Reciprocal), finding.Status == EventStatus.Actual ? "" : Words.Of(finding.Status),
            Outlet(finding.Report), Mark(finding) + Evidence(finding),
        ]);

    /// <summary>Statements.</summary>
    public static ListForm<RecordedStatement> Statements { get; } = new(
        RecordedJson.Write,
        [
            "id", "report", "date", "date_precision", "kind", "stance", "issue_id", "issue", "holder", "target", "speaker", "strength", "quotation",
            "outlet", "side", "published", "evidence", "spans", "rule", "confidence", "corrections",
        ],
        finding =>
        [
            finding.Id.Value, finding.Report.Id.Value, finding.Date?.ToString(), Precision(finding.Date), Words.Of(finding.Kind),
            finding.Stance is { } stance ? Words.Of(stance) : null, finding.Issue?.Id, finding.Issue?.Text, Codes(finding.Holder), Codes(finding.Target),
            finding.Speaker, finding.Strength, finding.Direct ? "direct" : "indirect", finding.Report.Outlet, finding.Report.Side,
            Day(finding.Report.Published), Evidence(finding), Spans(finding.Evidence), finding.Rule, Number(finding.Confidence), string.Join(';', finding.Corrections),
        ],
        finding =>
        [
            finding.Id.Value, finding.Date?.ToString() ?? "", Sides(finding.Holder, finding.Target, false), Words.Of(finding.Kind), Outlet(finding.Report),
            Mark(finding) + (finding.Stance is { } stance ? Words.Of(stance) + " " : "") + OneLine(finding.Issue?.Text ?? Evidence(finding))
                + (finding.Strength is null ? "" : $"   ({OneLine(finding.Strength)})"),
        ]);

    /// <summary>Reports.</summary>
    public static ListForm<ReportLine> Reports { get; } = new(
        RecordedJson.Write,
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

    private static string Codes(ImmutableArray<Actor> actors) => string.Join(';', actors.Select(actor => actor.Code.Value));

    private static string Sides(ImmutableArray<Actor> left, ImmutableArray<Actor> right, bool reciprocal)
    {
        var source = string.Join(reciprocal ? " – " : ", ", left.Select(actor => actor.Code.Value).Distinct());
        return right.IsEmpty ? source : $"{source} → {string.Join(", ", right.Select(actor => actor.Code.Value).Distinct())}";
    }

    private static string Mark(RecordedFinding finding) => finding.IsCorrected ? "(corrected) " : "";

    /// <summary>The words that a finding rests on, in one line.</summary>
    public static string Evidence(RecordedFinding finding) => OneLine(finding.EvidenceText);

    /// <summary>Where words stand in the text of the report: "410-482;520-560".</summary>
    public static string Spans(ImmutableArray<EvidenceWords> evidence) =>
        string.Join(';', evidence.Select(words => string.Create(CultureInfo.InvariantCulture, $"{words.Span.Start}-{words.Span.End}")));

    /// <summary>"Xinhua (CHN)"; "" where neither is known.</summary>
    public static string Outlet(ReportHead report) => report.Side is null ? report.Outlet ?? "" : $"{report.Outlet} ({report.Side})".TrimStart();

    /// <summary>The text with every run of white space as one blank.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Precision(EventDate? date) => date is { } known ? Words.Of(known.Precision) : null;

    private static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
