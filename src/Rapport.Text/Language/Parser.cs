using System.Runtime.CompilerServices;

namespace Rapport.Text.Language;

/// <summary>
/// Builds the dependency tree of a tagged sentence by the arc-hybrid system. One linear classifier weighs the transitions, and
/// of all the trees that a beam keeps the one is taken whose transitions together weigh most; another chooses the relation of
/// each arc.
/// </summary>
internal sealed class Parser(WeightTable transitions, WeightTable relations)
{
    /// <summary>How many trees are followed at a time.</summary>
    public const int BeamWidth = 4;

    // A tree that weighs less than the best by more than five quarters of the largest weight is given up.
    private const long Margin = NarrowTable.LargestSquare * 5L / 4;

    /// <summary>Number of relations.</summary>
    public int RelationCount => relations.ClassCount;

    /// <summary>Fills the columns of governors and relations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(WorkingSentence sentence, ParserBeam beam)
    {
        Span<ulong> space = stackalloc ulong[ParserTemplates.FeatureLimit];
        Span<int> scores = stackalloc int[3];
        Span<int> relationScores = stackalloc int[relations.ClassCount];
        beam.Start(sentence);
        while (!beam[0].Done)
        {
            for (var rank = 0; rank < beam.Count; rank++)
                if (!beam.Repeats(rank))
                    Offer(beam, rank, scores);
            beam.Advance(Margin);
            for (var rank = 0; rank < beam.Count; rank++)
            {
                var transition = beam.Chosen(rank);
                if (transition != Transition.Shift && !beam.KnowsRelation(rank, transition))
                {
                    relations.Score(ParserTemplates.OfRelation(beam.Words, beam[rank], transition, space), relationScores);
                    beam.Keep(rank, transition, WeightTable.Best(relationScores));
                }
                beam[rank].Apply(transition, beam.Relation(rank, transition));
            }
        }
        var tree = beam[0];
        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.Heads[i] = tree[i].Head == sentence.Count ? -1 : tree[i].Head;
            sentence.Relations[i] = tree[i].Relation;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Offer(ParserBeam beam, int rank, Span<int> scores)
    {
        var state = beam[rank];
        if (Only(state) is { } only)
        {
            beam.Offer(new Way(rank, only, state.Score));
            return;
        }
        beam.Weigh(rank, transitions, scores);
        for (var transition = Transition.Shift; transition <= Transition.Right; transition++)
            if (state.Allows(transition))
                beam.Offer(new Way(rank, transition, state.Score + scores[(int)transition]));
    }

    /// <summary>The transition that alone is allowed, or null where there is a choice.</summary>
    public static Transition? Only(ParserState state)
    {
        if (state.Depth == 0)
            return Transition.Shift;
        if (state.Front == state.Count)
            return state.Depth == 1 ? Transition.Left : Transition.Right;
        return null;
    }

    /// <summary>The allowed transition with the highest score; the first of equals.</summary>
    public static Transition Best(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = Transition.Shift;
        var found = state.Allows(best);
        for (var transition = Transition.Left; transition <= Transition.Right; transition++)
            if (state.Allows(transition) && (!found || scores[(int)transition] > scores[(int)best]))
            {
                best = transition;
                found = true;
            }
        return best;
    }
}
