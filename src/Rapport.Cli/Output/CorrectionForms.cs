using System.Globalization;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>How corrections, and findings that are worth a look, are written.</summary>
internal static class CorrectionForms
{
    /// <summary>Corrections.</summary>
    public static ListForm<Correction> List { get; } = new(
        ReviewJson.Write,
        ["id", "finding", "act", "withdraws", "state", "by", "made", "reason", "reading", "report"],
        correction =>
        [
            correction.Name, correction.Finding.Value, Words.Of(correction.Act), correction.Withdraws, ReviewJson.State(correction), correction.Author,
            ManifestJson.Time(correction.Made), correction.Reason, Told(correction.Reading), correction.Report.Id.Value,
        ],
        correction =>
        [
            correction.Name, correction.Finding.Value, correction.Act == CorrectionAct.Withdraw ? $"withdraw {correction.Withdraws}" : Words.Of(correction.Act),
            correction.State == CorrectionState.Holds ? "" : ReviewJson.State(correction), Told(correction.Reading),
            $"{RecordedForms.OneLine(correction.Author)}, {ManifestJson.Time(correction.Made)[..10]}: {RecordedForms.OneLine(correction.Reason)}",
        ]);

    /// <summary>Findings that are worth a look.</summary>
    public static ListForm<ReviewLine> Review { get; } = new(
        ReviewJson.Write,
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

    /// <summary>"class ask; source NOR": what a correction says is right.</summary>
    public static string Told(CorrectedReading reading) =>
        string.Join("; ", ReviewJson.Reading(reading).Select(static told => $"{told.Name} {(told.Value.Length == 0 ? "none" : told.Value)}"));

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Class(RecordedFinding finding) => finding is RecordedEvent done ? done.Type : Words.Of(((RecordedStatement)finding).Kind);

    private static string Codes(RecordedFinding finding, bool target) =>
        string.Join(", ", (target ? finding.Target : finding is RecordedEvent done ? done.Source : ((RecordedStatement)finding).Holder).Select(static actor => actor.Code.Value));
}
