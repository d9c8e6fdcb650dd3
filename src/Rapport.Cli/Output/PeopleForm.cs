using System.Globalization;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>How tenures are written.</summary>
internal static class PeopleForm
{
    private const int MostContradictions = 3;

    /// <summary>Tenures.</summary>
    public static ListForm<Tenure> Tenures { get; } = new(
        TenureJson.Write,
        [
            "address", "country", "office", "single", "name", "other_names", "first", "first_report", "last", "last_report", "reports", "texts", "outlets",
            "before", "before_last", "after", "after_first", "contradictions", "register", "register_name", "register_from", "register_to", "register_at_least", "register_outside",
        ],
        tenure =>
        [
            tenure.Address.ToString(), tenure.Country.Value, tenure.Office, tenure.IsSingle ? "true" : "false", tenure.Name, string.Join(';', tenure.OtherNames),
            Day(tenure.First?.Day), tenure.First?.Report.Value, Day(tenure.Last?.Day), tenure.Last?.Report.Value,
            Number(tenure.Levels.Reports), Number(tenure.Levels.Texts), Number(tenure.Levels.Outlets),
            tenure.Before?.Name, Day(tenure.Before?.Day), tenure.After?.Name, Day(tenure.After?.Day),
            string.Join(';', tenure.Contradictions.Select(other => $"{other.Name} {Words.Of(other.From)}..{Words.Of(other.To)}")),
            tenure.Register is { } term ? Verdict(term) : null, tenure.Register?.Name, Day(tenure.Register?.From), Day(tenure.Register?.To),
            tenure.Register is { } known ? (known.IsAtLeast ? "true" : "false") : null, tenure.Register is { } outside ? Number(outside.Outside) : null,
        ],
        tenure => [tenure.Country.Value, tenure.Office, tenure.Name, Days(tenure)])
    {
        Below = Below,
    };

    /// <summary>"3 reports, 2 texts, 1 outlet".</summary>
    public static string Levels(Levels levels) => $"{Count(levels.Reports, "report")}, {Count(levels.Texts, "text")}, {Count(levels.Outlets, "outlet")}";

    /// <summary>"1 report", "2 reports".</summary>
    public static string Count(long number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");

    private static IEnumerable<string> Below(Tenure tenure)
    {
        if (!tenure.OtherNames.IsEmpty)
            yield return $"also {string.Join(", ", tenure.OtherNames)}";
        yield return Levels(tenure.Levels) + (tenure is not { First: { } first, Last: { } last } ? "" : first.Report == last.Report ? $": {first.Report}" : $"; first {first.Report}, last {last.Report}");
        yield return tenure.Address.ToString();
        foreach (var line in Standing(tenure))
            yield return line;
    }

    /// <summary>What stands beside a tenure, a line each: who came before and after, contradictions, the register.</summary>
    public static IEnumerable<string> Standing(Tenure tenure)
    {
        if (tenure.Before is { } before)
            yield return $"before: {before.Name}, last on {Words.Of(before.Day)}";
        if (tenure.After is { } after)
            yield return $"after: {after.Name}, first on {Words.Of(after.Day)}";
        foreach (var other in tenure.Contradictions.Take(MostContradictions))
            yield return $"contradiction: {other.Name} too, {Range(other.From, other.To)} ({Count(other.OtherReports, "report")} against {other.OwnReports})";
        if (tenure.Contradictions.Length > MostContradictions)
            yield return $"and {Count(tenure.Contradictions.Length - MostContradictions, "further contradiction")}";
        if (tenure.Register is { } term)
            yield return $"register {Verdict(term)}{(term.Agrees ? "" : $" in {term.Outside} of {Count(tenure.Levels.Reports, "report")}")}: {term.Name}, {(term.IsAtLeast ? "at least " : "")}{Words.Of(term.From)} – {(term.To is { } to ? Words.Of(to) : "")}".TrimEnd();
    }

    private static string Verdict(RegisteredTerm term) => term.Agrees ? "agrees" : "differs";

    private static string Days(Tenure tenure) => tenure is { First: { } first, Last: { } last } ? Range(first.Day, last.Day) : "";

    private static string Range(DateOnly from, DateOnly to) => from == to ? Words.Of(from) : $"{Words.Of(from)} – {Words.Of(to)}";

    private static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
