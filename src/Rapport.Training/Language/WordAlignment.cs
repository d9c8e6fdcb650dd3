namespace Rapport.Training;

/// <summary>A word as the evaluation sees it.</summary>
/// <param name="Start">Number of characters other than white space in front of its token.</param>
/// <param name="End">The same, behind its token.</param>
/// <param name="IsMultiword">Whether its token has more words than this.</param>
/// <param name="Form">The word as written.</param>
internal readonly record struct EvaluatedWord(int Start, int End, bool IsMultiword, string Form);

/// <summary>
/// Aligns the words of two annotations of one text as the CoNLL 2018 shared task does: single words by their span, words
/// inside tokens of several words by the longest common subsequence of their forms.
/// </summary>
internal static class WordAlignment
{
    /// <summary>Pairs of indices, in rising order.</summary>
    public static List<(int Gold, int System)> Align(EvaluatedWord[] gold, EvaluatedWord[] system)
    {
        var pairs = new List<(int, int)>();
        int g = 0, s = 0;
        while (g < gold.Length && s < system.Length)
            if (gold[g].IsMultiword || system[s].IsMultiword)
            {
                var (firstGold, firstSystem) = Region(gold, system, ref g, ref s);
                Common(gold, system, firstGold, g, firstSystem, s, pairs);
            }
            else if (gold[g].Start == system[s].Start && gold[g].End == system[s].End)
                pairs.Add((g++, s++));
            else if (gold[g].Start <= system[s].Start)
                g++;
            else
                s++;
        return pairs;
    }

    /// <summary>Finds the words of both sides that lie in one region of tokens of several words, and moves behind them.</summary>
    private static (int Gold, int System) Region(EvaluatedWord[] gold, EvaluatedWord[] system, ref int g, ref int s)
    {
        int end;
        if (gold[g].IsMultiword)
        {
            end = gold[g].End;
            if (!system[s].IsMultiword && system[s].Start < gold[g].Start)
                s++;
        }
        else
        {
            end = system[s].End;
            if (!gold[g].IsMultiword && gold[g].Start < system[s].Start)
                g++;
        }
        var first = (g, s);
        while (!IsBehind(gold, g, end) || !IsBehind(system, s, end))
            if (g < gold.Length && (s >= system.Length || gold[g].Start <= system[s].Start))
            {
                if (gold[g].IsMultiword && gold[g].End > end)
                    end = gold[g].End;
                g++;
            }
            else
            {
                if (system[s].IsMultiword && system[s].End > end)
                    end = system[s].End;
                s++;
            }
        return first;
    }

    private static bool IsBehind(EvaluatedWord[] words, int index, int end) =>
        index >= words.Length || (words[index].IsMultiword ? words[index].Start >= end : words[index].End > end);

    private static void Common(
        EvaluatedWord[] gold, EvaluatedWord[] system, int g0, int g1, int s0, int s1, List<(int, int)> pairs)
    {
        var lengths = new int[g1 - g0 + 1, s1 - s0 + 1];
        for (var g = g1 - g0 - 1; g >= 0; g--)
            for (var s = s1 - s0 - 1; s >= 0; s--)
                lengths[g, s] = IsSame(gold[g0 + g], system[s0 + s])
                    ? lengths[g + 1, s + 1] + 1
                    : Math.Max(lengths[g + 1, s], lengths[g, s + 1]);
        for (int g = 0, s = 0; g < g1 - g0 && s < s1 - s0;)
            if (IsSame(gold[g0 + g], system[s0 + s]))
                pairs.Add((g0 + g++, s0 + s++));
            else if (lengths[g, s] == lengths[g + 1, s])
                g++;
            else
                s++;
    }

    private static bool IsSame(EvaluatedWord gold, EvaluatedWord system) =>
        string.Equals(gold.Form, system.Form, StringComparison.OrdinalIgnoreCase);
}
