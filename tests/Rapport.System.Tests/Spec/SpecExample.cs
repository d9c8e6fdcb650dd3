using System.Text.Json.Nodes;

namespace Rapport.SystemTests.Spec;

/// <summary>An example of spec/: a report, and what must come out.</summary>
/// <param name="Place">File and line of its fence.</param>
/// <param name="Date">Day of publication, or null.</param>
/// <param name="Side">State of the outlet, or null.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Text">Its sentences, as written.</param>
/// <param name="Expected">The lines behind "=>".</param>
internal sealed record SpecExample(string Place, string? Date, string? Side, string? Title, string Text, IReadOnlyList<string> Expected)
{
    /// <summary>All examples of a folder, in the order of files and lines.</summary>
    public static List<SpecExample> ReadAll(string folder)
    {
        var examples = new List<SpecExample>();
        foreach (var path in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(path);
            for (var i = 0; i < lines.Length; i++)
                if (lines[i] == "```example")
                {
                    var end = Array.IndexOf(lines, "```", i + 1);
                    examples.Add(Read($"{Path.GetFileName(path)}:{i + 1}", lines[(i + 1)..end]));
                    i = end;
                }
        }
        return examples;
    }

    /// <summary>The report as a line of JSON.</summary>
    public string ToJson() =>
        new JsonObject { ["id"] = Place, ["title"] = Title, ["date"] = Date, ["side"] = Side, ["text"] = Text }.ToJsonString();

    private static SpecExample Read(string place, string[] lines)
    {
        string? Header(string name) =>
            lines.FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.Ordinal))?[(name.Length + 2)..];
        string[] names = ["date: ", "side: ", "title: "];
        var text = lines.Where(line => !line.StartsWith("=>", StringComparison.Ordinal))
            .SkipWhile(line => names.Any(name => line.StartsWith(name, StringComparison.Ordinal)));
        return new SpecExample(
            place, Header("date"), Header("side"), Header("title"), string.Join('\n', text).Trim(),
            [.. lines.Where(line => line.StartsWith("=>", StringComparison.Ordinal)).Select(line => line[2..].Trim())]);
    }
}
