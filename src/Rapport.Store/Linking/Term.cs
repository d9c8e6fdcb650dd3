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

    /// <summary>The reports with a day, in the order of the days, each once.</summary>
    public required ImmutableArray<AttestingReport> Dated { get; init; }

    /// <summary>The reports without a day.</summary>
    public ImmutableArray<AttestingReport> Undated { get; init; } = [];

    /// <summary>Number of reports.</summary>
    public int Count => Dated.Length + Undated.Length;

    /// <summary>All reports that attest it.</summary>
    public IEnumerable<AttestingReport> Reports => Dated.Concat(Undated);

    /// <summary>First day attested.</summary>
    public DateOnly First => DayOf(0);

    /// <summary>Last day attested.</summary>
    public DateOnly Last => DayOf(Dated.Length - 1);

    /// <summary>The day of one of the dated reports.</summary>
    public DateOnly DayOf(int index) => Dated[index].Day!.Value;

    /// <summary>The form of the name to be shown.</summary>
    public string Name => Names[0];

    /// <summary>Number of reports between two days, both included.</summary>
    public int CountIn(DateOnly from, DateOnly to) => CountBefore(to.AddDays(1)) - CountBefore(from);

    /// <summary>On how many days between two, neither included, it is attested; counted to two.</summary>
    public int DaysBetween(DateOnly left, DateOnly right)
    {
        var first = CountBefore(left.AddDays(1));
        if (first == Dated.Length || DayOf(first) >= right)
            return 0;
        var second = CountBefore(DayOf(first).AddDays(1));
        return second < Dated.Length && DayOf(second) < right ? 2 : 1;
    }

    private int CountBefore(DateOnly day)
    {
        var (low, high) = (0, Dated.Length);
        while (low < high)
            if (DayOf((low + high) / 2) < day)
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
