using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Coding.Findings;
using Rapport.Text.Reading;

namespace Rapport.Coding.Time;

/// <summary>Times that are told from the day of the report: weekdays, "yesterday", "last month", "three days ago".</summary>
internal static class NearTimes
{
    private static readonly string[] Counts =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Adds those of the line.</summary>
    public static void Find(string line, Anchor anchor, List<Candidate> found)
    {
        foreach (Match match in TimePatterns.WeekdayName().Matches(line))
            AddWeekday(match, anchor, found);
        foreach (Match match in TimePatterns.NearDay().Matches(line))
            AddDay(match, anchor, found);
        foreach (Match match in TimePatterns.Period().Matches(line))
            AddPeriod(match, anchor, found);
        foreach (Match match in TimePatterns.Ago().Matches(line))
            AddAgo(match, anchor, found);
        foreach (Match match in TimePatterns.Within().Matches(line))
            found.Add(new Candidate(match.Index, match.Length, null, null, TimeDirection.Future, TimeExtent.Until));
    }

    private static void AddWeekday(Match match, Anchor anchor, List<Candidate> found)
    {
        var which = match.Groups["which"].Value.ToLowerInvariant();
        if (which is "good" or "black" or "bloody" or "easter" or "palm" or "ash" or "holy" or "super")
            return;
        _ = CalendarWords.TryWeekday(match.Groups["w"].ValueSpan, out var weekday);
        var day = which switch
        {
            "last" or "this past" or "the previous" => anchor.OnOrBefore(weekday, 1),
            "next" or "coming" or "this coming" => anchor.OnOrBehind(weekday, 1),
            "this" => anchor.OnOrBehind(weekday, 0),
            "the following" => null,
            _ => anchor.Weekday(weekday),
        };
        var direction = which switch
        {
            "last" or "this past" or "the previous" => TimeDirection.Past,
            "next" or "coming" or "this coming" => TimeDirection.Future,
            _ => TimeDirection.Unknown,
        };
        EventDate? last = null;
        if (match.Groups["w2"].Success && CalendarWords.TryWeekday(match.Groups["w2"].ValueSpan, out var end) && day is { } first)
        {
            last = new EventDate(first.AddDays(((int)end - (int)weekday + 7) % 7), DatePrecision.Day);
            if (anchor is { Bearing: not Bearing.Coming, Reference: { } reference } && which.Length == 0 && last.Value.Day > reference)
                (day, last) = (first.AddDays(-7), new EventDate(last.Value.Day.AddDays(-7), DatePrecision.Day));
        }
        found.Add(new Candidate(match.Index, match.Length, day is { } told ? new EventDate(told, DatePrecision.Day) : null, last, direction));
    }

    private static void AddDay(Match match, Anchor anchor, List<Candidate> found)
    {
        var (days, direction) =
            match.Groups["before"].Success ? (-2, TimeDirection.Past) :
            match.Groups["after"].Success ? (2, TimeDirection.Future) :
            match.Groups["yesterday"].Success ? (-1, TimeDirection.Past) :
            match.Groups["tomorrow"].Success ? (1, TimeDirection.Future) : (0, TimeDirection.Present);
        found.Add(new Candidate(match.Index, match.Length, anchor.Shifted(days), null, direction));
    }

    private static void AddPeriod(Match match, Anchor anchor, List<Candidate> found)
    {
        var which = match.Groups["which"].ValueSpan;
        var shift = match.Groups["shift"].Value.ToLowerInvariant();
        var away = which.EndsWith("last", StringComparison.OrdinalIgnoreCase) || which.EndsWith("previous", StringComparison.OrdinalIgnoreCase) ||
                which.EndsWith("past", StringComparison.OrdinalIgnoreCase) || which.Equals("recent", StringComparison.OrdinalIgnoreCase) ? -1
            : which.EndsWith("next", StringComparison.OrdinalIgnoreCase) || which.EndsWith("coming", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        var bare = which.Equals("this", StringComparison.OrdinalIgnoreCase) || which.Equals("last", StringComparison.OrdinalIgnoreCase) ||
            which.Equals("next", StringComparison.OrdinalIgnoreCase);
        var narrative = which.EndsWith("following", StringComparison.OrdinalIgnoreCase) || which.EndsWith("previous", StringComparison.OrdinalIgnoreCase);
        EventDate? date = match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "month" when bare => anchor.MonthAway(away),
            "year" when bare => anchor.YearAway(away),
            _ => null,
        };
        var direction = narrative ? TimeDirection.Unknown
            : away < 0 || shift == "earlier" ? TimeDirection.Past
            : away > 0 || shift == "later" ? TimeDirection.Future
            : TimeDirection.Present;
        found.Add(new Candidate(match.Index, match.Length, date, null, direction));
    }

    private static void AddAgo(Match match, Anchor anchor, List<Candidate> found)
    {
        var count = CountOf(match.Groups["n"].Value);
        EventDate? date = count is not { } n ? null : match.Groups["unit"].Value.ToLowerInvariant().TrimEnd('s') switch
        {
            "day" => anchor.Shifted(-n),
            "month" => anchor.MonthAway(-n),
            "year" when anchor.Reference is { } day && day.Year > n => anchor.YearAway(-n),
            _ => null,
        };
        found.Add(new Candidate(match.Index, match.Length, date, null, TimeDirection.Past));
    }

    private static int? CountOf(string words)
    {
        if (words.Length == 0)
            return null;
        if (int.TryParse(words, CultureInfo.InvariantCulture, out var number))
            return number;
        if (words is "a" or "an" or "A" or "An")
            return 1;
        var index = Array.FindIndex(Counts, count => count.Equals(words, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index;
    }
}
