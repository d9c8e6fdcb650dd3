using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>
/// Counts for each transition how many gold arcs can no longer be built once it is taken (Goldberg and Nivre 2013, for
/// the arc-hybrid system). The root takes one dependent, the lowest of the stack: a word that is shifted onto another can
/// no longer be it.
/// </summary>
internal sealed class DynamicOracle
{
    private int[] _heads = [];
    private List<int>[] _dependents = [];

    /// <summary>Takes the gold governors of a sentence; its number of words is the root.</summary>
    public void Start(int[] heads)
    {
        _heads = heads;
        if (_dependents.Length <= heads.Length)
            _dependents = [.. Enumerable.Range(0, heads.Length * 2 + 1).Select(_ => new List<int>())];
        for (var i = 0; i <= heads.Length; i++)
            _dependents[i].Clear();
        for (var i = 0; i < heads.Length; i++)
            _dependents[heads[i]].Add(i);
    }

    /// <summary>Number of gold arcs that a transition makes impossible.</summary>
    public int Cost(ParserState state, Transition transition)
    {
        if (transition == Transition.Shift)
            return ShiftCost(state);
        var top = state.Stack(0);
        var head = _heads[top];
        var cost = 0;
        foreach (var dependent in _dependents[top])
            if (dependent >= state.Front)
                cost++;
        if (head == state.Count && state.Depth > 1)
            return cost;
        if (transition == Transition.Left)
            return cost + (head != state.Front && (head == state.Stack(1) || head > state.Front) ? 1 : 0);
        return cost + (head >= state.Front ? 1 : 0);
    }

    /// <summary>The cost of the cheapest transition that is allowed.</summary>
    public int LeastCost(ParserState state)
    {
        var least = int.MaxValue;
        for (var transition = Transition.Shift; transition <= Transition.Right; transition++)
            if (state.Allows(transition))
                least = Math.Min(least, Cost(state, transition));
        return least;
    }

    private int ShiftCost(ParserState state)
    {
        var front = state.Front;
        var head = _heads[front];
        var cost = head == state.Count && state.Depth > 0 || head < front && head != state.Stack(0) && state[head].Head == ParserState.None ? 1 : 0;
        foreach (var dependent in _dependents[front])
            if (dependent < front && state[dependent].Head == ParserState.None)
                cost++;
        return cost;
    }
}
