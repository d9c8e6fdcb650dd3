using System.Collections.Frozen;

namespace Rapport.Store.Alignments;

/// <summary>
/// The words that carry the matter of a phrase: without articles, prepositions, pronouns and auxiliaries, each cut to its first six letters
/// in place of a stem ("cooperate", "cooperation").
/// </summary>
internal sealed class Wording
{
    private const int Stem = 6;

    // Closed classes of English grammar.
    private static readonly FrozenSet<string> Grammar = FrozenSet.ToFrozenSet(
        """
        a an the this that these those and or but nor of to in on at by for with from into onto about against between among under over through during upon
        is are was were be been being am has have had having do does did will would shall should can could may might must not no its it his her their our your my
        he she they we you i him them us me who whom whose which what as than then so such also both all any each other others more most very there here how when where while
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private readonly HashSet<string> _words;

    private Wording(HashSet<string> words, int common) => (_words, CommonCount) = (words, common);

    /// <summary>The words that carry the matter, as they are compared.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <summary>Number of different words that carry the matter.</summary>
    public int Count => _words.Count;

    /// <summary>Number of those in small letters: names alone ("the Russian Federation") are no matter.</summary>
    public int CommonCount { get; }

    public static Wording Of(string phrase)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var common = 0;
        foreach (var (word, isCommon) in Carrying(phrase))
            common += words.Add(Cut(word)) && isCommon ? 1 : 0;
        return new(words, common);
    }

    /// <summary>The words of a phrase that carry its matter, whole and in small letters, each once as they are compared.</summary>
    public static IEnumerable<string> WholeWords(string phrase) => Carrying(phrase).Select(static one => one.Word).DistinctBy(Cut, StringComparer.Ordinal);

    private static string Cut(string word) => word.Length > Stem ? word[..Stem] : word;

    private static IEnumerable<(string Word, bool IsCommon)> Carrying(string phrase)
    {
        var start = -1;
        for (var index = 0; index <= phrase.Length; index++)
        {
            if (index < phrase.Length && char.IsLetterOrDigit(phrase[index]))
            {
                start = start < 0 ? index : start;
                continue;
            }
            if (start >= 0 && phrase[start..index].ToLowerInvariant() is var word && word.Length > 1 && !Grammar.Contains(word))
                yield return (word, char.IsLower(phrase[start]));
            start = -1;
        }
    }

    /// <summary>Share of the words that both have, 0 to 1 (Dice); 1 where both are empty.</summary>
    public double Likeness(Wording other) => Likeness(other, _words.Count(other._words.Contains));

    /// <inheritdoc cref="Likeness(Wording)"/>
    /// <param name="other">The other.</param>
    /// <param name="shared">How many words both have.</param>
    public double Likeness(Wording other, int shared)
    {
        var all = _words.Count + other._words.Count;
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    /// <summary>Share of these words that the other phrase has too, 0 to 1; 0 where there are none.</summary>
    public double ShareIn(Wording other) => _words.Count == 0 ? 0 : (double)_words.Count(other._words.Contains) / _words.Count;
}
