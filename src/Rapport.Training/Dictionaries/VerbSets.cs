using System.Collections.Immutable;

namespace Rapport.Training;

/// <summary>Words of a dictionary of verbs as lemmas, and its sets spelled out.</summary>
/// <param name="sets">The words of each set as written.</param>
/// <param name="forms">Irregular forms of nouns and verbs.</param>
/// <param name="stems">Whether a word that does not end in "_" is the beginning of words.</param>
/// <param name="notes">Where circular sets are told.</param>
internal sealed class VerbSets(Dictionary<string, List<(int Line, string Word)>> sets, IrregularForms forms, bool stems, DictionaryNotes notes)
{
    private const int ShortestStem = 3;
    private readonly Dictionary<string, ImmutableArray<string>> resolved = new(StringComparer.Ordinal);

    /// <summary>The words of a set as lemmas; null where there is no such set.</summary>
    public ImmutableArray<string>? Find(string name) => sets.ContainsKey(name) ? Resolve(name, []) : null;

    /// <summary>What a noun or another word of a pattern may be as lemma: "SANCTIONS" is "sanction" and "sanctions".</summary>
    public ImmutableArray<string> Lemmas(string written)
    {
        var word = written.Trim('_', '{', '}').ToLowerInvariant();
        if (stems && !written.EndsWith('_') && word.Length >= ShortestStem && word.All(char.IsLetter))
            return [word + "*"];
        var singular = forms.Noun(word) ?? word switch
        {
            [.., 's', 's'] => word,
            [.. var stem, 'i', 'e', 's'] => stem + "y",
            [.. var stem, 'x' or 'z' or 's', 'e', 's'] => word[..(stem.Length + 1)],
            [.. var stem, 's'] when stem.Length > 2 => stem,
            _ => word,
        };
        return singular == word ? [word] : [word, singular];
    }

    private ImmutableArray<string> Resolve(string name, ImmutableList<string> from)
    {
        if (resolved.TryGetValue(name, out var known))
            return known;
        var words = new List<string>();
        foreach (var (line, word) in sets[name])
        {
            if (!word.StartsWith('&'))
                words.AddRange(OfSeveral(word));
            else if (word[1..].Trim('_').ToUpperInvariant() is var other && !sets.ContainsKey(other))
                notes.Wrong(line, $"there is no set &{other}", "define it, or write its words here");
            else if (other == name || from.Contains(other))
                notes.Wrong(line, $"the set &{name} includes itself through &{other}", "take one of the two out");
            else
                words.AddRange(Resolve(other, from.Add(name)));
        }
        return resolved[name] = [.. words.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The last word is the head; the words before it stay as they are.</summary>
    private IEnumerable<string> OfSeveral(string written)
    {
        var parts = written.Trim('{', '}', ' ').Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return [];
        var before = string.Concat(parts[..^1].Select(part => part.ToLowerInvariant() + " "));
        return Lemmas(written.EndsWith('_') ? parts[^1] + "_" : parts[^1]).Select(head => before + head);
    }
}
