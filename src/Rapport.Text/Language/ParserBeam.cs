using System.Runtime.CompilerServices;

namespace Rapport.Text.Language;

/// <summary>
/// The best half-built trees of a sentence, all after the same number of transitions. In each round the ways on are offered,
/// and the best of them become the next beam.
/// </summary>
/// <param name="width">How many trees are kept.</param>
internal sealed class ParserBeam(int width)
{
    private readonly Way[] _ways = new Way[width];
    private readonly int[] _uses = new int[width];
    private readonly ulong[] _signatures = new ulong[width];
    private readonly Stack<ParserState> _spare = new(Enumerable.Range(0, width + 1).Select(_ => new ParserState()));
    private ParserState[] _states = new ParserState[width];
    private ParserState[] _next = new ParserState[width];
    private KnownRelation[] _relations = [];
    private TransitionSums[] _fronts = [];
    private readonly ulong[] _space = new ulong[ParserTemplates.FeatureLimit];
    private int _wayCount;

    /// <summary>Number of trees, the best first.</summary>
    public int Count { get; private set; }

    /// <summary>A tree by its rank.</summary>
    public ParserState this[int rank] => _states[rank];

    /// <summary>The ways that are kept so far in this round, the best first.</summary>
    public ReadOnlySpan<Way> Ways => _ways.AsSpan(0, _wayCount);

    /// <summary>The words of the sentence.</summary>
    public ParserWords Words { get; } = new();

    /// <summary>Begins with a sentence whose columns of tags, ambiguities and classes are filled.</summary>
    public void Start(WorkingSentence sentence)
    {
        Words.Take(sentence);
        if (_relations.Length < 2 * Words.Count)
        {
            _relations = new KnownRelation[Words.Count * 3];
            _fronts = new TransitionSums[Words.Count * 3];
        }
        Array.Clear(_fronts, 0, Words.Count + 1);
        Array.Fill(_relations, new KnownRelation(-1, -1), 0, 2 * Words.Count);
        for (var i = 0; i < Count; i++)
            _spare.Push(_states[i]);
        _states[0] = _spare.Pop();
        _states[0].Start(Words.Count);
        Count = 1;
        _wayCount = 0;
    }

    /// <summary>
    /// Whether all that is still open in a tree is the same as in a better one of the beam. What comes of the two will weigh the
    /// same from here on, so that the worse can never win (Huang and Sagae 2010).
    /// </summary>
    public bool Repeats(int rank)
    {
        if (Count == 1)
            return false;
        _signatures[rank] = _states[rank].Signature();
        return _signatures.AsSpan(0, rank).Contains(_signatures[rank]);
    }

    /// <summary>Offers a way on; the first of equals ranks first.</summary>
    public void Offer(in Way way)
    {
        if (_wayCount == width && _ways[^1].Score >= way.Score)
            return;
        var place = _wayCount < width ? _wayCount++ : width - 1;
        for (; place > 0 && _ways[place - 1].Score < way.Score; place--)
            _ways[place] = _ways[place - 1];
        _ways[place] = way;
    }

    /// <summary>Takes the ways that are kept: the next beam, each tree as it was before its transition.</summary>
    /// <param name="margin">A way that weighs less than the best by more than this is dropped.</param>
    public void Advance(long margin)
    {
        Array.Clear(_uses);
        while (_ways[_wayCount - 1].Score < _ways[0].Score - margin)
            _wayCount--;
        foreach (ref readonly var way in Ways)
            _uses[way.From]++;
        for (var i = 0; i < Count; i++)
            if (_uses[i] == 0)
                _spare.Push(_states[i]);
        for (var rank = 0; rank < _wayCount; rank++)
        {
            var old = _states[_ways[rank].From];
            var state = old;
            if (--_uses[_ways[rank].From] > 0)
            {
                state = _spare.Pop();
                state.CopyFrom(old);
            }
            state.Score = _ways[rank].Score;
            _next[rank] = state;
        }
        (_states, _next) = (_next, _states);
        Count = _wayCount;
        _wayCount = 0;
    }

    /// <summary>Weighs the transitions of a tree whose stack is not empty. What only the stack or only the front has is summed once.</summary>
    /// <param name="rank">Rank of the tree in the beam.</param>
    /// <param name="weights">The weights of transitions, the same for the whole sentence.</param>
    /// <param name="scores">Takes what each transition weighs.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Weigh(int rank, IWeights weights, Span<int> scores)
    {
        var state = _states[rank];
        ref var stack = ref state.StackSums;
        if (!stack.IsKnown)
        {
            weights.Score(ParserTemplates.OfStack(Words, state, _space), scores);
            stack = TransitionSums.Of(scores);
        }
        ref var front = ref _fronts[state.Front];
        if (!front.IsKnown)
        {
            weights.Score(ParserTemplates.OfFront(Words, state, _space), scores);
            front = TransitionSums.Of(scores);
        }
        weights.Score(ParserTemplates.OfBoth(Words, state, _space), scores);
        stack.AddTo(scores);
        front.AddTo(scores);
    }

    /// <summary>
    /// Whether the relation is known of the arc that a transition would draw. It is chosen for the first tree of the beam that
    /// draws an arc, and holds for the others; both governors that are most often tried for a word are remembered.
    /// </summary>
    public bool KnowsRelation(int rank, Transition transition) => Known(rank, transition).Governor == Governor(rank, transition);

    /// <summary>The relation of the arc that a transition would draw; -1 for a shift.</summary>
    public int Relation(int rank, Transition transition) => transition == Transition.Shift ? -1 : Known(rank, transition).Relation;

    /// <summary>Keeps the relation of the arc that a transition would draw.</summary>
    public void Keep(int rank, Transition transition, int relation) =>
        Known(rank, transition) = new KnownRelation(Governor(rank, transition), relation);

    private ref KnownRelation Known(int rank, Transition transition) =>
        ref _relations[2 * _states[rank].Stack(0) + (transition == Transition.Left ? 0 : 1)];

    private int Governor(int rank, Transition transition) =>
        transition == Transition.Left ? _states[rank].Front : _states[rank].Stack(1);

    /// <summary>The transition that the last round chose for a tree of the beam.</summary>
    public Transition Chosen(int rank) => _ways[rank].Transition;

    /// <summary>The relation of the arc from one governor to a word.</summary>
    private readonly record struct KnownRelation(int Governor, int Relation);
}

/// <summary>A way on from a half-built tree.</summary>
/// <param name="From">Rank of the tree in the beam.</param>
/// <param name="Transition">What is done.</param>
/// <param name="Score">What the tree weighs then.</param>
internal readonly record struct Way(int From, Transition Transition, long Score);
