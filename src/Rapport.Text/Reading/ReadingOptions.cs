using System.Collections.Immutable;

namespace Rapport.Text.Reading;

/// <summary>How the bytes of an input are to be understood.</summary>
public enum InputFormat
{
    /// <summary>By the name of the input, and by its first bytes where the name does not tell.</summary>
    Auto,

    /// <summary>The whole input is one report as plain text.</summary>
    Text,

    /// <summary>Every line is one report as a JSON object.</summary>
    JsonLines,
}

/// <summary>What is known of an input from outside, and how much of it is read.</summary>
public sealed record ReadingOptions
{
    /// <summary>No column is named.</summary>
    public static ImmutableSortedDictionary<string, string> NoColumns { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What columns of tables of reports can tell. "dmy" and "mdy" are days whose order is told: "31/12/2024", "12/31/2024".</summary>
    public static ImmutableArray<string> ColumnKinds { get; } = ["text", "title", "date", "dmy", "mdy", "outlet", "url", "language", "author", "id", "side"];

    /// <summary>How the bytes are to be understood.</summary>
    public InputFormat Format { get; init; }

    /// <summary>Day of publication of the reports that do not tell their own, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Outlet of the reports that do not tell their own, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of the state that the outlet speaks for, where a report does not tell it; or null.</summary>
    public string? Side { get; init; }

    /// <summary>What columns of tables of reports tell, of <see cref="ColumnKinds"/>, and their names: "title" to "Headline". Columns under known names need not be named.</summary>
    public ImmutableSortedDictionary<string, string> Columns { get; init; } = NoColumns;

    /// <summary>The outlets by which datelines and stamps are told to be theirs.</summary>
    public OutletTable Outlets { get; init; } = OutletTable.Empty;

    /// <summary>The formulas of outlets by which parts of a page are recognized.</summary>
    public PageFormulas Formulas { get; init; } = PageFormulas.Standard;

    /// <summary>How much is read.</summary>
    public ReadingLimits Limits { get; init; } = new();
}
