using System.Diagnostics;
using System.Numerics;

namespace Rapport.Text.Language;

/// <summary>
/// The weights of a linear classifier: an open hash table from feature to the few classes on which it has a weight.
/// Class and weight share 16 bits, so that weights are the finer, the fewer the classes; only their proportions count.
/// </summary>
internal sealed class WeightTable
{
    /// <summary>The most classes that a table can tell apart.</summary>
    public const int MaximumClasses = 256;

    private readonly ulong[] _slots;
    private readonly ushort[] _cells;
    private readonly int _mask;
    private readonly int _classBits;

    private WeightTable(int classCount, ulong[] slots, ushort[] cells)
    {
        ClassCount = classCount;
        _slots = slots;
        _cells = cells;
        _mask = slots.Length - 1;
        _classBits = ClassBits(classCount);
    }

    /// <summary>Number of classes.</summary>
    public int ClassCount { get; }

    /// <summary>Sums the weights of <paramref name="features"/> for each class into <paramref name="scores"/>.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        var slots = _slots;
        var cells = _cells;
        var classBits = _classBits;
        var classMask = (1 << classBits) - 1;
        foreach (var feature in features)
        {
            var index = (int)feature & _mask;
            for (var slot = slots[index]; slot != 0; slot = slots[index])
            {
                if (slot >> 36 == feature >> 36)
                {
                    foreach (var cell in cells.AsSpan((int)(slot >> 8) & 0xFFFFFFF, (int)slot & 0xFF))
                        scores[cell & classMask] += (short)cell >> classBits;
                    break;
                }
                index = (index + 1) & _mask;
            }
        }
    }

    /// <summary>The largest weight that a table of so many classes can hold; the smallest is its negative.</summary>
    public static int LargestWeight(int classCount) => (1 << (15 - ClassBits(classCount))) - 1;

    /// <summary>Packs a class and its weight.</summary>
    public static ushort Cell(int classCount, int @class, int weight) => (ushort)(weight << ClassBits(classCount) | @class);

    /// <summary>The class with the highest score; the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }

    /// <summary>Builds a table from rows in a fixed order; rows without a cell are left out.</summary>
    /// <param name="classCount">Number of classes, at most <see cref="MaximumClasses"/>.</param>
    /// <param name="rows">Feature and its cells, each made by <see cref="Cell"/>.</param>
    public static WeightTable Build(int classCount, IReadOnlyList<(ulong Feature, ushort[] Cells)> rows)
    {
        Debug.Assert(classCount <= MaximumClasses);
        var size = 16;
        while (size * 3L / 4 < rows.Count)
            size *= 2;
        var slots = new ulong[size];
        var cells = new List<ushort>(rows.Count * 3);
        foreach (var (feature, row) in rows)
        {
            var length = Math.Min(row.Length, 255);
            if (length == 0)
                continue;
            var index = (int)feature & (size - 1);
            while (slots[index] != 0)
                index = (index + 1) & (size - 1);
            slots[index] = (feature >> 36 << 36) | ((ulong)cells.Count << 8) | (uint)length;
            cells.AddRange(row.AsSpan(0, length));
        }
        return new WeightTable(classCount, slots, [.. cells]);
    }

    private static int ClassBits(int classCount) => BitOperations.Log2((uint)Math.Max(1, classCount - 1)) + 1;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WeightTable Read(ModelReader reader)
    {
        var classCount = reader.Int32(1, MaximumClasses);
        var slots = reader.Array<ulong>();
        var cells = reader.Array<ushort>();
        if (!int.IsPow2(slots.Length))
            throw reader.Broken("a table of weights has a size that is no power of two");
        return new WeightTable(classCount, slots, cells);
    }

    /// <summary>Writes the table.</summary>
    public void Write(ModelWriter writer)
    {
        writer.Int32(ClassCount);
        writer.Array<ulong>(_slots);
        writer.Array<ushort>(_cells);
    }
}
