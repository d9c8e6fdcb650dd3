using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Mends subjects and objects that grammar forbids: passive subjects of active verbs, second subjects, second objects.</summary>
internal static class SubjectMending
{
    /// <summary>Mends a tree in place.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="words">The classes of words.</param>
    /// <param name="isActor">Whether a word is the head of a phrase that stands for an actor.</param>
    public static void Mend(Tree tree, ClauseWords words, Func<int, bool> isActor)
    {
        for (var word = 0; word < tree.Count; word++)
        {
            if (tree.Relation(word) == Rel.Root && tree.IsNominal(word))
                ParticipleMending.Mend(tree, word);
            if (tree.Upos(word) == Upos.AUX && isActor(word))
                MendName(tree, word);
            if (tree.Upos(word) == Upos.ADJ)
                MendExpletive(tree, words, word);
            if (tree.Upos(word) == Upos.NOUN)
                MendSubjunctive(tree, word, isActor);
            if (tree.Upos(word) != Upos.VERB)
                continue;
            MendBareNoun(tree, words, word);
            MendPassive(tree, word);
            MendMissing(tree, word, isActor);
            if (!Mending.IsFinite(tree, word))
                continue;
            MendAdjoining(tree, word, isActor);
            MendSecond(tree, word);
            MendObjects(tree, word);
        }
    }

    /// <summary>The name of an actor is no auxiliary: "Beijing announced".</summary>
    private static void MendName(Tree tree, int name)
    {
        tree.Retag(name, Upos.PROPN);
        if (tree.Head(name) is not (>= 0 and var verb) || verb < name || tree.Upos(verb) != Upos.VERB || Mending.Subject(tree, verb) >= 0)
            return;
        tree.Attach(name, verb, Rel.Subject);
        if (tree.Inflection(verb) is Inflection.Participle)
            tree.MakeFinite(verb);
    }

    /// <summary>Without "be" no subject is passive: "Qatar granted".</summary>
    private static void MendPassive(Tree tree, int verb)
    {
        if (tree.Child(verb, Rel.PassiveAuxiliary) >= 0 || tree.Child(verb, Rel.Copula) >= 0 || tree.Child(verb, Rel.Object) < 0)
            return;
        var isPerfect = Mending.HasAuxiliary(tree, verb);
        foreach (var child in tree.Children(verb))
            if (tree.Relation(child) == Rel.PassiveSubject && child < verb)
            {
                tree.Attach(child, verb, Rel.Subject);
                if (!isPerfect)
                    tree.MakeFinite(verb);
            }
    }

    /// <summary>Who is ready or willing is somebody: the "it" of "it is willing to" is a subject.</summary>
    private static void MendExpletive(Tree tree, ClauseWords words, int adjective)
    {
        if (tree.Child(adjective, Rel.Expletive) is >= 0 and var it && (words.Unreal.Contains(tree.Lemma(adjective)) || tree.HasLemma(adjective, "prepared"))
            && tree.Child(adjective, Rel.Complement) >= 0)
            tree.Attach(it, adjective, Rel.Subject);
    }

    /// <summary>What follows "that" and an actor and is called a noun, alone and without "be", is a verb: "demanded that Denmark apologise".</summary>
    private static void MendSubjunctive(Tree tree, int noun, Func<int, bool> isActor)
    {
        var actor = noun - 1;
        if (tree.Relation(noun) != Rel.Content || actor < 1 || tree.Head(actor) != noun || !isActor(actor) || tree.Sentence.Xpos[noun] != "NN"
            || tree.Relation(actor) is not (Rel.Compound or Rel.Adjective or Rel.UnmarkedNominal)
            || tree.Child(noun, Rel.Marker) is not (>= 0 and var marker) || !tree.HasLemma(marker, "that") || tree.Child(noun, Rel.Copula) >= 0
            || tree.Child(noun, Rel.Determiner) >= 0 || Mending.Subject(tree, noun) >= 0)
            return;
        tree.Retag(noun, Upos.VERB);
        tree.MakeFinite(noun);
        tree.Attach(actor, noun, Rel.Subject);
    }

    /// <summary>An actor right before a finite verb that has no subject is its subject, whatever it was taken for: "Yemen condemned".</summary>
    private static void MendMissing(Tree tree, int verb, Func<int, bool> isActor)
    {
        var before = verb - 1;
        if (before >= 0 && tree.Head(before) == verb && tree.Relation(before) == Rel.Compound && tree.Sentence.Xpos[verb] is "VBZ" or "VBD"
            && Mending.Subject(tree, verb) < 0 && tree.Upos(before) == Upos.NOUN)
        {
            MakeSubject(tree, before, verb);
            return;
        }
        if (before < 0 || tree.Head(before) != verb || Mending.Subject(tree, verb) >= 0 || !isActor(before)
            || tree.Relation(before) is not (Rel.Other or Rel.Adverb or Rel.Compound or Rel.UnmarkedOblique or Rel.Adjective))
            return;
        if (!Mending.IsFinite(tree, verb))
        {
            if (!IsPastAlone(tree, verb))
                return;
            tree.MakeFinite(verb);
        }
        tree.Attach(before, verb, Rel.Subject);
        tree.Retag(before, Upos.PROPN);
    }

