using System.Text.Json;
using Rapport.Coding.Output;
using Rapport.Store.Questions;

namespace Rapport.Server.Api;

/// <summary>Writes a part of a list as JSON, with the number of items of the whole list and the address of the next part.</summary>
internal static class ListAnswer
{
    public static async Task WriteAsync<T>(HttpContext context, Page<T> page, Action<Utf8JsonWriter, T> write)
    {
        var next = page.Next is { } cursor ? context.Request.Path + Address.With(context.Request.Query, "cursor", cursor.ToString()) : null;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (next is not null)
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, FindingsJson.Options(indented: false));
        writer.WriteStartObject();
        writer.WriteNumber("total", page.Total.Count);
        writer.WriteBoolean("total_exact", page.Total.Exact);
        writer.WriteString("next", next);
        writer.WriteStartArray("items");
        foreach (var item in page.Items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

/// <summary>Makes addresses.</summary>
internal static class Address
{
    /// <summary>The query with one condition set, the others kept; with its question mark.</summary>
    public static string With(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> query, string name, string value) =>
        QueryString.Create([.. query.Where(pair => pair.Key != name).OrderBy(static pair => pair.Key, StringComparer.Ordinal), new(name, value)]).Value!;

    /// <summary>A path segment.</summary>
    public static string Segment(string text) => Uri.EscapeDataString(text).Replace("%3A", ":", StringComparison.Ordinal);
}
