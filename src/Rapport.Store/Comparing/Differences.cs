using System.Collections.Immutable;
using Rapport.Store.Questions;

namespace Rapport.Store.Comparing;

/// <summary>What became of something from one record to another.</summary>
public enum Change
{
    /// <summary>Only the first record has it.</summary>
    Vanished,

    /// <summary>Only the second record has it.</summary>
    Appeared,

    /// <summary>Both have it, told differently.</summary>
    Changed,
}

/// <summary>A report whose newest codings in two records are not the same.</summary>
public sealed record ReportDifference
{
    /// <summary>The report.</summary>
    public required ReportHead Report { get; init; }

    /// <summary>Vanished or appeared where only one of the records has the report.</summary>
    public required Change Change { get; init; }

    /// <summary>
    /// What differs beside the content and so explains it, joined by "+": "input" (only one has the report), "pack", "program" (or its model or
    /// register of outlets), "options" (side, day, address, language); "none" where nothing does.
    /// </summary>
    public required string Reason { get; init; }

    /// <summary>The input that the first record read the report from, or the second where only that has it; null where that is not known.</summary>
    public InputName? Input { get; init; }

    /// <summary>The findings that differ.</summary>
    public required ImmutableArray<FindingDifference> Findings { get; init; }

    /// <summary>Other parts that differ: "section", "person", "rejection" … with the number of rows.</summary>
    public required ImmutableSortedDictionary<string, int> Parts { get; init; }
}

/// <summary>A finding that is not the same in two records.</summary>
public sealed record FindingDifference
{
    /// <summary>Its lasting name.</summary>
    public required FindingId Id { get; init; }

    /// <summary>What became of it.</summary>
    public required Change Change { get; init; }

    /// <summary>"event", "statement" or "link".</summary>
    public required string Kind { get; init; }

    /// <summary>PLOVER type or kind of statement.</summary>
    public required string Class { get; init; }

    /// <summary>The rule that found it; of the second record where both have it.</summary>
    public string? Rule { get; init; }

    /// <summary>When it was, as far as known; or null.</summary>
    public string? Date { get; init; }

    /// <summary>Codes of sources or holders.</summary>
    public required ImmutableArray<string> Source { get; init; }

    /// <summary>Codes of targets.</summary>
    public required ImmutableArray<string> Target { get; init; }

    /// <summary>Its words.</summary>
    public required string Evidence { get; init; }

    /// <summary>The columns that differ, where both have it.</summary>
    public ImmutableArray<ValueDifference> Values { get; init; } = [];
}

/// <summary>A value that is not the same in two records.</summary>
/// <param name="Column">The column: "confidence".</param>
/// <param name="Before">The value of the first, or null.</param>
/// <param name="After">The value of the second, or null.</param>
public sealed record ValueDifference(string Column, string? Before, string? After);
