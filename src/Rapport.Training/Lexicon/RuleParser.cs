using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Coding;
using Rapport.Coding.Lexicon;

namespace Rapport.Training;

/// <summary>Reads the rules of one lexicon file.</summary>
internal sealed partial class RuleParser(WordSets sets, Ontology ontology, FaultList faults)
{
    private static readonly ImmutableArray<string> Keys = ["event", "statement", "when", "unless", "sides", "priority"];

    /// <summary>The rule of a block; null where a fault forbids it.</summary>
    public Rule? Read(LexiconBlock block)
    {
        var before = faults.Faults.Count;
        if (!Id().IsMatch(block.Title))
            faults.Add(block.Line, $"\"{block.Title}\" is no id of a rule", "write family/name in lower case: ```rule consult/call");
        var entries = new Dictionary<string, ImmutableArray<TextLine>>(StringComparer.Ordinal);
        foreach (var entry in block.Entries())
            Take(entry, entries);
        if (!entries.ContainsKey("event") && !entries.ContainsKey("statement"))
            faults.Add(block.Line, "the rule yields nothing", "add a line such as: event CONSULT/phone cameo 041, or: statement ask");
        if (!entries.ContainsKey("when"))
            faults.Add(block.Line, "the rule has no pattern", "add a line that begins with: when");
        if (faults.Faults.Count > before)
            return null;
        RuleYield yield = entries.TryGetValue("event", out var deed) ? Event(Value(deed)) : Statement(Value(entries["statement"]));
        var rule = new Rule
        {
            Id = block.Title,
            Yield = yield,
            Sides = entries.TryGetValue("sides", out var sides) ? SidesOf(Value(sides)) : RuleSides.Directed,
            Priority = entries.TryGetValue("priority", out var priority) ? PriorityOf(Value(priority)) : 0,
            Patterns = Patterns(entries["when"], isExclusion: false),
            Unless = entries.TryGetValue("unless", out var unless) ? Patterns(unless, isExclusion: true) : [],
        };
        foreach (var pattern in rule.Patterns)
            CheckSlots(rule, pattern);
        return faults.Faults.Count > before ? null : rule;
    }

    private void Take(ImmutableArray<TextLine> entry, Dictionary<string, ImmutableArray<TextLine>> entries)
    {
        var (key, value) = Split(entry[0]);
        if (!Keys.Contains(key))
            faults.Add(entry[0].Number, $"\"{key}\" is no line of a rule", $"write one of {string.Join(", ", Keys)}; lines that go on are indented");
        else if (!entries.TryAdd(key, [value, .. entry[1..]]))
            faults.Add(entry[0].Number, $"the rule has two lines \"{key}\"", "put them together; lines that go on are indented");
    }

    private static (string Key, TextLine Value) Split(TextLine line)
    {
        var text = line.Text.TrimStart();
        var blank = text.AsSpan().IndexOfAny(' ', '\t');
        return blank < 0 ? (text, line with { Text = "" }) : (text[..blank], line with { Text = text[blank..] });
    }

    private static TextLine Value(ImmutableArray<TextLine> lines) =>
        new(lines[0].Number, string.Join(' ', lines.Select(line => line.Text.Trim())));

    private static string[] Words(string text) => text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private RuleYield.OfEvent Event(TextLine line)
    {
        var words = Words(line.Text);
        var parts = words.Length > 0 ? words[0].Split('/') : [""];
        var mode = parts.Length > 1 ? parts[1] : null;
        if (parts.Length > 2 || !ontology.IsType(parts[0]))
            faults.Add(line.Number, $"\"{parts[0]}\" is no PLOVER type", $"write one of {string.Join(", ", ontology.Types.Select(type => type.Name))}");
        else if (mode is not null && !ontology.IsMode(parts[0], mode))
            faults.Add(line.Number, $"{parts[0]} has no mode \"{mode}\"", "write one of its modes as in data/ontology/modes.tsv, or none");
        return new RuleYield.OfEvent(parts[0], mode, Cameo(words.AsSpan(Math.Min(1, words.Length)), line.Number));
    }

    private RuleYield Statement(TextLine line)
    {
        var words = Words(line.Text);
        if (words is ["content"])
            return new RuleYield.OfContent();
        if (words.Length == 0 || Kinds.Find(words[0]) is not { } kind)
        {
            faults.Add(line.Number, $"\"{(words.Length > 0 ? words[0] : "")}\" is no kind of statement", $"write one of {Kinds.All}, or content");
            return new RuleYield.OfContent();
        }
        var stance = words.Length > 1 ? Kinds.FindStance(words[1]) : null;
        if (stance is not null && kind != StatementKind.Position)
            faults.Add(line.Number, $"{words[0]} has no stance", "leave for and against to positions");
        return new RuleYield.OfStatement(kind, stance, Cameo(words.AsSpan(stance is null ? 1 : 2), line.Number));
    }

