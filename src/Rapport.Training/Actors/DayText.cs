using System.Globalization;
using Rapport.Coding.Actors;

namespace Rapport.Training;

/// <summary>
/// Reads days and periods of the tables. A day is written as 2021-01-20; where only the month or the year is known as 2021-01 or 2021, which
/// counts from its first day or to its last. A period is FROM..TO, and one of them may be missing.
/// </summary>
internal static class DayText
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>The first day that a cell can mean.</summary>
    public static DateOnly First(TableRow row, string text) => Read(row, text).First;

    /// <summary>The last day that a cell can mean.</summary>
    public static DateOnly Last(TableRow row, string text) => Read(row, text).Last;

    /// <summary>The period that a cell or a part of one tells.</summary>
    public static Period Period(TableRow row, string text)
    {
        if (text.Split("..") is not [var from, var to] || from.Length + to.Length == 0)
            throw row.Fault($"\"{text}\" is no period", "write it as 1973-01-01..2020-01-31, 2004-05-01.. or ..2020-01-31");
        var period = new Period(from.Length == 0 ? null : First(row, from), to.Length == 0 ? null : Last(row, to));
        return period.From > period.To ? throw row.Fault($"the period \"{text}\" ends before it begins", "write the earlier day first") : period;
    }

    private static (DateOnly First, DateOnly Last) Read(TableRow row, string text)
    {
        foreach (var form in Forms)
            if (text.Length == form.Length && DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
                return (first, form.Length switch
                {
                    4 => first.AddYears(1).AddDays(-1),
                    7 => first.AddMonths(1).AddDays(-1),
                    _ => first,
                });
        throw row.Fault($"\"{text}\" is no day", "write it as 2021-01-20, or as 2021-01 or 2021 where no more is known");
    }
}
