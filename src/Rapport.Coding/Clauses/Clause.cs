using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>The kind of word that a clause is built on.</summary>
public enum PredicateKind : byte
{
    /// <summary>A verb: "China supports the plan".</summary>
    Verb,

    /// <summary>A noun that names a deed or an attitude: "his visit to Rome", "support for the plan".</summary>
    Noun,

    /// <summary>An adjective or a noun with a copula: "is ready to", "is a member of".</summary>
    Adjective,
}

/// <summary>What an argument is to its predicate, after voice, control and coordination have been undone.</summary>
public enum ArgumentRelation : byte
{
    /// <summary>Who does it: the subject of an active verb, the by-phrase of a passive one, the possessor of a noun ("Macron's visit").</summary>
    Subject,

    /// <summary>Whom or what it is done to: the object of an active verb, the subject of a passive one, the of-phrase of some nouns stays <see cref="Oblique"/>.</summary>
    Object,

    /// <summary>To whom it is given or told: the indirect object.</summary>
    Recipient,

    /// <summary>A phrase with a preposition, see <see cref="Argument.Marker"/>; of the predicate itself or of its lexical object ("held talks with").</summary>
    Oblique,

    /// <summary>A finite clause: "said that …", "agreed the two would …".</summary>
    Content,

    /// <summary>An infinitive: "agreed to send".</summary>
    Infinitive,

    /// <summary>A gerund: "considers sending", with <see cref="Argument.Marker"/> where a preposition stands before it ("committed to sending").</summary>
    Gerund,

    /// <summary>A national adjective or a noun before a noun predicate: "the French visit", "the Biden visit".</summary>
    Modifier,
}

/// <summary>One argument of a predicate.</summary>
/// <param name="Relation">What it is to the predicate.</param>
/// <param name="Marker">The preposition or conjunction in lower case ("with", "that"); several words joined by a blank ("because of"); "" where there is none.</param>
/// <param name="Head">Index of the word that heads the phrase or the clause.</param>
/// <param name="Words">Indices of the head and of the heads coordinated with it, in order: "France and Germany" has two.</param>
/// <param name="Via">Index of the word that the phrase hangs on where it is not the predicate itself ("held talks with": the word "talks" for "hold", or "held" for "talks"); -1 otherwise.</param>
/// <param name="Inherited">Whether the argument was taken over from a governing clause or a coordinated one, and stands outside this clause's own words.</param>
public readonly record struct Argument(
    ArgumentRelation Relation, string Marker, int Head, ImmutableArray<int> Words, int Via = -1, bool Inherited = false);

/// <summary>How sure the words of a clause are that it holds.</summary>
public enum Modality : byte
{
    /// <summary>Told as a fact.</summary>
    None,

    /// <summary>To come: "will", "is going to", "is set to", "plans to", a present progressive with a future date.</summary>
    Future,

    /// <summary>"would", or under a condition: "if", "unless", "should London impose".</summary>
    Conditional,

    /// <summary>"may", "might", "could", "can".</summary>
    Possible,

    /// <summary>"should", "must", "has to", "ought to".</summary>
    Obligation,

    /// <summary>Wanted, asked, feared, claimed by a verb that does not say it happened: "urged X to withdraw", "accused X of pushing", "aims to".</summary>
    Unreal,
}

/// <summary>Grammatical time of a clause.</summary>
public enum Tense : byte
{
    /// <summary>Not marked: an infinitive or a noun.</summary>
    None,

    /// <summary>Past: "met", "was meeting".</summary>
    Past,

    /// <summary>Present perfect: "has met".</summary>
    Perfect,

    /// <summary>Past perfect: "had met"; background of what is told.</summary>
    Pluperfect,

    /// <summary>Present: "supports", "is supporting".</summary>
    Present,
}

/// <summary>Who is said to have said a clause, one step of a chain from the outermost inwards.</summary>
/// <param name="Speaker">Index of the head of the speaker's phrase; -1 where the sentence names none ("it was said").</param>
/// <param name="Verb">Index of the verb, noun or preposition of saying; of the colon where a label stands for it ("Qin: …", "…: minister").</param>
/// <param name="Addressee">Index of the head of the phrase that is spoken to ("told Macron that"), or -1.</param>
public readonly record struct Attribution(int Speaker, int Verb, int Addressee);

/// <summary>
/// A predicate with its arguments, read off a dependency tree. Voice is undone: a passive clause has its agent as
/// <see cref="ArgumentRelation.Subject"/> and its subject as <see cref="ArgumentRelation.Object"/>. Subjects of infinitives,
/// of coordinated predicates, of reduced and full relative clauses are filled in from their governors.
/// </summary>
public sealed record Clause
{
    /// <summary>Index of the sentence in the document.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the word that the clause is built on.</summary>
    public required int Head { get; init; }

    /// <summary>Lemma of the predicate with its particle: "meet", "call off", "visit", "ready".</summary>
    public required string Lemma { get; init; }

    /// <summary>The kind of word that the clause is built on.</summary>
    public required PredicateKind Kind { get; init; }

    /// <summary>Whether the verb is passive, with an agent or without.</summary>
    public bool Passive { get; init; }

    /// <summary>Whether the clause is negated: "not", "no", "never", "without", "instead of", "refused to" is not negation.</summary>
    public bool Negated { get; init; }

    /// <summary>How sure the words are that it holds; that of the governing clauses is counted in.</summary>
    public Modality Modality { get; init; }

    /// <summary>Grammatical time.</summary>
    public Tense Tense { get; init; }

    /// <summary>Whether the clause stands in a question.</summary>
    public bool Question { get; init; }

    /// <summary>Whether the clause stands in quotation marks, in whole or for the larger part.</summary>
    public bool Quoted { get; init; }

    /// <summary>The arguments, subjects first, otherwise in the order of the text.</summary>
    public required ImmutableArray<Argument> Arguments { get; init; }

    /// <summary>Who is said to have said it, outermost first; empty where the report itself says it.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>Index, in the clauses of the sentence, of the clause that governs this one; -1 for the main clause.</summary>
    public int Governor { get; init; } = -1;

    /// <summary>The words of the clause with all its arguments and without the phrase of saying around it: what is shown as evidence.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The first argument of a relation, or null.</summary>
    public Argument? Find(ArgumentRelation relation)
    {
        foreach (var argument in Arguments)
            if (argument.Relation == relation)
                return argument;
        return null;
    }
}
