using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Store.Questions;

/// <summary>A part of a list.</summary>
/// <param name="Items">The items, in the order of the list.</param>
/// <param name="Total">Number of items in the whole list.</param>
/// <param name="Next">Where the next part begins; null at the end of the list.</param>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed record Page<T>(ImmutableArray<T> Items, Total Total, Cursor? Next);

/// <summary>How many items a list has. Long lists are not counted to their end.</summary>
/// <param name="Count">The number of items counted.</param>
/// <param name="Exact">Whether that is all of them; else there are at least as many.</param>
public readonly record struct Total(long Count, bool Exact)
{
    /// <summary>"1234", "1234 or more".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}{(Exact ? "" : " or more")}");
}

/// <summary>A place in a list that runs from the newest to the oldest: behind the item with this day and row.</summary>
/// <param name="Day">The item's day as "2023-02-10"; empty for items without one, which come last.</param>
/// <param name="Row">The item's row in the record.</param>
public readonly record struct Cursor(string Day, long Row)
{
    /// <summary>Reads a cursor as <see cref="ToString"/> wrote it; false where <paramref name="text"/> is none.</summary>
    public static bool TryParse(string? text, out Cursor cursor)
    {
        cursor = default;
        var parts = text?.Split('.') ?? [];
        if (parts.Length != 2 || (parts[0].Length > 0 && !Words.TryParseDay(parts[0], out _))
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var row))
            return false;
        cursor = new(parts[0], row);
        return true;
    }

    /// <summary>"2023-02-10.1234".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day}.{Row}");
}
