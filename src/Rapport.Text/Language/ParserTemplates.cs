using System.Runtime.CompilerServices;

namespace Rapport.Text.Language;

/// <summary>What the parser looks at: the words at the top of the stack and the front of the buffer, and their dependents.</summary>
internal static class ParserTemplates
{
    /// <summary>The most features that a decision has.</summary>
    public const int FeatureLimit = 128;

    /// <summary>What the next transition is decided by.</summary>
    public static ReadOnlySpan<ulong> OfTransition(ParserWords words, ParserState state, Span<ulong> space)
    {
        var list = new FeatureList(space);
        Stack(ref list, words, state);
        Front(ref list, words, state);
        Both(ref list, words, state);
        return list.Features;
    }

    /// <summary>
    /// What the next transition is decided by and the stack alone has. It stays the same so long as the same word is the top, for
    /// what lies under it does not change until it is gone, and what hangs to its left hung there before.
    /// </summary>
    public static ReadOnlySpan<ulong> OfStack(ParserWords words, ParserState state, Span<ulong> space)
    {
        var list = new FeatureList(space);
        Stack(ref list, words, state);
        return list.Features;
    }

    /// <summary>What the next transition is decided by and the words of the buffer alone have.</summary>
    public static ReadOnlySpan<ulong> OfFront(ParserWords words, ParserState state, Span<ulong> space)
    {
        var list = new FeatureList(space);
        Front(ref list, words, state);
        return list.Features;
    }

