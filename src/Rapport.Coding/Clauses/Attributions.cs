using System.Collections.Immutable;

namespace Rapport.Coding.Clauses;

/// <summary>Works out who is said to have said each clause.</summary>
internal static class Attributions
{
    /// <summary>Sets the attributions of every predicate, outermost first.</summary>
    public static void Attribute(Reading reading)
    {
        foreach (var predicate in reading.Predicates)
            Mark(reading, predicate);
        var label = Label.Of(reading);
        for (var index = 0; index < reading.Predicates.Count; index++)
            Chain(reading, index, label, 0);
    }

    /// <summary>Notes with each clause that is content of a verb or noun of saying by which it is said.</summary>
    private static void Mark(Reading reading, Predicate saying)
    {
        if (!reading.Words.Saying.Contains(saying.Lemma))
            return;
        foreach (var argument in saying.Arguments)
        {
            var isContent = argument.Relation == ArgumentRelation.Content && argument.Marker is not ("if" or "whether");
            if (!isContent && !IsReportedInfinitive(reading, saying, argument) && !IsQuotedSaying(reading, saying, argument))
                continue;
            foreach (var head in argument.Words)
                if (reading.PredicateAt(head) is >= 0 and var index && reading.Predicates[index] != saying
                    && reading.Predicates[index].SaidBy < 0)
                    reading.Predicates[index].SaidBy = reading.IndexOf(saying);
        }
    }

    /// <summary>"is said to have left".</summary>
    private static bool IsReportedInfinitive(Reading reading, Predicate saying, Argument argument) =>
        argument.Relation == ArgumentRelation.Infinitive && saying is { IsPassive: true, Kind: PredicateKind.Verb }
        && !reading.Words.Unreal.Contains(saying.Lemma);

    /// <summary>"quoted Qin as saying": that he said it is told by who quotes him.</summary>
    private static bool IsQuotedSaying(Reading reading, Predicate saying, Argument argument) =>
        argument is { Relation: ArgumentRelation.Gerund, Marker: "as" } && saying.DeepSubject is not null
        && reading.PredicateAt(argument.Head) is >= 0 and var index && reading.Words.Saying.Contains(reading.Predicates[index].Lemma);

    private static ImmutableArray<Attribution> Chain(Reading reading, int index, Attribution? label, int depth)
    {
        var predicate = reading.Predicates[index];
        if (!predicate.Attributions.IsDefault)
            return predicate.Attributions;
        predicate.Attributions = [];
        if (depth > reading.Predicates.Count)
            return [];
        ImmutableArray<Attribution> above = [];
        if (predicate.SaidBy >= 0)
            above = Chain(reading, predicate.SaidBy, label, depth + 1).Add(Of(reading, reading.Predicates[predicate.SaidBy]));
        else if (predicate.ConjunctOf >= 0 && predicate.Kind != PredicateKind.Noun)
            above = Chain(reading, predicate.ConjunctOf, label, depth + 1);
        else if (predicate.Governor >= 0)
            above = Chain(reading, predicate.Governor, label, depth + 1);
        else if (label is { } speaker)
            above = [speaker];
        foreach (var argument in predicate.Arguments)
            if (argument.Marker == "according to" && !argument.Inherited && reading.Tree.Child(argument.Head, Rel.Case) is >= 0 and var word)
                above = above.Add(new Attribution(argument.Head, word, -1));
        return predicate.Attributions = above;
    }

    private static Attribution Of(Reading reading, Predicate saying)
    {
        var speaker = (saying.Kind == PredicateKind.Noun ? saying.SurfaceSubject : saying.DeepSubject)?.Head ?? -1;
        if (speaker < 0 && saying.IsPassive && saying.Find(ArgumentRelation.Gerund) is { Marker: "as" })
            speaker = saying.SurfaceSubject?.Head ?? -1;
        var addressee = -1;
        foreach (var argument in saying.Arguments)
            if (argument.Relation == ArgumentRelation.Recipient
                || (addressee < 0 && argument is { Relation: ArgumentRelation.Oblique, Marker: "to", Via: < 0 }))
                addressee = argument.Head;
        return new Attribution(speaker, saying.Head, addressee);
    }
}
