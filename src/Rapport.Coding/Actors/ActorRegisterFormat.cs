using System.Collections.Immutable;
using static Rapport.Coding.PackReading;

namespace Rapport.Coding.Actors;

/// <summary>The binary form of the tables of a register: each table as a count and its rows.</summary>
internal static class ActorRegisterFormat
{
    private const int Version = 4;

    public static void Write(BinaryWriter writer, ActorTables tables)
    {
        writer.Write(Version);
        WriteStates(writer, tables);
        WriteRows(writer, tables.Names, static (to, name) =>
        {
            to.Write(name.Text);
            to.Write(name.Code.Value);
            to.Write((byte)name.Roles);
            to.Write(name.Sector ?? "");
            to.Write(name.Canonical);
            WritePeriod(to, name.Period);
        });
        WriteOffices(writer, tables);
        WriteCollectives(writer, tables);
        WriteRows(writer, tables.Cities, static (to, city) =>
        {
            to.Write(city.Name);
            to.Write(city.Code.Value);
            to.Write7BitEncodedInt(city.Inhabitants);
        });
        WriteRows(writer, tables.Askers, static (to, label) => to.Write(label));
        WriteRows(writer, tables.Parts, static (to, part) =>
        {
            to.Write(part.Name);
            to.Write(part.Code?.Value ?? "");
        });
        WriteRows(writer, tables.PlaceKinds, static (to, kind) =>
        {
            to.Write(kind.Word);
            to.Write((byte)kind.Precision);
        });
        WriteRows(writer, tables.WithArticle, static (to, code) => to.Write(code.Value));
    }

    public static ActorTables Read(BinaryReader reader)
    {
        var version = reader.ReadInt32();
        if (version != Version)
            throw new InvalidDataException($"The register of actors has version {version} and not {Version}.");
        var states = ReadRows(reader, static from => new StateEntry(
            new ActorCode(from.ReadString()), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString()));
        var organisations = ReadRows(reader, static from => new OrganisationEntry(
            new ActorCode(from.ReadString()), from.ReadString(), ReadCode(from),
            ReadRows(from, static member => new Membership(new ActorCode(member.ReadString()), ReadPeriod(member)))));
        var names = ReadRows(reader, static from => new ActorName(
            from.ReadString(), new ActorCode(from.ReadString()), (NameRoles)from.ReadByte(), OrNull(from.ReadString()), from.ReadString(),
            ReadPeriod(from)));
        var offices = ReadRows(reader, static from => new OfficeEntry(
            from.ReadString(), from.ReadString(), ReadCode(from), (OfficeRank)from.ReadByte()));
        var words = ReadRows(reader, static from => new OfficeWord(from.ReadString(), (OfficeWordKind)from.ReadByte()));
        var agents = ReadRows(reader, static from => new AgentNoun(from.ReadString(), from.ReadString(), from.ReadBoolean()));
        var ambiguous = ReadRows(reader, static from => new AmbiguousName(
            from.ReadString(), (AmbiguityKind)from.ReadByte(), ReadCode(from), ReadRows(from, static word => word.ReadString())));
        var holders = ReadRows(reader, static from => new OfficeHolder(
            from.ReadString(), from.ReadString(), new ActorCode(from.ReadString()), DateOnly.FromDayNumber(from.ReadInt32()),
            ReadDay(from), from.ReadBoolean(), from.ReadString()));
        var holderNames = ReadRows(reader, static from => new HolderName(from.ReadString(), from.ReadString()));
        var collectives = ReadRows(reader, static from => new CollectiveNoun(
            from.ReadString(), from.ReadBoolean(), from.ReadBoolean(), from.ReadBoolean(), from.Read7BitEncodedInt()));
        var cities = ReadRows(reader, static from => new City(
            from.ReadString(), new ActorCode(from.ReadString()), from.Read7BitEncodedInt()));
        var askers = ReadRows(reader, static from => from.ReadString());
        var parts = ReadRows(reader, static from => new StatePart(from.ReadString(), ReadCode(from)));
        var kinds = ReadRows(reader, static from => new PlaceKind(from.ReadString(), (PlacePrecision)from.ReadByte()));
        var withArticle = ReadRows(reader, static from => new ActorCode(from.ReadString()));
        return new ActorTables
        {
            States = states,
            Organisations = organisations,
            Names = names,
            Offices = offices,
            OfficeWords = words,
            AgentNouns = agents,
            Ambiguous = ambiguous,
            Holders = holders,
            HolderNames = holderNames,
            Collectives = collectives,
            Cities = cities,
            Askers = askers,
            Parts = parts,
            PlaceKinds = kinds,
            WithArticle = withArticle,
        };
    }

