using System.Collections.Frozen;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Text;

namespace Rapport.Coding.Lexicon;

/// <summary>One element of a pattern laid out for matching.</summary>
internal sealed class PreparedElement
{
    private readonly PatternElement element;
    private readonly NounSets nounSets;
    private readonly FrozenDictionary<string, Term[]>? byLemma;
    private readonly FrozenDictionary<string, Term[]>? byForm;
    private readonly Term[] stems = [];

    public PreparedElement(PatternElement element, NounSets nounSets)
    {
        this.element = element;
        this.nounSets = nounSets;
        if (element.Lemmas.IsEmpty)
            return;
        var isVerb = element.Relations.Any(relation => relation is ArgumentRelation.Infinitive or ArgumentRelation.Gerund or ArgumentRelation.Content);
        var kind = isVerb ? PredicateKind.Verb : PredicateKind.Noun;
        var terms = element.Lemmas.Select(words => Term.Of(words, kind)).ToList();
        byLemma = Group(terms.Select(term => (term.Head, term)));
        stems = [.. terms.Where(term => Term.IsStem(term.Head))];
        byForm = Group(terms.SelectMany(term => term.Forms(kind).Select(form => (form, term))));
    }

    private static FrozenDictionary<string, Term[]> Group(IEnumerable<(string Key, Term Term)> terms) =>
        terms.GroupBy(term => term.Key, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(
            group => group.Key, group => group.Select(term => term.Term).ToArray(), StringComparer.OrdinalIgnoreCase);

    public bool IsOptional => element.Optional;

    public Slot Slot => element.Slot;

    public bool Accepts(Argument argument, int number, Sentence sentence, DocumentContext context) =>
        element.Relations.Contains(argument.Relation)
        && (element.Markers.IsEmpty || argument.Relation == ArgumentRelation.Recipient || HasMarker(argument.Marker))
        && (byLemma is null || HasTerm(argument, sentence))
        && !(element.Slot == Slot.X && IsTime(argument, sentence))
        && (!element.MustBeActor || StandsForActors(argument, number, sentence, context));

    /// <summary>
    /// The argument that goes into the slot: the argument itself, what it measures ("dozens of diplomats"), or the word in it
    /// that names whose it is.
    /// </summary>
    public Argument Filler(Argument argument, int number, Sentence sentence, DocumentContext context)
    {
        if (!element.MustBeActor || ActorCount(argument, number, context) > 0)
            return argument;
        if (Measured(argument, sentence) is { } measured && StandsForActors(measured, number, sentence, context))
            return Filler(measured, number, sentence, context);
        if (!element.MayBelong)
            return argument;
        var owner = Owner(argument, number, sentence, context);
        return owner < 0 ? argument : new Argument(ArgumentRelation.Modifier, "", owner, [owner, .. Conjuncts(owner, number, sentence, context)], argument.Head);
    }

    /// <summary>The word that names whose the argument is where it fills the slot only as a thing of that actor; -1 otherwise.</summary>
    public int OwnerIn(Argument argument, int number, Sentence sentence, DocumentContext context)
    {
        if (!element.MayBelong || ActorCount(argument, number, context) > 0)
            return -1;
        return Measured(argument, sentence) is { } measured && StandsForActors(measured, number, sentence, context)
            ? OwnerIn(measured, number, sentence, context) : Owner(argument, number, sentence, context);
    }

    /// <summary>Whether the argument fills the slot as a city.</summary>
    public bool IsPlace(Argument argument, int number, DocumentContext context) =>
        element.MayBePlace && ActorCount(argument, number, context) == 0 && context.PlaceAt(number, argument.Head) is not null;

    /// <summary>Whether the argument in the slot stands for all actors of <paramref name="other"/>.</summary>
    public bool StandsFor(Argument argument, ActorReference other, int number, Sentence sentence, DocumentContext context)
    {
        var words = Filler(argument, number, sentence, context).Words;
        foreach (var actor in other.Actors)
            if (!words.Any(word => context.ReferenceAt(number, word)?.Actors.Any(own => IsOf(own.Code, actor.Code)) ?? false))
                return false;
        return true;
    }

    /// <summary>Whether an actor is another or a part of it: the police of a state.</summary>
    private static bool IsOf(ActorCode part, ActorCode whole) =>
        part == whole || part.Value.StartsWith(whole.Value + ":", StringComparison.Ordinal);

    /// <summary>What a measuring noun measures: the of-phrase of "dozens", "a number", "200 tons"; null where the argument measures nothing.</summary>
    private Argument? Measured(Argument argument, Sentence sentence)
    {
        if (!nounSets.Measures.Contains(sentence.Lemmas[argument.Head]) && !nounSets.Measures.Contains(sentence.Forms[argument.Head]))
            return null;
        for (var word = argument.Head + 1; word < sentence.Count; word++)
            if (sentence.Heads[word] == argument.Head && sentence.Relations[word] == "nmod" && HasCase(sentence, word, "of"))
                return argument with { Head = word, Words = [word] };
        return null;
    }

    /// <summary>Whether a phrase with a preposition says when: "agreed on Monday" is not about Monday.</summary>
    private bool IsTime(Argument argument, Sentence sentence) =>
        argument.Relation == ArgumentRelation.Oblique && nounSets.Times.Contains(sentence.Lemmas[argument.Head]);

    private bool HasMarker(string marker)
    {
        foreach (var allowed in element.Markers)
            if (allowed.Equals(marker, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private bool HasTerm(Argument argument, Sentence sentence)
    {
        foreach (var word in argument.Words)
            if (IsTerm(word, sentence))
                return true;
        return Measured(argument, sentence) is { } measured && HasTerm(measured, sentence);
    }

    private bool IsTerm(int word, Sentence sentence)
    {
        if (!byLemma!.TryGetValue(sentence.Lemmas[word], out var terms) && !byForm!.TryGetValue(sentence.Forms[word], out terms))
            return IsStemmed(word, sentence);
        foreach (var term in terms)
            if (term.ModifiersStandBefore(sentence, word))
                return true;
        return IsStemmed(word, sentence);
    }

    private bool IsStemmed(int word, Sentence sentence)
    {
        foreach (var stem in stems)
            if (Term.Is(sentence.Lemmas[word], stem.Head) && stem.ModifiersStandBefore(sentence, word))
                return true;
        return false;
    }

    private bool StandsForActors(Argument argument, int number, Sentence sentence, DocumentContext context) =>
        ActorCount(argument, number, context) >= (element.MustBePlural ? 2 : 1)
        || IsPlace(argument, number, context)
        || (element.MayBelong && Owner(argument, number, sentence, context) >= 0)
        || (Measured(argument, sentence) is { } measured && StandsForActors(measured, number, sentence, context));

    /// <summary>The number of different actors among the words of an argument, counted no further than two.</summary>
    private static int ActorCount(Argument argument, int number, DocumentContext context)
    {
        Actor? first = null;
        foreach (var word in argument.Words)
        {
            if (context.ReferenceAt(number, word) is not { } reference)
                continue;
            foreach (var actor in reference.Actors)
                if (first is null)
                    first = actor;
                else if (first.Code != actor.Code || first.Opposes(actor))
                    return 2;
        }
        return first is null ? 0 : 1;
    }

    /// <summary>
    /// The word that names whose the thing is: a national adjective, a possessor, a phrase with "of", "with", "in", "from" or "to", or the state
    /// behind the name of a place; -1 where there is none.
    /// </summary>
    private int Owner(Argument argument, int number, Sentence sentence, DocumentContext context)
    {
        if (PossessorWithin(argument, number, sentence, context) is >= 0 and var possessor)
            return possessor;
        var isDoer = element.Slot == Slot.A && argument.Relation != ArgumentRelation.Subject;
        var located = -1;
        var own = -1;
        for (var word = 0; word < sentence.Count; word++)
        {
            var isOwning = sentence.Heads[word] == argument.Head && (isDoer ? IsDoing(sentence, word) : IsOwning(sentence, word, argument.Relation == ArgumentRelation.Subject, nounSets.Locals));
            if (!isOwning && !(sentence.Heads[word] == argument.Head && sentence.Relations[word] is "amod" or "acl") && word != argument.Head && !(sentence.Heads[word] == argument.Head && IsPlaced(sentence, word)))
                continue;
            if (isOwning && context.ReferenceAt(number, word) is { Actors.IsEmpty: false } owner
                && !(owner.Actors[0].Code.IsRegion && HasCase(sentence, word, "in")) && !(sentence.Lemmas[argument.Head] == "member" && !owner.Actors[0].Code.IsState))
            {
                if (sentence.Upos[word] != Upos.PRON)
                    return word;
                own = word;
            }
            if (located < 0 && sentence.Heads[word] == argument.Head)
                located = OwnerWithHyphen(word, number, sentence, context);
            if (isOwning && !isDoer && located < 0 && sentence.Upos[word] == Upos.NOUN && word > argument.Head && argument.Relation != ArgumentRelation.Subject)
                located = NationIn(word, number, sentence, context) is >= 0 and var nation ? nation : StateOf(word, number, sentence, context);
            if (located < 0 && word >= argument.Head && argument.Relation != ArgumentRelation.Subject && !isDoer)
                located = StateBehind(word, number, sentence, context);
        }
        if (own >= 0 || located >= 0 || isDoer)
            return own >= 0 ? own : located;
        foreach (var word in argument.Words)
            if (word != argument.Head && Owner(argument with { Head = word, Words = [word] }, number, sentence, context) is >= 0 and var other)
                return other;
        return ServedBy(argument, number, sentence, context);
    }

    /// <summary>The state whose a thing is said to be with a hyphen: "a [Chadian]-owned mine"; -1 where there is none.</summary>
    private int OwnerWithHyphen(int word, int number, Sentence sentence, DocumentContext context)
    {
        if (sentence.Relations[word] is not ("amod" or "acl") || word < 2 || sentence.Forms[word - 1] != "-" || !nounSets.Owned.Contains(sentence.Lemmas[word]))
            return -1;
        return context.ReferenceAt(number, word - 2) is { Actors: [{ Code.IsState: true }] } ? word - 2 : -1;
    }

    /// <summary>Whom a person is said to serve: "a man convicted of spying for [Chad]", "detained two men for working for [Chad]"; -1 where there is none.</summary>
    private int ServedBy(Argument argument, int number, Sentence sentence, DocumentContext context)
    {
        if (argument.Relation is not (ArgumentRelation.Object or ArgumentRelation.Oblique))
            return -1;
        for (var verb = argument.Head + 1; verb < sentence.Count; verb++)
        {
            if (sentence.Upos[verb] != Upos.VERB || !nounSets.Serving.Contains(sentence.Lemmas[verb]) || !TellsOf(sentence, verb, argument.Head))
                continue;
            for (var word = verb + 1; word < sentence.Count; word++)
                if (sentence.Heads[word] == verb && sentence.Relations[word] == "obl" && (HasCase(sentence, word, "for") || HasCase(sentence, word, "to") || HasCase(sentence, word, "with"))
                    && (context.ReferenceAt(number, word) is { Actors: [{ Code.IsState: true }] } ? word : NationIn(word, number, sentence, context)) is >= 0 and var state)
                    return state;
        }
        return ServedOnBehalf(argument, number, sentence, context);
    }

    /// <summary>Whom a person is said to have acted for: "a man accused of carrying out attacks on behalf of [Chad]"; -1 where there is none.</summary>
    private static int ServedOnBehalf(Argument argument, int number, Sentence sentence, DocumentContext context)
    {
        for (var behalf = argument.Head + 1; behalf < sentence.Count; behalf++)
        {
            if (sentence.Lemmas[behalf] != "behalf")
                continue;
            var verb = sentence.Heads[behalf];
            while (verb > argument.Head && sentence.Upos[verb] != Upos.VERB)
                verb = sentence.Heads[verb];
            if (verb > argument.Head && TellsOf(sentence, verb, argument.Head) && StateOf(behalf, number, sentence, context) is >= 0 and var state)
                return state;
        }
        return -1;
    }

    /// <summary>Whether a verb is said of a person: in a participle behind him, or as what is done to him for.</summary>
    private static bool TellsOf(Sentence sentence, int verb, int person)
    {
        for (var steps = 0; verb >= 0 && steps < 4; steps++, verb = sentence.Heads[verb])
            if (sentence.Heads[verb] == person || (sentence.Heads[verb] == sentence.Heads[person] && verb > person && sentence.Relations[verb] == "advcl"))
                return sentence.Relations[verb] is "acl" or "acl:relcl" or "advcl";
            else if (sentence.Relations[verb] is not ("advcl" or "acl" or "xcomp" or "conj"))
                return false;
        return false;
    }

    /// <summary>The word for a nation with a noun: "visas of [Chilean officials]"; -1 where there is none.</summary>
    private static int NationIn(int noun, int number, Sentence sentence, DocumentContext context)
    {
        for (var word = noun - 1; word >= 0; word--)
            if (sentence.Heads[word] == noun && sentence.Relations[word] is "amod" or "compound" or "nmod:poss"
                && context.ReferenceAt(number, word) is { Actors: [{ Code.IsState: true }] })
                return word;
        return -1;
    }

    /// <summary>The state, or the body of one, that a noun is said to be of: "a member of the [Chilean navy]", "on behalf of [Chile]"; -1 where there is none.</summary>
    private static int StateOf(int noun, int number, Sentence sentence, DocumentContext context)
    {
        for (var word = noun + 1; word < sentence.Count; word++)
            if (sentence.Heads[word] == noun && sentence.Relations[word] == "nmod" && HasCase(sentence, word, "of") && context.ReferenceAt(number, word) is { Actors: [{ Code.IsState: true }] })
                return word;
        return -1;
    }

    /// <summary>The possessor that stands with a noun before the thing: "Chad's human rights record"; -1 where there is none.</summary>
    private static int PossessorWithin(Argument argument, int number, Sentence sentence, DocumentContext context)
    {
        for (var word = argument.Head - 1; word >= 0; word--)
            if (sentence.Relations[word] == "nmod:poss" && sentence.Heads[word] is >= 0 and var noun && noun < argument.Head
                && sentence.Relations[noun] == "compound" && sentence.Heads[noun] == argument.Head && context.ReferenceAt(number, word) is { Actors.IsEmpty: false })
                return word;
        return -1;
    }

    /// <summary>The state that stands behind the name of a place and a comma: "Kassala, Sudan", "Mari, Attica Region, Greece"; -1 where none does.</summary>
    private static int StateBehind(int place, int number, Sentence sentence, DocumentContext context)
    {
        if (sentence.Upos[place] != Upos.PROPN && !(place > 0 && sentence.Upos[place] == Upos.NOUN && sentence.Upos[place - 1] == Upos.PROPN && sentence.Relations[place - 1] == "compound"))
            return -1;
        for (var word = place + 1; word < sentence.Count && (sentence.Upos[word] == Upos.PROPN || sentence.Forms[word] == ","); word++)
            if (sentence.Forms[word - 1] == "," && context.ReferenceAt(number, word) is { Actors: [{ Code.IsState: true }] })
                return word;
        return -1;
    }

    private static bool IsOwning(Sentence sentence, int word, bool isSubject, FrozenSet<string> locals) => sentence.Relations[word] switch
    {
        "amod" or "compound" or "nmod:poss" => true,
        "appos" => !isSubject && IsCounted(sentence, word),
        "nmod" => HasCase(sentence, word, "of") || HasCase(sentence, word, "with") || HasCase(sentence, word, "from")
            || (!isSubject && (HasCase(sentence, word, "to") || HasCase(sentence, word, "include")))
            || ((!isSubject || locals.Contains(sentence.Lemmas[sentence.Heads[word]])) && HasCase(sentence, word, "in")),
        _ => false,
    };

    /// <summary>Whether a number stands with a noun: of "eight hostages, three Chadians and five Kenyans" the Chadians are some.</summary>
    private static bool IsCounted(Sentence sentence, int noun)
    {
        for (var word = noun - 1; word >= 0 && word > noun - 4; word--)
            if (sentence.Heads[word] == noun && sentence.Relations[word] == "nummod")
                return true;
        return false;
    }

    /// <summary>Whether a word tells whose deed a noun behind the predicate is: "in a [Chadian] air strike", "in a raid by [Chadian soldiers]".</summary>
    private static bool IsDoing(Sentence sentence, int word) =>
        sentence.Relations[word] is "amod" or "compound" or "nmod:poss" || Phrases.IsAgent(sentence, word);

    private static bool IsPlaced(Sentence sentence, int word) =>
        sentence.Relations[word] == "nmod" && (HasCase(sentence, word, "near") || HasCase(sentence, word, "at") || HasCase(sentence, word, "outside"));

    private static bool HasCase(Sentence sentence, int head, string preposition)
    {
        for (var word = 0; word < head; word++)
            if (sentence.Heads[word] == head && sentence.Relations[word] == "case")
                return sentence.Lemmas[word].Equals(preposition, StringComparison.OrdinalIgnoreCase);
        return false;
    }

    private static IEnumerable<int> Conjuncts(int owner, int number, Sentence sentence, DocumentContext context)
    {
        for (var word = owner + 1; word < sentence.Count; word++)
            if (sentence.Heads[word] == owner && sentence.Relations[word] == "conj"
                && context.ReferenceAt(number, word) is { Actors.IsEmpty: false })
                yield return word;
    }
}
