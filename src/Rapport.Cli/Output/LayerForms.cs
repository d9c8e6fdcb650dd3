using System.Collections.Immutable;
using System.Globalization;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>How layers and their comparison with the record are written.</summary>
internal static class LayerForms
{
    private static readonly ImmutableArray<string> Quads = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];

    /// <summary>Layers.</summary>
    public static ListForm<Layer> Layers { get; } = new(
        LayerJson.Write,
        ["name", "format", "files", "events", "between_states", "first", "last", "repeated", "mended", "left_out"],
        static layer =>
        [
            layer.Name, layer.Format, Number(layer.Files), Number(layer.Events), Number(layer.BetweenStates), Day(layer.First), Day(layer.Last),
            Number(layer.Repeated), Number(layer.Mended), Number(layer.LeftOut),
        ],
        static layer =>
        [
            layer.Name, layer.Format, $"{Day(layer.First)} to {Day(layer.Last)}", $"{Number(layer.Files)} files", $"{Number(layer.Events)} events",
            $"{Number(layer.BetweenStates)} between states", $"{Number(layer.Repeated)} repeated", $"{Number(layer.Mended)} mended", $"{Number(layer.LeftOut)} left out",
        ]);

    /// <summary>Months of the comparison.</summary>
    public static ListForm<LayerMonth> Months { get; } = new(
        LayerJson.Write,
        [
            "layer", "month", "ours", .. Quads.Select(static quad => "ours_" + Column(quad)), "theirs", .. Quads.Select(static quad => "theirs_" + Column(quad)),
            "theirs_of_no_class", "coverage_reports", "days_of_both", "days_of_ours", "days_of_theirs",
        ],
        static month =>
        [
            month.Layer, Month(month), Number(month.Ours.Values.Sum()), .. Quads.Select(quad => Number(month.Ours.GetValueOrDefault(quad))),
            Number(month.Theirs.Values.Sum()), .. Quads.Select(quad => Number(month.Theirs.GetValueOrDefault(quad))), Number(month.Theirs.GetValueOrDefault("")),
            Number(month.Reports), Number(month.DaysOfBoth), Number(month.DaysOfOurs), Number(month.DaysOfTheirs),
        ],
        static month =>
        [
            month.Layer, Month(month), $"days: {Number(month.DaysOfBoth)} both, {Number(month.DaysOfOurs)} ours, {Number(month.DaysOfTheirs)} theirs",
            $"{Number(month.Reports)} reports: ours {Counts(month.Ours)}", $"theirs {Counts(month.Theirs)}",
        ]);

    // "9 (5 VC, 1 MC, 2 VK, 1 MK)": verbal or material, cooperation or conflict, as PLOVER shortens them.
    private static string Counts(ImmutableSortedDictionary<string, long> counts)
    {
        var classes = Quads.Where(quad => counts.GetValueOrDefault(quad) > 0)
            .Select(quad => $"{Number(counts[quad])} {(quad[0] == 'v' ? 'V' : 'M')}{(quad.EndsWith("cooperation", StringComparison.Ordinal) ? 'C' : 'K')}");
        var others = counts.GetValueOrDefault("") > 0 ? [$"{Number(counts[""])} none"] : Array.Empty<string>();
        var told = string.Join(", ", classes.Concat(others));
        return told.Length == 0 ? Number(counts.Values.Sum()) : $"{Number(counts.Values.Sum())} ({told})";
    }

    private static string Column(string quad) => quad.Replace('-', '_');

    private static string Month(LayerMonth month) => month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
