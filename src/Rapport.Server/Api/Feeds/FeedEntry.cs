using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rapport.Store;

namespace Rapport.Server.Api.Feeds;

/// <summary>An item of a list as an entry of a feed.</summary>
/// <param name="Id">Its lasting id: a URN that is the same wherever the record is served.</param>
/// <param name="Title">What it tells, in one line.</param>
/// <param name="Path">The address where it is told in full.</param>
/// <param name="Updated">Its day by the data, as a point of time in UTC.</param>
/// <param name="Summary">Its words.</param>
/// <param name="Author">Who published it.</param>
internal sealed record FeedEntry(string Id, string Title, string Path, string Updated, string Summary, string Author)
{
    private const string NoDay = "1970-01-01T00:00:00Z";

    private static readonly string[] Days = ["published", "date", "last", "day", "made", "added"];

    /// <summary>The entry of an item, read off the properties that items of lists have.</summary>
    /// <param name="kind">Name of the list's endpoint.</param>
    /// <param name="columns">The columns of its items.</param>
    /// <param name="list">The address of the list.</param>
    /// <param name="item">The item.</param>
    /// <param name="came">When the report of the name came into the record; where there is none, when anything came last. Null where that is not known.</param>
    public static FeedEntry Of(string kind, ImmutableArray<FlatColumn> columns, string list, JsonElement item, Func<string?, string?> came)
    {
        var name = Text(item, "id") ?? Text(item, "address") ?? Pair(item) ?? Text(item, "report", "id");
        var report = item.TryGetProperty("report", out var head) && head.ValueKind == JsonValueKind.Object ? head : item;
        var cells = columns.Select(column => (column.Name, Cell: FlatRows.Cell(column, item)))
            .Where(static pair => !string.IsNullOrEmpty(pair.Cell) && !Hidden(pair.Name)).ToList();
        var title = Text(item, "headline") ?? (Text(item, "id") is null ? Text(report, "headline") : null) ?? string.Join(" · ", cells.Take(6).Select(static pair => pair.Cell));
        return new(
            Urn($"{kind}/{name ?? item.GetRawText()}"), Clean(title), name is null ? list : PathOf(name), TimeOf(item, report) ?? came(Text(report, "id") is { } id && id[0] == 'r' ? id : null) ?? NoDay,
            Clean(string.Join("\n", cells.Select(static pair => $"{pair.Name}: {pair.Cell}"))), Clean(Text(report, "outlet") ?? "Rapport"));
    }

    /// <summary>The address of two actors, where the item is what is between them.</summary>
    private static string? Pair(JsonElement item) => Text(item, "first") is { } first && Text(item, "second") is { } second ? $"dyad/{first}/{second}" : null;

    /// <summary>The permanent page of what has a lasting name; where it comes from, of what has an address.</summary>
    private static string PathOf(string name) => name.Contains('/', StringComparison.Ordinal) ? $"/why/{name}" : name[0] switch
    {
        'e' or 's' or 'l' => $"/finding/{name}",
        'r' => $"/report/{name}",
        'o' => $"/occasion/{name}",
        _ => $"/why/{name}",
    };

    private static string? TimeOf(JsonElement item, JsonElement report)
    {
        foreach (var from in (JsonElement[])[report, item])
            foreach (var name in Days)
                if (Text(from, name) is { } text)
                    if (Words.Date(text) is { } date)
                        return $"{Words.Of(date.Day)}T00:00:00Z";
                    else if (text.EndsWith('Z'))
                        return text;
        return null;
    }

    /// <summary>A URN of a UUID of version 8, made of SHA-256 over the name.</summary>
    public static string Urn(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    // What tells machines more than readers.
    private static bool Hidden(string column) => column is "id" or "address" or "registered" or "rule" or "confidence" or "corrected" || column.StartsWith("report_", StringComparison.Ordinal);

    private static string? Text(JsonElement item, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out item))
                return null;
        return item.ValueKind == JsonValueKind.String && item.GetString() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The text without letters that XML does not have.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(static rune => rune.Value is '\t' or '\n' or >= 0x20 and not (0xFFFE or 0xFFFF)));
}
