using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapport.Coding;
using Rapport.Coding.Actors;

namespace Rapport.Training;

/// <summary>
/// Reads the codes of actors in dictionaries of the trade: a state or an international prefix, then blocks of three letters for sectors:
/// "USAGOV", "IGOEUREEC", "SYRREB".
/// </summary>
internal sealed partial class ActorCodes
{
    private const int Block = 3;
    private readonly HashSet<string> states;
    private readonly Dictionary<string, (string Kind, string Ours)> blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorCode> organisations = new(StringComparer.Ordinal);
    private readonly SortedSet<string> unknown = new(StringComparer.Ordinal);

    /// <summary>Reads the table of blocks.</summary>
    /// <exception cref="Text.BrokenFileException">The table is missing, a row is wrong, or an organisation is not in the register.</exception>
    public ActorCodes(string table, ActorTables tables)
    {
        states = tables.States.Select(state => state.Code.Value).ToHashSet(StringComparer.Ordinal);
        var known = tables.Organisations.Select(organisation => organisation.Code.Value).ToHashSet(StringComparer.Ordinal);
        var spellings = ImmutableSortedDictionary.CreateBuilder<ActorCode, string>();
        foreach (var row in Table.Read(table, "code", "kind", "ours", "label").Rows)
        {
            var kind = row.OneOf("kind", ["sector", "group", "international", "organisation"], "the kinds of the heading");
            if (kind != "organisation")
                blocks.TryAdd(row["code"], (kind, row["ours"]));
            else if (!known.Contains(row["ours"]))
                throw row.Fault($"\"{row["ours"]}\" is not in organisations.tsv", "write a code of that table");
            else
                (organisations[row["code"]], spellings[new ActorCode(row["ours"])]) = (new ActorCode(row["ours"]), row["label"]);
        }
        Spellings = spellings.ToImmutable();
    }

    /// <summary>How the dictionaries write the codes of organisations.</summary>
    public ImmutableSortedDictionary<ActorCode, string> Spellings { get; }

    /// <summary>Beginnings of codes read so far that are neither a state's nor international.</summary>
    public ImmutableArray<string> Unknown => [.. unknown];

    /// <summary>The actors of a code, several where "/" divides them; none for "---". Null where it is no code.</summary>
    public ImmutableArray<Actor>? Read(string code)
    {
        if (code is "---")
            return [];
        var actors = ImmutableArray.CreateBuilder<Actor>();
        foreach (var part in code.Split('/'))
            if (Shape().IsMatch(part))
                actors.Add(One(part));
            else
                return null;
        return actors.ToImmutable();
    }

    /// <summary>The PLOVER sector of a role: "GOV" of "GOVFRM"; null where none of its blocks has one.</summary>
    public string? Sector(string role) =>
        Blocks(role).Select(block => blocks.GetValueOrDefault(block)).FirstOrDefault(block => block.Kind is "sector" or "group").Ours;

    private Actor One(string code)
    {
        var (first, rest) = code.Length <= Block ? (code, "") : (code[..Block], code[Block..]);
        var sector = Sector(rest);
        var kind = blocks.GetValueOrDefault(first).Kind;
        ActorCode ours;
        if (first == OwnActors.NoState)
            ours = new ActorCode($"{OwnActors.NoState}:{rest}");
        else if (states.Contains(first))
            ours = new ActorCode(IsGroup(rest) ? $"{first}:{sector}" : first);
        else if (kind == "international")
            (ours, sector) = (Organisation(first, rest) ?? new ActorCode(rest.Length == 0 ? $"INT:{first}" : $"{first}:{rest}"), sector ?? first);
        else
            ours = Unheard(code, first, rest, sector);
        return new Actor(ours, sector, null) { DictionaryCode = code };
    }

    private ActorCode Unheard(string code, string first, string rest, string? sector)
    {
        var hasSectors = rest.Length == 0 || sector is not null;
        unknown.Add(hasSectors ? first : code);
        return new ActorCode(!hasSectors ? $"OWN:{code}" : IsGroup(rest) ? $"{first}:{sector}" : first);
    }

    private ActorCode? Organisation(string first, string rest)
    {
        if (first is "IGO")
            foreach (var block in Blocks(rest).Reverse())
                if (organisations.TryGetValue(block, out var code))
                    return code;
        return null;
    }

    private bool IsGroup(string rest) =>
        Blocks(rest).Select(block => blocks.GetValueOrDefault(block).Kind).FirstOrDefault(kind => kind is "sector" or "group") == "group";

    private static IEnumerable<string> Blocks(string rest)
    {
        for (var place = 0; place < rest.Length; place += Block)
            yield return rest[place..Math.Min(place + Block, rest.Length)];
    }

    [GeneratedRegex("^(---|[A-Z])[A-Z0-9]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
