using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Mends names with something before or behind them: "Biden, Jr. met", "His Majesty King Abdullah", "Secretary Roe is traveling".</summary>
internal static class NameMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree)
    {
        for (var word = 0; word < tree.Count; word++)
            if (IsSuffix(tree, word))
                MendSuffix(tree, word);
            else if (word > 0 && tree.Form(word) is "d'affaires" or "d’affaires" && tree.Form(word - 1) is "charge" or "chargé")
                MendCharge(tree, word - 1, word);
        tree.Refresh();
        for (var word = 0; word < tree.Count; word++)
            if ((tree.Relation(word) is Rel.Apposition || (tree.Relation(word) is Rel.Flat && tree.Head(word) == word - 1)) && tree.Head(word) is >= 0 and var style
                && style < word && IsStyle(tree, style) && tree.Upos(word) == Upos.PROPN)
                MendStyle(tree, style, word);
        tree.Refresh();
        for (var word = 1; word < tree.Count; word++)
            if (tree.Relation(word) is Rel.Subject && tree.Head(word) is var verb && verb > word && tree.Relation(verb) == Rel.Relative && tree.Head(verb) == word - 1)
                MendTitled(tree, word - 1, word, verb);
    }

    /// <summary>
    /// Title and name are one: a verb behind them is no relative clause about the title. "Assistant Secretary Roe is traveling to Riga".
    /// </summary>
    private static void MendTitled(Tree tree, int title, int name, int verb)
    {
        if (tree.Upos(name) != Upos.PROPN || !tree.IsNominal(title) || !IsCapital(tree, title) || !IsCapital(tree, name))
            return;
        var (governor, relation) = (tree.Head(title), tree.Relation(title));
        var children = tree.Children(title).ToArray();
        if (!tree.Attach(verb, governor, relation))
            return;
        foreach (var child in children)
            if (child != verb)
                tree.Attach(child, child > verb || tree.Upos(child) == Upos.PUNCT ? verb : name, tree.Relation(child));
        tree.Attach(title, name, Rel.Compound);
    }

    private static bool IsCapital(Tree tree, int word) => char.IsUpper(tree.Sentence.Forms[word][0]);

    /// <summary>What stands behind a name and tells father from son.</summary>
    private static bool IsSuffix(Tree tree, int word) => tree.Form(word) is "jr" or "jr." or "sr" or "sr.";

    /// <summary>How those of rank are spoken of, behind a possessive: "Her Majesty", "His Excellency".</summary>
    private static bool IsStyle(Tree tree, int word) =>
        tree.Lemma(word) is "majesty" or "highness" or "excellency" or "holiness" or "eminence" && tree.Child(word, Rel.Possessor) >= 0;

    /// <summary>A suffix is part of the name before it, and what it was taken for the name is.</summary>
    private static void MendSuffix(Tree tree, int suffix)
    {
        var last = suffix > 0 && tree.Is(suffix - 1, ",") ? suffix - 2 : suffix - 1;
        if (last < 0 || tree.Upos(last) != Upos.PROPN)
            return;
        var name = last;
        while (tree.Relation(name) is Rel.Flat or Rel.Compound && tree.Head(name) is >= 0 and var head && head < suffix && tree.Upos(head) == Upos.PROPN)
            name = head;
        var (governor, relation) = (tree.Head(suffix), tree.Relation(suffix));
        if (governor == name)
        {
            tree.Attach(suffix, name, Rel.Flat);
            return;
        }
        foreach (var child in tree.Children(suffix).ToArray())
            if (child != name && tree.Upos(child) != Upos.PUNCT)
                tree.Attach(child, name, tree.Relation(child));
        if (relation is Rel.Subject or Rel.PassiveSubject or Rel.Object or Rel.Oblique)
            tree.Attach(name, governor, relation);
        tree.Attach(suffix, name, Rel.Flat);
    }

    /// <summary>"chargé d'affaires" is one noun, and no verb.</summary>
    private static void MendCharge(Tree tree, int charge, int affairs)
    {
        if (tree.Head(charge) != affairs)
            return;
        foreach (var child in tree.Children(charge).ToArray())
            tree.Attach(child, affairs, tree.Relation(child));
        tree.Attach(charge, affairs, Rel.Compound);
        if (tree.Relation(affairs) is Rel.Content or Rel.Complement)
            tree.Attach(affairs, tree.Head(affairs), Rel.Object);
        tree.Retag(affairs, Upos.NOUN);
    }

    /// <summary>Who is meant is the person who is named: he takes the place of his style.</summary>
    private static void MendStyle(Tree tree, int style, int person)
    {
        var (governor, relation) = (tree.Head(style), tree.Relation(style));
        foreach (var child in tree.Children(style).ToArray())
            if (child != person && tree.Relation(child) is not Rel.Possessor)
                tree.Attach(child, person, tree.Relation(child));
        tree.Attach(person, governor, relation);
        tree.Attach(style, person, Rel.Compound);
    }
}
