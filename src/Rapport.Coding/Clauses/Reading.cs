using System.Buffers;

namespace Rapport.Coding.Clauses;

/// <summary>The predicates of one sentence while its clauses are read; governors stand before what they govern.</summary>
internal sealed class Reading : IDisposable
{
    private readonly int[] predicateAt;
    private readonly int[] nounAt;

    public Reading(Tree tree, ClauseWords words)
    {
        Tree = tree;
        Words = words;
        predicateAt = ArrayPool<int>.Shared.Rent(Math.Max(1, tree.Count));
        nounAt = ArrayPool<int>.Shared.Rent(Math.Max(1, tree.Count));
        predicateAt.AsSpan(0, tree.Count).Fill(-1);
        nounAt.AsSpan(0, tree.Count).Fill(-1);
    }

    public Tree Tree { get; }

    public ClauseWords Words { get; }

    public List<Predicate> Predicates { get; } = [];

    /// <summary>Index of the predicate that is a verb or an adjective at a word, or -1.</summary>
    public int PredicateAt(int word) => predicateAt[word];

    /// <summary>Index of the noun predicate at a word, or -1.</summary>
    public int NounAt(int word) => nounAt[word];

    /// <summary>Index of any predicate at a word, verbs and adjectives first; -1 where there is none.</summary>
    public int AnyAt(int word) => predicateAt[word] >= 0 ? predicateAt[word] : nounAt[word];

    /// <summary>The governing predicate, or null.</summary>
    public Predicate? GovernorOf(Predicate predicate) => predicate.Governor < 0 ? null : Predicates[predicate.Governor];

    /// <summary>The predicate that it is coordinated with, or null.</summary>
    public Predicate? FirstOf(Predicate predicate) => predicate.ConjunctOf < 0 ? null : Predicates[predicate.ConjunctOf];

    /// <summary>Index of a predicate.</summary>
    public int IndexOf(Predicate predicate) =>
        predicate.Kind == PredicateKind.Noun ? nounAt[predicate.Head] : predicateAt[predicate.Head];

    public void Add(Predicate predicate)
    {
        (predicate.Kind == PredicateKind.Noun ? nounAt : predicateAt)[predicate.Head] = Predicates.Count;
        Predicates.Add(predicate);
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(predicateAt);
        ArrayPool<int>.Shared.Return(nounAt);
    }
}
