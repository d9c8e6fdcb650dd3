using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Server.Api;
using Rapport.Store.Questions;

namespace Rapport.Server.Pages;

/// <summary>How pages say what the record holds.</summary>
internal static class Phrases
{
    private const int MostWords = 40;

    /// <summary>"2 May 2024", "May 2024", "2024", in the reader's order.</summary>
    public static string Of(EventDate date) => Store.Words.Plain(date);

    /// <summary>"2 May 2024".</summary>
    public static string Of(DateOnly day) => Of(new EventDate(day, DatePrecision.Day));

    /// <summary>A stretch of a panel: "2 May 2024", "week of 29 Apr 2024", "May 2024", "2024".</summary>
    public static string Period(PanelUnit unit, DateOnly start) => unit switch
    {
        PanelUnit.Day => Of(start),
        PanelUnit.Week => $"week of {Of(DaySpan.Of(unit, start).From)}",
        PanelUnit.Month => Of(new EventDate(start, DatePrecision.Month)),
        _ => Of(new EventDate(start, DatePrecision.Year)),
    };

    /// <summary>"1 report", "2 reports".</summary>
    public static string Count(long number, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : several ?? one + "s")}");

    /// <summary>"25 or more reports" where the whole list was not counted.</summary>
    public static string Count(Total total, string one) =>
        total.Exact ? Count(total.Count, one) : string.Create(CultureInfo.InvariantCulture, $"{total.Count:N0} or more {one}s");

    /// <summary>"1,234", for cells of tables.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"2 May 2024 – 14 May 2024", one day as itself; null where neither is known.</summary>
    public static string? Between(DateOnly? first, DateOnly? last) => (first, last) switch
    {
        (null, null) => null,
        ({ } day, null) => Of(day),
        (null, { } day) => Of(day),
        ({ } one, { } other) when one == other => Of(one),
        ({ } one, { } other) => $"{Of(one)} – {Of(other)}",
    };

    /// <summary>"12 days", "5 months", "3 years": as much as matters of an age.</summary>
    public static string Age(int days) => days switch
    {
        < 60 => Count(days, "day"),
        < 730 => Count(days / 30, "month"),
        _ => Count(days / 365, "year"),
    };

    /// <summary>The levels of a count in one line: "3 reports (2 distinct texts) of 2 outlets".</summary>
    public static string Of(Levels levels) =>
        $"{Count(levels.Reports, "report")}{(levels.Texts == levels.Reports ? "" : $" ({Count(levels.Texts, "distinct text")})")}{(levels.Outlets > 1 ? $" of {Count(levels.Outlets, "outlet")}" : "")}";

    /// <summary>"CONSULT/phone".</summary>
    public static string Type(RecordedEvent found) => found.Mode is null ? found.Type : $"{found.Type}/{found.Mode}";

    /// <summary>"cooperation" or "conflict".</summary>
    public static string Tone(RecordedEvent found) => found.Quad.EndsWith("conflict", StringComparison.Ordinal) ? "conflict" : "cooperation";

    /// <summary>Each state, organisation or region once, in the order named.</summary>
    public static ImmutableArray<ActorCode> Codes(ImmutableArray<Actor> actors) => [.. actors.Select(static actor => actor.Code).Distinct()];

    /// <summary>
    /// Who tells of a statement, where that is not one of those whose statement it is: "as told by Tidings (CHN)"; null where it is.
    /// </summary>
    public static string? ToldBy(RecordedStatement said)
    {
        var report = said.Report;
        if (report.Side is { } side && said.Holder.Any(holder => holder.Code.Value == side))
            return null;
        return (report.Outlet, report.Side) switch
        {
            (null, null) => "teller unknown",
            (null, var teller) => $"as told by {teller}",
            (var outlet, null) => $"as told by {outlet}",
            var (outlet, teller) => $"as told by {outlet} ({teller})",
        };
    }

    /// <summary>"Tidings (CHN)".</summary>
    public static string Outlet(ReportHead report) => (report.Outlet, report.Side) switch
    {
        (null, null) => "outlet unknown",
        (null, var side) => $"outlet unknown ({side})",
        (var outlet, null) => outlet,
        var (outlet, side) => $"{outlet} ({side})",
    };

    /// <summary>The headline, else the identifier that the input gave.</summary>
    public static string Title(ReportHead report) => string.IsNullOrWhiteSpace(report.Headline) ? report.Name : report.Headline;

    /// <summary>The address of a dyad's page.</summary>
    public static string Dyad(ActorCode first, ActorCode second) => $"/dyad/{WebAddress.Segment(first.Value)}/{WebAddress.Segment(second.Value)}";

    /// <summary>The first forty words, with a mark where there are more.</summary>
    public static string Short(string text)
    {
        var (words, at) = (0, 0);
        while (at < text.Length && words < MostWords)
        {
            at += text.AsSpan(at).IndexOf(' ') is >= 0 and var next ? next + 1 : text.Length - at;
            words++;
        }

        return at >= text.Length ? text : string.Concat(text.AsSpan(0, at).TrimEnd(), " …");
    }

    /// <summary>A share or a confidence: "0.87".</summary>
    public static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The number with a sign and one decimal: "+1.5", "−0.7".</summary>
    public static string Signed(double number) => number.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
