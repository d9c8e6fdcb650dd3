using System.Runtime.CompilerServices;

namespace Rapport.Text.Language;

/// <summary>What an arc-hybrid parser can do next.</summary>
internal enum Transition : byte
{
    /// <summary>Puts the first word of the buffer on the stack.</summary>
    Shift,

    /// <summary>Makes the first word of the buffer the governor of the top of the stack, which is done.</summary>
    Left,

    /// <summary>Makes the second of the stack the governor of its top, which is done.</summary>
    Right,
}

/// <summary>
/// A half-built tree of the arc-hybrid system: a stack, a buffer whose last element is the root, and for each word its
/// governor and the outermost of its dependents so far. Words run from 0; the root is the number of words.
/// </summary>
internal sealed class ParserState
{
    /// <summary>The word that is not there.</summary>
    public const int None = -1;

    private int[] _stack = [];
    private Node[] _nodes = [];
    private Transition[] _steps = [];
    private TransitionSums[] _sums = [];

    /// <summary>Number of words; also the index of the root.</summary>
    public int Count { get; private set; }

    /// <summary>Number of words on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>The first of the buffer.</summary>
    public int Front { get; private set; }

    /// <summary>Whether every word has its governor.</summary>
    public bool Done => Depth == 0 && Front == Count;

    /// <summary>What the transitions so far weigh.</summary>
    public long Score { get; set; }

    /// <summary>The transitions so far.</summary>
    public ReadOnlySpan<Transition> Steps => _steps.AsSpan(0, StepCount);

    // Each word is shifted once and gets its governor once.
    private int StepCount => 2 * Front - Depth;

    /// <summary>The word at a depth of the stack, 0 for its top; <see cref="None"/> below its bottom.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : None;

    /// <summary>The word at a place of the buffer, 0 for its first; <see cref="None"/> behind the root.</summary>
    public int Buffer(int place) => Front + place <= Count ? Front + place : None;

    /// <summary>What the features of the stack alone weigh, kept so long as the same word is its top; the stack is not empty.</summary>
    public ref TransitionSums StackSums => ref _sums[Depth - 1];

    /// <summary>What is known of a word or of the root.</summary>
    public ref readonly Node this[int index] => ref _nodes[index];

    /// <summary>Begins anew with a sentence of so many words.</summary>
    public void Start(int count)
    {
        if (_nodes.Length <= count)
        {
            _nodes = new Node[Math.Max(64, count + count / 2) + 1];
            _stack = new int[_nodes.Length];
            _steps = new Transition[2 * _nodes.Length];
            _sums = new TransitionSums[_nodes.Length];
        }
        Count = count;
        Depth = Front = 0;
        Score = 0;
        for (var i = 0; i <= count; i++)
            _nodes[i] = Node.Empty;
    }

    /// <summary>Becomes what another state of the same sentence is.</summary>
    public void CopyFrom(ParserState other)
    {
        if (_nodes.Length <= other.Count)
            Start(other.Count);
        (Count, Depth, Front) = (other.Count, other.Depth, other.Front);
        Score = other.Score;
        other._nodes.AsSpan(0, Count + 1).CopyTo(_nodes);
        other._stack.AsSpan(0, Depth).CopyTo(_stack);
        other._sums.AsSpan(0, Depth).CopyTo(_sums);
        other.Steps.CopyTo(_steps);
    }

    /// <summary>A number for all that transitions to come are decided by: what is on the stack, the front, and their dependents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Signature()
    {
        var hash = Signature((ulong)Front, Front);
        for (var depth = 0; depth < Depth; depth++)
            hash = Signature(hash, _stack[depth]);
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong Signature(ulong hash, int index)
    {
        ref readonly var node = ref _nodes[index];
        hash = FeatureHash.Mix(hash, (ulong)index << 32 | (uint)(node.LeftCount << 16 | node.RightCount));
        hash = FeatureHash.Mix(hash, (ulong)node.Left << 48 ^ (ulong)node.Left2 << 32 ^ (ulong)node.Right << 16 ^ (ulong)node.Right2);
        hash = FeatureHash.Mix(hash, RelationAt(node.Left) << 24 ^ RelationAt(node.Left2) << 16 ^ RelationAt(node.Right) << 8 ^ RelationAt(node.Right2));
        return FeatureHash.Mix(hash, node.Relations);
    }

    private ulong RelationAt(int index) => index < 0 ? 0xFF : (ulong)_nodes[index].Relation;

    /// <summary>Whether a transition may be taken. The root gets one dependent, the last word that is left.</summary>
    public bool Allows(Transition transition) => transition switch
    {
        Transition.Shift => Front < Count,
        Transition.Left => Depth >= 1 && (Front < Count || Depth == 1),
        _ => Depth >= 2,
    };

    /// <summary>Takes a transition that is allowed.</summary>
    /// <param name="transition">What is done.</param>
    /// <param name="relation">The relation of the arc; without meaning for a shift.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(Transition transition, int relation)
    {
        _steps[StepCount] = transition;
        if (transition == Transition.Shift)
        {
            _sums[Depth] = default;
            _stack[Depth++] = Front++;
            return;
        }
        var dependent = _stack[--Depth];
        var governor = transition == Transition.Left ? Front : _stack[Depth - 1];
        _nodes[dependent].Head = governor;
        _nodes[dependent].Relation = relation;
        ref var node = ref _nodes[governor];
        node.Relations |= 1UL << (relation & 63);
        if (transition == Transition.Left)
        {
            node.Left2 = node.Left;
            node.Left = dependent;
            node.LeftCount++;
        }
        else
        {
            node.Right2 = node.Right;
            node.Right = dependent;
            node.RightCount++;
        }
    }

    /// <summary>A word or the root with what hangs on it so far.</summary>
    internal struct Node
    {
        /// <summary>The governor; <see cref="None"/> so long as there is none.</summary>
        public int Head;

        /// <summary>Number of the relation to the governor; -1 so long as there is none.</summary>
        public int Relation;

        /// <summary>Its leftmost dependent.</summary>
        public int Left;

        /// <summary>Its second dependent from the left.</summary>
        public int Left2;

        /// <summary>Its rightmost dependent.</summary>
        public int Right;

        /// <summary>Its second dependent from the right.</summary>
        public int Right2;

        /// <summary>Number of dependents to its left.</summary>
        public int LeftCount;

        /// <summary>Number of dependents to its right.</summary>
        public int RightCount;

        /// <summary>The relations of its dependents, one bit each.</summary>
        public ulong Relations;

        /// <summary>Without governor and dependents.</summary>
        public static readonly Node Empty = new() { Head = None, Relation = -1, Left = None, Left2 = None, Right = None, Right2 = None };
    }
}
