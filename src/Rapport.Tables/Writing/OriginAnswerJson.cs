using System.Text.Json;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Tables.Writing;

/// <summary>Writes where something comes from with the value that its address names, as JSON: the properties of one answer, into an object that is open.</summary>
public static class OriginAnswerJson
{
    /// <summary>Writes the properties.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="cell">The value that the address names; null where it names none.</param>
    public static void Write(Utf8JsonWriter writer, Origin origin, Cell? cell)
    {
        OriginJson.WriteThing(writer, origin);
        JsonParts.Object(writer, "value", cell, static (into, value) =>
        {
            into.WriteString("name", value.Field.Name);
            into.WriteString("text", value.Text);
            into.WriteString("meaning", value.Field.Meaning);
        });
        if (origin.Finding is { } why)
            JsonParts.Objects(writer, "corrections", why.Corrections, ReviewJson.Write);
        OriginJson.WriteGrounds(writer, origin);
    }
}
