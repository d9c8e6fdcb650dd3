using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes layers and their comparison with the record as JSON: the properties of one item, into an object that is open.</summary>
public static class LayerJson
{
    private static readonly ImmutableArray<string> Quads = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];

    /// <summary>Writes the properties of a layer.</summary>
    public static void Write(Utf8JsonWriter writer, Layer layer)
    {
        writer.WriteString("name", layer.Name);
        writer.WriteString("format", layer.Format);
        writer.WriteNumber("files", layer.Files);
        writer.WriteNumber("events", layer.Events);
        writer.WriteNumber("between_states", layer.BetweenStates);
        writer.WriteString("first", Day(layer.First));
        writer.WriteString("last", Day(layer.Last));
        writer.WriteNumber("repeated", layer.Repeated);
        writer.WriteNumber("mended", layer.Mended);
        writer.WriteNumber("left_out", layer.LeftOut);
    }

    /// <summary>Writes the properties of a month of two states in the record and in a layer.</summary>
    public static void Write(Utf8JsonWriter writer, LayerMonth month)
    {
        writer.WriteString("layer", month.Layer);
        writer.WriteString("month", month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        WriteCounts(writer, "ours", month.Ours);
        WriteCounts(writer, "theirs", month.Theirs);
        writer.WriteNumber("coverage_reports", month.Reports);
        writer.WriteNumber("days_of_both", month.DaysOfBoth);
        writer.WriteNumber("days_of_ours", month.DaysOfOurs);
        writer.WriteNumber("days_of_theirs", month.DaysOfTheirs);
    }

    private static void WriteCounts(Utf8JsonWriter writer, string name, ImmutableSortedDictionary<string, long> counts)
    {
        writer.WriteStartObject(name);
        foreach (var quad in Quads)
            writer.WriteNumber(quad.Replace('-', '_'), counts.GetValueOrDefault(quad));
        writer.WriteNumber("of_no_class", counts.GetValueOrDefault(""));
        writer.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;
}
