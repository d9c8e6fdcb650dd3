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

    /// <summary>Learns from gold tags and lemmas.</summary>
    public static (ImmutableArray<string> Edits, HashLookup Rules) Train(IReadOnlyList<TrainingSentence> sentences)
    {
        var groups = new SortedDictionary<(int Tag, Casing Casing), SortedDictionary<string, SortedDictionary<string, int>>>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Work.Count; i++)
            {
                var form = sentence.Gold!.Forms[i];
                if (sentence.Gold.Lemmas[i] == "_" && form != "_")
                    continue;
                var key = (sentence.Tags[i], WordAtoms.CasingOf(form));
                if (!groups.TryGetValue(key, out var words))
                    groups.Add(key, words = new(StringComparer.Ordinal));
                var folded = string.Concat(form.Select(FeatureHash.Fold));
                if (!words.TryGetValue(folded, out var edits))
                    words.Add(folded, edits = new(StringComparer.Ordinal));
                var edit = Edit.Between(form, sentence.Gold.Lemmas[i]).ToString();
                edits[edit] = edits.GetValueOrDefault(edit) + 1;
            }
        var training = new LemmaTraining();
        foreach (var (key, words) in groups)
            training.Learn(key.Tag, key.Casing, words);
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
