using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Mends relative clauses: those without a pronoun, and pronouns without a noun.</summary>
internal static class RelativeMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree, ClauseWords words)
    {
        for (var word = 0; word < tree.Count; word++)
        {
            if (!Mending.IsVerbal(tree, word))
                continue;
            if (tree.Relation(word) == Rel.Content)
                MendThat(tree, word);
            if (tree.Relation(word) != Rel.Relative)
                MendRelative(tree, word);
            else if (!MendContent(tree, words, word))
                MendMainClause(tree, word);
        }
        tree.Refresh();
        MendRoot(tree, words);
    }

    /// <summary>
    /// A finite clause without subject and without pronoun is no relative clause: its noun is its subject, and the clause stands
    /// where the noun stood.
    /// </summary>
    private static void MendMainClause(Tree tree, int verb)
    {
        var noun = tree.Head(verb);
        if (noun < 0 || noun > verb || tree.Sentence.Xpos[noun] is "WP" or "WDT" || !Mending.IsFinite(tree, verb) || Mending.Subject(tree, verb) >= 0 || HasPronoun(tree, verb)
            || tree.Relation(noun) is Rel.Object or Rel.Oblique or Rel.Agent or Rel.Nominal or Rel.Subject or Rel.PassiveSubject or Rel.Possessor
                or Rel.Compound or Rel.UnmarkedOblique or Rel.IndirectObject
            || Phrases.HasPreposition(tree, noun))
            return;
        var relation = tree.Relation(noun);
        if (tree.Head(noun) is var above && tree.Attach(verb, above, relation == Rel.Root ? Rel.Root : Rel.Parataxis))
            tree.Attach(noun, verb, tree.Child(verb, Rel.PassiveAuxiliary) >= 0 ? Rel.PassiveSubject : Rel.Subject);
    }

    /// <summary>
    /// "That" does not relate to a person by name: a clause that it begins, with a subject of its own, is what the person is told.
    /// "Made clear to Minister Okoro that we stand ready".
    /// </summary>
    private static bool MendContent(Tree tree, ClauseWords words, int clause)
    {
        var name = tree.Head(clause);
        var that = tree.First(clause);
        if (name < 0 || name >= that || tree.Upos(name) != Upos.PROPN || !tree.Is(that, "that") || tree.Head(that) != clause
            || Mending.Subject(tree, clause) is not (>= 0 and var subject) || subject == that)
            return false;
        for (var saying = tree.Head(name); saying >= 0 && saying < name; saying = tree.Head(saying))
        {
            var clear = tree.Child(saying, Rel.Complement) is >= 0 and var made && tree.HasLemma(made, "clear") ? made : saying;
            if (!words.Saying.Contains(tree.Lemma(clear)) && !tree.HasLemma(clear, "clear"))
                continue;
            tree.Attach(that, clause, Rel.Marker);
            return tree.Attach(clause, clear, Rel.Content);
        }
        return false;
    }

    /// <summary>"That" before the subject of what is said is no object: "made clear that Norway stands ready".</summary>
    private static void MendThat(Tree tree, int clause)
    {
        var that = tree.First(clause);
        if (tree.Is(that, "that") && tree.Head(that) == clause && tree.Relation(that) == Rel.Object && Mending.Subject(tree, clause) == that + 1)
            tree.Attach(that, clause, Rel.Marker);
    }

    private static bool HasPronoun(Tree tree, int verb)
    {
        for (var word = tree.First(verb); word < verb; word++)
            if (tree.Sentence.Xpos[word] is "WDT" or "WP" or "WP$" or "WRB" || tree.Is(word, "that"))
                return true;
        return tree.Child(verb, Rel.Marker) >= 0;
    }

    /// <summary>A clause whose subject is "which" or "who", behind a noun, is about that noun: "…, who mentioned".</summary>
    private static void MendRelative(Tree tree, int verb)
    {
        if (tree.Relation(verb) is Rel.Root or Rel.Content or Rel.ClausalSubject or Rel.Complement or Rel.Relative
            || (tree.Relation(verb) == Rel.Conjunct && tree.Child(verb, Rel.Coordinator) >= 0) || tree.Child(verb, Rel.Marker) >= 0)
            return;
        var pronoun = Mending.Subject(tree, verb);
        if (pronoun <= 0 || pronoun > verb || !tree.IsRelativePronoun(pronoun) || tree.Is(pronoun, "that") || IsQuestion(tree))
            return;
        if (tree.Sentence.Relations[verb] == "advcl:relcl")
            return;
        var before = pronoun - 1;
        if (before > 0 && tree.Is(before, ","))
            before--;
        if (!tree.IsNominal(before))
            return;
        while (tree.Head(before) is >= 0 and var head && head < pronoun && tree.IsNominal(head)
            && tree.Relation(before) is Rel.Flat or Rel.Compound)
            before = head;
        tree.Attach(verb, before, Rel.Relative);
    }

    private static bool IsQuestion(Tree tree) => tree.Count > 0 && tree.Is(tree.Count - 1, "?");

    /// <summary>A date at the beginning is no root where a clause hangs on it: "On Thursday, the minister will host".</summary>
    private static void MendRoot(Tree tree, ClauseWords words)
    {
        if (tree.Count == 0)
            return;
        var root = tree.Order[0];
        if (tree.Child(root, Rel.Copula) >= 0 || !tree.IsNominal(root) || Mending.Subject(tree, root) >= 0
            || !(Phrases.HasPreposition(tree, root) || words.Time.Contains(tree.Lemma(root))))
            return;
        foreach (var child in tree.Children(root))
        {
            if (child < root || !Mending.IsVerbal(tree, child) || !Mending.IsFinite(tree, child) || Mending.Subject(tree, child) is not (>= 0 and var subject)
                || subject < root || tree.Relation(child) is Rel.Relative || tree.Child(child, Rel.Marker) >= 0)
                continue;
            if (!tree.Attach(child, -1, Rel.Root))
                return;
            tree.Attach(root, child, Phrases.HasPreposition(tree, root) ? Rel.Oblique : Rel.UnmarkedOblique);
            return;
        }
    }
}
