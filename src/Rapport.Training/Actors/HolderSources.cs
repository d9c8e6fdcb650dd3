using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Actors;

namespace Rapport.Training;

/// <summary>
/// Reads who held which office: terms with their days from <c>holders.tsv</c>, the days on which somebody is attested in an office from
/// <c>attested-holders.tsv</c>, and further names of both from <c>holder-names.tsv</c>.
/// </summary>
internal static class HolderSources
{
    /// <summary>The holders of both tables, in their order.</summary>
    public static ImmutableArray<OfficeHolder> Read(string folder, HashSet<string> codes) =>
        [.. Table.Read(Path.Combine(folder, "holders.tsv"), "name", "office", "code", "from", "to", "source").Rows
                .Select(row => Holder(row, codes, "from", "to", false)),
            .. Table.Read(Path.Combine(folder, "attested-holders.tsv"), "name", "office", "code", "first", "last", "source").Rows
                .Select(row => Holder(row, codes, "first", "last", true))];

    /// <summary>The further names.</summary>
    public static ImmutableArray<HolderName> Names(string folder, ImmutableArray<OfficeHolder> holders)
    {
        var known = holders.Select(holder => holder.Name).ToHashSet(StringComparer.Ordinal);
        return [.. Table.Read(Path.Combine(folder, "holder-names.tsv"), "name", "names").Rows
            .SelectMany(row => known.Contains(row.Unique("name"))
                ? ActorSources.Items(row, "names").Select(text => new HolderName(row["name"], text))
                : throw row.Fault($"\"{row["name"]}\" holds no office", "write a name as holders.tsv or attested-holders.tsv has it"))];
    }

    private static OfficeHolder Holder(TableRow row, HashSet<string> codes, string from, string to, bool attested)
    {
        var code = codes.Contains(row["code"]) ? new ActorCode(row["code"]) : throw row.Fault($"the code \"{row["code"]}\" is unknown", ActorSources.WriteCode);
        var first = DayText.First(row, row[from]);
        DateOnly? last = row.Optional(to) is { } text ? DayText.Last(row, text) : null;
        return first > last
            ? throw row.Fault($"\"{row[to]}\" lies before \"{row[from]}\"", "write the earlier day first")
            : new OfficeHolder(row["name"], row["office"], code, first, last, attested, row["source"]);
    }
}
