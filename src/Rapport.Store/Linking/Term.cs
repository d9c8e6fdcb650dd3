using System.Collections.Immutable;
using Rapport.Coding.Actors;

namespace Rapport.Store.Linking;

/// <summary>One stretch of time in which a person is attested in an office of a state.</summary>
internal sealed record Term
{
    /// <summary>Who.</summary>
    public required NamedPerson Person { get; init; }

    /// <summary>The offices attested, those attested most first; several where they are words for one single office.</summary>
    public required ImmutableArray<string> Offices { get; init; }

    /// <summary>The forms of the name used in the office: full ones before bare ones, those in small letters before those in capitals, the most frequent first.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>One word for the office: terms of one state with the same word are of the same single office.</summary>
    public required string Seat { get; init; }

    /// <summary>The rank of the office; <see cref="OfficeRank.Other"/> where several persons may hold it.</summary>
    public required OfficeRank Rank { get; init; }

    /// <summary>The attestations with a day, in the order of the days, each coding once.</summary>
    public required ImmutableArray<(DateOnly Day, long Coding)> Dated { get; init; }

    /// <summary>The attestations of reports without a day.</summary>
    public ImmutableArray<long> Undated { get; init; } = [];

    /// <summary>Number of reports.</summary>
    public int Count => Dated.Length + Undated.Length;

    /// <summary>The codings that attest it.</summary>
    public IEnumerable<long> Codings => Dated.Select(static one => one.Coding).Concat(Undated);

    /// <summary>First day attested.</summary>
    public DateOnly First => Dated[0].Day;

    /// <summary>Last day attested.</summary>
    public DateOnly Last => Dated[^1].Day;

    /// <summary>The form of the name to be shown.</summary>
    public string Name => Names[0];

    /// <summary>Number of reports between two days, both included.</summary>
    public int CountIn(DateOnly from, DateOnly to) => CountBefore(to.AddDays(1)) - CountBefore(from);

    /// <summary>On how many days between two, neither included, it is attested; counted to two.</summary>
    public int DaysBetween(DateOnly left, DateOnly right)
    {
        var first = CountBefore(left.AddDays(1));
        if (first == Dated.Length || Dated[first].Day >= right)
            return 0;
        var second = CountBefore(Dated[first].Day.AddDays(1));
        return second < Dated.Length && Dated[second].Day < right ? 2 : 1;
    }

    private int CountBefore(DateOnly day)
    {
        var (low, high) = (0, Dated.Length);
        while (low < high)
            if (Dated[(low + high) / 2].Day < day)
                low = (low + high) / 2 + 1;
            else
                high = (low + high) / 2;
        return low;
    }

    /// <summary>The days that both have, where they contradict each other; a last day that is the other's first is a change of office.</summary>
    public (DateOnly From, DateOnly To)? Against(Term other)
    {
        if (Dated.IsEmpty || other.Dated.IsEmpty)
            return null;
        var (from, to) = (First > other.First ? First : other.First, Last < other.Last ? Last : other.Last);
        var change = from == to && ((Last == from && other.First == from && First < from) || (other.Last == from && First == from && other.First < from));
        return from > to || change ? null : (from, to);
    }
}
