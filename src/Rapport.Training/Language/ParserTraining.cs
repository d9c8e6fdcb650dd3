using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>Trains parsers: first each transition by itself, then whole trees by a beam.</summary>
internal sealed class ParserTraining(int relationCount, TrainingSettings settings, ulong seed)
{
    private readonly TrainableWeights _transitions = new(3, settings.LeastTransitionUpdates);
    private readonly TrainableWeights _relations = new(relationCount, settings.LeastUpdates);
    private readonly ParserWords _words = new();
    private readonly ParserState _state = new();
    private readonly DynamicOracle _oracle = new();
    private readonly SeededRandom _random = new(seed);
    private readonly ulong[] _space = new ulong[ParserTemplates.FeatureLimit];
    private readonly int[] _scores = new int[3];
    private readonly int[] _relationScores = new int[relationCount];

    private void Train(IReadOnlyList<TrainingSentence> sentences)
    {
        var order = sentences.ToArray();
        for (var epoch = 0; epoch < settings.ParserEpochs; epoch++)
        {
            _random.Shuffle(order.AsSpan());
            foreach (var sentence in order)
                Learn(sentence, epoch == 0 ? 0 : settings.Exploration);
        }
        TrainBeam(order);
    }

    private void TrainBeam(TrainingSentence[] order)
    {
        if (settings.BeamEpochs == 0)
            return;
        _transitions.StartAverage();
        var beam = new BeamTraining(_transitions, _relations, settings.BeamWidth);
        for (var epoch = 0; epoch < settings.BeamEpochs; epoch++)
        {
            _random.Shuffle(order.AsSpan());
            foreach (var sentence in order)
                beam.Learn(sentence);
        }
    }

    /// <summary>Trains several times, each in another order, and gives the tables that choose transitions and relations.</summary>
    /// <param name="sentences">Sentences whose column of tags is filled.</param>
    /// <param name="relationCount">Number of relations.</param>
    /// <param name="settings">How; a training for each of <see cref="TrainingSettings.ParserTrainings"/>.</param>
    public static (WeightTable Transitions, WeightTable Relations) Train(
        IReadOnlyList<TrainingSentence> sentences, int relationCount, TrainingSettings settings)
    {
        var trainings = new ParserTraining[settings.ParserTrainings];
        Parallel.For(0, trainings.Length, number =>
        {
            trainings[number] = new ParserTraining(relationCount, settings, settings.Seed + (ulong)number);
            trainings[number].Train(sentences);
        });
        return (
            TrainableWeights.Average([.. trainings.Select(training => training._transitions)], settings.TransitionThreshold),
            TrainableWeights.Average([.. trainings.Select(training => training._relations)], settings.Threshold));
    }

    /// <summary>Fills the columns of governors and relations of every sentence with what a parser says that has not seen the sentence.</summary>
    /// <param name="sentences">Sentences whose column of tags is filled.</param>
    /// <param name="relationCount">Number of relations.</param>
    /// <param name="settings">How; a training for each of <see cref="TrainingSettings.ParserFolds"/>.</param>
    public static void ParseUnseen(IReadOnlyList<TrainingSentence> sentences, int relationCount, TrainingSettings settings)
    {
        var block = Math.Max(1, sentences.Count / (settings.ParserFolds * 20));
        Parallel.For(0, settings.ParserFolds, fold =>
        {
            bool Held(int index) => index / block % settings.ParserFolds == fold;
            var training = new ParserTraining(relationCount, settings with { ParserEpochs = settings.ParserFoldEpochs, BeamEpochs = settings.ParserFoldBeamEpochs }, settings.Seed + (ulong)fold);
            training.Train([.. sentences.Where((_, index) => !Held(index))]);
            var parser = new Parser(training._transitions.Average(settings.TransitionThreshold), training._relations.Average(settings.Threshold));
            var beam = new ParserBeam(Parser.BeamWidth);
            for (var i = 0; i < sentences.Count; i++)
                if (Held(i))
                    parser.Run(sentences[i].Work, beam);
        });
    }

    private void Learn(TrainingSentence sentence, double exploration)
    {
        _words.Take(sentence.Work);
        _state.Start(_words.Count);
        _oracle.Start(sentence.Heads);
        while (!_state.Done)
        {
            var transition = Parser.Only(_state) ?? Choose(exploration);
            var relation = -1;
            if (transition != Transition.Shift)
                relation = Relate(sentence, transition);
            _state.Apply(transition, relation);
        }
    }

    private Transition Choose(double exploration)
    {
        var features = ParserTemplates.OfTransition(_words, _state, _space);
        _transitions.Score(features, _scores);
        _transitions.Tick();
        var guess = Parser.Best(_state, _scores);
        var least = _oracle.LeastCost(_state);
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
        var features = ParserTemplates.OfRelation(_words, _state, transition, _space);
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
