using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Reads the arguments that stand with a verb or adjective itself, and those that hang on its object.</summary>
internal static class VerbArguments
{
    /// <summary>Fills in the own arguments of every verb and adjective; the surface subject is kept apart.</summary>
    public static void Read(Reading reading)
    {
        foreach (var predicate in reading.Predicates)
        {
            if (predicate.Kind == PredicateKind.Noun)
                continue;
            foreach (var child in reading.Tree.Children(predicate.Head))
                Take(reading, predicate, child);
            Normalise(reading, predicate);
            for (var index = predicate.Arguments.Count - 1; index >= 0; index--)
                TakePhrasesOf(reading, predicate, predicate.Arguments[index]);
            if (predicate.SurfaceSubject is { } subject)
                TakeCompanions(reading.Tree, predicate, subject.Head);
        }
    }

    private static void Take(Reading reading, Predicate predicate, int child)
    {
        var tree = reading.Tree;
        switch (tree.Relation(child))
        {
            case Rel.OuterSubject when predicate is { Kind: PredicateKind.Verb, Group: { IsInfinitive: true, Modality: Modality.Unreal } }:
                if (tree.Child(child, Rel.Possessor) is >= 0 and var possessor)
                    TakeSubject(reading, predicate, possessor);
                break;
            case Rel.Subject or Rel.PassiveSubject or Rel.ClausalSubject or Rel.OuterSubject:
                TakeSubject(reading, predicate, child);
                break;
            case Rel.Object when reading.PredicateAt(child) < 0 || tree.IsNominal(child):
                predicate.Arguments.Add(Phrase(reading, predicate, ArgumentRelation.Object, child));
                break;
            case Rel.IndirectObject:
                predicate.Arguments.Add(Phrase(reading, predicate, ArgumentRelation.Recipient, child));
                break;
            case Rel.Agent:
                predicate.Arguments.Add(Phrase(reading, predicate, ArgumentRelation.Subject, child));
                break;
            case Rel.Oblique or Rel.Nominal or Rel.UnmarkedOblique or Rel.UnmarkedNominal:
                TakeOblique(reading, predicate, child, -1);
                break;
            case Rel.Complement or Rel.Content or Rel.Adverbial or Rel.Clausal or Rel.Object:
                TakeClause(reading, predicate, child, -1);
                break;
        }
    }

    private static void TakeSubject(Reading reading, Predicate predicate, int child)
    {
        var subject = Phrase(reading, predicate, ArgumentRelation.Subject, child);
        if (predicate.SurfaceSubject is null || subject.Head > predicate.SurfaceSubject.Value.Head)
            predicate.SurfaceSubject = subject;
    }

    /// <summary>The phrase of a word; a relative pronoun gives way to what it stands for.</summary>
    private static Argument Phrase(Reading reading, Predicate predicate, ArgumentRelation relation, int head, string marker = "", int via = -1)
    {
        if (predicate.Antecedent < 0 || !reading.Tree.IsRelativePronoun(head))
            return Phrases.Argument(reading.Tree, relation, head, marker, via);
        return Phrases.Argument(reading.Tree, relation, predicate.Antecedent, marker, via) with { Inherited = true };
    }

    /// <summary>
    /// A phrase with a preposition, and those that the parser hung on a date, a place or a means in it: "on Friday with Lahbib",
    /// "by phone with Lahbib".
    /// </summary>
    private static void TakeOblique(Reading reading, Predicate predicate, int head, int via)
    {
        var tree = reading.Tree;
        var marker = Phrases.Preposition(tree, head);
        if (marker == "by" && predicate.IsPassive && via < 0 && IsAgent(reading, head))
            predicate.Arguments.Add(Phrase(reading, predicate, ArgumentRelation.Subject, head));
        else
            predicate.Arguments.Add(Phrase(reading, predicate, ArgumentRelation.Oblique, head, marker, via));
        var isTime = reading.Words.Time.Contains(tree.Lemma(head));
        var isPlace = marker is "in" or "at" && tree.Upos(head) == Upos.PROPN;
        var isMeans = marker is "by" or "over" or "via" && tree.Child(head, Rel.Determiner) < 0;
        foreach (var child in tree.Children(head))
        {
            if (tree.Relation(child) == Rel.Conjunct && tree.IsNominal(child) && Phrases.HasOtherPreposition(tree, child, head) && reading.PredicateAt(child) < 0)
                TakeOblique(reading, predicate, child, via);
            else if ((isTime || isPlace) && child > head && tree.Relation(child) is Rel.Nominal or Rel.Oblique or Rel.UnmarkedNominal
                && Phrases.Preposition(tree, child) is not "of" and not "")
                TakeOblique(reading, predicate, child, via);
            else if (isMeans && child > head && tree.Relation(child) is Rel.Nominal && Phrases.Preposition(tree, child) is "with")
                TakeOblique(reading, predicate, child, via);
        }
    }

