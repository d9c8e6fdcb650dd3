using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rapport.Text.Language;

/// <summary>Divides text into sentences of words. It is used again for the next part of the text.</summary>
internal sealed class SentenceDivision(Tokenizer tokenizer, SentenceSplitter splitter)
{
    private readonly List<int> _ends = [];

    /// <summary>The words of the part that was divided last.</summary>
    public TokenList Tokens { get; } = new();

    /// <summary>Its sentences: the ranges of their words.</summary>
    public IEnumerable<WordRange> Sentences
    {
        get
        {
            var first = 0;
            foreach (var end in _ends)
            {
                yield return new WordRange(first, end);
                first = end;
            }
        }
    }

    /// <summary>Divides a part of a text.</summary>
    public void Run(ReadOnlySpan<char> text, TextSpan part)
    {
        Tokens.Clear();
        _ends.Clear();
        tokenizer.Run(text, part, Tokens);
        splitter.Run(text, Tokens, _ends);
    }

    /// <summary>The sentences of a document, each as the forms of its words.</summary>
    public IReadOnlyList<ImmutableArray<string>> Run(Document document)
    {
        var sentences = new List<ImmutableArray<string>>();
        foreach (var section in document.Sections)
        {
            Run(document.Text, section.Span);
            foreach (var (first, end) in Sentences)
                sentences.Add(Forms(document.Text, Tokens.Words[first..end]));
        }
        return sentences;
    }

    /// <summary>The forms of words.</summary>
    public static ImmutableArray<string> Forms(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words)
    {
        var forms = new string[words.Length];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = text[words[i].Start..words[i].End].ToString();
        return ImmutableCollectionsMarshal.AsImmutableArray(forms);
    }
}
