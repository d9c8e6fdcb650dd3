using System.Collections.Immutable;
using Rapport.Tables.Codes;
using Rapport.Tables.Events;
using static Rapport.Tables.Column<Rapport.Tables.Events.EventRow>;

namespace Rapport.Tables.Views;

/// <summary>Events in the columns of ICEWS (20).</summary>
internal static class IcewsEvents
{
    private const string NotKnown = "not known to Rapport: always empty";

    private static readonly ImmutableArray<Column<EventRow>> Columns =
    [
        new Plain("Event ID", "the event's lasting id with the number of the pair", static row => ViewParts.Id(row)),
        new Day("Event Date", "the day that the event counts on", static row => row.Event.Day),
        new Plain("Source Name", "who did it: the names that the report has, else the actor", static row => ViewParts.Name(row.Source, row.From.Codes)),
        new Plain("Source Sectors", "their sectors in the words of ICEWS, divided by commas; empty where the actor as a whole acts", static row => Sectors(row.Source, row.From.Codes)),
        new Plain("Source Country", "English name of their state; empty for organisations and regions", static row => row.Source?.State?.Name),
        new Plain("Event Text", "title of the CAMEO code", static row => row.Cameo?.Label),
        new Plain("CAMEO Code", "CAMEO code, leading zeros kept", static row => row.Event.Cameo),
        new Number("Intensity", "value of the CAMEO code on Goldstein's scale", static row => row.Cameo?.Goldstein),
        new Plain("Target Name", "to whom: the names that the report has, else the actor", static row => ViewParts.Name(row.Target, row.From.Codes)),
        new Plain("Target Sectors", "as for the source", static row => Sectors(row.Target, row.From.Codes)),
        new Plain("Target Country", "as for the source", static row => row.Target?.State?.Name),
        new Plain("Story ID", "lasting id of the report", static row => row.Event.Report.Id.Value),
        new Integer("Sentence Number", "number of the sentence that the event's words begin in, from 1", static row => ViewParts.Sentence(row)),
        new Plain("Publisher", "outlet", static row => row.Event.Report.Outlet),
        new Plain("City", "the place, where it is no state and no region", static row => ViewParts.City(row)),
        new Plain("District", NotKnown, static _ => null),
        new Plain("Province", "the place, where it is a part of a state", static row => ViewParts.Region(row)),
        new Plain("Country", "English name of the state of the place", static row => row.PlaceState?.Name),
        new Number("Latitude", NotKnown, static _ => null),
        new Number("Longitude", NotKnown, static _ => null),
    ];

    /// <summary>The table.</summary>
    public static EventTable Table { get; } = EventTable.Of("icews", "Events in the columns of ICEWS", EventRow.Conditions, Columns, EventRow.All);

    private static string? Sectors(PairSide? side, CodeBook codes) => side is null ? null : string.Join(',', side.Sectors.Select(codes.IcewsSector).OfType<string>().Distinct());
}
