using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>
/// Goes on to train a parser on whole trees: when no tree of the beam can still become the best one that is possible, or
/// another ends above it, the weights move from the leader of the beam to the best of the right ones (early update, Collins
/// and Roark 2004).
/// </summary>
internal sealed class BeamTraining(TrainableWeights transitions, TrainableWeights relations, int width)
{
    private readonly ParserBeam _beam = new(width);
    private readonly ParserState _state = new();
    private readonly DynamicOracle _oracle = new();
    private readonly ulong[] _space = new ulong[ParserTemplates.FeatureLimit];
    private readonly int[] _scores = new int[3];
    private readonly int[] _relationScores = new int[relations.ClassCount];
    private bool[] _right = new bool[width];
    private bool[] _nextRight = new bool[width];
    private Way _bestRight;

    /// <summary>Learns from one sentence.</summary>
    public void Learn(TrainingSentence sentence)
    {
        _oracle.Start(sentence.Heads);
        _beam.Start(sentence.Work);
        _right[0] = true;
        transitions.Tick();
        while (!_beam[0].Done)
        {
            Step();
            if (_bestRight.From < 0)
            {
                Update(sentence, [.. _beam[Array.IndexOf(_right, true, 0, _beam.Count)].Steps], [.. _beam[0].Steps]);
                return;
            }
            var ways = _beam.Ways;
            var leads = false;
            for (var rank = 0; rank < ways.Length; rank++)
                leads |= ways[rank] == _bestRight;
            if (!leads)
            {
                Transition[] right = [.. _beam[_bestRight.From].Steps, _bestRight.Transition];
                Transition[] guess = [.. _beam[ways[0].From].Steps, ways[0].Transition];
                Update(sentence, right, guess);
                return;
            }
            Advance();
        }
        var best = Array.IndexOf(_right, true, 0, _beam.Count);
        if (best > 0)
            Update(sentence, [.. _beam[best].Steps], [.. _beam[0].Steps]);
        Relate(sentence, [.. _beam[best].Steps]);
    }

    private void Step()
    {
        _bestRight = new Way(-1, Transition.Shift, long.MinValue);
        for (var rank = 0; rank < _beam.Count; rank++)
        {
            if (_beam.Repeats(rank))
                continue;
            var state = _beam[rank];
            _scores.AsSpan().Clear();
            if (Parser.Only(state) is null)
                _beam.Weigh(rank, transitions, _scores);
            var least = _right[rank] ? _oracle.LeastCost(state) : -1;
            for (var transition = Transition.Shift; transition <= Transition.Right; transition++)
            {
                if (!state.Allows(transition))
                    continue;
                var way = new Way(rank, transition, state.Score + _scores[(int)transition]);
                _beam.Offer(way);
                if (way.Score > _bestRight.Score && _right[rank] && _oracle.Cost(state, transition) == least)
                    _bestRight = way;
            }
        }
    }

    private void Advance()
    {
        var ways = _beam.Ways;
        for (var rank = 0; rank < ways.Length; rank++)
        {
            var state = _beam[ways[rank].From];
            _nextRight[rank] = _right[ways[rank].From] && _oracle.Cost(state, ways[rank].Transition) == _oracle.LeastCost(state);
        }
        _beam.Advance(long.MaxValue / 2);
        (_right, _nextRight) = (_nextRight, _right);
        for (var rank = 0; rank < _beam.Count; rank++)
        {
            var transition = _beam.Chosen(rank);
            if (transition != Transition.Shift && !_beam.KnowsRelation(rank, transition))
                _beam.Keep(rank, transition, Relation(_beam[rank], transition));
            _beam[rank].Apply(transition, _beam.Relation(rank, transition));
        }
    }

    private int Relation(ParserState state, Transition transition)
    {
        relations.Score(ParserTemplates.OfRelation(_beam.Words, state, transition, _space), _relationScores);
        return WeightTable.Best(_relationScores);
    }

    private void Update(TrainingSentence sentence, Transition[] right, Transition[] guess)
    {
        var shared = 0;
        while (right[shared] == guess[shared])
            shared++;
        Add(sentence, right, shared, 1);
        Add(sentence, guess, shared, -1);
    }

    /// <summary>Goes the way again and changes the weights of its transitions behind the first <paramref name="shared"/>.</summary>
    private void Add(TrainingSentence sentence, Transition[] steps, int shared, int amount)
    {
        _state.Start(_beam.Words.Count);
        for (var step = 0; step < steps.Length; step++)
        {
            var transition = steps[step];
            if (step >= shared && Parser.Only(_state) is null)
                transitions.Add(ParserTemplates.OfTransition(_beam.Words, _state, _space), (int)transition, amount);
            if (step < steps.Length - 1)
                _state.Apply(transition, transition == Transition.Shift ? -1 : Relation(_state, transition));
        }
    }

    /// <summary>Goes the way again and learns the relations of its right arcs.</summary>
    private void Relate(TrainingSentence sentence, Transition[] steps)
    {
        _state.Start(_beam.Words.Count);
        foreach (var transition in steps)
        {
            var guess = -1;
            if (transition != Transition.Shift)
            {
                guess = Relation(_state, transition);
                var dependent = _state.Stack(0);
                if (sentence.Heads[dependent] == (transition == Transition.Left ? _state.Front : _state.Stack(1)))
                {
                    relations.Tick();
                    if (guess != sentence.Relations[dependent])
                        relations.Update(ParserTemplates.OfRelation(_beam.Words, _state, transition, _space), sentence.Relations[dependent], guess);
                }
            }
            _state.Apply(transition, guess);
        }
    }
}
