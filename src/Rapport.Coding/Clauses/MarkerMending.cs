using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Mends clauses behind "after", "before" or "since" whose conjunction was taken for a preposition: a subject has no preposition. "The premier
/// summons Peru's envoy after a Peruvian jet was sighted" has two clauses.
/// </summary>
internal static class MarkerMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree)
    {
        for (var word = 1; word < tree.Count; word++)
            if (tree.Relation(word) == Rel.Case && tree.Head(word) is var noun && noun > word)
                if (tree.Upos(noun) == Upos.VERB && tree.Sentence.Xpos[noun] is "VBZ" or "VBD" && tree.Relation(noun) is Rel.Parataxis && IsConjunction(tree, word))
                {
                    tree.Attach(word, noun, Rel.Marker);
                    tree.Attach(noun, tree.Head(noun), Rel.Adverbial);
                }
                else if (IsConjunction(tree, word))
                    MendConjunction(tree, word, noun);
                else if (tree.Relation(noun) == Rel.Subject)
                    MendPlural(tree, word, noun);
    }

    /// <summary>Words that are prepositions and conjunctions both.</summary>
    private static bool IsConjunction(Tree tree, int word) => tree.Form(word) is "after" or "before" or "since" or "until" or "as" or "once";

    private static void MendConjunction(Tree tree, int marker, int noun)
    {
        var verb = tree.Relation(noun) is Rel.Subject or Rel.PassiveSubject ? tree.Head(noun)
            : tree.Relation(noun) is Rel.Nominal or Rel.Oblique or Rel.Conjunct ? VerbBehind(tree, tree.Last(noun) + 1) : -1;
        if (verb < noun || tree.Upos(verb) != Upos.VERB || !Mending.IsFinite(tree, verb))
            return;
        var before = -1;
        foreach (var child in tree.Children(verb))
            if (child < marker && tree.Relation(child) is Rel.Subject or Rel.PassiveSubject && tree.IsNominal(child))
                before = child;
        var main = tree.Head(verb);
        var isOwnSubject = tree.Head(noun) == verb;
        var phrase = before < 0 && !isOwnSubject ? PhraseBefore(tree, verb, marker, main) : -1;
        if (main < 0 || main > marker || tree.Upos(main) != Upos.VERB || (before < 0 && !isOwnSubject && phrase < 0))
            return;
        if (phrase >= 0)
            tree.Attach(phrase, main, Rel.Oblique);
        if (before >= 0 && (before < main || tree.Child(main, Rel.Object) >= 0 || !tree.Attach(before, main, Rel.Object)))
            return;
        if (before < 0 && phrase < 0 && tree.Relation(verb) is not (Rel.Content or Rel.Relative or Rel.Complement or Rel.Parataxis))
            return;
        tree.Attach(noun, verb, tree.Child(verb, Rel.PassiveAuxiliary) >= 0 ? Rel.PassiveSubject : Rel.Subject);
        tree.Attach(marker, verb, Rel.Marker);
        tree.Attach(verb, main, Rel.Adverbial);
    }

    /// <summary>A phrase with a preposition between the verb of the main clause and the conjunction, that was drawn to the verb behind; -1 where there is none.</summary>
    private static int PhraseBefore(Tree tree, int verb, int marker, int main)
    {
        foreach (var child in tree.Children(verb))
            if (child > main && child < marker && tree.IsNominal(child) && Phrases.HasPreposition(tree, child) && Mending.Subject(tree, verb) < 0)
                return child;
        return -1;
    }

    /// <summary>The verb that begins at a word, behind its auxiliaries and adverbs; -1 where another word stands there.</summary>
    private static int VerbBehind(Tree tree, int word)
    {
        while (word < tree.Count && tree.Upos(word) is Upos.AUX or Upos.ADV)
            word++;
        return word < tree.Count && tree.Upos(word) == Upos.VERB ? word : -1;
    }

    /// <summary>"Sanctions on smuggling rings": behind a preposition and a noun no verb stands, but the noun that the preposition belongs to.</summary>
    private static void MendPlural(Tree tree, int preposition, int noun)
    {
        var plural = tree.Head(noun);
        if (plural != noun + 1 || tree.Sentence.Xpos[plural] != "VBZ" || tree.Relation(plural) is not (Rel.Content or Rel.Relative or Rel.Clausal)
            || Mending.HasAuxiliary(tree, plural) || tree.Child(plural, Rel.Object) >= 0 || !tree.IsNominal(preposition - 1))
            return;
        tree.Retag(plural, Upos.NOUN);
        tree.Attach(plural, preposition - 1, Rel.Nominal);
        tree.Attach(noun, plural, Rel.Compound);
        tree.Attach(preposition, plural, Rel.Case);
        foreach (var child in tree.Children(plural))
            if (tree.Relation(child) == Rel.Adverbial)
                tree.Attach(child, plural, Rel.Clausal);
    }
}
