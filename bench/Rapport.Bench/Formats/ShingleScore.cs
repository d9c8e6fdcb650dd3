using System.Text.RegularExpressions;

namespace Rapport.Bench.Formats;

/// <summary>How much of a text that should have been found was found, in runs of words. One is the measure of the article-extraction-benchmark: runs of four words, a word being letters, digits and underscores; precision and recall of each page, then their means.</summary>
/// <param name="length">How many words a run has.</param>
internal sealed partial class ShingleScore(int length)
{
    private readonly List<double> _precision = [];
    private readonly List<double> _recall = [];

    /// <summary>Mean over the pages of which anything was found.</summary>
    public double Precision => _precision.Average();

    /// <summary>Mean over the pages on which there is something to be found.</summary>
    public double Recall => _recall.Average();

    /// <summary>Harmonic mean of the two means.</summary>
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Scores a page.</summary>
    /// <returns>Its own F1.</returns>
    public double Add(string truth, string found)
    {
        var (wanted, given) = (Count(truth), Count(found));
        var both = wanted.Sum(run => Math.Min(run.Value, given.GetValueOrDefault(run.Key)));
        var (wantedSum, givenSum) = (wanted.Values.Sum(), given.Values.Sum());
        if (givenSum > 0)
            _precision.Add((double)both / givenSum);
        if (wantedSum > 0)
            _recall.Add((double)both / wantedSum);
        return wantedSum + givenSum == 0 ? 1 : 2.0 * both / (wantedSum + givenSum);
    }

    private Dictionary<string, int> Count(string text)
    {
        var words = Word().Matches(text).Select(static word => word.Value).ToList();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var start = 0; start < Math.Max(1, words.Count - length + 1) && words.Count > 0; start++)
        {
            var run = string.Join(' ', words.Skip(start).Take(length));
            counts[run] = counts.GetValueOrDefault(run) + 1;
        }
        return counts;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
