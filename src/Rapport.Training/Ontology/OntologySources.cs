using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>Reads the ontology from its text tables: types, modes, contexts, CAMEO codes, projection, confidence.</summary>
public static class OntologySources
{
    private static readonly ImmutableArray<string> Recipients = ["required", "optional", "own"];

    private static readonly ImmutableArray<string> Quads =
        ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];

    /// <summary>Reads the tables of a folder such as <c>data/ontology</c>.</summary>
    /// <exception cref="BrokenFileException">A table is missing or a row is wrong: unknown type, mode or context, no number, a name twice.</exception>
    public static Ontology Read(string folder)
    {
        var modes = Table.Read(Path.Combine(folder, "modes.tsv"), "type", "mode", "intensity", "origin");
        var types = Table.Read(Path.Combine(folder, "types.tsv"), "type", "quad", "intensity", "recipient", "between", "announced", "description");
        var typeEntries = Types(types, modes);
        var contextTable = Table.Read(Path.Combine(folder, "contexts.tsv"), "context", "description");
        var contexts = contextTable.Rows
            .Select(row => new EventContext(row.Unique("context"), row["description"])).ToImmutableArray();
        var cameo = Cameo(Table.Read(
            Path.Combine(folder, "cameo.tsv"), "code", "type", "mode", "contexts", "goldstein", "origin", "label"), typeEntries, contexts);
        var projection = Projections(
            Table.Read(Path.Combine(folder, "projection.tsv"), "kind", "type", "mode", "cameo", "when"), typeEntries, cameo);
        var confidence = ConfidenceSources.Of(Table.Read(Path.Combine(folder, "confidence.tsv"), "class", "family", "cases", "confirmed", "confidence"));
        return new Ontology(typeEntries, contexts, cameo, projection) { Confidence = confidence };
    }

    private static ImmutableArray<EventType> Types(Table types, Table modes)
    {
        var names = types.Rows.Select(row => row["type"]).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string Type, string Mode)>();
        foreach (var row in modes.Rows)
        {
            row.OneOf("type", names, "types.tsv");
            if (!seen.Add((row["type"], row["mode"])))
                throw row.Fault($"the mode {row["mode"]} of {row["type"]} stands twice", "leave one of the rows out");
        }
        return [.. types.Rows.Select(row => new EventType(
            row.Unique("type"), row.OneOf("quad", Quads, "the four quad classes"), Intensity(row, "intensity"),
            row.OneOf("recipient", Recipients, "\"required\", \"optional\" and \"own\"") == "required", row["recipient"] == "own",
            row.OneOf("between", ["states", "any"], "\"states\" and \"any\"") == "states", Announced(row, names), row["description"],
            [.. modes.Rows.Where(mode => mode["type"] == row["type"])
                .Select(mode => new EventMode(
                    mode["mode"], mode.Optional("intensity") is null ? Intensity(row, "intensity") : Intensity(mode, "intensity")))]))];
    }

    private static Announcement? Announced(TableRow row, HashSet<string> types)
    {
        if (row.Optional("announced") is not { } written)
            return null;
        var parts = written.Split(' ');
        return parts.Length == 2 && types.Contains(parts[0])
            ? new Announcement(parts[0], parts[1])
            : throw row.Fault($"\"{written}\" names no event", "write a type and a CAMEO code, such as \"AGREE 036\"");
    }

    private static ImmutableArray<CameoCode> Cameo(Table table, ImmutableArray<EventType> types, ImmutableArray<EventContext> contexts)
    {
        var names = contexts.Select(context => context.Name).ToHashSet(StringComparer.Ordinal);
        var codes = ImmutableArray.CreateBuilder<CameoCode>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            var code = row.Unique("code");
            if (code.Length is < 2 or > 4 || !code.All(char.IsAsciiDigit))
                throw row.Fault($"\"{code}\" is no CAMEO code", "write two to four digits");
            var (type, mode) = TypeAndMode(row, types);
            var own = row.Optional("contexts")?.Split(';') ?? [];
            foreach (var context in own)
                if (!names.Contains(context))
                    throw row.Fault($"the context \"{context}\" is not in contexts.tsv", "write one of its names, or add it there");
            codes.Add(new CameoCode(
                code, type, mode, [.. own.Order(StringComparer.Ordinal)],
                row.Optional("goldstein") is null ? null : Intensity(row, "goldstein"), row["label"]));
        }
        return codes.MoveToImmutable();
    }

    private static ImmutableSortedDictionary<StatementKind, EventProjection> Projections(
        Table table, ImmutableArray<EventType> types, ImmutableArray<CameoCode> codes)
    {
        var names = codes.Select(code => code.Code).ToHashSet(StringComparer.Ordinal);
        var kinds = Enum.GetValues<StatementKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var projections = ImmutableSortedDictionary.CreateBuilder<StatementKind, EventProjection>();
        foreach (var row in table.Rows)
        {
            row.Unique("kind");
            var kind = kinds[row.OneOf("kind", kinds.Keys, "the kinds of statement")];
            var (type, mode) = TypeAndMode(row, types);
            if (type is null)
                continue;
            var when = row.OneOf("when", ["always", "backs"], "\"always\" and \"backs\"");
            projections.Add(kind, new EventProjection(type, mode, row.OneOf("cameo", names, "cameo.tsv"), when == "backs"));
        }
        foreach (var (name, _) in kinds)
            if (!table.Rows.Any(row => row["kind"] == name))
                throw new BrokenFileException(table.Path, 0, $"the kind {name} has no row", "add one; \"-\" as its type says that it is no event");
        return projections.ToImmutable();
    }

    private static (string? Type, string? Mode) TypeAndMode(TableRow row, ImmutableArray<EventType> types)
    {
        if (row.Optional("type") is not { } name)
            return (null, null);
        var type = types.FirstOrDefault(entry => entry.Name == name)
            ?? throw row.Fault($"the type \"{name}\" is not in types.tsv", "write one of its names");
        var mode = row.Optional("mode");
        if (mode is not null && !type.Modes.Any(entry => entry.Name == mode))
            throw row.Fault($"{name} has no mode \"{mode}\" in modes.tsv", "write one of its modes, or \"-\" for none");
        return (name, mode);
    }

    private static double Intensity(TableRow row, string column) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= -10 and <= 10
            ? number
            : throw row.Fault($"the {column} \"{row[column]}\" is no number from -10 to 10", "write one, with a point before the decimals");
}
