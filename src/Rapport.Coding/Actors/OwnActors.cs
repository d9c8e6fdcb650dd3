using System.Collections.Immutable;
using static Rapport.Coding.PackReading;

namespace Rapport.Coding.Actors;

/// <summary>Whom a dictionary gives for a phrase in a span of time.</summary>
/// <param name="Actors">The actors, each with the code as the dictionary writes it; empty where the phrase is no actor's.</param>
/// <param name="From">First day on which it holds, or null.</param>
/// <param name="Before">First day on which it holds no more, or null.</param>
/// <param name="Discards">Whether a sentence with the phrase is not coded.</param>
public sealed record DatedActors(ImmutableArray<Actor> Actors, DateOnly? From, DateOnly? Before, bool Discards)
{
    /// <summary>Whether it holds on a day; without a day, only what holds always does.</summary>
    public bool HoldsOn(DateOnly? day) =>
        (From is null && Before is null) || (day is { } when && !(when < From) && !(when >= Before));
}

/// <summary>A phrase of a user's dictionary of actors.</summary>
/// <param name="Text">The words, divided by blanks.</param>
/// <param name="Roles">How the phrase stands for its actors.</param>
/// <param name="IsStem">Whether the last word may go on: "ARGENTIN" is found in "Argentina" and "Argentine".</param>
/// <param name="AsWritten">Whether the text must have the same capitals, or capitals throughout, as the names of the register must.</param>
/// <param name="Codes">Whom it stands for when, in the order of the dictionary: the first that holds counts.</param>
public sealed record DictionaryActor(string Text, NameRoles Roles, bool IsStem, bool AsWritten, ImmutableArray<DatedActors> Codes)
{
    /// <summary>Whom the phrase stands for on a day; null where nothing holds: the words are then nobody's.</summary>
    public DatedActors? On(DateOnly? day)
    {
        foreach (var dated in Codes)
            if (dated.HoldsOn(day))
                return dated;
        return null;
    }
}

/// <summary>A noun of a user's dictionary for those who act for somebody.</summary>
/// <param name="Text">The noun in lower case.</param>
/// <param name="IsPlural">Whether it is a plural.</param>
/// <param name="Noun">What it tells, with the code that is put behind the actor's.</param>
public sealed record DictionaryAgent(string Text, bool IsPlural, AgentNoun Noun);

/// <summary>
/// What users' own dictionaries say of actors: phrases with codes that hold at certain times, and nouns for those who act for
/// somebody. Empty in a pack that was made without dictionaries.
/// </summary>
public sealed record OwnActors
{
    /// <summary>Stands in codes for the actor that the words do not name: "---COP".</summary>
    public const string NoState = "---";

    /// <summary>A dictionary of nothing.</summary>
    public static OwnActors Empty { get; } = new();

    /// <summary>The phrases.</summary>
    public ImmutableArray<DictionaryActor> Actors { get; init; } = [];

    /// <summary>The nouns.</summary>
    public ImmutableArray<DictionaryAgent> Agents { get; init; } = [];

    /// <summary>How the dictionaries of the trade write the codes of organisations: "IGOUNO" for "IGO:UN".</summary>
    public ImmutableSortedDictionary<ActorCode, string> Spellings { get; init; } = ImmutableSortedDictionary<ActorCode, string>.Empty;

    /// <summary>Whether it was made without dictionaries.</summary>
    public bool IsEmpty => Actors.IsEmpty && Agents.IsEmpty && Spellings.IsEmpty;

    /// <summary>An actor's code in the way of the dictionaries: its own where a dictionary gave one, else state and sector: "DEUGOV".</summary>
    public string Spell(Actor actor) =>
        actor.DictionaryCode ?? (Spellings.TryGetValue(actor.Code, out var spelling) ? spelling
            : actor.Code.IsState ? WithRole(actor.Code.Value, actor.Sector)
            : actor.Code.Value.Replace(":", "", StringComparison.Ordinal));

    /// <summary>A code with a role behind it, once.</summary>
    public static string WithRole(string code, string? role) =>
        role is null || code.Contains(role, StringComparison.Ordinal) ? code : code + role;

    /// <summary>Writes the dictionary in binary form; the same dictionary gives the same bytes.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(Actors.Length);
        foreach (var actor in Actors)
            WriteActor(writer, actor);
        writer.Write7BitEncodedInt(Agents.Length);
        foreach (var agent in Agents)
        {
            writer.Write(agent.Text);
            writer.Write(agent.IsPlural);
            writer.Write(agent.Noun.Text);
            writer.Write(agent.Noun.Sector);
            writer.Write(agent.Noun.IsBody);
            writer.Write(agent.Noun.DictionaryCode ?? "");
        }
        writer.Write7BitEncodedInt(Spellings.Count);
        foreach (var (code, spelling) in Spellings)
        {
            writer.Write(code.Value);
            writer.Write(spelling);
        }
    }

    private static void WriteActor(BinaryWriter writer, DictionaryActor actor)
    {
        writer.Write(actor.Text);
        writer.Write((byte)actor.Roles);
        writer.Write(actor.IsStem);
        writer.Write(actor.AsWritten);
        writer.Write7BitEncodedInt(actor.Codes.Length);
        foreach (var dated in actor.Codes)
        {
            writer.Write(dated.From?.DayNumber ?? -1);
            writer.Write(dated.Before?.DayNumber ?? -1);
            writer.Write(dated.Discards);
            writer.Write7BitEncodedInt(dated.Actors.Length);
            foreach (var one in dated.Actors)
            {
                writer.Write(one.Code.Value);
                writer.Write(one.Sector ?? "");
                writer.Write(one.DictionaryCode ?? "");
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="IOException">The bytes end too early.</exception>
    public static OwnActors Read(BinaryReader reader)
    {
        var actors = Many(reader, () => new DictionaryActor(
            reader.ReadString(), (NameRoles)reader.ReadByte(), reader.ReadBoolean(), reader.ReadBoolean(), Many(reader, () => ReadDated(reader))));
        var agents = Many(reader, () => new DictionaryAgent(
            reader.ReadString(), reader.ReadBoolean(),
            new AgentNoun(reader.ReadString(), reader.ReadString(), reader.ReadBoolean()) { DictionaryCode = OrNull(reader.ReadString()) }));
        var spellings = Many(reader, () => KeyValuePair.Create(new ActorCode(reader.ReadString()), reader.ReadString()));
        return new OwnActors { Actors = actors, Agents = agents, Spellings = spellings.ToImmutableSortedDictionary() };
    }

    private static DatedActors ReadDated(BinaryReader reader)
    {
        var (from, before, discards) = (ReadDay(reader), ReadDay(reader), reader.ReadBoolean());
        return new DatedActors(
            Many(reader, () => new Actor(new ActorCode(reader.ReadString()), OrNull(reader.ReadString()), null) { DictionaryCode = OrNull(reader.ReadString()) }),
            from, before, discards);
    }
}
