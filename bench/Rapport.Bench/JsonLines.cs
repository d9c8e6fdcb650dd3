using System.IO.Compression;
using System.Text.Json;

namespace Rapport.Bench;

/// <summary>Files of one JSON object a line, packed by gzip or not.</summary>
internal static class JsonLines
{
    /// <summary>The objects of a file, each one valid on its own.</summary>
    public static IEnumerable<JsonElement> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream bytes = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(bytes);
        while (lines.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line))
                yield return JsonSerializer.Deserialize<JsonElement>(line);
    }

    /// <summary>The string of a member, or null where it is missing or null.</summary>
    public static string? Text(this JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The members of a list; none where it is missing or null.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
