using System.Collections.Immutable;

namespace Rapport.Coding.Findings;

/// <summary>
/// The verbal events that follow from what was said, by the table of the ontology: one event per speaker side, target and
/// type in a report (GUIDELINES, "Statements").
/// </summary>
internal static class Projection
{
    /// <summary>The events of the statements, in their order.</summary>
    public static ImmutableArray<EventCandidate> Of(ImmutableArray<StatementCandidate> statements, Ontology ontology, EventDates dates)
    {
        var events = new List<EventCandidate>();
        for (var index = 0; index < statements.Length; index++)
        {
            if (EventOf(statements[index], index, ontology, dates) is not { } next)
                continue;
            var known = events.FindIndex(other => other.Type == next.Type && Sides.Same(other.Source, next.Source)
                && (Sides.Same(other.Target, next.Target) || other.Target.IsEmpty || next.Target.IsEmpty));
            if (known < 0)
                events.Add(next);
            else
                events[known] = Merge(events[known], next);
        }
        return [.. events];
    }

    private static EventCandidate? EventOf(StatementCandidate statement, int index, Ontology ontology, EventDates dates)
    {
        if (ontology.Projection(statement.Kind) is not { } projected)
            return null;
        if (statement.BindsOwnSide || (statement.Kind == StatementKind.Ask && !statement.TargetIsNamed) || (statement.Kind == StatementKind.Position && !statement.BacksTarget))
            return null;
        if (statement.Kind is StatementKind.Praise or StatementKind.Sympathy or StatementKind.Criticism && statement.Target.IsEmpty)
            return null;
        var together = statement.Holder.Length > 1 && statement.Target.IsEmpty;
        return new EventCandidate
        {
            Type = projected.Type,
            Mode = projected.Mode,
            Cameo = statement.Cameo ?? projected.Cameo,
            Source = statement.Holder,
            Target = statement.Target,
            Reciprocal = together,
            Status = EventStatus.Actual,
            Date = statement.Date ?? dates.OfReport,
            Sentence = statement.Sentence,
            Evidence = statement.Evidence,
            Rule = statement.Rule,
            Statement = index,
        };
    }

    private static EventCandidate Merge(EventCandidate kept, EventCandidate more) => kept with
    {
        Target = kept.Target.IsEmpty ? more.Target : kept.Target,
        Cameo = (more.Cameo?.Length ?? 0) > (kept.Cameo?.Length ?? 0) && more.Cameo!.StartsWith(kept.Cameo ?? "", StringComparison.Ordinal)
            ? more.Cameo : kept.Cameo,
        Evidence = kept.Evidence.AddRange(more.Evidence.Where(span => !kept.Evidence.Contains(span))),
    };
}
