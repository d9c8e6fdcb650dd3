using System.Collections.Immutable;
using Rapport.Coding.Findings;

namespace Rapport.Store.Questions;

/// <summary>Asks whether a claim is in the record: what the coder finds in its words is looked for in the reports.</summary>
/// <param name="Claim">The claim, coded as a report of its own.</param>
public sealed record ClaimQuestion(ReportFindings Claim);

/// <summary>How a claim stands.</summary>
public enum Verdict
{
    /// <summary>The record has nothing of it. That does not make it untrue.</summary>
    NotFound,

    /// <summary>Reports tell it.</summary>
    Supported,

    /// <summary>Reports tell the contrary.</summary>
    Contradicted,

    /// <summary>Some reports tell it, others the contrary.</summary>
    Disputed,
}

/// <summary>One thing that a claim says, and what the record has of it.</summary>
/// <param name="Words">The words of the claim.</param>
/// <param name="Reading">How the coder read them: "BEL, position, against: decoupling".</param>
/// <param name="Verdict">How it stands.</param>
/// <param name="Supporting">What tells it, the newest first, at most ten.</param>
/// <param name="Contradicting">What tells the contrary, the newest first, at most ten.</param>
public sealed record CheckedClaim(
    string Words, string Reading, Verdict Verdict, ImmutableArray<RecordedFinding> Supporting, ImmutableArray<RecordedFinding> Contradicting);
