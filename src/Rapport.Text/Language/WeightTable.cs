using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rapport.Text.Language;

/// <summary>
/// The weights of a linear classifier: an open hash table from feature to the classes on which it has a weight. Weights are
/// small whole numbers; only their proportions count.
/// </summary>
/// <param name="classCount">Number of classes.</param>
/// <param name="slots">The hash table; its size is a power of two.</param>
internal abstract class WeightTable(int classCount, ulong[] slots)
{
    /// <summary>The most classes that a table can tell apart.</summary>
    public const int MaximumClasses = 256;

    // Number of features whose places are fetched at once, so that the waits for memory overlap.
    private const int Ahead = 16;

    private readonly ulong[] _slots = slots;
    private readonly int _mask = slots.Length - 1;

    /// <summary>Number of classes.</summary>
    public int ClassCount => classCount;

    /// <summary>Sums the weights of <paramref name="features"/> for each class into <paramref name="scores"/>.</summary>
    public abstract void Score(ReadOnlySpan<ulong> features, Span<int> scores);

    /// <summary>The largest weight that a table of so many classes can hold; the smallest is its negative.</summary>
    public static int LargestWeight(int classCount) =>
        classCount <= NarrowTable.MostClasses ? short.MaxValue : SparseTable.LargestWeightOf(classCount);

    /// <summary>The class with the highest score; the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }

    /// <summary>Builds a table from rows in a fixed order; weights of 0 and rows without another are left out.</summary>
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
        var slots = reader.Array<ulong>();
        if (!int.IsPow2(slots.Length) || Array.IndexOf(slots, 0UL) < 0)
            throw reader.Broken("a table of weights has a size that is no power of two, or no free place");
        return classCount <= NarrowTable.MostClasses
            ? new NarrowTable(classCount, slots)
            : new SparseTable(classCount, slots, reader.Array<ushort>());
    }

    /// <summary>Writes the table.</summary>
    public virtual void Write(ModelWriter writer)
    {
        writer.Int32(ClassCount);
        writer.Array<ulong>(_slots);
    }

    /// <summary>The first places of the next features, at most as many as <paramref name="first"/> holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LoadAhead(ReadOnlySpan<ulong> features, Span<ulong> first)
    {
        var count = Math.Min(features.Length, first.Length);
        for (var i = 0; i < count; i++)
            first[i] = _slots[(int)features[i] & _mask];
    }

    /// <summary>Finds the first free place for a feature.</summary>
    private static int Free(ulong[] slots, ulong feature)
    {
        var index = (int)feature & (slots.Length - 1);
        while (slots[index] != 0)
            index = (index + 1) & (slots.Length - 1);
        return index;
    }

    /// <summary>A table for many classes: each feature has a row of cells, in which class and weight share 16 bits.</summary>
    private sealed class SparseTable(int classCount, ulong[] slots, ushort[] cells) : WeightTable(classCount, slots)
    {
        private const int LongestRow = 255;
        private readonly int _classBits = ClassBits(classCount);

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

        /// <summary>Puts the slots of the features that the table has to the front and gives their number.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int Find(ReadOnlySpan<ulong> features, Span<ulong> found)
        {
            var count = 0;
            for (var i = 0; i < features.Length; i++)
            {
                var index = (int)features[i] & _mask;
                var slot = found[i];
                while (slot != 0 && slot >> 36 != features[i] >> 36)
                    slot = _slots[index = (index + 1) & _mask];
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

        public override void Write(ModelWriter writer)
        {
            base.Write(writer);
            writer.Array<ushort>(cells);
        }

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

        public static int LargestWeightOf(int classCount) => (1 << (15 - ClassBits(classCount))) - 1;

        private static int ClassBits(int classCount) => BitOperations.Log2((uint)Math.Max(1, classCount - 1)) + 1;
    }

    /// <summary>A table for two or three classes: the weights stand in the place of the feature itself, 16 bits each.</summary>
    private sealed class NarrowTable(int classCount, ulong[] slots) : WeightTable(classCount, slots)
    {
        public const int MostClasses = 3;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Score(ReadOnlySpan<ulong> features, Span<int> scores)
        {
            int score0 = 0, score1 = 0, score2 = 0;
            Span<ulong> first = stackalloc ulong[Ahead];
            for (var i = 0; i < features.Length; i++)
            {
                if (i % Ahead == 0)
                    LoadAhead(features[i..], first);
                var index = (int)features[i] & _mask;
                var slot = first[i % Ahead];
                while (slot != 0 && slot >> 48 != features[i] >> 48)
                    slot = _slots[index = (index + 1) & _mask];
                score0 += (short)slot;
                score1 += (short)(slot >> 16);
                score2 += (short)(slot >> 32);
            }
            ReadOnlySpan<int> sums = [score0, score1, score2];
            sums[..ClassCount].CopyTo(scores);
        }

        public static NarrowTable Build(int classCount, int size, (ulong Feature, IReadOnlyList<(int Class, int Weight)> Weights)[] rows)
        {
            var slots = new ulong[size];
            foreach (var (feature, weights) in rows)
            {
                var slot = feature >> 48 << 48;
                foreach (var (@class, weight) in weights)
                    slot |= (ulong)(ushort)(short)weight << 16 * @class;
                slots[Free(slots, feature)] = slot;
            }
            return new NarrowTable(classCount, slots);
        }
    }
}
