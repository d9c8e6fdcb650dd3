using System.Collections.Immutable;
using Rapport.Coding.Clauses;

namespace Rapport.Coding.Lexicon;

/// <summary>A rule of the lexicon: what a predicate with certain arguments tells.</summary>
public sealed record Rule
{
    /// <summary>Family and name: "consult/call". Unique in a pack.</summary>
    public required string Id { get; init; }

    /// <summary>What the rule yields.</summary>
    public required RuleYield Yield { get; init; }

    /// <summary>How the arguments fill the sides.</summary>
    public RuleSides Sides { get; init; } = RuleSides.Directed;

    /// <summary>The ways to word it. Where several match one clause, the one that fills most slots counts, and of those the first.</summary>
    public required ImmutableArray<Pattern> Patterns { get; init; }

    /// <summary>Patterns that forbid the rule where they match the same clause.</summary>
    public ImmutableArray<Pattern> Unless { get; init; } = [];

    /// <summary>Higher wins where several rules match one clause; within one priority the more specific pattern wins. Default 0.</summary>
    public int Priority { get; init; }
}

/// <summary>How the slots of a rule become the sides of a finding.</summary>
public enum RuleSides : byte
{
    /// <summary>A does it to B.</summary>
    Directed,

    /// <summary>A and B do it together: all stand in the source.</summary>
    Reciprocal,

    /// <summary>B does it to A: "Paris received a French delegation" has the guest as source.</summary>
    Reversed,

    /// <summary>Who says it says it to A: "Russia would face consequences" is said to Russia.</summary>
    Told,

    /// <summary>Nobody is told to have done it: somebody in the state where it happened did it to B, or to the people there.</summary>
    Unknown,
}

/// <summary>What a rule yields: an event or a statement.</summary>
public abstract record RuleYield
{
    private RuleYield()
    {
    }

    /// <summary>Something that was done.</summary>
    /// <param name="Type">PLOVER type: "CONSULT".</param>
    /// <param name="Mode">PLOVER mode: "phone"; null where the rule tells none.</param>
    /// <param name="Cameo">CAMEO code: "041"; null where the rule tells none.</param>
    public sealed record OfEvent(string Type, string? Mode, string? Cameo) : RuleYield;

    /// <summary>Something that was said.</summary>
    /// <param name="Kind">Kind of statement.</param>
    /// <param name="Stance">For or against the issue; null where the kind has none or the words do not tell.</param>
    /// <param name="Cameo">CAMEO code of the event that the statement projects to; null takes the kind's own.</param>
    public sealed record OfStatement(StatementKind Kind, Stance? Stance, string? Cameo) : RuleYield;

    /// <summary>
    /// The statement takes the kind of what stands in slot X: "reaffirmed its commitment to …", "noted that …".
    /// </summary>
    public sealed record OfContent : RuleYield;

    /// <summary>Nothing: the words look like an event and are none. It wins over weaker rules for events as one of them would.</summary>
    /// <param name="Sentence">Whether the whole sentence is not coded.</param>
    public sealed record OfNothing(bool Sentence) : RuleYield;
}

/// <summary>The voice that a pattern asks of a verb.</summary>
public enum PatternVoice : byte
{
    /// <summary>Any.</summary>
    Any,

    /// <summary>Active only.</summary>
    Active,

    /// <summary>Passive only.</summary>
    Passive,
}

/// <summary>One way in which a rule can be worded.</summary>
public sealed record Pattern
{
    /// <summary>How much the pattern demands: one for each argument that must be there, one more for each whose words are given.</summary>
    public int Specificity
    {
        get
        {
            var demands = 0;
            foreach (var element in Elements)
                if (!element.Optional)
                    demands += element.Lemmas.IsEmpty ? 1 : 2;
            return demands;
        }
    }

    /// <summary>
    /// Words that the predicate may be, as lemmas. A verb's particle is part of its lemma ("call off"); a noun of several
    /// words ("telephone conversation") is its last word with the others before it as its modifiers. Empty where any may stand.
    /// </summary>
    public required ImmutableArray<string> Predicates { get; init; }

