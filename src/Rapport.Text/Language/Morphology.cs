using System.Collections.Immutable;

namespace Rapport.Text.Language;

/// <summary>
/// Gives each word of a parsed sentence its universal features. Each tag goes with a few sets of features; where it goes
/// with more than one, a linear classifier looks at the word and its place in the tree, for a verb also at its subject.
/// </summary>
internal sealed class Morphology
{
    /// <summary>The most features that a decision has.</summary>
    public const int FeatureLimit = 32;

    private const int NoWord = -1;
    private readonly WeightTable _weights;
    private readonly int[][] _setsOfTag;

    /// <summary>Binds a classifier to the names that its numbers stand for.</summary>
    /// <param name="sets">The sets of features as in CoNLL-U; "_" is the empty one.</param>
    /// <param name="setsOfTag">For each tag the numbers of the sets that go with it, the most frequent first.</param>
    /// <param name="weights">Weights for the places in these lists.</param>
    public Morphology(ImmutableArray<string> sets, int[][] setsOfTag, WeightTable weights)
    {
        Sets = sets;
        _setsOfTag = setsOfTag;
        _weights = weights;
    }

    /// <summary>The sets of features as in CoNLL-U ("Mood=Ind|Tense=Past"); "_" is the empty one.</summary>
    public ImmutableArray<string> Sets { get; }

    /// <summary>Fills the column of features; governors and relations are known.</summary>
    public void Run(WorkingSentence sentence, SubjectFinder subjects)
    {
        Span<ulong> space = stackalloc ulong[FeatureLimit];
        Span<int> scores = stackalloc int[_weights.ClassCount];
        subjects.Run(sentence);
        for (var i = 0; i < sentence.Count; i++)
        {
            var choices = _setsOfTag[sentence.Tag(i)];
            var best = 0;
            if (choices.Length > 1)
            {
                _weights.Score(Features(sentence, i, subjects[i], space), scores);
                best = WeightTable.Best(scores[..choices.Length]);
            }
            sentence.Morphology[i] = choices[best];
        }
    }

    /// <summary>What the features of word <paramref name="i"/> are decided by.</summary>
    public static ReadOnlySpan<ulong> Features(WorkingSentence sentence, int i, Subject subject, Span<ulong> space)
    {
        var list = new FeatureList(space);
        ref readonly var word = ref sentence.Atoms(i);
        var tag = (ulong)sentence.Tag(i);
        var head = sentence.Heads[i];
        var headTag = head < 0 ? 0xFFFUL : (ulong)sentence.Tag(head);
        list.Add(300, tag);
        list.Add(301, tag, word.Folded);
        list.Add(302, tag, word.Exact);
        list.Add(303, tag, word.Suffix2);
        list.Add(304, tag, word.Suffix3);
        list.Add(305, tag, (ulong)sentence.Tag(i - 1));
        list.Add(306, tag, (ulong)sentence.Tag(i + 1));
        list.Add(307, tag, sentence.Atoms(i - 1).Folded);
        list.Add(308, tag, sentence.Atoms(i + 1).Folded);
        list.Add(309, tag, (ulong)sentence.Relations[i], headTag);
        list.Add(310, tag, (ulong)sentence.Relations[i], word.Folded);
        list.Add(311, tag, word.Shape);
        list.Add(312, tag, word.Folded, sentence.Atoms(i - 1).Folded);
        list.Add(313, tag, word.Folded, sentence.Atoms(i + 1).Folded);
        if (subject.Word == NoWord)
            return list.Features;
        var subjectTag = (ulong)sentence.Tag(subject.Word);
        list.Add(314, tag, subjectTag, subject.Coordinated ? 1UL : 0UL);
        list.Add(315, tag, sentence.Atoms(subject.Word).Folded);
        list.Add(316, tag, subjectTag, word.Folded);
        return list.Features;
    }
}

/// <summary>The subject that a verb or its auxiliary agrees with.</summary>
/// <param name="Word">Index of the subject's head; -1 where there is none.</param>
/// <param name="Coordinated">Whether something is joined to it: "A and B".</param>
internal readonly record struct Subject(int Word, bool Coordinated);

/// <summary>Finds for each word the subject that it agrees with: its own, its governor's for an auxiliary or a joined verb.</summary>
internal sealed class SubjectFinder(ImmutableArray<string> relations)
{
    private readonly bool[] _subjects = [.. relations.Select(name => name.StartsWith("nsubj", StringComparison.Ordinal))];
    private readonly bool[] _sharing = [.. relations.Select(name => name is "aux" or "aux:pass" or "cop" or "conj")];
    private readonly int _conjunct = relations.IndexOf("conj");
    private int[] _words = [];
    private bool[] _coordinated = [];

    /// <summary>The subject of a word.</summary>
    public Subject this[int index] => new(_words[index], _words[index] >= 0 && _coordinated[_words[index]]);

    /// <summary>Looks through a parsed sentence.</summary>
    public void Run(WorkingSentence sentence)
    {
        if (_words.Length < sentence.Count)
        {
            _words = new int[Math.Max(64, sentence.Count * 3 / 2)];
            _coordinated = new bool[_words.Length];
        }
        Array.Fill(_words, -1, 0, sentence.Count);
        Array.Clear(_coordinated, 0, sentence.Count);
        for (var i = 0; i < sentence.Count; i++)
        {
            var head = sentence.Heads[i];
            if (head < 0)
                continue;
            if (_subjects[sentence.Relations[i]])
                _words[head] = i;
            else if (sentence.Relations[i] == _conjunct)
                _coordinated[head] = true;
        }
        for (var i = 0; i < sentence.Count; i++)
            if (sentence.Heads[i] is >= 0 and var head && _words[i] < 0 && _sharing[sentence.Relations[i]])
                _words[i] = _words[head];
    }
}
