using System.Text.Json;
using Rapport.Text;

namespace Rapport.Bench.Layers;

/// <summary>Reports of archives with their headlines taken away, so that nothing can be found but in their bodies.</summary>
internal static class Bodies
{
    /// <summary>The reports that are asked for; every archive is read once.</summary>
    /// <param name="archives">Files of one JSON object a line.</param>
    /// <param name="ids">The reports.</param>
    /// <param name="coder">Reads them.</param>
    public static IEnumerable<Document> Of(IEnumerable<string> archives, IReadOnlySet<string> ids, BuiltCoder coder)
    {
        using var bodies = new MemoryStream();
        foreach (var archive in archives)
            foreach (var report in JsonLines.Read(archive))
                if (report.Text("id") is { } id && ids.Contains(id))
                {
                    using var writer = new Utf8JsonWriter(bodies);
                    WriteBody(writer, report);
                    writer.Flush();
                    bodies.WriteByte((byte)'\n');
                }
        bodies.Position = 0;
        foreach (var document in coder.Read(bodies, "bodies.jsonl"))
            yield return document;
    }

    /// <summary>Writes the report without its headline, nor where the body repeats it as a line of its own.</summary>
    internal static void WriteBody(Utf8JsonWriter writer, JsonElement report)
    {
        var title = report.Text("title")?.Trim();
        writer.WriteStartObject();
        foreach (var member in report.EnumerateObject())
            if (member.NameEquals("text"))
                writer.WriteString("text", string.Join('\n', report.Text("text")!.Split('\n').Where(line => line.Trim() != title)));
            else if (!member.NameEquals("title"))
                member.WriteTo(writer);
        writer.WriteEndObject();
    }
}
