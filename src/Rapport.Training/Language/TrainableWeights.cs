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
internal sealed class TrainableWeights(int classCount, int leastUpdates = 1) : IWeights
{
    // Number of features whose places are fetched at once, so that the waits for memory overlap.
    private const int Ahead = 16;
    private Slot[] _slots = new Slot[1 << 16];
    private Cell[] _cells = new Cell[1 << 16];
    private int _cellCount;
    private long _step;

    /// <summary>Number of classes.</summary>
    public int ClassCount { get; } = classCount;

    /// <summary>Number of features that have weights.</summary>
    public int FeatureCount { get; private set; }

    /// <summary>Sums the present weights of the features for each class.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        var slots = _slots;
        var mask = slots.Length - 1;
        Span<ulong> first = stackalloc ulong[Ahead];
        for (var i = 0; i < features.Length; i++)
        {
            if (i % Ahead == 0)
                for (var ahead = i; ahead < Math.Min(i + Ahead, features.Length); ahead++)
                    first[ahead - i] = slots[(int)features[ahead] & mask].Feature;
            var index = (int)features[i] & mask;
            var found = first[i % Ahead];
            while (found != 0 && found != features[i])
                found = slots[index = (index + 1) & mask].Feature;
            ref readonly var slot = ref slots[index];
            if (found == 0 || slot.Updates < leastUpdates)
                continue;
            foreach (ref readonly var cell in _cells.AsSpan(slot.Start, slot.Count))
                scores[cell.Class] += cell.Weight;
        }
    }

    /// <summary>Counts a decision; every decision counts once towards the average.</summary>
    public void Tick() => _step++;

    /// <summary>Forgets the average so far: what is averaged begins with the present weights.</summary>
    public void StartAverage()
    {
        _step = 0;
        for (var i = 0; i < _cellCount; i++)
            _cells[i].Total = 0;
    }

    /// <summary>Moves weights from the class that was guessed to the right one.</summary>
    public void Update(ReadOnlySpan<ulong> features, int right, int guessed)
    {
        foreach (var feature in features)
        {
            ref var slot = ref Touch(feature);
            Add(ref slot, right, 1);
            Add(ref slot, guessed, -1);
        }
    }

    /// <summary>Adds to the weights of one class.</summary>
    public void Add(ReadOnlySpan<ulong> features, int @class, int amount)
    {
        foreach (var feature in features)
            Add(feature, @class, amount);
    }

    /// <summary>Adds to one weight.</summary>
    public void Add(ulong feature, int @class, int amount) => Add(ref Touch(feature), @class, amount);

    private ref Slot Touch(ulong feature)
    {
        ref var slot = ref Find(feature);
        if (slot.Feature == 0)
        {
            if (FeatureCount * 3L > _slots.Length * 2L)
            {
                Rehash();
                slot = ref Find(feature);
            }
            slot = new Slot { Feature = feature, Start = Allocate(2), Capacity = 2 };
            FeatureCount++;
        }
        if (slot.Updates < ushort.MaxValue)
            slot.Updates++;
        return ref slot;
    }

    private void Add(ref Slot slot, int @class, int amount)
    {
        foreach (ref var cell in _cells.AsSpan(slot.Start, slot.Count))
            if (cell.Class == @class)
            {
                cell.Weight += amount;
                cell.Total += amount * _step;
                return;
            }
        if (slot.Count == slot.Capacity)
            Grow(ref slot);
        _cells[slot.Start + slot.Count++] = new Cell { Class = @class, Weight = amount, Total = amount * _step };
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
        var means = MeanWeights.Of(trainings);
        var largest = WeightTable.LargestWeight(classCount);
        var scale = means.Scale(largest);
        (int, int) Small((int Class, float Mean) weight) =>
            (weight.Class, Math.Abs(weight.Mean) < threshold ? 0 : (int)Math.Clamp(Math.Round(weight.Mean * scale), -largest, largest));
        return WeightTable.Build(classCount, means.Rows.Select(row => (row.Feature, (IReadOnlyList<(int, int)>)[.. row.Weights.Select(Small)])));
    }

    /// <summary>The features that count, in the order of their numbers.</summary>
    public ulong[] CountedFeatures()
    {
        var features = new List<ulong>(FeatureCount);
        foreach (ref readonly var slot in _slots.AsSpan())
            if (slot.Feature != 0 && slot.Updates >= leastUpdates)
                features.Add(slot.Feature);
        features.Sort();
        return [.. features];
    }

    /// <summary>Adds the average weights of a feature to <paramref name="sums"/>, by class.</summary>
    public void AddMeans(ulong feature, Span<double> sums)
    {
        ref readonly var slot = ref Find(feature);
        foreach (ref readonly var cell in _cells.AsSpan(slot.Start, slot.Count))
            sums[cell.Class] += cell.Weight - (double)cell.Total / Math.Max(1, _step);
    }

    private ref Slot Find(ulong feature)
    {
        var mask = _slots.Length - 1;
        var index = (int)feature & mask;
        while (_slots[index].Feature != 0 && _slots[index].Feature != feature)
            index = (index + 1) & mask;
        return ref _slots[index];
    }

    private void Rehash()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (ref readonly var slot in old.AsSpan())
            if (slot.Feature != 0)
                Find(slot.Feature) = slot;
    }

    private void Grow(ref Slot slot)
    {
        var start = Allocate(slot.Capacity * 2);
        Array.Copy(_cells, slot.Start, _cells, start, slot.Count);
        (slot.Start, slot.Capacity) = (start, (ushort)(slot.Capacity * 2));
    }

    private int Allocate(int count)
    {
        while (_cellCount + count > _cells.Length)
            Array.Resize(ref _cells, _cells.Length * 2);
        _cellCount += count;
        return _cellCount - count;
    }

    /// <summary>A feature, where its cells stand, and how many mistakes it took part in.</summary>
    private struct Slot
    {
        public ulong Feature;
        public int Start;
        public ushort Count;
        public ushort Capacity;
        public ushort Updates;
    }

    private struct Cell
    {
        public int Class;
        public int Weight;
        public long Total;
    }
}
