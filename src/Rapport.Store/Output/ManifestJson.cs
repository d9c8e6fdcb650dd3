using System.Globalization;
using System.Text.Json;

namespace Rapport.Store.Output;

/// <summary>Writes the inputs of a record as JSON: the properties of one, into an object that is open.</summary>
public static class ManifestJson
{
    /// <summary>Writes the properties of an input and of the run that read it.</summary>
    public static void Write(Utf8JsonWriter writer, RunInput input)
    {
        writer.WriteString("path", input.Path);
        writer.WriteString("hash", input.Hash);
        if (input.Bytes is { } bytes)
            writer.WriteNumber("bytes", bytes);
        else
            writer.WriteNull("bytes");
        writer.WriteBoolean("ended", input.Ended);
        writer.WriteNumber("taken", input.Taken);
        writer.WriteNumber("known", input.Known);
        writer.WriteStartObject("left_out");
        foreach (var (reason, reports) in input.LeftOut)
            writer.WriteNumber(reason, reports);
        writer.WriteEndObject();
        writer.WriteString("added", Time(input.Run.Added));
        writer.WriteString("program", input.Run.Program);
        writer.WriteString("model", input.Run.Model);
        writer.WriteString("outlets", input.Run.Outlets);
        writer.WriteString("pack", input.Run.Pack);
        writer.WriteString("pack_path", input.Run.PackPath);
        writer.WriteString("date", input.Run.Published is { } day ? Words.Of(day) : null);
        writer.WriteString("outlet", input.Run.Outlet);
        writer.WriteString("side", input.Run.Side);
        writer.WriteString("columns", input.Run.Columns);
    }

    /// <summary>A point of time in UTC: "2023-02-10T08:00:00Z".</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
