using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes briefs as JSON: their properties, into an object that is open.</summary>
public static class BriefJson
{
    /// <summary>Writes the properties of a brief; a line names its footnotes by their number in "notes", from 1.</summary>
    public static void Write(Utf8JsonWriter writer, Brief brief)
    {
        writer.WriteString("title", brief.Title);
        writer.WriteString("summary", brief.Summary);
        JsonParts.Objects(writer, "sections", brief.Sections, static (into, section) =>
        {
            into.WriteString("heading", section.Heading);
            JsonParts.Objects(into, "lines", section.Lines, static (inner, line) =>
            {
                inner.WriteString("text", line.Text);
                inner.WriteStartArray("notes");
                foreach (var note in line.Notes)
                    inner.WriteNumberValue(note);
                inner.WriteEndArray();
            });
        });
        JsonParts.Texts(writer, "notes", brief.Notes);
    }
}
