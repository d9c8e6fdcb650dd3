using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapport.Coding.Actors;

namespace Rapport.Training;

/// <summary>
/// Reads a file of agents: nouns with what is put behind an actor's code, "PRESIDENT [~GOV]"; plurals in braces, sets of words between
/// exclamation marks.
/// </summary>
internal sealed partial class AgentFile(ActorCodes codes, DictionaryNotes notes)
{
    private const int MostWordings = 200;
    private readonly Dictionary<string, ImmutableArray<string>> sets = new(StringComparer.Ordinal);
    private readonly List<DictionaryAgent> agents = [];

    /// <summary>How many nouns were read, plurals not counted.</summary>
    public int Count { get; private set; }

    /// <summary>The nouns and their plurals.</summary>
    public ImmutableArray<DictionaryAgent> Read(ImmutableArray<TextLine> lines)
    {
        foreach (var line in lines)
            if (SetLine().Match(line.Text) is { Success: true } set)
                sets[set.Groups[1].Value.ToUpperInvariant()] = [.. set.Groups[2].Value.ToUpperInvariant()
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        foreach (var line in lines.Where(line => !SetLine().IsMatch(line.Text)))
            Take(line);
        return [.. agents];
    }

    private void Take(TextLine line)
    {
        if (AgentLine().Match(line.Text.Trim()) is not { Success: true } parts)
        {
            notes.Wrong(line.Number, $"\"{line.Text.Trim()}\" is not understood", "write a noun, its plural in braces where it is irregular, and a code: ATTORNEY {ATTORNEYS} [~JUD]");
            return;
        }
        var code = parts.Groups["code"].Value.Trim().ToUpperInvariant();
        if (code.EndsWith('~'))
        {
            notes.CannotExpress(line.Number, $"the code \"{code}\" would stand before the actor's, and clauses know the actor first", "give the whole phrase a code in a file of actors");
            return;
        }
        if (!code.StartsWith('~') || !CodeOfRole().IsMatch(code))
        {
            notes.Wrong(line.Number, $"\"{code}\" is no code of an agent", "write \"~\" and the sector: [~GOV]");
            return;
        }
        var role = code[1..];
        if (Wordings(line.Number, parts.Groups["noun"].Value) is not { } nouns)
            return;
        var plurals = parts.Groups["plural"].Success ? Wordings(line.Number, parts.Groups["plural"].Value) ?? [] : [];
        var isExpanded = parts.Groups["noun"].Value.Contains('!', StringComparison.Ordinal);
        foreach (var noun in nouns)
        {
            Count++;
            var entry = new AgentNoun(noun, codes.Sector(role) ?? role, IsBody: false) { DictionaryCode = role };
            agents.Add(new DictionaryAgent(noun, IsPlural: false, entry));
            if (!parts.Groups["plural"].Success && !isExpanded)
                agents.Add(new DictionaryAgent(Plural(noun), IsPlural: true, entry));
            foreach (var plural in plurals.Where(plural => plural.Length > 0))
                agents.Add(new DictionaryAgent(plural, IsPlural: true, entry));
        }
    }

    /// <summary>The wordings of a noun in lower case, with every word of the sets in it; null where a set is not defined.</summary>
    private ImmutableArray<string>? Wordings(int line, string text)
    {
        ImmutableArray<string> wordings = [text.ToUpperInvariant()];
        while (wordings.Length is > 0 and < MostWordings && SetInWord().Match(wordings[0]) is { Success: true } use)
        {
            if (!sets.TryGetValue(use.Groups[1].Value, out var words))
            {
                notes.Wrong(line, $"there is no set !{use.Groups[1].Value}!", $"define it in a line of its own: !{use.Groups[1].Value}! = MAN, MEN");
                return null;
            }
            wordings = [.. wordings.SelectMany(wording => words.Select(word => SetInWord().Replace(wording, word, 1)))];
        }
        return [.. wordings.Select(wording => string.Join(' ', wording.ToLowerInvariant().Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries)))];
    }

    /// <summary>The regular plural: "…Y" becomes "…IES" where no vowel stands before it, "…S" becomes "…SES", others get "S".</summary>
    private static string Plural(string noun) => noun switch
    {
        [.. var stem, 'y'] when !(stem is [.., 'a' or 'e' or 'i' or 'o' or 'u']) => stem + "ies",
        [.., 's'] => noun + "es",
        _ => noun + "s",
    };

    [GeneratedRegex(@"^\s*!([^!]+)!\s*=\s*(.*)$")]
    private static partial Regex SetLine();

    [GeneratedRegex("!([^!]+)!")]
    private static partial Regex SetInWord();

    [GeneratedRegex(@"^(?<noun>[^\[{]+?)\s*(\{(?<plural>[^}]*)\})?\s*\[(?<code>[^\]]*)\]$")]
    private static partial Regex AgentLine();

    [GeneratedRegex("^~[A-Z0-9]+$")]
    private static partial Regex CodeOfRole();
}
