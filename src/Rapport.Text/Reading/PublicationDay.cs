using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Rapport.Text.Reading;

/// <summary>The day on which a report was published: where the outlet is, for "yesterday" and "on Friday" are told by its clocks.</summary>
internal static class PublicationDay
{
    private static readonly OffsetDateTimePattern Instant = OffsetDateTimePattern.ExtendedIso;

    /// <summary>
    /// The day that a report tells, as "2023-02-11", or as an instant with its offset, "2023-02-10T23:40:00Z": the day that it was then in the outlet's
    /// capital, or by the clock that wrote it where the outlet's time zone is not known. An instant without an offset is of the outlet's clock.
    /// </summary>
    /// <param name="written">The day or the instant.</param>
    /// <param name="outlet">The outlet, or null.</param>
    /// <param name="place">Name and line of the file, for messages.</param>
    /// <exception cref="UnreadableInputException">It is no day and no instant.</exception>
    public static DateOnly Of(string written, Outlet? outlet, string place)
    {
        var hasTime = written.Length > 10 && written[10] is 'T' or ' ';
        if (hasTime && Instant.Parse($"{written[..10]}T{written[11..]}") is { Success: true, Value: var instant })
            return (Zone(outlet) is { } zone ? instant.InZone(zone).Date : instant.Date).ToDateOnly();
        var day = hasTime ? written[..10] : written;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UnreadableInputException(
                place, $"the date '{written}' is not of the form YYYY-MM-DD", "write the day of publication such as 2023-02-11 or an instant such as 2023-02-11T18:30:00Z, or null");
    }

    private static DateTimeZone? Zone(Outlet? outlet) => outlet?.TimeZone is { } name ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) : null;
}
