using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Mends names that stand behind the noun that tells what they are: in "freed Greek citizen Elena Pappa" it is a Greek citizen who was freed.
/// </summary>
internal static class DescriptionMending
{
    /// <summary>Mends a tree in place.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="isActor">Whether a word is the head of a phrase that stands for an actor.</param>
    public static void Mend(Tree tree, Func<int, bool> isActor)
    {
        for (var word = 0; word < tree.Count; word++)
            if (tree.Relation(word) is Rel.Subject && tree.Head(word) is var noun && noun > word && tree.Relation(noun) == Rel.Compound)
                MendFirst(tree, word, noun);
            else if (tree.Relation(word) == Rel.Apposition && tree.Upos(word) == Upos.NOUN && tree.Upos(tree.Head(word)) == Upos.NOUN)
                MendCompound(tree, tree.Head(word), word);
            else if (tree.Relation(word) == Rel.Apposition && tree.Head(word) is var named && IsExplained(tree, named, word, isActor))
                TakePlaceBehind(tree, word, named);
            else if (word > 0 && tree.Upos(word) == Upos.PROPN && tree.Relation(word) is not (Rel.Flat or Rel.Compound) && !isActor(word)
                && Description(tree, word) is >= 0 and var description && IsOfNation(tree, description, word, isActor))
                TakePlace(tree, description, word);
    }

    /// <summary>What describes a name has no subject: in "Premier Leone and Prime Minister Gharbi meet" both premiers meet.</summary>
    private static void MendFirst(Tree tree, int first, int title)
    {
        var second = tree.Head(title);
        var and = first;
        while (and < title && tree.Upos(and) != Upos.CCONJ)
            and++;
        if (and == title || second < title || tree.Relation(second) is not (Rel.Subject or Rel.PassiveSubject or Rel.Object or Rel.Oblique or Rel.Nominal)
            || !tree.Attach(first, tree.Head(second), tree.Relation(second)))
            return;
        tree.Attach(second, first, Rel.Conjunct);
        tree.Attach(and, second, Rel.Coordinator);
        for (var word = and + 1; word < title; word++)
            if (tree.Relation(word) == Rel.Conjunct && tree.Head(word) == first)
                tree.Attach(word, title, Rel.Adjective);
    }

    /// <summary>Nothing is set beside a noun without a comma or an article: "multiple-entry tourist visas" are visas.</summary>
    private static void MendCompound(Tree tree, int first, int noun)
    {
        if (tree.First(noun) != first + 1 || tree.Upos(first + 1) is not (Upos.NOUN or Upos.PROPN or Upos.ADJ))
            return;
        var children = tree.Children(first).ToArray();
        if (!tree.Attach(noun, tree.Head(first), tree.Relation(first)))
            return;
        tree.Attach(first, noun, Rel.Compound);
        foreach (var child in children)
            if (child != noun && (child > first || tree.Relation(child) is Rel.Case or Rel.Determiner or Rel.Adjective))
                tree.Attach(child, noun, tree.Relation(child));
    }

    /// <summary>The common noun before a name of one or more words that tells what it is; -1 where there is none.</summary>
    private static int Description(Tree tree, int name)
    {
        var word = name - 1;
        while (word > 0 && tree.Upos(word) == Upos.PROPN && tree.Head(word) == name && tree.Relation(word) == Rel.Compound)
            word--;
        return tree.Upos(word) == Upos.NOUN && char.IsLower(tree.Sentence.Forms[word][0]) && tree.Head(word) == name && tree.Relation(word) == Rel.Compound ? word : -1;
    }

    /// <summary>Whether a nation is told with the noun: "[Greek] citizen", "the [Greek] airline".</summary>
    private static bool IsOfNation(Tree tree, int noun, int name, Func<int, bool> isActor)
    {
        if (isActor(noun))
            return true;
        for (var word = tree.First(name); word < noun; word++)
            if (isActor(word) && tree.Relation(word) is Rel.Adjective or Rel.Compound or Rel.Possessor
                && (tree.Head(word) == name || tree.Head(word) == noun || (tree.Is(word + 1, "-") && tree.Head(tree.Head(word)) == name)))
                return true;
        return false;
    }

    /// <summary>Whether a noun behind a name and a comma tells what it is, and of which nation: "arrested Elena Pappa, a [Greek citizen]".</summary>
    private static bool IsExplained(Tree tree, int name, int noun, Func<int, bool> isActor)
    {
        if (tree.Upos(noun) != Upos.NOUN || tree.Upos(name) != Upos.PROPN || isActor(name) || tree.Child(noun, Rel.Determiner) < 0
            || tree.Relation(name) is not (Rel.Object or Rel.PassiveSubject))
            return false;
        if (isActor(noun))
            return true;
        foreach (var child in tree.Children(noun))
            if (child < noun && tree.Relation(child) is Rel.Adjective && isActor(child))
                return true;
        return false;
    }

    private static void TakePlaceBehind(Tree tree, int noun, int name)
    {
        if (!tree.Attach(noun, tree.Head(name), tree.Relation(name)))
            return;
        tree.Attach(name, noun, Rel.Apposition);
    }

    /// <summary>The noun takes the place of the name, with all that describes it.</summary>
    private static void TakePlace(Tree tree, int noun, int name)
    {
        var children = tree.Children(name).ToArray();
        if (!tree.Attach(noun, tree.Head(name), tree.Relation(name)))
            return;
        tree.Attach(name, noun, Rel.Flat);
        foreach (var child in children)
            if (child < noun || (child > name && !(tree.Relation(child) is Rel.Flat or Rel.Coordinator || IsSecondName(tree, child))))
                tree.Attach(child, noun, tree.Relation(child));
    }

    /// <summary>"Peter and Barbie Reynolds": a second name under the same noun.</summary>
    private static bool IsSecondName(Tree tree, int word) =>
        tree.Relation(word) == Rel.Conjunct && tree.Upos(word) == Upos.PROPN && !Phrases.HasPreposition(tree, word) && Description(tree, word) < 0;
}
