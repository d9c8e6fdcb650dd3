using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Coding.Clauses;

/// <summary>
/// The classes of words that decide how clauses are read: what counts as saying, whose complement did not happen, which verbs
/// are light. They are sets of the lexicon (<c>data/lexicon/clause-words.md</c>); all words are lemmas in lower case, a verb's
/// particle part of it ("carry out").
/// </summary>
public sealed record ClauseWords
{
    /// <summary>Nouns that are read as clauses: "visit", "support".</summary>
    public FrozenSet<string> NounPredicates { get; init; } = [];

    /// <summary>Verbs that rules begin with: "impose", "order".</summary>
    public FrozenSet<string> VerbPredicates { get; init; } = [];

    /// <summary>Nouns whose plural is hardly ever a verb before another noun: "forces", "arms".</summary>
    public FrozenSet<string> SeldomVerbs { get; init; } = [];

    /// <summary>Prepositions whose noun has happened even where the deed is to come: "amid", "because of".</summary>
    public FrozenSet<string> Presupposing { get; init; } = [];

    /// <summary>Nouns for what is done because another did something: "response".</summary>
    public FrozenSet<string> Answers { get; init; } = [];

    /// <summary>The verbs that nouns of doing are made from, by the noun: "close" by "closure".</summary>
    public FrozenDictionary<string, string> NominalVerbs { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Words that are adjectives and verbs of the lexicon both: "open", "free".</summary>
    public FrozenSet<string> AdjectivesToo { get; init; } = [];

    /// <summary>Verbs and nouns of sending somebody or something somewhere: "repatriate", "extradition".</summary>
    public FrozenSet<string> Sending { get; init; } = [];

    /// <summary>Verbs whose "to" is their own: "belong", "lead".</summary>
    public FrozenSet<string> Directed { get; init; } = [];

    /// <summary>Verbs that say what somebody is called or made: "declare", "appoint".</summary>
    public FrozenSet<string> Naming { get; init; } = [];

    /// <summary>Verbs whose subject makes a writing its own: "sign", "issue".</summary>
    public FrozenSet<string> Issuing { get; init; } = [];

    /// <summary>Writings that do what their issuer does by them: "decree", "statement".</summary>
    public FrozenSet<string> Instruments { get; init; } = [];

    /// <summary>Verbs and nouns of saying, whose clause is attributed to their subject: "say", "statement".</summary>
    public FrozenSet<string> Saying { get; init; } = [];

    /// <summary>Words whose complement did not happen, or not for all they say: "urge", "accuse", "want".</summary>
    public FrozenSet<string> Unreal { get; init; } = [];

    /// <summary>Words whose complement happened when they did: "begin", "continue", "manage".</summary>
    public FrozenSet<string> Implicative { get; init; } = [];

    /// <summary>Words whose complement is to come: "plan", "set", "due".</summary>
    public FrozenSet<string> FutureMarking { get; init; } = [];

    /// <summary>Words whose complement is merely likely or apparent: "seem", "likely".</summary>
    public FrozenSet<string> Seeming { get; init; } = [];

    /// <summary>Verbs of what is done by saying it: what is politely said to be wanted, is done.</summary>
    public FrozenSet<string> Performative { get; init; } = [];

    /// <summary>Verbs and adjectives of thanks and praise, whose "for doing" tells of what was done before: "thank", "grateful".</summary>
    public FrozenSet<string> Thanking { get; init; } = [];

    /// <summary>Nouns of what there is between two, whose "with" names the other: "relations", "border".</summary>
    public FrozenSet<string> Relational { get; init; } = [];

    /// <summary>Nouns of what a state does at home and others disapprove of: "detention", "human rights".</summary>
    public FrozenSet<string> HomeAffairs { get; init; } = [];

    /// <summary>Nouns and adjectives of strife inside a state and of grave charges: what is said of them is no mere domestic talk: "rebel", "election".</summary>
    public FrozenSet<string> Strife { get; init; } = [];

    /// <summary>Nouns of violence, whose "in", "on" and "against" name the victim: "the attack on a bus in Israel".</summary>
    public FrozenSet<string> Attacks { get; init; } = [];

    /// <summary>Verbs of what a state undertakes towards another: "work with", "support".</summary>
    public FrozenSet<string> Undertakings { get; init; } = [];

    /// <summary>Verbs of meeting and speaking: who "spoke with Peru to thank it" has thanked it.</summary>
    public FrozenSet<string> Encounters { get; init; } = [];

    /// <summary>Nouns and pronouns that stand for a deed told before: "the decision", "the move".</summary>
    public FrozenSet<string> DeedsTold { get; init; } = [];

    /// <summary>Nouns and verbs of answering a deed: "response", "retaliate".</summary>
    public FrozenSet<string> Retorts { get; init; } = [];

    /// <summary>Occasions that take two: who urges somebody "during a call" talks with him.</summary>
    public FrozenSet<string> TwoWay { get; init; } = [];

    /// <summary>Nouns of what somebody holds to: "commitment", "support".</summary>
    public FrozenSet<string> Held { get; init; } = [];

    /// <summary>Verbs of talking a matter over: "discuss".</summary>
    public FrozenSet<string> Discussing { get; init; } = [];

    /// <summary>Verbs of polite wishing: "would like to", "want to".</summary>
    public FrozenSet<string> Wishing { get; init; } = [];

    /// <summary>Nouns with the preposition before them that make a preposition together: "with respect".</summary>
    public FrozenSet<string> Prepositional { get; init; } = [];

    /// <summary>Words whose complement did not happen because of them: "fail", "refrain", "avoid".</summary>
    public FrozenSet<string> Failing { get; init; } = [];

    /// <summary>Verbs that lend a noun its grammar: "hold talks", "pay a visit", "express support".</summary>
    public FrozenSet<string> Light { get; init; } = [];

    /// <summary>Verbs that say of their subject that it happens: "take place", "occur".</summary>
    public FrozenSet<string> Occurring { get; init; } = [];

    /// <summary>Verbs with an object whose infinitive has the subject of the verb: "promise", "threaten".</summary>
    public FrozenSet<string> SubjectControl { get; init; } = [];

    /// <summary>Verbs whose infinitive has its subject in a phrase with a preposition: "call on X to", "appeal to X to".</summary>
    public FrozenSet<string> ObliqueControl { get; init; } = [];

    /// <summary>Nouns of doings at which people talk and act: "conversation", "visit", "summit".</summary>
    public FrozenSet<string> Occasions { get; init; } = [];

    /// <summary>Prepositions that put the deed of a verb at an occasion: "during", "at", "after".</summary>
    public FrozenSet<string> OccasionPrepositions { get; init; } = [];

    /// <summary>Nouns that measure another one behind "of": "a round of talks".</summary>
    public FrozenSet<string> Transparent { get; init; } = [];

    /// <summary>Nouns that deny what follows behind "of": "lack of support".</summary>
    public FrozenSet<string> Absence { get; init; } = [];

    /// <summary>Participles that are read as adjectives behind "be", "remain", "stand": "committed", "concerned".</summary>
    public FrozenSet<string> ParticipialAdjectives { get; init; } = [];

    /// <summary>Names of days and months and nouns of time: "friday", "week".</summary>
    public FrozenSet<string> Time { get; init; } = [];

    /// <summary>Words that put a time ahead: "tomorrow", "next", "upcoming".</summary>
    public FrozenSet<string> FutureTime { get; init; } = [];

    /// <summary>The verbs of one word of these classes by themselves and by their regular forms, capitals or not: "underscoring" has "underscore".</summary>
    public FrozenDictionary<string, string> VerbForms { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Takes the sets by their names, such as "future-marking"; a set that is not there is empty.</summary>
    public static ClauseWords From(IReadOnlyDictionary<string, ImmutableArray<string>> sets)
    {
        FrozenSet<string> Named(string name) =>
            sets.TryGetValue(name, out var words) ? words.ToFrozenSet(StringComparer.Ordinal) : [];
        var words = new ClauseWords
        {
            NounPredicates = Named("noun-predicates"),
            VerbPredicates = Named("verb-predicates"),
            SeldomVerbs = Named("seldom-verbs"),
            Presupposing = Named("presupposing"),
            Answers = Named("answers"),
            NominalVerbs = Named("nominal-verbs").Select(pair => pair.Split(' ', 2)).Where(pair => pair.Length == 2)
                .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
            AdjectivesToo = Named("adjectives-too"),
            Sending = Named("sending"),
            Directed = Named("directed"),
            Naming = Named("naming"),
            Issuing = Named("issuing"),
            Instruments = Named("instruments"),
            Strife = Named("strife"),
            Saying = Named("saying"),
            Unreal = Named("unreal"),
            Implicative = Named("implicative"),
            FutureMarking = Named("future-marking"),
            Seeming = Named("seeming"),
            Failing = Named("failing"),
            Performative = Named("performative"),
            Thanking = Named("thanking"),
            Wishing = Named("wishing"),
            Held = Named("held"),
            Discussing = Named("discussing"),
            DeedsTold = Named("deeds-told"),
            Retorts = Named("retorts"),
            TwoWay = Named("two-way"),
            Encounters = Named("encounters"),
            Attacks = Named("attacks"),
            Undertakings = Named("undertakings"),
            Relational = Named("relational"),
            HomeAffairs = Named("home-affairs"),
            Prepositional = Named("prepositional"),
            Light = Named("light"),
            Occurring = Named("occurring"),
            SubjectControl = Named("subject-control"),
            ObliqueControl = Named("oblique-control"),
            Occasions = Named("occasions"),
            OccasionPrepositions = Named("occasion-prepositions"),
            Transparent = Named("transparent"),
            Absence = Named("absence"),
            ParticipialAdjectives = Named("participial-adjectives"),
            Time = Named("time"),
            FutureTime = Named("future-time"),
        };
        return words with { VerbForms = FormsOf([words.Saying, words.Unreal, words.Implicative, words.FutureMarking, words.Failing, words.Performative, words.Thanking, words.Light]) };
    }

    private static FrozenDictionary<string, string> FormsOf(IReadOnlyList<FrozenSet<string>> classes)
    {
        var verbs = classes.SelectMany(static verbs => verbs).Where(static verb => !verb.Contains(' ', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ToArray();
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var verb in verbs)
            forms[verb] = verb;
        foreach (var verb in verbs)
            foreach (var form in Lexicon.Inflection.OfVerb(verb))
                forms.TryAdd(form, verb);
        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
