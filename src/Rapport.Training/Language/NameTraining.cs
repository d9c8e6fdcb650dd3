using System.Collections.Immutable;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>Trains name recognizers: a structured perceptron over whole sentences.</summary>
internal static class NameTraining
{
    /// <summary>Trains on sentences whose column of tags is filled.</summary>
    public static WeightTable Train(IReadOnlyList<(WorkingSentence Sentence, ImmutableArray<NameMention> Names)> sentences, TrainingSettings settings)
    {
        var weights = new TrainableWeights(NameRecognizer.LabelCount);
        var random = new SeededRandom(settings.Seed);
        var order = sentences.ToArray();
        for (var epoch = 0; epoch < settings.NameEpochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            foreach (var (sentence, names) in order)
                Learn(sentence, Labels(names, sentence.Count), weights);
        }
        return weights.Average(settings.Threshold);
    }

    private static void Learn(WorkingSentence sentence, int[] gold, TrainableWeights weights)
    {
        const int Count = NameRecognizer.LabelCount;
        var space = new ulong[NameRecognizer.FeatureLimit];
        var step = new ulong[1];
        var emissions = new int[sentence.Count * Count];
        var steps = new int[(Count + 1) * Count];
        for (var i = 0; i < sentence.Count; i++)
            weights.Score(NameRecognizer.Features(sentence, i, space), emissions.AsSpan(i * Count, Count));
        for (var before = 0; before <= Count; before++)
        {
            step[0] = NameRecognizer.Step(before);
            weights.Score(step, steps.AsSpan(before * Count, Count));
        }
        var guess = new int[sentence.Count];
        NameRecognizer.Best(emissions, steps, guess);
        weights.Tick();
        for (var i = 0; i < gold.Length; i++)
        {
            if (guess[i] != gold[i])
                weights.Update(NameRecognizer.Features(sentence, i, space), gold[i], guess[i]);
            weights.Add(NameRecognizer.Step(i == 0 ? Count : gold[i - 1]), gold[i], 1);
            weights.Add(NameRecognizer.Step(i == 0 ? Count : guess[i - 1]), guess[i], -1);
        }
    }

    private static int[] Labels(ImmutableArray<NameMention> names, int count)
    {
        var labels = new int[count];
        foreach (var name in names)
            for (var i = name.Words.First; i < name.Words.End; i++)
                labels[i] = (int)name.Kind * 2 + (i == name.Words.First ? 1 : 2);
        return labels;
    }
}
