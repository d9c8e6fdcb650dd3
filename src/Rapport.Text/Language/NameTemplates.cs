using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rapport.Text.Language;

/// <summary>What a word's label is decided by, apart from the label before: the word, its neighbours, its place in the tree, the lists of names.</summary>
internal static class NameTemplates
{
    /// <summary>The most features that a decision has.</summary>
    public const int FeatureLimit = 160;

    private const int LongestRun = 5;

    /// <summary>The features of word <paramref name="i"/>; the columns of tags, trees, listings and surroundings are filled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<ulong> Features(WorkingSentence sentence, int i, Span<ulong> space)
    {
        var list = new FeatureList(space);
        AddWords(sentence, i, ref list);
        AddClasses(sentence, i, ref list);
        AddTags(sentence, i, ref list);
        AddListings(sentence, i, ref list);
        AddTree(sentence, i, ref list);
        AddRun(sentence, i, ref list);
        return list.Features;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWords(WorkingSentence sentence, int i, ref FeatureList list)
    {
        ref readonly var word = ref sentence.Atoms(i);
        ref readonly var before = ref sentence.Atoms(i - 1);
        ref readonly var after = ref sentence.Atoms(i + 1);
        ulong casing = (ulong)word.Casing, first = i == 0 ? 1UL : 0;
        list.Add(700, casing);
        list.Add(701, word.Folded);
        list.Add(702, word.Exact);
        list.Add(703, word.Shape, first);
        list.Add(706, word.Suffix2, casing);
        list.Add(707, word.Suffix3, casing);
        list.Add(708, word.Suffix4, casing);
        list.Add(709, word.Prefix2, casing);
        list.Add(710, word.Prefix3, casing);
        list.Add(711, before.Folded);
        list.Add(712, after.Folded);
        list.Add(713, before.Folded, casing);
        list.Add(714, after.Folded, casing);
        list.Add(717, sentence.Atoms(i - 2).Folded, casing);
        list.Add(718, sentence.Atoms(i + 2).Folded, casing);
        list.Add(722, (ulong)before.Casing, casing, (ulong)after.Casing);
        list.Add(723, before.Shape, word.Shape, after.Shape);
        list.Add(725, before.Suffix3, casing);
        list.Add(726, after.Suffix3, casing);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddClasses(WorkingSentence sentence, int i, ref FeatureList list)
    {
        ulong own = (ulong)sentence.Class(i), before = (ulong)sentence.Class(i - 1), after = (ulong)sentence.Class(i + 1);
        ulong casing = (ulong)sentence.Atoms(i).Casing;
        list.Add(800, own, casing);
        list.Add(801, before, casing);
        list.Add(802, after, casing);
        list.Add(803, before, own, casing);
        list.Add(804, own, after, casing);
        list.Add(805, (ulong)sentence.CoarseClass(i - 1), (ulong)sentence.CoarseClass(i + 1), casing);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTags(WorkingSentence sentence, int i, ref FeatureList list)
    {
        ref readonly var word = ref sentence.Atoms(i);
        ulong tag = (ulong)sentence.Tag(i), tagBefore = (ulong)sentence.Tag(i - 1), tagAfter = (ulong)sentence.Tag(i + 1);
        ulong casing = (ulong)word.Casing, known = (ulong)sentence.Ambiguity(i);
        list.Add(704, tag);
        list.Add(705, tag, casing, i == 0 ? 1UL : 0);
        list.Add(719, tagBefore, tag, tagAfter);
        list.Add(720, tagBefore, tag);
        list.Add(721, tag, tagAfter);
        list.Add(724, tag, word.Suffix3);
        list.Add(730, known, casing);
        list.Add(731, known, tag);
        list.Add(732, (ulong)sentence.Ambiguity(i - 1), casing);
        list.Add(733, (ulong)sentence.Ambiguity(i + 1), casing);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddListings(WorkingSentence sentence, int i, ref FeatureList list)
    {
        ulong own = sentence.Listed(i), before = sentence.Listed(i - 1), after = sentence.Listed(i + 1);
        ulong casing = (ulong)sentence.Atoms(i).Casing, tag = (ulong)sentence.Tag(i);
        list.Add(740, own, casing);
        list.Add(741, own, tag);
        list.Add(744, before, casing);
        list.Add(745, after, casing);
        AddBits(750, NameLists.Alone(own), casing, ref list);
        AddBits(751, NameLists.First(own), casing, ref list);
        AddBits(752, NameLists.Inside(own), casing, ref list);
        AddBits(753, NameLists.Alone(before), casing, ref list);
        AddBits(754, NameLists.Alone(after), casing, ref list);
    }

    private static void AddBits(ulong template, ulong bits, ulong casing, ref FeatureList list)
    {
        for (; bits != 0; bits &= bits - 1)
            list.Add(template, (ulong)BitOperations.TrailingZeroCount(bits), casing);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTree(WorkingSentence sentence, int i, ref FeatureList list)
    {
        var top = sentence.Tops[i];
        var head = sentence.Heads[top];
        var marker = sentence.Markers[top];
        ulong casing = (ulong)sentence.Atoms(i).Casing, relation = (ulong)sentence.Relations[top];
        ref readonly var governor = ref sentence.Atoms(head < 0 ? sentence.Count : head);
        var place = top == i ? 0UL : top < i ? 1UL : 2UL;
        list.Add(770, relation, casing);
        list.Add(771, relation, governor.Folded, casing);
        list.Add(772, relation, (ulong)sentence.Tag(head < 0 ? sentence.Count : head), casing);
        list.Add(773, (ulong)sentence.Relations[i], place, casing);
        list.Add(774, sentence.Atoms(marker < 0 ? sentence.Count : marker).Folded, casing);
        list.Add(775, sentence.Atoms(marker < 0 ? sentence.Count : marker).Folded, governor.Folded, casing);
        list.Add(776, sentence.Atoms(top).Folded, place, casing);
        list.Add(777, governor.Suffix3, relation, casing);
        list.Add(778, sentence.Listed(top), place, casing);
        list.Add(779, NameLists.Alone(sentence.Listed(head < 0 ? sentence.Count : head)), relation, casing);
    }

    /// <summary>The run of capitalised words that a capitalised word stands in: its ends and what stands around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRun(WorkingSentence sentence, int i, ref FeatureList list)
    {
        if (!sentence.Atoms(i).IsCapitalised)
            return;
        int first = i, last = i;
        while (first > 0 && i - first < LongestRun && sentence.Atoms(first - 1).IsCapitalised)
            first--;
        while (last + 1 < sentence.Count && last - i < LongestRun && sentence.Atoms(last + 1).IsCapitalised)
            last++;
        ulong place = (ulong)(i - first), left = (ulong)(last - i), isFirst = first == 0 ? 1UL : 0;
        list.Add(790, place, left, isFirst);
        list.Add(791, sentence.Atoms(last).Folded, left);
        list.Add(792, sentence.Atoms(first).Folded, place);
        list.Add(793, sentence.Atoms(first - 1).Folded, place);
        list.Add(794, sentence.Atoms(last + 1).Folded, left);
        list.Add(795, sentence.Atoms(last).Suffix3, left == 0 ? 0UL : 1);
        list.Add(796, sentence.Listed(last), left == 0 ? 0UL : 1, place == 0 ? 0UL : 1);
        list.Add(797, NameLists.Alone(sentence.Listed(first)), NameLists.Alone(sentence.Listed(last)), place, left);
        list.Add(798, sentence.Atoms(first - 1).Folded, sentence.Atoms(last + 1).Folded);
    }
}
