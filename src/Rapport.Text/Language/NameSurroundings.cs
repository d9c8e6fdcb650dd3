using System.Collections.Immutable;

namespace Rapport.Text.Language;

/// <summary>Fills the columns that tell a name's place in the tree: the word that it hangs from and its preposition.</summary>
internal sealed class NameSurroundings(ImmutableArray<string> relations)
{
    private readonly bool[] _joining = [.. relations.Select(name => name.Split(':')[0] is "flat" or "compound")];
    private readonly bool[] _marking = [.. relations.Select(name => name.Split(':')[0] is "case")];

    /// <summary>Looks through a parsed sentence.</summary>
    public void Run(WorkingSentence sentence)
    {
        Array.Fill(sentence.Markers, -1, 0, sentence.Count);
        for (var i = 0; i < sentence.Count; i++)
        {
            var head = sentence.Heads[i];
            if (head >= 0 && _marking[sentence.Relations[i]] && sentence.Markers[head] < 0)
                sentence.Markers[head] = i;
            var top = i;
            while (sentence.Heads[top] >= 0 && _joining[sentence.Relations[top]])
                top = sentence.Heads[top];
            sentence.Tops[i] = top;
        }
    }
}