    /// <summary>A finite verb has no modifiers: the noun before it is its subject, with all that stands before it.</summary>
    private static void MakeSubject(Tree tree, int noun, int verb)
    {
        foreach (var child in tree.Children(verb).ToArray())
            if (child < noun && tree.Relation(child) is Rel.Determiner or Rel.Adjective or Rel.Compound or Rel.Possessor)
                tree.Attach(child, noun, tree.Relation(child));
        tree.Attach(noun, verb, Rel.Subject);
    }

    /// <summary>
    /// An actor without preposition whose phrase ends right before a finite verb that has no subject is its subject, though it was
    /// hung on what stands before the comma: "After talks with Norway, Iceland signed".
    /// </summary>
    private static void MendAdjoining(Tree tree, int verb, Func<int, bool> isActor)
    {
        if (Mending.Subject(tree, verb) >= 0 || tree.Relation(verb) is Rel.Clausal or Rel.Conjunct or Rel.Complement)
            return;
        var end = verb - 1;
        while (end > 0 && tree.Head(end) == verb && tree.Relation(end) is Rel.Auxiliary or Rel.PassiveAuxiliary or Rel.Adverb or Rel.Copula)
            end--;
        for (var word = end; word >= 0 && word <= end && tree.Last(word) == end; word = tree.Head(word))
        {
            if (!tree.IsNominal(word) || !isActor(word) || tree.Child(word, Rel.Case) >= 0 || tree.Child(word, Rel.Coordinator) >= 0
                || tree.Relation(word) is not (Rel.Oblique or Rel.UnmarkedOblique or Rel.Conjunct or Rel.Apposition))
                continue;
            tree.Attach(word, verb, tree.Child(verb, Rel.PassiveAuxiliary) >= 0 ? Rel.PassiveSubject : Rel.Subject);
            return;
        }
    }

    /// <summary>Whether what looks like a participle is a past tense: the root, without auxiliary, and with what only an active verb has.</summary>
    private static bool IsPastAlone(Tree tree, int verb)
    {
        if (tree.Inflection(verb) != Inflection.Participle || tree.Relation(verb) != Rel.Root || Mending.HasAuxiliary(tree, verb))
            return false;
        foreach (var child in tree.Children(verb))
            if (tree.Relation(child) is Rel.Object or Rel.Content or Rel.Complement || (tree.Relation(child) == Rel.Adverbial && child > verb && Mending.HasTo(tree, child))
                || (tree.Relation(child) == Rel.Oblique && Phrases.Preposition(tree, child) is "for" or "on" or "to" or "against" or "with"))
                return true;
        return false;
    }

    /// <summary>A verb has one subject: a second one behind "and" is coordinated with the first.</summary>
    private static void MendSecond(Tree tree, int verb)
    {
        var first = -1;
        foreach (var child in tree.Children(verb))
        {
            if (child > verb || tree.Relation(child) is not (Rel.Subject or Rel.PassiveSubject))
                continue;
            if (first >= 0 && tree.Upos(tree.First(child)) == Upos.CCONJ)
                tree.Attach(child, first, Rel.Conjunct);
            else if (first < 0)
                first = child;
        }
    }

    /// <summary>Of two objects the first is the indirect one: "granted Lebanon a loan".</summary>
    private static void MendObjects(Tree tree, int verb)
    {
        var first = -1;
        foreach (var child in tree.Children(verb))
        {
            if (child < verb || tree.Relation(child) != Rel.Object || !tree.IsNominal(child))
                continue;
            if (first >= 0 && tree.Child(verb, Rel.IndirectObject) < 0)
            {
                tree.Attach(first, verb, Rel.IndirectObject);
                return;
            }
            first = child;
        }
    }

    /// <summary>Verbs that lend themselves to nouns take no bare verb: what stands behind "expressed" is the noun "concern".</summary>
    private static void MendBareNoun(Tree tree, ClauseWords words, int word)
    {
        if (tree.Relation(word) != Rel.Complement || tree.Head(word) is not (>= 0 and var verb) || verb > word
            || tree.Sentence.Xpos[word] is not ("VB" or "VBP") || Mending.HasTo(tree, word) || tree.Child(verb, Rel.Object) >= 0
            || !words.Light.Contains(tree.Lemma(verb)) || tree.HasLemma(verb, "make") || tree.HasLemma(verb, "have"))
            return;
        tree.Retag(word, Upos.NOUN);
        tree.Attach(word, verb, Rel.Object);
    }
}
