using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>An event as one clause tells it, before the report's clauses are brought together.</summary>
internal sealed record EventCandidate
{
    public required string Type { get; init; }
    public string? Mode { get; init; }
    public string? Cameo { get; init; }
    public required ImmutableArray<Actor> Source { get; init; }
    public ImmutableArray<Actor> Target { get; init; } = [];
    public bool Reciprocal { get; init; }
    public EventStatus Status { get; init; }
    public EventDate? Date { get; init; }
    public Place? Place { get; init; }
    public ImmutableArray<int> Persons { get; init; } = [];

    /// <summary>Index of the sentence that tells it, or of the first one.</summary>
    public required int Sentence { get; init; }
    public required ImmutableArray<TextSpan> Evidence { get; init; }
    public required string Rule { get; init; }

    /// <summary>Whether a headline names it by a noun, which tells no time: "Secretary Roe's Visit to Peru".</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether it is a conversation that is only said to have been one, on no day and by no means: "they also spoke about trade".</summary>
    public bool IsPassing { get; init; }

    /// <summary>Index of the statement that it is the projection of; -1 for a deed.</summary>
    public int Statement { get; init; } = -1;
}

/// <summary>A statement as one clause tells it, before the report's clauses are brought together.</summary>
internal sealed record StatementCandidate
{
    public required StatementKind Kind { get; init; }
    public Stance? Stance { get; init; }
    public string? Cameo { get; init; }
    public string? Issue { get; init; }
    public required ImmutableArray<Actor> Holder { get; init; }
    public ImmutableArray<Actor> Target { get; init; } = [];

    /// <summary>Whether the target is named by the statement's own words, as opposed to being the other party of the occasion.</summary>
    public bool TargetIsNamed { get; init; }

    /// <summary>Whether the matter is the target's own: "Ukraine's sovereignty".</summary>
    public bool BacksTarget { get; init; }

    /// <summary>Whether an ask binds the speaker's own side too: "the two sides should". It demands nothing of the other alone.</summary>
    public bool BindsOwnSide { get; init; }
    public string? Speaker { get; init; }
    public string? Strength { get; init; }
    public bool Direct { get; init; }
    public EventDate? Date { get; init; }
    public required int Sentence { get; init; }
    public required SectionKind Section { get; init; }
    public required ImmutableArray<TextSpan> Evidence { get; init; }
    public required string Rule { get; init; }

    /// <summary>Lower gives way where two statements claim the same words.</summary>
    public required int Weight { get; init; }
}

/// <summary>One sentence with all that was read off it.</summary>
/// <param name="Index">Index of the sentence.</param>
/// <param name="Section">The kind of section that it stands in.</param>
/// <param name="Tree">Its mended tree.</param>
/// <param name="Clauses">Its clauses.</param>
internal sealed record ReadSentence(int Index, SectionKind Section, SentenceTree Tree, ImmutableArray<Clause> Clauses)
{
    public Sentence Sentence => Tree.Sentence;
}