    /// <summary>What else the next transition is decided by.</summary>
    public static ReadOnlySpan<ulong> OfBoth(ParserWords words, ParserState state, Span<ulong> space)
    {
        var list = new FeatureList(space);
        Both(ref list, words, state);
        return list.Features;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Stack(ref FeatureList list, ParserWords words, ParserState state)
    {
        Item top = new(words, state, state.Stack(0)), second = new(words, state, state.Stack(1));
        Item topLeft = Item.At(words, state, top.Node.Left);
        Item secondRight = Item.At(words, state, second.Node.Right), secondLeft = Item.At(words, state, second.Node.Left);
        ulong t0 = top.Tag, t1 = second.Tag, w0 = top.Word, w1 = second.Word, relations = second.Relations;
        list.Join(2, t0, w0);
        list.Join(3, t0);
        list.Join(4, w0);
        list.Join(8, t1, w1);
        list.Join(9, t1);
        list.Join(10, w1);
        list.Join(18, t1, w1, t0, w0);
        list.Join(19, t1, w1, t0);
        list.Join(20, t1, t0, w0);
        list.Join(21, w1, w0);
        list.Join(22, t1, t0);
        list.Join(63, t1, secondRight.Tag, t0);
        list.Join(64, t1, secondLeft.Tag, t0);
        list.Join(65, t1, t0, topLeft.Tag);
        list.Join(70, secondRight.Relation, t1, t0);
        list.Join(78, topLeft.Word, w1, t0);
        list.Join(79, topLeft.Word, w1, w0);
        list.Join(91, Distance(second.Index, top.Index), t1, t0);
        list.Join(96, t1, relations, t0);
        list.Join(103, w1, relations, t0);
        list.Join(113, second.Class, top.Class);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Front(ref FeatureList list, ParserWords words, ParserState state)
    {
        ref readonly var front = ref words[state.Buffer(0)];
        ref readonly var next = ref words[state.Buffer(1)];
        ulong f0 = front.Tag, f1 = next.Tag, f2 = words[state.Buffer(2)].Tag;
        list.Join(1, Small(0));
        list.Join(5, f0, front.Word);
        list.Join(6, f0);
        list.Join(7, front.Word);
        list.Join(12, f1);
        list.Join(46, f0, f1, f2);
        list.Join(47, f0, f1, f2, words[state.Buffer(3)].Tag);
    }

    private static void Both(ref FeatureList list, ParserWords words, ParserState state)
    {
        Item top = new(words, state, state.Stack(0)), second = new(words, state, state.Stack(1)), front = new(words, state, state.Buffer(0));
        ref readonly var next = ref words[state.Buffer(1)];
        ref readonly var third = ref words[state.Buffer(2)];
        ulong t0 = top.Tag, t1 = second.Tag, f0 = front.Tag, f1 = next.Tag;
        list.Join(13, t0, top.Word, f0, front.Word);
        list.Join(15, t0, f0, front.Word);
        list.Join(16, top.Word, front.Word);
        list.Join(17, t0, f0);
        list.Join(27, t0, front.Suffix);
        list.Join(40, t0, f0, f1);
        list.Join(41, t0, f0, f1, third.Tag);
        list.Join(43, t1, t0, f0, f1);
        list.Join(48, t1, f0);
        list.Join(49, t1, second.Word, f0);
        list.Join(50, front.Word, t0, f1);
        list.Join(51, next.Word, f0, t0);
        list.Join(52, top.Word, f0, f1);
        list.Join(53, third.Word, f0, t0);
        Children(ref list, words, state, top, front, t1);
        Shapes(ref list, state, top, front);
        Classes(ref list, top, second, front, next.Class);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Children(ref FeatureList list, ParserWords words, ParserState state, in Item top, in Item front, ulong t1)
    {
        ulong t0 = top.Tag, f0 = front.Tag;
        Item topLeft = Item.At(words, state, top.Node.Left), topRight = Item.At(words, state, top.Node.Right);
        Item frontLeft = Item.At(words, state, front.Node.Left);
        ulong topLeftRelation = topLeft.Relation, frontLeftRelation = frontLeft.Relation;
        list.Join(60, t0, topLeft.Tag, f0);
        list.Join(62, t0, f0, frontLeft.Tag);
        list.Join(66, t1, t0, topRight.Tag);
        list.Join(67, topLeftRelation, t0, f0);
        list.Join(68, topRight.Relation, t0, f0);
        list.Join(69, frontLeftRelation, t0, f0);
        list.Join(71, topLeft.Word, t0, f0);
        list.Join(73, frontLeft.Word, t0, f0);
        list.Join(74, topRight.Word, t0, f0);
        list.Join(75, topLeftRelation, Item.At(words, state, top.Node.Left2).Relation, t0, f0);
        list.Join(77, frontLeftRelation, Item.At(words, state, front.Node.Left2).Relation, t0, f0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Shapes(ref FeatureList list, ParserState state, in Item top, in Item front)
    {
        ulong t0 = top.Tag, f0 = front.Tag, near = Distance(top.Index, front.Index), relations = top.Relations;
        ulong frontLefts = Valency(front.Node.LeftCount);
        list.Join(90, near, t0, f0);
        list.Join(92, near, top.Word, f0);
        list.Join(94, t0, relations, f0);
        list.Join(95, f0, front.Relations, t0);
        list.Join(98, t0, Valency(top.Node.LeftCount), Valency(top.Node.RightCount), f0);
        list.Join(99, f0, frontLefts, t0);
        list.Join(100, front.Word, frontLefts);
        list.Join(104, top.Word, relations, f0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Classes(ref FeatureList list, in Item top, in Item second, in Item front, ulong next)
    {
        list.Join(110, top.Class, front.Class);
        list.Join(111, top.Class, front.Tag);
        list.Join(112, top.Tag, front.Class);
        list.Join(114, second.Class, top.Tag, front.Tag);
        list.Join(115, second.Tag, top.Class, front.Tag);
        list.Join(116, top.Class, front.Tag, next);
        list.Join(117, second.Class, top.Word, front.Tag);
        list.Join(118, second.Class, top.Class, front.Class);
        list.Join(119, top.Word, front.Class);
        list.Join(120, top.Class, front.Word);
    }

    /// <summary>What the relation of the arc is decided by that a transition draws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<ulong> OfRelation(ParserWords words, ParserState state, Transition transition, Span<ulong> space)
    {
        var list = new FeatureList(space);
        Item dependent = new(words, state, state.Stack(0));
        Item governor = new(words, state, transition == Transition.Left ? state.Buffer(0) : state.Stack(1));
        Item left = Item.At(words, state, dependent.Node.Left), right = Item.At(words, state, dependent.Node.Right);
        Item left2 = Item.At(words, state, dependent.Node.Left2);
        ulong side = Small((int)transition + 10), t = dependent.Tag, w = dependent.Word, g = governor.Tag, v = governor.Word;
        ulong d = Distance(dependent.Index, governor.Index) ^ side;
        list.Join(200, side);
        list.Join(201, side, t, g);
        list.Join(202, side, w, g);
        list.Join(203, side, t, v);
        list.Join(204, side, w, v);
        list.Join(205, side, t);
        list.Join(206, side, w);
        list.Join(207, side, g);
        list.Join(208, side, v);
        list.Join(209, d, t, g);
        list.Join(210, side, t, g, left.Word);
        list.Join(211, side, left.Word, v);
        list.Join(212, side ^ t, left.Tag, left2.Tag, g);
        list.Join(213, side, left.Relation, t, g);
        list.Join(214, side, right.Relation, t, g);
        list.Join(215, dependent.Relations, side, t, g);
        list.Join(216, governor.Relations, side, t, g);
        list.Join(217, governor.Relations, side, w);
        list.Join(218, governor.Relations, side, v, t);
        list.Join(219, side, dependent.Suffix, g);
        list.Join(220, side, t, governor.Suffix);
        list.Join(221, words[dependent.Index - 1].Tag, side, t, g);
        list.Join(222, words[dependent.Index + 1].Tag, side, t, g);
        list.Join(223, words[governor.Index - 1].Tag, side, t, g);
        list.Join(224, words[governor.Index + 1].Tag, side, t, g);
        list.Join(225, side, left.Word, w);
        list.Join(226, side, left.Word, left2.Word, t);
        list.Join(227, side, words[dependent.Index - 1].Word, w, g);
        list.Join(228, side, words[dependent.Index + 1].Word, w, g);
        list.Join(229, side, dependent.Relations, v);
        list.Join(230, side, left.Word, w, v);
        list.Join(232, side, dependent.Class, governor.Class);
        list.Join(233, side, dependent.Class, g);
        list.Join(234, side, t, governor.Class);
        list.Join(235, side, dependent.Class, v);
        list.Join(236, side, w, governor.Class);
        list.Join(237, side, left.Word, dependent.Class, governor.Class);
        list.Join(238, side, left.Class, t, g);
        list.Join(231, words[state.Stack(1)].Tag, words[state.Buffer(0)].Tag, t, side);
        return list.Features;
    }

    private static ulong Distance(int left, int right)
    {
        if (left < 0 || right < 0)
            return Small(0);
        var distance = Math.Abs(right - left);
        return Small(distance <= 4 ? distance : distance <= 7 ? 5 : distance <= 12 ? 6 : distance <= 20 ? 7 : 8);
    }

    private static ulong Valency(int count) => Small(Math.Min(count, 3));

    private static ulong Small(int value) => FeatureHash.Spread((ulong)value | 1 << 24);

    /// <summary>A word at a place of the state, with what the templates look at.</summary>
    private readonly ref struct Item
    {
        private static readonly ParserState.Node Nothing = ParserState.Node.Empty;
        private readonly ref readonly ParserWord _word;

        public Item(ParserWords words, ParserState state, int index)
        {
            Index = index;
            _word = ref words[index];
            Node = ref Nothing;
            if (index >= 0)
                Node = ref state[index];
        }

        public readonly int Index;
        public readonly ref readonly ParserState.Node Node;

        public ulong Tag => _word.Tag;

        public ulong Word => _word.Word;

        public ulong Class => _word.Class;

        public ulong Suffix => _word.Suffix;

        public ulong Relation => FeatureHash.Spread((ulong)Node.Relation);

        public ulong Relations => FeatureHash.Spread(Node.Relations);

        public static Item At(ParserWords words, ParserState state, int index) => new(words, state, index);
    }
}
