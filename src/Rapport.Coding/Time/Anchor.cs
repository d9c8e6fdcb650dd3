using Rapport.Coding.Findings;

namespace Rapport.Coding.Time;

/// <summary>The day from which times are seen, and what the clause tells of.</summary>
/// <param name="Reference">The day, or null where it is not known.</param>
/// <param name="Bearing">What the clause tells of.</param>
internal readonly record struct Anchor(DateOnly? Reference, Bearing Bearing)
{
    /// <summary>The day itself, shifted by some days; null where it is not known.</summary>
    public EventDate? Shifted(int days) => Reference is { } day ? new EventDate(day.AddDays(days), DatePrecision.Day) : null;

    /// <summary>
    /// The weekday on or before the reference day, on or behind it where the clause tells of what is to come.
    /// Null where the day is not known.
    /// </summary>
    public DateOnly? Weekday(DayOfWeek weekday) => Bearing == Bearing.Coming ? OnOrBehind(weekday, 0) : OnOrBefore(weekday, 0);

    /// <summary>The last such weekday that is at least some days before the reference day.</summary>
    public DateOnly? OnOrBefore(DayOfWeek weekday, int days)
    {
        if (Reference is not { } day)
            return null;
        var last = day.AddDays(-days);
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }

    /// <summary>The first such weekday that is at least some days behind the reference day.</summary>
    public DateOnly? OnOrBehind(DayOfWeek weekday, int days)
    {
        if (Reference is not { } day)
            return null;
        var first = day.AddDays(days);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7);
    }

    /// <summary>
    /// The day of a month whose year is left out: the last one on or before the reference day, the first one on or behind it
    /// where the clause tells of what is to come, the nearest one where nothing tells. Null for a day that does not exist.
    /// </summary>
    public DateOnly? DayOf(int month, int day)
    {
        if (Reference is not { } reference || day < 1)
            return null;
        DateOnly? before = null, behind = null;
        for (var year = reference.Year - 8; year <= reference.Year + 8; year++)
        {
            if (day > DateTime.DaysInMonth(year, month))
                continue;
            var date = new DateOnly(year, month, day);
            if (date <= reference)
                before = date;
            if (date >= reference)
                behind ??= date;
        }
        return Bearing switch
        {
            Bearing.Past => before,
            Bearing.Coming => behind,
            _ => before is not { } past ? behind
                : behind is not { } coming ? before
                : reference.DayNumber - past.DayNumber <= coming.DayNumber - reference.DayNumber ? before : behind,
        };
    }

    /// <summary>The month whose year is left out, by the same rule.</summary>
    public EventDate? MonthOf(int month)
    {
        if (Reference is not { } reference)
            return null;
        var distance = ((month - reference.Month) % 12 + 12) % 12;
        var coming = Bearing == Bearing.Coming || (Bearing == Bearing.Unknown && distance < 6) || distance == 0;
        return MonthAway(coming ? distance : distance - 12);
    }

    /// <summary>The month that lies so many months away from that of the reference day; null where it is not known.</summary>
    public EventDate? MonthAway(int months) =>
        Reference is { } day ? new EventDate(new DateOnly(day.Year, day.Month, 1).AddMonths(months), DatePrecision.Month) : null;

    /// <summary>The year that lies so many years away from that of the reference day; null where it is not known.</summary>
    public EventDate? YearAway(int years) =>
        Reference is { } day ? new EventDate(new DateOnly(day.Year + years, 1, 1), DatePrecision.Year) : null;

    /// <summary>Where a date or a range of dates lies as seen from the reference day.</summary>
    public TimeDirection DirectionOf(EventDate first, EventDate? last)
    {
        if (Reference is not { } reference)
            return TimeDirection.Unknown;
        if (first.Day > reference)
            return TimeDirection.Future;
        return EndOf(last ?? first) < reference ? TimeDirection.Past : TimeDirection.Present;
    }

    private static DateOnly EndOf(EventDate date) => date.Precision switch
    {
        DatePrecision.Day => date.Day,
        DatePrecision.Month => date.Day.AddMonths(1).AddDays(-1),
        _ => date.Day.AddYears(1).AddDays(-1),
    };
}
