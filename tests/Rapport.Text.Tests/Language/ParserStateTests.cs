using Rapport.Text.Language;

namespace Rapport.Text.Tests.Language;

public sealed class ParserStateTests
{
    [Fact]
    public void Transitions_build_the_tree_that_they_say()
    {
        // "Envoys met Monday": the verb takes its subject from the left, its object from the right, and hangs on the root.
        var state = new ParserState();
        state.Start(3);
        state.Apply(Transition.Shift, -1);
        state.Apply(Transition.Left, 4);
        state.Apply(Transition.Shift, -1);
        state.Apply(Transition.Shift, -1);
        state.Apply(Transition.Right, 7);
        state.Apply(Transition.Left, 0);
        Assert.True(state.Done);
        Assert.Equal([1, 3, 1], Enumerable.Range(0, 3).Select(i => state[i].Head));
        Assert.Equal([4, 0, 7], Enumerable.Range(0, 3).Select(i => state[i].Relation));
        Assert.Equal(0, state[1].Left);
        Assert.Equal(2, state[1].Right);
    }

    [Fact]
    public void The_root_takes_the_last_word_only()
    {
        var state = new ParserState();
        state.Start(2);
        state.Apply(Transition.Shift, -1);
        state.Apply(Transition.Shift, -1);
        Assert.False(state.Allows(Transition.Left));
        Assert.True(state.Allows(Transition.Right));
        state.Apply(Transition.Right, 0);
        Assert.True(state.Allows(Transition.Left));
    }
}
