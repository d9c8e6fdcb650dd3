namespace Rapport.Text.Language;

/// <summary>
/// Builds the dependency tree of a tagged sentence: a greedy arc-hybrid parser. One linear classifier chooses the
/// transition, another the relation of each arc that comes of it.
/// </summary>
internal sealed class Parser(WeightTable transitions, WeightTable relations)
{
    /// <summary>Number of relations.</summary>
    public int RelationCount => relations.ClassCount;

    /// <summary>Fills the columns of governors and relations.</summary>
    public void Run(WorkingSentence sentence, ParserState state)
    {
        Span<ulong> space = stackalloc ulong[ParserTemplates.FeatureLimit];
        Span<int> scores = stackalloc int[3];
        Span<int> relationScores = stackalloc int[relations.ClassCount];
        state.Start(sentence.Count);
        while (!state.Done)
        {
            var transition = Only(state);
            if (transition is null)
            {
                transitions.Score(ParserTemplates.OfTransition(sentence, state, space), scores);
                transition = Best(state, scores);
            }
            var relation = -1;
            if (transition != Transition.Shift)
            {
                relations.Score(ParserTemplates.OfRelation(sentence, state, transition.Value, space), relationScores);
                relation = WeightTable.Best(relationScores);
            }
            state.Apply(transition.Value, relation);
        }
        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.Heads[i] = state[i].Head == sentence.Count ? -1 : state[i].Head;
            sentence.Relations[i] = state[i].Relation;
        }
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
