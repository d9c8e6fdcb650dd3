using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>Finds which words stand in quotation marks and which in questions.</summary>
internal static class Surroundings
{
    private const byte InQuotes = 1;
    private const byte InQuestion = 2;

    /// <summary>Marks each word of the sentence; <paramref name="marks"/> has its length.</summary>
    public static void Mark(Tree tree, Span<byte> marks)
    {
        marks.Clear();
        MarkQuotes(tree, marks);
        MarkQuestions(tree, marks);
    }

    /// <summary>Whether the larger part of a range stands in quotation marks.</summary>
    public static bool IsQuoted(ReadOnlySpan<byte> marks, WordRange range)
    {
        var quoted = 0;
        for (var word = range.First; word < range.End; word++)
            quoted += marks[word] & InQuotes;
        return quoted * 2 > range.End - range.First;
    }

    /// <summary>Whether a word stands in a question.</summary>
    public static bool IsQuestion(ReadOnlySpan<byte> marks, int word) => (marks[word] & InQuestion) != 0;

    private static void MarkQuotes(Tree tree, Span<byte> marks)
    {
        var open = -1;
        var seen = false;
        for (var word = 0; word < tree.Count; word++)
        {
            if (!IsQuote(tree, word))
                continue;
            if (Opens(tree, word, open >= 0))
                open = open >= 0 ? open : word;
            else if (open >= 0 || !seen)
            {
                for (var inside = open + 1; inside < word; inside++)
                    marks[inside] |= InQuotes;
                open = -1;
            }
            seen = true;
        }
        if (open >= 0)
            for (var inside = open + 1; inside < tree.Count; inside++)
                marks[inside] |= InQuotes;
    }

    private static bool IsQuote(Tree tree, int word) => tree.Sentence.Forms[word] is "\"" or "“" or "”" or "``" or "''" or "„" or "«" or "»";

    private static bool Opens(Tree tree, int word, bool isOpen)
    {
        switch (tree.Sentence.Forms[word])
        {
            case "“" or "``" or "„" or "«": return true;
            case "”" or "''" or "»": return false;
        }
        var spans = tree.Sentence.Words;
        var touchesNext = word + 1 < tree.Count && spans[word].End == spans[word + 1].Start;
        var touchesPrevious = word > 0 && spans[word - 1].End == spans[word].Start;
        return touchesNext == touchesPrevious ? !isOpen : touchesNext;
    }

    private static void MarkQuestions(Tree tree, Span<byte> marks)
    {
        var start = 0;
        for (var word = 0; word < tree.Count; word++)
        {
            if (tree.Is(word, "?"))
                for (var inside = start; inside < word; inside++)
                    marks[inside] |= InQuestion;
            if (IsQuote(tree, word) || tree.Sentence.Forms[word] is "?" or "." or "!" or ":" or ";")
                start = word + 1;
        }
    }
}
