using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding.Actors;
using Rapport.Coding.Relevance;

namespace Rapport.Training;

/// <summary>
/// Learns the weights of the gate from what the coder found: a logistic regression over sentences (those with evidence against the others), by the
/// steps of AdaGrad (Duchi, Hazan and Singer 2011). A sentence of a long report counts less, since the report has others.
/// </summary>
public static class RelevanceTraining
{
    private const int LeastReports = 40;
    private const int Passes = 4;
    private const double Step = 0.2;
    private const double Decay = 2e-6;

    // So many of the reports held back in which something is found pass. Of short ones all but all: they tell little, and reading them costs little.
    private const double Recall = 0.995;
    private const double RecallOfShort = 0.999;
    private const int LongestShort = 2;

    /// <summary>Learns the weights, and sets the thresholds by the reports held back.</summary>
    /// <param name="examples">The reports.</param>
    /// <param name="actors">The names that tell of actors.</param>
    /// <param name="seed">Seed of the random order.</param>
    public static RelevanceWeights Train(IReadOnlyCollection<RelevanceExample> examples, ActorRegister actors, ulong seed)
    {
        var gate = new RelevanceGate(RelevanceWeights.Empty, actors);
        var (numbers, sentences) = Sentences([.. examples.Where(static example => !example.IsHeldBack)], gate);
        var weights = Weights(sentences, numbers.Count, seed);
        // What a length weighs is learned beside the rest and left out: the threshold of the length takes its place.
        var whole = new RelevanceWeights(
        [
            .. numbers.Where(static pair => pair.Key.Feature != RelevanceFeature.Threshold).Select(pair => new RelevanceWeight(pair.Key.Feature, pair.Key.Value, (int)Math.Round(weights[pair.Value] * 100)))
                .Where(static weight => weight.Hundredths != 0)
                .OrderBy(static weight => weight.Feature).ThenBy(static weight => weight.Value, StringComparer.Ordinal),
        ]);
        return whole with { Weights = [.. whole.Weights, .. Thresholds(whole, actors, examples)] };
    }

    /// <summary>Writes the table that <see cref="RelevanceSources"/> reads.</summary>
    public static void Write(RelevanceWeights weights, IEnumerable<string> sources, TextWriter writer)
    {
        writer.NewLine = "\n";
        writer.WriteLine("# Weights of the gate that tells reports worth reading from others, in hundredths. Made by \"rapport relevance\" from what the coder found in:");
        foreach (var source in sources)
            writer.WriteLine($"# {source}");
        writer.WriteLine("feature\tvalue\tweight");
        foreach (var weight in weights.Weights)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{RelevanceSources.NameOf(weight.Feature)}\t{weight.Value}\t{weight.Hundredths}"));
    }

    private static (Dictionary<(RelevanceFeature Feature, string Value), int> Numbers, List<Sentence> Sentences) Sentences(ImmutableArray<RelevanceExample> examples, RelevanceGate gate)
    {
        var read = examples.Select(example => (Example: example, Sentences: gate.Read(example.Document, out var actors), Actors: actors)).ToList();
        var reports = read.SelectMany(static one => one.Sentences.SelectMany(static sentence => sentence.Words).Distinct()).CountBy(static word => word, StringComparer.Ordinal);
        var numbers = new Dictionary<(RelevanceFeature, string), int>();
        foreach (var (word, _) in reports.Where(static word => word.Value >= LeastReports).OrderBy(static word => word.Key, StringComparer.Ordinal))
            numbers.Add((RelevanceFeature.Word, word), numbers.Count);
        var sentences = new List<Sentence>();
        int Number(RelevanceFeature feature, int value)
        {
            var key = (feature, value.ToString(CultureInfo.InvariantCulture));
            if (!numbers.TryGetValue(key, out var number))
                numbers[key] = number = numbers.Count;
            return number;
        }

        foreach (var (example, parts, actors) in read)
        {
            int[] common = [Number(RelevanceFeature.ActorsInReport, Math.Min(actors, RelevanceGate.MostActorsInReport)), Number(RelevanceFeature.Threshold, RelevanceGate.LengthOf(parts.Length))];
            foreach (var part in parts)
                sentences.Add(new(
                    [
                        .. part.Words.Select(word => numbers.GetValueOrDefault((RelevanceFeature.Word, word), -1)).Where(static number => number >= 0),
                        Number(RelevanceFeature.ActorsInSentence, part.Actors), .. common,
                    ],
                    example.Evidence.Any(part.Span.Overlaps), 2 / Math.Sqrt(parts.Length)));
        }

        return (numbers, sentences);
    }

    private static double[] Weights(List<Sentence> sentences, int features, ulong seed)
    {
        var (weights, squares) = (new double[features], new double[features]);
        Array.Fill(squares, 1e-6);
        var order = sentences.ToArray();
        var random = new SeededRandom(seed);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order.AsSpan());
            foreach (var sentence in order)
            {
                var sum = 0.0;
                foreach (var feature in sentence.Features)
                    sum += weights[feature];
                var gradient = ((1 / (1 + Math.Exp(-Math.Clamp(sum, -30, 30)))) - (sentence.HasEvidence ? 1 : 0)) * sentence.Counts;
                foreach (var feature in sentence.Features)
                {
                    var slope = gradient + (Decay * weights[feature]);
                    squares[feature] += slope * slope;
                    weights[feature] -= Step * slope / Math.Sqrt(squares[feature]);
                }
            }
        }

        return weights;
    }

    /// <summary>By length, what the relevant reports held back reach.</summary>
    private static IEnumerable<RelevanceWeight> Thresholds(RelevanceWeights weights, ActorRegister actors, IEnumerable<RelevanceExample> examples)
    {
        var lengths = Enumerable.Range(1, RelevanceGate.LongestLength).ToImmutableArray();
        var gate = new RelevanceGate(
            weights with { Weights = [.. weights.Weights, .. lengths.Select(static length => new RelevanceWeight(RelevanceFeature.Threshold, length.ToString(CultureInfo.InvariantCulture), 0))] }, actors);
        var sums = examples.Where(static example => example is { IsHeldBack: true, IsRelevant: true })
            .ToLookup(example => RelevanceGate.LengthOf(gate.Read(example.Document, out _).Length), example => gate.Weigh(example.Document).Hundredths);
        return lengths.Where(sums.Contains).Select(length =>
        {
            var sorted = sums[length].Order().ToList();
            return new RelevanceWeight(RelevanceFeature.Threshold, length.ToString(CultureInfo.InvariantCulture), sorted[(int)(sorted.Count * (1 - (length <= LongestShort ? RecallOfShort : Recall)))]);
        });
    }

    private sealed record Sentence(ImmutableArray<int> Features, bool HasEvidence, double Counts);
}