    private static void WriteStates(BinaryWriter writer, ActorTables tables)
    {
        WriteRows(writer, tables.States, static (to, state) =>
        {
            to.Write(state.Code.Value);
            to.Write(state.Alpha2);
            to.Write(state.CorrelatesOfWar);
            to.Write(state.GleditschWard);
            to.Write(state.Name);
            to.Write(state.OfficialName);
        });
        WriteRows(writer, tables.Organisations, static (to, organisation) =>
        {
            to.Write(organisation.Code.Value);
            to.Write(organisation.Name);
            to.Write(organisation.Parent?.Value ?? "");
            WriteRows(to, organisation.Members, static (into, member) =>
            {
                into.Write(member.Code.Value);
                WritePeriod(into, member.Period);
            });
        });
    }

    private static void WriteOffices(BinaryWriter writer, ActorTables tables)
    {
        WriteRows(writer, tables.Offices, static (to, office) =>
        {
            to.Write(office.Text);
            to.Write(office.Sector);
            to.Write(office.Code?.Value ?? "");
            to.Write((byte)office.Rank);
        });
        WriteRows(writer, tables.OfficeWords, static (to, word) =>
        {
            to.Write(word.Text);
            to.Write((byte)word.Kind);
        });
        WriteRows(writer, tables.AgentNouns, static (to, agent) =>
        {
            to.Write(agent.Text);
            to.Write(agent.Sector);
            to.Write(agent.IsBody);
        });
        WriteRows(writer, tables.Ambiguous, static (to, name) =>
        {
            to.Write(name.Text);
            to.Write((byte)name.Kind);
            to.Write(name.Code?.Value ?? "");
            WriteRows(to, name.Unless, static (into, word) => into.Write(word));
        });
        WriteRows(writer, tables.Holders, static (to, holder) =>
        {
            to.Write(holder.Name);
            to.Write(holder.Office);
            to.Write(holder.Code.Value);
            to.Write(holder.From.DayNumber);
            to.Write(holder.To?.DayNumber ?? -1);
            to.Write(holder.IsAttested);
            to.Write(holder.Source);
        });
        WriteRows(writer, tables.HolderNames, static (to, name) =>
        {
            to.Write(name.Name);
            to.Write(name.Text);
        });
    }

    private static void WriteCollectives(BinaryWriter writer, ActorTables tables) =>
        WriteRows(writer, tables.Collectives, static (to, noun) =>
        {
            to.Write(noun.Text);
            to.Write(noun.MeansPersons);
            to.Write(noun.MeansStates);
            to.Write(noun.Bare);
            to.Write7BitEncodedInt(noun.Count);
        });

    private static void WritePeriod(BinaryWriter writer, Period period)
    {
        writer.Write(period.From?.DayNumber ?? -1);
        writer.Write(period.To?.DayNumber ?? -1);
    }

    private static Period ReadPeriod(BinaryReader reader) => new(ReadDay(reader), ReadDay(reader));

    private static void WriteRows<T>(BinaryWriter writer, ImmutableArray<T> rows, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(rows.Length);
        foreach (var row in rows)
            write(writer, row);
    }

    private static ImmutableArray<T> ReadRows<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.Read7BitEncodedInt();
        if (count < 0 || count > reader.BaseStream.Length)
            throw new InvalidDataException("A table of actors has no possible length.");
        var rows = ImmutableArray.CreateBuilder<T>(count);
        for (var index = 0; index < count; index++)
            rows.Add(read(reader));
        return rows.MoveToImmutable();
    }

    private static ActorCode? ReadCode(BinaryReader reader) => OrNull(reader.ReadString()) is { } code ? new ActorCode(code) : null;
}
