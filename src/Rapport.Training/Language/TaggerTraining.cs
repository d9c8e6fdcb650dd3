using System.Collections.Immutable;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>Trains taggers.</summary>
internal sealed class TaggerTraining(ImmutableArray<string> tagNames, TrainingSettings settings)
{
    private const int SingleCount = 8;
    private const int KnownCount = 6;

    /// <summary>Trains on sentences with gold tags.</summary>
    public TaggerParts Train(IReadOnlyList<TrainingSentence> sentences, int epochs, int trainingCount)
    {
        var (singles, ambiguities) = Dictionaries(sentences);
        var trainings = new TrainableWeights[trainingCount];
        Parallel.For(0, trainingCount, number => trainings[number] = Train(sentences, epochs, singles, settings.Seed + (ulong)number, ambiguities));
        return new TaggerParts(TrainableWeights.Average(trainings, settings.Threshold), singles, ambiguities);
    }

    private TrainableWeights Train(IReadOnlyList<TrainingSentence> sentences, int epochs, HashLookup singles, ulong seed, HashLookup ambiguities)
    {
        var weights = new TrainableWeights(tagNames.Length, settings.LeastUpdates);
        var random = new SeededRandom(seed);
        var order = sentences.Select(sentence => (sentence.Work.WithOwnTags(), sentence.Tags)).ToArray();
        foreach (var (sentence, _) in order)
            Tagger.Look(sentence, ambiguities);
        var space = new ulong[Tagger.FeatureLimit];
        var scores = new int[tagNames.Length];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            foreach (var (sentence, gold) in order)
                Learn(sentence, gold, singles, weights, space, scores);
        }
        return weights;
    }

    /// <summary>Fills the column of tags of every sentence with what a tagger says that has not seen the sentence.</summary>
    public void TagUnseen(IReadOnlyList<TrainingSentence> sentences)
    {
        var tags = new TagSet(tagNames);
        var block = Math.Max(1, sentences.Count / (settings.Folds * 20));
        Parallel.For(0, settings.Folds, fold =>
        {
            bool Held(int index) => index / block % settings.Folds == fold;
            TrainingSentence[] seen = [.. sentences.Where((_, index) => !Held(index))];
            var (singles, ambiguities) = Dictionaries(seen);
            var weights = Train(seen, settings.FoldEpochs, singles, settings.Seed, ambiguities);
            var tagger = new Tagger(tags, weights.Average(settings.Threshold), singles, ambiguities);
            for (var i = 0; i < sentences.Count; i++)
                if (Held(i))
                    Keep(sentences[i], tagger);
        });
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Work.Count; i++)
                sentence.Work.Tag(i) = sentence.Predicted[i];
    }

    private static void Keep(TrainingSentence sentence, Tagger tagger)
    {
        var work = sentence.Work.WithOwnTags();
        tagger.Run(work);
        sentence.Predicted = new int[work.Count];
        for (var i = 0; i < sentence.Predicted.Length; i++)
            sentence.Predicted[i] = work.Tag(i);
    }

    private static void Learn(
        WorkingSentence work, int[] gold, HashLookup singles, TrainableWeights weights, ulong[] space, int[] scores)
    {
        for (var i = 0; i < work.Count; i++)
        {
            var single = singles.Find(work.Atoms(i).Exact);
            if (single >= 0)
            {
                work.Tag(i) = single;
                continue;
            }
            var features = Tagger.Features(work, i, space);
            weights.Score(features, scores);
            var guess = WeightTable.Best(scores);
            weights.Tick();
            if (guess != gold[i])
                weights.Update(features, gold[i], guess);
            work.Tag(i) = guess;
        }
    }

    private static (HashLookup Singles, HashLookup Ambiguities) Dictionaries(IReadOnlyList<TrainingSentence> sentences)
    {
        var exact = new Dictionary<ulong, SortedDictionary<int, int>>();
        var folded = new Dictionary<ulong, SortedDictionary<int, int>>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Work.Count; i++)
            {
                Count(exact, sentence.Work.Atoms(i).Exact, sentence.Tags[i]);
                Count(folded, sentence.Work.Atoms(i).Folded, sentence.Tags[i]);
            }
        var singles = exact.Where(entry => entry.Value.Count == 1 && entry.Value.First().Value >= SingleCount)
            .Select(entry => KeyValuePair.Create(entry.Key, entry.Value.First().Key)).ToList();
        var sets = new Dictionary<string, int>(StringComparer.Ordinal);
        var ambiguities = new List<KeyValuePair<ulong, int>>();
        foreach (var (word, counts) in folded.OrderBy(entry => entry.Key))
        {
            var total = counts.Values.Sum();
            if (total < KnownCount)
                continue;
            var name = string.Join(' ', counts.Where(count => count.Value * 100 >= total)
                .OrderByDescending(count => count.Value).ThenBy(count => count.Key).Select(count => count.Key));
            if (!sets.TryGetValue(name, out var number))
                sets.Add(name, number = sets.Count);
            ambiguities.Add(KeyValuePair.Create(word, number));
        }
        return (HashLookup.Build(singles), HashLookup.Build(ambiguities));
    }

    private static void Count(Dictionary<ulong, SortedDictionary<int, int>> counts, ulong word, int tag)
    {
        if (!counts.TryGetValue(word, out var own))
            counts.Add(word, own = []);
        own[tag] = own.GetValueOrDefault(tag) + 1;
    }
}

/// <summary>What makes a tagger.</summary>
/// <param name="Weights">Its weights.</param>
/// <param name="Singles">Words that take but one tag.</param>
/// <param name="Ambiguities">Words and the number of the set of tags that they take.</param>
internal sealed record TaggerParts(WeightTable Weights, HashLookup Singles, HashLookup Ambiguities);
