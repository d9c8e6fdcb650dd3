using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapport.Text.Reading;

/// <summary>A day of the calendar as a page writes it: "Feb. 10", "Thursday, 20 June 2019", "2021-02-10".</summary>
/// <param name="Length">Number of characters that it takes.</param>
/// <param name="Year">The year, or null where it is left out.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Weekday">Whether the weekday is named too.</param>
internal readonly partial record struct DayPhrase(int Length, int? Year, int Month, int Day, bool Weekday)
{
    /// <summary>Reads the phrase that starts the words; null where none does.</summary>
    public static DayPhrase? AtStart(string words)
    {
        var match = Phrase().Match(words);
        if (!match.Success)
            return null;
        int month;
        if (match.Groups["iso"].Success)
            month = Number(match.Groups["iso"]);
        else if (!CalendarWords.TryMonth(match.Groups["m"].ValueSpan, out month))
            return null;
        var weekday = match.Groups["w"];
        if (weekday.Success && !CalendarWords.TryWeekday(weekday.ValueSpan, out _))
            return null;
        int? year = match.Groups["y"].Success ? Number(match.Groups["y"]) : null;
        var day = Number(match.Groups["d"]);
        return month is >= 1 and <= 12 && year is null or >= 1800 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2024, month)
            ? new DayPhrase(match.Length, year, month, day, weekday.Success)
            : null;
    }

    /// <summary>
    /// The day in its year; where the phrase has none, the last such day that is not later than a day behind
    /// <paramref name="published"/>. Null where neither is known.
    /// </summary>
    public DateOnly? Resolve(DateOnly? published)
    {
        if (Year is { } year)
            return new DateOnly(year, Month, Day);
        if (published is not { } last)
            return null;
        for (var candidate = last.AddDays(1).Year; candidate >= 1 && candidate > last.Year - 9; candidate--)
            if (Day <= DateTime.DaysInMonth(candidate, Month) && new DateOnly(candidate, Month, Day) <= last.AddDays(1))
                return new DateOnly(candidate, Month, Day);
        return null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?<w>[A-Z][A-Za-z]{2,8})\.?,?\s+)??(?:(?<m>[A-Z][A-Za-z]{2,8})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<y>\d{4}))?|(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<m>[A-Z][A-Za-z]{2,8})\.?(?:,?\s+(?<y>\d{4}))?|(?<y>\d{4})-(?<iso>\d{2})-(?<d>\d{2}))(?![\p{L}\d])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Phrase();
}
