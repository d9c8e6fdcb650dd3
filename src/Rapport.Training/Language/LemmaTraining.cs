using System.Collections.Immutable;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>
/// Learns the rules of the lemmatizer: an ending gets a rule where most words that end so are edited otherwise than the
/// next shorter ending says, and a word gets one where it is itself an exception.
/// </summary>
internal sealed class LemmaTraining
{
    private readonly Dictionary<string, int> _edits = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _rules = [];

    /// <summary>Learns from gold tags and lemmas, then adds the irregular forms that the treebanks do not have.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="tags">The names of the tags.</param>
    /// <param name="irregular">Irregular forms: form, part of speech and lemma.</param>
    public static (ImmutableArray<string> Edits, HashLookup Rules) Train(
        IReadOnlyList<TrainingSentence> sentences, ImmutableArray<string> tags, ImmutableArray<(string Form, string Part, string Lemma)> irregular)
    {
        var groups = new SortedDictionary<(int Tag, Casing Casing), SortedDictionary<string, SortedDictionary<string, int>>>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Work.Count; i++)
            {
                var form = sentence.Gold!.Forms[i];
                if (sentence.Gold.Lemmas[i] == "_" && form != "_")
                    continue;
                var change = Edit.Between(form, sentence.Gold.Lemmas[i]);
                if (change.Cut < 0 && change.Add.Any(char.IsAsciiDigit))
                    continue;
                var key = (sentence.Tags[i], WordAtoms.CasingOf(form));
                if (!groups.TryGetValue(key, out var words))
                    groups.Add(key, words = new(StringComparer.Ordinal));
                var folded = FeatureHash.Folded(form);
                if (!words.TryGetValue(folded, out var edits))
                    words.Add(folded, edits = new(StringComparer.Ordinal));
                var edit = change.ToString();
                edits[edit] = edits.GetValueOrDefault(edit) + 1;
            }
        var training = new LemmaTraining();
        foreach (var (key, words) in groups)
            training.Learn(key.Tag, key.Casing, words);
        foreach (var (key, words) in groups.Where(group => group.Key.Casing == Casing.Lower && !tags[group.Key.Tag].StartsWith("PROPN", StringComparison.Ordinal)))
            foreach (var (word, edits) in words)
                training.AddCapitalised(key.Tag, word, edits, groups);
        foreach (var (form, part, lemma) in irregular)
            for (var tag = 0; tag < tags.Length; tag++)
                if (Takes(tags[tag].Split(' ')[^1], form, part))
                    training.AddIrregular(tag, form, lemma, groups);
        return ([.. training._edits.OrderBy(edit => edit.Value).Select(edit => edit.Key)], HashLookup.Build(training._rules));
    }

    private void Learn(int tag, Casing casing, SortedDictionary<string, SortedDictionary<string, int>> words)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            var endings = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
            foreach (var (word, edits) in words)
                if (word.Length >= length)
                {
                    if (!endings.TryGetValue(word[^length..], out var counts))
                        endings.Add(word[^length..], counts = new(StringComparer.Ordinal));
                    var edit = Most(edits).Key;
                    counts[edit] = counts.GetValueOrDefault(edit) + 1;
                }
            foreach (var (ending, counts) in endings)
            {
                var (edit, count) = Most(counts);
                if (length > 0 && (count < 2 || edit == Inherited(chosen, ending[1..])))
                    continue;
                chosen[ending] = edit;
                Put(Lemmatizer.Key(tag, casing, ending, whole: false), edit);
            }
        }
        foreach (var (word, edits) in words)
            if (Most(edits).Key is var edit && edit != Inherited(chosen, word[^Math.Min(Lemmatizer.LongestEnding, word.Length)..]))
                Put(Lemmatizer.Key(tag, casing, word, whole: true), edit);
    }

    /// <summary>Adds a word of small letters with capitals too, where it is met so less often than small.</summary>
    private void AddCapitalised(
        int tag, string word, SortedDictionary<string, int> edits,
        SortedDictionary<(int Tag, Casing Casing), SortedDictionary<string, SortedDictionary<string, int>>> groups)
    {
        var most = Most(edits);
        var lemma = Edit.Parse(most.Key).Apply(word);
        foreach (var written in (ReadOnlySpan<string>)[char.ToUpperInvariant(word[0]) + word[1..], word.ToUpperInvariant()])
        {
            var casing = WordAtoms.CasingOf(written);
            var seen = groups.TryGetValue((tag, casing), out var words) && words.TryGetValue(word, out var own) ? own.Values.Sum() : 0;
            if (casing != Casing.Lower && seen < most.Value)
                Put(Lemmatizer.Key(tag, casing, written, whole: true), Edit.Between(written, lemma).ToString());
        }
    }

    /// <summary>Whether a form of a part of speech may bear a Penn Treebank tag.</summary>
    private static bool Takes(string tag, string form, string part) => (part, tag) switch
    {
        ("noun", "NNS") => true,
        ("verb", "VBG") => form.EndsWith("ing", StringComparison.Ordinal),
        ("verb", "VBZ") => form.EndsWith('s'),
        ("verb", "VBD" or "VBN") => !form.EndsWith('s') && !form.EndsWith("ing", StringComparison.Ordinal),
        ("adjective", "JJR") or ("adverb", "RBR") => form.EndsWith('r'),
        ("adjective", "JJS") or ("adverb", "RBS") => form.EndsWith('t'),
        _ => false,
    };

    /// <summary>Adds a form however it is capitalised, except where a treebank has the word so.</summary>
    private void AddIrregular(
        int tag, string form, string lemma, SortedDictionary<(int Tag, Casing Casing), SortedDictionary<string, SortedDictionary<string, int>>> groups)
    {
        foreach (var written in (ReadOnlySpan<string>)[form, char.ToUpperInvariant(form[0]) + form[1..], form.ToUpperInvariant()])
        {
            var casing = WordAtoms.CasingOf(written);
            var key = Lemmatizer.Key(tag, casing, written, whole: true);
            if (!_rules.ContainsKey(key) && !(groups.TryGetValue((tag, casing), out var words) && words.ContainsKey(form)))
                Put(key, Edit.Between(written, lemma).ToString());
        }
    }

    private static string Inherited(Dictionary<string, string> chosen, string ending)
    {
        while (!chosen.ContainsKey(ending))
            ending = ending[1..];
        return chosen[ending];
    }

    private static KeyValuePair<string, int> Most(SortedDictionary<string, int> counts)
    {
        var best = counts.First();
        foreach (var count in counts)
            if (count.Value > best.Value)
                best = count;
        return best;
    }

    private void Put(ulong key, string edit)
    {
        if (!_edits.TryGetValue(edit, out var number))
            _edits.Add(edit, number = _edits.Count);
        _rules[key] = number;
    }
}
