using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Rapport.Formats.Html;

/// <summary>What a page tells of its report as linked data of schema.org.</summary>
internal sealed record LinkedArticle(string? Headline, string? Published, string? Author, string? Publisher, string? Address, string? Language)
{
    private const int Deepest = 5;

    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The first article that the page describes, or null.</summary>
    public static LinkedArticle? Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            if (Read(script.TextContent) is { } article)
                return article;
        return null;
    }

    private static LinkedArticle? Read(string json)
    {
        try
        {
            using var data = JsonDocument.Parse(json.Trim().Trim(';'), Lenient);
            return Find(data.RootElement, 0) is { } article ? Of(article) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Find(JsonElement element, int depth)
    {
        if (depth > Deepest)
            return null;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                if (Find(item, depth + 1) is { } found)
                    return found;
            return null;
        }
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (Texts(element, "@type").Any(IsArticle))
            return element;
        return element.TryGetProperty("@graph", out var graph) ? Find(graph, depth + 1)
            : element.TryGetProperty("mainEntity", out var main) ? Find(main, depth + 1) : null;
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type.EndsWith("Report", StringComparison.Ordinal);

    private static LinkedArticle Of(JsonElement article) => new(
        Texts(article, "headline").FirstOrDefault(),
        Texts(article, "datePublished").FirstOrDefault(),
        string.Join(" and ", Names(article, "author")) is { Length: > 0 } authors ? authors : null,
        Names(article, "publisher").FirstOrDefault(),
        Texts(article, "url").FirstOrDefault() ?? Texts(article, "mainEntityOfPage").FirstOrDefault(),
        Texts(article, "inLanguage").FirstOrDefault());

    /// <summary>The texts of a member that is one or a list of them.</summary>
    private static IEnumerable<string> Texts(JsonElement element, string name) => Values(element, name)
        .Where(static value => value.ValueKind == JsonValueKind.String).Select(static value => value.GetString()!.Trim()).Where(static text => text.Length > 0);

    /// <summary>The names of a member that is one or a list of persons or organisations.</summary>
    private static IEnumerable<string> Names(JsonElement element, string name) => Values(element, name)
        .SelectMany(static value => value.ValueKind == JsonValueKind.Object ? Texts(value, "name") : value.ValueKind == JsonValueKind.String ? [value.GetString()!.Trim()] : [])
        .Where(static text => text.Length > 0 && !text.Contains("://", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    private static JsonElement[] Values(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}
