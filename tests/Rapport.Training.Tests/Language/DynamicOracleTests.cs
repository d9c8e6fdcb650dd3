using Rapport.Text.Language;

namespace Rapport.Training.Tests.Language;

public sealed class DynamicOracleTests
{
    [Fact]
    public void The_cost_is_the_number_of_gold_arcs_that_no_continuation_can_build_any_more()
    {
        foreach (var heads in Trees(4).Where(IsProjective))
            foreach (var history in Histories(4, 5))
                Compare(heads, history);
    }

    [Theory]
    [InlineData(new[] { 1, 3, 1 })]
    [InlineData(new[] { 2, 2, 6, 5, 5, 2 })]
    [InlineData(new[] { 3, 0, 1, 4 })]
    public void Transitions_without_cost_lead_to_the_gold_tree(int[] heads)
    {
        var state = new ParserState();
        var oracle = new DynamicOracle();
        state.Start(heads.Length);
        oracle.Start(heads);
        while (!state.Done)
            state.Apply(Allowed(state).First(transition => oracle.Cost(state, transition) == 0), 0);
        Assert.Equal(heads, Enumerable.Range(0, heads.Length).Select(i => state[i].Head));
    }

    private static void Compare(int[] heads, Transition[] history)
    {
        if (Replay(heads.Length, history) is not { Done: false } state)
            return;
        var oracle = new DynamicOracle();
        oracle.Start(heads);
        var best = Reachable(heads, history);
        foreach (var transition in Allowed(state))
            Assert.Equal(best - Reachable(heads, [.. history, transition]), oracle.Cost(state, transition));
    }

    /// <summary>The most gold arcs that any continuation ends with; the arc of the last word to the root is forced and always counted.</summary>
    private static int Reachable(int[] heads, Transition[] history)
    {
        var state = Replay(heads.Length, history)!;
        if (state.Done)
            return Enumerable.Range(0, heads.Length).Count(i => state[i].Head == heads[i]);
        return Allowed(state).Max(transition => Reachable(heads, [.. history, transition]));
    }

    private static ParserState? Replay(int count, Transition[] history)
    {
        var state = new ParserState();
        state.Start(count);
        foreach (var transition in history)
        {
            if (state.Done || !state.Allows(transition))
                return null;
            state.Apply(transition, 0);
        }
        return state;
    }

    private static Transition[] Allowed(ParserState state) =>
        [.. new[] { Transition.Shift, Transition.Left, Transition.Right }.Where(state.Allows)];

    private static IEnumerable<Transition[]> Histories(int count, int longest)
    {
        var level = new List<Transition[]> { Array.Empty<Transition>() };
        for (var length = 0; length <= longest; length++)
        {
            foreach (var history in level)
                yield return history;
            level = [.. level.SelectMany(history => new[] { Transition.Shift, Transition.Left, Transition.Right }
                .Select(transition => (Transition[])[.. history, transition])).Where(history => Replay(count, history) is not null)];
        }
    }

    private static IEnumerable<int[]> Trees(int count) =>
        Enumerable.Range(0, (int)Math.Pow(count + 1, count))
            .Select(code => Enumerable.Range(0, count).Select(i => code / (int)Math.Pow(count + 1, i) % (count + 1)).ToArray())
            .Where(heads => heads.Count(head => head == count) == 1 && heads.Select((_, i) => Depth(heads, i)).All(depth => depth <= count));

    private static int Depth(int[] heads, int word)
    {
        var depth = 0;
        for (; word < heads.Length && depth <= heads.Length; word = heads[word])
            depth++;
        return depth;
    }

    private static bool IsProjective(int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
            for (var j = 0; j < heads.Length; j++)
                if (Math.Min(i, heads[i]) < Math.Min(j, heads[j]) && Math.Min(j, heads[j]) < Math.Max(i, heads[i])
                    && Math.Max(i, heads[i]) < Math.Max(j, heads[j]))
                    return false;
        return true;
    }
}
