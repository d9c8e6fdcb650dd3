using Rapport.Store.Alignments;
using Rapport.Store.Questions;

namespace Rapport.Store.Ledgers;

/// <summary>A statement with what the ledgers look at: its day and the words of its matter.</summary>
/// <param name="Said">The statement.</param>
internal sealed record Told(RecordedStatement Said)
{
    /// <summary>The day that it counts on; null where none is known.</summary>
    public DateOnly? Day => Said.Day;

    /// <summary>The phrase that names the matter; the evidence where there is none.</summary>
    public string Phrase { get; } = PhraseOf(Said);

    /// <summary>The words of the matter.</summary>
    public Wording Matter { get; } = Wording.Of(PhraseOf(Said));

    /// <summary>Whether both are on one issue: the same of the register, or the same words; one word alone ("Moscow") names no matter.</summary>
    public bool IsOn(Told other, double leastLikeness) => Said.Issue?.Id is { } id && other.Said.Issue?.Id is { } otherId
        ? id == otherId
        : Said.Issue?.Id is null && other.Said.Issue?.Id is null
            && (Matter.Count > 1 && other.Matter.Count > 1 ? Matter.Likeness(other.Matter) >= leastLikeness : Phrase == other.Phrase);

    /// <summary>
    /// Whether both speak of one thing and not only of one issue: an answer on human rights is none to every ask about human rights. What they have in common
    /// must be more than names; on one issue of the register fewer common words are enough.
    /// </summary>
    public bool IsOfOneThing(Told other) => Matter.CommonCount > 1 && other.Matter.CommonCount > 1
        && Matter.Likeness(other.Matter) >= (Said.Issue?.Id is { } id && id == other.Said.Issue?.Id ? 0.3 : 0.5);

    private static string PhraseOf(RecordedStatement said) => said.Issue?.Text ?? string.Join(' ', said.Evidence.Select(static words => words.Text));
}
