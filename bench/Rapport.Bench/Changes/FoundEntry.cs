using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Coding.Output;
using Rapport.Text;

namespace Rapport.Bench.Changes;

/// <summary>An event or a statement as far as two packs are compared by it.</summary>
/// <param name="IsEvent">Whether it is an event and no statement.</param>
/// <param name="Kind">Type of the event, or kind of the statement.</param>
/// <param name="Sides">"NOR > CHL": sources or holders, then targets, each sorted.</param>
/// <param name="Rest">What else is told of it: mode, status, date, place, stance, issue.</param>
/// <param name="Rule">Id of the rule that found it.</param>
/// <param name="Evidence">Its words.</param>
internal sealed record FoundEntry(bool IsEvent, string Kind, string Sides, string Rest, string Rule, ImmutableArray<TextSpan> Evidence)
{
    /// <summary>What stands before the stroke in the id of the rule: "consult".</summary>
    public string Family => Rule.Split('/')[0];

    /// <summary>All events and statements of a report.</summary>
    public static ImmutableArray<FoundEntry> Of(ReportFindings findings) =>
        [.. findings.Events.Select(Of), .. findings.Statements.Select(Of)];

    /// <summary>Whether both claim one piece of the text.</summary>
    public bool SharesEvidence(FoundEntry other) => IsEvent == other.IsEvent && Evidence.Any(other.Evidence.Contains);

    /// <summary>Whether both are the same finding: evidence, type or kind, and sides.</summary>
    public bool IsSame(FoundEntry other) => Kind == other.Kind && Sides == other.Sides && SharesEvidence(other);

    /// <summary>"CONSULT NOR > CHL  phone actual 2023-03-03".</summary>
    public override string ToString() => $"{Kind} {Sides}  {Rest}".TrimEnd();

    private static FoundEntry Of(Event one) => new(
        true, one.Type, SidesOf(one.Source, one.Target), Words(one.Mode, Terms.Of(one.Status), one.Date?.ToString(), one.Place?.Name), one.Rule, one.Evidence);

    private static FoundEntry Of(Statement one) => new(
        false, Terms.Of(one.Kind), SidesOf(one.Holder, one.Target),
        Words(one.Stance is { } stance ? Terms.Of(stance) : null, one.Date?.ToString(), one.Issue?.Text), one.Rule, one.Evidence);

    private static string SidesOf(ImmutableArray<Actor> from, ImmutableArray<Actor> to) =>
        to.IsEmpty ? Sorted(from) : $"{Sorted(from)} > {Sorted(to)}";

    private static string Sorted(ImmutableArray<Actor> side) =>
        string.Join(',', side.Select(actor => actor.Code.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Words(params string?[] words) => string.Join(' ', words.OfType<string>()).ReplaceLineEndings(" ").Replace('\t', ' ');
}
