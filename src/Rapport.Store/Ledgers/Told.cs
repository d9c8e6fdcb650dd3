using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Store.Alignments;
using Rapport.Store.Questions;

namespace Rapport.Store.Ledgers;

/// <summary>A statement with what the ledgers look at: its day, the words of its matter, and where they are to be counted.</summary>
internal sealed record Told
{
    /// <summary>Its row.</summary>
    public required long Row { get; init; }

    /// <summary>Its lasting name.</summary>
    public required FindingId Id { get; init; }

    /// <summary>The coding of its report.</summary>
    public required long Coding { get; init; }

    /// <summary>What it does.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>The day that it counts on; null where none is known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The state that its outlet speaks for, or null.</summary>
    public string? Side { get; init; }

    /// <summary>What it is about, or null.</summary>
    public Issue? Issue { get; init; }

    /// <summary>The phrase that names the matter; the evidence where there is none.</summary>
    public required string Phrase { get; init; }

    /// <summary>The words of the phrase.</summary>
    public required Wording Matter { get; init; }

    /// <summary>For or against the issue, or null.</summary>
    public Stance? Stance { get; init; }

    /// <summary>The words that mark kind and strength, or null.</summary>
    public string? Strength { get; init; }

    /// <summary>Who said it, or null.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whose statement it is, where that is looked at.</summary>
    public ImmutableArray<ActorCode> Holders { get; init; } = [];

    /// <summary>Its words, where they are looked at.</summary>
    public ImmutableArray<EvidenceWords> Evidence { get; init; } = [];

    /// <summary>What tells its matter from others: statements with the same are taken for the same.</summary>
    public (string? Issue, string Phrase) Key => (Issue?.Id, Phrase);

    /// <summary>Whether both are on one issue: the same of the register, or the same words; one word alone ("Moscow") names no matter.</summary>
    public bool IsOn(Told other, double leastLikeness) => Issue?.Id is { } id && other.Issue?.Id is { } otherId
        ? id == otherId
        : Issue?.Id is null && other.Issue?.Id is null
            && (Matter.Count > 1 && other.Matter.Count > 1 ? Matter.Likeness(other.Matter) >= leastLikeness : Phrase == other.Phrase);

    /// <summary>
    /// Whether both speak of one thing and not only of one issue: an answer on human rights is none to every ask about human rights. What they have in common
    /// must be more than names; on one issue of the register fewer common words are enough.
    /// </summary>
    /// <param name="other">The other.</param>
    /// <param name="shared">How many words of their matters both have.</param>
    public bool IsOfOneThing(Told other, int shared) => IsOfOneThing(other.Issue?.Id, other.Matter, shared);

    /// <inheritdoc cref="IsOfOneThing(Told, int)"/>
    /// <param name="issue">Id of the other's issue in the register, or null.</param>
    /// <param name="matter">The words of the other's phrase.</param>
    /// <param name="shared">How many words both have.</param>
    public bool IsOfOneThing(string? issue, Wording matter, int shared) => Matter.CommonCount > 1 && matter.CommonCount > 1
        && Matter.Likeness(matter, shared) >= (issue is not null && Issue?.Id == issue ? 0.3 : 0.5);

    /// <summary>The statement as the answer has it.</summary>
    public LedgerStatement Whole(ReportHead report) => new(Id, report, Day, Stance, Evidence);
}
