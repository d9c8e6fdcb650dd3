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

    /// <summary>The phrase of a user's dictionary that the words are, or null; whom it names depends on the day.</summary>
    public DictionaryActor? Listed { get; init; }

    /// <summary>Whom the dictionary names for the words on the day of the report; empty where they are in none.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];

    /// <summary>Whether a dictionary says that a sentence with the words is not coded.</summary>
    public bool Discards { get; init; }

    /// <summary>The office that the words are, or null.</summary>
    public OfficeEntry? Office { get; init; }

    /// <summary>The noun for those who act for a state that the words are, or null.</summary>
    public AgentNoun? Agent { get; init; }

    /// <summary>Whether the words are the plural of the office or noun.</summary>
    public bool IsPlural { get; init; }

    /// <summary>
    /// The phrase as it is on a day: with whom its dictionary names then, or as nobody's name; where several actors of the register bear the
    /// name, with those alone whose name it was that day.
    /// </summary>
    public Phrase On(DateOnly? day)
    {
        if (Listed is null)
            return OfRegisterOn(day);
        var dated = Listed.On(day);
        var actors = dated?.Actors ?? [];
        ActorName name = actors is [var first, ..]
            ? new(Text, first.Code, Listed.Roles, first.Sector, Text) { DictionaryCode = first.DictionaryCode }
            : new(Text, new ActorCode(""), NameRoles.None, null, Text);
        return this with { Names = [name], Actors = actors, Discards = dated is { Discards: true } };
    }

    private Phrase OfRegisterOn(DateOnly? day)
    {
        if (Names.Length < 2 || Names.All(name => name.Period == default || name.Code == Names[0].Code))
            return this;
        var then = Names.RemoveAll(name => !name.Period.Contains(day));
        return then.IsEmpty ? this : this with { Names = then };
    }

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
/// throughout; names in capitals ("WHO") only match capitals; offices and nouns match in any case. Dictionaries are written in capitals
/// alone: their phrases match in any case, but a single word must have a capital, and one of three letters or fewer no other letters.
/// </summary>
internal sealed class PhraseIndex
{
    /// <summary>The fewest letters of a word that may go on.</summary>
    public const int ShortestStem = 3;
    private const int LongestAbbreviation = 3;

    private readonly FrozenDictionary<string, ImmutableArray<Phrase>>.AlternateLookup<ReadOnlySpan<char>> byFirstLetters;
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>>.AlternateLookup<ReadOnlySpan<char>>? stems;

    public PhraseIndex(ActorTables tables)
    {
        var listed = tables.Dictionary.Actors.Select(actor => new Phrase { Text = actor.Text, Listed = actor }).ToList();
        var replaced = listed.Select(phrase => phrase.Text).ToHashSet(StringComparer.Ordinal);
        var names = tables.Names
            .GroupBy(name => name.Text, StringComparer.Ordinal).Where(group => !replaced.Contains(group.Key))
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
        foreach (var agent in tables.Dictionary.Agents)
            Add(nouns, agent.Text, agent.IsPlural, phrase => phrase with { Agent = agent.Noun });
        byFirstLetters = Indexed(listed.Where(phrase => !IsOpen(phrase)).Concat(names).Concat(nouns.Values), text => FirstLetters(text).ToString());
        if (listed.Exists(IsOpen))
            stems = Indexed(listed.Where(IsOpen), text => text[..ShortestStem]);
    }

    private static bool IsOpen(Phrase phrase) => phrase.Listed!.IsStem && !phrase.Text.Contains(' ', StringComparison.Ordinal);

    private static FrozenDictionary<string, ImmutableArray<Phrase>>.AlternateLookup<ReadOnlySpan<char>> Indexed(
        IEnumerable<Phrase> phrases, Func<string, string> key) => phrases
            .GroupBy(phrase => key(phrase.Text), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Text.Length).ThenByDescending(phrase => phrase.Listed is not null)
                    .ThenByDescending(phrase => phrase.Names.Length).ThenBy(phrase => phrase.Text, StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest phrase that starts with a word, or null.</summary>
    public PhraseMatch? Longest(string text, Sentence sentence, int word)
    {
        var start = sentence.Words[word].Start;
        var rest = text.AsSpan(start, sentence.Span.End - start);
        var found = byFirstLetters.TryGetValue(FirstLetters(rest), out var candidates) ? First(candidates, rest, sentence, word) : null;
        if (stems is null || rest.Length < ShortestStem || !stems.Value.TryGetValue(rest[..ShortestStem], out candidates)
            || First(candidates, rest, sentence, word) is not { } open)
            return found;
        return found is { } closed && closed.Words.End >= open.Words.End ? closed : open;
    }

    private static PhraseMatch? First(ImmutableArray<Phrase> candidates, ReadOnlySpan<char> rest, Sentence sentence, int word)
    {
        foreach (var candidate in candidates)
        {
            var length = LengthOf(candidate, rest);
            if (length > 0 && WordEndingAt(sentence, word, sentence.Words[word].Start + length, candidate.Listed is { IsStem: true }) is >= 0 and var last)
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
        var exact = phrase.Names.Length > 0 || phrase.Listed is { AsWritten: true };
        var (position, capitals, asWritten, anyCapital) = (0, true, true, false);
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
            anyCapital |= char.IsUpper(found);
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
        if (phrase.Listed is { AsWritten: false } && !wanted.Contains(' ', StringComparison.Ordinal)
            && !(wanted.Length <= LongestAbbreviation ? capitals : anyCapital))
            return 0;
        return !exact || asWritten || capitals ? position : 0;
    }

    private static int WordEndingAt(Sentence sentence, int first, int end, bool mayGoOn)
    {
        for (var word = first; word < sentence.Count && (sentence.Words[word].End <= end || (mayGoOn && sentence.Words[word].Start < end)); word++)
            if (sentence.Words[word].End == end || (mayGoOn && sentence.Words[word].End > end))
                return word;
        return -1;
    }
}
