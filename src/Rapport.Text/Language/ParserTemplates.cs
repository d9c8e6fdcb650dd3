namespace Rapport.Text.Language;

/// <summary>What the parser looks at: the words at the top of the stack and the front of the buffer, and their dependents.</summary>
internal static class ParserTemplates
{
    /// <summary>The most features that a decision has.</summary>
    public const int FeatureLimit = 128;

    /// <summary>What the next transition is decided by.</summary>
    public static ReadOnlySpan<ulong> OfTransition(WorkingSentence sentence, ParserState state, Span<ulong> space)
    {
        var list = new FeatureList(space);
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2), b3 = state.Buffer(3);
        Item top = new(sentence, state, s0), second = new(sentence, state, s1), front = new(sentence, state, b0);
        Item next = new(sentence, state, b1);
        list.Add(1, 0);
        Words(ref list, top, second, front, next);
        ulong t0 = top.Tag, t1 = second.Tag, f0 = front.Tag, f1 = next.Tag;
        ulong t2 = Item.TagOf(sentence, s2), f2 = Item.TagOf(sentence, b2), f3 = Item.TagOf(sentence, b3);
        list.Add(40, t0, f0, f1);
        list.Add(41, t0, f0, f1, f2);
        list.Add(42, t1, t0, f0);
        list.Add(43, t1, t0, f0, f1);
        list.Add(44, t2, t1, t0);
        list.Add(45, t2, t1, t0, f0);
        list.Add(46, f0, f1, f2);
        list.Add(47, f0, f1, f2, f3);
        list.Add(48, t1, f0);
        list.Add(49, t1, second.Word, f0);
        list.Add(50, front.Word, t0, f1);
        list.Add(51, next.Word, f0, t0);
        list.Add(52, top.Word, f0, f1);
        list.Add(53, Item.WordOf(sentence, b2), f0, t0);
        Children(ref list, sentence, state, top, second, front);
        Shapes(ref list, state, top, second, front);
        return list.Features;
    }

    private static void Words(ref FeatureList list, in Item top, in Item second, in Item front, in Item next)
    {
        ulong t0 = top.Tag, t1 = second.Tag, f0 = front.Tag, w0 = top.Word, w1 = second.Word, v0 = front.Word;
        list.Add(2, t0, w0);
        list.Add(3, t0);
        list.Add(4, w0);
        list.Add(5, f0, v0);
        list.Add(6, f0);
        list.Add(7, v0);
        list.Add(8, t1, w1);
        list.Add(9, t1);
        list.Add(10, w1);
        list.Add(11, next.Tag, next.Word);
        list.Add(12, next.Tag);
        list.Add(13, t0, w0, f0, v0);
        list.Add(14, t0, w0, f0);
        list.Add(15, t0, f0, v0);
        list.Add(16, w0, v0);
        list.Add(17, t0, f0);
        list.Add(18, t1, w1, t0, w0);
        list.Add(19, t1, w1, t0);
        list.Add(20, t1, t0, w0);
        list.Add(21, w1, w0);
        list.Add(22, t1, t0);
        list.Add(23, w0, f0);
        list.Add(24, t0, v0);
        list.Add(25, w1, v0);
        list.Add(26, top.Suffix, f0);
        list.Add(27, t0, front.Suffix);
        list.Add(28, w1, w0, f0);
        list.Add(29, w0, v0, t1);
    }

    private static void Children(
        ref FeatureList list, WorkingSentence sentence, ParserState state, in Item top, in Item second, in Item front)
    {
        ulong t0 = top.Tag, t1 = second.Tag, f0 = front.Tag;
        Item topLeft = Item.At(sentence, state, top.Node.Left), topRight = Item.At(sentence, state, top.Node.Right);
        Item secondRight = Item.At(sentence, state, second.Node.Right), secondLeft = Item.At(sentence, state, second.Node.Left);
        Item frontLeft = Item.At(sentence, state, front.Node.Left);
        Item topLeft2 = Item.At(sentence, state, top.Node.Left2), topRight2 = Item.At(sentence, state, top.Node.Right2);
        Item frontLeft2 = Item.At(sentence, state, front.Node.Left2);
        list.Add(60, t0, topLeft.Tag, f0);
        list.Add(61, t0, topRight.Tag, f0);
        list.Add(62, t0, f0, frontLeft.Tag);
        list.Add(63, t1, secondRight.Tag, t0);
        list.Add(64, t1, secondLeft.Tag, t0);
        list.Add(65, t1, t0, topLeft.Tag);
        list.Add(66, t1, t0, topRight.Tag);
        list.Add(67, topLeft.Relation, t0, f0);
        list.Add(68, topRight.Relation, t0, f0);
        list.Add(69, frontLeft.Relation, t0, f0);
        list.Add(70, secondRight.Relation, t1, t0);
        list.Add(71, topLeft.Word, t0, f0);
        list.Add(72, topLeft.Word, t1, t0);
        list.Add(73, frontLeft.Word, t0, f0);
        list.Add(74, topRight.Word, t0, f0);
        list.Add(75, topLeft.Relation, topLeft2.Relation, t0, f0);
        list.Add(76, topRight.Relation, topRight2.Relation, t0, f0);
        list.Add(77, frontLeft.Relation, frontLeft2.Relation, t0, f0);
        list.Add(78, topLeft.Word, second.Word, t0);
        list.Add(79, topLeft.Word, second.Word, top.Word);
        list.Add(80, topLeft.Relation, t1, t0, f0);
        list.Add(81, secondRight.Relation, t1, t0, f0);
    }

    private static void Shapes(ref FeatureList list, ParserState state, in Item top, in Item second, in Item front)
    {
        ulong t0 = top.Tag, t1 = second.Tag, f0 = front.Tag;
        ulong near = Distance(top.Index, front.Index), far = Distance(second.Index, top.Index);
        list.Add(90, near, t0, f0);
        list.Add(91, far, t1, t0);
        list.Add(92, near, top.Word, f0);
        list.Add(93, near, t0, front.Word);
        list.Add(94, t0, top.Node.Relations, f0);
        list.Add(95, f0, front.Node.Relations, t0);
        list.Add(96, t1, second.Node.Relations, t0);
        list.Add(97, top.Word, Valency(top.Node.LeftCount), Valency(top.Node.RightCount), f0);
        list.Add(98, t0, Valency(top.Node.LeftCount), Valency(top.Node.RightCount), f0);
        list.Add(99, f0, Valency(front.Node.LeftCount), t0);
        list.Add(100, front.Word, Valency(front.Node.LeftCount));
        list.Add(101, t1, Valency(second.Node.RightCount), t0, f0);
        list.Add(102, (ulong)Math.Min(state.Depth, 4), t0, f0);
        list.Add(103, second.Word, second.Node.Relations, t0);
        list.Add(104, top.Word, top.Node.Relations, f0);
    }

    /// <summary>What the relation of the arc is decided by that a transition draws.</summary>
    public static ReadOnlySpan<ulong> OfRelation(WorkingSentence sentence, ParserState state, Transition transition, Span<ulong> space)
    {
        var list = new FeatureList(space);
        Item dependent = new(sentence, state, state.Stack(0));
        Item governor = new(sentence, state, transition == Transition.Left ? state.Buffer(0) : state.Stack(1));
        Item left = Item.At(sentence, state, dependent.Node.Left), right = Item.At(sentence, state, dependent.Node.Right);
        Item left2 = Item.At(sentence, state, dependent.Node.Left2);
        ulong side = (ulong)transition, t = dependent.Tag, w = dependent.Word, g = governor.Tag, v = governor.Word;
        ulong d = Distance(dependent.Index, governor.Index) << 2 | side;
        list.Add(200, side);
        list.Add(201, side, t, g);
        list.Add(202, side, w, g);
        list.Add(203, side, t, v);
        list.Add(204, side, w, v);
        list.Add(205, side, t);
        list.Add(206, side, w);
        list.Add(207, side, g);
        list.Add(208, side, v);
        list.Add(209, d, t, g);
        list.Add(210, side, t, g, left.Word);
        list.Add(211, side, left.Word, v);
        list.Add(212, side << 16 | t, left.Tag, left2.Tag, g);
        list.Add(213, side, left.Relation, t, g);
        list.Add(214, side, right.Relation, t, g);
        list.Add(215, dependent.Node.Relations, side, t, g);
        list.Add(216, governor.Node.Relations, side, t, g);
        list.Add(217, governor.Node.Relations, side, w);
        list.Add(218, governor.Node.Relations, side, v, t);
        list.Add(219, side, dependent.Suffix, g);
        list.Add(220, side, t, governor.Suffix);
        list.Add(221, Item.TagOf(sentence, dependent.Index - 1), side, t, g);
        list.Add(222, Item.TagOf(sentence, dependent.Index + 1), side, t, g);
        list.Add(223, Item.TagOf(sentence, governor.Index - 1), side, t, g);
        list.Add(224, Item.TagOf(sentence, governor.Index + 1), side, t, g);
        list.Add(225, side, left.Word, w);
        list.Add(226, side, left.Word, left2.Word, t);
        list.Add(227, side, Item.WordOf(sentence, dependent.Index - 1), w, g);
        list.Add(228, side, Item.WordOf(sentence, dependent.Index + 1), w, g);
        list.Add(229, side, dependent.Node.Relations, v);
        list.Add(230, side, left.Word, w, v);
        list.Add(231, Item.TagOf(sentence, state.Stack(1)), Item.TagOf(sentence, state.Buffer(0)), t, side);
        return list.Features;
    }

    private static ulong Distance(int left, int right)
    {
        if (left < 0 || right < 0)
            return 0;
        var distance = Math.Abs(right - left);
        return distance <= 4 ? (ulong)distance : distance <= 7 ? 5UL : distance <= 12 ? 6UL : distance <= 20 ? 7UL : 8UL;
    }

    private static ulong Valency(int count) => (ulong)Math.Min(count, 3);

    /// <summary>A word at a place of the state, with what the templates look at.</summary>
    private readonly ref struct Item
    {
        private const ulong Absent = 0xFFFF;

        // All names that training saw seldom or never are one word: what is learned of them holds for new names.
        private const ulong Name = 0xFFFD;
        private static readonly ParserState.Node Nothing = ParserState.Node.Empty;

        public Item(WorkingSentence sentence, ParserState state, int index)
        {
            Index = index;
            Node = ref Nothing;
            Tag = TagOf(sentence, index);
            Word = Relation = Suffix = Absent;
            if (index < 0)
                return;
            Node = ref state[index];
            Relation = (ulong)Node.Relation;
            if (index >= sentence.Count)
                return;
            Word = WordOf(sentence, index);
            Suffix = sentence.Atoms(index).Suffix3;
        }

        public readonly int Index;
        public readonly ulong Tag;
        public readonly ulong Word;
        public readonly ulong Suffix;
        public readonly ulong Relation;
        public readonly ref readonly ParserState.Node Node;

        public static Item At(WorkingSentence sentence, ParserState state, int index) => new(sentence, state, index);

        public static ulong TagOf(WorkingSentence sentence, int index) =>
            index < 0 ? Absent : index < sentence.Count ? (ulong)sentence.Tag(index) : Absent - 1;

        public static ulong WordOf(WorkingSentence sentence, int index) =>
            index < 0 || index >= sentence.Count ? Absent
                : sentence.Ambiguity(index) < 0 && sentence.Atoms(index).Casing is not (Casing.Lower or Casing.None) ? Name
                : sentence.Atoms(index).Folded;
    }
}
