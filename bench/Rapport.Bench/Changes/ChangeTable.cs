using System.Globalization;

namespace Rapport.Bench.Changes;

/// <summary>Counts changes by rule. What vanished counts for the rule of the older pack, all else for that of the newer.</summary>
internal sealed class ChangeTable
{
    private readonly SortedDictionary<string, int[]> rules = new(StringComparer.Ordinal);
    private int reports;
    private int older;
    private int newer;

    /// <summary>Counts the findings of a report.</summary>
    public void Add(int foundByOlder, int foundByNewer)
    {
        reports++;
        older += foundByOlder;
        newer += foundByNewer;
    }

    /// <summary>Counts a change.</summary>
    public void Add(Change change)
    {
        if (!rules.TryGetValue(change.Latest.Rule, out var counts))
            rules.Add(change.Latest.Rule, counts = new int[3]);
        counts[(int)change.Kind]++;
    }

    /// <summary>Prints a row for every rule whose findings differ, then the sums.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reports {reports}, findings {older} before, {newer} now"));
        output.WriteLine($"{"rule",-40} {"appeared",9} {"vanished",9} {"changed",9}");
        foreach (var (rule, counts) in rules)
            output.WriteLine(Row(rule, counts));
        output.WriteLine(Row("all", [.. Enumerable.Range(0, 3).Select(kind => rules.Values.Sum(counts => counts[kind]))]));
    }

    private static string Row(string rule, int[] counts) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule,-40} {counts[0],9} {counts[1],9} {counts[2],9}");
}
