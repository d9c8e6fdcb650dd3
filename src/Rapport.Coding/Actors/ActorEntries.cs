using System.Collections.Immutable;

namespace Rapport.Coding.Actors;

/// <summary>A state or territory with the codes that the field's tables name it by; codes are text, "" where a list has none for it.</summary>
/// <param name="Code">ISO 3166-1 alpha-3 code.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2 code.</param>
/// <param name="CorrelatesOfWar">State number of the Correlates of War project.</param>
/// <param name="GleditschWard">State number of Gleditsch and Ward.</param>
/// <param name="Name">English name: "Belgium".</param>
/// <param name="OfficialName">Official English name where it differs: "Kingdom of Belgium"; otherwise "".</param>
public sealed record StateEntry(
    ActorCode Code, string Alpha2, string CorrelatesOfWar, string GleditschWard, string Name, string OfficialName);

/// <summary>An organisation of states.</summary>
/// <param name="Code">Its code: "IGO:NATO".</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Parent">The organisation it belongs to, or null.</param>
/// <param name="Members">Its member states, present and former, in ordinal order; empty where they are not listed.</param>
public sealed record OrganisationEntry(ActorCode Code, string Name, ActorCode? Parent, ImmutableArray<Membership> Members)
{
    /// <summary>Who was a member on a day; with no day given, who was when the list was made.</summary>
    public ImmutableArray<ActorCode> MembersOn(DateOnly? day) =>
        [.. Members.Where(member => member.Period.Contains(day)).Select(member => member.Code).Distinct()];
}

/// <summary>A state as a member of an organisation.</summary>
/// <param name="Code">The state.</param>
/// <param name="Period">From the accession to the last day of membership; open where the list does not tell.</param>
public readonly record struct Membership(ActorCode Code, Period Period);

/// <summary>The ways in which a name can stand for an actor.</summary>
[Flags]
public enum NameRoles : byte
{
    /// <summary>None: the words are a name of something else that holds an actor's ("South China Sea"), with an empty code.</summary>
    None = 0,

    /// <summary>The actor's own name: "Belgium".</summary>
    Name = 1,

    /// <summary>A word that makes a phrase the actor's: "Belgian".</summary>
    Adjective = 2,

    /// <summary>A noun for its people: "Belgians".</summary>
    People = 4,

    /// <summary>A seat of its government: "Brussels".</summary>
    Capital = 8,

    /// <summary>A palace, ministry, parliament or organ that speaks for it: "the State Department".</summary>
    Body = 16,

    /// <summary>A part of a state: no actor, but its offices are the state's ("Scottish First Minister").</summary>
    Territory = 32,
}

/// <summary>A name with what it stands for.</summary>
/// <param name="Text">The words as written, without the article.</param>
/// <param name="Code">The actor.</param>
/// <param name="Roles">How it stands for the actor.</param>
/// <param name="Sector">PLOVER sector, or null where the actor as a whole is meant.</param>
/// <param name="Canonical">The name as a reader would write it: "U.S. Department of State" has "State Department".</param>
/// <param name="Period">When the name stood for the actor. It tells where several actors bear the name; a name that one alone bears is his at all times.</param>
public sealed record ActorName(string Text, ActorCode Code, NameRoles Roles, string? Sector, string Canonical, Period Period = default)
{
    /// <summary>The code as a user's dictionary writes it; null where the name is of the register.</summary>
    public string? DictionaryCode { get; init; }

    /// <summary>The actor that the name stands for, as an owner of others.</summary>
    internal Actor ToActor() => new(Code, Sector, null) { DictionaryCode = DictionaryCode };
}

/// <summary>How an office stands among those of its state.</summary>
public enum OfficeRank : byte
{
    /// <summary>Any other: several persons may hold it at a time.</summary>
    Other,

    /// <summary>Head of a state.</summary>
    State,

    /// <summary>Head of a government.</summary>
    Government,

    /// <summary>Leads the foreign affairs of a state.</summary>
    Foreign,
}

/// <summary>An office that persons hold.</summary>
/// <param name="Text">The office in lower case without the state: "foreign minister".</param>
/// <param name="Sector">PLOVER sector of who holds it.</param>
/// <param name="Code">The actor that it belongs to by its nature ("secretary of state": the United States), or null.</param>
/// <param name="Rank">How it stands among the offices of its state.</param>
public sealed record OfficeEntry(string Text, string Sector, ActorCode? Code, OfficeRank Rank);

