namespace Rapport.Store;

/// <summary>What an append did. It is durable when the result is handed out.</summary>
/// <param name="Reports">One line a report appended, in the order given.</param>
public sealed record AppendResult(System.Collections.Immutable.ImmutableArray<AppendedReport> Reports)
{
    /// <summary>Number of codings that the record did not have before.</summary>
    public int Added => Reports.Count(static report => report.Outcome != AppendOutcome.Known);
}

/// <summary>What became of one report that was appended.</summary>
/// <param name="Id">Its lasting name.</param>
/// <param name="Outcome">What became of it.</param>
public readonly record struct AppendedReport(ReportId Id, AppendOutcome Outcome);

/// <summary>What became of a report that was appended.</summary>
public enum AppendOutcome
{
    /// <summary>The record did not have the report.</summary>
    New,

    /// <summary>The record had the report; the new coding now stands beside the older one, and questions are answered from it.</summary>
    Recoded,

    /// <summary>The record had the very coding; nothing changed.</summary>
    Known,
}
