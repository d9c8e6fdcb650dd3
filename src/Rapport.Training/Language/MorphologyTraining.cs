using System.Collections.Immutable;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>Trains what gives universal features.</summary>
internal static class MorphologyTraining
{
    /// <summary>Trains on gold tags and gold trees.</summary>
    public static (ImmutableArray<string> Sets, int[][] SetsOfTag, WeightTable Weights) Train(
        IReadOnlyList<TrainingSentence> sentences, int tagCount, ImmutableArray<string> relations, TrainingSettings settings)
    {
        var (sets, setsOfTag) = Sets(sentences, tagCount);
        var places = setsOfTag.Select(own => own.Select((set, place) => (set, place)).ToDictionary(pair => sets[pair.set], pair => pair.place)).ToArray();
        var weights = new TrainableWeights(Math.Min(WeightTable.MaximumClasses, setsOfTag.Max(own => own.Length)));
        var random = new SeededRandom(settings.Seed);
        var order = sentences.ToArray();
        var subjects = new SubjectFinder(relations);
        var space = new ulong[Morphology.FeatureLimit];
        var scores = new int[weights.ClassCount];
        foreach (var sentence in order)
            Fill(sentence);
        for (var epoch = 0; epoch < settings.FeatureEpochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            foreach (var sentence in order)
            {
                subjects.Run(sentence.Work);
                for (var i = 0; i < sentence.Work.Count; i++)
                {
                    var tag = sentence.Tags[i];
                    if (setsOfTag[tag].Length == 1)
                        continue;
                    var features = Morphology.Features(sentence.Work, i, subjects[i], space);
                    weights.Score(features, scores);
                    weights.Tick();
                    var guess = WeightTable.Best(scores.AsSpan(0, setsOfTag[tag].Length));
                    var right = places[tag][sentence.Gold!.Features[i]];
                    if (guess != right)
                        weights.Update(features, right, guess);
                }
            }
        }
        return (sets, setsOfTag, weights.Average(settings.Threshold));
    }

    private static void Fill(TrainingSentence sentence)
    {
        for (var i = 0; i < sentence.Work.Count; i++)
        {
            sentence.Work.Tag(i) = sentence.Tags[i];
            sentence.Work.Heads[i] = sentence.Gold!.Heads[i];
            sentence.Work.Relations[i] = sentence.Relations[i];
        }
    }

    private static (ImmutableArray<string> Sets, int[][] SetsOfTag) Sets(IReadOnlyList<TrainingSentence> sentences, int tagCount)
    {
        var counts = new SortedDictionary<string, int>[tagCount];
        for (var tag = 0; tag < tagCount; tag++)
            counts[tag] = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Work.Count; i++)
            {
                var own = counts[sentence.Tags[i]];
                own[sentence.Gold!.Features[i]] = own.GetValueOrDefault(sentence.Gold.Features[i]) + 1;
            }
        ImmutableArray<string> sets = [.. counts.SelectMany(own => own.Keys).Distinct().Order(StringComparer.Ordinal)];
        return (sets, [.. counts.Select(own => own.Count == 0
            ? [Math.Max(0, sets.IndexOf("_"))]
            : own.OrderByDescending(pair => pair.Value).Select(pair => sets.IndexOf(pair.Key)).ToArray())]);
    }
}
