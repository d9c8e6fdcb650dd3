using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Ties what is said to the verb that says it. Parsers make of "S, Qin said" either a content of "said" or a clause with
/// "said" set beside it, and now and then something else; all come out alike.
/// </summary>
internal static class SayingClauses
{
    /// <summary>Turns clauses of saying that were set beside their content into governors of it. Arguments must be read.</summary>
    public static void Tie(Reading reading)
    {
        var count = reading.Predicates.Count;
        for (var index = 0; index < count; index++)
        {
            var saying = reading.Predicates[index];
            if (saying.Kind != PredicateKind.Verb || !reading.Words.Saying.Contains(saying.Lemma))
                continue;
            if (saying.Find(ArgumentRelation.Content) is not null)
                continue;
            if (IsAside(reading, saying))
                Lift(reading, index);
            else if (Beside(reading, saying) is >= 0 and var content)
                Attach(reading, index, content);
        }
    }

    /// <summary>Whether a clause of saying stands beside what it says: "…, Qin said", "…, as Qin noted, …".</summary>
    private static bool IsAside(Reading reading, Predicate saying)
    {
        var tree = reading.Tree;
        if ((saying.Governor < 0 && saying.ConjunctOf < 0) || saying.Group.IsInfinitive || saying.IsPassive || OwnSubject(reading, saying) is not { } subject)
            return false;
        var relation = tree.Relation(saying.Head);
        if (saying.Marker == "as")
            return relation is Rel.Adverbial or Rel.Parataxis;
        if (saying.Marker.Length > 0 || tree.Child(saying.Head, Rel.Coordinator) >= 0 || tree.IsRelativePronoun(subject.Head))
            return false;
        var isSetOff = SayingMending.Start(tree, saying.Head) > 0;
        return relation switch
        {
            Rel.Parataxis => true,
            Rel.Content or Rel.Conjunct or Rel.Adverbial or Rel.Relative or Rel.Other => isSetOff && tree.Head(saying.Head) < saying.Head
                && IsAtEnd(tree, tree.Last(saying.Head)) && saying.Find(ArgumentRelation.Object) is null,
            _ => false,
        };
    }

    private static Argument? OwnSubject(Reading reading, Predicate saying)
    {
        if (saying.SurfaceSubject is { Inherited: false } subject)
            return subject;
        if (saying.SurfaceSubject is null && saying.Find(ArgumentRelation.Object) is { } thing && thing.Head > saying.Head
            && reading.Tree.Relation(saying.Head) == Rel.Parataxis && reading.Tree.IsNominal(thing.Head))
        {
            saying.Arguments.Remove(thing);
            saying.SurfaceSubject = thing with { Relation = ArgumentRelation.Subject };
            return saying.SurfaceSubject;
        }
        return null;
    }

    private static bool IsAtEnd(Tree tree, int last)
    {
        while (last + 1 < tree.Count && tree.Upos(last + 1) == Upos.PUNCT)
            last++;
        return last + 1 >= tree.Count;
    }

    /// <summary>
    /// Puts a clause of saying over what it stands beside; where the parser hung it too deep, over the outermost clause that is not
    /// itself said by another.
    /// </summary>
    private static void Lift(Reading reading, int index)
    {
        var saying = reading.Predicates[index];
        var first = reading.Tree.First(saying.Head);
        var content = saying.ConjunctOf >= 0 ? saying.ConjunctOf : saying.Governor;
        while (content >= 0)
        {
            var candidate = reading.Predicates[content];
            if (candidate.Kind == PredicateKind.Noun && candidate.Governor >= 0)
                content = candidate.Governor;
            else if (candidate.ConjunctOf >= 0 && reading.Predicates[candidate.ConjunctOf].Kind != PredicateKind.Noun)
                content = candidate.ConjunctOf;
            else if (candidate.Governor >= 0 && candidate.SaidBy < 0 && candidate.Link is not Link.Main and not Link.Parataxis
                && !IsSaying(reading, reading.Predicates[candidate.Governor])
                && reading.Predicates[candidate.Governor].Head < first)
                content = candidate.Governor;
            else
                break;
        }
        if (content < 0 || content == index)
            return;
        saying.Governor = reading.Predicates[content].Governor;
        saying.Link = reading.Predicates[content].Link == Link.Content ? Link.Content : Link.Main;
        saying.ConjunctOf = -1;
        saying.SaidBy = reading.Predicates[content].SaidBy;
        Attach(reading, index, content);
    }

    private static bool IsSaying(Reading reading, Predicate predicate) =>
        predicate.Kind == PredicateKind.Verb && reading.Words.Saying.Contains(predicate.Lemma);

    private static void Attach(Reading reading, int saying, int content)
    {
        var heads = VerbArguments.Coordinated(reading, content);
        reading.Predicates[saying].Arguments.Add(
            new Argument(ArgumentRelation.Content, "", reading.Predicates[content].Head, heads));
        foreach (var head in heads)
        {
            if (reading.PredicateAt(head) is not (>= 0 and var index) || index == saying)
                continue;
            var predicate = reading.Predicates[index];
            predicate.Governor = saying;
            predicate.SaidBy = saying;
        }
        if (reading.Predicates[content].Link is Link.Main or Link.Parataxis or Link.Adverbial)
            reading.Predicates[content].Link = Link.Content;
    }

    /// <summary>A finite clause beside a verb of saying that has no content: "Qin said: …"; -1 where there is none.</summary>
    private static int Beside(Reading reading, Predicate saying)
    {
        var tree = reading.Tree;
        if (saying.Group.IsInfinitive || saying.Find(ArgumentRelation.Infinitive) is not null)
            return -1;
        foreach (var child in tree.Children(saying.Head))
        {
            if (tree.Relation(child) is not (Rel.Parataxis or Rel.Adverbial or Rel.Other) || reading.PredicateAt(child) is not (>= 0 and var index))
                continue;
            var candidate = reading.Predicates[index];
            var isSetOff = child < saying.Head || tree.Relation(child) == Rel.Parataxis;
            if (isSetOff && candidate.Marker.Length == 0 && candidate.SurfaceSubject is { Inherited: false }
                && !candidate.IsNonfinite && !IsSaying(reading, candidate) && !Scope.IsInverted(tree, candidate))
                return index;
        }
        return -1;
    }
}
