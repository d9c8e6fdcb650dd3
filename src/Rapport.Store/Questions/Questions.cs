using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>Which part of a list is asked for, and what its items have in common. Every condition that is not null must hold.</summary>
public abstract record ListQuestion
{
    private protected ListQuestion()
    {
    }

    /// <summary>Not before this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Not after this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The outlet that published the report, letter for letter.</summary>
    public string? Outlet { get; init; }

    /// <summary>The state that the outlet speaks for.</summary>
    public string? Side { get; init; }

    /// <summary>Words that the evidence (of reports: the text) must hold, in any order and any inflection.</summary>
    public string? Words { get; init; }

    /// <summary>Most items in one part; at least 1.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where the part begins; null for the first one.</summary>
    public Cursor? Cursor { get; init; }
}

/// <summary>Asks for what was done. From and to are days of the events; of the report where an event has no date.</summary>
public sealed record EventsQuestion : ListQuestion
{
    /// <summary>An actor on either side.</summary>
    public ActorCode? Country { get; init; }

    /// <summary>An actor who did it.</summary>
    public ActorCode? Source { get; init; }

    /// <summary>An actor to whom it was done. Beside a source, reciprocal events count in both directions.</summary>
    public ActorCode? Target { get; init; }

    /// <summary>PLOVER type: "CONSULT".</summary>
    public string? Type { get; init; }

    /// <summary>PLOVER mode: "phone".</summary>
    public string? Mode { get; init; }

    /// <summary>CAMEO code.</summary>
    public string? Cameo { get; init; }

    /// <summary>How far it is an event; null for all of them.</summary>
    public EventStatus? Status { get; init; } = EventStatus.Actual;
}

/// <summary>Asks for what was said. From and to are days of the statements; of the report where a statement has no date.</summary>
public sealed record StatementsQuestion : ListQuestion
{
    /// <summary>An actor on either side.</summary>
    public ActorCode? Country { get; init; }

    /// <summary>An actor whose statement it is.</summary>
    public ActorCode? Holder { get; init; }

    /// <summary>An actor to whom or about whom it was said.</summary>
    public ActorCode? Target { get; init; }

    /// <summary>What the statement does.</summary>
    public StatementKind? Kind { get; init; }

    /// <summary>For or against its issue.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Id of an issue of the register, or words of the phrase that names the matter.</summary>
    public string? Issue { get; init; }
}

/// <summary>Asks for reports. From and to are days of publication, of the dateline where that is not known.</summary>
public sealed record ReportsQuestion : ListQuestion;

/// <summary>Asks for what is between two actors.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
public sealed record DyadQuestion(ActorCode First, ActorCode Second)
{
    /// <summary>Most events, and most statements of each side, that are listed.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Asks for the pairs that had most actual events lately.</summary>
/// <param name="Limit">Most pairs.</param>
/// <param name="Days">How many days before the last report of the record are looked at; before the last event where no report has a day.</param>
public sealed record ActivePairsQuestion(int Limit = 10, int Days = 90);
