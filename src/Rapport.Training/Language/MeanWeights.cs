namespace Rapport.Training;

/// <summary>Mean weights by feature and class over several trainings, in the order of the features' numbers.</summary>
internal sealed class MeanWeights
{
    private readonly List<ulong> _features = [];
    private readonly List<int> _starts = [];
    private readonly List<(int Class, float Mean)> _weights = [];

    private MeanWeights()
    {
    }

    /// <summary>The features with their weights.</summary>
    public IEnumerable<(ulong Feature, IEnumerable<(int Class, float Mean)> Weights)> Rows
    {
        get
        {
            for (var i = 0; i < _features.Count; i++)
            {
                var end = i + 1 < _starts.Count ? _starts[i + 1] : _weights.Count;
                yield return (_features[i], _weights[_starts[i]..end]);
            }
        }
    }

    /// <summary>Takes the mean of trainings for the same classes.</summary>
    public static MeanWeights Of(IReadOnlyList<TrainableWeights> trainings)
    {
        var means = new MeanWeights();
        var counted = trainings.Select(training => training.CountedFeatures()).ToArray();
        var places = new int[trainings.Count];
        var sums = new double[trainings[0].ClassCount];
        while (Next(counted, places) is { } feature)
        {
            Array.Clear(sums);
            for (var i = 0; i < counted.Length; i++)
                if (places[i] < counted[i].Length && counted[i][places[i]] == feature)
                {
                    trainings[i].AddMeans(feature, sums);
                    places[i]++;
                }
            means.Add(feature, sums, trainings.Count);
        }
        return means;
    }

    /// <summary>The factor that brings all but the largest ten-thousandth of the weights into the range; all, where the range is wide.</summary>
    /// <param name="largest">The end of the range.</param>
    public double Scale(int largest)
    {
        var sizes = _weights.Select(weight => Math.Abs(weight.Mean)).Order().ToArray();
        var large = sizes.Length == 0 ? 0 : sizes[(int)((sizes.Length - 1) * (largest > 1000 ? 1 : 0.9999))];
        return large == 0 ? 1 : largest / large;
    }

    private static ulong? Next(ulong[][] counted, int[] places)
    {
        ulong? next = null;
        for (var i = 0; i < counted.Length; i++)
            if (places[i] < counted[i].Length && (next is null || counted[i][places[i]] < next))
                next = counted[i][places[i]];
        return next;
    }

    private void Add(ulong feature, double[] sums, int trainings)
    {
        _features.Add(feature);
        _starts.Add(_weights.Count);
        for (var @class = 0; @class < sums.Length; @class++)
            if (sums[@class] != 0)
                _weights.Add((@class, (float)(sums[@class] / trainings)));
    }
}
