using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Mends what grammar forbids around verbs: base forms coordinated with "imposes", participles between commas that lead the sentence, clauses
/// where a verb has an object, "guilty" as a noun, infinitives that were taken for phrases.
/// </summary>
internal static class MisreadVerbMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree, ClauseWords words)
    {
        for (var word = 1; word < tree.Count; word++)
            if (tree.Upos(word) == Upos.VERB)
                MendVerb(tree, words, word);
            else if (tree.Is(word, "by") && tree.Relation(word) == Rel.Case)
                MendAgent(tree, tree.Head(word));
            else if (tree.Upos(word) == Upos.ADJ && tree.Upos(word - 1) == Upos.CCONJ && MissedVerbs.IsOnlyVerb(words, tree.Lemma(word)))
                MendCoordinated(tree, word);
            else if (tree.Upos(word) == Upos.NOUN && tree.Is(word, "guilty"))
                MendGuilty(tree, word);
            else if (tree.Upos(word) == Upos.NOUN && tree.Is(word - 1, "to") && tree.Sentence.Xpos[word] == "NN")
                MendInfinitive(tree, words, word);
            else if (tree.Is(word, "-") && word + 2 < tree.Count && tree.Relation(word + 1) is not (Rel.Adjective or Rel.Compound))
                MendHyphened(tree, word - 1, word + 1);
    }

    private static void MendVerb(Tree tree, ClauseWords words, int verb)
    {
        if (tree.Sentence.Xpos[verb] == "VB" && tree.Is(verb - 1, "to") && EndsAsAdjective(tree.Form(verb)))
            MendAdjective(tree, verb);
        else if (tree.Sentence.Xpos[verb] is "VB" or "VBP" && tree.Relation(verb) == Rel.Conjunct && tree.Upos(verb - 1) == Upos.CCONJ)
            MendBase(tree, verb);
        else if (tree.Sentence.Xpos[verb] is "VBN" or "VBD" && tree.Is(verb - 1, ","))
            MendLed(tree, verb);
        else if (tree.Relation(verb) == Rel.Content && (tree.Sentence.Xpos[verb] == "VBG" || IsReduced(tree, verb)))
            MendObject(tree, words, verb);
        else if (tree.Relation(verb) == Rel.Content && tree.Upos(verb - 1) == Upos.NUM && tree.Form(verb).EndsWith('s'))
            MendCounted(tree, verb);
        else if (tree.Is(verb, "crossing") && tree.Is(verb - 1, "border") && tree.Relation(verb) is Rel.Clausal or Rel.Adverbial)
            MendCrossing(tree, verb - 1, verb);
    }

    private static bool EndsAsAdjective(string form) =>
        form.EndsWith("sive", StringComparison.Ordinal) || form.EndsWith("tive", StringComparison.Ordinal) || form.EndsWith("ious", StringComparison.Ordinal)
        || form.EndsWith("ical", StringComparison.Ordinal) || form.EndsWith("tional", StringComparison.Ordinal);

    /// <summary>No verb ends in "-sive" or "-tional": "a halt to offensive operations" has a phrase and no infinitive.</summary>
    private static void MendAdjective(Tree tree, int adjective)
    {
        if (tree.Child(adjective, Rel.Object) is not (>= 0 and var noun) || noun < adjective || tree.Head(adjective) is not (>= 0 and var head))
            return;
        var children = tree.Children(adjective).ToArray();
        if (!tree.Attach(noun, head, tree.Upos(head) == Upos.VERB ? Rel.Oblique : Rel.Nominal))
            return;
        tree.Retag(adjective, Upos.ADJ);
        tree.Attach(adjective, noun, Rel.Adjective);
        tree.Attach(adjective - 1, noun, Rel.Case);
        foreach (var child in children)
            if (child > noun)
                tree.Attach(child, noun, tree.Relation(child) == Rel.Oblique ? Rel.Nominal : tree.Relation(child));
    }

    /// <summary>A border crossing is a place: "through its border crossing with Peru".</summary>
    private static void MendCrossing(Tree tree, int border, int crossing)
    {
        var children = tree.Children(border).ToArray();
        if (!tree.Attach(crossing, tree.Head(border), tree.Relation(border)))
            return;
        tree.Retag(crossing, Upos.NOUN);
        tree.Attach(border, crossing, Rel.Compound);
        foreach (var child in children)
            if (child != crossing)
                tree.Attach(child, crossing, tree.Relation(child));
        foreach (var child in tree.Children(crossing))
            if (tree.Relation(child) == Rel.Oblique)
                tree.Attach(child, crossing, Rel.Nominal);
    }

    /// <summary>What is no adjective is a verb: "will recognise Chile and [impose] sanctions on Peru".</summary>
    private static void MendCoordinated(Tree tree, int word)
    {
        var noun = tree.Head(word);
        if (noun < word || tree.Relation(word) != Rel.Adjective || !tree.IsNominal(noun) || tree.Relation(noun) != Rel.Conjunct)
            return;
        var verb = word - 2;
        while (verb >= 0 && !(tree.Upos(verb) == Upos.VERB && tree.Sentence.Xpos[verb] is "VB" or "VBP" && tree.Relation(verb) is not (Rel.Adjective or Rel.Compound)))
            verb--;
        if (verb < 0 || !tree.Attach(word, verb, Rel.Conjunct))
            return;
        tree.Retag(word, Upos.VERB);
        tree.Attach(word - 1, word, Rel.Coordinator);
        tree.Attach(noun, word, Rel.Object);
    }

    /// <summary>No base form goes with a third person: in "imposes sanctions and travel bans" there are two nouns.</summary>
    private static void MendBase(Tree tree, int word)
    {
        var verb = tree.Head(word);
        var noun = word + 1;
        if (verb < 0 || verb > word || tree.Sentence.Xpos[verb] is not ("VBZ" or "VBD") || noun >= tree.Count || tree.Sentence.Xpos[noun] != "NNS"
            || tree.Head(noun) != word || tree.Relation(noun) != Rel.Object || tree.Upos(word - 1) != Upos.CCONJ || Mending.Subject(tree, word) >= 0
            || tree.Child(verb, Rel.Object) is not (>= 0 and var thing) || thing > word || !tree.Attach(noun, thing, Rel.Conjunct))
            return;
        foreach (var child in tree.Children(word).ToArray())
            if (child != noun)
                tree.Attach(child, child < word ? noun : verb, tree.Relation(child));
        tree.Attach(word, noun, Rel.Compound);
        tree.Retag(word, Upos.NOUN);
        foreach (var child in tree.Children(noun))
            if (Phrases.HasPreposition(tree, child))
                tree.Attach(child, verb, Rel.Oblique);
    }

    /// <summary>A participle between commas does not lead the sentence: "Peru and Chile, represented by their envoys, hold talks".</summary>
    private static void MendLed(Tree tree, int participle)
    {
        if (Mending.HasAuxiliary(tree, participle) || tree.Child(participle, Rel.Object) >= 0 || Mending.Subject(tree, participle) is not (>= 0 and var subject)
            || subject > participle)
            return;
        var verb = -1;
        foreach (var child in tree.Children(participle))
            if (verb < 0 && child > participle && tree.Relation(child) == Rel.Conjunct && tree.Upos(child) == Upos.VERB && tree.Child(child, Rel.Coordinator) < 0
                && tree.Is(tree.First(child), ",") && Mending.Subject(tree, child) < 0)
                verb = child;
        if (verb < 0)
            return;
        var children = tree.Children(participle).ToArray();
        if (!tree.Attach(verb, tree.Head(participle), tree.Relation(participle)))
            return;
        var first = -1;
        foreach (var child in children)
            if (tree.Relation(child) is Rel.Subject or Rel.PassiveSubject && child < participle)
                if (first < 0)
                    tree.Attach(first = child, verb, Rel.Subject);
                else
                    tree.Attach(child, first, Rel.Conjunct);
            else if (child > verb)
                tree.Attach(child, verb, tree.Relation(child));
        tree.Attach(participle, first, Rel.Clausal);
        tree.MakeFinite(verb);
    }

    /// <summary>A past form without object before a preposition may be a participle: "executed six men convicted of spying".</summary>
    private static bool IsReduced(Tree tree, int verb) =>
        tree.Sentence.Xpos[verb] is "VBD" or "VBN" && tree.Child(verb, Rel.Object) < 0 && verb + 1 < tree.Count && tree.Upos(verb + 1) is Upos.ADP or Upos.SCONJ
        && tree.Head(verb) is >= 0 and var above && tree.Child(above, Rel.Content) == verb;

    /// <summary>What a verb does to somebody has an object and no clause: "arrests six men allegedly selling arms".</summary>
    private static void MendObject(Tree tree, ClauseWords words, int gerund)
    {
        var verb = tree.Head(gerund);
        if (verb < 0 || verb > gerund || tree.Upos(verb) != Upos.VERB || tree.Child(verb, Rel.Object) >= 0 || Mending.HasAuxiliary(tree, gerund)
            || words.Saying.Contains(tree.Lemma(verb)) || words.Implicative.Contains(tree.Lemma(verb)) || words.Unreal.Contains(tree.Lemma(verb))
            || Mending.Subject(tree, gerund) is not (>= 0 and var subject) || subject < verb || tree.Child(gerund, Rel.Marker) >= 0
            || !tree.Attach(subject, verb, Rel.Object))
            return;
        tree.Attach(gerund, subject, Rel.Clausal);
    }

    /// <summary>Who did it belongs to the verb: "was shot dead by a gunman".</summary>
    private static void MendAgent(Tree tree, int noun)
    {
        if (tree.Relation(noun) == Rel.Oblique && tree.Head(noun) is >= 0 and var adjective && tree.Upos(adjective) == Upos.ADJ && tree.Relation(adjective) == Rel.Complement
            && tree.Head(adjective) is >= 0 and var verb && tree.Child(verb, Rel.PassiveAuxiliary) >= 0)
            tree.Attach(noun, verb, Rel.Agent);
    }

    /// <summary>No finite verb stands behind a number: "has released three detainees".</summary>
    private static void MendCounted(Tree tree, int noun)
    {
        var verb = -1;
        foreach (var child in tree.Children(noun))
            if (child < noun && tree.Upos(child) == Upos.VERB && tree.Relation(child) == Rel.Adjective && Mending.HasAuxiliary(tree, child))
                verb = child;
        if (verb < 0 || tree.Head(noun) is not (>= 0 and var above))
            return;
        var children = tree.Children(noun).ToArray();
        if (!tree.Attach(verb, above, tree.Relation(noun)))
            return;
        tree.Retag(noun, Upos.NOUN);
        tree.Attach(noun, verb, Rel.Object);
        tree.Attach(noun - 1, noun, Rel.Adjective);
        foreach (var child in children)
            if (child < verb)
                tree.Attach(child, verb, tree.Relation(child));
    }

    /// <summary>Whom a court finds guilty is a person: "guilty" is no noun.</summary>
    private static void MendGuilty(Tree tree, int guilty)
    {
        var person = guilty - 1;
        if (!tree.IsNominal(person) || tree.Head(person) != guilty || tree.Relation(person) != Rel.Compound || tree.Head(guilty) is not (>= 0 and var verb)
            || tree.Upos(verb) != Upos.VERB || !tree.Attach(person, verb, Rel.Object))
            return;
        foreach (var child in tree.Children(guilty).ToArray())
            if (child < person)
                tree.Attach(child, person, tree.Relation(child));
        tree.Retag(guilty, Upos.ADJ);
        tree.Attach(guilty, verb, Rel.Complement);
    }

    /// <summary>Behind "agree to" and before a sum a verb stands: "agreed to loan 90 million euros to Chad".</summary>
    private static void MendInfinitive(Tree tree, ClauseWords words, int word)
    {
        if (word + 1 >= tree.Count || tree.Upos(word + 1) is not (Upos.SYM or Upos.NUM or Upos.DET) || tree.Head(word - 1) != word
            || tree.Relation(word) is not (Rel.Oblique or Rel.Complement) || tree.Head(word) is not (>= 0 and var verb) || verb > word
            || !words.FutureMarking.Contains(tree.Lemma(verb)) || !MissedVerbs.IsVerb(words, tree.Lemma(word)))
            return;
        foreach (var child in tree.Children(verb).ToArray())
            if (child > word)
                tree.Attach(child, word, tree.Relation(child));
        tree.Retag(word, Upos.VERB);
        tree.Attach(word, verb, Rel.Complement);
        tree.Attach(word - 1, word, Rel.Marker);
    }

    /// <summary>Two words with a hyphen describe the noun behind them: "bans far-right Peruvian ministers".</summary>
    private static void MendHyphened(Tree tree, int first, int second)
    {
        if (tree.Upos(second) is not (Upos.ADV or Upos.ADJ) || tree.Upos(first) is not (Upos.ADV or Upos.ADJ))
            return;
        var noun = -1;
        foreach (var child in tree.Children(second))
            if (noun < 0 && child > second && tree.IsNominal(child) && tree.Relation(child) == Rel.Nominal && !Phrases.HasPreposition(tree, child))
                noun = child;
        if (noun < 0 || tree.First(noun) != second + 1 || tree.Head(second) is not (>= 0 and var verb) || verb > first || tree.Upos(verb) != Upos.VERB
            || tree.Child(verb, Rel.Object) >= 0 || !tree.Attach(noun, verb, Rel.Object))
            return;
        foreach (var child in tree.Children(second).ToArray())
            if (child > noun)
                tree.Attach(child, verb, tree.Relation(child));
        tree.Attach(second, noun, Rel.Adjective);
        if (tree.Head(first) == verb)
            tree.Attach(first, second, Rel.Adverb);
    }
}
