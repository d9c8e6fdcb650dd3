using System.Collections.Immutable;
using Rapport.Coding.Wordings;

namespace Rapport.Coding.Contexts;

/// <summary>The words by which reports tell that an event is about a PLOVER context.</summary>
public sealed record ContextEntry
{
    /// <summary>The context: "military".</summary>
    public required string Context { get; init; }

    /// <summary>Wordings that tell it alone: "troops".</summary>
    public ImmutableArray<Wording> Words { get; init; } = [];

    /// <summary>Wordings that tell it only beside another one: "base".</summary>
    public ImmutableArray<Wording> Hints { get; init; } = [];

    /// <summary>Phrases that hold words of a wording and mean something else, folded: "trade war".</summary>
    public ImmutableArray<string> NearMisses { get; init; } = [];
}
