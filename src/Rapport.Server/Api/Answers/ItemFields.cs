using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Coding.Output;

namespace Rapport.Server.Api.Answers;

/// <summary>The properties of a list's items that are wanted: all, or those that the parameter "fields" names.</summary>
internal sealed class ItemFields
{
    private readonly ImmutableArray<string> _wanted;

    private ItemFields(ImmutableArray<string> wanted) => _wanted = wanted;

    /// <summary>Whether all properties are wanted.</summary>
    public bool IsAll => _wanted.IsEmpty;

    /// <summary>Reads the parameter.</summary>
    /// <exception cref="BadQuestionException">It names something that the items do not have.</exception>
    public static ItemFields Of(Asked asked, IEnumerable<string> known) => new(Wanted(asked, known));

    /// <summary>The names that the parameter "fields" has; empty for all.</summary>
    public static ImmutableArray<string> Wanted(Asked asked, IEnumerable<string> known)
    {
        var wanted = asked.List(Parameters.Fields);
        var all = known.ToImmutableArray();
        if (wanted.FirstOrDefault(name => !all.Contains(name)) is { } unknown)
            throw new BadQuestionException(ProblemKind.BadParameter, Parameters.Fields.Name, $"'fields' names {unknown}; there are {string.Join(", ", all)}.");
        return wanted;
    }

    /// <summary>Whether a property is wanted.</summary>
    public bool Has(string name) => IsAll || _wanted.Contains(name);

    /// <summary>Writes an item as an object with the wanted properties.</summary>
    public void Write<T>(Utf8JsonWriter writer, T item, Action<Utf8JsonWriter, T> json)
    {
        if (IsAll)
        {
            writer.WriteStartObject();
            json(writer, item);
            writer.WriteEndObject();
            return;
        }

        using var whole = Parsed(item, json);
        writer.WriteStartObject();
        foreach (var property in whole.RootElement.EnumerateObject().Where(property => Has(property.Name)))
            property.WriteTo(writer);
        writer.WriteEndObject();
    }

    /// <summary>The item as a JSON document.</summary>
    public static JsonDocument Parsed<T>(T item, Action<Utf8JsonWriter, T> json)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, FindingsJson.Options(indented: false)))
        {
            writer.WriteStartObject();
            json(writer, item);
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }
}
