using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>Trains parsers.</summary>
internal sealed class ParserTraining(int relationCount, TrainingSettings settings)
{
    private readonly TrainableWeights _transitions = new(3, settings.LeastUpdates);
    private readonly TrainableWeights _relations = new(relationCount, settings.LeastUpdates);
    private readonly ParserState _state = new();
    private readonly DynamicOracle _oracle = new();
    private readonly SeededRandom _random = new(settings.Seed);
    private readonly ulong[] _space = new ulong[ParserTemplates.FeatureLimit];
    private readonly int[] _scores = new int[3];
    private readonly int[] _relationScores = new int[relationCount];

    /// <summary>Trains on sentences whose column of tags is filled.</summary>
    public void Train(IReadOnlyList<TrainingSentence> sentences)
    {
        var order = sentences.ToArray();
        for (var epoch = 0; epoch < settings.ParserEpochs; epoch++)
        {
            _random.Shuffle(order.AsSpan());
            foreach (var sentence in order)
                Learn(sentence, epoch == 0 ? 0 : settings.Exploration);
        }
    }

    /// <summary>The tables that choose transitions and relations.</summary>
    /// <param name="threshold">Weights whose average is smaller are left out.</param>
    public (WeightTable Transitions, WeightTable Relations) Average(double threshold) =>
        (_transitions.Average(threshold), _relations.Average(threshold));

    private void Learn(TrainingSentence sentence, double exploration)
    {
        _state.Start(sentence.Work.Count);
        _oracle.Start(sentence.Heads);
        while (!_state.Done)
        {
            var transition = Parser.Only(_state) ?? Choose(sentence, exploration);
            var relation = -1;
            if (transition != Transition.Shift)
                relation = Relate(sentence, transition);
            _state.Apply(transition, relation);
        }
    }

    private Transition Choose(TrainingSentence sentence, double exploration)
    {
        var features = ParserTemplates.OfTransition(sentence.Work, _state, _space);
        _transitions.Score(features, _scores);
        _transitions.Tick();
        var guess = Parser.Best(_state, _scores);
        var least = int.MaxValue;
        for (var transition = Transition.Shift; transition <= Transition.Right; transition++)
            if (_state.Allows(transition))
                least = Math.Min(least, _oracle.Cost(_state, transition));
        if (_oracle.Cost(_state, guess) == least)
            return guess;
        var right = Transition.Shift;
        var found = false;
        for (var transition = Transition.Shift; transition <= Transition.Right; transition++)
            if (_state.Allows(transition) && _oracle.Cost(_state, transition) == least
                && (!found || _scores[(int)transition] > _scores[(int)right]))
            {
                right = transition;
                found = true;
            }
        _transitions.Update(features, (int)right, (int)guess);
        return _random.Happens(exploration) ? guess : right;
    }

    private int Relate(TrainingSentence sentence, Transition transition)
    {
        var dependent = _state.Stack(0);
        var governor = transition == Transition.Left ? _state.Front : _state.Stack(1);
        var features = ParserTemplates.OfRelation(sentence.Work, _state, transition, _space);
        _relations.Score(features, _relationScores);
        var guess = WeightTable.Best(_relationScores);
        if (sentence.Heads[dependent] != governor)
            return guess;
        _relations.Tick();
        var right = sentence.Relations[dependent];
        if (guess != right)
            _relations.Update(features, right, guess);
        return guess;
    }
}
