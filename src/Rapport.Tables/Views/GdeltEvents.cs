using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding.Actors;
using Rapport.Tables.Events;
using static Rapport.Tables.Column<Rapport.Tables.Events.EventRow>;

namespace Rapport.Tables.Views;

/// <summary>Events in the columns of GDELT 1.0 (58) and 2.0 (61). Files of GDELT have no header, and these have none.</summary>
internal static class GdeltEvents
{
    private const string NotKnown = "not known to Rapport: always empty";

    /// <summary>GDELT 1.0.</summary>
    public static EventTable First { get; } = Of("gdelt1", "Events in the columns of GDELT 1.0", second: false);

    /// <summary>GDELT 2.0.</summary>
    public static EventTable Second { get; } = Of("gdelt2", "Events in the columns of GDELT 2.0", second: true);

    private static EventTable Of(string name, string title, bool second) => EventTable.Of(
        name, title, EventRow.Conditions,
        [
            .. Head, .. Actor(1, static row => row.Source), .. Actor(2, static row => row.Target), .. Action,
            .. ActorPlace("Actor1", second), .. ActorPlace("Actor2", second), .. ActionPlace(second),
            new Integer("DATEADDED", second ? "day of the report with zeros for the time of day" : "day of the report", row => Added(row, second)),
            new Plain("SOURCEURL", "address of the report", static row => row.Event.Url),
        ],
        EventRow.All, hasHeader: false);

    /// <summary>A number for the row: the first ten characters of the event's id (50 bits) times 8192, and the number of the pair.</summary>
    internal static long Number(EventRow row)
    {
        const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
        var number = 0L;
        foreach (var character in row.Event.Id.Value.AsSpan(1, 10))
            number = (number << 5) | (long)Digits.IndexOf(character, StringComparison.Ordinal);
        return (number << 13) | (uint)Math.Min(row.Pair, 8191);
    }

    /// <summary>The year and, behind the point, the day's share of it as GDELT reckons it: (30 × months before + day) / 365.</summary>
    internal static double Fraction(DateOnly day) =>
        Math.Round(day.Year + ((((day.Month - 1) * 30) + day.Day) / 365.0), 4);

    private static ImmutableArray<Column<EventRow>> Head =>
    [
        new Integer("GLOBALEVENTID", "number of the row: the first ten characters of the event's id (50 bits) times 8192, and the number of the pair", static row => Number(row)),
        new Integer("SQLDATE", "the day that the event counts on, YYYYMMDD", static row => Whole(ViewParts.Day(row, "yyyyMMdd"))),
        new Integer("MonthYear", "its month, YYYYMM", static row => Whole(ViewParts.Day(row, "yyyyMM"))),
        new Integer("Year", "its year", static row => row.Event.Day?.Year),
        new Number("FractionDate", "the year and, behind the point, (30 × months before + day) / 365", static row => row.Event.Day is { } day ? Fraction(day) : null),
    ];

    private static ImmutableArray<Column<EventRow>> Action =>
    [
        new Integer("IsRootEvent", "1 where the event's words stand in the headline or the lead, else 0", static row => row.Event.Evidence.Any(static words => words.Section is "headline" or "lead") ? 1 : 0),
        new Plain("EventCode", "CAMEO code", static row => row.Event.Cameo),
        new Plain("EventBaseCode", "its first three digits", static row => row.Event.Cameo is { Length: > 3 } code ? code[..3] : row.Event.Cameo),
        new Plain("EventRootCode", "its first two digits", static row => row.Event.Cameo?[..2]),
        new Integer("QuadClass", "by the first two digits, as GDELT has it: 1 verbal cooperation (01 to 05), 2 material cooperation (06 to 09), 3 verbal conflict (10 to 14), 4 material conflict (15 to 20)", static row => QuadClass.OfGdelt(row.Event.Cameo)),
        new Number("GoldsteinScale", "value of the CAMEO code on Goldstein's scale", static row => row.Cameo?.Goldstein),
        new Integer("NumMentions", "pieces of evidence in the report", static row => row.Event.Evidence.Length),
        new Integer("NumSources", "always 1: a row is of one report", static _ => 1),
        new Integer("NumArticles", "always 1: a row is of one report", static _ => 1),
        new Number("AvgTone", NotKnown, static _ => null),
    ];

