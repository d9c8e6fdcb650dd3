using System.Collections.Immutable;
using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>What a record holds about two actors.</summary>
public sealed record Dyad
{
    /// <summary>One of them.</summary>
    public required ActorCode First { get; init; }

    /// <summary>The other.</summary>
    public required ActorCode Second { get; init; }

    /// <summary>Number of actual events between them.</summary>
    public long EventCount { get; init; }

    /// <summary>Number of statements of one towards or about the other, or of both together.</summary>
    public long StatementCount { get; init; }

    /// <summary>Number of reports that tell any of it, reprints counted each.</summary>
    public long ReportCount { get; init; }

    /// <summary>Number of distinct texts among the reports: reprints, the same or nearly so, are one.</summary>
    public long TextCount { get; init; }

    /// <summary>Number of independent outlets: those that published one of the texts first.</summary>
    public long OutletCount { get; init; }

    /// <summary>The months with events, from the first to the last; months without any are left out.</summary>
    public ImmutableArray<DyadMonth> Months { get; init; } = [];

    /// <summary>The newest actual events, both directions.</summary>
    public ImmutableArray<RecordedEvent> Events { get; init; } = [];

    /// <summary>The newest statements of the first towards the second, and of both together.</summary>
    public ImmutableArray<RecordedStatement> OfFirst { get; init; } = [];

    /// <summary>The newest statements of the second towards the first, and of both together.</summary>
    public ImmutableArray<RecordedStatement> OfSecond { get; init; } = [];
}

/// <summary>The actual events between two actors in one month. An event without a date counts on the day of its report.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Events">Number of events, reciprocal ones once.</param>
/// <param name="Cooperation">Sum of the intensities above 0.</param>
/// <param name="Conflict">Sum of the intensities below 0, as a positive number.</param>
public sealed record DyadMonth(DateOnly Month, long Events, double Cooperation, double Conflict);

/// <summary>A pair with its events in a stretch of days.</summary>
/// <param name="First">The actor whose code comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Events">Number of actual events between them.</param>
/// <param name="Last">Day of the last one.</param>
public sealed record ActivePair(ActorCode First, ActorCode Second, long Events, DateOnly Last);
