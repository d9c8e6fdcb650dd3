using System.Collections.Immutable;

namespace Rapport.Coding.Clauses;

/// <summary>How a predicate hangs on the clause that governs it.</summary>
internal enum Link : byte
{
    /// <summary>It governs itself.</summary>
    Main,

    /// <summary>Coordinated with another predicate.</summary>
    Conjunct,

    /// <summary>An infinitive, a gerund, an adjective or a noun that completes the governor: "agreed to send".</summary>
    Complement,

    /// <summary>A finite clause that completes the governor: "said that …".</summary>
    Content,

    /// <summary>An adverbial clause, purpose and participles included.</summary>
    Adverbial,

    /// <summary>A relative clause.</summary>
    Relative,

    /// <summary>A participle or an infinitive behind a noun: "a deal mediated by", "a plan to visit".</summary>
    Reduced,

    /// <summary>A participle before a noun: "the visiting minister".</summary>
    Premodifier,

    /// <summary>A clause as subject.</summary>
    Subject,

    /// <summary>Set beside the governor without a conjunction: "…, he added".</summary>
    Parataxis,

    /// <summary>A noun in the governing clause.</summary>
    Noun,
}

/// <summary>A clause in the making.</summary>
internal sealed class Predicate
{
    public required int Head { get; init; }

    public required PredicateKind Kind { get; init; }

    public required string Lemma { get; init; }

    public Inflection Inflection { get; init; }

    /// <summary>What auxiliaries, copula and particles say.</summary>
    public VerbGroup Group { get; init; }

    /// <summary>Whether the surface subject is what it is done to.</summary>
    public bool IsPassive => Group.IsPassive;

    /// <summary>Index of the governing predicate, or -1; coordinated predicates have the same.</summary>
    public int Governor { get; set; } = -1;

    /// <summary>Index of the predicate that it is coordinated with, or -1.</summary>
    public int ConjunctOf { get; set; } = -1;

    public Link Link { get; set; }

    /// <summary>The word whose relation ties the predicate to its governor; the head itself, or the first of its coordination.</summary>
    public int Anchor { get; set; }

    /// <summary>What a noun predicate is to its governor.</summary>
    public NounRole Role { get; set; }

    /// <summary>The preposition before a noun predicate or the subordinator of a clause; "" where there is none.</summary>
    public string Marker { get; set; } = "";

    /// <summary>Arguments so far; the surface subject apart.</summary>
    public List<Argument> Arguments { get; } = [];

    /// <summary>The surface subject, its relation not yet decided; null where there is none.</summary>
    public Argument? SurfaceSubject { get; set; }

    /// <summary>The word that a relative clause is about, or -1.</summary>
    public int Antecedent { get; set; } = -1;

    public bool IsNegated { get; set; }

    /// <summary>Modality that the governing clauses give.</summary>
    public Modality ContextModality { get; set; }

    /// <summary>Negation that the governing clauses give.</summary>
    public bool ContextNegated { get; set; }

    public Modality Modality { get; set; }

    public Tense Tense { get; set; }

    /// <summary>Index of the predicate of saying whose content this is, or -1.</summary>
    public int SaidBy { get; set; } = -1;

    public ImmutableArray<Attribution> Attributions { get; set; }

    /// <summary>Whether the predicate is an infinitive, a participle or a gerund without a finite auxiliary.</summary>
    public bool IsNonfinite => Kind != PredicateKind.Noun && !Group.HasFiniteAuxiliary
        && Inflection is Inflection.Base or Inflection.Gerund or Inflection.Participle;

    /// <summary>The first argument in a relation, the subject apart; null where there is none.</summary>
    public Argument? Find(ArgumentRelation relation)
    {
        foreach (var argument in Arguments)
            if (argument.Relation == relation)
                return argument;
        return null;
    }

    /// <summary>Whether an argument has <paramref name="head"/> as its head.</summary>
    public bool HasArgument(int head)
    {
        foreach (var argument in Arguments)
            if (argument.Head == head)
                return true;
        return false;
    }

    /// <summary>The deep subject: the surface subject of what is not passive, else the agent; null where there is none.</summary>
    public Argument? DeepSubject => !IsPassive && SurfaceSubject is { } subject
        ? subject with { Relation = ArgumentRelation.Subject }
        : Find(ArgumentRelation.Subject);
}

/// <summary>What a noun predicate is to the clause that it stands in.</summary>
internal enum NounRole : byte
{
    /// <summary>None that matters.</summary>
    Other,

    /// <summary>Its surface subject.</summary>
    Subject,

    /// <summary>Its object.</summary>
    Object,

    /// <summary>A phrase with a preposition.</summary>
    Oblique,

    /// <summary>A phrase with a preposition behind another noun.</summary>
    Nominal,

    /// <summary>It is the predicate itself: "is a meeting".</summary>
    Predicative,
}