    private static bool IsAgent(Reading reading, int head) =>
        reading.Tree.Upos(head) is Upos.NOUN or Upos.PROPN or Upos.PRON
        && !reading.Words.Time.Contains(reading.Tree.Lemma(head)) && reading.Tree.Lemma(head) is not ("percent" or "end" or "means");

    private static void TakeClause(Reading reading, Predicate predicate, int child, int via)
    {
        var tree = reading.Tree;
        var complement = reading.PredicateAt(child);
        if (complement < 0)
        {
            if (tree.Relation(child) is Rel.Complement && tree.IsNominal(child))
                TakeOblique(reading, predicate, child, via);
            return;
        }
        var clause = reading.Predicates[complement];
        if (RelationOf(tree, child, clause, via) is { } relation)
        {
            // "Called it illegal" is "described it as illegal".
            var marker = relation == ArgumentRelation.Oblique && reading.Words.Naming.Contains(predicate.Lemma) ? "as" : clause.Group.Marker;
            predicate.Arguments.Add(new Argument(relation, marker, child, Coordinated(reading, complement), via));
            TakeForSubject(reading, predicate, clause);
        }
    }

    /// <summary>Who is to do it is also a phrase with "for": "the need for Serbia to recognise", "called for Iran to release".</summary>
    public static void TakeForSubject(Reading reading, Predicate predicate, Predicate infinitive)
    {
        var tree = reading.Tree;
        if (!infinitive.Group.IsInfinitive || Mending.Subject(tree, infinitive.Head) is not (>= 0 and var subject))
            return;
        var marker = tree.First(subject) - 1;
        if (marker > predicate.Head && tree.Is(marker, "for") && !predicate.HasArgument(subject))
            predicate.Arguments.Add(Phrases.Argument(tree, ArgumentRelation.Oblique, subject, "for"));
    }

    private static ArgumentRelation? RelationOf(Tree tree, int child, Predicate clause, int via)
    {
        var marker = clause.Group.Marker;
        if (clause.Group.IsInfinitive)
            return ArgumentRelation.Infinitive;
        switch (tree.Relation(child))
        {
            case Rel.Complement when clause.Kind == PredicateKind.Adjective && !clause.Group.HasAuxiliary:
                return ArgumentRelation.Oblique;
            case Rel.Complement or Rel.Content or Rel.Object when clause.IsNonfinite && clause.Kind == PredicateKind.Verb:
                return clause.Inflection == Inflection.Base ? ArgumentRelation.Infinitive
                    : clause.Inflection == Inflection.Gerund ? ArgumentRelation.Gerund : ArgumentRelation.Content;
            case Rel.Content or Rel.Complement:
                return ArgumentRelation.Content;
            case Rel.Adverbial or Rel.Clausal when clause.IsNonfinite && marker.Length > 0 && clause.Inflection == Inflection.Gerund:
                return ArgumentRelation.Gerund;
            case Rel.Clausal when via >= 0 && marker == "that":
                return ArgumentRelation.Content;
            default:
                return null;
        }
    }

    /// <summary>The head of a clause and those of the clauses coordinated with it, as the tree has them.</summary>
    public static ImmutableArray<int> Coordinated(Reading reading, int predicate)
    {
        var heads = ImmutableArray.CreateBuilder<int>();
        heads.Add(reading.Predicates[predicate].Head);
        for (var index = predicate + 1; index < reading.Predicates.Count; index++)
        {
            var other = reading.Predicates[index];
            if (other.ConjunctOf >= 0 && heads.Contains(reading.Predicates[other.ConjunctOf].Head) && other.Kind != PredicateKind.Noun)
                heads.Add(other.Head);
        }
        heads.Sort();
        return heads.DrainToImmutable();
    }

