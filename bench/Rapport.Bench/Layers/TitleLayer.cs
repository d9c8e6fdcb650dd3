using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Coding.Findings;

namespace Rapport.Bench.Layers;

/// <summary>
/// The layer of reports whose headlines name an act and the state of the counterpart: how many of them are found in the body alone.
/// A headline without a state, "Call with President Carter", tells nothing of what should be found and is not counted.
/// </summary>
internal sealed class TitleLayer
{
    private static readonly ImmutableArray<string> Acts = ["call", "meeting", "travel"];

    private readonly ImmutableDictionary<string, Label> labels;
    private readonly Dictionary<string, int> counted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> foundWhole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> foundPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> foundAnyAct = new(StringComparer.Ordinal);

    /// <summary>Reads the labels: <c>id</c>, <c>side</c>, <c>act</c> and <c>countries</c>.</summary>
    public TitleLayer(string path) => labels = JsonLines.Read(path)
        .Where(line => line.Items("countries").Any())
        .ToImmutableDictionary(line => line.Text("id")!, line => new Label(
            line.Text("act")!, line.Text("side")!, [.. line.Items("countries").Select(code => code.GetString()!)]));

    /// <summary>The reports that have labels.</summary>
    public IReadOnlySet<string> Ids => labels.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Counts one report.</summary>
    /// <returns>What it lacks: "call USA-ISR"; null where everything is found.</returns>
    public string? Miss(ReportFindings findings)
    {
        var label = labels[findings.Report.Document.Id];
        Count(counted, label.Act);
        var meetings = findings.Events.Where(one => one is { Type: "CONSULT", Status: EventStatus.Actual or EventStatus.Planned }).ToImmutableArray();
        var lacking = label.Countries.Where(country =>
            !meetings.Any(one => IsAct(one, label.Act) && Party.Joins(one, label.Side, country))).ToImmutableArray();
        if (lacking.Length < label.Countries.Length)
            Count(foundPart, label.Act);
        if (label.Countries.All(country => meetings.Any(one => Party.Joins(one, label.Side, country))))
            Count(foundAnyAct, label.Act);
        if (lacking.IsEmpty)
            Count(foundWhole, label.Act);
        return lacking.IsEmpty ? null : $"{label.Act} {label.Side}-{string.Join(',', lacking)}";
    }

    /// <summary>Prints the figures, by act and of all.</summary>
    public void Print()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"reports with an act and a state in their headline",-52} {counted.Values.Sum(),6} of {labels.Count}"));
        Print("act and every counterpart, from the body", foundWhole);
        foreach (var act in Acts)
            Console.WriteLine(Line($"  {act}", foundWhole.GetValueOrDefault(act), counted.GetValueOrDefault(act)));
        Print("act and some counterpart, from the body", foundPart);
        Print("some consultation with every counterpart", foundAnyAct);
    }

    private void Print(string what, Dictionary<string, int> found) => Console.WriteLine(Line(what, found.Values.Sum(), counted.Values.Sum()));

    private static string Line(string what, int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{what,-52} {part,6} of {whole}  {Share.Of(part, whole):0.000}");

    /// <summary>A call is told by its mode; a visit is a meeting too, and travel is a visit held or announced.</summary>
    private static bool IsAct(Event found, string act) => act switch
    {
        "call" => found.Mode == "phone",
        "meeting" => found.Mode != "phone",
        _ => found.Mode == "visit",
    };

    private static void Count(Dictionary<string, int> counts, string act) => counts[act] = counts.GetValueOrDefault(act) + 1;

    private sealed record Label(string Act, string Side, ImmutableArray<string> Countries);
}
