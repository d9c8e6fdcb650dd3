using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Coding.Output;

/// <summary>
/// The events and statements of reports as rows of one flat table. Several codes, names or spans in a cell are divided by ";".
/// Offsets are Unicode code points into the text of the document.
/// </summary>
public static class FindingsRows
{
    /// <summary>Names of the columns, in order.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "report", "finding", "id", "type", "mode", "contexts", "cameo", "quad", "intensity", "kind", "stance", "issue_id", "issue",
        "source", "source_name", "target", "target_name", "reciprocal", "speaker", "strength", "quotation",
        "date", "date_precision", "place", "status", "occasion", "statement",
        "outlet", "side", "published", "evidence", "spans", "rule", "confidence", "pack",
    ];

    /// <summary>Names of the columns where the pack was made with users' own dictionaries: their codes of the sides stand behind the others.</summary>
    public static ImmutableArray<string> ColumnsWithDictionary { get; } = [.. Columns, "source_dictionary_code", "target_dictionary_code"];

    /// <summary>The rows of one report, events first; each has a cell for each column, null where it has no value.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="withDictionary">Whether the columns are <see cref="ColumnsWithDictionary"/> instead of <see cref="Columns"/>.</param>
    public static IEnumerable<string?[]> Of(ReportFindings findings, bool withDictionary = false)
    {
        var points = new CodePointIndex(findings.Report.Document.Text);
        foreach (var finding in findings.Events)
            yield return withDictionary
                ? [.. Row(findings, finding, points), OwnCodes(finding.Source), OwnCodes(finding.Target)] : Row(findings, finding, points);
        foreach (var finding in findings.Statements)
            yield return withDictionary
                ? [.. Row(findings, finding, points), OwnCodes(finding.Holder), OwnCodes(finding.Target)] : Row(findings, finding, points);
    }

    private static string OwnCodes(ImmutableArray<Actor> actors) => string.Join(';', actors.Select(actor => actor.DictionaryCode));

    private static string?[] Row(ReportFindings findings, Event finding, CodePointIndex points)
    {
        var document = findings.Report.Document;
        return
        [
            document.Id, "event", finding.Id, finding.Type, finding.Mode, string.Join(';', finding.Contexts), finding.Cameo, finding.Quad,
            Number(finding.Intensity), null, null, null, null,
            Codes(finding.Source), Names(finding.Source), Codes(finding.Target), Names(finding.Target),
            finding.Reciprocal ? "true" : "false", null, null, null,
            finding.Date?.ToString(), Precision(finding.Date), finding.Place?.Name, Terms.Of(finding.Status), finding.Occasion, finding.Statement,
            document.Outlet, document.Side, Day(document.Published), Words(document, finding.Evidence), Spans(points, finding.Evidence),
            finding.Rule, Number(finding.Confidence), findings.Pack,
        ];
    }

    private static string?[] Row(ReportFindings findings, Statement finding, CodePointIndex points)
    {
        var document = findings.Report.Document;
        return
        [
            document.Id, "statement", finding.Id, null, null, null, null, null,
            null, Terms.Of(finding.Kind), finding.Stance is { } stance ? Terms.Of(stance) : null, finding.Issue?.Id, finding.Issue?.Text,
            Codes(finding.Holder), Names(finding.Holder), Codes(finding.Target), Names(finding.Target),
            null, finding.Speaker, finding.Strength, Terms.Quotation(finding.Direct),
            finding.Date?.ToString(), Precision(finding.Date), null, null, finding.Occasion, null,
            document.Outlet, document.Side, Day(document.Published), Words(document, finding.Evidence), Spans(points, finding.Evidence),
            finding.Rule, Number(finding.Confidence), findings.Pack,
        ];
    }

    private static string Codes(ImmutableArray<Actor> actors) => string.Join(';', actors.Select(actor => actor.Code.Value));

    private static string Names(ImmutableArray<Actor> actors) =>
        actors.Any(actor => actor.Name is not null) ? string.Join(';', actors.Select(actor => actor.Name)) : "";

    private static string Words(Document document, ImmutableArray<TextSpan> spans) =>
        string.Join(" … ", spans.Select(span => span.Of(document.Text)));

    private static string Spans(CodePointIndex points, ImmutableArray<TextSpan> spans) => string.Join(';', spans.Select(span =>
    {
        var (start, end) = points[span];
        return string.Create(CultureInfo.InvariantCulture, $"{start}-{end}");
    }));

    private static string? Precision(EventDate? date) => date is { } known ? Terms.Of(known.Precision) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
