using Rapport.Text;
using Rapport.Text.Language;
using Rapport.Text.Reading;

namespace Rapport.Training;

/// <summary>The tables of names: sequences of words and what each is listed as.</summary>
public sealed class NameTables
{
    private static readonly string[] StateSectors = ["GOV", "MIL", "LEG", "JUD", "SPY", "COP"];

    private readonly SortedDictionary<string, Listing> _listings = new(StringComparer.Ordinal);

    private NameTables()
    {
    }

    /// <summary>Tables without a row.</summary>
    public static NameTables Empty { get; } = new();

    /// <summary>Names as written, and what each is listed as.</summary>
    internal IReadOnlyDictionary<string, Listing> Listings => _listings;

    /// <summary>Reads the tables of a folder such as <c>data</c>: its subfolders <c>actors</c>, <c>models</c>, <c>names</c> and <c>places</c>.</summary>
    /// <exception cref="BrokenFileException">A table is missing or has other columns.</exception>
    public static NameTables Read(string folder)
    {
        var tables = new NameTables();
        tables.ReadActors(Path.Combine(folder, "actors"));
        foreach (var row in Table.Read(Path.Combine(folder, "places", "cities.tsv"), "name", "plain", "others", "code", "inhabitants").Rows)
        {
            tables.Add(row["name"], Listing.Place);
            tables.AddItems(row, "plain", Listing.Place);
        }
        var outlets = Path.Combine(folder, "outlets", "outlets.tsv");
        using var reader = TrainingData.Open(outlets);
        foreach (var outlet in OutletTable.Read(reader, outlets).Outlets)
            foreach (var name in (IEnumerable<string>)[outlet.Name, .. outlet.Aliases])
                tables.Add(name, outlet is { Kind: OutletKind.Official, Side: not null } ? Listing.StateOrganisation : Listing.Organisation);
        foreach (var row in Table.Read(Path.Combine(folder, "names", "names.tsv"), "name", "kinds").Rows)
            foreach (var kind in row["kinds"].Split(';'))
                tables.Add(row["name"], KindOf(row, kind));
        foreach (var (abbreviation, kind) in TrainingData.ReadAbbreviations(Path.Combine(folder, "models", "abbreviations.tsv")))
            if (kind == "before-name")
                tables.Add(abbreviation, Listing.Title);
        return tables;
    }

    /// <summary>The sequences as <see cref="NameLists"/> looks them up.</summary>
    /// <param name="tokenizer">Divides a name into words.</param>
    internal HashLookup Compile(Tokenizer tokenizer)
    {
        var sequences = new SortedDictionary<ulong, Listing>();
        var tokens = new TokenList();
        foreach (var (name, listing) in _listings)
        {
            tokens.Clear();
            tokenizer.Run(name, new TextSpan(0, name.Length), tokens);
            if (tokens.Count > NameLists.LongestSequence)
                continue;
            var key = NameLists.EmptyKey;
            for (var i = 0; i < tokens.Count; i++)
            {
                key = NameLists.Key(key, WordAtoms.Of(tokens.Words[i].Of(name)).Folded);
                sequences[key] = sequences.GetValueOrDefault(key) | (i + 1 < tokens.Count ? Listing.Beginning : listing);
            }
        }
        return HashLookup.Build([.. sequences.Select(sequence => KeyValuePair.Create(sequence.Key, (int)sequence.Value))]);
    }

    private void ReadActors(string folder)
    {
        foreach (var row in Table.Read(Path.Combine(folder, "states.tsv"), "code", "iso2", "cow", "gw", "name", "official", "names", "adjectives", "people", "capitals").Rows)
        {
            Add(row, Listing.State);
            AddItems(row, "official", Listing.State);
            AddItems(row, "capitals", Listing.Place);
            AddPeople(row);
        }
        foreach (var row in Table.Read(Path.Combine(folder, "regions.tsv"), "code", "name", "names", "adjectives", "people").Rows)
        {
            Add(row, Listing.State);
            AddPeople(row);
        }
        foreach (var row in Table.Read(Path.Combine(folder, "territories.tsv"), "code", "name", "names", "adjectives").Rows)
        {
            Add(row, Listing.State);
            AddItems(row, "adjectives", Listing.Nationality);
        }
        foreach (var row in Table.Read(Path.Combine(folder, "organisations.tsv"), "code", "name", "names", "parent", "members").Rows)
            Add(row, Listing.Organisation);
        foreach (var row in Table.Read(Path.Combine(folder, "groups.tsv"), "code", "name", "names", "adjectives").Rows)
            Add(row, Listing.Organisation);
        foreach (var row in Table.Read(Path.Combine(folder, "bodies.tsv"), "code", "sector", "name", "names").Rows)
            Add(row, row["code"].Contains(':', StringComparison.Ordinal) ? Listing.Organisation : Listing.StateOrganisation);
        foreach (var row in Table.Read(Path.Combine(folder, "other-names.tsv"), "name").Rows)
            Add(row["name"], Listing.Other);
        foreach (var row in Table.Read(Path.Combine(folder, "offices.tsv"), "office", "sector", "code", "rank").Rows)
            Add(row["office"], Listing.Office);
        foreach (var row in Table.Read(Path.Combine(folder, "office-words.tsv"), "word", "kind").Rows)
            Add(row["word"], Listing.OfficeWord);
        foreach (var row in Table.Read(Path.Combine(folder, "agents.tsv"), "noun", "sector", "kind").Rows)
            Add(row["noun"], row["kind"] == "persons" ? Listing.Title : StateSectors.Contains(row["sector"]) ? Listing.Body : Listing.None);
        foreach (var row in Table.Read(Path.Combine(folder, "holders.tsv"), "name", "office", "code", "from", "to", "source").Rows)
        {
            Add(row["name"], Listing.Person);
            Add(row["name"].Split(' ')[^1], Listing.Surname);
        }
    }

    private void AddPeople(TableRow row)
    {
        AddItems(row, "adjectives", Listing.Nationality);
        AddItems(row, "people", Listing.Nationality);
    }

    private void Add(TableRow row, Listing listing)
    {
        Add(row["name"], listing);
        AddItems(row, "names", listing);
    }

    private void AddItems(TableRow row, string column, Listing listing)
    {
        foreach (var item in row.Optional(column)?.Split(';') ?? [])
            Add(item, listing);
    }

    private void Add(string name, Listing listing)
    {
        if (listing != Listing.None)
            _listings[name] = _listings.GetValueOrDefault(name) | listing;
    }

    private static Listing KindOf(TableRow row, string kind) => kind switch
    {
        "given" => Listing.Given,
        "surname" => Listing.Surname,
        "person" => Listing.Person,
        "place" => Listing.Place,
        "organisation" => Listing.Organisation,
        "company" => Listing.Company,
        "people" => Listing.People,
        "other" => Listing.Other,
        _ => throw row.Fault($"\"{kind}\" is no kind", "write kinds of the heading, divided by \";\""),
    };
}
