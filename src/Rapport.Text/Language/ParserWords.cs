namespace Rapport.Text.Language;

/// <summary>What the parser looks at in the words of a tagged sentence, as numbers spread over all 64 bits.</summary>
internal sealed class ParserWords
{
    // All names that training saw seldom or never are one word: what is learned of them holds for new names.
    private static readonly ParserWord Name = ParserWord.Of(0xFFFD);
    private static readonly ParserWord Absent = ParserWord.Of(0xFFFF);
    private static readonly ParserWord Root = ParserWord.Of(0xFFFE) with { Word = Absent.Word, Suffix = Absent.Suffix, Class = Absent.Class };

    private ParserWord[] _words = [];

    /// <summary>Number of words, which is also the index of the root.</summary>
    public int Count { get; private set; }

    /// <summary>A word, the root at <see cref="Count"/>, or what stands for none outside.</summary>
    public ref readonly ParserWord this[int index] => ref _words[(uint)index <= (uint)Count ? index + 1 : 0];

    /// <summary>Takes a sentence whose columns of tags, ambiguities and classes are filled.</summary>
    public void Take(WorkingSentence sentence)
    {
        Count = sentence.Count;
        if (_words.Length < Count + 2)
            _words = new ParserWord[Math.Max(64, Count * 3 / 2) + 2];
        _words[0] = Absent;
        for (var i = 0; i < Count; i++)
        {
            ref readonly var atoms = ref sentence.Atoms(i);
            var isName = sentence.Ambiguity(i) < 0 && atoms.IsCapitalised;
            _words[i + 1] = new ParserWord(
                FeatureHash.Spread((ulong)sentence.Tag(i)), isName ? Name.Word : atoms.Folded, FeatureHash.Spread((ulong)sentence.Class(i) | 1 << 20), atoms.Suffix3);
        }
        _words[Count + 1] = Root;
    }
}

/// <summary>What the parser looks at in one word.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Word">Its folded form, or what stands for rare names.</param>
/// <param name="Class">Its fine class.</param>
/// <param name="Suffix">Its last three letters.</param>
internal readonly record struct ParserWord(ulong Tag, ulong Word, ulong Class, ulong Suffix)
{
    /// <summary>Stands for something that is no word.</summary>
    public static ParserWord Of(ulong number)
    {
        var spread = FeatureHash.Spread(number);
        return new ParserWord(spread, spread, spread, spread);
    }
}
