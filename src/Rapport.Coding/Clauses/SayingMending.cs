using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Mends sentences that end with a phrase of saying: "S1, do this and do that, Qin said". What stands before the phrase belongs to
/// what is said, and only one clause of it hangs on the verb of saying.
/// </summary>
internal static class SayingMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree, ClauseWords words)
    {
        for (var word = 1; word < tree.Count; word++)
        {
            MendContent(tree, words, word);
            MendThat(tree, word);
        }
        tree.Refresh();
        for (var word = 0; word < tree.Count; word++)
            if (tree.Upos(word) == Upos.VERB && words.Saying.Contains(tree.Lemma(word)))
                MendSpeaker(tree, word);
        tree.Refresh();
        for (var word = 0; word < tree.Count; word++)
            if (tree.Upos(word) == Upos.VERB && words.Saying.Contains(tree.Lemma(word)) && Start(tree, word) is > 0 and var start)
            {
                MendAside(tree, word);
                Mend(tree, word, start);
            }
    }

    /// <summary>A phrase of saying with a subject of its own is no relative or adverbial clause: "S1, Qin said" stands beside S1.</summary>
    private static void MendAside(Tree tree, int saying)
    {
        if (tree.Head(saying) < saying && ((tree.Relation(saying) == Rel.Adverbial && tree.Child(saying, Rel.Marker) < 0)
            || (tree.Relation(saying) == Rel.Conjunct && tree.Child(saying, Rel.Coordinator) < 0)))
            tree.Attach(saying, tree.Head(saying), Rel.Parataxis);
        if (tree.Relation(saying) != Rel.Relative)
            return;
        var clause = tree.Head(saying);
        while (clause >= 0 && Mending.Subject(tree, clause) < 0)
            clause = tree.Head(clause);
        if (clause >= 0)
            tree.Attach(saying, clause, Rel.Parataxis);
    }

    /// <summary>
    /// A noun right behind another verb is that verb's object and no speaker; the speaker stands between the comma and the verb of
    /// saying: "attaches importance to …, Liu said".
    /// </summary>
    private static void MendSpeaker(Tree tree, int saying)
    {
        var mended = false;
        foreach (var child in tree.Children(saying).ToArray())
            if (child < saying && tree.Relation(child) is Rel.Subject or Rel.PassiveSubject && tree.First(child) - 1 is >= 0 and var verb
                && tree.Upos(verb) == Upos.VERB && tree.Child(verb, Rel.Object) < 0)
                mended |= tree.Attach(child, verb, Rel.Object);
        if (!mended)
            return;
        tree.Refresh();
        var start = saying;
        while (start > 0 && tree.Upos(start - 1) != Upos.PUNCT)
            start--;
        if (start == 0 || Mending.Subject(tree, saying) >= 0)
            return;
        for (var word = start; word < saying; word++)
            if (tree.IsNominal(word) && (tree.Head(word) < start || tree.Head(word) >= saying))
            {
                tree.Attach(word, saying, Rel.Subject);
                return;
            }
    }

    /// <summary>A clause right behind a verb of saying without content is that content: "claiming he used it".</summary>
    private static void MendContent(Tree tree, ClauseWords words, int clause)
    {
        if (tree.Relation(clause) is not (Rel.Conjunct or Rel.Parataxis or Rel.Adverbial or Rel.Content) || !Mending.IsVerbal(tree, clause)
            || !Mending.IsFinite(tree, clause) || Mending.Subject(tree, clause) < 0 || tree.Child(clause, Rel.Marker) >= 0)
            return;
        var saying = tree.First(clause) - 1;
        if (saying < 0 || tree.Head(clause) == saying || tree.Upos(saying) != Upos.VERB || !words.Saying.Contains(tree.Lemma(saying))
            || tree.Child(saying, Rel.Content) >= 0 || tree.Child(saying, Rel.Object) >= 0 || tree.Upos(tree.First(clause)) == Upos.PUNCT
            || tree.Child(clause, Rel.Coordinator) >= 0)
            return;
        tree.Attach(clause, saying, Rel.Content);
    }

    /// <summary>A clause with "that" belongs to the verb right before it and to none behind it: "hopes that S1, Okoro said".</summary>
    private static void MendThat(Tree tree, int clause)
    {
        var that = tree.First(clause);
        if (tree.Relation(clause) == Rel.Content && tree.Head(clause) > clause && that > 0 && tree.Is(that, "that") && tree.Head(that) == clause
            && tree.Upos(that - 1) == Upos.VERB && tree.Child(that - 1, Rel.Content) < 0)
            tree.Attach(clause, that - 1, Rel.Content);
    }

    /// <summary>Where the phrase of saying begins, if the verb has its subject and a mark stands before it; -1 where not.</summary>
    public static int Start(Tree tree, int verb)
    {
        if (!Mending.IsFinite(tree, verb) || Mending.HasTo(tree, verb))
            return -1;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) is not (Rel.Subject or Rel.PassiveSubject) || tree.IsRelativePronoun(child))
                continue;
            var start = Math.Min(verb, tree.First(child));
            while (start < Math.Min(verb, child) && tree.Upos(start) == Upos.PUNCT)
                start++;
            if (child < verb && start > 0 && tree.Upos(start - 1) == Upos.PUNCT)
                return start;
            if (child > verb && verb > 0 && tree.Upos(verb - 1) == Upos.PUNCT)
                return verb;
        }
        return -1;
    }

    private static void Mend(Tree tree, int saying, int start)
    {
        foreach (var child in tree.Children(saying))
            if (child > saying && tree.Relation(child) is Rel.Content)
                return;
        var content = Content(tree, saying, start);
        if (content < 0)
            return;
        foreach (var child in tree.Children(saying).ToArray())
        {
            if (child >= start || child == content || tree.Relation(child) is Rel.Punctuation)
                continue;
            if (tree.Upos(child) == Upos.ADJ && tree.Relation(child) is Rel.Adjective or Rel.Adverb or Rel.Content)
                MendAdjective(tree, child, start);
            else if (Mending.IsVerbal(tree, child))
                MendClause(tree, child, content);
            else if (child > content && tree.IsNominal(child) && tree.Head(saying) == content)
                MendNoun(tree, child, content);
        }
    }

    /// <summary>The clause that is said: the content of the verb, or the clause that the parser hung the verb on.</summary>
    private static int Content(Tree tree, int saying, int start)
    {
        foreach (var child in tree.Children(saying))
            if (child < start && Mending.IsVerbal(tree, child) && Mending.IsFinite(tree, child) && Mending.Subject(tree, child) >= 0
                && tree.Child(child, Rel.Marker) < 0)
                return child;
        return tree.Head(saying) is var head && head >= 0 && head < start && Mending.IsVerbal(tree, head) ? head : -1;
    }

    /// <summary>"stands ready": the adjective completes the verb before it.</summary>
    private static void MendAdjective(Tree tree, int adjective, int start)
    {
        var verb = adjective - 1;
        if (verb >= 0 && tree.Upos(verb) == Upos.VERB && adjective < start)
            tree.Attach(adjective, verb, Rel.Complement);
    }

    /// <summary>A noun between the verb of what is said and the phrase of saying belongs to the former: "rejects attempts to …, Rojas told him".</summary>
    private static void MendNoun(Tree tree, int noun, int content)
    {
        var isObject = tree.First(noun) == content + 1 && tree.Child(noun, Rel.Case) < 0 && tree.Child(content, Rel.Object) < 0;
        tree.Attach(noun, content, isObject ? Rel.Object : Rel.Oblique);
    }

    private static void MendClause(Tree tree, int clause, int content)
    {
        if (Mending.Subject(tree, clause) >= 0 && Mending.IsFinite(tree, clause))
        {
            if (clause > content)
                tree.Attach(clause, content, Rel.Conjunct);
            return;
        }
        if (clause < content)
            return;
        if (Mending.HasTo(tree, clause) || tree.Inflection(clause) == Inflection.Gerund)
            tree.Attach(clause, content, Rel.Adverbial);
        else
            tree.Attach(clause, content, Rel.Conjunct);
    }
}
