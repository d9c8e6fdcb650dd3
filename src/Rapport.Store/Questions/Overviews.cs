using System.Collections.Immutable;
using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>Asks how many reports of which outlet the record holds, month by month.</summary>
public sealed record CoverageQuestion
{
    /// <summary>Not before this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Not after this day.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>The reports of one outlet in one month.</summary>
/// <param name="Outlet">The outlet; null for reports that name none.</param>
/// <param name="Month">First day of the month; null for reports without a day.</param>
/// <param name="Reports">Number of reports.</param>
/// <param name="Texts">Number of distinct texts among them, counted by day.</param>
public sealed record CoverageMonth(string? Outlet, DateOnly? Month, long Reports, long Texts);

/// <summary>Asks for the pairs that have anything in a stretch of days, those with most events first.</summary>
public sealed record PairTotalsQuestion
{
    /// <summary>Not before this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Not after this day.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>What lies between two actors in a stretch of days, both directions together. An event counts on the first day of its date, on that of its report where it has none.</summary>
/// <param name="First">The actor whose code comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Events">Number of actual events, reciprocal ones once.</param>
/// <param name="Statements">Number of statements.</param>
/// <param name="Cooperation">Sum of the intensities above 0.</param>
/// <param name="Conflict">Sum of the intensities below 0, as a positive number.</param>
public sealed record PairTotal(ActorCode First, ActorCode Second, long Events, long Statements, double Cooperation, double Conflict);

/// <summary>How much an actor has part in, on whichever side, in a stretch of days.</summary>
/// <param name="Code">The actor.</param>
/// <param name="Events">Number of actual events.</param>
/// <param name="Statements">Number of statements, of it, to it or about it.</param>
public sealed record ActorTotal(ActorCode Code, long Events, long Statements);

/// <summary>Asks how much each actor has part in in a stretch of days.</summary>
public sealed record ActorTotalsQuestion
{
    /// <summary>Not before this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Not after this day.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>How much was said on an issue of the register.</summary>
/// <param name="Issue">Its id.</param>
/// <param name="Statements">Number of statements.</param>
/// <param name="First">Day of the first one; null where none has a day.</param>
/// <param name="Last">Day of the last one; null where none has a day.</param>
public sealed record IssueTotal(string Issue, long Statements, DateOnly? First, DateOnly? Last);

/// <summary>How many reports of one outlet tell anything actual between two actors.</summary>
/// <param name="Outlet">The outlet; null for reports that name none.</param>
/// <param name="Side">The state that it speaks for, by the report that came into the record last; or null.</param>
/// <param name="Reports">Number of reports.</param>
/// <param name="First">Day of the first one; null where none has a day.</param>
/// <param name="Last">Day of the last one; null where none has a day.</param>
public sealed record PairOutlet(string? Outlet, string? Side, long Reports, DateOnly? First, DateOnly? Last);

/// <summary>Asks what a person took part in and said.</summary>
/// <param name="Country">The state or organisation that the person acts for.</param>
/// <param name="Names">Forms of the name, such as those of a tenure.</param>
public sealed record PersonQuestion(ActorCode Country, ImmutableArray<string> Names)
{
    /// <summary>Most occasions, and most statements, that are listed.</summary>
    public int Limit { get; init; } = 25;
}

/// <summary>What a person took part in and said.</summary>
/// <param name="Occasions">The newest calls, meetings and visits that name the person.</param>
/// <param name="OccasionTotal">How many there are.</param>
/// <param name="Statements">The newest statements with the person as speaker.</param>
/// <param name="StatementTotal">How many there are among the statements of the state that were looked at.</param>
public sealed record PersonActs(ImmutableArray<RecordedOccasion> Occasions, Total OccasionTotal, ImmutableArray<RecordedStatement> Statements, Total StatementTotal);
