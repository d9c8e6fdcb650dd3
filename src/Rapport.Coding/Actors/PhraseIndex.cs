using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>What the words of a phrase can stand for; one phrase can be several things ("Luxembourg": name and capital).</summary>
internal sealed record Phrase
{
    /// <summary>The words as the tables write them.</summary>
    public required string Text { get; init; }

    /// <summary>The names that the words are; empty where they are none.</summary>
    public ImmutableArray<ActorName> Names { get; init; } = [];

    /// <summary>The office that the words are, or null.</summary>
    public OfficeEntry? Office { get; init; }

    /// <summary>The noun for those who act for a state that the words are, or null.</summary>
    public AgentNoun? Agent { get; init; }

    /// <summary>Whether the words are the plural of the office or noun.</summary>
    public bool IsPlural { get; init; }

    /// <summary>The first name in one of the roles, or null.</summary>
    public ActorName? NameIn(NameRoles roles)
    {
        foreach (var name in Names)
            if ((name.Roles & roles) != 0)
                return name;
        return null;
    }
}

/// <summary>A phrase found in a sentence.</summary>
/// <param name="Words">The words that it covers.</param>
/// <param name="Phrase">The phrase.</param>
internal readonly record struct PhraseMatch(WordRange Words, Phrase Phrase);

/// <summary>
/// Finds the longest known phrase at a word. Phrases are compared with the letters of the text, not with words, so that a phrase is
/// found however its hyphens and apostrophes were divided; it must end where a word ends. Names must have their capitals, or capitals
/// throughout; names in capitals ("WHO") only match capitals; offices and nouns match in any case.
/// </summary>
internal sealed class PhraseIndex
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>>.AlternateLookup<ReadOnlySpan<char>> byFirstLetters;

    public PhraseIndex(ActorTables tables)
    {
        var names = tables.Names
            .GroupBy(name => name.Text, StringComparer.Ordinal)
            .Select(group => new Phrase { Text = group.Key, Names = [.. group] });
        var nouns = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var office in tables.Offices)
        {
            Add(nouns, office.Text, false, phrase => phrase with { Office = office });
            Add(nouns, EnglishPlural.Of(office.Text), true, phrase => phrase with { Office = office });
        }
        foreach (var agent in tables.AgentNouns)
        {
            Add(nouns, agent.Text, false, phrase => phrase with { Agent = agent });
            Add(nouns, EnglishPlural.Of(agent.Text), true, phrase => phrase with { Agent = agent });
        }
        byFirstLetters = names.Concat(nouns.Values)
            .GroupBy(phrase => FirstLetters(phrase.Text).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Text.Length).ThenByDescending(phrase => phrase.Names.Length)
                    .ThenBy(phrase => phrase.Text, StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that starts with a word, or null.</summary>
    public PhraseMatch? Longest(string text, Sentence sentence, int word)
    {
        var start = sentence.Words[word].Start;
        var rest = text.AsSpan(start, sentence.Span.End - start);
        if (!byFirstLetters.TryGetValue(FirstLetters(rest), out var candidates))
            return null;
        foreach (var candidate in candidates)
        {
            var length = LengthOf(candidate, rest);
            if (length > 0 && WordEndingAt(sentence, word, start + length) is >= 0 and var last)
                return new PhraseMatch(new WordRange(word, last + 1), candidate);
        }
        return null;
    }

    private static void Add(Dictionary<string, Phrase> phrases, string text, bool plural, Func<Phrase, Phrase> change)
    {
        if (!phrases.TryGetValue(text, out var phrase))
            phrase = new Phrase { Text = text, IsPlural = plural };
        phrases[text] = change(phrase);
    }

    private static ReadOnlySpan<char> FirstLetters(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[..Math.Max(1, Math.Min(end, text.Length))];
    }

    private static int LengthOf(Phrase phrase, ReadOnlySpan<char> text)
    {
        var wanted = phrase.Text;
        var exact = phrase.Names.Length > 0;
        var (position, capitals, asWritten) = (0, true, true);
        foreach (var letter in wanted)
        {
            if (position >= text.Length)
                return 0;
            var found = text[position];
            if (letter == ' ' && char.IsWhiteSpace(found))
            {
                while (position < text.Length && char.IsWhiteSpace(text[position]))
                    position++;
                continue;
            }
            position++;
            if (found == letter || (letter is '\'' && found is '’') || (letter is '-' && found is '‐' or '‑'))
            {
                capitals &= !char.IsLower(found);
                continue;
            }
            if (char.ToLowerInvariant(found) != char.ToLowerInvariant(letter))
                return 0;
            asWritten = false;
            capitals &= !char.IsLower(found);
        }
        return !exact || asWritten || capitals ? position : 0;
    }

    private static int WordEndingAt(Sentence sentence, int first, int end)
    {
        for (var word = first; word < sentence.Count && sentence.Words[word].End <= end; word++)
            if (sentence.Words[word].End == end)
                return word;
        return -1;
    }
}
