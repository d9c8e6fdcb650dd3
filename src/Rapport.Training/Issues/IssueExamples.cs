using System.Collections.Immutable;
using Rapport.Coding.Issues;

namespace Rapport.Training;

/// <summary>Runs the examples of issues through the register.</summary>
public static class IssueExamples
{
    /// <summary>
    /// Looks up each sentence as if it were the phrase that a statement is about. An example passes where its issue is found before all
    /// others, a counterexample where another is found or none.
    /// </summary>
    public static ImmutableArray<ExampleOutcome> Run(IEnumerable<IssueExample> examples, IssueRegister register) =>
        [.. examples.Select(example =>
        {
            var found = register.Find(example.Text, year: null);
            var passed = found == example.Issue != example.IsCounterexample;
            return new ExampleOutcome(example.Path, example.Line, example.Issue, passed ? null : Failure(example, found));
        })];

    private static string Failure(IssueExample example, string? found) => example.IsCounterexample
        ? $"the issue was found in \"{example.Text}\""
        : $"not found in \"{example.Text}\"; found: {found ?? "none"}";
}
