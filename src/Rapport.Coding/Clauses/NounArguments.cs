using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Reads the arguments of noun predicates: their own, and those that a verb lends them.</summary>
internal static class NounArguments
{
    /// <summary>Fills in the own arguments of every noun predicate.</summary>
    public static void Read(Reading reading)
    {
        foreach (var predicate in reading.Predicates)
        {
            if (predicate.Kind != PredicateKind.Noun)
                continue;
            foreach (var child in reading.Tree.Children(predicate.Head))
                Take(reading, predicate, child);
        }
    }

    private static void Take(Reading reading, Predicate noun, int child)
    {
        var tree = reading.Tree;
        switch (tree.Relation(child))
        {
            case Rel.Possessor:
                noun.SurfaceSubject = Phrases.Argument(tree, ArgumentRelation.Subject, child);
                break;
            case Rel.Nominal or Rel.Oblique or Rel.Agent or Rel.UnmarkedNominal or Rel.UnmarkedOblique:
                TakePhrase(reading, noun, child, -1);
                break;
            case Rel.Compound when child < noun.Head && reading.Words.Time.Contains(tree.Lemma(child)):
                noun.Arguments.Add(Phrases.Argument(tree, ArgumentRelation.Oblique, child));
                break;
            case Rel.Adjective or Rel.Compound when child < noun.Head:
                noun.Arguments.Add(Phrases.Argument(tree, ArgumentRelation.Modifier, child));
                break;
            case Rel.Clausal or Rel.Content or Rel.Complement:
                TakeClause(reading, noun, child);
                break;
        }
    }

    private static void TakePhrase(Reading reading, Predicate noun, int head, int via)
    {
        var tree = reading.Tree;
        if (noun.HasArgument(head))
            return;
        var marker = Phrases.Preposition(tree, head);
        var byWhom = marker == "by" && tree.Upos(head) is Upos.NOUN or Upos.PROPN or Upos.PRON && !reading.Words.Time.Contains(tree.Lemma(head))
            && noun.SurfaceSubject is null && via < 0;
        if (byWhom)
            noun.SurfaceSubject = Phrases.Argument(tree, ArgumentRelation.Subject, head);
        else
            noun.Arguments.Add(Phrases.Argument(tree, ArgumentRelation.Oblique, head, marker, via));
        var isLoose = reading.Words.Time.Contains(tree.Lemma(head)) || (marker is "in" or "at" && tree.Upos(head) == Upos.PROPN);
        foreach (var child in tree.Children(head))
        {
            if (tree.Relation(child) == Rel.Conjunct && tree.IsNominal(child) && Phrases.HasOtherPreposition(tree, child, tree.Head(child)))
                TakePhrase(reading, noun, child, via);
            else if (isLoose && child > head && tree.Relation(child) is Rel.Nominal or Rel.Oblique
                && Phrases.Preposition(tree, child) is not "of" and not "")
                TakePhrase(reading, noun, child, via);
        }
    }

    private static void TakeClause(Reading reading, Predicate noun, int child)
    {
        if (reading.PredicateAt(child) is not (>= 0 and var index))
            return;
        var clause = reading.Predicates[index];
        ArgumentRelation? relation = clause.Group.IsInfinitive ? ArgumentRelation.Infinitive
            : clause.IsNonfinite && clause.Inflection == Inflection.Gerund && clause.Group.Marker.Length > 0 ? ArgumentRelation.Gerund
            : reading.Tree.Relation(child) == Rel.Content || clause.Group.Marker == "that" ? ArgumentRelation.Content
            : null;
        if (relation is { } found)
        {
            noun.Arguments.Add(new Argument(found, clause.Group.Marker, child, VerbArguments.Coordinated(reading, index)));
            VerbArguments.TakeForSubject(reading, noun, clause);
        }
    }

    /// <summary>
    /// Lends nouns what the verb over them has: "held a call with X on Friday" has the call with X, whatever the parser hung it on.
    /// The subjects of the verbs must be known.
    /// </summary>
    public static void Lend(Reading reading, Predicate noun)
    {
        if (reading.GovernorOf(noun) is not { Kind: PredicateKind.Verb } verb || noun.Role is NounRole.Nominal or NounRole.Other or NounRole.Predicative)
            return;
        var isLent = IsLent(reading, noun, verb);
        var end = reading.Tree.Last(noun.Head);
        foreach (var argument in verb.Arguments)
        {
            if (argument.Head == noun.Head || argument.Head == noun.Anchor || noun.HasArgument(argument.Head))
                continue;
            if (argument.Via >= 0)
            {
                if (isLent && IsShared(noun, verb, argument))
                    noun.Arguments.Add(argument);
                continue;
            }
            var isPhrase = argument.Relation == ArgumentRelation.Oblique;
            var isBehind = isPhrase && reading.Tree.First(argument.Head) == end + 1;
            if (isBehind)
                end = reading.Tree.Last(argument.Head);
            if (isBehind || (isLent && argument.Relation is not (ArgumentRelation.Subject or ArgumentRelation.Object)
                && (isPhrase || (argument.Head > noun.Head && !Spans.IsSetOff(reading.Tree, argument.Head)))))
                noun.Arguments.Add(argument with { Via = verb.Head });
        }
    }

    /// <summary>
    /// Whether a phrase behind another noun is the noun's too: "a round of talks with", "support and sympathy for".
    /// </summary>
    private static bool IsShared(Predicate noun, Predicate verb, Argument phrase)
    {
        if (phrase.Head < noun.Head || phrase.Relation == ArgumentRelation.Content)
            return false;
        if (phrase.Via == noun.Anchor)
            return true;
        return noun.Find(ArgumentRelation.Oblique) is null && verb.Find(ArgumentRelation.Object) is { } thing
            && thing.Words.Contains(noun.Head) && thing.Words[^1] == phrase.Via;
    }

    /// <summary>Whether the verb lends the noun all that it has: a light verb whose object the noun is, or one that says it happens.</summary>
    public static bool IsLent(Reading reading, Predicate noun, Predicate verb) => noun.Role switch
    {
        NounRole.Object => reading.Words.Light.Contains(verb.Lemma) || reading.Words.Implicative.Contains(verb.Lemma)
            || reading.Words.FutureMarking.Contains(verb.Lemma),
        NounRole.Subject => (verb.IsPassive && reading.Words.Light.Contains(verb.Lemma)) || IsOccurring(reading, verb),
        _ => false,
    };

    /// <summary>Whether the verb says of its subject that it happens: "take place" with its noun, "occur" without.</summary>
    public static bool IsOccurring(Reading reading, Predicate verb)
    {
        if (verb.IsPassive)
            return false;
        if (verb.Find(ArgumentRelation.Object) is not { } thing)
            return reading.Words.Occurring.Contains(verb.Lemma);
        return reading.Words.Occurring.Contains(verb.Lemma + " " + reading.Tree.Lemma(thing.Head));
    }
}
