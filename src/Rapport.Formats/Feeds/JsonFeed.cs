using System.Text.Json;
using System.Web;
using Rapport.Formats.Written;

namespace Rapport.Formats.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 64, AllowTrailingCommas = true };

    public static FeedDocument? Read(string text, Uri? address)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            var feed = json.RootElement;
            if (Text(feed, "version")?.Contains("jsonfeed", StringComparison.Ordinal) != true || !feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return null;
            var language = Text(feed, "language");
            return new(
                FeedDocument.Plain(HttpUtility.HtmlEncode(Text(feed, "title"))),
                FeedDocument.Taken(items.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object).Select(item => Entry(item, language, address)).ToList()))
            {
                Description = Text(feed, "description") ?? "",
                Address = WrittenAddress.Read(Text(feed, "home_page_url"), address),
                Language = language,
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static FeedEntry Entry(JsonElement item, string? language, Uri? address) => FeedEntry.Of(
        Text(item, "id"), WrittenAddress.Read(Text(item, "url") ?? Text(item, "external_url"), address), HttpUtility.HtmlEncode(Text(item, "title")),
        Text(item, "content_html") ?? HttpUtility.HtmlEncode(Text(item, "content_text") ?? Text(item, "summary") ?? ""),
        Text(item, "date_published") ?? Text(item, "date_modified"), Text(item, "language") ?? language);

    private static string? Text(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;
}
