using System.Text.Json.Nodes;
using Rapport.Cli.Tests;
using Rapport.SystemTests.Guards;

namespace Rapport.SystemTests.Spec;

/// <summary>The examples of spec/, read by the program.</summary>
public sealed class SpecTests
{
    private static readonly Lazy<List<SpecExample>> Examples = new(() => SpecExample.ReadAll(Path.Combine(Checkout.Root, "spec")));

    private static readonly Lazy<Dictionary<string, JsonNode>> Findings = new(Code);

    public static TheoryData<string> Places() => [.. Examples.Value.Select(example => example.Place)];

    [Theory]
    [MemberData(nameof(Places))]
    public void The_example_comes_out_as_written(string place)
    {
        var example = Examples.Value.Single(one => one.Place == place);
        var findings = Findings.Value[place];
        Assert.NotEmpty(example.Expected);
        foreach (var line in example.Expected)
            Assert.True(SpecLine.Holds(line, findings), $"{place}: {line}\nfound: {findings}");
    }

    private static Dictionary<string, JsonNode> Code()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("spec.jsonl", string.Join('\n', Examples.Value.Select(example => example.ToJson())));
        var run = RapportProcess.Run("read", path, "--format", "jsonl");
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)
            .ToDictionary(node => (string)node["report"]!["id"]!, StringComparer.Ordinal);
    }
}
