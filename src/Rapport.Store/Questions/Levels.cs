namespace Rapport.Store.Questions;

/// <summary>How much speaks of something, on each level.</summary>
/// <param name="Reports">Number of reports.</param>
/// <param name="Texts">Number of distinct texts: reprints, the same or nearly so, are one.</param>
/// <param name="Outlets">Number of independent outlets: those that published one of the texts first.</param>
public readonly record struct Levels(long Reports, long Texts, long Outlets)
{
    /// <summary>The levels of some reports, each with its text's story.</summary>
    internal static Levels Of<TStory>(IEnumerable<(ReportHead Report, TStory Story)> reports) =>
        Of(reports.Select(static one => (one.Report.Id, one.Report.Published is { } day ? Words.Of(day) : "", one.Report.Outlet, one.Story)));

    /// <summary>The levels of some reports; a day is "" where it is not known. The report without a day comes last in its story, of equals the one whose name comes first.</summary>
    internal static Levels Of<TOutlet, TStory>(IEnumerable<(ReportId Report, string Day, TOutlet Outlet, TStory Story)> reports)
    {
        var stories = reports.DistinctBy(static one => one.Report).GroupBy(static one => one.Story).Select(static story => story.ToList()).ToList();
        var first = stories.Select(static story => story.OrderBy(static one => one.Day.Length == 0).ThenBy(static one => one.Day, StringComparer.Ordinal)
            .ThenBy(static one => one.Report.Value, StringComparer.Ordinal).First().Outlet);
        return new(stories.Sum(static story => story.Count), stories.Count, first.Distinct().Count());
    }
}
