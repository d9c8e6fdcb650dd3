using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Training.Tests.Language;

public sealed class LanguageTrainingTests
{
    private const string Sentences =
        """
        # newpar
        1	Envoys	envoy	NOUN	NNS	Number=Plur	2	nsubj	_	_
        2	met	meet	VERB	VBD	Tense=Past	0	root	_	_
        3	in	in	ADP	IN	_	4	case	_	_
        4	Geneva	Geneva	PROPN	NNP	Number=Sing	2	obl	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	2	punct	_	_

        # newpar
        1	The	the	DET	DT	Definite=Def	2	det	_	_
        2	minister	minister	NOUN	NN	Number=Sing	3	nsubj	_	_
        3	signed	sign	VERB	VBD	Tense=Past	0	root	_	_
        4	treaties	treaty	NOUN	NNS	Number=Plur	3	obj	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	3	punct	_	_

        # newpar
        1	Parties	party	NOUN	NNS	Number=Plur	4	nsubj	_	_
        2-3	didn't	_	_	_	_	_	_	_	_
        2	did	do	AUX	VBD	Tense=Past	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	agree	agree	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_


        """;

    private static readonly TrainingSettings Settings = new() { Threshold = 0, Folds = 4, LeastUpdates = 1, LeastTransitionUpdates = 1, TransitionThreshold = 0 };

    [Fact]
    public void A_model_learns_the_sentences_that_it_was_trained_on()
    {
        var data = Data();
        using var stream = new MemoryStream(LanguageTraining.Train(data, Settings, TextWriter.Null));
        var annotator = Annotator.Read(stream);
        var scores = LanguageEvaluation.OnRawText(annotator, [.. data.Trees.Take(3)]);
        Assert.Equal(new Score(15, 15, 15), scores.Words);
        Assert.Equal(3, scores.Sentences.Correct);
        Assert.Equal(15, scores.Upos.Correct);
        Assert.Equal(15, scores.Features.Correct);
        Assert.Equal(15, scores.Lemmas.Correct);
        Assert.Equal(15, scores.Las.Correct);
        var names = annotator.Retag(data.Trees[0].Sentence).Names;
        Assert.Equal([new NameMention(NameKind.Place, new WordRange(3, 4))], names);
        Assert.Contains("own writing", annotator.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_data_and_seed_give_the_same_bytes()
    {
        var first = LanguageTraining.Train(Data(), Settings, TextWriter.Null);
        Assert.Equal(first, LanguageTraining.Train(Data(), Settings, TextWriter.Null));
        Assert.NotEqual(first, LanguageTraining.Train(Data(), Settings with { Seed = 2 }, TextWriter.Null));
    }

    [Fact]
    public void The_parser_learns_from_plain_text_whose_trees_are_beyond_doubt()
    {
        const string Text = "Envoys met in Geneva. Parties.";
        var progress = new StringWriter();
        var plain = Enumerable.Range(0, 3).Select(_ => DocumentReader.FromText(Text, new ReadingOptions()));
        LanguageTraining.Train(Data() with { Plain = plain }, Settings with { ShortestPlain = 5 }, progress);
        Assert.Equal("1 sentences of plain text with 7 words", Regex.Match(progress.ToString(), @"\d+ sentences of plain text with \d+ words").Value);
    }

    [Fact]
    public void A_missing_treebank_is_named()
    {
        var thrown = Assert.Throws<BrokenFileException>(() =>
            TreebankFolder.Read(Path.Combine(Path.GetTempPath(), "no-such-folder"), Path.Combine(Checkout.Root, "data")));
        Assert.Contains("en_ewt-ud-train.conllu.gz", thrown.Path, StringComparison.Ordinal);
    }

    /// <summary>The sentences eight times over, so that a tagger that leaves a part out has seen the words of that part.</summary>
    private static TrainingData Data()
    {
        ImmutableArray<ConlluSentence> own = [.. new ConlluReader(new StringReader(Sentences), "own.conllu").Read()];
        ImmutableArray<ConlluSentence> trees = [.. Enumerable.Repeat(own, 8).SelectMany(copy => copy)];
        return new TrainingData
        {
            Trees = trees,
            Names =
            [
                .. trees.Select((tree, index) => new NamedSentence(
                    null, tree.Sentence.Forms, index % 3 == 0 ? [new NameMention(NameKind.Place, new WordRange(3, 4))] : [])),
            ],
            Classes = [],
            Abbreviations = [KeyValuePair.Create("Gen.", "before-name")],
            Sources = ["own writing: 3 sentences, 8 times"],
        };
    }
}
