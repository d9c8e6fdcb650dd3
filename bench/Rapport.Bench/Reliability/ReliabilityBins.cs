using System.Collections.Immutable;

namespace Rapport.Bench.Reliability;

/// <summary>The findings whose confidence lies in a tenth of its range.</summary>
/// <param name="From">Where the tenth begins; it ends before From + 0.1, the last one with 1.</param>
/// <param name="Cases">How many findings lie in it.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Confirmed">The share of them that annotations confirm.</param>
internal sealed record ReliabilityBin(double From, int Cases, double Confidence, double Confirmed);

/// <summary>Reliability of confidence: what share is right among the findings that are given the same confidence.</summary>
internal static class ReliabilityBins
{
    /// <summary>The tenths that hold findings.</summary>
    public static ImmutableArray<ReliabilityBin> Of(IEnumerable<GradedEntry> entries) =>
        [.. entries.GroupBy(one => Math.Min(9, (int)Math.Floor((one.Confidence * 10) + 1e-9))).OrderBy(bin => bin.Key)
            .Select(bin => new ReliabilityBin(bin.Key / 10.0, bin.Count(), bin.Average(one => one.Confidence), bin.Average(one => one.Confirmed ? 1.0 : 0.0)))];

    /// <summary>Expected calibration error: the mean distance of confidence and share, weighted by cases.</summary>
    public static double ExpectedError(ImmutableArray<ReliabilityBin> bins) =>
        bins.IsEmpty ? 0 : bins.Sum(bin => bin.Cases * Math.Abs(bin.Confidence - bin.Confirmed)) / bins.Sum(bin => bin.Cases);

    /// <summary>Brier score: the mean square of the distance of confidence and outcome. It also rewards telling good from bad.</summary>
    public static double Brier(IReadOnlyCollection<GradedEntry> entries) =>
        entries.Count == 0 ? 0 : entries.Average(one => Math.Pow(one.Confidence - (one.Confirmed ? 1 : 0), 2));
}
