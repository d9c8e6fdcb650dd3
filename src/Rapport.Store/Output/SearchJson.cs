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
        JsonParts.Objects(writer, "passages", hit.Passages, static (into, passage) =>
        {
            into.WriteString("in", Words.Of(passage.Place));
            into.WriteString("finding", passage.Finding?.Value);
            JsonParts.Objects(into, "text", passage.Text, static (inner, run) =>
            {
                inner.WriteString("words", run.Text);
                inner.WriteBoolean("match", run.IsMatch);
            });
        });
    }
}
