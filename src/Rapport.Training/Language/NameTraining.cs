using System.Collections.Immutable;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>
/// Trains name recognizers: a conditional random field over whole sentences (Lafferty, McCallum and Pereira 2001), by stochastic
/// gradient descent with shrinking weights (Bottou 2010).
/// </summary>
internal sealed class NameTraining
{
    private const int Labels = NameRecognizer.LabelCount;

    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<ulong> _features = [];
    private readonly TrainingSettings _settings;
    private readonly (int[][] Features, int[] Gold)[] _sentences;
    private readonly double[] _steps = new double[(Labels + 1) * Labels];
    private readonly float[] _weights;
    private double _scale = 1;

    private NameTraining(IReadOnlyList<PreparedNames> sentences, TrainingSettings settings)
    {
        _settings = settings;
        _sentences = [.. sentences.Select(sentence => (Number(sentence.Sentence, sentence.Source), LabelsOf(sentence.Names, sentence.Sentence.Count)))];
        _weights = new float[_features.Count * Labels];
    }

    /// <summary>Trains on sentences whose columns of tags, trees, listings and surroundings are filled.</summary>
    public static WeightTable Train(IReadOnlyList<PreparedNames> sentences, TrainingSettings settings)
    {
        var training = new NameTraining(sentences, settings);
        training.Train();
        return training.Table();
    }

    /// <summary>
    /// The numbers of the features of a sentence. A sentence of another source than the first has every feature twice, once for its
    /// source alone: what that source's annotators do otherwise is learned there and left out of the table (Daumé 2007).
    /// </summary>
    private int[][] Number(WorkingSentence sentence, int source)
    {
        var space = new ulong[NameTemplates.FeatureLimit];
        var rows = new int[sentence.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            var features = NameTemplates.Features(sentence, i, space);
            rows[i] = new int[source == 0 ? features.Length : features.Length * 2];
            for (var k = 0; k < features.Length; k++)
            {
                rows[i][k] = Number(features[k], isKept: true);
                if (source != 0)
                    rows[i][features.Length + k] = Number(FeatureHash.Mix(features[k], (ulong)source), isKept: false);
            }
        }
        return rows;
    }

    private int Number(ulong feature, bool isKept)
    {
        if (!_numbers.TryGetValue(feature, out var number))
        {
            _numbers.Add(feature, number = _features.Count);
            _features.Add(isKept ? feature : 0);
        }
        return number;
    }

    private void Train()
    {
        var random = new SeededRandom(_settings.Seed);
        var order = _sentences.ToArray();
        var lattice = new NameLattice();
        var shrink = _settings.NameShrink / order.Length;
        var time = 0L;
        for (var epoch = 0; epoch < _settings.NameEpochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            foreach (var (features, gold) in order)
            {
                var rate = _settings.NameRate / (1 + _settings.NameRate * shrink * time++);
                Learn(features, gold, lattice, rate);
                _scale *= 1 - rate * shrink;
            }
        }
    }

    private void Learn(int[][] features, int[] gold, NameLattice lattice, double rate)
    {
        lattice.Start(features.Length);
        for (var i = 0; i < features.Length; i++)
        {
            var scores = lattice.Emissions(i);
            foreach (var number in features[i])
            {
                var row = _weights.AsSpan(number * Labels, Labels);
                for (var label = 0; label < Labels; label++)
                    scores[label] += row[label];
            }
            for (var label = 0; label < Labels; label++)
                scores[label] *= _scale;
        }
        lattice.Run(_steps);
        Span<float> move = stackalloc float[Labels];
        for (var i = 0; i < features.Length; i++)
        {
            var shares = lattice.Shares(i);
            for (var label = 0; label < Labels; label++)
                move[label] = (float)(rate / _scale * ((label == gold[i] ? 1 : 0) - shares[label]));
            foreach (var number in features[i])
            {
                var row = _weights.AsSpan(number * Labels, Labels);
                for (var label = 0; label < Labels; label++)
                    row[label] += move[label];
            }
        }
        lattice.MoveSteps(_steps, gold, rate);
    }

    private WeightTable Table()
    {
        var largest = WeightTable.LargestWeight(Labels);
        var top = Math.Max(_weights.Max(weight => Math.Abs(weight)) * _scale, _steps.Max(Math.Abs));
        var factor = top == 0 ? 1 : largest / top;
        var rows = new List<(ulong, IReadOnlyList<(int, int)>)>();
        void Add(ulong feature, Func<int, double> weightOf) =>
            rows.Add((feature, [.. Enumerable.Range(0, Labels).Where(label => Math.Abs(weightOf(label)) >= _settings.NameThreshold)
                .Select(label => (label, (int)Math.Round(weightOf(label) * factor)))]));
        for (var before = 0; before <= Labels; before++)
        {
            var own = before;
            Add(NameRecognizer.Step(before), label => _steps[own * Labels + label] - (label == 0 ? _settings.NameRecall : 0));
        }
        for (var number = 0; number < _features.Count; number++)
        {
            var own = number * Labels;
            if (_features[number] != 0)
                Add(_features[number], label => _weights[own + label] * _scale);
        }
        return WeightTable.Build(Labels, rows);
    }

    private static int[] LabelsOf(ImmutableArray<NameMention> names, int count)
    {
        var labels = new int[count];
        foreach (var name in names)
            for (var i = name.Words.First; i < name.Words.End; i++)
                labels[i] = (int)name.Kind * 2 + (i == name.Words.First ? 1 : 2);
        return labels;
    }
}
