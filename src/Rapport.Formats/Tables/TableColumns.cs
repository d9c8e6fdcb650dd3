using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tables;

/// <summary>Which column of a table of reports tells what: as its user says, else by the names of <c>data/outlets/columns.tsv</c>.</summary>
internal sealed class TableColumns
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Embedded = new(ReadEmbedded);

    private readonly Dictionary<string, int> _places;

    private TableColumns(int count, Dictionary<string, int> places) => (Count, _places) = (count, places);

    /// <summary>Number of columns.</summary>
    public int Count { get; }

    /// <summary>Whether a column holds the text of reports.</summary>
    public bool HasText => _places.ContainsKey("text");

    /// <summary>How many columns tell something.</summary>
    public int Known => _places.Count;

    /// <summary>Finds the columns by their names.</summary>
    /// <param name="names">The names of all columns.</param>
    /// <param name="own">What the user says: "title" to "Headline".</param>
    /// <param name="missing">A name that the user says and that is not there; or null.</param>
    public static TableColumns Of(IReadOnlyList<string> names, ImmutableSortedDictionary<string, string> own, out string? missing)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        missing = null;
        foreach (var (kind, name) in own)
            if (Place(names, column => column.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) is var place and >= 0)
                places.Add(kind, place);
            else
                missing ??= name;
        foreach (var (kind, known) in Embedded.Value)
            if (!places.ContainsKey(kind) && known.Select(name => Place(names, column => Letters(column) == name)).FirstOrDefault(static place => place >= 0, -1) is var found and >= 0)
                places.TryAdd(kind, found);
        return new(names.Count, places);
    }

    /// <summary>What a row tells: "title", "text"; null where it tells nothing.</summary>
    public string? Cell(IReadOnlyList<string> row, string kind) =>
        _places.TryGetValue(kind, out var place) && place < row.Count && row[place].Trim() is { Length: > 0 } cell ? cell : null;

    private static int Place(IReadOnlyList<string> names, Predicate<string> isNamed)
    {
        for (var i = 0; i < names.Count; i++)
            if (isNamed(names[i]))
                return i;
        return -1;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static FrozenDictionary<string, ImmutableArray<string>> ReadEmbedded()
    {
        using var reader = new StreamReader(typeof(TableColumns).Assembly.GetManifestResourceStream("Rapport.Formats.columns.tsv")!);
        return TabTable.Rows(reader, "columns.tsv", 2).GroupBy(static row => row.Cells[0], static row => row.Cells[1])
            .ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray());
    }
}
