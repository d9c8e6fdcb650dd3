using System.Runtime.InteropServices;
using Rapport.Store.Alignments;

namespace Rapport.Store.Ledgers;

/// <summary>Finds among numbered wordings those that have words in common with another one.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, List<int>> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _shared = [];

    /// <summary>Adds a wording under the next number, from 0.</summary>
    public void Add(Wording wording)
    {
        foreach (var word in wording.Words)
            (CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out _) ??= []).Add(_shared.Count);
        _shared.Add(0);
    }

    /// <summary>The numbers of those with common words, in order, each with how many there are.</summary>
    public List<(int Number, int Shared)> Sharing(Wording wording)
    {
        var touched = new List<int>();
        foreach (var word in wording.Words)
            foreach (var number in _numbers.GetValueOrDefault(word, []))
                if (_shared[number]++ == 0)
                    touched.Add(number);
        touched.Sort();
        var sharing = touched.ConvertAll(number => (number, _shared[number]));
        foreach (var number in touched)
            _shared[number] = 0;
        return sharing;
    }
}
