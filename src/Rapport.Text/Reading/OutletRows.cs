using System.Collections.Immutable;

namespace Rapport.Text.Reading;

/// <summary>Reads the rows of a register of outlets.</summary>
internal static class OutletRows
{
    private static readonly string[] Columns = ["name", "other names", "tags", "domains", "side", "kind", "languages", "dateline", "time zone"];

    /// <summary>The outlets in the order of the table.</summary>
    /// <exception cref="BrokenFileException">A line has another form, or a name or a domain stands there twice.</exception>
    public static ImmutableArray<Outlet> Read(TextReader reader, string path, OutletTable? under)
    {
        var outlets = ImmutableArray.CreateBuilder<Outlet>();
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var domains = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in TabTable.Named(reader, path, Columns, ["name", "kind"]))
        {
            var outlet = Parse(row, path, under);
            outlets.Add(outlet);
            foreach (var name in outlet.Aliases.Concat(outlet.Tags).Prepend(outlet.Name))
                if (!names.TryAdd(name, row.Number) && names[name] != row.Number)
                    throw new BrokenFileException(path, row.Number, $"the name '{name}' stands here a second time", "keep it in one line only");
            foreach (var domain in outlet.Domains)
                if (!domains.TryAdd(domain, row.Number))
                    throw new BrokenFileException(path, row.Number, $"the domain '{domain}' stands here a second time", "keep it in one line only");
        }
        return outlets.ToImmutable();
    }

    private static Outlet Parse(NamedCells row, string path, OutletTable? under)
    {
        var name = row["name"]!;
        if (name.Length == 0)
            throw new BrokenFileException(path, row.Number, "the outlet has no name", "write its name in the column \"name\"");
        var before = under?.Outlets.FirstOrDefault(outlet => outlet.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        var outlet = new Outlet(name, KindOf(row["kind"]!, path, row.Number))
        {
            Aliases = Items(row["other names"]) ?? before?.Aliases ?? [],
            Tags = Items(row["tags"]) ?? before?.Tags ?? [],
            Domains = Items(row["domains"]) ?? before?.Domains ?? [],
            Side = Text(row["side"], before?.Side),
            Languages = Items(row["languages"]) ?? before?.Languages ?? [],
            Dateline = Text(row["dateline"], before?.Dateline),
            TimeZone = Text(row["time zone"], before?.TimeZone),
        };
        return Fault(outlet) is var (wrong, remedy) ? throw new BrokenFileException(path, row.Number, wrong, remedy) : outlet;
    }

    private static (string Wrong, string Remedy)? Fault(Outlet outlet)
    {
        if (outlet.Side is { } side && !(side.Length == 3 && side.All(char.IsAsciiLetterUpper)))
            return ($"the side '{side}' is no ISO 3166-1 alpha-3 code", "write three capital letters or nothing");
        if (outlet.Side is null && outlet.Kind == OutletKind.State)
            return ("an outlet of the kind state speaks for a state, and its side is missing", "write three capital letters in the column \"side\"");
        if (outlet.Side is not null && outlet.Kind is OutletKind.Public or OutletKind.Independent)
            return ($"an outlet of the kind {(outlet.Kind == OutletKind.Public ? "public" : "independent")} speaks for no state", "leave its side empty, or write the kind state or official");
        foreach (var domain in outlet.Domains)
            if (Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.', StringComparison.Ordinal) || domain.Any(char.IsUpper))
                return ($"'{domain}' is no domain", "write it in small letters and without https:// and www., such as example.org");
        return null;
    }

    private static OutletKind KindOf(string word, string path, int number) => word switch
    {
        "official" => OutletKind.Official,
        "state" => OutletKind.State,
        "public" => OutletKind.Public,
        "independent" => OutletKind.Independent,
        _ => throw new BrokenFileException(path, number, $"the kind '{word}' is unknown", "write official, state, public or independent"),
    };

    /// <summary>The items of a cell; null where the table does not have the column.</summary>
    private static ImmutableArray<string>? Items(string? cell) =>
        cell is null ? null : [.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string? Text(string? cell, string? before) => cell is null ? before : cell.Length == 0 ? null : cell;
}
