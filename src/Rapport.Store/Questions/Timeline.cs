using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Findings;

namespace Rapport.Store.Questions;

/// <summary>Asks for the days of contact between two actors.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
public sealed record TimelineQuestion(ActorCode First, ActorCode Second)
{
    /// <summary>Not before this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Not after this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether the oldest days come first; else the newest.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>Most days; at least 1.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>What was done and said between two actors, day by day.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
/// <param name="Days">The days with contact, in the order asked for; what has no day comes last, or first where the oldest days do.</param>
/// <param name="Total">How many days there are.</param>
public sealed record Timeline(ActorCode First, ActorCode Second, ImmutableArray<ContactDay> Days, Total Total);

/// <summary>A day of contact between two actors; the month or the year where no more is known.</summary>
public sealed record ContactDay
{
    /// <summary>When; the day of the report where the date is not known. Null where neither is.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Calls, meetings and visits, each once with all its accounts.</summary>
    public required ImmutableArray<ContactOccasion> Occasions { get; init; }

    /// <summary>What else was done or is planned, each once whichever reports tell it.</summary>
    public required ImmutableArray<ContactEvent> Events { get; init; }

    /// <summary>What was said to or about the other, but not on one of the occasions.</summary>
    public required ImmutableArray<ContactStatement> Statements { get; init; }
}

/// <summary>A call, a meeting or a visit on a timeline.</summary>
public sealed record ContactOccasion
{
    /// <summary>Its lasting name.</summary>
    public required OccasionId Id { get; init; }

    /// <summary>"call", "meeting" or "visit".</summary>
    public required string Kind { get; init; }

    /// <summary>When, as far as known; null where no account tells.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Whether it is only planned, by all accounts.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>All that took part.</summary>
    public required ImmutableArray<ActorCode> Participants { get; init; }

    /// <summary>The persons who took part, each under the fullest form of the name, with the state.</summary>
    public required ImmutableArray<(ActorCode Country, string Name)> Persons { get; init; }

    /// <summary>Where, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The states whose outlets tell of it, sorted.</summary>
    public required ImmutableArray<string> ToldBy { get; init; }

    /// <summary>How much tells of it.</summary>
    public Levels Levels { get; init; }

    /// <summary>What the two said on it, by whichever account.</summary>
    public required ImmutableArray<ContactStatement> Statements { get; init; }
}

/// <summary>Something done between two actors on one day, as all reports tell it that tell the same type between the same sides.</summary>
public sealed record ContactEvent
{
    /// <summary>The finding of the earliest report.</summary>
    public required FindingId Id { get; init; }

    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER modes that the reports tell, sorted.</summary>
    public required ImmutableArray<string> Modes { get; init; }

    /// <summary>Who did it; both of a reciprocal event.</summary>
    public required ImmutableArray<ActorCode> Source { get; init; }

    /// <summary>To whom; empty where both did it to each other.</summary>
    public required ImmutableArray<ActorCode> Target { get; init; }

    /// <summary>When, as far as known; null where the day is that of the report.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Whether it is planned and not yet done.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>The words of the earliest report.</summary>
    public required string Words { get; init; }

    /// <summary>The states whose outlets tell of it, sorted.</summary>
    public required ImmutableArray<string> ToldBy { get; init; }

    /// <summary>How much tells of it.</summary>
    public Levels Levels { get; init; }
}

/// <summary>What one side, or both together, said on one issue, as all reports of the day or the occasion tell it.</summary>
public sealed record ContactStatement
{
    /// <summary>The finding of the earliest report.</summary>
    public required FindingId Id { get; init; }

    /// <summary>Whose statement it is: one of the two, or both.</summary>
    public required ImmutableArray<ActorCode> Holder { get; init; }

    /// <summary>To whom or about whom, of the two; empty where the other is not named.</summary>
    public required ImmutableArray<ActorCode> Target { get; init; }

    /// <summary>What the statement does.</summary>
    public StatementKind Kind { get; init; }

    /// <summary>For or against the issue, or null.</summary>
    public Stance? Stance { get; init; }

    /// <summary>What it is about, or null.</summary>
    public Issue? Issue { get; init; }

    /// <summary>The words that mark its kind, or null.</summary>
    public string? Strength { get; init; }

    /// <summary>The words of the earliest report.</summary>
    public required string Words { get; init; }

    /// <summary>The states whose outlets tell of it, sorted.</summary>
    public required ImmutableArray<string> ToldBy { get; init; }

    /// <summary>How much tells of it.</summary>
    public Levels Levels { get; init; }
}
