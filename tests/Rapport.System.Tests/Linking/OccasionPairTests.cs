using System.IO.Compression;
using System.Text.Json.Nodes;
using Rapport.Cli.Tests;
using Rapport.SystemTests.Guards;

namespace Rapport.SystemTests.Linking;

/// <summary>
/// Linking of accounts across reports on pairs of releases that were judged by reading: precision is the share of linked pairs that are one call or
/// meeting, recall the share of those that are one which are linked.
/// </summary>
public sealed class OccasionPairTests
{
    private static readonly string Corpus = Path.Combine(
        Environment.GetEnvironmentVariable("RAPPORT_SHARED") ?? Path.Combine(Checkout.Root, "..", "shared"), "corpus");

    private static readonly string[] Archives = [Path.Combine(Corpus, "us-state.jsonl.gz"), Path.Combine(Corpus, "us-whitehouse-intl.jsonl.gz")];

    [Fact]
    public void Accounts_of_one_call_or_meeting_are_linked_and_others_of_the_same_day_are_not()
    {
        Assert.SkipUnless(Archives.All(File.Exists), "the releases do not lie beside the checkout; RAPPORT_SHARED may name their folder");
        var pairs = File.ReadLines(Path.Combine(Checkout.Root, "tests", "Rapport.System.Tests", "Linking", "occasion-pairs.tsv"))
            .Where(static line => !line.StartsWith('#')).Skip(1).Select(static line => line.Split('\t')).ToList();
        using var folder = new TemporaryFolder();
        var record = Record(folder, pairs.SelectMany(static pair => pair.Take(2)).ToHashSet(StringComparer.Ordinal));
        var linked = 0;
        var right = 0;
        var same = 0;
        var wrong = new List<string>();
        foreach (var pair in pairs)
        {
            var together = record.Any(occasion => occasion.Kind == pair[2] && occasion.Parties.SetEquals(pair[3].Split(',')) && occasion.Date == pair[4]
                && occasion.Reports.Contains(pair[0]) && occasion.Reports.Contains(pair[1]));
            var judged = pair[5] == "yes";
            linked += together ? 1 : 0;
            same += judged ? 1 : 0;
            right += together && judged ? 1 : 0;
            if (together != judged)
                wrong.Add(string.Join(' ', pair));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{pairs.Count} pairs: precision {right} of {linked}, recall {right} of {same}; wrong: {string.Join("; ", wrong)}");
        Assert.True(right == linked, $"linked and not the same: {string.Join("; ", wrong)}");
        Assert.True(right >= 0.9 * same, $"the same and not linked: {string.Join("; ", wrong)}");
    }

    private static List<(string Kind, HashSet<string> Parties, string? Date, HashSet<string> Reports)> Record(TemporaryFolder folder, HashSet<string> wanted)
    {
        using (var lines = new StreamWriter(folder["releases.jsonl"]))
            foreach (var archive in Archives)
            {
                using var reader = new StreamReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
                while (reader.ReadLine() is { } line)
                    if (wanted.Contains((string)JsonNode.Parse(line)!["id"]!))
                        lines.WriteLine(line);
            }

        Assert.Equal(0, RapportProcess.Run("add", folder["releases.jsonl"], "--record", folder["pairs.rapport"]).ExitCode);
        var items = JsonNode.Parse(RapportProcess.Run("occasions", "--record", folder["pairs.rapport"], "--format", "json").Output)!["items"]!.AsArray();
        return [.. items.Select(static item => ((string)item!["kind"]!, item["participants"]!.AsArray().Select(static code => (string)code!).ToHashSet(StringComparer.Ordinal),
            (string?)item["date"], item["accounts"]!.AsArray().Select(static account => (string)account!["report"]!["name"]!).ToHashSet(StringComparer.Ordinal)))];
    }
}
