namespace Rapport.Store.Questions;

/// <summary>How much speaks of something, on each level.</summary>
/// <param name="Reports">Number of reports.</param>
/// <param name="Texts">Number of distinct texts: reprints, the same or nearly so, are one.</param>
/// <param name="Outlets">Number of independent outlets: those that published one of the texts first.</param>
public readonly record struct Levels(long Reports, long Texts, long Outlets)
{
    /// <summary>The levels of some reports, each with its text's story.</summary>
    internal static Levels Of(IEnumerable<(ReportHead Report, long Story)> reports)
    {
        var distinct = reports.DistinctBy(static one => one.Report.Id).ToList();
        var first = distinct.GroupBy(static one => one.Story).Select(static story => story
            .OrderBy(static one => one.Report.Published ?? DateOnly.MaxValue).ThenBy(static one => one.Report.Id.Value, StringComparer.Ordinal).First().Report.Outlet);
        return new(distinct.Count, distinct.DistinctBy(static one => one.Story).Count(), first.Distinct(StringComparer.Ordinal).Count());
    }
}
