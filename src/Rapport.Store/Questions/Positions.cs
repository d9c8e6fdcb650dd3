using System.Collections.Immutable;
using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>Asks which positions were held on an issue, by whom, in which words, and when the words changed.</summary>
public sealed record PositionsQuestion
{
    /// <summary>Id of an issue of the register, or words of the phrase that names the matter; null for all issues.</summary>
    public string? Issue { get; init; }

    /// <summary>Whose positions; null for everybody's.</summary>
    public ActorCode? Holder { get; init; }

    /// <summary>What was said after this day does not count; null for all.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What was said before this day does not count; null for all.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>The positions asked for.</summary>
/// <param name="Positions">By holder, issue and day on which the wording was first heard.</param>
/// <param name="Complete">False where there was more than is looked at: then the oldest statements are missing.</param>
public sealed record Ledger(ImmutableArray<Position> Positions, bool Complete);

/// <summary>One wording of one holder on one issue.</summary>
public sealed record Position
{
    /// <summary>Its lasting address.</summary>
    public RecordAddress Address => new(new Thing.OfPosition(Holder, Statements[0].Id));

    /// <summary>Whose position it is.</summary>
    public required ActorCode Holder { get; init; }

    /// <summary>The issue: its id in the register, else the phrase as first written.</summary>
    public required string Issue { get; init; }

    /// <summary>Whether <see cref="Issue"/> is an id of the register.</summary>
    public bool IsRegistered { get; init; }

    /// <summary>For or against, or null.</summary>
    public Stance? Stance { get; init; }

    /// <summary>The words that mark kind and strength, or null.</summary>
    public string? Strength { get; init; }

    /// <summary>The phrase that names the matter, as first written.</summary>
    public required string Wording { get; init; }

    /// <summary>Day on which it was first heard; null where no report has a day.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Day on which it was last heard.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>What is new in it against what the holder had said on the issue before: "stance", "strength", "words"; null where it is the first.</summary>
    public string? Change { get; init; }

    /// <summary>Whether it is the last that was heard of the holder on the issue.</summary>
    public bool IsNewest { get; init; }

    /// <summary>Who said it, sorted; empty where nobody is named.</summary>
    public required ImmutableArray<string> Speakers { get; init; }

    /// <summary>The states whose outlets report it, sorted; "?" for outlets without a side.</summary>
    public required ImmutableArray<string> ReportedBy { get; init; }

    /// <summary>Whether only outlets that speak for others than the holder report it; an outlet without a side speaks for nobody.</summary>
    public bool IsOnlyFromOthers { get; init; }

    /// <summary>How much tells it.</summary>
    public Levels Levels { get; init; }

    /// <summary>The statements, the earliest first.</summary>
    public required ImmutableArray<LedgerStatement> Statements { get; init; }
}

/// <summary>A statement that a position or an ask rests on.</summary>
/// <param name="Id">Its lasting name.</param>
/// <param name="Report">The report that tells it.</param>
/// <param name="Day">The day that it counts on; null where none is known.</param>
/// <param name="Stance">For or against the issue, or null.</param>
/// <param name="Evidence">Its words, in the order of the text; the parts of the report that they lie in are not looked up.</param>
public sealed record LedgerStatement(FindingId Id, ReportHead Report, DateOnly? Day, Stance? Stance, ImmutableArray<EvidenceWords> Evidence)
{
    /// <summary>Its words as one text, with an ellipsis between pieces.</summary>
    public string EvidenceText => EvidenceWords.Joined(Evidence);
}
