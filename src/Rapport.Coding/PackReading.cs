using System.Collections.Immutable;

namespace Rapport.Coding;

/// <summary>Reads what the sections of a pack have in common.</summary>
internal static class PackReading
{
    /// <summary>A list: its length in seven bits a byte, then its items.</summary>
    public static ImmutableArray<T> Many<T>(BinaryReader reader, Func<T> one)
    {
        var count = reader.Read7BitEncodedInt();
        var items = ImmutableArray.CreateBuilder<T>();
        for (var index = 0; index < count; index++)
            items.Add(one());
        return items.DrainToImmutable();
    }

    /// <summary>A day by its number; null where the number is negative.</summary>
    public static DateOnly? ReadDay(BinaryReader reader) => reader.ReadInt32() is >= 0 and var number ? DateOnly.FromDayNumber(number) : null;

    /// <summary>A text; null where an empty one stands for none.</summary>
    public static string? OrNull(string text) => text.Length == 0 ? null : text;
}