    /// <summary>The kind of word that the predicate must be.</summary>
    public required PredicateKind Kind { get; init; }

    /// <summary>The voice that the verb must have.</summary>
    public PatternVoice Voice { get; init; }

    /// <summary>What the arguments must be.</summary>
    public required ImmutableArray<PatternElement> Elements { get; init; }

    /// <summary>Line of the file that the pattern stands in, from 1; for messages.</summary>
    public int Line { get; init; }
}

/// <summary>A named place in a pattern that an argument fills.</summary>
public enum Slot : byte
{
    /// <summary>No slot: the argument must be there, and is not kept.</summary>
    None,

    /// <summary>Who does or says it.</summary>
    A,

    /// <summary>To whom.</summary>
    B,

    /// <summary>The matter: the issue of a statement, the thing of an event.</summary>
    X,

    /// <summary>A third party, kept with the finding and part of no side.</summary>
    C,
}

/// <summary>One demand on the arguments of a clause.</summary>
public sealed record PatternElement
{
    /// <summary>The slot that the argument fills.</summary>
    public Slot Slot { get; init; }

    /// <summary>Relations that the argument may have.</summary>
    public required ImmutableArray<ArgumentRelation> Relations { get; init; }

    /// <summary>Markers that the argument may have; empty where any may stand.</summary>
    public ImmutableArray<string> Markers { get; init; } = [];

    /// <summary>
    /// Words that the argument may be, as lemmas, of one word or of several as in <see cref="Pattern.Predicates"/>; one that ends in "*" is
    /// the beginning of words. Empty where any may stand.
    /// </summary>
    public ImmutableArray<string> Lemmas { get; init; } = [];

    /// <summary>
    /// Whether the argument may also be a thing that is the actor's ("Taiwanese citrus", "the border with Qatar", "villages in
    /// Syria"); the slot then holds the word that names the actor. A thing of the actor in slot A does not fill slot B.
    /// </summary>
    public bool MayBelong { get; init; }

    /// <summary>Whether the argument may also be a city, which then stands for its state: the goal of a journey.</summary>
    public bool MayBePlace { get; init; }

    /// <summary>Whether the argument must stand for two actors at least: "A and B", "between A and B".</summary>
    public bool MustBePlural { get; init; }

    /// <summary>Whether the clause matches without it too.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether the argument must stand for actors: slots A, B and C must.</summary>
    public bool MustBeActor => Slot is Slot.A or Slot.B or Slot.C;
}

/// <summary>A clause that a rule recognised.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Pattern">The pattern of the rule.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Slots">The arguments that fill slots, each with its slot.</param>
public sealed record RuleMatch(Rule Rule, Pattern Pattern, Clause Clause, ImmutableArray<FilledSlot> Slots)
{
    /// <summary>The argument in <paramref name="slot"/>, or null.</summary>
    public Argument? this[Slot slot]
    {
        get
        {
            foreach (var filled in Slots)
                if (filled.Slot == slot)
                    return filled.Argument;
            return null;
        }
    }

    /// <summary>Whether all sides act alike: by the rule, or since the pattern names them together ("A and B open a border post").</summary>
    public bool IsReciprocal => Rule.Sides == RuleSides.Reciprocal
        || (Rule.Sides != RuleSides.Reversed && this[Slot.B] is null && Pattern.Elements.Any(static element => element.MustBePlural));

    /// <summary>Whether a city fills <paramref name="slot"/>.</summary>
    public bool IsPlace(Slot slot)
    {
        foreach (var filled in Slots)
            if (filled.Slot == slot)
                return filled.IsPlace;
        return false;
    }
}

/// <summary>A slot and the argument in it.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Argument">The argument.</param>
/// <param name="IsPlace">Whether the argument is a city that stands for its state.</param>
public readonly record struct FilledSlot(Slot Slot, Argument Argument, bool IsPlace = false);
