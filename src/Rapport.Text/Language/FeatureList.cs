using System.Numerics;

namespace Rapport.Text.Language;

/// <summary>Collects the features of one decision; every template numbers its features apart from the others'.</summary>
internal ref struct FeatureList(Span<ulong> space)
{
    private readonly Span<ulong> _space = space;
    private int _count;

    /// <summary>The features so far.</summary>
    public readonly ReadOnlySpan<ulong> Features => _space[.._count];

    /// <summary>Adds a feature of one value.</summary>
    public void Add(ulong template, ulong value) => _space[_count++] = FeatureHash.Mix(Start(template), value);

    /// <summary>Adds a feature of two values.</summary>
    public void Add(ulong template, ulong first, ulong second) =>
        _space[_count++] = FeatureHash.Mix(FeatureHash.Mix(Start(template), first), second);

    /// <summary>Adds a feature of three values.</summary>
    public void Add(ulong template, ulong first, ulong second, ulong third) =>
        _space[_count++] = FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(Start(template), first), second), third);

    /// <summary>Adds a feature of four values.</summary>
    public void Add(ulong template, ulong first, ulong second, ulong third, ulong fourth) =>
        _space[_count++] = FeatureHash.Mix(
            FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(Start(template), first), second), third), fourth);

    /// <summary>Adds a feature of one value that is spread over all 64 bits, as <see cref="FeatureHash"/> makes them.</summary>
    public void Join(ulong template, ulong value) => _space[_count++] = Start(template) ^ value;

    /// <summary>Adds a feature of two values that are spread over all 64 bits.</summary>
    public void Join(ulong template, ulong first, ulong second) =>
        _space[_count++] = Start(template) ^ first ^ BitOperations.RotateLeft(second, 17);

    /// <summary>Adds a feature of three values that are spread over all 64 bits.</summary>
    public void Join(ulong template, ulong first, ulong second, ulong third) =>
        _space[_count++] = Start(template) ^ first ^ BitOperations.RotateLeft(second, 17) ^ BitOperations.RotateLeft(third, 34);

    /// <summary>Adds a feature of four values that are spread over all 64 bits.</summary>
    public void Join(ulong template, ulong first, ulong second, ulong third, ulong fourth) =>
        _space[_count++] = Start(template) ^ first ^ BitOperations.RotateLeft(second, 17) ^ BitOperations.RotateLeft(third, 34)
            ^ BitOperations.RotateLeft(fourth, 51);

    /// <summary>Far from the start of every other template, so that small values of two templates never meet.</summary>
    private static ulong Start(ulong template) => (template + 1) * 0xD6E8FEB86659FD93;
}
