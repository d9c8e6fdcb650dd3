using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapport.Coding.Findings;

namespace Rapport.Bench.Layers;

/// <summary>The layer of texts whose editors named the pairs of states that they are about: how many of the pairs are found.</summary>
internal sealed class DyadLayer
{
    private readonly ImmutableDictionary<string, ImmutableArray<(string Left, string Right)>> pairs;
    private int found;
    private int events;
    private int missing;
    private int texts;

    /// <summary>Reads the labels: <c>id</c> and <c>dyads</c>.</summary>
    public DyadLayer(string path) => pairs = JsonLines.Read(path).ToImmutableDictionary(
        line => line.Text("id")!, line => line.Items("dyads").Select(pair => (CodeOf(pair[0]), CodeOf(pair[1]))).ToImmutableArray());

    /// <summary>The texts that have labels.</summary>
    public IReadOnlySet<string> Ids => pairs.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The labels call two organisations as if they were states.</summary>
    private static string CodeOf(JsonElement label) => label.GetString() switch { "EUU" => "IGO:EU", "NATO" => "IGO:NATO", var state => state! };

    /// <summary>Counts one text, and tells the pairs that it lacks.</summary>
    public IEnumerable<string> Misses(ReportFindings findings)
    {
        texts++;
        foreach (var (left, right) in pairs[findings.Report.Document.Id])
        {
            var isEvent = findings.Events.Any(one => Party.Joins(one, left, right));
            events += isEvent ? 1 : 0;
            if (isEvent || findings.Statements.Any(one => Party.Joins(one, left, right)))
            {
                found++;
                continue;
            }
            missing++;
            yield return $"{left}-{right}";
        }
    }

    /// <summary>Prints the figures.</summary>
    public void Print()
    {
        var all = found + missing;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"texts with labelled pairs of states",-52} {texts,6} of {pairs.Count}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"pairs in some event or statement",-52} {found,6} of {all}  {Share.Of(found, all):0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"pairs in some event",-52} {events,6} of {all}  {Share.Of(events, all):0.000}"));
    }
}
