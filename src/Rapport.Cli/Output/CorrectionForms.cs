using System.Collections.Immutable;
using System.Globalization;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>How corrections, and findings that are worth a look, are written.</summary>
internal static class CorrectionForms
{
    /// <summary>Corrections.</summary>
    public static ListForm<Correction> List { get; } = new(
        (writer, correction) =>
        {
            writer.WriteString("id", correction.Name);
            writer.WriteString("finding", correction.Finding.Value);
            writer.WriteString("act", Words.Of(correction.Act));
            writer.WriteString("withdraws", correction.Withdraws);
            writer.WriteString("state", State(correction));
            writer.WriteString("by", correction.Author);
            writer.WriteString("made", Time(correction.Made));
            writer.WriteString("reason", correction.Reason);
            writer.WriteStartObject("reading");
            foreach (var (name, value) in Reading(correction.Reading))
                writer.WriteString(name, value);
            writer.WriteEndObject();
            writer.WriteString("report", correction.Report.Id.Value);
        },
        ["id", "finding", "act", "withdraws", "state", "by", "made", "reason", "reading", "report"],
        correction =>
        [
            correction.Name, correction.Finding.Value, Words.Of(correction.Act), correction.Withdraws, State(correction), correction.Author,
            Time(correction.Made), correction.Reason, Told(correction.Reading), correction.Report.Id.Value,
        ],
        correction =>
        [
            correction.Name, correction.Finding.Value, correction.Act == CorrectionAct.Withdraw ? $"withdraw {correction.Withdraws}" : Words.Of(correction.Act),
            correction.State == CorrectionState.Holds ? "" : State(correction), Told(correction.Reading),
            $"{RecordedForms.OneLine(correction.Author)}, {Time(correction.Made)[..10]}: {RecordedForms.OneLine(correction.Reason)}",
        ]);

    /// <summary>Findings that are worth a look.</summary>
    public static ListForm<ReviewLine> Review { get; } = new(
        (writer, line) =>
        {
            writer.WriteNumber("score", Math.Round(line.Score, 3));
            writer.WriteNumber("dyad_days", line.DyadDays);
            writer.WriteNumber("reports", line.Reports);
            writer.WriteNumber("occasions", line.Occasions);
            Store.Output.RecordedJson.WriteFinding(writer, line.Finding);
        },
        ["score", "dyad_days", "reports", "occasions", "id", "confidence", "class", "source", "target", "date", "rule", "report", "evidence"],
        line =>
        [
            Number(line.Score), Whole(line.DyadDays), Whole(line.Reports), Whole(line.Occasions), line.Finding.Id.Value, Number(line.Finding.Confidence),
            Class(line.Finding), Codes(line.Finding, target: false), Codes(line.Finding, target: true), line.Finding.Date?.ToString(), line.Finding.Rule,
            line.Finding.Report.Id.Value, RecordedForms.Evidence(line.Finding),
        ],
        line =>
        [
            Number(line.Score), $"{Whole(line.DyadDays)} days", $"{Whole(line.Reports)} reports", $"{Whole(line.Occasions)} occasions", line.Finding.Id.Value,
            Number(line.Finding.Confidence), Class(line.Finding),
            Codes(line.Finding, target: false) + (line.Finding.Target.IsEmpty ? "" : " → " + Codes(line.Finding, target: true)), RecordedForms.Evidence(line.Finding),
        ]);

    /// <summary>"holds", "withdrawn" or "finding gone".</summary>
    public static string State(Correction correction) => correction.State == CorrectionState.Gone ? "finding gone" : Words.Of(correction.State);

    /// <summary>"class ask; source NOR": what a correction says is right.</summary>
    public static string Told(CorrectedReading reading) =>
        string.Join("; ", Reading(reading).Select(static told => $"{told.Name} {(told.Value.Length == 0 ? "none" : told.Value)}"));

    private static IEnumerable<(string Name, string Value)> Reading(CorrectedReading reading)
    {
        foreach (var (name, value) in ((string, string?)[])
            [
                ("finding", reading.Finding), ("class", reading.Class), ("mode", reading.Mode), ("status", reading.Status), ("stance", reading.Stance),
                ("issue_id", reading.IssueId), ("issue", reading.Issue), ("date", reading.Date), ("source", Joined(reading.Source)), ("target", Joined(reading.Target)),
                ("start", reading.Start?.ToString(CultureInfo.InvariantCulture)), ("end", reading.End?.ToString(CultureInfo.InvariantCulture)),
            ])
            if (value is not null)
                yield return (name, value);
    }

    private static string? Joined(ImmutableArray<string>? codes) => codes is { } known ? string.Join(',', known) : null;

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Class(RecordedFinding finding) => finding is RecordedEvent done ? done.Type : Words.Of(((RecordedStatement)finding).Kind);

    private static string Codes(RecordedFinding finding, bool target) =>
        string.Join(", ", (target ? finding.Target : finding is RecordedEvent done ? done.Source : ((RecordedStatement)finding).Holder).Select(static actor => actor.Code.Value));
}
