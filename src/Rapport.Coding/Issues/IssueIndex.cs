using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rapport.Coding.Issues;

/// <summary>
/// Finds the wordings of issues in folded words: each phrase by its first word, each wording by its longest phrase. A phrase that lies
/// within a near miss of an issue does not name that issue.
/// </summary>
internal sealed class IssueIndex
{
    // Plain dictionaries: filling frozen ones takes longer than reading a report.
    private readonly Dictionary<string, List<Phrase>> phrasesByFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(IssueEntry Issue, IssueWording Wording)>> wordingsByPhrase = new(StringComparer.Ordinal);

    public IssueIndex(ImmutableArray<IssueEntry> issues)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var issue in issues)
        {
            foreach (var wording in issue.Wordings)
            {
                ListAt(wordingsByPhrase, Anchor(wording.Phrases)).Add((issue, wording));
                foreach (var phrase in wording.Phrases)
                    AddPhrase(phrase, known);
            }
            foreach (var miss in issue.NearMisses)
                AddPhrase(miss, known);
        }
    }

    /// <summary>The issues that a text names, with the wording and the place of its longest phrase among the words.</summary>
    public IEnumerable<(IssueEntry Issue, IssueWording Wording, int Place)> Named(string text, int? year)
    {
        var found = Occurrences(FoldedWords.Of(text));
        foreach (var occurrence in found)
            if (wordingsByPhrase.TryGetValue(occurrence.Phrase, out var entries))
                foreach (var (issue, wording) in entries)
                    if (issue.IsOf(year) && Holds(issue, wording, found))
                        yield return (issue, wording, occurrence.Start);
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

    private static bool Holds(IssueEntry issue, IssueWording wording, List<Occurrence> found)
    {
        foreach (var phrase in wording.Phrases)
            if (!found.Exists(one => one.Phrase == phrase
                && (issue.NearMisses.IsEmpty || !found.Exists(miss => miss.Start <= one.Start && one.End <= miss.End && issue.NearMisses.Contains(miss.Phrase)))))
                return false;
        return true;
    }

    private void AddPhrase(string phrase, HashSet<string> known)
    {
        if (!known.Add(phrase))
            return;
        var words = phrase.Split(' ');
        ListAt(phrasesByFirstWord, words[0]).Add(new Phrase(phrase, words));
    }

    private static List<T> ListAt<T>(Dictionary<string, List<T>> lists, string key) =>
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
