namespace Rapport.Bench.Revisions;

/// <summary>Which words of a text stand in a later version of it too, at the same place: the shortest way from the one to the other (Myers).</summary>
internal sealed class WordDiff
{
    private readonly List<(int Start, int End, string Word)> before;
    private readonly List<(int Start, int End, string Word)> after;
    private readonly Dictionary<int, int> kept = [];

    /// <summary>Compares two versions of a text; letters and digits make words, case does not matter.</summary>
    public WordDiff(string before, string after)
    {
        this.before = Words(before);
        this.after = Words(after);
        Compare();
    }

    /// <summary>Which share of the longer of two stretches is kept words of both, 0 to 1. Stretches are in code points, half-open.</summary>
    public double Common(IEnumerable<(int Start, int End)> earlier, IEnumerable<(int Start, int End)> later)
    {
        var (one, other) = (In(before, earlier), In(after, later));
        var longer = Math.Max(one.Count, other.Count);
        return longer == 0 ? 0 : (double)one.Count(index => kept.TryGetValue(index, out var there) && other.Contains(there)) / longer;
    }

    private static HashSet<int> In(List<(int Start, int End, string Word)> words, IEnumerable<(int Start, int End)> stretches) =>
        [.. stretches.SelectMany(stretch => Enumerable.Range(FirstFrom(words, stretch.Start), words.Count).TakeWhile(index => index < words.Count && words[index].End <= stretch.End))];

    private static int FirstFrom(List<(int Start, int End, string Word)> words, int position)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
            if (words[(low + high) / 2].Start < position)
                low = (low + high) / 2 + 1;
            else
                high = (low + high) / 2;
        return low;
    }

    private static List<(int Start, int End, string Word)> Words(string text)
    {
        var words = new List<(int, int, string)>();
        var runes = text.EnumerateRunes().ToArray();
        for (var index = 0; index < runes.Length; index++)
        {
            var start = index;
            while (index < runes.Length && System.Text.Rune.IsLetterOrDigit(runes[index]))
                index++;
            if (index > start)
                words.Add((start, index, string.Concat(runes[start..index]).ToLowerInvariant()));
        }

        return words;
    }

    /// <summary>Goes as far as words are the same, and with each step over one word of either text more, until both are at their ends; then back.</summary>
    private void Compare()
    {
        var (n, m) = (before.Count, after.Count);
        var reached = new Dictionary<int, int> { [1] = 0 };
        var trace = new List<Dictionary<int, int>>();
        for (var edits = 0; ; edits++)
        {
            trace.Add(new(reached));
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = From(reached, diagonal, edits);
                for (; x < n && x - diagonal < m && before[x].Word == after[x - diagonal].Word; x++)
                {
                }

                reached[diagonal] = x;
                if (x < n || x - diagonal < m)
                    continue;
                Back(trace, n, m);
                return;
            }
        }
    }

    private static int From(Dictionary<int, int> reached, int diagonal, int edits) =>
        StepsFromAbove(reached, diagonal, edits) ? reached[diagonal + 1] : reached[diagonal - 1] + 1;

    /// <summary>Whether the farthest way to a diagonal comes from the one above it, by a word of the later text.</summary>
    private static bool StepsFromAbove(Dictionary<int, int> reached, int diagonal, int edits) =>
        diagonal == -edits || (diagonal != edits && reached[diagonal - 1] < reached[diagonal + 1]);

    private void Back(List<Dictionary<int, int>> trace, int x, int y)
    {
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var reached = trace[edits];
            var diagonal = x - y;
            var before = StepsFromAbove(reached, diagonal, edits) ? diagonal + 1 : diagonal - 1;
            var (fromX, fromY) = (reached[before], reached[before] - before);
            for (; x > fromX && y > fromY; x--, y--)
                kept[x - 1] = y - 1;
            (x, y) = (fromX, fromY);
        }
    }
}
