using System.Collections.Immutable;
using Rapport.Coding;

namespace Rapport.Bench.Reliability;

/// <summary>What annotated reports say of a class and family of findings.</summary>
/// <param name="Class">The class.</param>
/// <param name="Family">The family, or <see cref="ConfidenceTable.Others"/>.</param>
/// <param name="Cases">How many were found.</param>
/// <param name="Confirmed">How many of them are confirmed.</param>
/// <param name="Confidence">The share of confirmed ones, drawn towards that of the whole class.</param>
internal sealed record CalibratedFamily(FindingClass Class, string Family, int Cases, int Confirmed, double Confidence);

/// <summary>
/// Makes a table of confidence of graded findings: for each family the share that is confirmed, drawn towards the share of its whole class as
/// if the family had <see cref="Weight"/> more cases of it, and the class towards that of all findings. A family with few cases falls back to its class.
/// </summary>
internal static class Calibration
{
    /// <summary>How many cases of the whole a family is mixed with.</summary>
    public const double Weight = 10;

    /// <summary>The table: for each class its row for others, then its families by name.</summary>
    public static ImmutableArray<CalibratedFamily> Of(IReadOnlyCollection<GradedEntry> entries, double weight = Weight)
    {
        var all = Share.Of(entries.Count(one => one.Confirmed), entries.Count);
        var rows = ImmutableArray.CreateBuilder<CalibratedFamily>();
        foreach (var found in Enum.GetValues<FindingClass>())
        {
            var own = entries.Where(one => one.Class == found).ToImmutableArray();
            var common = Row(found, ConfidenceTable.Others, own, all, weight);
            rows.Add(common);
            foreach (var family in own.GroupBy(one => one.Family).OrderBy(group => group.Key, StringComparer.Ordinal))
                rows.Add(Row(found, family.Key, [.. family], common.Confidence, weight));
        }
        return rows.ToImmutable();
    }

    /// <summary>The entries with the confidence that they would have, each judged by the other reports alone.</summary>
    public static ImmutableArray<GradedEntry> LeavingOneReportOut(IReadOnlyCollection<GradedEntry> entries, double weight = Weight) =>
        [.. entries.GroupBy(one => one.Report).SelectMany(report =>
            Applied(Of([.. entries.Where(one => one.Report != report.Key)], weight), report))];

    /// <summary>The entries with the confidence of a table.</summary>
    public static IEnumerable<GradedEntry> Applied(ImmutableArray<CalibratedFamily> families, IEnumerable<GradedEntry> entries)
    {
        var table = new ConfidenceTable([.. families.Select(row => new ConfidenceRow(row.Class, row.Family, row.Confidence))]);
        return entries.Select(one => one with { Confidence = table.Of(one.Class, one.Family) });
    }

    private static CalibratedFamily Row(FindingClass found, string family, ImmutableArray<GradedEntry> entries, double whole, double weight)
    {
        var confirmed = entries.Count(one => one.Confirmed);
        return new CalibratedFamily(
            found, family, entries.Length, confirmed, Math.Round((confirmed + (weight * whole)) / (entries.Length + weight), 2));
    }
}
