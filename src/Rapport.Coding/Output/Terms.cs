using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Coding.Output;

/// <summary>The words that stand for the terms in every output format, and back: "position", "actual", "for", "day".</summary>
public static class Terms
{
    private static readonly string[] Kinds = Lower<StatementKind>();
    private static readonly string[] Stances = Lower<Stance>();
    private static readonly string[] Statuses = Lower<EventStatus>();
    private static readonly string[] Precisions = Lower<DatePrecision>();
    private static readonly string[] Places = Lower<PlacePrecision>();
    private static readonly string[] Sections = Lower<SectionKind>();

    /// <summary>"offer", "position".</summary>
    public static string Of(StatementKind kind) => Kinds[(int)kind];

    /// <summary>"for" or "against".</summary>
    public static string Of(Stance stance) => Stances[(int)stance];

    /// <summary>"actual", "planned".</summary>
    public static string Of(EventStatus status) => Statuses[(int)status];

    /// <summary>"day", "month" or "year".</summary>
    public static string Of(DatePrecision precision) => Precisions[(int)precision];

    /// <summary>"site", "city", "region", "state" or "area".</summary>
    public static string Of(PlacePrecision precision) => Places[(int)precision];

    /// <summary>"headline", "lead".</summary>
    public static string Of(SectionKind kind) => Sections[(int)kind];

    /// <summary>"direct" or "indirect".</summary>
    public static string Quotation(bool direct) => direct ? "direct" : "indirect";

    /// <summary>The kind of statement that a word stands for, or null.</summary>
    public static StatementKind? Kind(string word) =>
        Array.IndexOf(Kinds, word) is >= 0 and var index ? (StatementKind)index : null;

    private static string[] Lower<T>()
        where T : struct, Enum => Array.ConvertAll(Enum.GetNames<T>(), name => name.ToLowerInvariant());
}
