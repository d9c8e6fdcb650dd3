using System.Runtime.CompilerServices;

namespace Rapport.Text.Language;

/// <summary>
/// Gives each word its tag, from left to right: the one tag of a word that takes but one, else the best by a linear
/// classifier over the word, its neighbours and the tags before it.
/// </summary>
internal sealed class Tagger(TagSet tags, WeightTable weights, HashLookup singles, HashLookup ambiguities)
{
    /// <summary>The most features that a decision has.</summary>
    public const int FeatureLimit = 64;

    /// <summary>The tags.</summary>
    public TagSet Tags => tags;

    /// <summary>Fills the column of tags.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(WorkingSentence sentence)
    {
        Span<ulong> space = stackalloc ulong[FeatureLimit];
        Span<int> scores = stackalloc int[weights.ClassCount];
        Look(sentence, ambiguities);
        for (var i = 0; i < sentence.Count; i++)
        {
            var single = singles.Find(sentence.Atoms(i).Exact);
            if (single >= 0)
            {
                sentence.Tag(i) = single;
                continue;
            }
            weights.Score(Features(sentence, i, space), scores);
            sentence.Tag(i) = WeightTable.Best(scores);
        }
    }

    /// <summary>Fills the column of ambiguities.</summary>
    public static void Look(WorkingSentence sentence, HashLookup ambiguities)
    {
        for (var i = 0; i < sentence.Count; i++)
            sentence.Ambiguity(i) = ambiguities.Find(sentence.Atoms(i).Folded);
    }

    /// <summary>What the tag of word <paramref name="i"/> is decided by; the tags to its left are known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<ulong> Features(WorkingSentence sentence, int i, Span<ulong> space)
    {
        var list = new FeatureList(space);
        ref readonly var word = ref sentence.Atoms(i);
        ref readonly var before = ref sentence.Atoms(i - 1);
        ref readonly var after = ref sentence.Atoms(i + 1);
        ulong tag1 = (ulong)sentence.Tag(i - 1), tag2 = (ulong)sentence.Tag(i - 2);
        ulong known = (ulong)sentence.Ambiguity(i), knownAfter = (ulong)sentence.Ambiguity(i + 1), knownAfter2 = (ulong)sentence.Ambiguity(i + 2);
        var first = i == 0 ? 1UL : 0UL;
        list.Add(1, 0);
        list.Add(2, word.Folded);
        list.Add(3, word.Exact);
        list.Add(4, word.Suffix1);
        list.Add(5, word.Suffix2);
        list.Add(6, word.Suffix3);
        list.Add(7, word.Suffix4);
        list.Add(8, word.Prefix1);
        list.Add(9, word.Prefix2);
        list.Add(10, word.Prefix3);
        list.Add(11, word.Shape, first);
        list.Add(12, (ulong)word.Casing, first, word.Suffix3);
        list.Add(13, tag1);
        list.Add(14, tag1, tag2);
        list.Add(15, tag1, word.Folded);
        list.Add(16, tag1, tag2, word.Folded);
        list.Add(17, tag1, word.Suffix3);
        list.Add(18, before.Folded);
        list.Add(19, after.Folded);
        list.Add(20, before.Folded, word.Folded);
        list.Add(21, word.Folded, after.Folded);
        list.Add(22, sentence.Atoms(i - 2).Folded);
        list.Add(23, sentence.Atoms(i + 2).Folded);
        list.Add(24, before.Suffix3);
        list.Add(25, after.Suffix3);
        list.Add(26, after.Suffix2, (ulong)after.Casing);
        list.Add(27, known);
        list.Add(28, known, tag1);
        list.Add(29, known, knownAfter);
        list.Add(30, known, tag1, knownAfter);
        list.Add(31, known, tag1, tag2);
        list.Add(32, knownAfter, (ulong)word.Casing, word.Suffix3);
        list.Add(33, known, knownAfter, knownAfter2);
        list.Add(34, (ulong)word.Casing, (ulong)before.Casing, (ulong)after.Casing, tag1);
        list.Add(35, tag1, after.Folded);
        list.Add(36, before.Folded, tag2);
        list.Add(37, word.Shape, tag1);
        list.Add(38, word.Suffix3, after.Folded);
        list.Add(39, word.Suffix2, tag1, knownAfter);
        list.Add(40, before.Folded, after.Folded);
        Classes(ref list, sentence, i);
        return list.Features;
    }

    private static void Classes(ref FeatureList list, WorkingSentence sentence, int i)
    {
        ref readonly var word = ref sentence.Atoms(i);
        ulong own = (ulong)sentence.Class(i), before = (ulong)sentence.Class(i - 1), after = (ulong)sentence.Class(i + 1);
        ulong tag1 = (ulong)sentence.Tag(i - 1), tag2 = (ulong)sentence.Tag(i - 2);
        list.Add(41, own);
        list.Add(42, own, tag1);
        list.Add(43, own, (ulong)word.Casing, word.Suffix2);
        list.Add(44, before);
        list.Add(45, after);
        list.Add(46, before, own);
        list.Add(47, own, after);
        list.Add(48, tag1, after);
        list.Add(49, tag1, (ulong)sentence.CoarseClass(i), (ulong)sentence.CoarseClass(i + 1));
        list.Add(50, (ulong)sentence.CoarseClass(i), (ulong)sentence.CoarseClass(i + 1), (ulong)sentence.CoarseClass(i + 2));
        list.Add(51, (ulong)sentence.Class(i + 2));
        list.Add(52, tag1, tag2, own);
        list.Add(53, word.Folded, after);
        list.Add(54, before, word.Folded);
    }
}
