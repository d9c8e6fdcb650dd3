using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Text.Reading;

/// <summary>The register of outlets, found by name, by the title of a feed or page, or by address.</summary>
public sealed class OutletTable
{
    private static readonly string[] Dividers = [" – ", " — ", " - ", " | ", " · ", " » ", ": ", " (", ")"];

    private readonly FrozenDictionary<string, Outlet> _byWord;
    private readonly FrozenDictionary<string, Outlet> _byName;
    private readonly FrozenDictionary<string, Outlet> _byDomain;

    private OutletTable(ImmutableArray<Outlet> outlets)
    {
        Outlets = outlets;
        // Later rows win; within one file no name stands twice.
        _byName = Index(outlets, static outlet => outlet.Aliases.Prepend(outlet.Name), StringComparer.OrdinalIgnoreCase);
        _byWord = Index(outlets, static outlet => outlet.Aliases.Concat(outlet.Tags).Prepend(outlet.Name), StringComparer.OrdinalIgnoreCase);
        _byDomain = Index(outlets, static outlet => outlet.Domains, StringComparer.Ordinal);
    }

    /// <summary>A register without outlets.</summary>
    public static OutletTable Empty { get; } = new([]);

    /// <summary>The outlets in the order of the file, a user's own behind them.</summary>
    public ImmutableArray<Outlet> Outlets { get; }

    /// <summary>
    /// Reads a table of cells between tabs. Lines that start with "#" are remarks; the first other line names the columns: name and kind, and any of other names,
    /// tags, domains, side, languages, dateline, time zone. Items of a cell stand between "|".
    /// </summary>
    /// <param name="reader">The table.</param>
    /// <param name="path">Its name for messages.</param>
    /// <param name="under">A register on top of which it lies: its rows win, and columns that it does not have are those of the row of the same name there. Or null.</param>
    /// <exception cref="BrokenFileException">A line is not of this form, or a name or a domain stands there twice.</exception>
    public static OutletTable Read(TextReader reader, string path = "outlets", OutletTable? under = null)
    {
        var own = OutletRows.Read(reader, path, under);
        var names = own.Select(static outlet => outlet.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new([.. (under?.Outlets ?? []).Where(outlet => !names.Contains(outlet.Name)), .. own]);
    }

    /// <summary>The outlet of this name, other name or tag, letter case aside; null for null and for a name that is not there.</summary>
    public Outlet? Find(string? name) => name is null ? null : _byWord.GetValueOrDefault(name.Trim());

    /// <summary>The outlet on whose domain an address lies; null where none does and for null.</summary>
    public Outlet? FindAddress(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || Domain(uri) is not { } domain)
            return null;
        while (domain.Length > 0)
        {
            if (_byDomain.TryGetValue(domain, out var outlet))
                return outlet;
            var dot = domain.IndexOf('.', StringComparison.Ordinal);
            domain = dot < 0 ? "" : domain[(dot + 1)..];
        }
        return null;
    }

    /// <summary>The name of the machine in an address, as the web writes it, in small letters; null where it has letters that no name may have.</summary>
    private static string? Domain(Uri address)
    {
        try
        {
            return address.IdnHost.ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// The outlet that a title names in one of its parts: "Press Releases – United States Department of State"; null where none or more than one is named.
    /// </summary>
    public Outlet? FindTitled(string? title)
    {
        Outlet? found = null;
        foreach (var part in title?.Split(Dividers, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (_byName.GetValueOrDefault(part) is not { } outlet)
                continue;
            if (found is not null && found != outlet)
                return null;
            found = outlet;
        }
        return found;
    }

    /// <summary>
    /// Who published a report, by what the input tells of it. A name that the register has is believed; else the address tells, and the title of a feed or page alone
    /// only where there is no address. The name stays as written, but a title becomes the name of the outlet that it names.
    /// </summary>
    /// <param name="told">The outlet as the input names it, or null.</param>
    /// <param name="address">Address of the report, or null.</param>
    /// <returns>The outlet where the register has it, and its name; null where nothing tells.</returns>
    public (Outlet? Outlet, string? Name) Of(string? told, string? address)
    {
        if (Find(told) is { } named)
            return (named, told);
        var (titled, there) = (FindTitled(told), FindAddress(address));
        if (there is not null)
            return (there, told is null || titled == there ? there.Name : told);
        return titled is not null && address is null ? (titled, titled.Name) : (null, told);
    }

    private static FrozenDictionary<string, Outlet> Index(ImmutableArray<Outlet> outlets, Func<Outlet, IEnumerable<string>> keys, StringComparer comparer)
    {
        var index = new Dictionary<string, Outlet>(comparer);
        foreach (var outlet in outlets)
            foreach (var key in keys(outlet))
                index[key] = outlet;
        return index.ToFrozenDictionary(comparer);
    }
}
