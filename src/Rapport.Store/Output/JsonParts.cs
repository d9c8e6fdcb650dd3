using System.Text.Json;

namespace Rapport.Store.Output;

/// <summary>Writes properties that hold things of their own: one, several, or texts.</summary>
public static class JsonParts
{
    /// <summary>Writes an object; nothing where there is none.</summary>
    /// <param name="writer">Where it goes; an object is open.</param>
    /// <param name="name">Name of the property.</param>
    /// <param name="thing">The object, or null.</param>
    /// <param name="write">Writes its properties.</param>
    public static void Object<T>(Utf8JsonWriter writer, string name, T? thing, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (thing is null)
            return;
        writer.WriteStartObject(name);
        write(writer, thing);
        writer.WriteEndObject();
    }

    /// <summary>Writes an array of objects.</summary>
    /// <param name="writer">Where it goes; an object is open.</param>
    /// <param name="name">Name of the property.</param>
    /// <param name="items">The objects, in order.</param>
    /// <param name="write">Writes the properties of one.</param>
    public static void Objects<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>Writes an array of texts.</summary>
    public static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
