using System.Collections.Immutable;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>Trains tokenizers and sentence splitters on running text.</summary>
internal sealed class BorderTraining(RawText raw, TrainingSettings settings)
{
    /// <summary>Trains a tokenizer.</summary>
    public WeightTable TrainBorders(HashLookup contractions, HashLookup abbreviations)
    {
        var tokenizer = new Tokenizer(new TrainableWeights(Tokenizer.DecisionCount).Average(0), contractions, abbreviations);
        var starts = new Dictionary<int, Gap>();
        for (var i = 0; i < raw.Words.Count; i++)
            starts.TryAdd(raw.Words.Words[i].Start, raw.Words.Gaps[i]);
        var stretches = Stretches();
        return Mean(Tokenizer.DecisionCount, settings.BorderTrainings, settings.BorderEpochs, stretches, (span, weights) => Learn(new Stretch(raw.Text, span.Start, span.End), tokenizer, starts, weights));
    }

    /// <summary>The mean of several trainings, each in another order.</summary>
    private WeightTable Mean<T>(int classCount, int count, int epochs, T[] items, Action<T, TrainableWeights> learn)
    {
        var trainings = new TrainableWeights[count];
        Parallel.For(0, trainings.Length, number =>
        {
            var weights = trainings[number] = new TrainableWeights(classCount);
            var random = new SeededRandom(settings.Seed + (ulong)number);
            var order = items.ToArray();
            for (var epoch = 0; epoch < epochs; epoch++)
            {
                random.Shuffle(order.AsSpan());
                foreach (var item in order)
                    learn(item, weights);
            }
        });
        return TrainableWeights.Average(trainings, settings.Threshold);
    }

    /// <summary>Trains a sentence splitter.</summary>
    public WeightTable TrainEnds(Tokenizer tokenizer)
    {
        var splitter = new SentenceSplitter(new TrainableWeights(2).Average(0), tokenizer);
        var words = raw.Words;
        var places = new List<(int Start, int Word)>();
        var start = 0;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words.Gaps[i + 1] != Gap.Paragraph && splitter.IsOpen(raw.Text, words, i))
                places.Add((start, i));
            if (raw.Ends.Contains(i + 1))
                start = i + 1;
        }
        return Mean(2, settings.EndTrainings, settings.EndEpochs, places.ToArray(), (place, weights) => Learn(place.Start, place.Word, splitter, weights));
    }

    private void Learn(int first, int word, SentenceSplitter splitter, TrainableWeights weights)
    {
        Span<ulong> space = stackalloc ulong[SentenceSplitter.FeatureLimit];
        Span<int> scores = stackalloc int[2];
        var features = splitter.Features(raw.Text, raw.Words, first, word, space);
        weights.Score(features, scores);
        weights.Tick();
        var right = raw.Ends.Contains(word + 1) ? 1 : 0;
        var guess = scores[1] > scores[0] ? 1 : 0;
        if (guess != right)
            weights.Update(features, right, guess);
    }

    /// <summary>Contractions of letters only that are cut more often than not, and where.</summary>
    public static HashLookup Contractions(ImmutableArray<ConlluSentence> sentences)
    {
        var whole = new Dictionary<string, int>(StringComparer.Ordinal);
        var cuts = new SortedDictionary<string, SortedDictionary<int, int>>(StringComparer.Ordinal);
        foreach (var gold in sentences.Select(sentence => sentence.Sentence))
        {
            foreach (var form in gold.Forms)
                whole[FeatureHash.Folded(form)] = whole.GetValueOrDefault(FeatureHash.Folded(form)) + 1;
            foreach (var range in gold.MultiwordTokens)
            {
                var parts = gold.Forms.AsSpan(range.First, range.End - range.First);
                var token = FeatureHash.Folded(string.Concat(parts));
                var code = 0;
                for (var i = parts.Length - 2; i >= 0; i--)
                    code = code << 4 | parts[i].Length & 15;
                if (!token.All(char.IsLetter) || token.Length > 12)
                    continue;
                if (!cuts.TryGetValue(token, out var codes))
                    cuts.Add(token, codes = []);
                codes[code] = codes.GetValueOrDefault(code) + 1;
            }
        }
        return HashLookup.Build([.. cuts
            .Select(cut => (Token: cut.Key, Best: cut.Value.MaxBy(code => code.Value), All: cut.Value.Values.Sum()))
            .Where(cut => cut.All >= 2 && cut.Best.Value > whole.GetValueOrDefault(cut.Token))
            .Select(cut => KeyValuePair.Create(FeatureHash.Of(cut.Token), cut.Best.Key))]);
    }

    /// <summary>The table of abbreviations as the tokenizer reads it.</summary>
    public static HashLookup Abbreviations(ImmutableArray<KeyValuePair<string, string>> abbreviations) =>
        HashLookup.Build([.. abbreviations.Select(entry => KeyValuePair.Create(
            FeatureHash.Of(entry.Key),
            (int)(entry.Value switch
            {
                "before-name" => AbbreviationKind.BeforeName,
                "before-number" => AbbreviationKind.BeforeNumber,
                _ => AbbreviationKind.Free,
            }) - 1))]);

    private TextSpan[] Stretches()
    {
        var stretches = new List<TextSpan>();
        for (var position = 0; ;)
        {
            Tokenizer.SkipSpace(raw.Text, ref position);
            if (position == raw.Text.Length)
                return [.. stretches];
            var start = position;
            while (position < raw.Text.Length && !char.IsWhiteSpace(raw.Text[position]))
                position++;
            stretches.Add(new TextSpan(start, position));
        }
    }

    private static void Learn(in Stretch stretch, Tokenizer tokenizer, Dictionary<int, Gap> starts, TrainableWeights weights)
    {
        Span<ulong> space = stackalloc ulong[Tokenizer.FeatureLimit];
        Span<int> scores = stackalloc int[Tokenizer.DecisionCount];
        var start = stretch.Start;
        for (var i = start + 1; i < stretch.End; i++)
        {
            var right = !starts.TryGetValue(i, out var gap) ? 0 : gap == Gap.Joined ? 2 : 1;
            if (stretch.IsOpen(i) && tokenizer.Fixed(stretch, start, i) < 0)
            {
                var features = stretch.Features(start, i, space);
                weights.Score(features, scores);
                weights.Tick();
                var guess = WeightTable.Best(scores);
                if (guess != right)
                    weights.Update(features, right, guess);
            }
            if (right != 0)
                start = i;
        }
    }
}
