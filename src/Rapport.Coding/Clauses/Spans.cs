using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Finds the words that are shown as evidence of a clause.</summary>
internal static class Spans
{
    /// <summary>The words of a predicate with its arguments, without the phrase of saying around it.</summary>
    public static WordRange Of(Reading reading, Predicate predicate)
    {
        var range = predicate.Kind == PredicateKind.Noun ? OfNoun(reading, predicate) : OfClause(reading, predicate);
        return Trim(reading, predicate, range);
    }

    private static WordRange OfClause(Reading reading, Predicate predicate)
    {
        var tree = reading.Tree;
        var first = predicate.Head;
        var last = predicate.Head;
        foreach (var child in tree.Children(predicate.Head))
        {
            if (!Belongs(reading, predicate, child))
                continue;
            var extent = Inside(reading, child);
            first = Math.Min(first, extent.First);
            last = Math.Max(last, extent.End - 1);
        }
        foreach (var argument in predicate.Arguments)
            if (argument.Inherited && argument.Relation is not (ArgumentRelation.Subject or ArgumentRelation.Content) && argument.Head > predicate.Head
                && predicate.ConjunctOf < 0 | argument.Head > last && !IsAntecedent(predicate, argument))
                last = Math.Max(last, tree.Last(argument.Head));
        return new WordRange(first, last + 1);
    }

    private static bool IsAntecedent(Predicate predicate, Argument argument) => argument.Head == predicate.Antecedent;

    /// <summary>Extent of a child without the predicates coordinated with it behind.</summary>
    private static WordRange Inside(Reading reading, int child) => new(reading.Tree.First(child), reading.Tree.Last(child) + 1);

    /// <summary>Whether a word under a predicate is part of its evidence.</summary>
    private static bool Belongs(Reading reading, Predicate predicate, int child)
    {
        var tree = reading.Tree;
        switch (tree.Relation(child))
        {
            case Rel.Punctuation or Rel.Parataxis:
                return false;
            case Rel.Coordinator:
                return false;
            case Rel.Conjunct:
                return reading.PredicateAt(child) < 0 && predicate.Kind != PredicateKind.Adjective && tree.Last(child) < predicate.Head;
            case Rel.Marker:
                return !tree.Is(child, "that");
            case Rel.Relative:
                return false;
        }
        if (reading.PredicateAt(child) is >= 0 and var index)
        {
            var clause = reading.Predicates[index];
            if (clause.Link == Link.Adverbial)
                return predicate.HasArgument(child) && (child < predicate.Head || !IsSetOff(tree, child));
            if (clause.SaidBy >= 0 && reading.Predicates[clause.SaidBy] == predicate)
                return child > predicate.Head;
            return clause.Governor < 0 || reading.Predicates[clause.Governor] == predicate || clause.Kind == PredicateKind.Adjective || predicate.HasArgument(child);
        }
        foreach (var argument in predicate.Arguments)
            if (argument.Head == child && argument.Marker == "according to")
                return false;
        return true;
    }

    /// <summary>Whether a mark stands before a clause or phrase.</summary>
    public static bool IsSetOff(Tree tree, int head)
    {
        var first = tree.First(head);
        return tree.Upos(first) == Upos.PUNCT || (first > 0 && tree.Upos(first - 1) == Upos.PUNCT);
    }

    /// <summary>The noun phrase with its complements, and the light verb over it with what it lends.</summary>
    private static WordRange OfNoun(Reading reading, Predicate noun)
    {
        var tree = reading.Tree;
        var first = noun.Head;
        var last = noun.Head;
        foreach (var child in tree.Children(noun.Head))
        {
            if (tree.Relation(child) is Rel.Punctuation or Rel.Relative or Rel.Parataxis or Rel.Case or Rel.Coordinator or Rel.Apposition or Rel.Copula
                or Rel.Subject or Rel.Conjunct)
                continue;
            first = Math.Min(first, tree.First(child));
            last = Math.Max(last, tree.Last(child));
        }
        foreach (var child in tree.Children(noun.Head))
            if (tree.Relation(child) == Rel.Case && child < noun.Head)
                first = Math.Max(first, Math.Min(tree.Last(child) + 1, noun.Head));
        foreach (var argument in noun.Arguments)
            if (argument is { Inherited: false, Via: >= 0 } && argument.Head > noun.Head)
                last = Math.Max(last, tree.Last(argument.Head));
        if (reading.GovernorOf(noun) is { Kind: PredicateKind.Verb } verb && NounArguments.IsLent(reading, noun, verb))
        {
            first = Math.Min(first, noun.Role == NounRole.Object ? GroupStart(tree, verb.Head) : first);
            last = Math.Max(last, noun.Role == NounRole.Object ? last : verb.Head);
        }
        return new WordRange(first, last + 1);
    }

    /// <summary>The first word of a verb's own group: its auxiliaries, "not", "to".</summary>
    private static int GroupStart(Tree tree, int verb)
    {
        var first = verb;
        foreach (var child in tree.Children(verb))
            if (child < first && (tree.Relation(child) is Rel.Auxiliary or Rel.PassiveAuxiliary
                || (tree.Relation(child) == Rel.Adverb && VerbGroup.Negates(tree, child))))
                first = child;
        return first;
    }

    /// <summary>Takes marks, conjunctions and phrases of saying off both ends.</summary>
    private static WordRange Trim(Reading reading, Predicate predicate, WordRange range)
    {
        var (first, end) = range;
        while (true)
        {
            if (end - 1 > predicate.Head && IsLoose(reading.Tree, end - 1))
                end--;
            else if (first < predicate.Head && IsLoose(reading.Tree, first))
                first++;
            else if (Aside(reading, predicate, end - 1) is >= 0 and var aside && aside > predicate.Head && aside >= first)
                end = aside;
            else
                return new WordRange(first, end);
        }
    }

    private static bool IsLoose(Tree tree, int word) =>
        tree.Upos(word) is Upos.PUNCT or Upos.CCONJ && !IsPartOfName(tree, word);

    private static bool IsPartOfName(Tree tree, int word) => tree.Form(word) is ")" or "(" or "%" || tree.Relation(word) == Rel.Flat;

    /// <summary>The first word of the clause of saying that ends with <paramref name="word"/> and says this predicate; -1 where there is none.</summary>
    private static int Aside(Reading reading, Predicate predicate, int word)
    {
        for (var step = predicate; step is not null; step = reading.GovernorOf(step))
        {
            if (step.SaidBy < 0)
                continue;
            var saying = reading.Predicates[step.SaidBy].Head;
            if (saying != predicate.Head && saying > predicate.Head && saying <= word && reading.Tree.Last(saying) >= word)
                return FirstOfAside(reading, saying);
        }
        return -1;
    }

    private static int FirstOfAside(Reading reading, int saying)
    {
        var first = saying;
        foreach (var child in reading.Tree.Children(saying))
            if (reading.Tree.Relation(child) is Rel.Subject or Rel.PassiveSubject or Rel.Auxiliary or Rel.Adverb or Rel.Marker && child < saying)
                first = Math.Min(first, reading.Tree.First(child));
        return first;
    }
}
