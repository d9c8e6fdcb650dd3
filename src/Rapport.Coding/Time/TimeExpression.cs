using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Coding.Time;

/// <summary>How the time of a deed lies to the time that an expression names.</summary>
public enum TimeExtent : byte
{
    /// <summary>At or within it: "on Friday", "in March".</summary>
    At,

    /// <summary>From its first to its last day: "May 10-12", "from 2010 to 2015".</summary>
    Range,

    /// <summary>From it on: "since 2018".</summary>
    Since,

    /// <summary>Up to it: "until June", "by 2030".</summary>
    Until,

    /// <summary>Some time behind it: "after Friday".</summary>
    After,

    /// <summary>Some time in front of it: "before June 2".</summary>
    Before,
}

/// <summary>Where a time lies as seen from the day of the report.</summary>
public enum TimeDirection : byte
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>Behind it: "yesterday", "last year", "weeks ago".</summary>
    Past,

    /// <summary>It is that day, or holds that day: "today", "this week".</summary>
    Present,

    /// <summary>Ahead of it: "tomorrow", "next month".</summary>
    Future,
}

/// <summary>What the clause around an expression tells of; by this "Friday" is the last one or the next one.</summary>
public enum Bearing : byte
{
    /// <summary>Nothing tells: a weekday is the last one, a day of a month the nearest one.</summary>
    Unknown,

    /// <summary>What has happened.</summary>
    Past,

    /// <summary>What is to come.</summary>
    Coming,
}

/// <summary>Words that name a time.</summary>
/// <param name="Words">The words, without a preposition in front of them.</param>
/// <param name="Date">The day, month or year named, the first one of a range; null where the words are no date that can be told ("weeks ago").</param>
/// <param name="Last">The last day, month or year of a range; else null.</param>
/// <param name="Extent">How the time of the deed lies to it.</param>
/// <param name="Direction">Where it lies as seen from the day of the report.</param>
public readonly record struct TimeExpression(
    WordRange Words, EventDate? Date, EventDate? Last, TimeExtent Extent, TimeDirection Direction);
