using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// A sentence with a full stop has a verb: where nothing but a participle before a noun can be one, and another noun stands before
/// that, it is. "Finnish police used tear gas." is not about gas that was used, nor "Rebels wounded two soldiers" about wounded soldiers.
/// </summary>
internal static class ParticipleMending
{
    /// <summary>Mends the tree of a sentence whose root is a noun.</summary>
    public static void Mend(Tree tree, int root)
    {
        if (!tree.Is(tree.Count - 1, ".") || Mending.Subject(tree, root) >= 0 || tree.Child(root, Rel.Copula) >= 0 || tree.Child(root, Rel.Case) >= 0
            || Verb(tree) is not (> 0 and var verb) || tree.Head(verb) is not (>= 0 and var thing))
            return;
        var actor = Actor(tree, verb, root, thing);
        if (actor < 0)
            return;
        var children = tree.Children(root).ToArray();
        tree.Attach(verb, -1, Rel.Root);
        tree.Attach(thing, verb, Rel.Object);
        tree.Attach(actor, verb, Rel.Subject);
        tree.MakeFinite(verb);
        tree.Retag(verb, Upos.VERB);
        foreach (var child in children)
            if (child == verb || child == actor || child == thing)
                continue;
            else if (child < actor && tree.Relation(child) != Rel.Punctuation)
                tree.Attach(child, actor, tree.Relation(child));
            else if (child > verb)
                MoveBehind(tree, child, verb);
    }

    private static void MoveBehind(Tree tree, int child, int verb)
    {
        if (Phrases.HasPreposition(tree, child))
            tree.Attach(child, verb, Rel.Oblique);
        else if (tree.Relation(child) is Rel.Parataxis or Rel.Punctuation)
            tree.Attach(child, verb, tree.Relation(child));
        else if (tree.Relation(child) is Rel.Clausal && Mending.HasTo(tree, child))
            tree.Attach(child, verb, Rel.Adverbial);
    }

    /// <summary>The first participle before its noun that has a noun right before it, in a sentence without a finite verb; -1 where there is none.</summary>
    private static int Verb(Tree tree)
    {
        var verb = -1;
        for (var word = 0; word < tree.Count; word++)
            if (Mending.IsFinite(tree, word) && tree.Relation(word) != Rel.Parataxis)
                return -1;
            else if (verb < 0 && word > 0 && IsParticiple(tree, word) && tree.Relation(word) == Rel.Adjective && tree.Head(word) > word
                && (tree.Upos(word - 1) is Upos.NOUN or Upos.PROPN || (tree.Is(word - 1, ",") && tree.Child(tree.Order[0], Rel.Apposition) >= 0)))
                verb = word;
        return verb;
    }

    private static bool IsParticiple(Tree tree, int word) =>
        tree.Sentence.Xpos[word] is "VBN" or "VBD" || (tree.Sentence.Xpos[word] == "JJ" && tree.Form(word).EndsWith("ed", StringComparison.Ordinal));

    /// <summary>Who does it: the noun that heads the sentence, if it stands before the verb; else the noun right before the verb.</summary>
    private static int Actor(Tree tree, int verb, int root, int noun)
    {
        if (root < verb)
            return tree.Last(root) > verb && OpensWith(tree, root) ? root : -1;
        return tree.Head(verb - 1) is var above && (above == noun || above == verb) && tree.IsNominal(verb - 1) ? verb - 1 : -1;
    }

    /// <summary>Whether nothing but its own describing words stands before a noun.</summary>
    private static bool OpensWith(Tree tree, int noun)
    {
        for (var word = 0; word < noun; word++)
            if (tree.Upos(word) is Upos.ADP or Upos.VERB or Upos.SCONJ)
                return false;
        return true;
    }
}
