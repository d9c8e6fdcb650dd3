using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rapport.Text.Language;

/// <summary>A table for many classes: each feature has a row of cells, in which class and weight share 16 bits.</summary>
internal sealed class SparseTable(int classCount, ulong[] slots, ushort[] cells) : WeightTable(classCount, slots.Length)
{
    private const int LongestRow = 255;
    private readonly int _classBits = ClassBits(classCount);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        Span<ulong> found = stackalloc ulong[Ahead];
        Span<ushort> heads = stackalloc ushort[Ahead];
        for (var start = 0; start < features.Length; start += Ahead)
        {
            var next = features[start..Math.Min(start + Ahead, features.Length)];
            LoadAhead(next, found);
            var count = Find(next, found);
            for (var i = 0; i < count; i++)
                heads[i] = cells[(int)(found[i] >> 8) & 0xFFFFFFF];
            Add(found[..count], heads, scores);
        }
    }

    /// <summary>The first places of the next features, at most as many as <paramref name="first"/> holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LoadAhead(ReadOnlySpan<ulong> features, Span<ulong> first)
    {
        for (var i = 0; i < features.Length; i++)
            first[i] = slots[(int)features[i] & Mask];
    }

    /// <summary>Puts the slots of the features that the table has to the front and gives their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Find(ReadOnlySpan<ulong> features, Span<ulong> found)
    {
        var count = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var index = (int)features[i] & Mask;
            var slot = found[i];
            while (slot != 0 && slot >> 36 != features[i] >> 36)
                slot = slots[index = (index + 1) & Mask];
            found[count] = slot;
            count += slot == 0 ? 0 : 1;
        }
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<ulong> found, ReadOnlySpan<ushort> heads, Span<int> scores)
    {
        var classMask = (1 << _classBits) - 1;
        for (var i = 0; i < found.Length; i++)
        {
            scores[heads[i] & classMask] += (short)heads[i] >> _classBits;
            foreach (var cell in cells.AsSpan(((int)(found[i] >> 8) & 0xFFFFFFF) + 1, ((int)found[i] & LongestRow) - 1))
                scores[cell & classMask] += (short)cell >> _classBits;
        }
    }

    /// <inheritdoc/>
    public override void Write(ModelWriter writer)
    {
        writer.Int32(ClassCount);
        writer.Array<ulong>(slots);
        writer.Array<ushort>(cells);
    }

    /// <summary>Builds a table of so many places.</summary>
    public static SparseTable Build(int classCount, int size, (ulong Feature, IReadOnlyList<(int Class, int Weight)> Weights)[] rows)
    {
        var bits = ClassBits(classCount);
        var slots = new ulong[size];
        var cells = new List<ushort>(rows.Length * 3);
        foreach (var (feature, weights) in rows)
        {
            var start = cells.Count;
            foreach (var (@class, weight) in weights)
                if (weight != 0 && cells.Count - start < LongestRow)
                    cells.Add((ushort)(weight << bits | @class));
            slots[Free(slots, feature)] = (feature >> 36 << 36) | ((ulong)start << 8) | (uint)(cells.Count - start);
        }
        return new SparseTable(classCount, slots, [.. cells]);
    }

    /// <summary>The largest weight beside which a class of so many fits into 16 bits.</summary>
    public static int LargestWeightOf(int classCount) => (1 << (15 - ClassBits(classCount))) - 1;

    private static int ClassBits(int classCount) => BitOperations.Log2((uint)Math.Max(1, classCount - 1)) + 1;
}
