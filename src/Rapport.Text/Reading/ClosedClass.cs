using System.Collections.Frozen;

namespace Rapport.Text.Reading;

/// <summary>Words of closed classes that open a sentence and so no place, name or headline of names.</summary>
internal static class ClosedClass
{
    private static readonly FrozenSet<string> Openers = new[]
    {
        "a", "an", "the", "this", "that", "these", "those", "in", "on", "at", "from", "for", "to", "with", "by", "of", "as", "into",
        "today", "yesterday", "here", "there", "now", "then", "but", "and", "or", "so", "yet", "if", "when", "while", "after", "before",
        "since", "until", "i", "we", "you", "he", "she", "it", "they", "my", "our", "your", "his", "her", "its", "their", "who",
        "what", "why", "how", "where", "not", "no", "yes", "all", "both", "earlier", "later", "meanwhile", "however",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Auxiliaries = new[]
    {
        "was", "were", "had", "has", "have", "been", "will", "would", "could", "should", "did", "said",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word opens sentences rather than names.</summary>
    public static bool OpensSentence(ReadOnlySpan<char> word) =>
        Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Trim(".,:;"));

    /// <summary>Whether the word is an auxiliary of the past, perfect or future, or the plainest verb of reporting: captions have none.</summary>
    public static bool TellsStory(ReadOnlySpan<char> word) =>
        Auxiliaries.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Trim(".,:;\"“”"));
}
