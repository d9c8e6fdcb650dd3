using Rapport.Text.Language;

namespace Rapport.Text.Tests.Language;

public sealed class ParserBeamTests
{
    private const long AnyMargin = 1000;

    [Fact]
    public void The_heaviest_ways_are_followed_and_of_equals_the_first()
    {
        var beam = Beam(width: 2, words: 3);
        beam.Offer(new Way(0, Transition.Shift, 0));
        beam.Advance(AnyMargin);
        beam[0].Apply(Transition.Shift, -1);

        beam.Offer(new Way(0, Transition.Right, 1));
        beam.Offer(new Way(0, Transition.Shift, 5));
        beam.Offer(new Way(0, Transition.Left, 5));
        beam.Advance(AnyMargin);

        Assert.Equal((2, Transition.Shift, Transition.Left), (beam.Count, beam.Chosen(0), beam.Chosen(1)));
        Assert.Equal((5, 5), (beam[0].Score, beam[1].Score));
        Assert.NotSame(beam[0], beam[1]);
    }

    [Fact]
    public void A_way_that_weighs_far_less_than_the_best_is_given_up()
    {
        var beam = Beam(width: 4, words: 2);
        beam.Offer(new Way(0, Transition.Shift, 100));
        beam.Offer(new Way(0, Transition.Left, 90));
        beam.Offer(new Way(0, Transition.Right, 89));
        beam.Advance(margin: 10);
        Assert.Equal(2, beam.Count);
    }

    [Fact]
    public void A_tree_that_differs_only_in_what_is_closed_repeats_the_better_one()
    {
        var beam = Beam(width: 2, words: 5);
        Take(beam, [Transition.Shift], [Transition.Shift]);
        Take(beam, [Transition.Left], [Transition.Shift]);
        Take(beam, [Transition.Shift], [Transition.Left]);
        Take(beam, [Transition.Left], [Transition.Left]);
        Assert.False(beam.Repeats(0));
        Assert.False(beam.Repeats(1));
        Take(beam, [Transition.Shift], [Transition.Shift]);
        Take(beam, [Transition.Left], [Transition.Left]);
        Assert.False(beam.Repeats(0));
        Assert.True(beam.Repeats(1));
    }

    private static ParserBeam Beam(int width, int words)
    {
        var sentence = new WorkingSentence();
        sentence.Start(new string('a', words), [.. Enumerable.Range(0, words).Select(i => new TextSpan(i, i + 1))], 0);
        var beam = new ParserBeam(width);
        beam.Start(sentence);
        return beam;
    }

    /// <summary>Takes a transition from the first tree and one from the second, which is the first again at the beginning.</summary>
    private static void Take(ParserBeam beam, Transition[] first, Transition[] second)
    {
        beam.Offer(new Way(0, first[0], 2));
        beam.Offer(new Way(beam.Count - 1, second[0], 1));
        beam.Advance(AnyMargin);
        for (var rank = 0; rank < 2; rank++)
            beam[rank].Apply(beam.Chosen(rank), beam.Chosen(rank) == Transition.Shift ? -1 : 3);
    }
}
