using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>The reach of each word's phrase in one sentence: from its leftmost to its rightmost dependent.</summary>
internal sealed class SentenceTree
{
    private readonly int[] first;
    private readonly int[] last;

    public SentenceTree(Sentence sentence)
    {
        Sentence = sentence;
        first = new int[sentence.Count];
        last = new int[sentence.Count];
        for (var word = 0; word < sentence.Count; word++)
            first[word] = last[word] = word;

        for (var word = 0; word < sentence.Count; word++)
        {
            var steps = 0;
            for (var above = sentence.Heads[word]; above >= 0 && steps <= sentence.Count; above = sentence.Heads[above], steps++)
            {
                first[above] = Math.Min(first[above], word);
                last[above] = Math.Max(last[above], word);
            }
        }
    }

    public Sentence Sentence { get; }

    /// <summary>The words from the leftmost to the rightmost dependent of <paramref name="word"/>.</summary>
    public WordRange Phrase(int word) => new(first[word], last[word] + 1);

    /// <summary>Where the phrase of <paramref name="word"/> stands, without punctuation at its ends.</summary>
    public TextSpan Span(int word) => Span(Phrase(word));

    /// <summary>Where <paramref name="words"/> stand, without punctuation at their ends.</summary>
    public TextSpan Span(WordRange words)
    {
        var (start, end) = (words.First, words.End);
        while (end - 1 > start && Sentence.Upos[end - 1] == Upos.PUNCT && Sentence.Forms[end - 1] is not ("”" or "\"" or ")"))
            end--;
        while (start < end - 1 && Sentence.Upos[start] == Upos.PUNCT && Sentence.Forms[start] is not ("“" or "\"" or "("))
            start++;
        return new(Sentence.Words[start].Start, Sentence.Words[end - 1].End);
    }

    /// <summary>Relations from <paramref name="word"/> up to <paramref name="ancestor"/>, coordination and what stands before a noun not counted; -1 where it does not hang on it.</summary>
    public int Depth(int word, int ancestor)
    {
        var depth = 0;
        for (var steps = 0; word >= 0 && steps <= Sentence.Count; word = Sentence.Heads[word], steps++)
        {
            if (word == ancestor)
                return depth;
            if (Sentence.Relations[word] is not ("conj" or "flat" or "appos" or "compound" or "amod"))
                depth++;
        }
        return -1;
    }

    /// <summary>Whether <paramref name="word"/> is <paramref name="ancestor"/> or hangs on it.</summary>
    public bool IsWithin(int word, int ancestor)
    {
        for (var steps = 0; word >= 0 && steps <= Sentence.Count; word = Sentence.Heads[word], steps++)
            if (word == ancestor)
                return true;
        return false;
    }
}
