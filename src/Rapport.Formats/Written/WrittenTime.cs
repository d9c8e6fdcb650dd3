using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Text.Reading;

namespace Rapport.Formats.Written;

/// <summary>A day or an instant as pages and feeds write it: by ISO 8601, RFC 822, or in English words, rightly or nearly so.</summary>
/// <param name="Local">Day and time by the clock that wrote it.</param>
/// <param name="Offset">How far that clock is ahead of UTC; null where nothing tells, or where there is a day alone.</param>
/// <param name="IsMonth">Whether it tells no day, but its month or its year alone; <paramref name="Local"/> is then the first day of it.</param>
internal readonly partial record struct WrittenTime(DateTime Local, TimeSpan? Offset, bool IsMonth = false)
{
    private const int LongestWritten = 100;

    // Systems write the year 1 where they know none.
    private const int EarliestYear = 1800;

    // RFC 822 knows zones by name; these are the ones that are written.
    private static readonly FrozenDictionary<string, int> Zones = new Dictionary<string, int>
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["ET"] = -5,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["CT"] = -6,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["MT"] = -7,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["PT"] = -8,
        ["AT"] = -4,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["BST"] = 1,
        ["IST"] = 5,
        ["JST"] = 9,
        ["MSK"] = 3,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a day or an instant; null where it is none, or none that is sure: "02/03/2024" is not.</summary>
    public static WrittenTime? Read(string? written)
    {
        var text = written?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > LongestWritten)
            return null;
        return OfMatch(Iso().Match(text), IsoMonth) ?? OfMatch(Words().Match(text), NamedMonth) ?? OfMatch(American().Match(text), NamedMonth) ?? OfMatch(Clock().Match(text), NamedMonth);
    }

    /// <summary>As reports write it: "2024-05-02T10:00:00+03:00", or "2024-05-02" where no offset is told.</summary>
    public override string ToString() => Offset is { } offset
        ? new DateTimeOffset(Local, offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The instant; by UTC where no offset is told.</summary>
    public DateTime Utc => Offset is { } offset ? Local - offset : Local;

    private static WrittenTime? OfMatch(Match match, Func<string, int?> monthOf)
    {
        if (!match.Success || monthOf(match.Groups["month"].Value) is not { } month)
            return null;
        var year = Number(match, "year", 0);
        if (match.Groups["year"].Length == 2)
            year += year < 70 ? 2000 : 1900;
        var (hour, minute, second) = (Number(match, "hour", 0), Number(match, "minute", 0), Number(match, "second", 0));
        if (match.Groups["noon"] is { Success: true, Value: [var half, ..] })
            hour = (hour % 12) + (half is 'p' or 'P' ? 12 : 0);
        var next = hour == 24 && minute == 0 && second == 0;
        var day = Number(match, "day", 1);
        if (year is < EarliestYear or > 9998 || month > 12 || month < 1 || day < 1 || day > DateTime.DaysInMonth(year, month) || minute > 59 || second > 60 || (hour > 23 && !next))
            return null;
        var local = new DateTime(year, month, day, next ? 0 : hour, minute, Math.Min(second, 59), DateTimeKind.Unspecified).AddDays(next ? 1 : 0);
        return new(local, match.Groups["hour"].Success ? ZoneOf(match.Groups["zone"].Value) : null, !match.Groups["day"].Success);
    }

    private static TimeSpan? ZoneOf(string zone)
    {
        if (zone.Length == 0)
            return null;
        if (Zones.TryGetValue(zone, out var hours))
            return zone.Equals("IST", StringComparison.OrdinalIgnoreCase) ? new TimeSpan(hours, 30, 0) : TimeSpan.FromHours(hours);
        var offset = OffsetDigits().Match(zone);
        if (!offset.Success)
            return null;
        var span = new TimeSpan(Number(offset, "hours", 0), Number(offset, "minutes", 0), 0);
        return span > TimeSpan.FromHours(14) ? null : offset.Groups["sign"].Value == "-" ? -span : span;
    }

    private static int Number(Match match, string group, int otherwise) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    private static int? IsoMonth(string digits) => digits.Length == 0 ? 1 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? NamedMonth(string name) =>
        name.Length > 2 && CalendarWords.TryMonth(char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant(), out var month) ? month : null;

    private const string TimeOfDay = @"(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]+)?)?\s*(?<noon>[aApP]\.?[mM]\.?)?";

    private const string Zone = @"(?:\s*\(?(?<zone>[A-Za-z]{1,5}\b|(?:GMT|UTC)?[+-][0-9]{1,2}:?[0-9]{2}))?";

    [GeneratedRegex("^(?<year>[0-9]{4})(?:-?(?<month>[0-9]{2})(?:-?(?<day>[0-9]{2}))?)?(?:(?:[Tt]|\\s*,?\\s+)(?<hour>[0-9]{1,2}):?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2})(?:[.,][0-9]+)?)?" + Zone + ")?\\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Iso();

    // "Thu, 01 Jan 2004 19:48:21 GMT", "18 November 2019", "Thursday, 5-Jan-04 11 pm"
    [GeneratedRegex(@"^(?:\p{L}+\.?,?\s+)?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[\s-]+(?<month>[A-Za-z]{3,9})\.?,?[\s-]+(?<year>[0-9]{4}|[0-9]{2})(?:(?:\s*,)?\s+(?:at\s+)?" + TimeOfDay + Zone + ")?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Words();

    // "November 19, 2019 11:03 PM EST", "Thursday, Nov. 18th, 2019 at 4:00"
    [GeneratedRegex(@"^(?:\p{L}+\.?,?\s+)?(?<month>[A-Za-z]{3,9})\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<year>[0-9]{4})(?:(?:\s*[,|-])?\s+(?:at\s+)?" + TimeOfDay + Zone + ")?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex American();

    // "Thu Jan  1 19:48:21 2004", as C writes it
    [GeneratedRegex(@"^\p{L}{3}\s+(?<month>[A-Za-z]{3,9})\s+(?<day>[0-9]{1,2})\s+" + TimeOfDay + @"\s+(?:(?<zone>[A-Z]{1,5})\s+)?(?<year>[0-9]{4})\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Clock();

    [GeneratedRegex("^(?:GMT|UTC)?(?<sign>[+-])(?<hours>[0-9]{1,2}):?(?<minutes>[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex OffsetDigits();
}
