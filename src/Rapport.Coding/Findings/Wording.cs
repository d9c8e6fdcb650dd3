using Rapport.Coding.Clauses;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>The words of a statement: those that name its matter and those that mark its kind.</summary>
internal static class Wording
{
    /// <summary>The shortest phrase that names the matter, without what stands behind the clause, and without who says it in a headline: ": FM".</summary>
    public static string IssueText(ReadSentence sentence, Argument matter, TextSpan clause)
    {
        var tree = sentence.Tree;
        var words = tree.Phrase(matter.Head);
        var first = words.First;
        var columns = tree.Sentence;
        while (first < matter.Head && (columns.Heads[first] == matter.Head && columns.Relations[first] is "case" or "det" or "mark" or "punct" or "aux"
            || columns.Upos[first] is Upos.PUNCT or Upos.ADP or Upos.SCONJ))
            first++;
        var end = words.End;
        while (end > matter.Head + 1 && columns.Words[matter.Head].End <= clause.End && columns.Words[end - 1].Start >= clause.End)
            end--;
        if (sentence.Section == SectionKind.Headline)
            for (var word = matter.Head + 1; word < end; word++)
                if (columns.Forms[word] == ":")
                    end = word;
        var span = tree.Span(new WordRange(first, end));
        return string.Join(' ', columns.Forms[first..end]) is { Length: > 0 } ? SpanText(columns, span) : columns.Forms[matter.Head];
    }

    /// <summary>The words that mark the kind: from the predicate to the matter, at most five.</summary>
    public static string? Cue(ReadSentence sentence, Clause clause, Argument? matter)
    {
        var columns = sentence.Sentence;
        var first = clause.Head;
        while (first > 0 && columns.Heads[first - 1] == clause.Head && columns.Relations[first - 1] is "cop" or "aux" or "aux:pass")
            first--;
        var end = clause.Head + 1;
        var limit = matter is { } filled ? Math.Max(sentence.Tree.Phrase(filled.Head).First, end) : end;
        while (end < columns.Count && end < Math.Min(limit + 1, first + 5)
            && columns.Relations[end] is "case" or "mark" or "compound:prt" or "advmod")
            end++;
        return SpanText(columns, new(columns.Words[first].Start, columns.Words[end - 1].End));
    }

    private static string SpanText(Sentence columns, TextSpan span)
    {
        var text = new System.Text.StringBuilder();
        for (var word = 0; word < columns.Count; word++)
        {
            if (!span.Overlaps(columns.Words[word]))
                continue;
            if (text.Length > 0 && word > 0 && columns.Words[word].Start > columns.Words[word - 1].End)
                text.Append(' ');
            text.Append(columns.Forms[word]);
        }
        return text.ToString();
    }
}
