using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Mends coordination: like joins like, finite verbs with finite verbs, infinitives with infinitives, gerunds with gerunds.</summary>
internal static class CoordinationMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree)
    {
        for (var word = 1; word < tree.Count; word++)
        {
            if (tree.Upos(word) == Upos.ADJ && tree.Relation(word) == Rel.Conjunct)
                MendModifier(tree, word);
            else if (tree.Relation(word) == Rel.Apposition && tree.Child(word, Rel.Conjunct) is > 0 and var last && last > word && tree.Head(word) < word)
                MendListed(tree, word, last);
            else if (tree.IsNominal(word) && tree.Relation(word) is Rel.Object or Rel.Oblique or Rel.Nominal && tree.First(word) is > 0 and var first && tree.Is(first, "and"))
                MendPartner(tree, word, first);
            if (!Mending.IsVerbal(tree, word))
                continue;
            if (tree.Relation(word) == Rel.Conjunct && Mending.IsFinite(tree, word) && !IsBare(tree, word))
                MendFinite(tree, word);
            else if (IsBare(tree, word))
                MendBare(tree, word);
            else if (tree.Relation(word) == Rel.Conjunct && IsGerund(tree, word))
                MendGerund(tree, word);
        }
    }

    /// <summary>An adjective is not coordinated with a name but belongs to the second subject behind it: "Leone and Tunisian Foreign Minister Gharbi met".</summary>
    private static void MendModifier(Tree tree, int adjective)
    {
        var first = tree.Head(adjective);
        if (first < 0 || first > adjective || !tree.IsNominal(first) || tree.Relation(first) is not (Rel.Subject or Rel.PassiveSubject)
            || tree.Child(adjective, Rel.Coordinator) is not (>= 0 and var and))
            return;
        foreach (var second in tree.Children(tree.Head(first)).ToArray())
        {
            if (second <= adjective || tree.Relation(second) != tree.Relation(first) || tree.First(second) > adjective + 1)
                continue;
            tree.Attach(second, first, Rel.Conjunct);
            tree.Attach(adjective, second, Rel.Adjective);
            tree.Attach(and, second, Rel.Coordinator);
            return;
        }
    }

    /// <summary>A comma before "and" ends a list: in "Weber, Minister Diaz, and the Chilean envoy" there are three.</summary>
    private static void MendListed(Tree tree, int second, int last)
    {
        if (tree.Child(last, Rel.Coordinator) is > 0 and var and && tree.Is(and - 1, ",") && (tree.Is(tree.First(second), ",") || tree.Is(tree.First(second) - 1, ",")))
            tree.Attach(second, tree.Head(second), Rel.Conjunct);
    }

    /// <summary>A noun phrase that "and" leads goes with the one before it: "an accord reached between Weber and the Peruvian president Diaz".</summary>
    private static void MendPartner(Tree tree, int word, int and)
    {
        var before = and - 1;
        while (tree.Head(before) is >= 0 and var above && above != tree.Head(word) && above < and)
            before = above;
        if (before < 0 || tree.Head(before) != tree.Head(word) || !tree.IsNominal(before) || tree.Child(word, Rel.Case) >= 0 || !tree.Attach(word, before, Rel.Conjunct))
            return;
        tree.Attach(and, word, Rel.Coordinator);
    }

    /// <summary>A finite clause is not coordinated with a noun but with the clause that the noun stands in.</summary>
    private static void MendFinite(Tree tree, int word)
    {
        var head = tree.Head(word);
        if (head < 0 || head > word || Mending.IsVerbal(tree, head) || tree.Upos(head) is Upos.ADJ || tree.Child(word, Rel.Coordinator) < 0
            || Mending.Subject(tree, head) >= 0)
            return;
        for (var above = tree.Head(head); above >= 0; above = tree.Head(above))
            if (Mending.IsVerbal(tree, above) && above < word)
            {
                tree.Attach(word, above, Rel.Conjunct);
                return;
            }
    }

    /// <summary>Whether a verb stands in its base form without anything that would let it stand alone.</summary>
    private static bool IsBare(Tree tree, int word) =>
        tree.Upos(word) == Upos.VERB && tree.Sentence.Xpos[word] is "VB" or "VBP" && !Mending.HasAuxiliary(tree, word) && !Mending.HasTo(tree, word)
        && Mending.Subject(tree, word) < 0;

    /// <summary>A bare verb behind a comma or "and" goes with the last infinitive before it, if it hangs on a verb of another form.</summary>
    private static void MendBare(Tree tree, int word)
    {
        var head = tree.Head(word);
        if (head < 0 || !FollowsMark(tree, word))
            return;
        var isAstray = tree.Relation(word) switch
        {
            Rel.Conjunct => head < word && tree.Upos(head) == Upos.VERB && !IsBase(tree, head)
                && (tree.Sentence.Xpos[word] == "VB" || tree.Sentence.Xpos[head] is "VBZ" or "VBD"),
            Rel.Parataxis => head < word && !tree.HasLemma(word, "let"),
            Rel.Content or Rel.Adverbial => head > word,
            _ => false,
        };
        if (!isAstray)
            return;
        for (var before = word - 1; before > 0; before--)
        {
            if (tree.Upos(before) == Upos.VERB && IsBase(tree, before) && (Mending.HasTo(tree, before) || Mending.HasAuxiliary(tree, before)
                || tree.Relation(before) == Rel.Conjunct))
            {
                if (tree.Relation(before) == Rel.Conjunct && IsBase(tree, tree.Head(before)))
                    before = tree.Head(before);
                tree.Attach(word, before, Rel.Conjunct);
                return;
            }
            if (tree.Upos(before) == Upos.VERB && Mending.IsFinite(tree, before) && Mending.Subject(tree, before) >= 0)
                return;
        }
    }

    private static bool IsBase(Tree tree, int word) => tree.Sentence.Xpos[word] == "VB";

    private static bool FollowsMark(Tree tree, int word)
    {
        var before = word - 1;
        while (before > 0 && tree.Upos(before) == Upos.ADV)
            before--;
        return tree.Upos(before) == Upos.CCONJ || tree.Is(before, ",");
    }

    private static bool IsGerund(Tree tree, int word) =>
        tree.Upos(word) == Upos.VERB && tree.Inflection(word) == Inflection.Gerund && !Mending.HasAuxiliary(tree, word) && Mending.Subject(tree, word) < 0;

    /// <summary>"rejects decoupling and severing chains": a gerund is not coordinated with a finite verb but with the gerund before it.</summary>
    private static void MendGerund(Tree tree, int word)
    {
        var head = tree.Head(word);
        if (head < 0 || head > word || tree.Upos(head) != Upos.VERB || tree.Inflection(head) == Inflection.Gerund || tree.Child(word, Rel.Coordinator) < 0)
            return;
        for (var before = word - 1; before > head; before--)
        {
            if (!tree.Form(before).EndsWith("ing", StringComparison.Ordinal))
                continue;
            if (tree.Upos(before) == Upos.VERB && tree.Relation(before) is not (Rel.Adjective or Rel.Case or Rel.Compound))
                tree.Attach(word, before, Rel.Conjunct);
            else if (tree.Upos(before) == Upos.NOUN && tree.Relation(before) is Rel.Object or Rel.Oblique or Rel.Nominal)
                tree.Attach(word, head, Rel.Complement);
            return;
        }
    }
}
