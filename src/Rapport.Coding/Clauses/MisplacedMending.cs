using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Mends what hangs on a word that it cannot belong to: "including" at a verb, where something is sent at the participle before it, "involving" behind
/// a place, a nationality of two nations, a preposition that leads its own noun.
/// </summary>
internal static class MisplacedMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree, ClauseWords words)
    {
        for (var word = 1; word + 1 < tree.Count; word++)
            if (tree.Is(word, "including") && tree.Relation(word) == Rel.Case)
                MendIncluding(tree, tree.Head(word));
            else if (tree.Sentence.Xpos[word] is "VBN" or "VBD" && tree.Form(word - 1) is "-" && word > 1 && tree.Child(word, Rel.Object) is var owned && owned > word)
                MendHyphened(tree, word, owned);
            else if (tree.Is(word, "involving") && tree.Upos(word) == Upos.VERB)
                MendInvolving(tree, words, word);
            else if (tree.Is(word, ",") && tree.Is(word + 1, "as") && tree.Relation(word + 1) == Rel.Case)
                MendNamed(tree, words, tree.Head(word + 1));
            else if (tree.Is(word, ",") && tree.Is(word + 1, "in"))
                MendInserted(tree, tree.Head(word + 1));
            else if (tree.Upos(word) == Upos.ADP && tree.Relation(word) == Rel.Nominal)
                MendLeading(tree, word);
            else if (tree.Form(word) is "-" or "–" && tree.Head(word - 1) is var head && head != tree.Head(word + 1))
                MendTwoNations(tree, word - 1, word + 1);
        tree.Refresh();
        for (var word = 0; word < tree.Count; word++)
            if (words.Sending.Contains(tree.Lemma(word)) && tree.Upos(word) is Upos.VERB or Upos.NOUN)
                MendGoal(tree, words, word);
    }

    /// <summary>Who is included is one of those told before: "kills six people, including a Peruvian".</summary>
    private static void MendIncluding(Tree tree, int part)
    {
        var verb = tree.VerbFrom(tree.Head(part));
        if (verb < 0 || verb > part)
            return;
        var whole = tree.Child(verb, Rel.Object);
        if (whole < 0)
            whole = tree.Child(verb, Rel.PassiveSubject);
        if (whole >= 0 && whole < part && tree.Head(part) != whole && tree.Sentence.Xpos[whole] == "NNS" && IsOfKind(tree, whole, part))
            tree.Attach(part, whole, Rel.Nominal);
    }

    /// <summary>Whether a part that was drawn to a phrase behind its whole is counted: "two cars, including a red one" is no part of the people in them.</summary>
    private static bool IsOfKind(Tree tree, int whole, int part) =>
        tree.Head(part) == tree.Head(whole) || tree.Is(tree.Child(part, Rel.Case) - 1, ",");

    /// <summary>What stands between the subject and its verb and between commas is the verb's: "the police, in cooperation with Peru, arrested him".</summary>
    private static void MendInserted(Tree tree, int noun)
    {
        if (tree.Relation(noun) == Rel.Nominal && tree.Head(noun) is >= 0 and var subject && tree.Relation(subject) == Rel.Subject && tree.Head(subject) is var verb && verb > noun
            && tree.Last(noun) is var last && last + 1 < tree.Count && (tree.Is(last, ",") || tree.Is(last + 1, ",")))
            tree.Attach(noun, verb, Rel.Oblique);
    }

    /// <summary>What somebody is declared stands behind all that is told of him: "declares Sendero, a group in the drug trade, as a terrorist organisation".</summary>
    private static void MendNamed(Tree tree, ClauseWords words, int name)
    {
        for (var verb = tree.Head(name); verb >= 0; verb = tree.Head(verb))
            if (tree.Upos(verb) == Upos.VERB && words.Naming.Contains(tree.Lemma(verb)) && verb < name)
            {
                if (tree.Head(name) != verb)
                    tree.Attach(name, verb, Rel.Oblique);
                return;
            }
    }

    /// <summary>
    /// What ends in a participle with hyphens describes the noun behind it, and that noun takes its place: "allows Peru's majority-Chilean-owned Minera Alta to
    /// export".
    /// </summary>
    private static void MendHyphened(Tree tree, int participle, int noun)
    {
        var first = participle - 2;
        while (first > 1 && tree.Form(first - 1) is "-")
            first -= 2;
        var top = participle;
        for (var word = participle - 1; word >= first; word--)
            if (tree.Head(word) is var above && (above < first || above > noun) && tree.Relation(word) is not Rel.Punctuation)
                top = word;
        if (tree.Head(top) is not (>= 0 and var head) || (head >= first && head <= noun)
            || !tree.Attach(noun, head, top == participle && tree.Upos(head) == Upos.VERB ? Rel.Object : tree.Relation(top)))
            return;
        for (var word = first; word <= participle; word++)
        {
            foreach (var child in tree.Children(word).ToArray())
                if (child < first)
                    tree.Attach(child, noun, tree.Relation(child));
                else if (child > noun)
                    tree.Attach(child, tree.Upos(head) == Upos.VERB ? head : noun, tree.Relation(child));
            if (tree.Relation(word) != Rel.Punctuation)
                tree.Attach(word, noun, Rel.Adjective);
        }
    }

    /// <summary>Those involved are those of an occasion: "after talks in Lima, Peru, involving the ministers".</summary>
    private static void MendInvolving(Tree tree, ClauseWords words, int involving)
    {
        if (tree.Child(involving, Rel.Object) < involving || tree.Child(involving, Rel.Subject) >= 0
            || (tree.Relation(involving) == Rel.Clausal && words.Occasions.Contains(tree.Lemma(tree.Head(involving)))))
            return;
        for (var word = involving - 1; word >= 0 && tree.Upos(word) is not (Upos.VERB or Upos.CCONJ); word--)
            if (tree.Upos(word) == Upos.NOUN && words.Occasions.Contains(tree.Lemma(word)))
            {
                tree.Attach(involving, word, Rel.Clausal);
                return;
            }
    }

    /// <summary>A preposition has no phrase behind it but its noun: "the extradition of a Peruvian citizen".</summary>
    private static void MendLeading(Tree tree, int preposition)
    {
        var noun = -1;
        for (var word = preposition + 1; word < tree.Count; word++)
            if (tree.Upos(word) is Upos.NOUN or Upos.PROPN)
                noun = word;
            else if (noun >= 0 || tree.Upos(word) is not (Upos.DET or Upos.ADJ or Upos.NUM))
                break;
        if (noun < 0 || tree.First(noun) < preposition && tree.Head(noun) < preposition || tree.Head(preposition) is not (>= 0 and var head) || head > preposition)
            return;
        var children = tree.Children(preposition).ToArray();
        if (children.Length == 0 || !tree.Attach(noun, head, Rel.Nominal))
            return;
        foreach (var child in children)
            if (child != noun && child < noun)
                tree.Attach(child, noun, tree.Upos(child) == Upos.DET ? Rel.Determiner : Rel.Adjective);
        for (var word = preposition + 1; word < tree.Count; word++)
            if (word != noun && tree.Head(word) is var above && above >= preposition && above < noun)
                tree.Attach(word, noun, word < noun ? Rel.Adjective : tree.Upos(word) == Upos.VERB ? Rel.Clausal : tree.Relation(word));
        tree.Attach(preposition, noun, Rel.Case);
    }

    /// <summary>"Releases Peruvian-Chilean researcher Diaz": two nationalities describe one noun, and the noun takes the place of the first.</summary>
    private static void MendTwoNations(Tree tree, int first, int second)
    {
        if (tree.Upos(first) != Upos.ADJ || tree.Upos(second) != Upos.ADJ || !char.IsUpper(tree.Sentence.Forms[first][0]) || !char.IsUpper(tree.Sentence.Forms[second][0])
            || tree.Relation(second) != Rel.Adjective || tree.Head(second) is not (>= 0 and var noun) || noun < second || tree.Head(noun) != first
            || tree.Head(first) is not (>= 0 and var verb))
            return;
        var relation = tree.Upos(verb) == Upos.VERB && verb < first && tree.Child(verb, Rel.Object) < 0 ? Rel.Object : tree.Relation(first);
        if (!tree.Attach(noun, verb, relation))
            return;
        foreach (var child in tree.Children(first).ToArray())
            tree.Attach(child, noun, tree.Relation(child));
        tree.Attach(first, noun, Rel.Adjective);
    }

    /// <summary>
    /// Where somebody or something is sent stands at the end of its phrase: "repatriates a map depicting the coast [to Peru]", "the extradition of a man
    /// suspected of arson [to Peru]" tell of no depicting and no arson to Peru.
    /// </summary>
    private static void MendGoal(Tree tree, ClauseWords words, int sending)
    {
        foreach (var child in tree.Children(sending))
            if (child > sending && Phrases.Preposition(tree, child) == "to")
                return;
        var thing = tree.Upos(sending) == Upos.VERB ? tree.Child(sending, Rel.Object) : OfPhrase(tree, sending);
        if (thing < sending)
            return;
        for (var word = tree.Last(thing); word > thing; word--)
            if (Phrases.Preposition(tree, word) == "to" && tree.Relation(word) is Rel.Oblique or Rel.Nominal && tree.Head(word) is var verb && verb > thing && tree.Upos(verb) == Upos.VERB
                && !words.Directed.Contains(tree.Lemma(verb)) && !words.Sending.Contains(tree.Lemma(verb)) && tree.Child(verb, Rel.Object) is >= 0 and var own && own < word)
            {
                tree.Attach(word, sending, tree.Upos(sending) == Upos.VERB ? Rel.Oblique : Rel.Nominal);
                return;
            }
    }

    private static int OfPhrase(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child > noun && Phrases.Preposition(tree, child) == "of")
                return child;
        return -1;
    }
}
