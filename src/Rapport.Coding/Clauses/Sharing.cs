namespace Rapport.Coding.Clauses;

/// <summary>Shares among coordinated predicates what stands with one of them: "supports and encourages the entry of".</summary>
internal static class Sharing
{
    /// <summary>Gives conjuncts the objects, infinitives and phrases that they have in common.</summary>
    public static void Share(Reading reading)
    {
        foreach (var second in reading.Predicates)
        {
            if (second is { Kind: PredicateKind.Verb, Marker: "while" or "whereas" } && reading.GovernorOf(second) is { } told && told.Lemma == second.Lemma && told.Head < second.Head)
                CopyReceiver(told, second);
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

    /// <summary>Who does the like does it to the same: "Peru gave ten buses to Chad, while Chile gave two".</summary>
    private static void CopyReceiver(Predicate first, Predicate second)
    {
        foreach (var argument in first.Arguments)
            if (argument.Relation == ArgumentRelation.Recipient || argument is { Relation: ArgumentRelation.Oblique, Marker: "to" or "on" or "against" })
            {
                foreach (var own in second.Arguments)
                    if (own.Relation == argument.Relation && own.Marker == argument.Marker)
                        return;
                second.Arguments.Add(argument with { Inherited = true });
                return;
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
