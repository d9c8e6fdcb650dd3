using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Text;

namespace Rapport.Coding;

/// <summary>
/// What reading the whole report tells about its parts: who each noun phrase stands for, and the persons named.
/// Immutable; made once for a report, before its clauses are coded.
/// </summary>
public sealed record DocumentContext
{
    /// <summary>The report.</summary>
    public required AnnotatedDocument Document { get; init; }

    /// <summary>The persons with an office or a state, in the order of their first mention.</summary>
    public required ImmutableArray<Person> Persons { get; init; }

    /// <summary>
    /// For each sentence, for each word: what the noun phrase headed by the word stands for, or null.
    /// A coordinated phrase has one reference per conjunct.
    /// </summary>
    public required ImmutableArray<ImmutableArray<ActorReference?>> References { get; init; }

    /// <summary>
    /// For each sentence, the state in which the place lies that a word heads: a city that stands for no actor. No city acts, but
    /// who travels to one visits its state.
    /// </summary>
    public ImmutableArray<IReadOnlyDictionary<int, Actor>> Places { get; init; } = [];

    /// <summary>Stands in <see cref="Turns"/> for a sentence of no transcript, or of somebody in it who is not known.</summary>
    public const int NoTurn = -1;

    /// <summary>Stands in <see cref="Turns"/> for what a journalist or a moderator asks.</summary>
    public const int Asked = -2;

    /// <summary>For each sentence of a transcript the index into <see cref="Persons"/> of who has the floor, or <see cref="NoTurn"/> or <see cref="Asked"/>.</summary>
    public ImmutableArray<int> Turns { get; init; } = [];

    /// <summary>For each sentence, those who are named without a state.</summary>
    public ImmutableArray<ImmutableArray<UnownedAgent>> Unowned { get; init; } = [];

    /// <summary>Indices of the sentences that a user's dictionary forbids to code.</summary>
    public ImmutableArray<int> Discarded { get; init; } = [];

    /// <summary>Index of the person in whose turn of a transcript a sentence stands, or <see cref="NoTurn"/> or <see cref="Asked"/>.</summary>
    public int TurnAt(int sentence) => Turns.IsEmpty ? NoTurn : Turns[sentence];

    /// <summary>Whether somebody takes the floor in the report.</summary>
    public bool IsTranscript => Turns.Any(static turn => turn != NoTurn);

    /// <summary>
    /// In a transcript the codes of those who speak in it, the outlet's side among them; null where the report is none. Who is absent is not spoken to.
    /// </summary>
    public ImmutableArray<ActorCode>? Present()
    {
        if (!IsTranscript)
            return null;
        var present = Turns.Where(static turn => turn >= 0).Distinct().Select(turn => Persons[turn].Country).OfType<ActorCode>();
        return [.. (Document.Document.Side is { } side ? present.Append(new ActorCode(side)) : present).Distinct()];
    }

    /// <summary>The state of the city headed by <paramref name="word"/> in <paramref name="sentence"/>, or null.</summary>
    public Actor? PlaceAt(int sentence, int word) => Places.IsDefaultOrEmpty ? null : Places[sentence].GetValueOrDefault(word);

    /// <summary>What the noun phrase headed by <paramref name="word"/> in <paramref name="sentence"/> stands for, or null.</summary>
    public ActorReference? ReferenceAt(int sentence, int word) => References[sentence][word];
}
