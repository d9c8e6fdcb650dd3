using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Who speaks where a colon stands for the verb of saying: "SECRETARY ROE: Thank you", "Lima ready to talk: minister". Only
/// names count before the colon, and behind it only what closes a headline, which ends without a full stop.
/// </summary>
internal static class Label
{
    private const int MostWords = 6;

    /// <summary>The attribution that a label makes of the whole sentence, with the colon as its verb; null where there is none.</summary>
    public static Attribution? Of(Reading reading)
    {
        var tree = reading.Tree;
        for (var word = 1; word <= Math.Min(MostWords, tree.Count - 2); word++)
            if (tree.Is(word, ":") && HasName(tree, word) && Speaker(reading, 0, word) is >= 0 and var before)
                return new Attribution(before, word, -1);
        for (var word = tree.Count - 2; word >= Math.Max(1, tree.Count - 1 - MostWords); word--)
            if (tree.Is(word, ":"))
                return Speaker(reading, word + 1, tree.Count) is >= 0 and var behind ? new Attribution(behind, word, -1) : null;
        return null;
    }

    private static bool HasName(Tree tree, int end)
    {
        for (var word = 0; word < end; word++)
            if (tree.Upos(word) == Upos.PROPN)
                return true;
        return false;
    }

    /// <summary>The head of the only phrase in a range; -1 where there is another, a clause or a mark.</summary>
    private static int Speaker(Reading reading, int first, int end)
    {
        var tree = reading.Tree;
        var head = -1;
        for (var word = first; word < end; word++)
        {
            if (reading.PredicateAt(word) >= 0 || tree.Upos(word) is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ or Upos.NUM)
                return -1;
            if (!tree.IsNominal(word) || (tree.Head(word) >= first && tree.Head(word) < end))
                continue;
            if (head >= 0)
                return -1;
            head = word;
        }
        return head;
    }
}
