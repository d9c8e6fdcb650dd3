using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>Trains language models.</summary>
public static class LanguageTraining
{
    /// <summary>
    /// Trains a model. The same data and settings give the same bytes.
    /// </summary>
    /// <param name="data">What to learn from.</param>
    /// <param name="settings">How.</param>
    /// <param name="progress">Takes a line for each part that is done.</param>
    /// <returns>The model as <see cref="Annotator.Read"/> reads it.</returns>
    public static byte[] Train(TrainingData data, TrainingSettings settings, TextWriter progress)
    {
        var clock = new Progress(progress);
        ImmutableArray<string> tagNames = [.. data.Trees.SelectMany(tree => tree.Sentence.Upos.Zip(tree.Sentence.Xpos, TagSet.Name)).Distinct().Order(StringComparer.Ordinal)];
        ImmutableArray<string> relationNames = [.. data.Trees.SelectMany(tree => tree.Sentence.Relations).Distinct().Order(StringComparer.Ordinal)];
        var (tags, relations) = (Numbers(tagNames), Numbers(relationNames));
        var sentences = data.Trees.Select(tree => new TrainingSentence(tree.Sentence, tags, relations)).ToArray();
        clock.Done($"read {sentences.Length} sentences");
        var classes = HashLookup.Build([.. data.Classes.Select(word => KeyValuePair.Create(FeatureHash.OfFolded(word.Key), word.Value))]);
        foreach (var sentence in sentences)
            sentence.Work.Classify(classes);
        var (borders, ends, contractions, abbreviations) = Borders(data, settings);
        var tokenizer = new Tokenizer(borders, contractions, abbreviations);
        var division = new SentenceDivision(tokenizer, new SentenceSplitter(ends, tokenizer));
        clock.Done("tokenizer and splitter");
        var (featureSets, setsOfTag, featureWeights) = MorphologyTraining.Train(sentences, tagNames.Length, relationNames, settings);
        clock.Done("features");
        var (edits, rules) = LemmaTraining.Train(sentences, tagNames, data.Irregular);
        clock.Done("lemmas");
        var taggerTraining = new TaggerTraining(tagNames, settings);
        var tagger = taggerTraining.Train(sentences, settings.TagEpochs, settings.TaggerTrainings);
        var wholeTagger = new Tagger(new TagSet(tagNames), tagger.Weights, tagger.Singles, tagger.Ambiguities);
        clock.Done("tagger");
        taggerTraining.TagUnseen(sentences);
        foreach (var sentence in sentences)
            Tagger.Look(sentence.Work, tagger.Ambiguities);
        clock.Done("tags of unseen parts");
        var (transitions, relationWeights) = Parser(data, sentences, relationNames, division, wholeTagger, classes, settings, clock);
        var sequences = data.NameTables.Compile(tokenizer);
        var preparation = new NamePreparation(
            wholeTagger, new Parser(transitions, relationWeights), classes, new NameLists(sequences), new NameSurroundings(relationNames));
        var names = NameTraining.Train(preparation.Prepare(data, sentences), settings);
        clock.Done("names");
        return new LanguageModel
        {
            Description = Describe(data, settings),
            Borders = borders,
            Contractions = contractions,
            Abbreviations = abbreviations,
            Ends = ends,
            Classes = classes,
            Tags = tagNames,
            TagWeights = tagger.Weights,
            Singles = tagger.Singles,
            Ambiguities = tagger.Ambiguities,
            Relations = relationNames,
            TransitionWeights = transitions,
            RelationWeights = relationWeights,
            FeatureSets = featureSets,
            SetsOfTag = setsOfTag,
            FeatureWeights = featureWeights,
            Edits = edits,
            LemmaRules = rules,
            NameSequences = sequences,
            NameWeights = names,
        }.Write();
    }

    /// <summary>Trains the parser, and leaves trees of parsers that have not seen them in the columns of the sentences.</summary>
    private static (WeightTable Transitions, WeightTable Relations) Parser(
        TrainingData data, TrainingSentence[] sentences, ImmutableArray<string> relationNames, SentenceDivision division, Tagger tagger,
        HashLookup classes, TrainingSettings settings, Progress clock)
    {
        TrainingSentence[] edited = [.. sentences.Where(sentence => !HasSlips(sentence, relationNames))];
        var agreed = new SelfTraining(tagger, classes, settings).Agreed(data.Plain.SelectMany(division.Run), edited, relationNames.Length);
        clock.Done($"{agreed.Count} sentences of plain text with {agreed.Sum(sentence => sentence.Heads.Length)} words on which two parsers agree");
        var parts = ParserTraining.Train([.. edited, .. agreed], relationNames.Length, settings);
        clock.Done("parser");
        ParserTraining.ParseUnseen(sentences, relationNames.Length, settings);
        clock.Done("trees of unseen parts");
        return parts;
    }

    private static (WeightTable Borders, WeightTable Ends, HashLookup Contractions, HashLookup Abbreviations) Borders(
        TrainingData data, TrainingSettings settings)
    {
        var training = new BorderTraining(RawText.Of(data.Trees), settings);
        var contractions = BorderTraining.Contractions(data.Trees);
        var abbreviations = BorderTraining.Abbreviations(data.Abbreviations);
        var borders = training.TrainBorders(contractions, abbreviations);
        var ends = training.TrainEnds(new Tokenizer(borders, contractions, abbreviations));
        return (borders, ends, contractions, abbreviations);
    }

    /// <summary>
    /// Whether a sentence has pieces of one word that was torn by mistake ("goeswith") or a speaker's false start ("reparandum").
    /// Edited text has none, and a parser that has seen them takes unknown names for such pieces.
    /// </summary>
    private static bool HasSlips(TrainingSentence sentence, ImmutableArray<string> relations) =>
        sentence.Relations.Any(relation => relations[relation] is "goeswith" or "reparandum");

    private static Dictionary<string, int> Numbers(ImmutableArray<string> names) =>
        names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);

    private static string Describe(TrainingData data, TrainingSettings settings) =>
        string.Join('\n', data.Sources) + "\n" + settings;

    /// <summary>Writes a line with the seconds that a part took.</summary>
    private sealed class Progress(TextWriter writer)
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public void Done(string part)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalSeconds,7:0.0} s  {part}"));
            _watch.Restart();
        }
    }
}
