using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Mends what parsers get wrong in ways that grammar forbids, before clauses are read: finite verbs coordinated with nouns,
/// infinitives with finite verbs, relative clauses without what they relate to. A tree without such faults stays as it is.
/// </summary>
internal static class Mending
{
    /// <summary>Mends a tree in place.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="words">The classes of words.</param>
    /// <param name="isActor">Whether a word is the head of a phrase that stands for an actor.</param>
    public static void Mend(Tree tree, ClauseWords words, Func<int, bool> isActor)
    {
        NameMending.Mend(tree);
        tree.Refresh();
        PrepositionMending.Mend(tree);
        tree.Refresh();
        DescriptionMending.Mend(tree, isActor);
        tree.Refresh();
        MarkerMending.Mend(tree);
        tree.Refresh();
        MisreadVerbMending.Mend(tree, words);
        tree.Refresh();
        ModifierMending.Mend(tree);
        tree.Refresh();
        VerbMending.Mend(tree, words);
        tree.Refresh();
        ArgumentMending.Mend(tree, words, isActor);
        tree.Refresh();
        MisplacedMending.Mend(tree, words);
        tree.Refresh();
        TimeMending.Mend(tree, words);
        tree.Refresh();
        ClosingMending.Mend(tree, words);
        tree.Refresh();
        SubjectMending.Mend(tree, words, isActor);
        tree.Refresh();
        NounMending.Mend(tree, words);
        tree.Refresh();
        RelativeMending.Mend(tree, words);
        tree.Refresh();
        SayingMending.Mend(tree, words);
        tree.Refresh();
        CoordinationMending.Mend(tree);
        tree.Refresh();
    }

    /// <summary>Whether a clause can be built on the word as it stands: a verb, or anything with a copula.</summary>
    public static bool IsVerbal(Tree tree, int word) =>
        (tree.Upos(word) == Upos.VERB && tree.Relation(word) is not (Rel.Case or Rel.Marker or Rel.Fixed or Rel.Compound or Rel.Adjective))
        || tree.Child(word, Rel.Copula) >= 0;

    /// <summary>Whether a verb stands in a finite form or with a finite auxiliary or copula.</summary>
    public static bool IsFinite(Tree tree, int word)
    {
        if (tree.Upos(word) == Upos.VERB && tree.Inflection(word) is Inflection.Past or Inflection.Present)
            return true;
        return HasAuxiliary(tree, word, finiteOnly: true);
    }

    /// <summary>Whether an auxiliary or a copula stands with a word.</summary>
    public static bool HasAuxiliary(Tree tree, int word, bool finiteOnly = false)
    {
        foreach (var child in tree.Children(word))
            if (tree.Relation(child) is Rel.Auxiliary or Rel.PassiveAuxiliary or Rel.Copula
                && (!finiteOnly || tree.Sentence.Xpos[child] == "MD" || tree.Inflection(child) is Inflection.Past or Inflection.Present))
                return true;
        return false;
    }

    /// <summary>The subject of a word, or -1.</summary>
    public static int Subject(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
            if (tree.Relation(child) is Rel.Subject or Rel.PassiveSubject or Rel.ClausalSubject or Rel.Expletive)
                return child;
        return -1;
    }

    /// <summary>Whether "to" stands before a verb.</summary>
    public static bool HasTo(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
            if (child < word && tree.Relation(child) == Rel.Marker && tree.Is(child, "to"))
                return true;
        return false;
    }
}
