using System.Collections.Immutable;

namespace Rapport.Text.Language;

/// <summary>
/// Finds the names of a tagged sentence: the best sequence of labels by a linear model of words and neighbouring labels.
/// Label 0 is no name; 1 + 2k begins a name of kind k, 2 + 2k goes on with it.
/// </summary>
internal sealed class NameRecognizer
{
    /// <summary>The most features that a decision has.</summary>
    public const int FeatureLimit = 64;

    /// <summary>Number of labels.</summary>
    public const int LabelCount = 9;

    private readonly WeightTable _weights;
    private readonly int[] _steps = new int[(LabelCount + 1) * LabelCount];

    /// <summary>Takes the weights of words and of steps from label to label.</summary>
    public NameRecognizer(WeightTable weights)
    {
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
        var emissions = new int[sentence.Count * LabelCount];
        Span<ulong> space = stackalloc ulong[FeatureLimit];
        for (var i = 0; i < sentence.Count; i++)
            _weights.Score(Features(sentence, i, space), emissions.AsSpan(i * LabelCount, LabelCount));
        Span<int> labels = sentence.Count <= 256 ? stackalloc int[sentence.Count] : new int[sentence.Count];
        Best(emissions, _steps, labels);
        return Mentions(labels);
    }

    /// <summary>The best sequence of labels that is allowed.</summary>
    /// <param name="emissions">Scores by word and label.</param>
    /// <param name="steps">Scores by label before and label; the last row is for the first word.</param>
    /// <param name="labels">Where the labels are written.</param>
    public static void Best(ReadOnlySpan<int> emissions, ReadOnlySpan<int> steps, Span<int> labels)
    {
        var count = labels.Length;
        if (count == 0)
            return;
        var scores = new int[count * LabelCount];
        var from = new byte[count * LabelCount];
        for (var label = 0; label < LabelCount; label++)
            scores[label] = Allows(LabelCount, label) ? emissions[label] + steps[LabelCount * LabelCount + label] : int.MinValue / 2;
        for (var i = 1; i < count; i++)
            for (var label = 0; label < LabelCount; label++)
            {
                var best = int.MinValue;
                for (var before = 0; before < LabelCount; before++)
                    if (Allows(before, label) && scores[(i - 1) * LabelCount + before] + steps[before * LabelCount + label] is var score && score > best)
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

    /// <summary>What the label of word <paramref name="i"/> is decided by, apart from the label before.</summary>
    public static ReadOnlySpan<ulong> Features(WorkingSentence sentence, int i, Span<ulong> space)
    {
        var list = new FeatureList(space);
        ref readonly var word = ref sentence.Atoms(i);
        ref readonly var before = ref sentence.Atoms(i - 1);
        ref readonly var after = ref sentence.Atoms(i + 1);
        ulong tag = (ulong)sentence.Tag(i), tagBefore = (ulong)sentence.Tag(i - 1), tagAfter = (ulong)sentence.Tag(i + 1);
        ulong casing = (ulong)word.Casing, first = i == 0 ? 1UL : 0;
        list.Add(700, 0);
        list.Add(701, word.Folded);
        list.Add(702, word.Exact);
        list.Add(703, word.Shape, first);
        list.Add(704, tag);
        list.Add(705, tag, casing);
        list.Add(706, word.Suffix2, casing);
        list.Add(707, word.Suffix3, casing);
        list.Add(708, word.Suffix4, casing);
        list.Add(709, word.Prefix2, casing);
        list.Add(710, word.Prefix3, casing);
        list.Add(711, before.Folded);
        list.Add(712, after.Folded);
        list.Add(713, before.Folded, casing);
        list.Add(714, after.Folded, casing);
        list.Add(715, before.Folded, word.Folded);
        list.Add(716, word.Folded, after.Folded);
        list.Add(717, sentence.Atoms(i - 2).Folded, casing);
        list.Add(718, sentence.Atoms(i + 2).Folded, casing);
        list.Add(719, tagBefore, tag, tagAfter);
        list.Add(720, tagBefore, tag);
        list.Add(721, tag, tagAfter);
        list.Add(722, (ulong)before.Casing, casing, (ulong)after.Casing);
        list.Add(723, before.Shape, word.Shape, after.Shape);
        list.Add(724, tag, word.Suffix3);
        list.Add(725, before.Suffix3, casing);
        list.Add(726, after.Suffix3, casing);
        list.Add(727, before.Folded, sentence.Atoms(i - 2).Folded, casing);
        list.Add(728, after.Folded, sentence.Atoms(i + 2).Folded, casing);
        return list.Features;
    }
}
