using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes hits of a search as JSON: the properties of one, into an object that is open.</summary>
public static class SearchJson
{
    /// <summary>Writes the properties of a hit.</summary>
    public static void Write(Utf8JsonWriter writer, SearchHit hit)
    {
        RecordedJson.WriteHead(writer, hit.Report);
        writer.WriteNumber("reprints", hit.Reprints);
        writer.WriteStartArray("passages");
        foreach (var passage in hit.Passages)
        {
            writer.WriteStartObject();
            writer.WriteString("in", Words.Of(passage.Place));
            writer.WriteString("finding", passage.Finding?.Value);
            writer.WriteStartArray("text");
            foreach (var run in passage.Text)
            {
                writer.WriteStartObject();
                writer.WriteString("words", run.Text);
                writer.WriteBoolean("match", run.IsMatch);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
