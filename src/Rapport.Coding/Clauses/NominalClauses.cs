using System.Collections.Immutable;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Reads nouns of doing as the verbs that they are made from, so that rules over verbs know them: "announced the closure of its border
/// with Peru" closes a border.
/// </summary>
internal static class NominalClauses
{
    /// <summary>The clause of the verb that a noun is made from; null where it is made from none, or who does it or to whom is not told.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="noun">The clause of the noun.</param>
    public static Clause? Of(Reading reading, Clause noun)
    {
        if (noun.Kind != PredicateKind.Noun || !reading.Words.NominalVerbs.TryGetValue(noun.Lemma, out var verb)
            || noun.Find(ArgumentRelation.Subject) is null || IndexOfDone(noun) is not (>= 0 and var done))
            return null;
        var arguments = ImmutableArray.CreateBuilder<Argument>(noun.Arguments.Length + 2);
        for (var index = 0; index < noun.Arguments.Length; index++)
            arguments.Add(index == done ? noun.Arguments[index] with { Relation = ArgumentRelation.Object, Marker = "" } : noun.Arguments[index]);
        foreach (var head in noun.Arguments[done].Words)
            AddPhrases(reading.Tree, head, arguments);
        return noun with { Kind = PredicateKind.Verb, Lemma = verb, Arguments = arguments.ToImmutable() };
    }

    /// <summary>The of-phrase, which names to whom or to what it is done.</summary>
    private static int IndexOfDone(Clause noun)
    {
        for (var index = 0; index < noun.Arguments.Length; index++)
            if (noun.Arguments[index] is { Relation: ArgumentRelation.Oblique, Marker: "of", Inherited: false, Via: < 0 })
                return index;
        return -1;
    }

    /// <summary>The phrases of the object are the verb's too: "the withdrawal of [troops from Peru]".</summary>
    private static void AddPhrases(Tree tree, int noun, ImmutableArray<Argument>.Builder arguments)
    {
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Relation(child) == Rel.Nominal && Phrases.Preposition(tree, child) is { Length: > 0 } preposition)
                arguments.Add(Phrases.Argument(tree, ArgumentRelation.Oblique, child, preposition, noun));
    }
}
