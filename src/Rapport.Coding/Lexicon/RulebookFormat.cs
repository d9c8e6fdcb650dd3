using System.Collections.Immutable;
using Rapport.Coding.Clauses;
using static Rapport.Coding.PackReading;

namespace Rapport.Coding.Lexicon;

/// <summary>The binary form of a rulebook: all words once in a table, rules and sets as numbers into it.</summary>
internal static class RulebookFormat
{
    private const byte EventYield = 0;
    private const byte StatementYield = 1;
    private const byte ContentYield = 2;
    private const byte NoYield = 3;
    private const byte NoYieldOfSentence = 4;
    private const int VoiceBits = 4;
    private const byte NoStance = byte.MaxValue;

    public static void Write(BinaryWriter writer, Rulebook rulebook)
    {
        var words = Words(rulebook);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        writer.Write7BitEncodedInt(words.Length);
        foreach (var word in words)
        {
            numbers.Add(word, numbers.Count);
            writer.Write(word);
        }
        writer.Write7BitEncodedInt(rulebook.Sets.Count);
        foreach (var (name, items) in rulebook.Sets.OrderBy(set => set.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            WriteWords(writer, items, numbers);
        }
        writer.Write7BitEncodedInt(rulebook.Rules.Length);
        foreach (var rule in rulebook.Rules)
            WriteRule(writer, rule, numbers);
    }

    public static Rulebook Read(BinaryReader reader)
    {
        var words = Many(reader, reader.ReadString);
        var sets = Many(reader, () => KeyValuePair.Create(reader.ReadString(), ReadWords(reader, words)));
        var rules = Many(reader, () => ReadRule(reader, words));
        return new Rulebook(rules, sets);
    }

    private static ImmutableArray<string> Words(Rulebook rulebook)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var items in rulebook.Sets.Values)
            words.UnionWith(items);
        foreach (var rule in rulebook.Rules)
            foreach (var pattern in rule.Patterns.Concat(rule.Unless))
            {
                words.UnionWith(pattern.Predicates);
                foreach (var element in pattern.Elements)
                {
                    words.UnionWith(element.Markers);
                    words.UnionWith(element.Lemmas);
                }
            }
        return [.. words];
    }

    private static void WriteRule(BinaryWriter writer, Rule rule, Dictionary<string, int> numbers)
    {
        writer.Write(rule.Id);
        switch (rule.Yield)
        {
            case RuleYield.OfEvent deed:
                writer.Write(EventYield);
                writer.Write(deed.Type);
                writer.Write(deed.Mode ?? "");
                writer.Write(deed.Cameo ?? "");
                break;
            case RuleYield.OfStatement said:
                writer.Write(StatementYield);
                writer.Write((byte)said.Kind);
                writer.Write(said.Stance is { } stance ? (byte)stance : NoStance);
                writer.Write(said.Cameo ?? "");
                break;
            case RuleYield.OfNothing nothing:
                writer.Write(nothing.Sentence ? NoYieldOfSentence : NoYield);
                break;
            default:
                writer.Write(ContentYield);
                break;
        }
        writer.Write((byte)rule.Sides);
        writer.Write7BitEncodedInt(rule.Priority);
        WritePatterns(writer, rule.Patterns, numbers);
        WritePatterns(writer, rule.Unless, numbers);
    }

    private static void WritePatterns(BinaryWriter writer, ImmutableArray<Pattern> patterns, Dictionary<string, int> numbers)
    {
        writer.Write7BitEncodedInt(patterns.Length);
        foreach (var pattern in patterns)
        {
            writer.Write((byte)((int)pattern.Kind | ((int)pattern.Voice << VoiceBits)));
            writer.Write7BitEncodedInt(pattern.Line);
            WriteWords(writer, pattern.Predicates, numbers);
            writer.Write7BitEncodedInt(pattern.Elements.Length);
            foreach (var element in pattern.Elements)
            {
                writer.Write((byte)element.Slot);
                writer.Write7BitEncodedInt(element.Relations.Length);
                foreach (var relation in element.Relations)
                    writer.Write((byte)relation);
                WriteWords(writer, element.Markers, numbers);
                WriteWords(writer, element.Lemmas, numbers);
                writer.Write(element.MayBelong);
                writer.Write(element.MayBePlace);
                writer.Write(element.MustBePlural);
                writer.Write(element.Optional);
            }
        }
    }

    private static Rule ReadRule(BinaryReader reader, ImmutableArray<string> words) => new()
    {
        Id = reader.ReadString(),
        Yield = ReadYield(reader),
        Sides = (RuleSides)reader.ReadByte(),
        Priority = reader.Read7BitEncodedInt(),
        Patterns = Many(reader, () => ReadPattern(reader, words)),
        Unless = Many(reader, () => ReadPattern(reader, words)),
    };

    private static RuleYield ReadYield(BinaryReader reader) => reader.ReadByte() switch
    {
        EventYield => new RuleYield.OfEvent(reader.ReadString(), OrNull(reader.ReadString()), OrNull(reader.ReadString())),
        StatementYield => new RuleYield.OfStatement(
            (StatementKind)reader.ReadByte(), reader.ReadByte() is var stance and not NoStance ? (Stance)stance : null, OrNull(reader.ReadString())),
        NoYield => new RuleYield.OfNothing(Sentence: false),
        NoYieldOfSentence => new RuleYield.OfNothing(Sentence: true),
        _ => new RuleYield.OfContent(),
    };

    private static Pattern ReadPattern(BinaryReader reader, ImmutableArray<string> words)
    {
        var kindAndVoice = reader.ReadByte();
        return ReadPattern(reader, words, (PredicateKind)(kindAndVoice & ((1 << VoiceBits) - 1)), (PatternVoice)(kindAndVoice >> VoiceBits));
    }

    private static Pattern ReadPattern(BinaryReader reader, ImmutableArray<string> words, PredicateKind kind, PatternVoice voice) => new()
    {
        Kind = kind,
        Voice = voice,
        Line = reader.Read7BitEncodedInt(),
        Predicates = ReadWords(reader, words),
        Elements = Many(reader, () => new PatternElement
        {
            Slot = (Slot)reader.ReadByte(),
            Relations = Many(reader, () => (ArgumentRelation)reader.ReadByte()),
            Markers = ReadWords(reader, words),
            Lemmas = ReadWords(reader, words),
            MayBelong = reader.ReadBoolean(),
            MayBePlace = reader.ReadBoolean(),
            MustBePlural = reader.ReadBoolean(),
            Optional = reader.ReadBoolean(),
        }),
    };

    private static void WriteWords(BinaryWriter writer, ImmutableArray<string> items, Dictionary<string, int> numbers)
    {
        writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
            writer.Write7BitEncodedInt(numbers[item]);
    }

    private static ImmutableArray<string> ReadWords(BinaryReader reader, ImmutableArray<string> words) =>
        Many(reader, () => words[reader.Read7BitEncodedInt()]);
}
