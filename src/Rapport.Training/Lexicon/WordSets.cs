using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Training;

/// <summary>The named sets of words of a lexicon: gathered from all its files, then spelled out.</summary>
internal sealed partial class WordSets
{
    private readonly SortedDictionary<string, Definition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> resolved = new(StringComparer.Ordinal);

    private sealed record Definition(FaultList Faults, int Line, ImmutableArray<(int Line, string Item)> Items);

    /// <summary>Takes the sets of a "sets" block: "name = word, several words, {other-set}".</summary>
    public void Add(LexiconBlock block, FaultList faults)
    {
        foreach (var entry in block.Entries())
        {
            var first = entry[0];
            var equals = first.Text.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? first.Text.Trim() : first.Text[..equals].Trim();
            if (equals < 0 || !Name().IsMatch(name))
            {
                faults.Add(first.Number, $"\"{first.Text.Trim()}\" is no set", "write name = word, other word; the name in lower case with hyphens");
                continue;
            }
            if (definitions.TryGetValue(name, out var known))
            {
                faults.Add(first.Number, $"the set {name} is already in {known.Faults.Path}:{known.Line}", "give it another name, or add its words there");
                continue;
            }
            var items = ImmutableArray.CreateBuilder<(int, string)>();
            foreach (var line in entry)
                foreach (var item in (line == first ? line.Text[(equals + 1)..] : line.Text)
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    items.Add((line.Number, Blanks().Replace(item, " ")));
            if (items.Count == 0)
                faults.Add(first.Number, $"the set {name} is empty", "write its words behind the equals sign, or leave it out");
            definitions.Add(name, new Definition(faults, first.Number, items.ToImmutable()));
        }
    }

    /// <summary>Spells out every set; call it when all files have been read.</summary>
    public void Resolve()
    {
        foreach (var name in definitions.Keys)
            Resolve(name, []);
    }

    /// <summary>The sets spelled out, by name.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Sets => resolved;

    /// <summary>The words of a set, or null where there is none of that name.</summary>
    public ImmutableArray<string>? Find(string name) => resolved.TryGetValue(name, out var words) ? words : null;

    private ImmutableArray<string> Resolve(string name, ImmutableList<string> from)
    {
        if (resolved.TryGetValue(name, out var known))
            return known;
        var definition = definitions[name];
        var words = new List<string>();
        foreach (var (line, item) in definition.Items)
        {
            if (!item.StartsWith('{'))
                words.Add(item);
            else if (item[1..].TrimEnd('}').Trim() is var other && !definitions.ContainsKey(other))
                definition.Faults.Add(line, $"there is no set {other}", "define it in a sets block, or write the words themselves");
            else if (other == name || from.Contains(other))
                definition.Faults.Add(line, $"the set {name} includes itself through {other}", "take one of the two out");
            else
                words.AddRange(Resolve(other, from.Add(name)));
        }
        return resolved[name] = [.. words.Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
