using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Text.Reading;

/// <summary>How an outlet stands to its state.</summary>
public enum OutletKind
{
    /// <summary>An organ of the state itself: a ministry, a president's office.</summary>
    Official,

    /// <summary>A news agency or broadcaster that the state owns and directs.</summary>
    State,

    /// <summary>Bound to no state.</summary>
    Independent,
}

/// <summary>Who publishes reports.</summary>
/// <param name="Name">The outlet's usual name: "Xinhua".</param>
/// <param name="Aliases">Further names, as they stand in datelines and credits: "XINHUANET".</param>
/// <param name="Side">ISO 3166-1 alpha-3 code of the state that it speaks for; null for an outlet bound to no state.</param>
/// <param name="Kind">How it stands to its state.</param>
/// <param name="TimeZone">IANA time zone of its capital or head office ("Asia/Shanghai"), or null.</param>
public sealed record Outlet(string Name, ImmutableArray<string> Aliases, string? Side, OutletKind Kind, string? TimeZone);

/// <summary>The register of outlets, found by name or alias.</summary>
public sealed class OutletTable
{
    private const int Columns = 5;

    private readonly FrozenDictionary<string, Outlet> _byName;

    private OutletTable(ImmutableArray<Outlet> outlets, FrozenDictionary<string, Outlet> byName)
    {
        Outlets = outlets;
        _byName = byName;
    }

    /// <summary>A register without outlets.</summary>
    public static OutletTable Empty { get; } = new([], FrozenDictionary<string, Outlet>.Empty);

    /// <summary>The outlets in the order of the file.</summary>
    public ImmutableArray<Outlet> Outlets { get; }

    /// <summary>The outlet of this name or alias, letter case aside; null for null and for a name that is not there.</summary>
    public Outlet? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(name.Trim());

    /// <summary>
    /// Reads a table with the columns name, aliases (between "|"), side, kind and time zone, between tabs.
    /// Lines that start with "#" are remarks; the first other line names the columns.
    /// </summary>
    /// <param name="reader">The table.</param>
    /// <param name="path">Its name for messages.</param>
    /// <exception cref="BrokenFileException">A line is not of this form, or a name stands there twice.</exception>
    public static OutletTable Read(TextReader reader, string path = "outlets")
    {
        var outlets = ImmutableArray.CreateBuilder<Outlet>();
        var byName = new Dictionary<string, Outlet>(StringComparer.OrdinalIgnoreCase);
        foreach (var (number, cells) in TabTable.Rows(reader, path, Columns))
        {
            var outlet = Parse(cells, path, number);
            outlets.Add(outlet);
            foreach (var name in outlet.Aliases.Prepend(outlet.Name))
                if (!byName.TryAdd(name, outlet) && byName[name] != outlet)
                    throw new BrokenFileException(path, number, $"the name '{name}' stands here a second time", "keep it in one line only");
        }
        return new OutletTable(outlets.ToImmutable(), byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    private static Outlet Parse(string[] cells, string path, int number)
    {
        if (cells[0].Length == 0)
            throw new BrokenFileException(path, number, "the outlet has no name", "write its name in the first column");
        if (cells[2].Length > 0 && !(cells[2].Length == 3 && cells[2].All(char.IsAsciiLetterUpper)))
            throw new BrokenFileException(path, number, $"the side '{cells[2]}' is no ISO 3166-1 alpha-3 code", "write three capital letters or nothing");
        var kind = cells[3] switch
        {
            "official" => OutletKind.Official,
            "state" => OutletKind.State,
            "independent" => OutletKind.Independent,
            _ => throw new BrokenFileException(path, number, $"the kind '{cells[3]}' is unknown", "write official, state or independent"),
        };
        return new Outlet(
            cells[0],
            [.. cells[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            cells[2].Length == 0 ? null : cells[2],
            kind,
            cells[4].Length == 0 ? null : cells[4]);
    }
}