    private string? Cameo(ReadOnlySpan<string> words, int line)
    {
        if (words.IsEmpty)
            return null;
        if (words is not ["cameo", var code])
        {
            faults.Add(line, $"\"{string.Join(' ', words)}\" is not understood", "write cameo and a code, or nothing");
            return null;
        }
        if (ontology.Cameo(code) is null)
            faults.Add(line, $"\"{code}\" is no CAMEO code", "write one of data/ontology/cameo.tsv");
        return code;
    }

    private RuleSides SidesOf(TextLine line)
    {
        switch (line.Text)
        {
            case "directed": return RuleSides.Directed;
            case "reciprocal": return RuleSides.Reciprocal;
            case "reversed": return RuleSides.Reversed;
            case "told": return RuleSides.Told;
            case "unknown": return RuleSides.Unknown;
            default:
                faults.Add(line.Number, $"the sides cannot be \"{line.Text}\"", "write directed, reciprocal, reversed, told or unknown");
                return RuleSides.Directed;
        }
    }

    private int PriorityOf(TextLine line)
    {
        if (int.TryParse(line.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var priority) && priority is >= -9 and <= 9)
            return priority;
        faults.Add(line.Number, $"the priority \"{line.Text}\" is no number from -9 to 9", "write one");
        return 0;
    }

    private ImmutableArray<Pattern> Patterns(ImmutableArray<TextLine> lines, bool isExclusion)
    {
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        foreach (var line in Whole(lines))
            foreach (var text in line.Text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (new PatternParser(text, line.Number, sets, faults).Read(isExclusion) is { } pattern)
                    patterns.Add(pattern);
        if (patterns.Count == 0 && lines.All(line => string.IsNullOrWhiteSpace(line.Text)))
            faults.Add(lines[0].Number, "the line has no pattern", "write one, or leave the line out");
        return patterns.ToImmutable();
    }

    /// <summary>Joins lines whose braces close on a later line.</summary>
    private static IEnumerable<TextLine> Whole(ImmutableArray<TextLine> lines)
    {
        TextLine? open = null;
        foreach (var line in lines)
        {
            var whole = open is { } begun ? begun with { Text = $"{begun.Text} {line.Text.Trim()}" } : line;
            open = whole.Text.Count(letter => letter == '{') > whole.Text.Count(letter => letter == '}') ? whole : null;
            if (open is null)
                yield return whole;
        }
        if (open is { } unclosed)
            yield return unclosed;
    }

    private void CheckSlots(Rule rule, Pattern pattern)
    {
        var slots = pattern.Elements.Where(element => element.Slot != Slot.None).ToList();
        foreach (var twice in slots.GroupBy(element => element.Slot).Where(group => group.Count() > 1))
            faults.Add(pattern.Line, $"the slot {twice.Key} stands twice in one pattern", "use each slot once");
        bool Has(Slot slot) => slots.Any(element => element.Slot == slot);
        if (rule.Yield is RuleYield.OfContent && !Has(Slot.X))
            faults.Add(pattern.Line, "the pattern has no slot X, whose kind the statement takes", "add X: that X, or X as object");
        if (rule.Yield is RuleYield.OfEvent && !Has(Slot.A) && !(rule.Sides == RuleSides.Reversed && Has(Slot.B)) && rule.Sides != RuleSides.Unknown)
            faults.Add(pattern.Line, "the pattern has no slot A, so nobody would have done it", "add A before the predicate, or \"of A\", \"by A\"");
        if (rule.Sides == RuleSides.Reciprocal && !Has(Slot.B) && !slots.Any(element => element.MustBePlural))
            faults.Add(pattern.Line, "the sides are reciprocal and the pattern names one only", "add \"with B\", or write A and B");
        if (rule.Sides == RuleSides.Told && (rule.Yield is not RuleYield.OfStatement || !Has(Slot.A) || Has(Slot.B)))
            faults.Add(pattern.Line, "the sides are told, which is for statements about A alone", "write a statement rule whose patterns have A and no B");
        if (rule.Sides == RuleSides.Reversed && !Has(Slot.B))
            faults.Add(pattern.Line, "the sides are reversed and the pattern has no slot B", "add B");
    }

    [GeneratedRegex("^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}

/// <summary>Kinds of statement and stances as lexicon files write them.</summary>
internal static class Kinds
{
    public static string All { get; } = string.Join(", ", Enum.GetValues<StatementKind>().Select(Name));

    public static string Name(StatementKind kind) => kind.ToString().ToLowerInvariant();

    public static StatementKind? Find(string name)
    {
        foreach (var kind in Enum.GetValues<StatementKind>())
            if (Name(kind) == name)
                return kind;
        return null;
    }

    public static Stance? FindStance(string name) => name switch
    {
        "for" => Stance.For,
        "against" => Stance.Against,
        _ => null,
    };
}
