namespace Rapport.Text.Language;

/// <summary>
/// Classes of words that stand between like neighbours in plain text, such as states or verbs of saying: a fine and a coarse
/// division, kept as one number for each word.
/// </summary>
internal static class WordClasses
{
    /// <summary>Number of bits of the coarse class.</summary>
    public const int CoarseBits = 6;

    /// <summary>The largest number of a coarse class.</summary>
    public const int LargestCoarse = (1 << CoarseBits) - 1;

    /// <summary>The largest number of a fine class.</summary>
    public const int LargestFine = 0xFFFE >> CoarseBits;

    /// <summary>Stands for a place before the first or behind the last word; the border of a sentence is class 0 in no table.</summary>
    public const int Outside = LargestFine + 1 << CoarseBits;

    /// <summary>Both classes as one number.</summary>
    public static int Pack(int fine, int coarse) => fine << CoarseBits | coarse;
}
