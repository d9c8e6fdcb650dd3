using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>Runs the examples of a lexicon through the coder.</summary>
public static class LexiconExamples
{
    /// <summary>Codes each example as a report of its own and compares.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="rulebook">The rules that they show.</param>
    /// <param name="code">Annotates and codes a report; its sections are already set.</param>
    public static ImmutableArray<ExampleOutcome> Run(
        IEnumerable<LexiconExample> examples, Rulebook rulebook, Func<Document, ReportFindings> code)
    {
        var yields = rulebook.Rules.ToDictionary(rule => rule.Id, rule => rule.Yield, StringComparer.Ordinal);
        return [.. examples.Select(example =>
        {
            var findings = code(example.ToDocument());
            var failure = FailureOf(example, findings, yields.GetValueOrDefault(example.Rule));
            return new ExampleOutcome(example.Path, example.Line, example.Rule, failure is null ? null : $"{failure}; found: {Describe(findings)}");
        })];
    }

    private static string? FailureOf(LexiconExample example, ReportFindings findings, RuleYield? yield)
    {
        var fired = findings.Events.Any(found => found.Rule == example.Rule && found.Status == EventStatus.Actual)
            || findings.Statements.Any(found => found.Rule == example.Rule);
        if (example.IsCounterexample && fired)
            return "the rule fired";
        foreach (var expected in example.Expected)
            if (!findings.Events.Any(found => Meets(found, expected)) && !findings.Statements.Any(found => Meets(found, expected)))
                return $"not found: {Describe(expected)}";
        if (example.IsCounterexample || yield is RuleYield.OfContent)
            return null;
        if (!findings.Events.Any(found => found.Rule == example.Rule) && !findings.Statements.Any(found => found.Rule == example.Rule))
            return "the rule did not fire";
        return example.Marked.Where(mark => mark.Slot == Slot.X).Select(mark => mark.Span.Of(example.Text))
            .Where(words => !findings.Statements.Any(found => found.Rule == example.Rule && Names(found.Issue, words)))
            .Select(words => $"the issue is not \"{words}\"").FirstOrDefault();
    }

    private static bool Names(Issue? issue, string words) =>
        issue is not null && (issue.Text.Contains(words, StringComparison.OrdinalIgnoreCase) || words.Contains(issue.Text, StringComparison.OrdinalIgnoreCase));

    private static bool Meets(Event found, LexiconExpectation expected) =>
        found.Type == expected.Type
        && found.Status == expected.Status
        && (expected.Mode is null || found.Mode == expected.Mode)
        && (expected.Cameo is null || found.Cameo == expected.Cameo)
        && AreSides(found.Source, expected.Source) && AreSides(found.Target, expected.Target);

    private static bool Meets(Statement found, LexiconExpectation expected) =>
        found.Kind == expected.Kind
        && (expected.Stance is null || found.Stance == expected.Stance)
        && AreSides(found.Holder, expected.Source) && AreSides(found.Target, expected.Target);

    private static bool AreSides(ImmutableArray<Actor> found, ImmutableArray<ActorCode> expected) =>
        expected.IsEmpty || found.Select(actor => actor.Code).ToHashSet().SetEquals(expected);

    private static string Describe(LexiconExpectation expected) => string.Join(' ', new[]
    {
        expected.Type is { } type ? Mode(type, expected.Mode) : Kinds.Name(expected.Kind ?? default),
        expected.Stance?.ToString().ToLowerInvariant(),
        expected.Status == EventStatus.Actual ? null : expected.Status.ToString().ToLowerInvariant(),
        expected.Cameo,
        SidesOf(expected.Source, expected.Target),
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Describe(ReportFindings findings)
    {
        var found = findings.Events
            .Select(one => $"{Mode(one.Type, one.Mode)} {(one.Status == EventStatus.Actual ? "" : one.Status.ToString().ToLowerInvariant() + " ")}{SidesOf(Codes(one.Source), Codes(one.Target))} ({one.Rule})")
            .Concat(findings.Statements.Select(one =>
                $"{Kinds.Name(one.Kind)} {(one.Stance is { } stance ? stance.ToString().ToLowerInvariant() + " " : "")}{SidesOf(Codes(one.Holder), Codes(one.Target))} \"{one.Issue?.Text}\" ({one.Rule})"))
            .Concat(findings.Rejected.Select(one => $"rejected as {one.Reason} ({one.Rule})"));
        return string.Join("; ", found) is { Length: > 0 } all ? all : "nothing";
    }

    private static string Mode(string type, string? mode) => mode is null ? type : $"{type}/{mode}";

    private static ImmutableArray<ActorCode> Codes(ImmutableArray<Actor> actors) => [.. actors.Select(actor => actor.Code)];

    private static string SidesOf(ImmutableArray<ActorCode> source, ImmutableArray<ActorCode> target) =>
        string.Join(',', source) + (target.IsEmpty ? "" : $" > {string.Join(',', target)}");
}
