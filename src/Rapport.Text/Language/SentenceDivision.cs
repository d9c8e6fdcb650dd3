using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rapport.Text.Language;

/// <summary>Divides the sections of documents into sentences of words.</summary>
internal sealed class SentenceDivision(Tokenizer tokenizer, SentenceSplitter splitter)
{
    private readonly TokenList _tokens = new();
    private readonly List<int> _ends = [];

    /// <summary>The sentences of a document, each as the forms of its words.</summary>
    public IReadOnlyList<ImmutableArray<string>> Run(Document document)
    {
        var sentences = new List<ImmutableArray<string>>();
        foreach (var section in document.Sections)
        {
            _tokens.Clear();
            _ends.Clear();
            tokenizer.Run(document.Text, section.Span, _tokens);
            splitter.Run(document.Text, _tokens, _ends);
            var first = 0;
            foreach (var end in _ends)
            {
                sentences.Add(Forms(document.Text, _tokens.Words[first..end]));
                first = end;
            }
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
