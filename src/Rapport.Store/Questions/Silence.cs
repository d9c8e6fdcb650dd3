using System.Collections.Immutable;
using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>Asks on which issues two actors spoke to or about each other before a day and not since.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
public sealed record SilenceQuestion(ActorCode First, ActorCode Second)
{
    /// <summary>The first day of the silence; null for the day one year before the last contact.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day before which the silence is looked at; null for no end.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Most issues; at least 1.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>On which issues two actors have fallen silent, and how much contact there was meanwhile. Silence is no refusal.</summary>
public sealed record Silence
{
    /// <summary>One of the two.</summary>
    public required ActorCode First { get; init; }

    /// <summary>The other.</summary>
    public required ActorCode Second { get; init; }

    /// <summary>The first day of the silence; null where the record has no contact of both.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day before which the silence is looked at, or null.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>The first day from which on all statements are looked at; null where all of the record are.</summary>
    public DateOnly? LookedAtFrom { get; init; }

    /// <summary>Calls, meetings and visits with both in that time.</summary>
    public int Occasions { get; init; }

    /// <summary>Statements of the first to or about the second, or on their occasions, in that time.</summary>
    public int StatementsOfFirst { get; init; }

    /// <summary>Statements of the second to or about the first, or on their occasions, in that time.</summary>
    public int StatementsOfSecond { get; init; }

    /// <summary>The issues, those raised in most months first.</summary>
    public required ImmutableArray<SilentIssue> Issues { get; init; }

    /// <summary>How many issues there are.</summary>
    public Total Total { get; init; }
}

/// <summary>An issue that a side raised before and not since.</summary>
public sealed record SilentIssue
{
    /// <summary>Whose issue it was.</summary>
    public required ActorCode Side { get; init; }

    /// <summary>Id of the issue in the register, or null where it is known by its wording only.</summary>
    public string? Issue { get; init; }

    /// <summary>How it was named last.</summary>
    public required string Wording { get; init; }

    /// <summary>When it was raised first.</summary>
    public DateOnly First { get; init; }

    /// <summary>When it was raised last.</summary>
    public DateOnly Last { get; init; }

    /// <summary>The statement that raised it last.</summary>
    public required FindingId LastStatement { get; init; }

    /// <summary>The report of that statement.</summary>
    public required ReportId LastReport { get; init; }

    /// <summary>Number of statements that raised it.</summary>
    public int Statements { get; init; }

    /// <summary>Number of distinct texts with such a statement.</summary>
    public int Texts { get; init; }

    /// <summary>Number of calendar months with such a statement.</summary>
    public int Months { get; init; }
}
