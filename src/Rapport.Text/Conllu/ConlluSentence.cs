using System.Collections.Immutable;

namespace Rapport.Text;

/// <summary>A sentence of a CoNLL-U file.</summary>
public sealed record ConlluSentence
{
    /// <summary>The comment "sent_id", or null.</summary>
    public string? Id { get; init; }

    /// <summary>The text, put together from the tokens and their "SpaceAfter=No".</summary>
    public required string Text { get; init; }

    /// <summary>The comments in their order, each with its "#".</summary>
    public ImmutableArray<string> Comments { get; init; } = [];

    /// <summary>Whether a paragraph or a document begins here.</summary>
    public bool StartsParagraph { get; init; }

    /// <summary>Whether white space lies between this sentence and the next.</summary>
    public bool SpaceAfter { get; init; } = true;

    /// <summary>The annotation; its spans point into <see cref="Text"/>.</summary>
    public required Sentence Sentence { get; init; }
}
