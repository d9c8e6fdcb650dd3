namespace Rapport.Text.Language;

/// <summary>
/// The sentence that is worked on: columns that the stages fill one after the other. It is used again for the next
/// sentence, so that a document costs a few arrays and not a few for each word.
/// </summary>
internal sealed class WorkingSentence
{
    /// <summary>How many places before the first and behind the last word may be looked at.</summary>
    public const int Padding = 3;

    private WordAtoms[] _atoms = [];
    private int[] _tags = [];
    private int[] _ambiguities = [];
    private ulong[] _listed = [];
    private int[] _classes = [];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Index of each word's governor; -1 for the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Number of each word's relation.</summary>
    public int[] Relations { get; private set; } = [];

    /// <summary>Number of each word's set of features.</summary>
    public int[] Morphology { get; private set; } = [];

    /// <summary>What the classifiers look at in a word; from -<see cref="Padding"/> to Count + <see cref="Padding"/> - 1.</summary>
    public ref readonly WordAtoms Atoms(int index) => ref _atoms[index + Padding];

    /// <summary>Number of a word's tag in the tag set; the size of the tag set before the first and behind the last word.</summary>
    public ref int Tag(int index) => ref _tags[index + Padding];

    /// <summary>Number of the set of tags that a word is known to take; -1 where it is not known.</summary>
    public ref int Ambiguity(int index) => ref _ambiguities[index + Padding];

    /// <summary>What the lists of names say of a word, as <see cref="NameLists"/> packs it; 0 outside of the sentence.</summary>
    public ref ulong Listed(int index) => ref _listed[index + Padding];

    /// <summary>Index of the word that each word's name hangs from: itself, or what stands above it by "flat" and "compound" alone.</summary>
    public int[] Tops { get; private set; } = [];

    /// <summary>Index of each word's preposition or "'s"; -1 where it has none.</summary>
    public int[] Markers { get; private set; } = [];

    /// <summary>Number of a word's class among the fine ones of the model; 0 where it has none.</summary>
    public int Class(int index) => _classes[index + Padding] >> WordClasses.CoarseBits;

    /// <summary>Number of a word's class among the coarse ones of the model; 0 where it has none.</summary>
    public int CoarseClass(int index) => _classes[index + Padding] & WordClasses.LargestCoarse;

    /// <summary>Fills the columns of classes.</summary>
    public void Classify(HashLookup classes)
    {
        for (var i = 0; i < Count; i++)
            _classes[i + Padding] = Math.Max(0, classes.Find(Atoms(i).Folded));
    }

    /// <summary>Starts a sentence with the words that stand at <paramref name="words"/> in <paramref name="text"/>.</summary>
    public void Start(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int boundaryTag)
    {
        Reserve(words.Length);
        Count = words.Length;
        for (var i = 0; i < words.Length; i++)
            _atoms[i + Padding] = WordAtoms.Of(text[words[i].Start..words[i].End]);
        for (var i = 1; i <= Padding; i++)
        {
            _atoms[Padding - i] = _atoms[Padding + Count - 1 + i] = WordAtoms.Boundary;
            Tag(-i) = Tag(Count - 1 + i) = boundaryTag;
            Ambiguity(-i) = Ambiguity(Count - 1 + i) = -2;
            Listed(-i) = Listed(Count - 1 + i) = 0;
            _classes[Padding - i] = _classes[Padding + Count - 1 + i] = WordClasses.Outside;
        }
    }

    /// <summary>The same sentence with columns of tags and ambiguities of its own, for a stage that runs beside others.</summary>
    public WorkingSentence WithOwnTags()
    {
        var copy = (WorkingSentence)MemberwiseClone();
        copy._tags = [.. _tags];
        copy._ambiguities = [.. _ambiguities];
        return copy;
    }

    private void Reserve(int count)
    {
        if (Heads.Length >= count && _atoms.Length > 0)
            return;
        var size = Math.Max(64, count + count / 2);
        _atoms = new WordAtoms[size + 2 * Padding];
        _tags = new int[size + 2 * Padding];
        _ambiguities = new int[size + 2 * Padding];
        _listed = new ulong[size + 2 * Padding];
        _classes = new int[size + 2 * Padding];
        Heads = new int[size];
        Relations = new int[size];
        Morphology = new int[size];
        Tops = new int[size];
        Markers = new int[size];
    }
}
