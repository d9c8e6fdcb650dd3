using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>Reads the register of actors from its text tables.</summary>
public static class ActorSources
{
    internal const string WriteCode = "write a code of states.tsv or organisations.tsv, or \"REG:\" and a name";

    /// <summary>Reads the tables of a folder such as <c>data</c>, with its subfolders <c>actors</c> and <c>places</c>.</summary>
    /// <exception cref="BrokenFileException">A table is missing or a row is wrong: an unknown code, no date, a name twice.</exception>
    public static ActorRegister Read(string folder)
    {
        var actors = Path.Combine(folder, "actors");
        var stateTable = Table.Read(
            Path.Combine(actors, "states.tsv"), "code", "iso2", "cow", "gw", "name", "official", "names", "adjectives", "people", "capitals");
        var states = stateTable.Rows.Select(State).OrderBy(state => state.Code).ToImmutableArray();
        var codes = states.Select(state => state.Code.Value).ToHashSet(StringComparer.Ordinal);
        var organisationTable = Table.Read(Path.Combine(actors, "organisations.tsv"), "code", "name", "names", "parent", "members");
        codes.UnionWith(organisationTable.Rows.Select(row => row["code"]));
        var organisations = organisationTable.Rows.Select(row => Organisation(row, codes)).OrderBy(entry => entry.Code).ToImmutableArray();
        var regions = Table.Read(Path.Combine(actors, "regions.tsv"), "code", "name", "names", "adjectives", "people");
        codes.UnionWith(regions.Rows.Select(row => row["code"]));
        var names = new ActorNames();
        foreach (var row in stateTable.Rows)
            names.AddState(row);
        foreach (var row in organisationTable.Rows)
            names.Add(row, NameRoles.Name | NameRoles.Adjective, "IGO");
        foreach (var row in regions.Rows)
            names.AddRegion(row);
        foreach (var row in Table.Read(Path.Combine(actors, "groups.tsv"), "code", "name", "names", "adjectives").Rows)
            names.AddGroup(row, codes);
        foreach (var row in Table.Read(Path.Combine(actors, "bodies.tsv"), "code", "sector", "name", "names").Rows)
        {
            Code(row, "code", codes);
            names.Add(row, NameRoles.Body, row["sector"]);
        }
        foreach (var row in Table.Read(Path.Combine(actors, "territories.tsv"), "code", "name", "names", "adjectives").Rows)
        {
            Code(row, "code", codes);
            names.Add(row, NameRoles.Territory, null);
            names.AddAll(row, "adjectives", NameRoles.Territory | NameRoles.Adjective, null);
        }
        foreach (var row in Table.Read(Path.Combine(actors, "other-names.tsv"), "name").Rows)
            names.AddOther(row);
        foreach (var row in Table.Read(Path.Combine(actors, "name-periods.tsv"), "name", "code", "period").Rows)
            names.Date(row);
        var holders = HolderSources.Read(actors, codes);
        return new ActorRegister(new ActorTables
        {
            States = states,
            Organisations = organisations,
            Names = names.ToImmutable(),
            Offices = Offices(actors, codes),
            OfficeWords = [.. Table.Read(Path.Combine(actors, "office-words.tsv"), "word", "kind").Rows
                .Select(row => new OfficeWord(row.Unique("word"), Enum.Parse<OfficeWordKind>(
                    row.OneOf("kind", ["rank", "field", "passing", "body", "time"], "\"rank\", \"field\", \"passing\", \"body\" and \"time\""), ignoreCase: true)))],
            AgentNouns = [.. Table.Read(Path.Combine(actors, "agents.tsv"), "noun", "sector", "kind").Rows
                .Select(row => new AgentNoun(
                    row.Unique("noun"), row["sector"], row.OneOf("kind", ["body", "persons"], "\"body\" and \"persons\"") == "body"))],
            Ambiguous = Ambiguous(actors, codes),
            Holders = holders,
            HolderNames = HolderSources.Names(actors, holders),
            Collectives = Collectives(actors),
            Cities = Cities(Path.Combine(folder, "places"), codes),
            Askers = [.. Table.Read(Path.Combine(actors, "askers.tsv"), "label").Rows.Select(static row => row.Unique("label"))],
            WithArticle = [.. Table.Read(Path.Combine(actors, "articles.tsv"), "code").Rows.Select(row => Code(row, "code", codes)).Order()],
            Parts = Parts(Path.Combine(folder, "places"), codes),
            PlaceKinds = PlaceKinds(Path.Combine(folder, "places")),
        });
    }

