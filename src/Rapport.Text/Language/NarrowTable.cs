using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rapport.Text.Language;

/// <summary>
/// A table for two or three classes: a place holds 8 bits that tell features apart and, for each class, the root of its weight
/// in 8 bits. Roots keep small weights apart that eight bits of the weights themselves would not.
/// </summary>
internal sealed class NarrowTable(int classCount, uint[] slots) : WeightTable(classCount, slots.Length)
{
    /// <summary>The most classes for which there is room.</summary>
    public const int MostClasses = 3;

    /// <summary>The largest weight, a square.</summary>
    public const int LargestSquare = LargestRoot * LargestRoot;

    private const int LargestRoot = sbyte.MaxValue;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Vector256<int> sum0 = default, sum1 = default, sum2 = default;
        Span<uint> found = stackalloc uint[Ahead];
        for (var start = 0; start < features.Length; start += Ahead)
        {
            var next = features[start..Math.Min(start + Ahead, features.Length)];
            found[next.Length..].Clear();
            for (var i = 0; i < next.Length; i++)
                found[i] = slots[(int)next[i] & Mask];
            for (var i = 0; i < next.Length; i++)
                if (found[i] != 0 && found[i] >> 24 != next[i] >> 56)
                    found[i] = FindBehind(next[i]);
            for (var i = 0; i < Ahead; i += Vector256<int>.Count)
            {
                var places = Vector256.Create<uint>(found[i..]).AsInt32();
                sum0 += Squares(places << 24);
                sum1 += Squares(places << 16);
                sum2 += Squares(places << 8);
            }
        }
        ReadOnlySpan<int> sums = [Vector256.Sum(sum0), Vector256.Sum(sum1), Vector256.Sum(sum2)];
        sums[..ClassCount].CopyTo(scores);
    }

    /// <summary>The squares of the roots in the upper eight bits, with the signs of the roots.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Squares(Vector256<int> upper)
    {
        var roots = Vector256.ShiftRightArithmetic(upper, 24);
        return roots * Vector256.Abs(roots);
    }

    /// <summary>Finds a feature whose first place another one holds; 0 where the table does not have it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private uint FindBehind(ulong feature)
    {
        var index = (int)feature & Mask;
        uint place;
        do
            place = slots[index = (index + 1) & Mask];
        while (place != 0 && place >> 24 != feature >> 56);
        return place;
    }

    /// <inheritdoc/>
    public override void Write(ModelWriter writer)
    {
        writer.Int32(ClassCount);
        writer.Array<uint>(slots);
    }

    /// <summary>Builds a table of so many places.</summary>
    public static NarrowTable Build(int classCount, int size, (ulong Feature, IReadOnlyList<(int Class, int Weight)> Weights)[] rows)
    {
        var slots = new uint[size];
        foreach (var (feature, weights) in rows)
        {
            var slot = (uint)(feature >> 56) << 24;
            foreach (var (@class, weight) in weights)
                slot |= (uint)(byte)Root(weight) << 8 * @class;
            slots[Free(slots, feature)] = slot;
        }
        return new NarrowTable(classCount, slots);
    }

    private static sbyte Root(int weight) => (sbyte)(Math.Sign(weight) * (int)Math.Round(Math.Sqrt(Math.Abs(weight))));
}
