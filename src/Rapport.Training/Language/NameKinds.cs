using System.Collections.Immutable;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>
/// Adds to gold names the kinds that no treebank has, by the tables of names: organisations of states among the gold
/// organisations, nationalities and offices where no gold name stands.
/// </summary>
internal static class NameKinds
{
    /// <summary>The names of a sentence whose listings are filled.</summary>
    public static ImmutableArray<NameMention> Complete(WorkingSentence sentence, ImmutableArray<NameMention> gold)
    {
        var taken = new bool[sentence.Count];
        var names = new List<NameMention>();
        foreach (var name in gold)
        {
            var isState = name.Kind == NameKind.Organisation && IsOfState(sentence, name.Words);
            names.Add(isState ? name with { Kind = NameKind.StateOrganisation } : name);
            Array.Fill(taken, true, name.Words.First, name.Words.End - name.Words.First);
        }
        for (var i = 0; i < sentence.Count; i++)
        {
            if (taken[i] || !sentence.Atoms(i).IsCapitalised)
                continue;
            var end = i;
            foreach (var kind in (ReadOnlySpan<NameKind>)[NameKind.Office, NameKind.Nationality])
                if ((end = End(sentence, i, taken, kind)) > i)
                {
                    names.Add(new NameMention(kind, new WordRange(i, end)));
                    break;
                }
            i = Math.Max(i, end - 1);
        }
        return [.. names.OrderBy(name => name.Words.First)];
    }

    /// <summary>Listed as one from end to end, or a noun for a body at its head: at its end, or before its first "of" or "for".</summary>
    private static bool IsOfState(WorkingSentence sentence, WordRange words)
    {
        if (Covers(sentence, words, Listing.StateOrganisation))
            return true;
        if (Covers(sentence, words, Listing.Organisation))
            return false;
        var head = words.First;
        while (head + 1 < words.End && sentence.Atoms(head + 1).Casing is not Casing.Lower)
            head++;
        return Has(NameLists.Alone(sentence.Listed(head)), Listing.Body)
            || (head > words.First && Has(NameLists.Inside(sentence.Listed(head)), Listing.Body) && Has(NameLists.First(sentence.Listed(head - 1)), Listing.Body));
    }

    private static bool Covers(WorkingSentence sentence, WordRange words, Listing listing)
    {
        var first = words.First;
        if (first + 1 < words.End && sentence.Atoms(first).Folded == The)
            first++;
        if (words.End - first == 1)
            return Has(NameLists.Alone(sentence.Listed(first)), listing);
        if (!Has(NameLists.First(sentence.Listed(first)), listing))
            return false;
        for (var i = first + 1; i < words.End; i++)
            if (!Has(NameLists.Inside(sentence.Listed(i)), listing))
                return false;
        return true;
    }

    private static readonly ulong The = WordAtoms.Of("the").Folded;

    /// <summary>Where a listed nationality or office ends that begins at a word; the word itself where none does.</summary>
    private static int End(WorkingSentence sentence, int first, bool[] taken, NameKind kind)
    {
        var listing = kind == NameKind.Office ? Listing.Office : Listing.Nationality;
        var start = first;
        while (kind == NameKind.Office && start < sentence.Count && !taken[start] && IsOfficeWord(sentence, start))
            start++;
        if (start == sentence.Count || taken[start] || sentence.Atoms(start).Casing is Casing.Lower)
            return first;
        var end = start;
        if (Has(NameLists.First(sentence.Listed(start)), listing))
            for (end++; end < sentence.Count && !taken[end] && Has(NameLists.Inside(sentence.Listed(end)), listing);)
                end++;
        else if (Has(NameLists.Alone(sentence.Listed(start)), listing))
            end++;
        return end > start ? end : first;
    }

    private static bool IsOfficeWord(WorkingSentence sentence, int i) =>
        sentence.Atoms(i).Casing is not Casing.Lower && Has(NameLists.Alone(sentence.Listed(i)), Listing.OfficeWord)
        && !Has(NameLists.Alone(sentence.Listed(i)), Listing.Office) && !Has(NameLists.First(sentence.Listed(i)), Listing.Office);

    private static bool Has(ulong set, Listing listing) => (set & (ulong)listing) != 0;
}
