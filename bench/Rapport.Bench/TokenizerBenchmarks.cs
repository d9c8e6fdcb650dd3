using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Bench;

/// <summary>Text to words and sentences.</summary>
[MemoryDiagnoser]
public class TokenizerBenchmarks
{
    private readonly TokenList tokens = new();
    private readonly List<int> ends = [];
    private ImmutableArray<Document> documents;
    private Tokenizer? tokenizer;
    private SentenceSplitter? splitter;

    /// <summary>Reads the model and the samples.</summary>
    [GlobalSetup]
    public void Read()
    {
        documents = StageBenchmarks.Samples();
        var model = StageBenchmarks.Model();
        tokenizer = new Tokenizer(model.Borders, model.Contractions, model.Abbreviations);
        splitter = new SentenceSplitter(model.Ends, tokenizer);
    }

    /// <summary>Divides all samples; the number of sentences.</summary>
    [Benchmark]
    public int Tokenizer()
    {
        var sentences = 0;
        foreach (var document in documents)
        {
            tokens.Clear();
            ends.Clear();
            tokenizer!.Run(document.Text, new TextSpan(0, document.Text.Length), tokens);
            splitter!.Run(document.Text, tokens, ends);
            sentences += ends.Count;
        }
        return sentences;
    }
}
