using System.Collections.Immutable;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>Runs the examples of contexts through the coder.</summary>
public static class ContextExamples
{
    private static readonly DateOnly Published = new(2024, 3, 5);

    /// <summary>
    /// Codes each sentence as a report of its own. An example passes where an event of it has the context, a counterexample where it has
    /// events and none has the context.
    /// </summary>
    /// <param name="examples">The examples.</param>
    /// <param name="code">Annotates and codes a report.</param>
    public static ImmutableArray<ExampleOutcome> Run(IEnumerable<ContextExample> examples, Func<Document, ReportFindings> code) =>
        [.. examples.Select(example =>
        {
            var events = code(ToDocument(example)).Events;
            return new ExampleOutcome(example.Path, example.Line, example.Context, Failure(example, events));
        })];

    private static string? Failure(ContextExample example, ImmutableArray<Event> events)
    {
        if (events.IsEmpty)
            return $"no event was found in \"{example.Text}\"";
        var having = events.Where(one => one.Contexts.Contains(example.Context, StringComparer.Ordinal)).ToList();
        if (having.Count > 0 == !example.IsCounterexample)
            return null;
        if (!example.IsCounterexample)
            return $"the context was not found in \"{example.Text}\"; found: {string.Join(", ", events.SelectMany(static one => one.Contexts).Distinct(StringComparer.Ordinal))}";
        var words = having.SelectMany(static one => one.ContextWords).Where(word => word.Context == example.Context).Select(word => word.Evidence.Of(example.Text)).Distinct(StringComparer.Ordinal);
        return $"the context was found in \"{example.Text}\" by {string.Join(", ", words.Select(static word => $"\"{word}\"").DefaultIfEmpty($"the code {having[0].Cameo}"))}";
    }

    private static Document ToDocument(ContextExample example) => new()
    {
        Id = "example",
        Text = example.Text,
        Sections = [new Section(SectionKind.Body, new TextSpan(0, example.Text.Length))],
        Published = Published,
    };
}
