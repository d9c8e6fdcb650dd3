using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>The words of a text in folded form (small letters, digits as 0), the most frequent first, and which follow which.</summary>
public sealed class WordPairs
{
    /// <summary>Words that stand for themselves: 0 is the border of a sentence, 1 every rare word.</summary>
    public const int FixedWords = 2;

    private WordPairs(string[] words, int[] counts, Neighbour[][] after, Neighbour[][] before) =>
        (Words, Counts, After, Before) = (words, counts, after, before);

    /// <summary>The words; the first <see cref="FixedWords"/> have no form.</summary>
    public string[] Words { get; }

    /// <summary>How often each occurs.</summary>
    public int[] Counts { get; }

    /// <summary>For each word the words behind it.</summary>
    public Neighbour[][] After { get; }

    /// <summary>For each word the words before it.</summary>
    public Neighbour[][] Before { get; }

    /// <summary>Collects the words of sentences.</summary>
    /// <param name="sentences">Sentences in words; they are gone through once.</param>
    /// <param name="leastCount">How often a word must occur to be one of its own.</param>
    public static WordPairs Of(IEnumerable<IReadOnlyList<string>> sentences, int leastCount)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        var counts = new List<int>();
        var text = new List<int>();
        foreach (var sentence in sentences)
        {
            foreach (var form in sentence)
            {
                var folded = FeatureHash.Folded(form);
                if (!numbers.TryGetValue(folded, out var number))
                {
                    numbers.Add(folded, number = names.Count);
                    names.Add(folded);
                    counts.Add(0);
                }
                counts[number]++;
                text.Add(number);
            }
            text.Add(-1);
        }
        var kept = Enumerable.Range(0, names.Count).Where(number => counts[number] >= leastCount)
            .OrderByDescending(number => counts[number]).ThenBy(number => names[number], StringComparer.Ordinal).ToArray();
        var rank = new int[names.Count];
        Array.Fill(rank, 1);
        for (var i = 0; i < kept.Length; i++)
            rank[kept[i]] = FixedWords + i;
        return Count([null!, null!, .. kept.Select(number => names[number])], [.. text.Select(number => number < 0 ? 0 : rank[number])]);
    }

    private static WordPairs Count(string[] words, int[] text)
    {
        var pairs = new Dictionary<long, int>();
        var counts = new int[words.Length];
        var last = 0;
        foreach (var word in text)
        {
            counts[word]++;
            var key = (long)last << 32 | (uint)word;
            pairs[key] = pairs.GetValueOrDefault(key) + 1;
            last = word;
        }
        var after = Lists(words.Length);
        var before = Lists(words.Length);
        foreach (var (key, count) in pairs.OrderBy(pair => pair.Key))
        {
            after[(int)(key >> 32)].Add(new Neighbour((int)key, count));
            before[(int)key].Add(new Neighbour((int)(key >> 32), count));
        }
        return new WordPairs(words, counts, [.. after.Select(list => list.ToArray())], [.. before.Select(list => list.ToArray())]);
    }

    private static List<Neighbour>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<Neighbour>())];
}
