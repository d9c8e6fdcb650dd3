using System.Collections.Immutable;
using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>An event of somebody else's table.</summary>
/// <param name="Key">Its id there.</param>
/// <param name="Day">Its day.</param>
/// <param name="Source">The state that did it, ISO 3166-1 alpha-3; empty where the table names none.</param>
/// <param name="Target">The state to which it was done; empty where the table names none.</param>
/// <param name="Code">CAMEO code, of POLECAT the PLOVER type.</param>
/// <param name="Quad">Quad class of the PLOVER type that the code is; empty where it is none.</param>
/// <param name="Place">The state that it happened in; empty where the table does not tell.</param>
public readonly record struct LayerEvent(string Key, DateOnly Day, string Source, string Target, string Code, string Quad, string Place);

/// <summary>A file of somebody else's events that is read as it is added.</summary>
public sealed record LayerFile
{
    /// <summary>Name of the layer.</summary>
    public required string Layer { get; init; }

    /// <summary>Whose table it is: "gdelt".</summary>
    public required string Format { get; init; }

    /// <summary>Name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the file in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Its events.</summary>
    public required IEnumerable<LayerEvent> Events { get; init; }

    /// <summary>How many codes were mended and how many lines left out; asked behind the last event.</summary>
    public required Func<(long Mended, long LeftOut)> Counts { get; init; }
}

/// <summary>What became of a file of a layer.</summary>
/// <param name="Added">Events that came in.</param>
/// <param name="Repeated">Rows that the layer had already.</param>
/// <param name="Known">Whether the layer had the file already; nothing was read then.</param>
public readonly record struct LayerAddition(long Added, long Repeated, bool Known);

/// <summary>A layer as a line of a list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Format">Whose table it is.</param>
/// <param name="Files">Number of files.</param>
/// <param name="Events">Number of events.</param>
/// <param name="BetweenStates">Number of those with a state on both sides.</param>
/// <param name="First">Its first day; null where it is empty.</param>
/// <param name="Last">Its last day; null where it is empty.</param>
/// <param name="Repeated">Rows that were repeated in its files.</param>
/// <param name="Mended">Codes whose lost zeros were put back.</param>
/// <param name="LeftOut">Lines that could not be read.</param>
public sealed record Layer(
    string Name, string Format, long Files, long Events, long BetweenStates, DateOnly? First, DateOnly? Last, long Repeated, long Mended, long LeftOut);

/// <summary>Asks how the record and the layers tell of two states, month by month.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
/// <param name="Layer">Only this layer; null for all.</param>
/// <param name="From">Not before this day.</param>
/// <param name="To">Not after this day.</param>
public sealed record LayerComparisonQuestion(ActorCode First, ActorCode Second, string? Layer = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>A month of two states in the record and in a layer. Events are counted in each direction, reciprocal ones in both.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Ours">The record's events by quad class.</param>
/// <param name="Theirs">The layer's events by quad class; "" holds those whose code is of no PLOVER type.</param>
/// <param name="Reports">Reports of the month, within the days asked for, that the record holds: where it is 0, no event of ours is no news.</param>
/// <param name="DaysOfBoth">Days on which both tell an event.</param>
/// <param name="DaysOfOurs">Days on which the record alone does.</param>
/// <param name="DaysOfTheirs">Days on which the layer alone does.</param>
public sealed record LayerMonth(
    string Layer, DateOnly Month, ImmutableSortedDictionary<string, long> Ours, ImmutableSortedDictionary<string, long> Theirs,
    long Reports, int DaysOfBoth, int DaysOfOurs, int DaysOfTheirs);
