using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Findings;

namespace Rapport.Bench.Reliability;

/// <summary>An event or statement that was found in an annotated report, and whether the annotation confirms it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Class">What it is.</param>
/// <param name="Family">Family of the rule that found it.</param>
/// <param name="Confidence">The confidence that is printed.</param>
/// <param name="Confirmed">Whether an annotation agrees.</param>
internal sealed record GradedEntry(string Report, FindingClass Class, string Family, double Confidence, bool Confirmed)
{
    /// <summary>The actual events and, where statements are annotated, the statements of one report.</summary>
    public static IEnumerable<GradedEntry> Of(ScoredReport gold, ReportFindings findings)
    {
        var events = findings.Events.Where(one => ScoredReport.OfFound(one) is not null).ToImmutableArray();
        var scored = events.Select(one => ScoredReport.OfFound(one)!).ToImmutableArray();
        var confirmed = Agreement.Match(
            gold.Events.Length, scored.Length, (told, found) => Agreement.Of(gold.Events[told], scored[found]), Agreement.TypeAndSides);
        for (var index = 0; index < events.Length; index++)
            yield return new GradedEntry(
                gold.Id, ConfidenceTable.ClassOf(events[index]), ConfidenceTable.FamilyOf(events[index].Rule), events[index].Confidence, confirmed[index]);
        if (gold.Statements is not { } statements)
            yield break;
        var text = findings.Report.Document.Text;
        var said = findings.Statements.Select(one => ScoredReport.OfFound(one, text)).ToImmutableArray();
        var agreed = Agreement.Match(
            statements.Length, said.Length, (told, found) => Agreement.Of(statements[told], said[found], gold.Text), Agreement.HolderWordsAndKind);
        for (var index = 0; index < said.Length; index++)
            yield return new GradedEntry(
                gold.Id, FindingClass.Statement, ConfidenceTable.FamilyOf(findings.Statements[index].Rule), findings.Statements[index].Confidence, agreed[index]);
    }
}
