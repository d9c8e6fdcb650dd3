using System.Collections.Immutable;
using Rapport.Coding.Clauses;
using Rapport.Coding.Lexicon;

namespace Rapport.Training;

/// <summary>One way in which a pattern of a dictionary can stand in a clause.</summary>
internal sealed record PatternDraft
{
    /// <summary>The particle behind the verb, or null.</summary>
    public string? Particle { get; init; }

    /// <summary>The voice that the verb must have.</summary>
    public PatternVoice Voice { get; init; }

    /// <summary>What the arguments must be.</summary>
    public ImmutableArray<PatternElement> Elements { get; init; } = [];

    /// <summary>The draft with one more element.</summary>
    public PatternDraft With(PatternElement element) => this with { Elements = Elements.Add(element) };

    /// <summary>Whether an element fills a slot.</summary>
    public bool Has(Slot slot) => Elements.Any(element => element.Slot == slot);
}

/// <summary>Makes the elements that patterns of dictionaries are built of.</summary>
internal static class DraftElements
{
    /// <summary>Where the target stands that a pattern does not place: the object, whom it is told or given, a phrase with one of these.</summary>
    private static readonly ImmutableArray<string> TargetMarkers =
        ["", "against", "at", "between", "for", "from", "of", "on", "over", "to", "toward", "towards", "with"];

    /// <summary>The target wherever the clause names it.</summary>
    public static PatternElement AnyTarget { get; } = new()
    {
        Slot = Slot.B,
        Relations = [ArgumentRelation.Object, ArgumentRelation.Recipient, ArgumentRelation.Oblique],
        Markers = TargetMarkers,
        MayBelong = true,
        Optional = true,
    };

    /// <summary>The subject, of some words where any are given.</summary>
    public static PatternElement Subject(Slot slot, ImmutableArray<string> words) =>
        new() { Slot = slot, Relations = [ArgumentRelation.Subject], Lemmas = words, MayBelong = !words.IsEmpty };

    /// <summary>What it is done to.</summary>
    public static PatternElement Object(Slot slot, ImmutableArray<string> words) =>
        new() { Slot = slot, Relations = [ArgumentRelation.Object], Lemmas = words, MayBelong = slot != Slot.None };

    /// <summary>What stands behind the verb: an object, or a phrase where a preposition is given.</summary>
    public static PatternElement Behind(Slot slot, ImmutableArray<string> prepositions, ImmutableArray<string> words) => new()
    {
        Slot = slot,
        Relations = prepositions.IsEmpty
            ? slot == Slot.None ? [ArgumentRelation.Object] : [ArgumentRelation.Object, ArgumentRelation.Recipient]
            : prepositions.Contains("to") ? [ArgumentRelation.Oblique, ArgumentRelation.Recipient] : [ArgumentRelation.Oblique],
        Markers = prepositions,
        Lemmas = words,
        MayBelong = slot == Slot.B,
    };

    /// <summary>An infinitive: "agreed to meet".</summary>
    public static PatternElement Infinitive(ImmutableArray<string> verbs) => new() { Relations = [ArgumentRelation.Infinitive], Lemmas = verbs };
}
