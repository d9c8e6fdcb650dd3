using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>How a noun phrase came to stand for its actors.</summary>
public enum ReferenceKind : byte
{
    /// <summary>The name of a state, region, organisation or group: "Belgium", "the EU".</summary>
    Name,

    /// <summary>A capital, palace or ministry that stands for its state: "Beijing", "the Elysee".</summary>
    Metonym,

    /// <summary>A person through an office and a state: "Chinese Foreign Minister Qin Gang", later "Qin".</summary>
    Person,

    /// <summary>Unnamed office-holders, forces or people of a state: "Chinese troops", "a Danish official", "the Foreign Ministry".</summary>
    Description,

    /// <summary>A pronoun: "he", "they".</summary>
    Pronoun,

    /// <summary>A phrase that stands for several actors of the text before it: "the two sides", "both countries".</summary>
    Collective,

    /// <summary>A person through a relation to another: "his Belgian counterpart".</summary>
    Counterpart,

    /// <summary>
    /// A state or capital that only says where something is: "in Beijing", "Liege, Belgium". No actor, unless a rule asks for
    /// the preposition itself ("landed in Taipei"); the state stands in <see cref="ActorReference.Actors"/>.
    /// </summary>
    Place,

    /// <summary>Those who are named without a state, of the state in which the clause says that it happened: "police clashed with students in Jakarta".</summary>
    Local,

    /// <summary>Those who are named without a state, of the state with which they have to do: "Belarusian police arrested opposition leaders".</summary>
    Domestic,
}

/// <summary>Words for those who act for a state or belong to it, with none named: "police", "the rebels".</summary>
/// <param name="First">First word of the phrase.</param>
/// <param name="End">Index behind the last word.</param>
/// <param name="Head">The word that heads the phrase.</param>
/// <param name="Sector">PLOVER sector.</param>
public sealed record UnownedAgent(int First, int End, int Head, string Sector);

/// <summary>An actor at one place of a text.</summary>
/// <param name="Code">The actor's code.</param>
/// <param name="Sector">PLOVER sector ("GOV", "MIL", "CVL"), or null.</param>
/// <param name="Name">The person or body as a reader would name it ("Qin Gang"), or null where only the state is meant.</param>
public sealed record Actor(ActorCode Code, string? Sector, string? Name)
{
    /// <summary>The code as a user's dictionary of actors writes it ("DEUGOVMIL"); null where the pack was made without dictionaries.</summary>
    public string? DictionaryCode { get; init; }

    /// <summary>Whether the two stand against each other within one state, as rebels and their government do.</summary>
    public bool Opposes(Actor other) => Code == other.Code && ((IsOpposition && other.IsRuler) || (IsRuler && other.IsOpposition));

    private bool IsOpposition => Sector is "REB" or "OPP";

    private bool IsRuler => Sector is null or "GOV" or "MIL" or "COP" or "LEG" or "JUD";
}

/// <summary>What the noun phrase around one word stands for.</summary>
/// <param name="Actors">The actors, in the order named; one unless the phrase is collective.</param>
/// <param name="Person">Index into <see cref="DocumentContext.Persons"/>, or -1 where no named person is meant.</param>
/// <param name="Kind">How the phrase came to stand for them.</param>
/// <param name="Span">The words of the phrase.</param>
public sealed record ActorReference(ImmutableArray<Actor> Actors, int Person, ReferenceKind Kind, TextSpan Span);

/// <summary>A person with an office or a state, as one report tells it.</summary>
/// <param name="Name">The fullest form of the name in the report: "Qin Gang".</param>
/// <param name="Office">The office in lower case without the state ("foreign minister"), or null.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code of the state or code of the organisation that the office is held for, or null.</param>
/// <param name="Mentions">Every place where the person is named, in order; pronouns are left out.</param>
public sealed record Person(string Name, string? Office, ActorCode? Country, ImmutableArray<TextSpan> Mentions);
