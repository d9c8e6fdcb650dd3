using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml;
using Rapport.Coding.Output;

namespace Rapport.Server.Api.Feeds;

/// <summary>Writes parts of lists as feeds: Atom as RFC 4287 has it, and JSON Feed 1.1.</summary>
internal static class FeedAnswer
{
    private const string AtomSpace = "http://www.w3.org/2005/Atom";

    /// <summary>Answers.</summary>
    /// <param name="call">The request.</param>
    /// <param name="endpoint">The endpoint of the list.</param>
    /// <param name="entries">The entries, in the order of the list.</param>
    /// <param name="next">Address of the next part, or null.</param>
    public static async Task WriteAsync(Call call, ApiEndpoint endpoint, ImmutableArray<FeedEntry> entries, string? next)
    {
        var origin = WebAddress.Origin(call.Context.Request);
        var feed = new Feed(origin, $"{origin}{call.Context.Request.Path}{call.Context.Request.QueryString}", $"Rapport: {endpoint.Name}", entries, next is null ? null : origin + next);
        using var buffer = new MemoryStream();
        if (call.Format == ApiFormat.Atom)
            feed.WriteAtom(buffer);
        else
            feed.WriteJson(buffer);
        await call.Context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), call.Context.RequestAborted);
    }

    private sealed record Feed(string Origin, string Self, string Title, ImmutableArray<FeedEntry> Entries, string? Next)
    {
        private string Updated => Entries.Select(static entry => entry.Updated).Max(StringComparer.Ordinal) ?? "1970-01-01T00:00:00Z";

        public void WriteAtom(Stream stream)
        {
            using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), CloseOutput = false });
            writer.WriteStartElement("feed", AtomSpace);
            writer.WriteElementString("id", AtomSpace, FeedEntry.Urn(Title + new Uri(Self).PathAndQuery));
            writer.WriteElementString("title", AtomSpace, Title);
            writer.WriteElementString("updated", AtomSpace, Updated);
            Link(writer, "self", Self);
            Link(writer, "alternate", Origin + "/");
            if (Next is not null)
                Link(writer, "next", Next);
            foreach (var entry in Entries)
            {
                writer.WriteStartElement("entry", AtomSpace);
                writer.WriteElementString("id", AtomSpace, entry.Id);
                writer.WriteElementString("title", AtomSpace, entry.Title);
                writer.WriteElementString("updated", AtomSpace, entry.Updated);
                writer.WriteStartElement("author", AtomSpace);
                writer.WriteElementString("name", AtomSpace, entry.Author);
                writer.WriteEndElement();
                Link(writer, "alternate", Origin + entry.Path);
                writer.WriteElementString("summary", AtomSpace, entry.Summary);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        public void WriteJson(Stream stream)
        {
            using var writer = new Utf8JsonWriter(stream, FindingsJson.Options(indented: false));
            writer.WriteStartObject();
            writer.WriteString("version", "https://jsonfeed.org/version/1.1");
            writer.WriteString("title", Title);
            writer.WriteString("home_page_url", Origin + "/");
            writer.WriteString("feed_url", Self);
            if (Next is not null)
                writer.WriteString("next_url", Next);
            writer.WriteStartArray("items");
            foreach (var entry in Entries)
            {
                writer.WriteStartObject();
                writer.WriteString("id", entry.Id);
                writer.WriteString("url", Origin + entry.Path);
                writer.WriteString("title", entry.Title);
                writer.WriteString("content_text", entry.Summary);
                writer.WriteString("date_modified", entry.Updated);
                writer.WriteStartArray("authors");
                writer.WriteStartObject();
                writer.WriteString("name", entry.Author);
                writer.WriteEndObject();
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        private static void Link(XmlWriter writer, string relation, string address)
        {
            writer.WriteStartElement("link", AtomSpace);
            writer.WriteAttributeString("rel", relation);
            writer.WriteAttributeString("href", address);
            writer.WriteEndElement();
        }
    }
}
