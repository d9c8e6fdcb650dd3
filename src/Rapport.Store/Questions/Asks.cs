using System.Collections.Immutable;
using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>Asks what one actor asked of another, and what followed.</summary>
/// <param name="Asking">Who asks.</param>
/// <param name="Asked">Who is asked.</param>
public sealed record AsksQuestion(ActorCode Asking, ActorCode Asked)
{
    /// <summary>Id of an issue of the register, or words of the phrase that names the matter; null for all.</summary>
    public string? Issue { get; init; }

    /// <summary>Asked on or after this day; null for all.</summary>
    public DateOnly? From { get; init; }

    /// <summary>What was said or done after this day does not count, and ages are up to it; null for the last day of the record.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Most asks that are told; null for all that are looked at.</summary>
    public int? Limit { get; init; }
}

/// <summary>What was asked, the newest first.</summary>
/// <param name="Asks">The asks.</param>
/// <param name="AsOf">The day up to which ages count; null where the record has no day.</param>
/// <param name="Complete">False where there was more than is looked at: then the oldest are missing.</param>
public sealed record OpenAsks(ImmutableArray<Ask> Asks, DateOnly? AsOf, bool Complete)
{
    /// <summary>Number of asks, those behind the limit too.</summary>
    public int Total { get; init; }

    /// <summary>How many of all have no answer.</summary>
    public int Unanswered { get; init; }
}

/// <summary>How an ask stands. Silence is never refusal.</summary>
public enum AskStatus
{
    /// <summary>The record has no answer.</summary>
    NoAnswerReported,

    /// <summary>It was asked again on a later day, and the record has no answer.</summary>
    Repeated,

    /// <summary>Who was asked said or did something on the matter afterwards.</summary>
    Answered,

    /// <summary>Who was asked refused or rejected it afterwards.</summary>
    Refused,
}

/// <summary>One matter that was asked for, however often.</summary>
public sealed record Ask
{
    /// <summary>Its lasting address.</summary>
    public RecordAddress Address => new(new Thing.OfAsk(Asking, Asked, Statements[0].Id));

    /// <summary>Who asks.</summary>
    public required ActorCode Asking { get; init; }

    /// <summary>Who is asked.</summary>
    public required ActorCode Asked { get; init; }

    /// <summary>The issue: its id in the register, else the phrase as first written.</summary>
    public required string Issue { get; init; }

    /// <summary>The words, as last asked.</summary>
    public required string Wording { get; init; }

    /// <summary>Day on which it was first asked; null where no report has a day.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Day on which it was last asked.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>On how many days it was asked.</summary>
    public int Days { get; init; }

    /// <summary>Days since it was first asked; null where that is not known.</summary>
    public int? Age { get; init; }

    /// <summary>How it stands.</summary>
    public AskStatus Status { get; init; }

    /// <summary>The statements and deeds that followed, the earliest first; empty where none is reported.</summary>
    public required ImmutableArray<RecordedFinding> Answers { get; init; }

    /// <summary>The statements that ask, the earliest first.</summary>
    public required ImmutableArray<LedgerStatement> Statements { get; init; }

    /// <summary>How much tells the ask.</summary>
    public Levels Levels { get; init; }
}
