using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Mends prepositions and their phrases: "amid" that is no verb, phrases taken for names or for parts of a list, "from … to …".</summary>
internal static class PrepositionMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree)
    {
        for (var word = 1; word < tree.Count; word++)
            switch (tree.Relation(word))
            {
                case Rel.Flat when Phrases.Preposition(tree, word) == "of" && tree.Head(word) is var head && head < word && tree.Upos(head) == Upos.NOUN:
                    tree.Attach(word, head, Rel.Nominal);
                    break;
                case Rel.Conjunct when tree.IsNominal(word):
                    MendListed(tree, word);
                    break;
                case Rel.Nominal or Rel.Oblique when Phrases.Preposition(tree, word) == "to":
                    MendGoal(tree, word);
                    break;
                default:
                    if (tree.Upos(word) == Upos.VERB && tree.Form(word) is "amid" or "amidst")
                        MendAmid(tree, word);
                    break;
            }
    }

    /// <summary>What a comma and a preposition of time begin is no part of a list: "released the crew, after talks with Peru".</summary>
    private static void MendListed(Tree tree, int noun)
    {
        if (tree.Child(noun, Rel.Case) is not (>= 0 and var preposition) || preposition > noun || !tree.Is(tree.First(noun), ",") && !tree.Is(preposition - 1, ",")
            || tree.Form(preposition) is not ("after" or "following" or "during" or "amid" or "despite" or "for") || tree.Child(noun, Rel.Coordinator) >= 0)
            return;
        var verb = tree.Head(noun);
        while (verb >= 0 && (tree.Upos(verb) != Upos.VERB || tree.Relation(verb) == Rel.Relative))
            verb = tree.Head(verb);
        if (verb >= 0)
            tree.Attach(noun, verb, Rel.Oblique);
    }

    /// <summary>Where something goes to belongs to the verb like where it comes from: "exports gas from its fields to Egypt".</summary>
    private static void MendGoal(Tree tree, int goal)
    {
        var origin = tree.Head(goal);
        if (EarlierGoal(tree, goal) is >= 0 and var earlier)
            tree.Attach(goal, earlier, Rel.Conjunct);
        else if (tree.Relation(goal) == Rel.Nominal && origin < goal && tree.Relation(origin) is Rel.Oblique or Rel.Nominal && Phrases.Preposition(tree, origin) is "from" && tree.Head(origin) is >= 0 and var above && above < origin)
            tree.Attach(goal, above, tree.Relation(origin));
    }

    /// <summary>Where somebody goes first is told before where he goes "then": "travels first to Peru, then to Chile"; -1 where no goal stands before.</summary>
    private static int EarlierGoal(Tree tree, int goal)
    {
        var preposition = tree.Child(goal, Rel.Case);
        if (preposition < 3 || !(tree.Form(preposition - 1) is "then" or "later" or "afterwards" or "and" && tree.Is(preposition - 2, ",")))
            return -1;
        var earlier = preposition - 3;
        while (earlier >= 0 && Phrases.Preposition(tree, earlier) != "to" && tree.Head(earlier) is var above && above < preposition)
            earlier = above;
        return earlier >= 0 && Phrases.Preposition(tree, earlier) == "to" ? earlier : -1;
    }

    /// <summary>"Amid" is a preposition: the noun behind it is a phrase of the verb before.</summary>
    private static void MendAmid(Tree tree, int amid)
    {
        var noun = amid + 1;
        while (noun + 1 < tree.Count && (tree.Upos(noun) is not (Upos.NOUN or Upos.PROPN) || tree.Upos(noun + 1) is Upos.NOUN or Upos.PROPN))
            if (tree.Upos(noun) is Upos.ADP or Upos.PUNCT or Upos.AUX or Upos.CCONJ or Upos.SCONJ)
                return;
            else
                noun++;
        var above = tree.Head(amid);
        if (above < 0 || noun >= tree.Count || !tree.IsNominal(noun))
            return;
        var verb = tree.VerbFrom(above);
        if (!tree.Attach(noun, verb >= 0 ? verb : above, verb >= 0 ? Rel.Oblique : Rel.Nominal))
            return;
        foreach (var child in tree.Children(amid).ToArray())
            if (child < amid && PhraseVerb(tree, child) is >= 0 and var own)
                tree.Attach(child, own, Rel.Oblique);
            else if (child < amid)
                tree.Attach(child, above, tree.IsNominal(child) ? Phrases.HasPreposition(tree, child) || tree.Upos(above) != Upos.VERB ? Rel.Nominal : Rel.Object : tree.Relation(child));
            else if (child != noun)
                tree.Attach(child, noun, child < noun ? Rel.Adjective : Phrases.HasPreposition(tree, child) ? Rel.Nominal : tree.Relation(child));
        for (var word = amid + 1; word < noun; word++)
            foreach (var child in tree.Children(word))
                if (child > noun)
                    tree.Attach(child, noun, Phrases.HasPreposition(tree, child) ? Rel.Nominal : tree.Relation(child));
        tree.Retag(amid, Upos.ADP);
        tree.Attach(amid, noun, Rel.Case);
    }

    /// <summary>The verb right before a phrase with a preposition; -1 where none stands there.</summary>
    private static int PhraseVerb(Tree tree, int noun) =>
        tree.IsNominal(noun) && Phrases.HasPreposition(tree, noun) && tree.First(noun) is > 0 and var first && tree.Upos(first - 1) == Upos.VERB ? first - 1 : -1;
}