    private static StateEntry State(TableRow row)
    {
        var code = row.Unique("code");
        if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper))
            throw row.Fault($"\"{code}\" is no alpha-3 code", "write three capitals, such as \"BEL\"");
        return new StateEntry(
            new ActorCode(code), row.Unique("iso2"), row.Optional("cow") ?? "", row.Optional("gw") ?? "", row["name"], row.Optional("official") ?? "");
    }

    private static OrganisationEntry Organisation(TableRow row, HashSet<string> codes)
    {
        var code = row.Unique("code");
        if (!code.StartsWith("IGO:", StringComparison.Ordinal))
            throw row.Fault($"\"{code}\" is no code of an organisation", "begin it with \"IGO:\"");
        return new OrganisationEntry(
            new ActorCode(code), row["name"], row.Optional("parent") is null ? null : Code(row, "parent", codes),
            [.. Items(row, "members").Select(member => Member(row, member, codes))
                .OrderBy(member => member.Code).ThenBy(member => member.Period.From ?? DateOnly.MinValue)]);
    }

    // "FRA", or with the days of membership: "GBR@1973-01-01..2020-01-31".
    private static Membership Member(TableRow row, string item, HashSet<string> codes)
    {
        var parts = item.Split('@', 2);
        return codes.Contains(parts[0])
            ? new Membership(new ActorCode(parts[0]), parts.Length == 1 ? default : DayText.Period(row, parts[1]))
            : throw row.Fault(
                $"the member \"{parts[0]}\" is not in states.tsv", "write codes of that table, divided by \";\", with days as in \"GBR@1973-01-01..2020-01-31\"");
    }

    private static ImmutableArray<OfficeEntry> Offices(string folder, HashSet<string> codes) =>
        [.. Table.Read(Path.Combine(folder, "offices.tsv"), "office", "sector", "code", "rank").Rows
            .Select(row => new OfficeEntry(
                row.Unique("office"), row["sector"], row.Optional("code") is null ? null : Code(row, "code", codes),
                row.OneOf("rank", ["state", "government", "foreign", "other"], "\"state\", \"government\", \"foreign\" and \"other\"") switch
                {
                    "state" => OfficeRank.State,
                    "government" => OfficeRank.Government,
                    "foreign" => OfficeRank.Foreign,
                    _ => OfficeRank.Other,
                }))];

    private static ImmutableArray<AmbiguousName> Ambiguous(string folder, HashSet<string> codes) =>
        [.. Table.Read(Path.Combine(folder, "ambiguous.tsv"), "text", "kind", "code", "unless").Rows
            .Select(row => new AmbiguousName(
                row["text"],
                Enum.Parse<AmbiguityKind>(row.OneOf("kind", ["given", "district", "word", "several", "surname"], "the kinds of the heading"), ignoreCase: true),
                row.Optional("code") is null ? null : Code(row, "code", codes),
                [.. Items(row, "unless")]))];

    private static ImmutableArray<CollectiveNoun> Collectives(string folder) =>
        [.. Table.Read(Path.Combine(folder, "collectives.tsv"), "noun", "means", "bare", "count").Rows
            .Select(row => new CollectiveNoun(
                row.Unique("noun"),
                row.OneOf("means", ["persons", "states", "actors"], "\"persons\", \"states\" and \"actors\"") == "persons",
                row["means"] == "states",
                row.OneOf("bare", ["yes", "no"], "\"yes\" and \"no\"") == "yes",
                row.Optional("count") is not { } count ? 0
                    : int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                    : throw row.Fault($"\"{count}\" is no count", "write a whole number, or \"-\"")))];

    private static ImmutableArray<StatePart> Parts(string folder, HashSet<string> codes) =>
        [.. Table.Read(Path.Combine(folder, "parts.tsv"), "name", "code").Rows
            .Select(row => new StatePart(row.Unique("name"), row.Optional("code") is null ? null : Code(row, "code", codes)))];

    private static ImmutableArray<PlaceKind> PlaceKinds(string folder) =>
        [.. Table.Read(Path.Combine(folder, "kinds.tsv"), "word", "precision").Rows
            .Select(row => new PlaceKind(row.Unique("word"), Enum.Parse<PlacePrecision>(
                row.OneOf("precision", ["site", "city", "region", "state", "area"], "\"site\", \"city\", \"region\", \"state\" and \"area\""), ignoreCase: true)))];

    private static ImmutableArray<City> Cities(string folder, HashSet<string> codes)
    {
        var cities = ImmutableArray.CreateBuilder<City>();
        foreach (var row in Table.Read(Path.Combine(folder, "cities.tsv"), "name", "plain", "others", "code", "inhabitants").Rows)
        {
            var code = Code(row, "code", codes);
            if (!int.TryParse(row["inhabitants"], NumberStyles.None, CultureInfo.InvariantCulture, out var inhabitants))
                throw row.Fault($"\"{row["inhabitants"]}\" is no number of inhabitants", "write a whole number");
            cities.Add(new City(row["name"], code, inhabitants));
            if (row.Optional("plain") is { } plain)
                cities.Add(new City(plain, code, inhabitants));
            foreach (var other in Items(row, "others"))
                cities.Add(new City(other, code, inhabitants));
        }
        return cities.ToImmutable();
    }

    private static ActorCode Code(TableRow row, string column, HashSet<string> codes) =>
        codes.Contains(row[column]) ? new ActorCode(row[column]) : throw row.Fault($"the code \"{row[column]}\" is unknown", WriteCode);

    internal static string[] Items(TableRow row, string column) => row.Optional(column)?.Split(';') ?? [];
}
