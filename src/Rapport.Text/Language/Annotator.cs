using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Rapport.Text.Language;

namespace Rapport.Text;

/// <summary>
/// Turns documents into annotated sentences: words, tags, trees, lemmas, features, names. It may be used by many
/// threads at once.
/// </summary>
public sealed class Annotator
{
    private readonly ConcurrentBag<Workspace> _workspaces = [];
    private readonly LanguageModel _model;
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;
    private readonly Tagger _tagger;
    private readonly Parser _parser;
    private readonly Morphology _morphology;
    private readonly Lemmatizer _lemmatizer;
    private readonly NameRecognizer _names;

    private Annotator(LanguageModel model)
    {
        _model = model;
        _tokenizer = new Tokenizer(model.Borders, model.Contractions, model.Abbreviations);
        _splitter = new SentenceSplitter(model.Ends, _tokenizer);
        _tagger = new Tagger(new TagSet(model.Tags), model.TagWeights, model.Singles, model.Ambiguities);
        _parser = new Parser(model.TransitionWeights, model.RelationWeights);
        _morphology = new Morphology(model.FeatureSets, model.SetsOfTag, model.FeatureWeights);
        _lemmatizer = new Lemmatizer(model.Edits, model.LemmaRules);
        _names = new NameRecognizer(model.NameWeights, new NameLists(model.NameSequences), new NameSurroundings(model.Relations), _tagger.Tags);
    }

    /// <summary>What the model was trained on and how, in words for people.</summary>
    public string Description => _model.Description;

    /// <summary>Reads a language model, such as <c>data/models/english.model</c>.</summary>
    /// <param name="model">The model from its first byte to its last.</param>
    /// <param name="path">The file as the user named it, for messages.</param>
    /// <exception cref="BrokenFileException">The stream is no language model, one of another version, or damaged.</exception>
    public static Annotator Read(Stream model, string path = "the language model") => new(LanguageModel.Read(model, path));

    /// <summary>
    /// Annotates a document. Each of its sections is divided into sentences on its own; the text between sections, and
    /// nothing else, is passed over. A document without sections is taken as one.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="names">Whether names are looked for, too.</param>
    public AnnotatedDocument Annotate(Document document, bool names = true)
    {
        var work = Rent();
        work.FindsNames = names;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        if (document.Sections.IsEmpty)
            Annotate(document.Text, new TextSpan(0, document.Text.Length), -1, work, sentences);
        for (var i = 0; i < document.Sections.Length; i++)
            Annotate(document.Text, document.Sections[i].Span, i, work, sentences);
        _workspaces.Add(work);
        var annotated = sentences.DrainToImmutable();
        return new AnnotatedDocument(document, names ? NameAgreement.Apply(annotated) : annotated);
    }

    /// <summary>Annotates a sentence anew and keeps its words: tags, lemmas, features, tree and names are the model's.</summary>
    /// <param name="sentence">The sentence whose words are right.</param>
    public Sentence Retag(Sentence sentence)
    {
        if (sentence.Count == 0)
            return sentence;
        var work = Rent();
        work.FindsNames = true;
        var text = string.Concat(sentence.Forms);
        var words = new TextSpan[sentence.Count];
        for (int i = 0, start = 0; i < words.Length; start = words[i++].End)
            words[i] = new TextSpan(start, start + sentence.Forms[i].Length);
        var result = Annotate(text, words, sentence, work);
        _workspaces.Add(work);
        return result;
    }

    /// <summary>Annotates the sentences of one document anew and keeps their words; the names of the document agree with one another.</summary>
    /// <param name="sentences">The sentences whose words are right, in the order of the text.</param>
    public ImmutableArray<Sentence> Retag(IEnumerable<Sentence> sentences) => NameAgreement.Apply([.. sentences.Select(Retag)]);

    /// <summary>Divides a document into sentences of words and annotates nothing.</summary>
    public IReadOnlyList<ImmutableArray<string>> Divide(Document document) => new SentenceDivision(_tokenizer, _splitter).Run(document);

    private Workspace Rent() => _workspaces.TryTake(out var work) ? work : new Workspace(_model.Relations, new SentenceDivision(_tokenizer, _splitter));

    private void Annotate(string text, TextSpan section, int sectionIndex, Workspace work, ImmutableArray<Sentence>.Builder sentences)
    {
        work.Division.Run(text, section);
        foreach (var (first, end) in work.Division.Sentences)
        {
            var words = work.Division.Tokens.Words[first..end];
            var frame = new Sentence
            {
                Span = new TextSpan(words[0].Start, words[^1].End),
                SectionIndex = sectionIndex,
                Words = [.. words],
                Forms = SentenceDivision.Forms(text, words),
                MultiwordTokens = Multiwords(work.Division.Tokens.Gaps[first..end]),
                Lemmas = [],
                Upos = [],
                Xpos = [],
                Features = [],
                Heads = [],
                Relations = [],
            };
            sentences.Add(Annotate(text, words, frame, work));
        }
    }

    private Sentence Annotate(string text, ReadOnlySpan<TextSpan> words, Sentence frame, Workspace work)
    {
        var sentence = work.Sentence;
        sentence.Start(text, words, _tagger.Tags.Count);
        sentence.Classify(_model.Classes);
        _tagger.Run(sentence);
        _parser.Run(sentence, work.Beam);
        _morphology.Run(sentence, work.Subjects);
        var count = sentence.Count;
        string[] lemmas = new string[count], xpos = new string[count], features = new string[count], relations = new string[count];
        var upos = new Upos[count];
        for (var i = 0; i < count; i++)
        {
            var tag = sentence.Tag(i);
            lemmas[i] = _lemmatizer.Lemma(text.AsSpan(words[i].Start, words[i].Length), tag);
            upos[i] = _tagger.Tags.Upos[tag];
            xpos[i] = _tagger.Tags.Xpos[tag];
            features[i] = _morphology.Sets[sentence.Morphology[i]];
            relations[i] = _model.Relations[sentence.Relations[i]];
        }
        return frame with
        {
            Lemmas = ImmutableCollectionsMarshal.AsImmutableArray(lemmas),
            Upos = ImmutableCollectionsMarshal.AsImmutableArray(upos),
            Xpos = ImmutableCollectionsMarshal.AsImmutableArray(xpos),
            Features = ImmutableCollectionsMarshal.AsImmutableArray(features),
            Heads = [.. sentence.Heads.AsSpan(0, count)],
            Relations = ImmutableCollectionsMarshal.AsImmutableArray(relations),
            Names = work.FindsNames ? _names.Run(sentence) : [],
        };
    }

    private static ImmutableArray<WordRange> Multiwords(ReadOnlySpan<Gap> gaps)
    {
        if (!gaps.Contains(Gap.Joined))
            return [];
        var ranges = ImmutableArray.CreateBuilder<WordRange>();
        for (var i = 1; i < gaps.Length; i++)
        {
            if (gaps[i] != Gap.Joined)
                continue;
            var first = i - 1;
            while (i + 1 < gaps.Length && gaps[i + 1] == Gap.Joined)
                i++;
            ranges.Add(new WordRange(first, i + 1));
        }
        return ranges.DrainToImmutable();
    }

    /// <summary>What one call works in.</summary>
    private sealed class Workspace(ImmutableArray<string> relations, SentenceDivision division)
    {
        public bool FindsNames { get; set; }

        public SentenceDivision Division { get; } = division;

        public WorkingSentence Sentence { get; } = new();

        public ParserBeam Beam { get; } = new(Parser.BeamWidth);

        public SubjectFinder Subjects { get; } = new(relations);
    }
}
