using System.Collections.Immutable;
using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>The stretches of time that a panel counts by.</summary>
public enum PanelUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks from Monday to Sunday, as ISO 8601 numbers them.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}

/// <summary>
/// Asks for counts by pair and stretch of time, those without any event as zeros: for every pair that has a finding in the span, every stretch of the span.
/// An event counts on the first day of its date, on the day of its report where it has none.
/// </summary>
public sealed record PanelQuestion
{
    /// <summary>First day; where it is not given, the day of the first report.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; where it is not given, the day of the last report.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The stretches.</summary>
    public PanelUnit Unit { get; init; } = PanelUnit.Month;

    /// <summary>Whether the two directions of a pair are one: who did it to whom does not matter.</summary>
    public bool Undirected { get; init; }

    /// <summary>Whether only pairs of states are wanted.</summary>
    public bool StatesOnly { get; init; }

    /// <summary>Only these two actors, also where the record holds nothing about them.</summary>
    public (ActorCode First, ActorCode Second)? Pair { get; init; }

    /// <summary>Only pairs with this actor.</summary>
    public ActorCode? Country { get; init; }

    /// <summary>Only what this actor did; of undirected pairs, as <see cref="Country"/>.</summary>
    public ActorCode? Source { get; init; }

    /// <summary>Only what was done to this actor; of undirected pairs, as <see cref="Country"/>.</summary>
    public ActorCode? Target { get; init; }
}

/// <summary>The actual events and the statements of a pair in one stretch of time.</summary>
public sealed record DyadPeriod
{
    /// <summary>Who did it; of undirected pairs the actor whose code comes first.</summary>
    public required ActorCode First { get; init; }

    /// <summary>To whom; of undirected pairs the other.</summary>
    public required ActorCode Second { get; init; }

    /// <summary>First day of the stretch, within the span.</summary>
    public DateOnly Start { get; init; }

    /// <summary>Last day of the stretch, within the span.</summary>
    public DateOnly End { get; init; }

    /// <summary>Number of events by PLOVER type; types without any are left out.</summary>
    public required ImmutableSortedDictionary<string, long> Events { get; init; }

    /// <summary>Sum of the intensities above 0.</summary>
    public double Cooperation { get; init; }

    /// <summary>Sum of the intensities below 0, as a positive number.</summary>
    public double Conflict { get; init; }

    /// <summary>Number of statements.</summary>
    public long Statements { get; init; }

    /// <summary>Number of reports of the stretch that the record holds, whatever they tell: where it is 0, no event is no news.</summary>
    public long Reports { get; init; }

    /// <summary>Number of distinct texts among them, counted by outlet and day.</summary>
    public long Texts { get; init; }
}
