using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Rapport.Text.Language;

/// <summary>
/// Finds the names of a tagged sentence: the best sequence of labels by a linear model of words and neighbouring labels.
/// Label 0 is no name; 1 + 2k begins a name of kind k, 2 + 2k goes on with it.
/// </summary>
internal sealed class NameRecognizer
{
    /// <summary>Number of labels.</summary>
    public const int LabelCount = 13;

    private const int Excluded = -1 << 20;

    private readonly WeightTable _weights;
    private readonly NameLists _lists;
    private readonly NameSurroundings _surroundings;
    private readonly bool[] _proper;
    private readonly int[] _steps = new int[(LabelCount + 1) * LabelCount];

    /// <summary>Takes the weights of words and of steps from label to label.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="lists">The lists of names.</param>
    /// <param name="surroundings">Knows the relations.</param>
    /// <param name="tags">The tags.</param>
    public NameRecognizer(WeightTable weights, NameLists lists, NameSurroundings surroundings, TagSet tags)
    {
        _proper = [.. tags.Upos.Select(upos => upos == Upos.PROPN)];
        _lists = lists;
        _surroundings = surroundings;
        _weights = weights;
        Span<ulong> step = stackalloc ulong[1];
        for (var before = 0; before <= LabelCount; before++)
        {
            step[0] = Step(before);
            weights.Score(step, _steps.AsSpan(before * LabelCount, LabelCount));
        }
    }

    /// <summary>The feature of the label before; <see cref="LabelCount"/> at the beginning.</summary>
    public static ulong Step(int before) => FeatureHash.Mix(799, (ulong)before);

    /// <summary>Whether a label may follow another.</summary>
    public static bool Allows(int before, int label) => label == 0 || label % 2 == 1 || before == label || before == label - 1;

    /// <summary>The names of a sentence in their order.</summary>
    public ImmutableArray<NameMention> Run(WorkingSentence sentence)
    {
        _lists.Run(sentence);
        _surroundings.Run(sentence);
        var emissions = ArrayPool<int>.Shared.Rent(sentence.Count * LabelCount);
        Span<ulong> space = stackalloc ulong[NameTemplates.FeatureLimit];
        for (var i = 0; i < sentence.Count; i++)
        {
            var scores = emissions.AsSpan(i * LabelCount, LabelCount);
            if (MayBeNamed(sentence, i))
                _weights.Score(NameTemplates.Features(sentence, i, space), scores);
            else
                Exclude(scores);
        }
        Span<int> labels = sentence.Count <= 256 ? stackalloc int[sentence.Count] : new int[sentence.Count];
        Best(emissions, _steps, labels);
        ArrayPool<int>.Shared.Return(emissions);
        return Mentions(labels);
    }

    /// <summary>Whether a word is worth a look: with a capital, beside such a word, unknown, or tagged as a proper noun. The others, most words, are no names.</summary>
    private bool MayBeNamed(WorkingSentence sentence, int i) =>
        sentence.Atoms(i).IsCapitalised || sentence.Atoms(i - 1).IsCapitalised || sentence.Atoms(i + 1).IsCapitalised || sentence.Ambiguity(i) < 0 || _proper[sentence.Tag(i)];

    private static void Exclude(Span<int> scores)
    {
        scores.Fill(Excluded);
        scores[0] = 0;
    }

    /// <summary>The best sequence of labels that is allowed.</summary>
    /// <param name="emissions">Scores by word and label.</param>
    /// <param name="steps">Scores by label before and label; the last row is for the first word.</param>
    /// <param name="labels">Where the labels are written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Best(ReadOnlySpan<int> emissions, ReadOnlySpan<int> steps, Span<int> labels)
    {
        var count = labels.Length;
        if (count == 0)
            return;
        var scores = ArrayPool<int>.Shared.Rent(count * LabelCount);
        var from = ArrayPool<byte>.Shared.Rent(count * LabelCount);
        for (var label = 0; label < LabelCount; label++)
            scores[label] = Allows(LabelCount, label) ? emissions[label] + steps[LabelCount * LabelCount + label] : int.MinValue / 2;
        for (var i = 1; i < count; i++)
            for (var label = 0; label < LabelCount; label++)
            {
                var isInside = label > 0 && label % 2 == 0;
                var best = int.MinValue;
                for (var before = isInside ? label - 1 : 0; before < (isInside ? label + 1 : LabelCount); before++)
                    if (scores[(i - 1) * LabelCount + before] + steps[before * LabelCount + label] is var score && score > best)
                    {
                        best = score;
                        from[i * LabelCount + label] = (byte)before;
                    }
                scores[i * LabelCount + label] = best + emissions[i * LabelCount + label];
            }
        var last = 0;
        for (var label = 1; label < LabelCount; label++)
            if (scores[(count - 1) * LabelCount + label] > scores[(count - 1) * LabelCount + last])
                last = label;
        for (var i = count - 1; i >= 0; i--)
        {
            labels[i] = last;
            last = from[i * LabelCount + last];
        }
        ArrayPool<int>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(from);
    }

    /// <summary>The names that a sequence of labels marks.</summary>
    public static ImmutableArray<NameMention> Mentions(ReadOnlySpan<int> labels)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == 0)
                continue;
            var first = i;
            while (i + 1 < labels.Length && labels[i + 1] == labels[first] + 1)
                i++;
            names.Add(new NameMention((NameKind)((labels[first] - 1) / 2), new WordRange(first, i + 1)));
        }
        return names.DrainToImmutable();
    }
}
