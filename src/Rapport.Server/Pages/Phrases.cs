using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Server.Api;
using Rapport.Store.Questions;

namespace Rapport.Server.Pages;

/// <summary>How pages say what the record holds.</summary>
internal static class Phrases
{
    /// <summary>"2 May 2024", "May 2024", "2024", in the reader's order.</summary>
    public static string Of(Coding.Findings.EventDate date) => date.Day.ToString(date.Precision switch
    {
        Coding.Findings.DatePrecision.Day => "d MMM yyyy",
        Coding.Findings.DatePrecision.Month => "MMM yyyy",
        _ => "yyyy",
    }, CultureInfo.InvariantCulture);

    /// <summary>"2 May 2024".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"1 report", "2 reports".</summary>
    public static string Count(long number, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : several ?? one + "s")}");

    /// <summary>"25 or more reports" where the whole list was not counted.</summary>
    public static string Count(Total total, string one) =>
        total.Exact ? Count(total.Count, one) : string.Create(CultureInfo.InvariantCulture, $"{total.Count:N0} or more {one}s");

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

    /// <summary>The number with a sign and one decimal: "+1.5", "−0.7".</summary>
    public static string Signed(double number) => number.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
