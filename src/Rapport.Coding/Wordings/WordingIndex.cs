using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rapport.Coding.Wordings;

/// <summary>
/// Finds wordings in folded words: each phrase by its first word, each wording by its longest phrase. A phrase that lies within a near
/// miss of its owner does not count for that owner.
/// </summary>
/// <typeparam name="T">What the wordings name: an issue, a context.</typeparam>
internal sealed class WordingIndex<T>
    where T : class
{
    // Plain dictionaries: filling frozen ones takes longer than reading a report.
    private readonly Dictionary<string, List<Phrase>> phrasesByFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(T Owner, Wording Wording)>> wordingsByPhrase = new(StringComparer.Ordinal);
    private readonly Func<T, ImmutableArray<string>> nearMisses;

    /// <summary>An index of the wordings of all owners.</summary>
    /// <param name="owners">What the wordings name.</param>
    /// <param name="wordings">The wordings of an owner.</param>
    /// <param name="nearMisses">The phrases of an owner that hold words of a wording and mean something else, folded.</param>
    public WordingIndex(ImmutableArray<T> owners, Func<T, ImmutableArray<Wording>> wordings, Func<T, ImmutableArray<string>> nearMisses)
    {
        this.nearMisses = nearMisses;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var owner in owners)
        {
            foreach (var wording in wordings(owner))
            {
                ListAt(wordingsByPhrase, Anchor(wording.Phrases)).Add((owner, wording));
                foreach (var phrase in wording.Phrases)
                    AddPhrase(phrase, known);
            }
            foreach (var miss in nearMisses(owner))
                AddPhrase(miss, known);
        }
    }

    /// <summary>The wordings that stand in words, once for each place of their longest phrase.</summary>
    public IEnumerable<NamedWording<T>> Named(ImmutableArray<FoldedWord> words)
    {
        var found = Occurrences(words);
        foreach (var occurrence in found)
            if (wordingsByPhrase.TryGetValue(occurrence.Phrase, out var entries))
                foreach (var (owner, wording) in entries)
                    if (Counts(owner, occurrence, found) && wording.Phrases.All(phrase => found.Exists(one => one.Phrase == phrase && Counts(owner, one, found))))
                        yield return new(owner, wording, occurrence.Start, occurrence.End);
    }

    private List<Occurrence> Occurrences(ImmutableArray<FoldedWord> words)
    {
        var found = new List<Occurrence>();
        for (var start = 0; start < words.Length; start++)
        {
            AddStartingWith(found, words, start, words[start].Folded);
            if (words[start].Written != words[start].Folded)
                AddStartingWith(found, words, start, words[start].Written);
        }
        return found;
    }

    private void AddStartingWith(List<Occurrence> found, ImmutableArray<FoldedWord> words, int start, string first)
    {
        if (!phrasesByFirstWord.TryGetValue(first, out var phrases))
            return;
        foreach (var phrase in phrases)
            if (start + phrase.Words.Length <= words.Length && IsAt(phrase.Words, words, start))
                found.Add(new(phrase.Text, start, start + phrase.Words.Length));
    }

    private static bool IsAt(string[] phrase, ImmutableArray<FoldedWord> words, int start)
    {
        for (var word = 1; word < phrase.Length; word++)
            if (!words[start + word].Is(phrase[word]))
                return false;
        return true;
    }

    /// <summary>Whether a phrase lies within no near miss of an owner.</summary>
    private bool Counts(T owner, Occurrence one, List<Occurrence> found)
    {
        var misses = nearMisses(owner);
        return misses.IsEmpty || !found.Exists(miss => miss.Start <= one.Start && one.End <= miss.End && misses.Contains(miss.Phrase));
    }

    private void AddPhrase(string phrase, HashSet<string> known)
    {
        if (!known.Add(phrase))
            return;
        var words = phrase.Split(' ');
        ListAt(phrasesByFirstWord, words[0]).Add(new Phrase(phrase, words));
    }

    private static List<TItem> ListAt<TItem>(Dictionary<string, List<TItem>> lists, string key) =>
        CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _) ??= [];

    /// <summary>The longest phrase of a wording, by which it is looked up.</summary>
    private static string Anchor(ImmutableArray<string> phrases)
    {
        var anchor = phrases[0];
        foreach (var phrase in phrases)
            if (phrase.Length > anchor.Length)
                anchor = phrase;
        return anchor;
    }

    private readonly record struct Phrase(string Text, string[] Words);

    private readonly record struct Occurrence(string Phrase, int Start, int End);
}

/// <summary>A wording that stands in a text.</summary>
/// <typeparam name="T">What it names.</typeparam>
/// <param name="Owner">What it names.</param>
/// <param name="Wording">The wording.</param>
/// <param name="Start">Number of the first word of its longest phrase.</param>
/// <param name="End">Number of the word behind that phrase.</param>
internal readonly record struct NamedWording<T>(T Owner, Wording Wording, int Start, int End);
