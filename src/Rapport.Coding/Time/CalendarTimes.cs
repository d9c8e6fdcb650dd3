using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Coding.Findings;
using Rapport.Text.Reading;

namespace Rapport.Coding.Time;

/// <summary>Times of the calendar: days, months and years by name or number.</summary>
internal static class CalendarTimes
{
    /// <summary>Adds those of the line.</summary>
    public static void Find(string line, Anchor anchor, List<Candidate> found)
    {
        foreach (Match match in TimePatterns.MonthDay().Matches(line))
            AddDays(match, anchor, MonthOf(match.Groups["m"]), match.Groups["m2"].Success ? MonthOf(match.Groups["m2"]) : MonthOf(match.Groups["m"]), found);
        foreach (Match match in TimePatterns.DayMonth().Matches(line))
            AddDays(match, anchor, match.Groups["m0"].Success ? MonthOf(match.Groups["m0"]) : MonthOf(match.Groups["m"]), MonthOf(match.Groups["m"]), found);
        foreach (Match match in TimePatterns.Iso().Matches(line))
            if (DayAt(Number(match.Groups["y"]), Number(match.Groups["m"]), Number(match.Groups["d"])) is { } day)
                found.Add(new Candidate(match.Index, match.Length, day));
        foreach (Match match in TimePatterns.MonthAlone().Matches(line))
            AddMonth(match, anchor, found);
        foreach (Match match in TimePatterns.YearAlone().Matches(line))
            AddYears(line, match, found);
        foreach (Match match in TimePatterns.Decade().Matches(line))
            found.Add(new Candidate(match.Index, match.Length, null, null, TimeDirection.Past));
    }

    private static void AddDays(Match match, Anchor anchor, int month, int lastMonth, List<Candidate> found)
    {
        int? year = match.Groups["y"].Success ? Number(match.Groups["y"]) : null;
        var first = Number(match.Groups["d"]);
        EventDate? day = year is { } told
            ? DayAt(told, month, first)
            : anchor.DayOf(month, first) is { } resolved ? new EventDate(resolved, DatePrecision.Day) : null;
        if (day is null && (year is not null || anchor.Reference is not null || first is < 1 or > 31))
            return;
        EventDate? last = null;
        if (match.Groups["d2"].Success && day is { } start)
        {
            last = DayAt(start.Day.Year + (lastMonth < start.Day.Month ? 1 : 0), lastMonth, Number(match.Groups["d2"]));
            if (year is not null && lastMonth < month)
                (day, last) = (DayAt(year.Value - 1, month, first), DayAt(year.Value, lastMonth, Number(match.Groups["d2"])));
            if (last is null || day is null || last.Value.Day < day.Value.Day)
                return;
        }
        found.Add(new Candidate(match.Index, match.Length, day, last));
    }

    private static void AddMonth(Match match, Anchor anchor, List<Candidate> found)
    {
        var which = match.Groups["which"].Value.ToLowerInvariant();
        var part = match.Groups["part"].Success || match.Groups["inner"].Success;
        if (which.Length == 0 && !part && !match.Groups["y"].Success)
            return;
        var month = MonthOf(match.Groups["m"]);
        EventDate? date = match.Groups["y"].Success
            ? new EventDate(new DateOnly(Number(match.Groups["y"]), month, 1), DatePrecision.Month)
            : Nearest(which, month, anchor);
        var start = match.Groups["inner"].Success && match.Groups["inner"].Length > 0 ? match.Groups["inner"].Index : match.Groups["m"].Index;
        if (match.Groups["part"].Success)
            start = match.Groups["part"].Index;
        else if (which is "last" or "next" or "this")
            start = match.Groups["which"].Index;
        found.Add(new Candidate(start, match.Index + match.Length - start, date));
    }

    private static EventDate? Nearest(string which, int month, Anchor anchor) => which switch
    {
        "last" when anchor.Reference is { } day => anchor.MonthAway(month < day.Month ? month - day.Month : month - day.Month - 12),
        "next" when anchor.Reference is { } day => anchor.MonthAway(month > day.Month ? month - day.Month : month - day.Month + 12),
        "this" when anchor.Reference is { } day => anchor.MonthAway(month - day.Month),
        "since" => (anchor with { Bearing = Bearing.Past }).MonthOf(month),
        "until" or "till" or "by" => (anchor with { Bearing = Bearing.Coming }).MonthOf(month),
        _ => anchor.MonthOf(month),
    };

    private static void AddYears(string line, Match match, List<Candidate> found)
    {
        var year = match.Groups["y"];
        var first = new EventDate(new DateOnly(Number(year), 1, 1), DatePrecision.Year);
        EventDate? last = match.Groups["y2"].Success ? new EventDate(new DateOnly(Number(match.Groups["y2"]), 1, 1), DatePrecision.Year) : null;
        if (last is { } end && end.Day < first.Day)
            last = null;
        if (CountsThings(line, match))
            return;
        found.Add(new Candidate(year.Index, match.Index + match.Length - year.Index, first, last));
    }

    /// <summary>"of 2000 troops" counts things: a round figure with a plural behind it.</summary>
    private static bool CountsThings(string line, Match match)
    {
        var rest = line.AsSpan(match.Index + match.Length);
        if (match.Groups["y2"].Success || !rest.StartsWith(" ") || !match.Groups["y"].Value.EndsWith('0'))
            return false;
        rest = rest[1..];
        var end = rest.IndexOfAny(" ,.;:");
        var word = end < 0 ? rest : rest[..end];
        return word.Length > 3 && char.IsLower(word[0]) && word[^1] == 's';
    }

    private static EventDate? DayAt(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new EventDate(new DateOnly(year, month, day), DatePrecision.Day)
            : null;

    private static int MonthOf(Group group) => CalendarWords.TryMonth(group.ValueSpan, out var month) ? month : 0;

    private static int Number(Group group)
    {
        var digits = group.ValueSpan;
        while (digits.Length > 0 && !char.IsAsciiDigit(digits[^1]))
            digits = digits[..^1];
        return int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
