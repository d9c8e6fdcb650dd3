using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Actors;

namespace Rapport.Training;

/// <summary>Collects the names of the actors; a name that has several roles for one actor is one entry.</summary>
internal sealed class ActorNames
{
    private readonly Dictionary<(string Text, ActorCode Code), ActorName> names = [];
    private readonly List<ActorName> again = [];

    /// <summary>The names in ordinal order.</summary>
    public ImmutableArray<ActorName> ToImmutable() =>
        [.. names.Values.Concat(again).OrderBy(name => name.Text, StringComparer.Ordinal).ThenBy(name => name.Code).ThenBy(name => name.Period.From ?? DateOnly.MinValue)];

    /// <summary>The columns "name" and "names" of a row, in the same roles.</summary>
    public void Add(TableRow row, NameRoles roles, string? sector)
    {
        Add(row, row["name"], roles, sector);
        AddAll(row, "names", roles, sector);
    }

    /// <summary>Every item of a column.</summary>
    public void AddAll(TableRow row, string column, NameRoles roles, string? sector)
    {
        foreach (var item in ActorSources.Items(row, column))
            Add(row, item, roles, sector);
    }

    /// <summary>A row of states.tsv.</summary>
    public void AddState(TableRow row)
    {
        Add(row, NameRoles.Name, null);
        if (row.Optional("official") is not null)
            AddAll(row, "official", NameRoles.Name, null);
        AddAll(row, "adjectives", NameRoles.Adjective, null);
        AddAll(row, "people", NameRoles.People, null);
        AddAll(row, "capitals", NameRoles.Capital, null);
    }

    /// <summary>A row of regions.tsv.</summary>
    public void AddRegion(TableRow row)
    {
        if (!row["code"].StartsWith("REG:", StringComparison.Ordinal))
            throw row.Fault($"\"{row["code"]}\" is no code of a region", "begin it with \"REG:\"");
        Add(row, NameRoles.Name, null);
        AddAll(row, "adjectives", NameRoles.Adjective, null);
        AddAll(row, "people", NameRoles.People, null);
    }

    /// <summary>A row of groups.tsv.</summary>
    public void AddGroup(TableRow row, HashSet<string> codes)
    {
        var parts = row["code"].Split(':');
        if (parts.Length != 2 || parts[1].Length != 3 || (parts[0] is not "IMG" && !codes.Contains(parts[0])))
            throw row.Fault($"\"{row["code"]}\" is no code of a group", "write a state's code or \"IMG\", a colon and a sector, such as \"LBN:REB\"");
        Add(row, NameRoles.Name, parts[1]);
        AddAll(row, "adjectives", NameRoles.Adjective, parts[1]);
    }

    /// <summary>A row of other-names.tsv: a name that is no actor's.</summary>
    public void AddOther(TableRow row)
    {
        var name = row.Unique("name");
        names[(name, default)] = new ActorName(name, new ActorCode(""), NameRoles.None, null, name);
    }

    /// <summary>A row of name-periods.tsv: when a name of the other tables stood for its actor.</summary>
    public void Date(TableRow row)
    {
        var key = (row["name"], new ActorCode(row["code"]));
        if (!names.TryGetValue(key, out var known))
            throw row.Fault($"\"{row["name"]}\" is no name of {row["code"]}", "write a name and a code as the other tables have them");
        var period = DayText.Period(row, row["period"]);
        if (known.Period == default)
            names[key] = known with { Period = period };
        else
            again.Add(known with { Period = period });
    }

    private void Add(TableRow row, string text, NameRoles roles, string? sector)
    {
        if (text.Length == 0 || text != text.Trim())
            throw row.Fault($"the name \"{text}\" is empty or has a blank at its end", "write names divided by \";\" alone");
        var key = (text, new ActorCode(row["code"]));
        names[key] = names.TryGetValue(key, out var known)
            ? known with { Roles = known.Roles | roles, Sector = known.Sector ?? sector }
            : new ActorName(text, key.Item2, roles, sector, row["name"]);
    }
}
