using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Tables.Writing;

namespace Rapport.Server.Api;

/// <summary>A column of a flat table over JSON objects: the path of names that leads to its value.</summary>
/// <param name="Name">The names with "_" between them: "issue_id".</param>
/// <param name="Path">The properties that lead to the value.</param>
internal sealed record FlatColumn(string Name, ImmutableArray<Property> Path);

/// <summary>JSON objects of one shape as rows of text: objects within them give columns of their own, arrays one cell.</summary>
internal static class FlatRows
{
    /// <summary>The columns of a shape.</summary>
    public static ImmutableArray<FlatColumn> Columns(Shape shape) => [.. Columns(shape, [])];

    /// <summary>The cell of an object in a column; null where it is empty.</summary>
    public static string? Cell(FlatColumn column, JsonElement item)
    {
        foreach (var property in column.Path)
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(property.Name, out item))
                return null;
        return Formula.Disarmed(Text(column.Path[^1], item));
    }

    private static IEnumerable<FlatColumn> Columns(Shape shape, ImmutableArray<Property> path) => shape.Properties.SelectMany(property =>
        property is { Kind: PropertyKind.Thing, Shape: { } inner }
            ? Columns(inner, path.Add(property))
            : [new FlatColumn(string.Join('_', path.Add(property).Select(static part => part.Name)), path.Add(property))]);

    private static string? Text(Property property, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Array => string.Join(property.Between, value.EnumerateArray().Select(one => Key(property, one))),
        JsonValueKind.Object => string.Join(property.Between, value.EnumerateObject().Select(static pair => $"{pair.Name} {pair.Value}")),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };

    // "source>target" stands for both with the sign between them.
    private static string Key(Property property, JsonElement one) =>
        property.Shape is null ? one.ToString() : string.Join('>', property.Key.Split('>').Select(path => At(path, one)));

    private static string At(string path, JsonElement one)
    {
        foreach (var name in path.Split('.'))
            if (one.ValueKind != JsonValueKind.Object || !one.TryGetProperty(name, out one))
                return "";
        return one.ValueKind == JsonValueKind.Null ? "" : one.ToString();
    }
}
