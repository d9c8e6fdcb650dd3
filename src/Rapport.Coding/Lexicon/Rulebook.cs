using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Coding.Lexicon;

/// <summary>The rules and the named sets of words of a lexicon.</summary>
public sealed class Rulebook
{
    /// <summary>Puts rules and sets together.</summary>
    /// <param name="rules">The rules, their ids unique.</param>
    /// <param name="sets">The words of each set, as lemmas.</param>
    public Rulebook(ImmutableArray<Rule> rules, IEnumerable<KeyValuePair<string, ImmutableArray<string>>> sets)
    {
        Rules = [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        Sets = sets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The rules by id in ordinal order.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Number of senses: of words, as verb, noun or adjective, with a rule that they can be told by. "Call" as a verb has one in each rule that names it.</summary>
    public int Senses => Rules.Sum(static rule =>
        rule.Patterns.SelectMany(static pattern => pattern.Predicates.Select(predicate => (pattern.Kind, predicate))).Distinct().Count());

    /// <summary>The words of each set, as lemmas, in the order of the file; included sets are spelled out.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Sets { get; }

    /// <summary>Writes rules and sets in binary form; the same lexicon gives the same bytes.</summary>
    public void Write(BinaryWriter writer) => RulebookFormat.Write(writer, this);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="IOException">The bytes end too early.</exception>
    public static Rulebook Read(BinaryReader reader) => RulebookFormat.Read(reader);
}
