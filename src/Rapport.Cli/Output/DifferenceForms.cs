using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapport.Store;
using Rapport.Store.Comparing;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>A finding, or another part of a report, that is not the same in two records: a line of a list.</summary>
/// <param name="Report">The report.</param>
/// <param name="Reason">What explains it: "input", "pack", "program", "options", "none".</param>
/// <param name="Change">What became of it.</param>
/// <param name="Finding">The finding; null where another part of the report differs, or the report holds no finding.</param>
/// <param name="Part">The part: "event", "section"; "report" where a report without findings is in one record only.</param>
/// <param name="Rows">How many rows of the part differ.</param>
internal sealed record DifferenceLine(ReportHead Report, string Reason, Change Change, FindingDifference? Finding, string Part, int Rows)
{
    /// <summary>The lines of a report: its findings, then its other parts.</summary>
    public static IEnumerable<DifferenceLine> Of(ReportDifference difference)
    {
        foreach (var finding in difference.Findings)
            yield return new(difference.Report, difference.Reason, finding.Change, finding, finding.Kind, 1);
        foreach (var (part, rows) in difference.Parts)
            yield return new(difference.Report, difference.Reason, difference.Change, null, part, rows);
        if (difference.Findings.IsEmpty && difference.Parts.IsEmpty)
            yield return new(difference.Report, difference.Reason, difference.Change, null, "report", 1);
    }
}

/// <summary>How differences between records are written.</summary>
internal static class DifferenceForms
{
    /// <summary>Lines of differences.</summary>
    public static ListForm<DifferenceLine> Lines { get; } = new(
        WriteJson,
        ["change", "reason", "report", "outlet", "published", "part", "id", "class", "rule", "date", "source", "target", "evidence", "values", "rows"],
        line =>
        [
            Words.Of(line.Change), line.Reason, line.Report.Id.Value, line.Report.Outlet, line.Report.Published is { } day ? Words.Of(day) : null, line.Part,
            line.Finding?.Id.Value, line.Finding?.Class, line.Finding?.Rule, line.Finding?.Date, Codes(line.Finding?.Source), Codes(line.Finding?.Target),
            line.Finding is { } found ? RecordedForms.OneLine(found.Evidence) : null, line.Finding is { } finding ? Values(finding) : null,
            line.Rows.ToString(CultureInfo.InvariantCulture),
        ],
        line =>
        [
            Words.Of(line.Change), line.Reason, line.Report.Id.Value, line.Finding?.Id.Value ?? "",
            line.Finding is { } found ? $"{found.Class} {Sides(found)}" : Part(line),
            line.Finding is null ? "" : Tail(line.Finding),
        ]);

    /// <summary>"event NOR → KEN …" of a report in a list below it: a sign, the finding's name, what it tells.</summary>
    public static string Short(DifferenceLine line) => line.Finding is { } finding
        ? $"{Sign(line.Change)} {finding.Id}  {finding.Class} {Sides(finding)}  {Tail(finding)}".TrimEnd()
        : $"{Sign(line.Change)} {Part(line)}";

    /// <summary>"1 vanished, 2 appeared, 1 changed".</summary>
    public static string Counts(IEnumerable<Change> changes)
    {
        var counts = changes.GroupBy(static change => change).OrderBy(static group => group.Key)
            .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Words.Of(group.Key)}"));
        return string.Join(", ", counts);
    }

    private static char Sign(Change change) => change switch { Change.Vanished => '-', Change.Appeared => '+', _ => '~' };

    private static string Part(DifferenceLine line) =>
        line.Part == "report" ? "the report, without findings" : string.Create(CultureInfo.InvariantCulture, $"{line.Part}: {line.Rows} rows");

    private static string Tail(FindingDifference finding) => string.Join("  ", ((string?[])
        [finding.Date, finding.Rule, finding.Change == Change.Changed ? Values(finding) : $"\"{RecordedForms.OneLine(finding.Evidence)}\""]).Where(static part => !string.IsNullOrEmpty(part)));

    private static string Values(FindingDifference finding) =>
        RecordedForms.OneLine(string.Join("; ", finding.Values.Select(static value => $"{value.Column} {value.Before ?? "-"} → {value.After ?? "-"}")));

    private static string Codes(ImmutableArray<string>? codes) => codes is { } known ? string.Join(';', known) : "";

    private static string Sides(FindingDifference finding) =>
        string.Join(", ", finding.Source) + (finding.Target.IsEmpty ? "" : $" → {string.Join(", ", finding.Target)}");

    private static void WriteJson(Utf8JsonWriter writer, DifferenceLine line)
    {
        writer.WriteString("change", Words.Of(line.Change));
        writer.WriteString("reason", line.Reason);
        writer.WriteString("report", line.Report.Id.Value);
        writer.WriteString("part", line.Part);
        writer.WriteNumber("rows", line.Rows);
        if (line.Finding is not { } finding)
            return;
        writer.WriteString("id", finding.Id.Value);
        writer.WriteString("class", finding.Class);
        writer.WriteString("rule", finding.Rule);
        writer.WriteString("date", finding.Date);
        WriteCodes(writer, "source", finding.Source);
        WriteCodes(writer, "target", finding.Target);
        writer.WriteString("evidence", finding.Evidence);
        writer.WriteStartArray("values");
        foreach (var value in finding.Values)
        {
            writer.WriteStartObject();
            writer.WriteString("column", value.Column);
            writer.WriteString("before", value.Before);
            writer.WriteString("after", value.After);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteCodes(Utf8JsonWriter writer, string name, ImmutableArray<string> codes)
    {
        writer.WriteStartArray(name);
        foreach (var code in codes)
            writer.WriteStringValue(code);
        writer.WriteEndArray();
    }
}
