using System.Collections.Immutable;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>A report for training and measuring the gate.</summary>
/// <param name="Document">The report.</param>
/// <param name="Evidence">Where the coder found events and statements in it; empty where it found none.</param>
public sealed record RelevanceExample(Document Document, ImmutableArray<TextSpan> Evidence)
{
    /// <summary>One report in four is held back from training; which ones, its hash tells.</summary>
    public bool IsHeldBack { get; } = DocumentHash.Of(Document)["sha256:".Length] < '4';

    /// <summary>What was found in a report, as an example.</summary>
    public static RelevanceExample Of(ReportFindings found) =>
        new(found.Report.Document, [.. found.Events.SelectMany(static one => one.Evidence), .. found.Statements.SelectMany(static one => one.Evidence)]);

    /// <summary>Whether anything was found.</summary>
    public bool IsRelevant => !Evidence.IsEmpty;
}
