using System.Collections.Frozen;
using System.Collections.Immutable;
using static Rapport.Coding.PackReading;

namespace Rapport.Coding;

/// <summary>
/// The terms of events: PLOVER types with their quad classes, intensities and modes, contexts, CAMEO codes, and the
/// table that projects statements to events, and how sure findings are. Written as text in <c>data/ontology</c>.
/// </summary>
public sealed class Ontology
{
    private readonly FrozenDictionary<string, EventType> types;
    private readonly FrozenDictionary<string, CameoCode> cameo;
    private readonly FrozenDictionary<StatementKind, EventProjection> projections;

    /// <summary>Puts the tables together.</summary>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public Ontology(
        ImmutableArray<EventType> types,
        ImmutableArray<EventContext> contexts,
        ImmutableArray<CameoCode> cameoCodes,
        ImmutableSortedDictionary<StatementKind, EventProjection> projections)
    {
        Types = types;
        AllContexts = contexts;
        CameoCodes = cameoCodes;
        Projections = projections;
        this.types = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        cameo = cameoCodes.ToFrozenDictionary(code => code.Code, StringComparer.Ordinal);
        this.projections = projections.ToFrozenDictionary();
    }

    /// <summary>The event types, in the order of the table.</summary>
    public ImmutableArray<EventType> Types { get; }

    /// <summary>The contexts, in the order of the table.</summary>
    public ImmutableArray<EventContext> AllContexts { get; }

    /// <summary>The CAMEO codes, in the order of the table.</summary>
    public ImmutableArray<CameoCode> CameoCodes { get; }

    /// <summary>How sure the coder is of what it finds.</summary>
    public ConfidenceTable Confidence { get; init; } = ConfidenceTable.Empty;

    /// <summary>The kinds of statement that project to events, each with its event.</summary>
    public ImmutableSortedDictionary<StatementKind, EventProjection> Projections { get; }

    /// <summary>Whether <paramref name="type"/> is a PLOVER type.</summary>
    public bool IsType(string type) => types.ContainsKey(type);

    /// <summary>Whether <paramref name="mode"/> is a mode of <paramref name="type"/>.</summary>
    public bool IsMode(string type, string mode) => ModeOf(type, mode) is not null;

    /// <summary>Quad class of a type: "verbal-cooperation".</summary>
    /// <exception cref="KeyNotFoundException">There is no such type.</exception>
    public string Quad(string type) => types[type].Quad;

    /// <summary>Whether a type is one of verbal or material cooperation.</summary>
    /// <exception cref="KeyNotFoundException">There is no such type.</exception>
    public bool IsCooperative(string type) => types[type].Quad.EndsWith("cooperation", StringComparison.Ordinal);

    /// <summary>Whether an event of a type must have a target.</summary>
    /// <exception cref="KeyNotFoundException">There is no such type.</exception>
    public bool NeedsTarget(string type) => types[type].NeedsRecipient;

    /// <summary>Whether a deed of a type that names no other falls on the doer's own state: repression, protest.</summary>
    /// <exception cref="KeyNotFoundException">There is no such type.</exception>
    public bool FallsOnOwn(string type) => types[type].FallsOnOwn;

    /// <summary>Whether an event of a type needs two different states.</summary>
    /// <exception cref="KeyNotFoundException">There is no such type.</exception>
    public bool IsBetweenStates(string type) => types[type].BetweenStates;

    /// <summary>The event that the announcement of a deed of a type is; null where it is none.</summary>
    /// <exception cref="KeyNotFoundException">There is no such type.</exception>
    public Announcement? Announced(string type) => types[type].Announced;

    /// <summary>Intensity of a type in a mode; that of the type where <paramref name="mode"/> is null or none of its modes.</summary>
    /// <exception cref="KeyNotFoundException">There is no such type.</exception>
    public double Intensity(string type, string? mode) =>
        mode is not null && ModeOf(type, mode) is { } found ? found.Intensity : types[type].Intensity;

    /// <summary>Contexts that a CAMEO code implies, sorted; empty where it implies none or is unknown or null.</summary>
    public ImmutableArray<string> Contexts(string? code) =>
        code is not null && cameo.TryGetValue(code, out var entry) ? entry.Contexts : [];

    /// <summary>The entry of a CAMEO code, or null.</summary>
    public CameoCode? Cameo(string code) => cameo.GetValueOrDefault(code);

    /// <summary>The event that a statement of the kind projects to; null where it projects to none.</summary>
    public EventProjection? Projection(StatementKind kind) => projections.GetValueOrDefault(kind);

    private EventMode? ModeOf(string type, string mode)
    {
        if (types.TryGetValue(type, out var entry))
            foreach (var candidate in entry.Modes)
                if (string.Equals(candidate.Name, mode, StringComparison.Ordinal))
                    return candidate;
        return null;
    }

    /// <summary>Writes the tables in binary form; the same tables give the same bytes.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Types.Length);
        foreach (var type in Types)
        {
            writer.Write(type.Name);
            writer.Write(type.Quad);
            writer.Write(type.Intensity);
            writer.Write(type.NeedsRecipient);
            writer.Write(type.FallsOnOwn);
            writer.Write(type.BetweenStates);
            writer.Write(type.Announced?.Type ?? "");
            writer.Write(type.Announced?.Cameo ?? "");
            writer.Write(type.Description);
            writer.Write(type.Modes.Length);
            foreach (var mode in type.Modes)
            {
                writer.Write(mode.Name);
                writer.Write(mode.Intensity);
            }
        }
        writer.Write(AllContexts.Length);
        foreach (var context in AllContexts)
        {
            writer.Write(context.Name);
            writer.Write(context.Description);
        }
        writer.Write(CameoCodes.Length);
        foreach (var code in CameoCodes)
            WriteCameo(writer, code);
        writer.Write(Projections.Count);
        foreach (var (kind, projection) in Projections)
        {
            writer.Write((byte)kind);
            writer.Write(projection.Type);
            writer.Write(projection.Mode ?? "");
            writer.Write(projection.Cameo);
            writer.Write(projection.OnlyWhereItBacksTheTarget);
        }
        Confidence.Write(writer);
    }

    private static void WriteCameo(BinaryWriter writer, CameoCode code)
    {
        writer.Write(code.Code);
        writer.Write(code.Type ?? "");
        writer.Write(code.Mode ?? "");
        writer.Write(code.Contexts.Length);
        foreach (var context in code.Contexts)
            writer.Write(context);
        writer.Write(code.Goldstein ?? double.NaN);
        writer.Write(code.Label);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="IOException">The bytes end too early.</exception>
    public static Ontology Read(BinaryReader reader)
    {
        var types = Many(reader, () => new EventType(
            reader.ReadString(), reader.ReadString(), reader.ReadDouble(), reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadBoolean(),
            ToAnnouncement(reader.ReadString(), reader.ReadString()), reader.ReadString(),
            Many(reader, () => new EventMode(reader.ReadString(), reader.ReadDouble()))));
        var contexts = Many(reader, () => new EventContext(reader.ReadString(), reader.ReadString()));
        var codes = Many(reader, () => new CameoCode(
            reader.ReadString(), OrNull(reader.ReadString()), OrNull(reader.ReadString()),
            Many(reader, reader.ReadString), NumberOrNull(reader.ReadDouble()), reader.ReadString()));
        var projections = ImmutableSortedDictionary.CreateBuilder<StatementKind, EventProjection>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            projections.Add(
                (StatementKind)reader.ReadByte(),
                new EventProjection(reader.ReadString(), OrNull(reader.ReadString()), reader.ReadString(), reader.ReadBoolean()));
        return new Ontology(types, contexts, codes, projections.ToImmutable()) { Confidence = ConfidenceTable.Read(reader) };
    }

    private static ImmutableArray<T> Many<T>(BinaryReader reader, Func<T> one)
    {
        var count = reader.ReadInt32();
        var items = ImmutableArray.CreateBuilder<T>();
        for (var index = 0; index < count; index++)
            items.Add(one());
        return items.ToImmutable();
    }

    private static Announcement? ToAnnouncement(string type, string cameo) => type.Length == 0 ? null : new(type, cameo);

    private static double? NumberOrNull(double number) => double.IsNaN(number) ? null : number;
}
