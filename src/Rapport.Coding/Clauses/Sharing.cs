namespace Rapport.Coding.Clauses;

/// <summary>Shares among coordinated predicates what stands with one of them: "supports and encourages the entry of".</summary>
internal static class Sharing
{
    /// <summary>Gives conjuncts the objects, infinitives and phrases that they have in common.</summary>
    public static void Share(Reading reading)
    {
        foreach (var second in reading.Predicates)
        {
            if (second.Kind == PredicateKind.Noun || reading.FirstOf(second) is not { } first || first.Kind != second.Kind)
                continue;
            if (HasOwnBefore(first, second.Head) || first.Head > second.Head || HasOwnSubject(second) || first.IsPassive != second.IsPassive)
                continue;
            if (HasBehind(first, second.Head))
                Copy(first, second, second.Head);
            else if (!reading.Words.Light.Contains(second.Lemma) || reading.Words.Light.Contains(first.Lemma))
                Copy(second, first, second.Head);
        }
    }

    private static bool HasOwnSubject(Predicate second) => second.SurfaceSubject is { Inherited: false };

    /// <summary>Whether the first conjunct has arguments of its own between the two.</summary>
    private static bool HasOwnBefore(Predicate first, int second)
    {
        foreach (var argument in first.Arguments)
            if (!argument.Inherited && argument.Head > first.Head && argument.Head < second)
                return true;
        return false;
    }

    private static bool HasBehind(Predicate first, int second)
    {
        foreach (var argument in first.Arguments)
            if (argument.Head > second)
                return true;
        return false;
    }

    private static void Copy(Predicate from, Predicate to, int behind)
    {
        foreach (var relation in (ReadOnlySpan<ArgumentRelation>)[ArgumentRelation.Object, ArgumentRelation.Recipient,
            ArgumentRelation.Oblique, ArgumentRelation.Infinitive, ArgumentRelation.Gerund, ArgumentRelation.Content])
        {
            if (to.Find(relation) is not null)
                continue;
            foreach (var argument in from.Arguments)
                if (argument.Relation == relation && argument.Head > behind && !to.HasArgument(argument.Head))
                    to.Arguments.Add(argument with { Inherited = true });
        }
    }
}
