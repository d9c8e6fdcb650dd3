using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Tables;

/// <summary>The ways in which a table is written.</summary>
public enum TableFormat
{
    /// <summary>Comma-separated by RFC 4180.</summary>
    Csv,

    /// <summary>Tab-separated, without quotes.</summary>
    Tsv,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>Parquet, typed and compressed by Zstandard.</summary>
    Parquet,
}

/// <summary>Which rows of a table are wanted. Every condition that is not null must hold; a table knows some of them.</summary>
public sealed record TableQuestion
{
    /// <summary>Not before this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Not after this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The outlet that published the report, letter for letter.</summary>
    public string? Outlet { get; init; }

    /// <summary>The state that the outlet speaks for.</summary>
    public string? Side { get; init; }

    /// <summary>Words that the evidence must hold.</summary>
    public string? Words { get; init; }

    /// <summary>An actor on either side.</summary>
    public ActorCode? Country { get; init; }

    /// <summary>An actor who did it.</summary>
    public ActorCode? Source { get; init; }

    /// <summary>An actor whose statement it is.</summary>
    public ActorCode? Holder { get; init; }

    /// <summary>An actor to whom it was done or said.</summary>
    public ActorCode? Target { get; init; }

    /// <summary>PLOVER type.</summary>
    public string? Type { get; init; }

    /// <summary>PLOVER mode.</summary>
    public string? Mode { get; init; }

    /// <summary>How far it is an event; null for all of them.</summary>
    public EventStatus? Status { get; init; } = EventStatus.Actual;

    /// <summary>What the statement does.</summary>
    public StatementKind? Kind { get; init; }

    /// <summary>For or against its issue.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Id of an issue, or words of the phrase that names the matter.</summary>
    public string? Issue { get; init; }

    /// <summary>The stretches of time of a panel.</summary>
    public PanelUnit Unit { get; init; } = PanelUnit.Month;

    /// <summary>Whether a panel takes the two directions of a pair as one.</summary>
    public bool Undirected { get; init; }

    /// <summary>Whether a panel has pairs of states only.</summary>
    public bool StatesOnly { get; init; }

    /// <summary>The one pair of a panel, or null for all.</summary>
    public (ActorCode First, ActorCode Second)? Pair { get; init; }

    /// <summary>Most rows; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>The question for the events that the rows are made of.</summary>
    internal EventsQuestion ForEvents() => new()
    {
        From = From,
        To = To,
        Outlet = Outlet,
        Side = Side,
        Words = Words,
        Country = Country,
        Source = Source,
        Target = Target,
        Type = Type,
        Mode = Mode,
        Status = Status,
    };

    /// <summary>The question for the counts that the rows are made of.</summary>
    internal PanelQuestion ForPanel() => new()
    {
        From = From,
        To = To,
        Unit = Unit,
        Undirected = Undirected,
        StatesOnly = StatesOnly,
        Pair = Pair,
        Country = Country,
        Source = Source,
        Target = Target,
    };

    /// <summary>The question for the statements that the rows are made of.</summary>
    internal StatementsQuestion ForStatements() => new()
    {
        From = From,
        To = To,
        Outlet = Outlet,
        Side = Side,
        Words = Words,
        Country = Country,
        Holder = Holder,
        Target = Target,
        Kind = Kind,
        Stance = Stance,
        Issue = Issue,
    };
}
