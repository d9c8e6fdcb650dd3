using Rapport.Coding;
using Rapport.Store.Questions;
using Rapport.Tables.Codes;

namespace Rapport.Tables.Events;

/// <summary>An event between one source and one target: a row of the tables of events.</summary>
/// <param name="Event">The event.</param>
/// <param name="Pair">Number of the pair among those of the event, from 1.</param>
/// <param name="Pairs">How many pairs the event has.</param>
/// <param name="Source">Who did it, or null.</param>
/// <param name="Target">To whom, or null.</param>
/// <param name="From">What the row is taken from.</param>
internal sealed record EventRow(RecordedEvent Event, int Pair, int Pairs, PairSide? Source, PairSide? Target, TableSource From)
{
    /// <summary>The conditions that tables of events know.</summary>
    public static readonly System.Collections.Immutable.ImmutableArray<string> Conditions =
        ["country", "source", "target", "type", "mode", "status", "from", "to", "outlet", "side", "words"];

    /// <summary>The CAMEO code's entry, or null.</summary>
    public CameoCode? Cameo { get; } = From.Codes.Event(Event.Cameo);

    /// <summary>The state that the event happened in, or null.</summary>
    public StateCodes? PlaceState { get; } = Event.PlaceState is { } state ? From.Codes.State(state) : null;

    /// <summary>The rows of the events that the question asks for: of each event the pairs that fit its actors.</summary>
    public static IEnumerable<EventRow> All(TableSource from)
    {
        var asked = from.Question;
        return from.Record.Each(asked.ForEvents()).SelectMany(found => Of(found, from)).Where(row => Fits(asked.Source, row.Source) && Fits(asked.Target, row.Target)
            && (Fits(asked.Country, row.Source) || Fits(asked.Country, row.Target)));
    }

    /// <summary>The rows of an event, one for each of its pairs.</summary>
    public static IEnumerable<EventRow> Of(RecordedEvent found, TableSource from)
    {
        var pairs = PairSide.Pairs(PairSide.Of(found.Source, from.Codes), PairSide.Of(found.Target, from.Codes), found.Reciprocal);
        return pairs.Select((pair, index) => new EventRow(found, index + 1, pairs.Length, pair.Source, pair.Target, from));
    }

    private static bool Fits(ActorCode? asked, PairSide? side) => asked is not { } code || side?.Code == code;
}
