using System.Collections.Immutable;
using System.Globalization;
using Rapport.Tables.Events;
using static Rapport.Tables.Column<Rapport.Tables.Events.EventRow>;

namespace Rapport.Tables.Views;

/// <summary>Events in the columns of Phoenix (26).</summary>
internal static class PhoenixEvents
{
    private const string NotKnown = "not known to Rapport: always empty";

    private static readonly ImmutableArray<Column<EventRow>> Columns =
    [
        new Plain("EventID", "the event's lasting id with the number of the pair", static row => ViewParts.Id(row)),
        new Plain("Date", "the day that the event counts on, YYYYMMDD", static row => ViewParts.Day(row, "yyyyMMdd")),
        new Integer("Year", "its year", static row => row.Event.Day?.Year),
        new Integer("Month", "its month", static row => row.Event.Day?.Month),
        new Integer("Day", "its day of the month", static row => row.Event.Day?.Day),
        .. Actor("Source", static row => row.Source),
        .. Actor("Target", static row => row.Target),
        new Plain("EventCode", "CAMEO code, leading zeros kept", static row => row.Event.Cameo),
        new Plain("EventRootCode", "its first two digits", static row => row.Event.Cameo?[..2]),
        new Integer("QuadClass", "0 comments and appeals (01, 02), 1 verbal cooperation (03 to 05), 2 material cooperation (06 to 08), 3 verbal conflict (09 to 13), 4 material conflict (14 to 20)", static row => QuadClass.OfPhoenix(row.Event.Cameo)),
        new Number("GoldsteinScore", "value of the CAMEO code on Goldstein's scale", static row => row.Cameo?.Goldstein),
        new Plain("Issues", NotKnown, static _ => null),
        new Number("Lat", NotKnown, static _ => null),
        new Number("Lon", NotKnown, static _ => null),
        new Plain("LocationName", "the place, where it is no state and no region", static row => ViewParts.City(row)),
        new Plain("StateName", NotKnown, static _ => null),
        new Plain("CountryCode", "the state of the place, ISO 3166-1 alpha-3", static row => row.PlaceState?.Iso3),
        new Plain("SentenceID", "report and number of the sentence: \"r1b2…_3\"", static row =>
            string.Create(CultureInfo.InvariantCulture, $"{row.Event.Report.Id.Value}_{ViewParts.Sentence(row)}").TrimEnd('_')),
        new Plain("URLs", "address of the report", static row => row.Event.Url),
        new Plain("NewsSources", "outlet", static row => row.Event.Report.Outlet),
    ];

    /// <summary>The table.</summary>
    public static EventTable Table { get; } = EventTable.Of("phoenix", "Events in the columns of Phoenix", EventRow.Conditions, Columns, EventRow.All);

    private static ImmutableArray<Column<EventRow>> Actor(string side, Func<EventRow, PairSide?> of)
    {
        CameoActor? Code(EventRow row) => CameoActor.Of(of(row), row.From.Codes);
        return
        [
            new Plain($"{side}ActorFull", "CAMEO actor code: country and role", row => Code(row)?.Whole),
            new Plain($"{side}ActorEntity", "country in CAMEO's codes; \"IGO\" for organisations", row => Code(row) is { } code ? code.Country ?? code.Role : null),
            new Plain($"{side}ActorRole", "role in CAMEO's codes", row => Code(row) is { Country: not null } code ? code.Role : null),
            new Plain($"{side}ActorAttribute", "organisation in CAMEO's codes", row => Code(row)?.Group),
        ];
    }
}
