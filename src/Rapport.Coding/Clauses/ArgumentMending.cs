using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Mends arguments of verbs: agents without "by", articles that govern the noun they stand before, prepositions on a part of their phrase
/// or on none, objects with a preposition.
/// </summary>
internal static class ArgumentMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree, ClauseWords words, Func<int, bool> isActor)
    {
        for (var word = 0; word < tree.Count; word++)
            if (tree.Is(word, "a") || tree.Is(word, "an") || tree.Is(word, "the"))
                MendArticle(tree, word);
        tree.Refresh();
        for (var word = 2; word < tree.Count; word++)
            if (tree.Is(word - 1, "("))
                MendParenthesis(tree, word);
        tree.Refresh();
        for (var word = 0; word < tree.Count; word++)
            if (tree.Relation(word) == Rel.Agent && words.Time.Contains(tree.Lemma(word)))
                tree.Attach(word, tree.Head(word), Rel.Oblique);
            else if (tree.Relation(word) == Rel.Agent && !Phrases.HasPreposition(tree, word))
                MendAgent(tree, word);
            else if (IsOfTitle(tree, word))
                tree.Attach(word, tree.Head(word), Rel.Compound);
            else if (tree.Relation(word) == Rel.Case && word > 0 && tree.Upos(word - 1) == Upos.VERB && tree.Head(tree.Head(word)) == word - 1
                && words.VerbPredicates.Contains($"{tree.Lemma(word - 1)} {tree.Form(word)}"))
                MendParticle(tree, word);
            else if (tree.Relation(word) == Rel.Case)
                MendPreposition(tree, word);
            else if (tree.Relation(word) is Rel.Apposition or Rel.Flat)
                MendNaming(tree, words, word);
            else if (tree.Upos(word) == Upos.ADP && tree.Relation(word) is Rel.Oblique or Rel.Nominal or Rel.Object)
                MendBarePreposition(tree, word);
        tree.Refresh();
        for (var word = 0; word < tree.Count; word++)
            if (tree.Relation(word) == Rel.Object && tree.Head(word) is >= 0 and var verb && verb < word && tree.Upos(verb) == Upos.VERB
                && Phrases.Preposition(tree, word) is "with" or "to" or "from" or "against")
                tree.Attach(word, verb, Rel.Oblique);
            else if (tree.Is(word, "over") && tree.Upos(word) == Upos.ADV)
                MendOver(tree, word);
            else if (tree.Relation(word) is Rel.Adjective or Rel.Complement)
                MendNamed(tree, words, word);
            else if (tree.Relation(word) == Rel.Nominal && !Phrases.HasPreposition(tree, word))
                MendShifted(tree, word);
            else if (tree.Relation(word) == Rel.Nominal && isActor(word) && Phrases.Preposition(tree, word) == "with")
                MendPartner(tree, words, word);
    }

    /// <summary>
    /// Nothing is coordinated without "and" or a comma: in "complained on Tuesday over two raids" the "over" is no "more than", and the raids
    /// are what the verb is about.
    /// </summary>
    private static void MendOver(Tree tree, int over)
    {
        var number = over + 1;
        if (number >= tree.Count || tree.Upos(number) != Upos.NUM || tree.Relation(number) != Rel.Conjunct || tree.Child(number, Rel.Coordinator) >= 0
            || over == 0 || tree.Is(over - 1, ","))
            return;
        var verb = tree.VerbFrom(tree.Head(number));
        var noun = number + 1;
        while (noun < tree.Count && tree.Upos(noun) == Upos.ADJ)
            noun++;
        while (noun + 1 < tree.Count && tree.Upos(noun) is Upos.NOUN && tree.Upos(noun + 1) is Upos.NOUN)
            noun++;
        if (verb < 0 || verb > over || noun >= tree.Count || tree.Upos(noun) != Upos.NOUN || !tree.Attach(noun, verb, Rel.Oblique))
            return;
        tree.Attach(over, noun, Rel.Case);
        tree.Attach(number, noun, Rel.Adjective);
        for (var word = number + 1; word < noun; word++)
            if (tree.Head(word) == number)
                tree.Attach(word, noun, tree.Upos(word) == Upos.ADJ ? Rel.Adjective : Rel.Compound);
    }

    /// <summary>What somebody calls a thing stands behind it: in "called the sanctions illegal" no adjective describes a noun.</summary>
    private static void MendNamed(Tree tree, ClauseWords words, int name)
    {
        var isAdjective = tree.Relation(name) == Rel.Adjective;
        var thing = isAdjective ? tree.Head(name) : -1;
        var verb = isAdjective && thing >= 0 && thing < name && tree.Relation(thing) == Rel.Object ? tree.Head(thing) : isAdjective ? -1 : tree.Head(name);
        if (verb < 0 || verb > name || !words.Naming.Contains(tree.Lemma(verb)) || Mending.HasTo(tree, name) || tree.Child(name, Rel.Copula) >= 0)
            return;
        if (isAdjective)
            tree.Attach(name, verb, Rel.Complement);
        else if (tree.Upos(name) == Upos.VERB && tree.Sentence.Xpos[name] is not ("VBG" or "VBN"))
            tree.Retag(name, Upos.ADJ);
    }

    /// <summary>A noun phrase right behind a phrase with a preposition is the object that the verb lacks: "extend to the people [my condolences]".</summary>
    private static void MendShifted(Tree tree, int noun)
    {
        var before = tree.Head(noun);
        if (before > noun || tree.Relation(before) != Rel.Oblique || tree.Head(before) is not (>= 0 and var verb) || verb > before || tree.Upos(verb) != Upos.VERB
            || tree.Child(verb, Rel.Object) >= 0 || tree.Child(verb, Rel.PassiveAuxiliary) >= 0 || tree.First(noun) != before + 1
            || tree.Upos(tree.First(noun)) is not (Upos.DET or Upos.PRON))
            return;
        tree.Attach(noun, verb, Rel.Object);
    }

    /// <summary>A partner goes with what is done, not with its field: "signed [a treaty on fisheries] with Peru", but "on relations with Peru".</summary>
    private static void MendPartner(Tree tree, ClauseWords words, int partner)
    {
        var noun = tree.Head(partner);
        while (tree.Relation(noun) == Rel.Nominal && !isRelational(noun))
            noun = tree.Head(noun);
        if (noun != tree.Head(partner) && tree.Relation(noun) == Rel.Object)
            tree.Attach(partner, noun, Rel.Nominal);

        bool isRelational(int word) => words.Relational.Contains(tree.Lemma(word));
    }

    /// <summary>What makes one verb with the word before it is no preposition: "shot down a drone".</summary>
    private static void MendParticle(Tree tree, int particle)
    {
        var noun = tree.Head(particle);
        if (noun < particle || tree.Relation(noun) != Rel.Oblique || tree.Child(particle - 1, Rel.Object) >= 0 || tree.Child(particle - 1, Rel.PassiveAuxiliary) >= 0)
            return;
        tree.Attach(particle, particle - 1, Rel.Particle);
        tree.Attach(noun, particle - 1, Rel.Object);
    }

    /// <summary>
    /// A sum in brackets stands beside the one before it and has no phrases of its own: "lent 2 billion euros (2.2 billion dollars) to Peru".
    /// </summary>
    private static void MendParenthesis(Tree tree, int word)
    {
        var before = word - 2;
        if (tree.Upos(word) is not (Upos.SYM or Upos.NUM) || tree.Head(word) is not (>= 0 and var verb) || tree.Upos(verb) != Upos.VERB)
            return;
        while (tree.Head(before) is >= 0 and var above && above != verb && above < word)
            before = above;
        if (tree.Head(before) != verb || before < verb || !tree.IsNominal(before))
            return;
        tree.Attach(word, before, Rel.Apposition);
        foreach (var child in tree.Children(word).ToArray())
            if (child > word && Phrases.HasPreposition(tree, child))
                tree.Attach(child, verb, Rel.Oblique);
    }

    /// <summary>"called him a liar", "declared Weber persona non grata": what somebody is called is a second object and no part of his name.</summary>
    private static void MendNaming(Tree tree, ClauseWords words, int word)
    {
        var name = tree.Head(word);
        while (name >= 0 && tree.Relation(name) is Rel.Flat)
            name = tree.Head(name);
        if (name < 0 || name > word || tree.Relation(name) is not (Rel.Object or Rel.IndirectObject) || !words.Naming.Contains(tree.Lemma(tree.Head(name))))
            return;
        if (tree.Relation(word) == Rel.Flat)
        {
            if (!tree.Is(word, "persona"))
                return;
            tree.Retag(word, Upos.NOUN);
            for (var part = word + 1; part < tree.Count && tree.Relation(part) == Rel.Flat; part++)
                tree.Attach(part, word, Rel.Flat);
        }
        else if (tree.Child(word, Rel.Determiner) is not (>= 0 and var article) || article > word || tree.Is(tree.First(word) - 1, ",")
            || tree.Is(tree.First(word), ","))
            return;
        tree.Attach(word, tree.Head(name), Rel.Object);
    }

    /// <summary>A preposition is no phrase by itself: it is that of the noun phrase right behind it which has none.</summary>
    private static void MendBarePreposition(Tree tree, int preposition)
    {
        if (tree.Last(preposition) != preposition || tree.Head(preposition) is not (>= 0 and var verb))
            return;
        foreach (var child in tree.Children(verb))
            if (child > preposition && tree.First(child) == preposition + 1 && tree.IsNominal(child) && !Phrases.HasPreposition(tree, child)
                && tree.Relation(child) is Rel.Object or Rel.Oblique or Rel.Nominal or Rel.UnmarkedOblique)
            {
                tree.Attach(preposition, child, Rel.Case);
                tree.Attach(child, verb, Rel.Oblique);
                return;
            }
    }

    /// <summary>Whether "Under" belongs to the title of a subject that its verb lacks: "Under Secretary Okoro will travel".</summary>
    private static bool IsOfTitle(Tree tree, int word) =>
        tree.Relation(word) == Rel.Case && tree.Sentence.Forms[word] == "Under" && word + 1 < tree.Count && tree.Sentence.Forms[word + 1] == "Secretary"
        && tree.Head(word) is >= 0 and var noun && tree.Head(noun) is >= 0 and var verb && verb > noun && Mending.Subject(tree, verb) < 0;

    /// <summary>A preposition before a whole noun phrase is its head's: "with [Belgian Minister Lahbib]", "in [China's capital]".</summary>
    private static void MendPreposition(Tree tree, int preposition)
    {
        var noun = tree.Head(preposition);
        var above = noun;
        while (above > preposition && tree.Relation(above) is Rel.Compound or Rel.Possessor or Rel.Adjective && tree.Head(above) > above
            && tree.IsNominal(tree.Head(above)))
            above = tree.Head(above);
        if (above != noun && preposition < noun)
            tree.Attach(preposition, above, Rel.Case);
    }

    /// <summary>An article governs nothing: the noun behind it takes its place, its dependents and its governor.</summary>
    private static void MendArticle(Tree tree, int article)
    {
        var noun = -1;
        foreach (var child in tree.Children(article))
            if (child > article && tree.IsNominal(child) && !Phrases.HasPreposition(tree, child))
            {
                noun = child;
                break;
            }
        if (noun < 0)
            return;
        var (head, relation) = (tree.Head(article), tree.Relation(article));
        foreach (var child in tree.Children(article).ToArray())
            if (child != noun)
                tree.Attach(child, noun, tree.Relation(child));
        tree.Attach(noun, head, relation);
        tree.Attach(article, noun, Rel.Determiner);
    }

    /// <summary>Without "by" no phrase is an agent; behind an active verb without object it is the object.</summary>
    private static void MendAgent(Tree tree, int word)
    {
        var verb = tree.Head(word);
        if (verb < 0 || verb > word || tree.Child(verb, Rel.PassiveAuxiliary) >= 0)
            return;
        tree.Attach(word, verb, tree.Child(verb, Rel.Object) < 0 ? Rel.Object : Rel.Oblique);
    }
}
