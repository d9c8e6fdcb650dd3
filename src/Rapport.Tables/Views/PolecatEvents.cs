using System.Collections.Immutable;
using Rapport.Tables.Events;
using static Rapport.Tables.Column<Rapport.Tables.Events.EventRow>;

namespace Rapport.Tables.Views;

/// <summary>Events in the columns of POLECAT (40).</summary>
internal static class PolecatEvents
{
    private const string NotKnown = "not known to Rapport: always empty";

    private static readonly ImmutableArray<Column<EventRow>> Columns =
    [
        new Plain("Event ID", "the event's lasting id with the number of the pair", static row => ViewParts.Id(row)),
        new Day("Event Date", "the day that the event counts on", static row => row.Event.Day),
        new Plain("Event Type", "PLOVER type", static row => row.Event.Type),
        new Plain("Event Mode", "PLOVER mode", static row => row.Event.Mode),
        new Number("Intensity", "PLOVER intensity", static row => row.Event.Intensity),
        new Plain("Quad Code", "quad class in capitals: VERBAL COOPERATION", static row => ViewParts.InCapitals(row.Event.Quad)),
        new List("Contexts", "PLOVER contexts, divided by \";\"", static row => row.Event.Contexts),
        .. Actor("Actor", "who did it", static row => row.Source),
        .. Actor("Recipient", "to whom", static row => row.Target),
        Empty("Placename"),
        new Plain("City", "the place, where it is no state and no region", static row => ViewParts.City(row)),
        Empty("District"),
        new Plain("Province", "the place, where it is a part of a state", static row => ViewParts.Region(row)),
        new Plain("Country", "the state of the place, ISO 3166-1 alpha-3", static row => row.PlaceState?.Iso3),
        new Number("Latitude", NotKnown, static _ => null),
        new Number("Longitude", NotKnown, static _ => null),
        Empty("GeoNames ID"),
        new Plain("Raw Placename", "where it happened, as the report names it", static row => row.Event.Place),
        Empty("Feature Type"),
        new Plain("Source", "outlet", static row => row.Event.Report.Outlet),
        new Day("Publication Date", "day of the report", static row => row.Event.ReportDay),
        Empty("Story People"),
        Empty("Story Organizations"),
        Empty("Story Locations"),
        new Plain("Language", "language of the report, BCP 47", static row => row.Event.Language),
        new Plain("Version", "hash of the resources that it was coded by", static row => row.Event.Pack),
    ];

    /// <summary>The table.</summary>
    public static EventTable Table { get; } = EventTable.Of("polecat", "Events in the columns of POLECAT", EventRow.Conditions, Columns, EventRow.All);

    private static ImmutableArray<Column<EventRow>> Actor(string side, string who, Func<EventRow, PairSide?> of) =>
    [
        new Plain($"{side} Name", $"{who}: the names that the report has, else the actor", row => ViewParts.Name(of(row), row.From.Codes)),
        new Plain($"{side} Country", "its state, ISO 3166-1 alpha-3", row => of(row)?.State?.Iso3),
        new Plain($"{side} COW", "its state, number of the Correlates of War project", row => of(row)?.State?.Cow),
        new Plain($"Primary {side} Sector", "the first of its sectors", row => of(row)?.Sectors.FirstOrDefault()),
        new List($"{side} Sectors", "sectors of PLOVER, divided by \";\"", row => of(row)?.Sectors ?? []),
        Empty($"{side} Title"),
        Empty($"{side} Name Raw"),
        Empty($"Wikipedia {side} ID"),
    ];

    private static Plain Empty(string name) => new(name, NotKnown, static _ => null);
}