/// <summary>A noun for those who act for a state or belong to it.</summary>
/// <param name="Text">The noun as lemma: "diplomat", "foreign ministry".</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="IsBody">Whether it acts as a whole ("army") and may stand alone for the state spoken of; otherwise it means people.</param>
public sealed record AgentNoun(string Text, string Sector, bool IsBody)
{
    /// <summary>What a user's dictionary puts behind the code of the actor: "GOV"; null where the noun is of the register.</summary>
    public string? DictionaryCode { get; init; }
}

/// <summary>What else a name can mean.</summary>
public enum AmbiguityKind : byte
{
    /// <summary>A given name or surname too: "Jordan".</summary>
    Given,

    /// <summary>A part of another state has the same name: "Georgia".</summary>
    District,

    /// <summary>A common word or a title: "Diet".</summary>
    Word,

    /// <summary>Several states share it: "Congo".</summary>
    Several,

    /// <summary>A surname that is a word or a frequent name too: "May". Alone it names no holder of an office.</summary>
    Surname,
}

/// <summary>A name that means something else too.</summary>
/// <param name="Text">The name.</param>
/// <param name="Kind">What else it can mean.</param>
/// <param name="Code">The state that has the part of the same name, or the state that is meant where several share it; null elsewhere.</param>
/// <param name="Unless">Words that make the name the other thing where they stand in the same sentence.</param>
public sealed record AmbiguousName(string Text, AmbiguityKind Kind, ActorCode? Code, ImmutableArray<string> Unless);

/// <summary>A person known to have held an office.</summary>
/// <param name="Name">The person's name: "Vladimir Putin".</param>
/// <param name="Office">The office in lower case without the state.</param>
/// <param name="Code">The state or organisation that it was held for.</param>
/// <param name="From">First day in office, or on which the office is attested.</param>
/// <param name="To">Last day in office, or on which the office is attested; null where the term was not over when the list was made.</param>
/// <param name="IsAttested">Whether the days are those on which the person is attested in the office, and not those of the whole term.</param>
/// <param name="Source">Where the fact is stated.</param>
public sealed record OfficeHolder(string Name, string Office, ActorCode Code, DateOnly From, DateOnly? To, bool IsAttested, string Source)
{
    /// <summary>The days as a period.</summary>
    public Period Period => new(From, To);
}

/// <summary>A further name of a holder of an office.</summary>
/// <param name="Name">The name as the list of holders has it: "Xi Jinping".</param>
/// <param name="Text">The further name; one word is a name that stands alone: "Xi".</param>
public readonly record struct HolderName(string Name, string Text);

/// <summary>A city.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">The state it lies in.</param>
/// <param name="Inhabitants">How many live there, as GeoNames tells it.</param>
public sealed record City(string Name, ActorCode Code, int Inhabitants);

/// <summary>What a word before an office tells.</summary>
public enum OfficeWordKind : byte
{
    /// <summary>What the office is for: "foreign".</summary>
    Field,

    /// <summary>A grade of the office: "deputy".</summary>
    Rank,

    /// <summary>Something of its holder that is no part of the office: "visiting", "new".</summary>
    Passing,

    /// <summary>A noun that no person is called by: "council" after the name of a council.</summary>
    Body,

    /// <summary>Says that the office is held at another time than that of the report: "former", "incoming".</summary>
    Time,
}

/// <summary>A word that stands before an office.</summary>
/// <param name="Text">The word in lower case: "deputy", "foreign".</param>
/// <param name="Kind">What it tells.</param>
public readonly record struct OfficeWord(string Text, OfficeWordKind Kind);

/// <summary>A noun that, behind "the two", "both" or "the", stands for several actors of the text before it.</summary>
/// <param name="Text">The noun as lemma: "side", "leader".</param>
/// <param name="MeansPersons">Whether it means persons ("ministers"), as opposed to states or organisations ("sides").</param>
/// <param name="MeansStates">Whether it means states alone ("countries").</param>
/// <param name="Bare">Whether "the" and the plural are enough ("the sides"); otherwise a number or "both" must stand before it.</param>
/// <param name="Count">How many it means by itself ("trio": 3); 0 where the words before it tell.</param>
public sealed record CollectiveNoun(string Text, bool MeansPersons, bool MeansStates, bool Bare, int Count);