    private static ImmutableArray<Column<EventRow>> Actor(int number, Func<EventRow, PairSide?> of)
    {
        CameoActor? Code(EventRow row) => CameoActor.Of(of(row), row.From.Codes);
        return
        [
            new Plain($"Actor{number}Code", "CAMEO actor code: country and role", row => Code(row)?.Whole),
            new Plain($"Actor{number}Name", "the first person or body named, else the actor, in capitals", row => Code(row)?.Name.ToUpperInvariant()),
            new Plain($"Actor{number}CountryCode", "country in CAMEO's codes", row => Code(row)?.Country),
            new Plain($"Actor{number}KnownGroupCode", "organisation in CAMEO's codes", row => Code(row)?.Group),
            new Plain($"Actor{number}EthnicCode", NotKnown, static _ => null),
            new Plain($"Actor{number}Religion1Code", NotKnown, static _ => null),
            new Plain($"Actor{number}Religion2Code", NotKnown, static _ => null),
            new Plain($"Actor{number}Type1Code", "role in CAMEO's codes", row => Code(row)?.Role),
            new Plain($"Actor{number}Type2Code", "second role, where several parts act", row => of(row) is { Sectors.Length: > 1 } side ? row.From.Codes.CameoSector(side.Sectors[1]) : null),
            new Plain($"Actor{number}Type3Code", "third role", row => of(row) is { Sectors.Length: > 2 } side ? row.From.Codes.CameoSector(side.Sectors[2]) : null),
        ];
    }

    private static IEnumerable<Column<EventRow>> ActorPlace(string actor, bool second) =>
        PlaceNames(actor, second).Select(static name => (Column<EventRow>)new Plain(name, NotKnown, static _ => null));

    private static IEnumerable<Column<EventRow>> ActionPlace(bool second) => PlaceNames("Action", second).Select(static name => (Column<EventRow>)(name switch
    {
        "ActionGeo_Type" => new Integer(name, "1 a state, 2 a region of the United States, 3 a city there, 4 a city and 5 a region elsewhere; empty where that is not known", static row => PlaceType(row)),
        "ActionGeo_FullName" => new Plain(name, "where it happened, as the report names it", static row => row.Event.Place),
        "ActionGeo_CountryCode" => new Plain(name, "the state of the place, FIPS 10-4", static row => row.PlaceState?.Fips),
        _ => new Plain(name, NotKnown, static _ => null),
    }));

    private static ImmutableArray<string> PlaceNames(string of, bool second) =>
    [
        $"{of}Geo_Type", $"{of}Geo_FullName", $"{of}Geo_CountryCode", $"{of}Geo_ADM1Code", .. second ? [$"{of}Geo_ADM2Code"] : Array.Empty<string>(),
        $"{of}Geo_Lat", $"{of}Geo_Long", $"{of}Geo_FeatureID",
    ];

    private static long? PlaceType(EventRow row) => row is not { Event: { Place: not null, PlacePrecision: { } precision }, PlaceState: { } state } ? null
        : precision switch
        {
            PlacePrecision.State => 1,
            PlacePrecision.Region => state.Iso3 == "USA" ? 2 : 5,
            PlacePrecision.City or PlacePrecision.Site => state.Iso3 == "USA" ? 3 : 4,
            _ => null,
        };

    private static long? Added(EventRow row, bool second) =>
        Whole(row.Event.ReportDay?.ToString(second ? "yyyyMMdd000000" : "yyyyMMdd", CultureInfo.InvariantCulture));

    private static long? Whole(string? digits) => digits is null ? null : long.Parse(digits, CultureInfo.InvariantCulture);
}
