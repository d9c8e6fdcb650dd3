namespace Rapport.Text.Language;

/// <summary>
/// The weights of a linear classifier: an open hash table from feature to the classes on which it has a weight. Weights are
/// small whole numbers; only their proportions count.
/// </summary>
/// <param name="classCount">Number of classes.</param>
/// <param name="size">Number of places of the hash table, a power of two.</param>
internal abstract class WeightTable(int classCount, int size) : IWeights
{
    /// <summary>The most classes that a table can tell apart.</summary>
    public const int MaximumClasses = 256;

    /// <summary>Number of features whose places are fetched at once, so that the waits for memory overlap.</summary>
    protected const int Ahead = 16;

    /// <summary>Cuts a feature down to its first place.</summary>
    protected int Mask { get; } = size - 1;

    /// <summary>Number of classes.</summary>
    public int ClassCount => classCount;

    /// <summary>Sums the weights of <paramref name="features"/> for each class into <paramref name="scores"/>.</summary>
    public abstract void Score(ReadOnlySpan<ulong> features, Span<int> scores);

    /// <summary>The largest weight that a table of so many classes can hold; the smallest is its negative.</summary>
    public static int LargestWeight(int classCount) =>
        classCount <= NarrowTable.MostClasses ? NarrowTable.LargestSquare : SparseTable.LargestWeightOf(classCount);

    /// <summary>The class with the highest score; the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }

    /// <summary>
    /// Builds a table from rows in a fixed order; weights of 0 and rows without another are left out. A table for few classes keeps
    /// weights rounded to squares.
    /// </summary>
    /// <param name="classCount">Number of classes, at most <see cref="MaximumClasses"/>.</param>
    /// <param name="rows">Features and their weights by class, none above <see cref="LargestWeight"/>.</param>
    public static WeightTable Build(int classCount, IEnumerable<(ulong Feature, IReadOnlyList<(int Class, int Weight)> Weights)> rows)
    {
        var kept = rows.Where(row => row.Weights.Any(weight => weight.Weight != 0)).ToArray();
        var size = 16;
        while (size / 2 < kept.Length)
            size *= 2;
        return classCount <= NarrowTable.MostClasses ? NarrowTable.Build(classCount, size, kept) : SparseTable.Build(classCount, size, kept);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WeightTable Read(ModelReader reader)
    {
        var classCount = reader.Int32(1, MaximumClasses);
        return classCount <= NarrowTable.MostClasses
            ? new NarrowTable(classCount, Slots<uint>(reader))
            : new SparseTable(classCount, Slots<ulong>(reader), reader.Array<ushort>());
    }

    private static T[] Slots<T>(ModelReader reader) where T : unmanaged, IEquatable<T>
    {
        var slots = reader.Array<T>();
        return int.IsPow2(slots.Length) && slots.AsSpan().Contains(default)
            ? slots
            : throw reader.Broken("a table of weights has a size that is no power of two, or no free place");
    }

    /// <summary>Writes the table.</summary>
    public abstract void Write(ModelWriter writer);

    /// <summary>Finds the first free place for a feature.</summary>
    protected static int Free<T>(T[] slots, ulong feature) where T : unmanaged, IEquatable<T>
    {
        var index = (int)feature & (slots.Length - 1);
        while (!slots[index].Equals(default))
            index = (index + 1) & (slots.Length - 1);
        return index;
    }
}
