using System.Numerics;

namespace Rapport.Store.Linking;

/// <summary>
/// The runs of five words of a text, as hashes: what two texts are compared by. Near copies are found by bands of minimal hashes
/// (Broder, "On the resemblance and containment of documents", 1997): texts that share three fifths of their runs share a band in 97 of 100 cases,
/// texts that share four fifths in all but 1 of 100,000.
/// </summary>
internal sealed class Shingles
{
    private const double LeastResemblance = 0.8;
    private const double LeastContainment = 0.95;
    private const int LeastCut = 60;
    private const int Run = 5;
    private const int Bands = 25;
    private const int Rows = 4;

    private readonly HashSet<ulong> _runs;

    private Shingles(HashSet<ulong> runs) => _runs = runs;

    /// <summary>Texts with fewer runs are compared letter for letter only.</summary>
    public bool AreEnough => _runs.Count >= 25;

    /// <summary>The runs of the given parts of a text, which are read as one.</summary>
    public static Shingles Of(IEnumerable<string> parts)
    {
        var words = new List<ulong>();
        foreach (var part in parts)
            Words(part, words);
        var runs = new HashSet<ulong>();
        for (var first = 0; first + Run <= words.Count; first++)
        {
            var run = 0UL;
            for (var word = first; word < first + Run; word++)
                run = Mix(BitOperations.RotateLeft(run, 23) ^ words[word]);
            runs.Add(run);
        }

        return new(runs);
    }

    /// <summary>One number for each band; texts that resemble each other have some in common.</summary>
    public long[] BandHashes()
    {
        var least = new ulong[Bands * Rows];
        Array.Fill(least, ulong.MaxValue);
        foreach (var run in _runs)
            for (var row = 0; row < least.Length; row++)
            {
                // A permutation of its own for each row: multiplied by an odd number and shifted.
                var hash = Permute(run, row);
                if (hash < least[row])
                    least[row] = hash;
            }

        var bands = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var hash = Mix((ulong)band + 1);
            for (var row = 0; row < Rows; row++)
                hash = Mix(BitOperations.RotateLeft(hash, 17) ^ least[band * Rows + row]);
            bands[band] = (long)hash;
        }

        return bands;
    }

    /// <summary>Whether four fifths of the runs of both are common, or one is the other cut short: nearly all of its runs stand in the other.</summary>
    public bool IsReprintOf(Shingles other)
    {
        var (fewer, more) = _runs.Count <= other._runs.Count ? (_runs, other._runs) : (other._runs, _runs);
        var common = fewer.Count(more.Contains);
        var all = _runs.Count + other._runs.Count - common;
        return common >= LeastResemblance * all || (fewer.Count >= LeastCut && common >= LeastContainment * fewer.Count);
    }

    private static void Words(string part, List<ulong> words)
    {
        var hash = 0UL;
        foreach (var letter in part)
        {
            if (char.IsLetterOrDigit(letter))
                hash = Mix(hash * 31 + char.ToLowerInvariant(letter) + 1);
            else if (hash != 0 && letter is not ('\'' or '’'))
            {
                words.Add(hash);
                hash = 0;
            }
        }

        if (hash != 0)
            words.Add(hash);
    }

    private static ulong Permute(ulong run, int row) => (run + Mix((ulong)row + 0x51ED)) * (Multiplier + 2UL * (ulong)row) >>> 1;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // The finalizer of SplitMix64 (Steele, Lea, Flood, 2014).
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
