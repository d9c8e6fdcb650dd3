using System.Collections.Immutable;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Tells which grounds a level counts, and which it folds into those: reprints into the first print, texts into their outlet.</summary>
internal static class Folding
{
    /// <summary>The numbers of some levels, by name.</summary>
    public static ImmutableArray<(string Level, long Number)> Counts(Levels levels) =>
        [("reports", levels.Reports), ("texts", levels.Texts), ("outlets", levels.Outlets)];

    /// <summary>The grounds as a level counts them, each counted one before those that are folded into it.</summary>
    /// <param name="level">"reports", "texts", "outlets", "events", "statements", "occasions"; null where no number is explained: then reprints are folded.</param>
    /// <param name="grounds">All grounds; those that are not counted stay as they are.</param>
    public static ImmutableArray<Ground> On(string? level, ImmutableArray<Ground> grounds)
    {
        if (level is "events" or "statements")
            return [.. grounds.Where(ground => ground.Part != GroundPart.Counted || ground.Id is null || ground.Id[0] == level[0])];
        if (level == "occasions")
            return grounds;
        var told = grounds.Where(static ground => ground.Part == GroundPart.Counted && ground.Report is not null).ToList();
        var first = told.GroupBy(static ground => ground.Story).ToDictionary(static story => story.Key ?? "", static story => story.OrderBy(Order).First().Report!);
        var groups = told.GroupBy(ground => Key(level, ground, first)).Select(group => (First: group.OrderBy(Order).First(), Group: group.ToList())).ToList();
        return
        [
            .. groups.SelectMany(group => group.Group.OrderByDescending(ground => ReferenceEquals(ground, group.First))
                .Select(ground => ReferenceEquals(ground, group.First) || (level is null && !IsReprint(ground, first)) ? ground : Folded(ground, group.First, first))),
            .. grounds.Where(ground => ground.Part != GroundPart.Counted || ground.Report is null),
        ];
    }

    // Without a level, all findings of a first print are counted: they are one group for each text.
    private static object Key(string? level, Ground ground, Dictionary<string, ReportHead> first) => level switch
    {
        "reports" => ground.Report!.Id,
        "outlets" => (first[ground.Story ?? ""].Outlet ?? "", ""),
        _ => ground.Story ?? "",
    };

    /// <summary>The first print first; of one day the report whose name comes first.</summary>
    private static (bool, DateOnly, string) Order(Ground ground) =>
        (ground.ReportDay is null, ground.ReportDay ?? DateOnly.MinValue, ground.Report!.Id.Value);

    private static bool IsReprint(Ground ground, Dictionary<string, ReportHead> first) => first[ground.Story ?? ""].Id != ground.Report!.Id;

    private static Ground Folded(Ground ground, Ground counted, Dictionary<string, ReportHead> first) => ground with
    {
        Part = GroundPart.Folded,
        Reason = IsReprint(ground, first) && ground.Report!.Id != counted.Report!.Id ? $"reprint of {first[ground.Story ?? ""].Id}"
            : ground.Report!.Id == counted.Report!.Id ? "its report is counted already" : $"{ground.Report.Outlet ?? "its outlet"} is counted already",
    };
}
