using System.Collections.Immutable;
using Rapport.Store;
using static Rapport.Tables.Column<Rapport.Tables.Events.EventRow>;

namespace Rapport.Tables.Events;

/// <summary>The table of events in the terms of PLOVER, with everything that the record knows of them.</summary>
internal static class PloverEvents
{
    /// <summary>Its columns.</summary>
    public static readonly ImmutableArray<Column<EventRow>> Columns =
    [
        new Plain("event_id", "lasting id of the event; \"rapport why\" tells its origin", static row => row.Event.Id.Value),
        new Integer("pair", "number of the pair of source and target among those of the event, from 1", static row => row.Pair),
        new Integer("pairs", "how many pairs the event has: a row weighs 1/pairs of an event", static row => row.Pairs),
        .. FindingColumns.Dates<EventRow>(static row => row.Event),
        new Plain("type", "PLOVER event type", static row => row.Event.Type),
        new Plain("mode", "PLOVER mode; empty where the type has none or none is told", static row => row.Event.Mode),
        new List("contexts", "PLOVER contexts", static row => row.Event.Contexts),
        new Plain("cameo", "CAMEO code, leading zeros kept", static row => row.Event.Cameo),
        new Plain("cameo_root", "first two digits of the CAMEO code", static row => row.Event.Cameo?[..2]),
        new Number("goldstein", "value of the CAMEO code on Goldstein's scale, -10 to 10", static row => row.Cameo?.Goldstein),
        new Plain("quad", "quad class: verbal-cooperation, material-cooperation, verbal-conflict or material-conflict", static row => row.Event.Quad),
        new Number("intensity", "PLOVER intensity of the type in its mode, -10 to 10", static row => row.Event.Intensity),
        .. SideColumns.Of<EventRow>("source", "the actor who did it", static row => row.Source),
        .. SideColumns.Of<EventRow>("target", "the actor to whom it was done", static row => row.Target),
        new Flag("reciprocal", "whether all that take part are sources and targets of each other: both directions are rows then", static row => row.Event.Reciprocal),
        new Plain("status", "actual, planned, hypothetical, negated or historical", static row => Words.Of(row.Event.Status)),
        new Plain("place", "where it happened, as the report names it; empty where it does not tell", static row => row.Event.Place),
        new Plain("place_precision", "how exactly the place tells where: site, city, region, state, area", static row => row.Event.PlacePrecision is { } precision ? Words.Of(precision) : null),
        new Plain("place_iso3", "the state of the place, ISO 3166-1 alpha-3; empty where the place is not known", static row => row.PlaceState?.Iso3),
        new Plain("occasion", "the call, meeting or visit that it hangs on, within its report", static row => row.Event.Occasion),
        new Plain("occasion_id", "lasting id of that call, meeting or visit, the same in every report that tells of it: count these to fold accounts", static row => row.Event.SharedOccasion),
        new Plain("statement", "the statement that it is the projection of, within its report; empty for deeds", static row => row.Event.Statement),
        .. FindingColumns.Provenance<EventRow>(static row => row.Event, static row => row.From.Rights),
    ];

    /// <summary>The table.</summary>
    public static EventTable Table { get; } = EventTable.Of(
        "events", "What was done: a row for each source and target of an event", EventRow.Conditions, Columns, EventRow.All);
}
