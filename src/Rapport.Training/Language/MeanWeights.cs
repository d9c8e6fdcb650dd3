namespace Rapport.Training;

/// <summary>Mean weights by feature and class, summed over trainings, in the order in which the features came.</summary>
internal sealed class MeanWeights
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<(ulong Feature, List<(int Class, double Mean)> Weights)> _rows = [];

    /// <summary>The features with their weights.</summary>
    public IReadOnlyList<(ulong Feature, List<(int Class, double Mean)> Weights)> Rows => _rows;

    /// <summary>Adds to a weight.</summary>
    public void Add(ulong feature, int @class, double mean)
    {
        if (!_numbers.TryGetValue(feature, out var number))
        {
            _numbers.Add(feature, number = _rows.Count);
            _rows.Add((feature, new List<(int, double)>(2)));
        }
        var row = _rows[number].Weights;
        var place = row.FindIndex(weight => weight.Class == @class);
        if (place < 0)
            row.Add((@class, mean));
        else
            row[place] = (@class, row[place].Mean + mean);
    }

    /// <summary>The factor that brings all but the largest ten-thousandth of the weights into the range; all, where the range is wide.</summary>
    /// <param name="largest">The end of the range.</param>
    public double Scale(int largest)
    {
        var sizes = _rows.SelectMany(row => row.Weights).Select(weight => Math.Abs(weight.Mean)).Order().ToArray();
        var large = sizes.Length == 0 ? 0 : sizes[(int)((sizes.Length - 1) * (largest > 1000 ? 1 : 0.9999))];
        return large == 0 ? 1 : largest / large;
    }
}
