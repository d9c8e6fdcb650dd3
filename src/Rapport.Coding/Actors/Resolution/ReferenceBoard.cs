using System.Collections.Immutable;

namespace Rapport.Coding.Actors;

/// <summary>A phrase that has been given a reference.</summary>
/// <param name="First">First word.</param>
/// <param name="End">Index behind the last word.</param>
/// <param name="Head">The word that heads the phrase in the tree.</param>
/// <param name="Reference">What it stands for.</param>
internal sealed record PlacedReference(int First, int End, int Head, ActorReference Reference);

/// <summary>The references of one sentence while the report is being read.</summary>
internal sealed class ReferenceBoard(SentenceScan scan)
{
    private readonly ActorReference?[] references = new ActorReference?[scan.Count];
    private readonly List<PlacedReference> placed = [];

    private readonly List<UnownedAgent> unowned = [];

    public SentenceScan Scan { get; } = scan;

    /// <summary>Those who are named without a state and stand for nobody else.</summary>
    public ImmutableArray<UnownedAgent> Unowned => [.. unowned.Where(agent => references[agent.Head] is null)];

    /// <summary>Notes those whose state the words before and behind do not name.</summary>
    public void Leave(UnownedAgent agent) => unowned.Add(agent);

    /// <summary>The phrases placed so far, in the order of the text.</summary>
    public IReadOnlyList<PlacedReference> Placed => placed;

    public ActorReference? this[int word] => word >= 0 && word < references.Length ? references[word] : null;

    public ImmutableArray<ActorReference?> ToImmutable() => [.. references];

    /// <summary>Gives the reference to the head of [first, end) and to the words named; what stood there before is replaced.</summary>
    public void Place(int first, int end, ActorReference reference, params ReadOnlySpan<int> words)
    {
        var head = Scan.Head(first, end);
        references[head] = reference;
        foreach (var word in words)
            references[word] = reference;
        placed.RemoveAll(other => first <= other.First && other.End <= end && other.Reference.Kind != ReferenceKind.Person && Covered(other, reference));
        var index = placed.FindIndex(other => other.First > first);
        placed.Insert(index < 0 ? placed.Count : index, new PlacedReference(first, end, head, reference));
    }

    /// <summary>The placed phrase that covers a word, the shortest where several do, or null.</summary>
    public PlacedReference? Covering(int word)
    {
        PlacedReference? found = null;
        foreach (var candidate in placed)
            if (candidate.First <= word && word < candidate.End && (found is null || candidate.End - candidate.First <= found.End - found.First))
                found = candidate;
        return found;
    }

    /// <summary>The phrase whose head or coordination governs as a subject, seen through conjuncts and appositions.</summary>
    public bool IsSubject(PlacedReference reference)
    {
        var word = Top(reference.Head);
        return Scan.Relation(word) is "nsubj" || (Scan.Relation(word) is "root" && word != reference.Head);
    }

    /// <summary>The word that a head hangs on when coordination, apposition and flat names are passed over.</summary>
    public int Top(int head)
    {
        var word = head;
        for (var steps = 0; steps < 20 && Scan.Relation(word) is "conj" or "appos" or "flat" && Scan.Sentence.Heads[word] >= 0; steps++)
            word = Scan.Sentence.Heads[word];
        return word;
    }

    /// <summary>Whether a phrase only describes another: "Belgian" in "Belgian troops", "China" in "China relations".</summary>
    public bool IsModifier(PlacedReference reference) =>
        Scan.Relation(Top(reference.Head)) is "amod" or "compound" || (Scan.Relation(reference.Head) is "nmod" && Scan.IsPossessive(reference.End));

    private bool Covered(PlacedReference other, ActorReference reference) =>
        references[other.Head] == reference || other.First == other.Head && other.End == other.Head + 1 && references[other.Head] != other.Reference;
}
