using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Reads noun phrases: their prepositions and the heads that are coordinated in them.</summary>
internal static class Phrases
{
    /// <summary>A preposition or conjunction with the words fixed to it, in lower case: "because of".</summary>
    public static string MarkerOf(Tree tree, int word)
    {
        var text = tree.Form(word);
        foreach (var child in tree.Children(word))
            if (tree.Relation(child) == Rel.Fixed)
                text = text + " " + tree.Form(child);
        return text;
    }

    /// <summary>The preposition of the phrase headed by <paramref name="head"/>, "" where it has none; of "to and from" the first.</summary>
    public static string Preposition(Tree tree, int head)
    {
        var text = "";
        foreach (var child in tree.Children(head))
            if (child < head && tree.Relation(child) == Rel.Case && (text.Length == 0 || tree.Upos(child - 1) != Upos.CCONJ))
            {
                var word = MarkerOf(tree, child);
                text = text.Length == 0 ? word : text + " " + word;
            }
        return text;
    }

    /// <summary>Whether the phrase has a preposition.</summary>
    public static bool HasPreposition(Tree tree, int head)
    {
        foreach (var child in tree.Children(head))
            if (child < head && tree.Relation(child) == Rel.Case)
                return true;
        return false;
    }

    /// <summary>Whether a conjunct has a preposition of its own that makes it another phrase: not in "to Peru and to Chile".</summary>
    public static bool HasOtherPreposition(Tree tree, int conjunct, int first) =>
        HasPreposition(tree, conjunct) && !(Preposition(tree, conjunct) == "to" && Preposition(tree, first) == "to");

    /// <summary>Whether a phrase behind a noun tells by whom: "an attack by rebels".</summary>
    public static bool IsAgent(Sentence sentence, int word)
    {
        if (sentence.Relations[word] is not ("nmod" or "obl:agent" or "obl"))
            return false;
        for (var before = word - 1; before >= 0; before--)
            if (sentence.Heads[before] == word && sentence.Relations[before] == "case")
                return sentence.Lemmas[before] == "by";
        return false;
    }

    /// <summary>The head and the heads coordinated with it under the same preposition, in order: "to Peru and Chile", "to Peru and to Chile".</summary>
    public static ImmutableArray<int> Heads(Tree tree, int head)
    {
        if (tree.Child(head, Rel.Conjunct) < 0)
            return [head];
        var heads = ImmutableArray.CreateBuilder<int>();
        heads.Add(head);
        for (var next = 0; next < heads.Count; next++)
            foreach (var child in tree.Children(heads[next]))
                if (tree.Relation(child) == Rel.Conjunct && JoinsPhrase(tree, child, head))
                    heads.Add(child);
        heads.Sort();
        return heads.DrainToImmutable();
    }

    /// <summary>Whether a conjunct is of the same phrase: a noun, under no other preposition, and not put aside ("but not").</summary>
    private static bool JoinsPhrase(Tree tree, int conjunct, int first)
    {
        if (!tree.IsNominal(conjunct) && tree.Upos(conjunct) is not (Upos.ADJ or Upos.ADV or Upos.DET))
            return false;
        foreach (var child in tree.Children(conjunct))
            switch (tree.Relation(child))
            {
                case Rel.Case when child < conjunct && tree.Form(child) is not ("'s" or "’s" or "'") && HasOtherPreposition(tree, conjunct, first):
                case Rel.Copula or Rel.Subject or Rel.PassiveSubject:
                case Rel.Adverb when VerbGroup.Negates(tree, child):
                case Rel.Coordinator when tree.Form(child) is "rather" or "instead":
                    return false;
            }
        return true;
    }

    /// <summary>An argument that a noun phrase makes.</summary>
    public static Argument Argument(Tree tree, ArgumentRelation relation, int head, string marker = "", int via = -1) =>
        new(relation, marker, head, Heads(tree, head), via);
}
