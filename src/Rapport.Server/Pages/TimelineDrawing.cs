using System.Collections.Immutable;
using System.Globalization;
using Rapport.Store.Questions;

namespace Rapport.Server.Pages;

/// <summary>A chart of a dyad's events by time: cooperation above the axis, conflict below it, both by summed intensity.</summary>
/// <param name="Unit">What one bar covers: "month", "quarter" or "year".</param>
/// <param name="Months">How many months that is.</param>
/// <param name="Bars">The bars with events, from the first to the last.</param>
/// <param name="Years">Where the years begin.</param>
/// <param name="Axis">Height of the axis, from the top.</param>
/// <param name="Largest">The largest sum that a bar shows.</param>
internal sealed record TimelineDrawing(string Unit, int Months, ImmutableArray<TimelineBar> Bars, ImmutableArray<TimelineYear> Years, double Axis, double Largest)
{
    /// <summary>Size of the drawing.</summary>
    public const double Width = 960;

    /// <inheritdoc cref="Width"/>
    public const double Height = 240;

    private const double Left = 8;
    private const double Top = 10;
    private const double Bottom = 26;

    /// <summary>Draws the months; at least one.</summary>
    public static TimelineDrawing Of(ImmutableArray<DyadMonth> months)
    {
        var first = months[0].Month;
        var last = months[^1].Month;
        var count = Index(last) - Index(first) + 1;
        var (unit, length) = count switch { <= 96 => ("month", 1), <= 288 => ("quarter", 3), _ => ("year", 12) };
        var origin = Index(first) / length;
        var slots = (Index(last) / length) - origin + 1;
        var slot = Math.Min((Width - (2 * Left)) / slots, 40);
        var sums = months.GroupBy(month => Index(month.Month) / length).Select(group => new DyadMonth(
            Month(group.Key * length), group.Sum(static month => month.Events), group.Sum(static month => month.Cooperation),
            group.Sum(static month => month.Conflict))).ToList();
        var up = sums.Max(static sum => sum.Cooperation);
        var down = sums.Max(static sum => sum.Conflict);
        var scale = (Height - Top - Bottom) / Math.Max(up + down, 1e-9);
        var axis = Top + (up * scale);
        return new(unit, length,
        [
            .. sums.Select(sum => new TimelineBar(
                sum, new(sum.Month, sum.Month.AddMonths(length).AddDays(-1)), Label(sum.Month, unit), Left + (((Index(sum.Month) / length) - origin) * slot), Math.Max(1, slot * 0.8),
                axis - (sum.Cooperation * scale), sum.Cooperation * scale, sum.Conflict * scale)),
        ],
        Labels(first, last, length, origin, slot), axis, Math.Max(up, down));
    }

    private static ImmutableArray<TimelineYear> Labels(DateOnly first, DateOnly last, int length, int origin, double slot)
    {
        // A year is named where its label has room.
        var room = Math.Max(1, (int)Math.Ceiling(44 / (slot * (12.0 / length))));
        return
        [
            .. Enumerable.Range(first.Year, last.Year - first.Year + 1).Where(year => (year - first.Year) % room == 0).Select(year =>
                new TimelineYear(year.ToString(CultureInfo.InvariantCulture), Left + (Math.Max(0, (year * 12 / length) - origin) * slot))),
        ];
    }

    private static string Label(DateOnly month, string unit) => unit switch
    {
        "month" => month.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        "quarter" => string.Create(CultureInfo.InvariantCulture, $"quarter {((month.Month - 1) / 3) + 1} of {month.Year}"),
        _ => month.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static int Index(DateOnly month) => (month.Year * 12) + month.Month - 1;

    private static DateOnly Month(int index) => new(index / 12, (index % 12) + 1, 1);
}

/// <summary>One bar, in units of the drawing.</summary>
/// <param name="Sum">What it shows.</param>
/// <param name="Span">The days that it covers.</param>
/// <param name="Label">"May 2024".</param>
/// <param name="X">Its left edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Top">Upper edge of the part above the axis.</param>
/// <param name="Up">Height above the axis.</param>
/// <param name="Down">Height below the axis.</param>
internal sealed record TimelineBar(DyadMonth Sum, DaySpan Span, string Label, double X, double Width, double Top, double Up, double Down);

/// <summary>Where a year begins.</summary>
/// <param name="Label">"2024".</param>
/// <param name="X">Its place, in units of the drawing.</param>
internal readonly record struct TimelineYear(string Label, double X);
