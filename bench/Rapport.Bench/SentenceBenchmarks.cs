using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Bench;

/// <summary>Words to tags and trees, each stage by itself.</summary>
[MemoryDiagnoser]
public class SentenceBenchmarks
{
    private readonly WorkingSentence sentence = new();
    private readonly ParserBeam beam = new(Parser.BeamWidth);
    private ImmutableArray<AnnotatedDocument> documents;
    private HashLookup? classes;
    private Tagger? tagger;
    private Parser? parser;

    /// <summary>Reads the model, and divides the samples into words.</summary>
    [GlobalSetup]
    public void Read()
    {
        documents = StageBenchmarks.AnnotatedSamples();
        var model = StageBenchmarks.Model();
        classes = model.Classes;
        tagger = new Tagger(new TagSet(model.Tags), model.TagWeights, model.Singles, model.Ambiguities);
        parser = new Parser(model.TransitionWeights, model.RelationWeights);
    }

    /// <summary>Tags all sentences of the samples; the number of words.</summary>
    [Benchmark]
    public int Tagger() => Run(parse: false);

    /// <summary>Tags and parses all sentences of the samples; the number of words.</summary>
    [Benchmark]
    public int TaggerAndParser() => Run(parse: true);

    private int Run(bool parse)
    {
        var words = 0;
        foreach (var document in documents)
            foreach (var annotated in document.Sentences)
            {
                sentence.Start(document.Document.Text, annotated.Words.AsSpan(), tagger!.Tags.Count);
                sentence.Classify(classes!);
                tagger.Run(sentence);
                if (parse)
                    parser!.Run(sentence, beam);
                words += sentence.Count;
            }
        return words;
    }
}
