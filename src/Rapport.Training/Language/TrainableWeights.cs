using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>
/// The weights of an averaged perceptron while it learns. A feature gets weights when it first takes part in a mistake.
/// All sums are whole numbers, so that training comes out the same to the bit.
/// </summary>
/// <param name="classCount">Number of classes.</param>
/// <param name="leastUpdates">
/// A feature counts only once it has taken part in so many mistakes, while learning and in the table (Goldberg and Elhadad
/// 2011); what is seen once or twice makes a model large and little better.
/// </param>
internal sealed class TrainableWeights(int classCount, int leastUpdates = 1)
{
    private ulong[] _keys = new ulong[1 << 16];
    private int[] _rowOfSlot = new int[1 << 16];
    private readonly List<Row> _rows = [];
    private Cell[] _cells = new Cell[1 << 16];
    private int _cellCount;
    private long _step;

    /// <summary>Number of classes.</summary>
    public int ClassCount { get; } = classCount;

    /// <summary>Number of features that have weights.</summary>
    public int FeatureCount => _rows.Count;

    /// <summary>Sums the present weights of the features for each class.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var slot = Slot(feature);
            if (_keys[slot] == 0)
                continue;
            var row = _rows[_rowOfSlot[slot]];
            if (row.Updates < leastUpdates)
                continue;
            foreach (ref readonly var cell in _cells.AsSpan(row.Start, row.Count))
                scores[cell.Class] += cell.Weight;
        }
    }

    /// <summary>Counts a decision; every decision counts once towards the average.</summary>
    public void Tick() => _step++;

    /// <summary>Moves weights from the class that was guessed to the right one.</summary>
    public void Update(ReadOnlySpan<ulong> features, int right, int guessed)
    {
        foreach (var feature in features)
        {
            var number = Touch(feature);
            Add(number, right, 1);
            Add(number, guessed, -1);
        }
    }

    /// <summary>Adds to one weight.</summary>
    public void Add(ulong feature, int @class, int amount) => Add(Touch(feature), @class, amount);

    private int Touch(ulong feature)
    {
        var number = RowNumber(feature);
        _rows[number] = _rows[number] with { Updates = _rows[number].Updates + 1 };
        return number;
    }

    private void Add(int number, int @class, int amount)
    {
        var row = _rows[number];
        for (var i = row.Start; i < row.Start + row.Count; i++)
            if (_cells[i].Class == @class)
            {
                _cells[i].Weight += amount;
                _cells[i].Total += amount * _step;
                return;
            }
        if (row.Count == row.Capacity)
            row = Grow(row);
        _cells[row.Start + row.Count] = new Cell { Class = @class, Weight = amount, Total = amount * _step };
        _rows[number] = row with { Count = row.Count + 1 };
    }

    /// <summary>The average over all decisions as a table of small whole numbers.</summary>
    /// <param name="threshold">Weights whose average is smaller are left out.</param>
    public WeightTable Average(double threshold) => Average([this], threshold);

    /// <summary>
    /// The mean of several trainings as one table: what they agree on adds up, and the chance of the order in which each saw the
    /// sentences cancels out.
    /// </summary>
    /// <param name="trainings">Trainings for the same classes.</param>
    /// <param name="threshold">Weights whose average is smaller are left out.</param>
    public static WeightTable Average(IReadOnlyList<TrainableWeights> trainings, double threshold)
    {
        var classCount = trainings[0].ClassCount;
        var means = new MeanWeights();
        foreach (var training in trainings)
            training.AddTo(means, trainings.Count);
        var largest = WeightTable.LargestWeight(classCount);
        var scale = means.Scale(largest);
        var rows = new List<(ulong, ushort[])>();
        var cells = new List<ushort>();
        foreach (var (feature, row) in means.Rows)
        {
            cells.Clear();
            foreach (var (@class, mean) in row)
            {
                var weight = (int)Math.Clamp(Math.Round(mean * scale), -largest, largest);
                if (Math.Abs(mean) >= threshold && weight != 0)
                    cells.Add(WeightTable.Cell(classCount, @class, weight));
            }
            if (cells.Count > 0)
                rows.Add((feature, [.. cells]));
        }
        return WeightTable.Build(classCount, rows);
    }

    private void AddTo(MeanWeights means, int trainings)
    {
        foreach (var row in _rows)
            if (row.Updates >= leastUpdates)
                foreach (ref readonly var cell in _cells.AsSpan(row.Start, row.Count))
                    means.Add(row.Feature, cell.Class, Mean(cell) / trainings);
    }

    private double Mean(in Cell cell) => cell.Weight - (double)cell.Total / Math.Max(1, _step);

    private int RowNumber(ulong feature)
    {
        var slot = Slot(feature);
        if (_keys[slot] != 0)
            return _rowOfSlot[slot];
        if (_rows.Count * 3L > _keys.Length * 2L)
        {
            Rehash();
            slot = Slot(feature);
        }
        _keys[slot] = feature;
        _rowOfSlot[slot] = _rows.Count;
        _rows.Add(new Row(feature, Allocate(2), 0, 2, 0));
        return _rows.Count - 1;
    }

    private int Slot(ulong feature)
    {
        var mask = _keys.Length - 1;
        var index = (int)feature & mask;
        while (_keys[index] != 0 && _keys[index] != feature)
            index = (index + 1) & mask;
        return index;
    }

    private void Rehash()
    {
        _keys = new ulong[_keys.Length * 2];
        _rowOfSlot = new int[_keys.Length];
        for (var i = 0; i < _rows.Count; i++)
        {
            var slot = Slot(_rows[i].Feature);
            _keys[slot] = _rows[i].Feature;
            _rowOfSlot[slot] = i;
        }
    }

    private Row Grow(Row row)
    {
        var start = Allocate(row.Capacity * 2);
        Array.Copy(_cells, row.Start, _cells, start, row.Count);
        return row with { Start = start, Capacity = row.Capacity * 2 };
    }

    private int Allocate(int count)
    {
        while (_cellCount + count > _cells.Length)
            Array.Resize(ref _cells, _cells.Length * 2);
        _cellCount += count;
        return _cellCount - count;
    }

    private readonly record struct Row(ulong Feature, int Start, int Count, int Capacity, int Updates);

    private struct Cell
    {
        public int Class;
        public int Weight;
        public long Total;
    }
}