    /// <summary>
    /// The parser does not tell "asked Moscow to withdraw" (whom it is done to) from "told Moscow that" (to whom it is told);
    /// the complement does. A verb of saying behind what is said has its subject behind it: "…, said Qin".
    /// </summary>
    private static void Normalise(Reading reading, Predicate predicate)
    {
        if (predicate.Kind != PredicateKind.Verb)
            return;
        var saying = reading.Words.Saying.Contains(predicate.Lemma);
        TellRecipient(predicate);
        for (var index = 0; index < predicate.Arguments.Count; index++)
        {
            var argument = predicate.Arguments[index];
            if (argument.Relation == ArgumentRelation.Recipient && predicate.Find(ArgumentRelation.Infinitive) is not null
                && predicate.Find(ArgumentRelation.Object) is null)
                predicate.Arguments[index] = argument with { Relation = ArgumentRelation.Object };
            else if (argument.Relation == ArgumentRelation.Object && saying && predicate.Find(ArgumentRelation.Content) is { } content
                && predicate.Find(ArgumentRelation.Recipient) is null)
            {
                if (predicate.SurfaceSubject is null && argument.Head > predicate.Head && content.Head < predicate.Head)
                {
                    predicate.SurfaceSubject = argument with { Relation = ArgumentRelation.Subject };
                    predicate.Arguments.RemoveAt(index--);
                }
                else
                    predicate.Arguments[index] = argument with { Relation = ArgumentRelation.Recipient };
            }
        }
    }

    /// <summary>Of two objects the first is who gets the second: "granted the town a pardon".</summary>
    private static void TellRecipient(Predicate predicate)
    {
        var first = -1;
        for (var index = 0; index < predicate.Arguments.Count; index++)
        {
            if (predicate.Arguments[index].Relation != ArgumentRelation.Object)
                continue;
            if (first >= 0 && predicate.Find(ArgumentRelation.Recipient) is null && predicate.Arguments[first].Head > predicate.Head)
                predicate.Arguments[first] = predicate.Arguments[first] with { Relation = ArgumentRelation.Recipient };
            first = index;
        }
    }

    /// <summary>
    /// Phrases behind the object, or behind what it is called, count for the verb too, since the parser cannot tell well where they belong:
    /// "held talks with".
    /// </summary>
    private static void TakePhrasesOf(Reading reading, Predicate predicate, Argument argument)
    {
        var isName = argument is { Relation: ArgumentRelation.Oblique, Marker: "as" } && reading.Words.Naming.Contains(predicate.Lemma);
        if ((argument.Relation != ArgumentRelation.Object && !isName) || argument.Inherited)
            return;
        foreach (var head in argument.Words)
            TakePhrasesOf(reading, predicate, head, head);
    }

    private static void TakePhrasesOf(Reading reading, Predicate predicate, int noun, int via)
    {
        var tree = reading.Tree;
        foreach (var child in tree.Children(noun))
            switch (tree.Relation(child))
            {
                case Rel.Nominal or Rel.Oblique:
                    TakeOblique(reading, predicate, child, via);
                    if ((reading.Words.Transparent.Contains(tree.Lemma(noun)) || reading.Words.NominalVerbs.ContainsKey(tree.Lemma(noun))) && Phrases.Preposition(tree, child) == "of")
                        TakePhrasesOf(reading, predicate, child, child);
                    break;
                case Rel.UnmarkedNominal when child > noun:
                    TakeOblique(reading, predicate, child, via);
                    break;
                case Rel.Clausal or Rel.Content or Rel.Complement:
                    TakeClause(reading, predicate, child, via);
                    break;
            }
    }

    /// <summary>"Lavrov, along with Fidan, met": who takes part beside the subject.</summary>
    private static void TakeCompanions(Tree tree, Predicate predicate, int subject)
    {
        foreach (var child in tree.Children(subject))
            if (tree.Relation(child) == Rel.Nominal && child < predicate.Head
                && Phrases.Preposition(tree, child) is "with" or "together with" or "along with" or "alongside" or "together")
                predicate.Arguments.Add(Phrases.Argument(tree, ArgumentRelation.Oblique, child, Phrases.Preposition(tree, child), subject));
    }
}
