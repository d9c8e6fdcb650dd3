using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Tables.Codes;

namespace Rapport.Tables.Events;

/// <summary>One side of a pair: an actor with the persons and parts that act for it.</summary>
/// <param name="Code">The actor.</param>
/// <param name="State">Codes of its state; null for organisations and regions.</param>
/// <param name="Sectors">Sectors that act, in the order of the report.</param>
/// <param name="Names">Names of who acts, in the order of the report.</param>
internal sealed record PairSide(ActorCode Code, StateCodes? State, ImmutableArray<string> Sectors, ImmutableArray<string> Names)
{
    /// <summary>The sides that actors make: one for each code, in the order of the report.</summary>
    public static ImmutableArray<PairSide> Of(ImmutableArray<Actor> actors, CodeBook codes) =>
        [.. actors.GroupBy(static actor => actor.Code).Select(group => new PairSide(
            group.Key, codes.State(group.Key),
            [.. group.Select(static actor => actor.Sector ?? SectorOf(actor.Code)).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. group.Select(static actor => actor.Name).OfType<string>().Distinct(StringComparer.Ordinal)]))];

    /// <summary>The pairs of an event, as the record counts them: sources against targets; where there are no targets, all that take part against each other.</summary>
    public static ImmutableArray<(PairSide? Source, PairSide? Target)> Pairs(ImmutableArray<PairSide> sources, ImmutableArray<PairSide> targets, bool amongThemselves)
    {
        if (!targets.IsEmpty)
            return sources.IsEmpty
                ? [.. targets.Select(static target => ((PairSide?)null, (PairSide?)target))]
                : [.. sources.SelectMany(source => targets.Select(target => ((PairSide?)source, (PairSide?)target)))];
        return amongThemselves && sources.Length > 1
            ? [.. sources.SelectMany(source => sources.Where(target => target.Code != source.Code).Select(target => ((PairSide?)source, (PairSide?)target)))]
            : [.. sources.Select(static source => ((PairSide?)source, (PairSide?)null))];
    }

    // "LBN:REB": the sector is part of the code.
    private static string? SectorOf(ActorCode code) =>
        code.IsState || code.IsRegion ? null : code.IsOrganisation ? "IGO" : code.Value[(code.Value.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
