using System.Collections.Immutable;

namespace Rapport.Store.Questions;

/// <summary>Asks where something that the record tells comes from.</summary>
/// <param name="Address">What it is.</param>
public sealed record WhyQuestion(RecordAddress Address)
{
    /// <summary>Most grounds of each part that are listed; at least 1.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>What the record answers to <see cref="WhyQuestion"/>.</summary>
public abstract record WhyAnswer
{
    private WhyAnswer()
    {
    }

    /// <summary>The record has it.</summary>
    /// <param name="Origin">Where it comes from.</param>
    public sealed record Known(Origin Origin) : WhyAnswer;

    /// <summary>The record does not have it, or the address fits several.</summary>
    /// <param name="Reason">What there is instead and what to do.</param>
    public sealed record Unknown(string Reason) : WhyAnswer;
}

/// <summary>Where something that the record tells comes from: what it rests on, down to the words of reports, and what was set aside.</summary>
public sealed record Origin
{
    /// <summary>Its address, under its lasting name.</summary>
    public required RecordAddress Address { get; init; }

    /// <summary>What it is: "event", "statement", "link", "occasion", "report", "tenure", "position", "ask", "dyad", "issue", "panel".</summary>
    public required string Kind { get; init; }

    /// <summary>The finding with its sentences, where it is one; else null.</summary>
    public Why? Finding { get; init; }

    /// <summary>The occasion, where it is one; else null.</summary>
    public RecordedOccasion? Occasion { get; init; }

    /// <summary>The report, where it is one; else null.</summary>
    public ReportHead? Report { get; init; }

    /// <summary>The tenure, where it is one; else null.</summary>
    public Tenure? Tenure { get; init; }

    /// <summary>The position, where it is one; else null.</summary>
    public Position? Position { get; init; }

    /// <summary>The ask, where it is one; else null.</summary>
    public Ask? Ask { get; init; }

    /// <summary>The row of the panel, where it is one; else null.</summary>
    public DyadPeriod? Period { get; init; }

    /// <summary>The numbers on each level that it has, by name: "reports", "texts", "outlets", "occasions", "events", "statements".</summary>
    public ImmutableArray<(string Level, long Number)> Counts { get; init; } = [];

    /// <summary>What it rests on, what was folded into it, and what was set aside beside it.</summary>
    public ImmutableArray<Ground> Grounds { get; init; } = [];

    /// <summary>How many grounds are not listed, for there were more than asked for.</summary>
    public long MoreGrounds { get; init; }
}

/// <summary>What a ground is to the thing that is explained.</summary>
public enum GroundPart
{
    /// <summary>The thing rests on it; of a count: it is counted.</summary>
    Counted,

    /// <summary>It is folded into one that is counted.</summary>
    Folded,

    /// <summary>It followed and answers what was asked.</summary>
    Answer,

    /// <summary>It is of the same actors and days and does not count.</summary>
    Uncounted,

    /// <summary>It contradicts the thing.</summary>
    Against,

    /// <summary>It stands beside the thing and was kept apart from it.</summary>
    Apart,

    /// <summary>It was read beside the words and not taken.</summary>
    Rejected,
}

/// <summary>One piece of what a thing rests on, or of what was set aside beside it.</summary>
public sealed record Ground
{
    /// <summary>What it is to the thing.</summary>
    public required GroundPart Part { get; init; }

    /// <summary>Its own address: a finding, an occasion, a report, a tenure; null for what was not taken.</summary>
    public string? Id { get; init; }

    /// <summary>Why it is in this part: "reprint of r…", "planned", "negated"; null where that is plain.</summary>
    public string? Reason { get; init; }

    /// <summary>Its date as far as known, else the day of its report; null where neither is.</summary>
    public string? Date { get; init; }

    /// <summary>What it tells, in short: "CONSULT/phone CHN – BEL", "foreign minister Ada Holm".</summary>
    public required string What { get; init; }

    /// <summary>The report that tells it; null where several do.</summary>
    public ReportHead? Report { get; init; }

    /// <summary>Name of the story that the report belongs to; null where several reports tell it.</summary>
    public string? Story { get; init; }

    /// <summary>Day of publication of the report, of its dateline where that is not known; null where neither is.</summary>
    public DateOnly? ReportDay { get; init; }

    /// <summary>The rule that found it, or null.</summary>
    public string? Rule { get; init; }

    /// <summary>The pack that coded it: "sha256:…"; null where several reports tell it.</summary>
    public string? Pack { get; init; }

    /// <summary>The words of the report.</summary>
    public ImmutableArray<EvidenceWords> Evidence { get; init; } = [];

    /// <summary>The sentence that the words stand in, where it is known and they are but a part of it; else null.</summary>
    public string? Sentence { get; init; }
}
