using System.Collections.Immutable;
using System.Text;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>The text that gold sentences were taken from: paragraphs divided by empty lines, with the gold words in it.</summary>
public sealed class RawText
{
    private RawText(string text, TokenList words, SortedSet<int> ends)
    {
        Text = text;
        Words = words;
        Ends = ends;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The gold words.</summary>
    internal TokenList Words { get; }

    /// <summary>The indices behind the last word of each gold sentence.</summary>
    internal SortedSet<int> Ends { get; }

    /// <summary>Puts sentences together.</summary>
    public static RawText Of(ImmutableArray<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var words = new TokenList();
        var ends = new SortedSet<int>();
        var space = false;
        foreach (var sentence in sentences)
        {
            var gap = sentence.StartsParagraph || text.Length == 0 ? Gap.Paragraph : space ? Gap.Space : Gap.None;
            if (text.Length > 0 && gap != Gap.None)
                text.Append(gap == Gap.Paragraph ? "\n\n" : " ");
            Append(sentence, text.Length, gap, words);
            text.Append(sentence.Text);
            space = sentence.SpaceAfter;
            ends.Add(words.Count);
        }
        return new RawText(text.ToString(), words, ends);
    }

    private static void Append(ConlluSentence sentence, int offset, Gap gap, TokenList words)
    {
        var gold = sentence.Sentence;
        for (var i = 0; i < gold.Count; i++)
        {
            var word = new TextSpan(gold.Words[i].Start + offset, gold.Words[i].End + offset);
            if (i > 0)
                gap = gold.MultiwordTokens.Any(range => range.First < i && i < range.End) ? Gap.Joined
                    : gold.Words[i].Start > gold.Words[i - 1].End ? Gap.Space : Gap.None;
            words.Add(word, gap);
        }
    }
}
