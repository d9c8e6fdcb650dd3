using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Server.Api.Answers;

/// <summary>A part of a list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Total">Number of items in the whole list.</param>
/// <param name="Next">Where the next part begins; null at the end of the list.</param>
internal sealed record Part<T>(ImmutableArray<T> Items, Total Total, string? Next);

/// <summary>A list that is asked for part by part.</summary>
/// <param name="Ask">Asks for the part of at most so many items that begins at a cursor; null is the beginning.</param>
internal sealed record ListSource<T>(Func<int, string?, Part<T>> Ask)
{
    /// <summary>Writes properties of the whole list before its items, or null.</summary>
    public Action<Utf8JsonWriter>? Head { get; init; }
}

/// <summary>Makes lists out of what the record answers.</summary>
internal static class ListSource
{
    /// <summary>A list that the record gives part by part.</summary>
    public static ListSource<T> Of<TQuestion, T>(TQuestion question, Func<TQuestion, Page<T>> ask)
        where TQuestion : ListQuestion => new((limit, cursor) =>
        {
            var page = ask(question with { Limit = limit, Cursor = Place(cursor) });
            return new(page.Items, page.Total, page.Next?.ToString());
        });

    /// <summary>A list of which the record gives the first items.</summary>
    /// <param name="first">Gives at most so many of the first items, and how many there are.</param>
    public static ListSource<T> OfFirst<T>(Func<int, (ImmutableArray<T> Items, Total Total)> first) => new((limit, cursor) =>
    {
        var begin = Number(cursor);
        var (items, total) = first((int)Math.Min((long)begin + limit + 1, int.MaxValue - 1));
        var shown = items.Skip(begin).Take(limit).ToImmutableArray();
        return new(shown, total, items.Length > begin + shown.Length ? (begin + shown.Length).ToString(CultureInfo.InvariantCulture) : null);
    });

    /// <summary>A list that is there as a whole.</summary>
    /// <param name="items">Its items.</param>
    /// <param name="complete">Whether these are all.</param>
    public static ListSource<T> OfAll<T>(ImmutableArray<T> items, bool complete = true) => OfFirst(_ => (items, new Total(items.Length, complete)));

    private static Cursor? Place(string? cursor) => cursor is null ? null : Cursor.TryParse(cursor, out var place) ? place : throw Unreadable();

    private static int Number(string? cursor) =>
        cursor is null ? 0 : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue / 2 ? number : throw Unreadable();

    private static BadQuestionException Unreadable() =>
        new(ProblemKind.BadParameter, "cursor", "'cursor' is the one that a part of the list ended with.");
}
