using System.Collections.Immutable;
using Rapport.Coding.Lexicon;

namespace Rapport.Training;

/// <summary>Reads what stands behind the verb of a pattern: particles, objects, phrases with prepositions, infinitives.</summary>
/// <param name="signs">The signs behind the verb.</param>
/// <param name="isMutual">Whether the pattern names source and target together, so that nothing else is the target's.</param>
internal sealed class RightSide(ImmutableArray<PatternSign> signs, bool isMutual)
{
    private int next;

    /// <summary>Why the pattern cannot be expressed; null where it can.</summary>
    public string? Failure { get; private set; }

    /// <summary>The drafts with what stands behind the verb.</summary>
    public ImmutableArray<PatternDraft> Read(ImmutableArray<PatternDraft> drafts)
    {
        if (next < signs.Length && signs[next].IsAll(word => ClosedWords.IsParticle(word, isLast: next == signs.Length - 1)))
            drafts = Particle(drafts);
        while (next < signs.Length && Failure is null)
            drafts = Step(drafts);
        return drafts;
    }

    /// <summary>A word that may be the verb's particle: with it, and where it may be a preposition with that too.</summary>
    private ImmutableArray<PatternDraft> Particle(ImmutableArray<PatternDraft> drafts)
    {
        var sign = signs[next];
        var isPreposition = sign.IsAll(ClosedWords.IsPreposition);
        var start = next;
        next++;
        ImmutableArray<PatternDraft> with = [.. drafts.Select(draft => draft with { Particle = sign.Plain[0] })];
        while (next < signs.Length && Failure is null)
            with = Step(with);
        if (!isPreposition || Failure is not null)
            return with;
        next = start;
        while (next < signs.Length && Failure is null)
            drafts = Step(drafts);
        return with.AddRange(drafts);
    }

    private ImmutableArray<PatternDraft> Step(ImmutableArray<PatternDraft> drafts)
    {
        ImmutableArray<string> prepositions = [];
        var begun = next;
        while (next < signs.Length && (signs[next].IsAll(ClosedWords.IsPreposition) || signs[next].IsAll(ClosedWords.IsArticle)))
        {
            if (signs[next].IsAll(ClosedWords.IsPreposition))
                prepositions = signs[next].Plain;
            next++;
        }
        if (next == signs.Length)
            return prepositions.IsEmpty || begun == next ? drafts : Each(drafts, DraftElements.Behind(Slot.None, prepositions, []));
        return signs[next].Kind switch
        {
            SignKind.Source => Source(drafts, prepositions),
            SignKind.Target => Target(drafts, prepositions),
            SignKind.Both => Both(drafts, prepositions),
            SignKind.Skip => Skip(drafts, prepositions),
            _ => Words(drafts, prepositions),
        };
    }

    private static ImmutableArray<PatternDraft> Each(ImmutableArray<PatternDraft> drafts, params ReadOnlySpan<PatternElement> elements)
    {
        var all = ImmutableArray.CreateBuilder<PatternDraft>();
        foreach (var draft in drafts)
        {
            var longer = draft;
            foreach (var element in elements)
                longer = longer.With(element);
            all.Add(longer);
        }
        return all.ToImmutable();
    }

    /// <summary>The source behind the verb; in a by-phrase it is the subject of the clause.</summary>
    private ImmutableArray<PatternDraft> Source(ImmutableArray<PatternDraft> drafts, ImmutableArray<string> prepositions)
    {
        next++;
        return Each(drafts, prepositions is ["by"] ? DraftElements.Subject(Slot.A, []) : DraftElements.Behind(Slot.A, prepositions, []));
    }

    /// <summary>The target; with a noun behind it, the noun is the target's or stands beside it: "* + TROOPS".</summary>
    private ImmutableArray<PatternDraft> Target(ImmutableArray<PatternDraft> drafts, ImmutableArray<string> prepositions)
    {
        next++;
        if (Run() is not { } words)
            return Each(drafts, DraftElements.Behind(Slot.B, prepositions, []));
        return Each(drafts, DraftElements.Behind(Slot.B, prepositions, words))
            .AddRange(Each(drafts, DraftElements.Behind(Slot.B, prepositions, []), DraftElements.Behind(Slot.None, [], words)));
    }

    private ImmutableArray<PatternDraft> Both(ImmutableArray<PatternDraft> drafts, ImmutableArray<string> prepositions)
    {
        next++;
        return Each(drafts, DraftElements.Behind(Slot.A, prepositions, []) with { MustBePlural = true });
    }

    private ImmutableArray<PatternDraft> Skip(ImmutableArray<PatternDraft> drafts, ImmutableArray<string> prepositions)
    {
        next++;
        return Run() is null
            ? Each(drafts, DraftElements.Behind(Slot.None, prepositions, []))
            : Fail("has words behind what it passes over");
    }

    private ImmutableArray<PatternDraft> Words(ImmutableArray<PatternDraft> drafts, ImmutableArray<string> prepositions)
    {
        var first = signs[next];
        if (first.IsAll(ClosedWords.IsScope))
            return Fail($"has \"{first.Plain[0].ToUpperInvariant()}\" behind the verb: time, negation, certainty and who says it are read off the clause");
        if (first.IsAll(ClosedWords.OpensClause))
            return Fail($"has \"{first.Plain[0].ToUpperInvariant()}\" behind the verb, which opens a clause of its own");
        var count = RunLength();
        if (Run() is not { } words)
            return Fail("has too many wordings, or no word that a clause could hold");
        var isTarget = next < signs.Length && signs[next].Kind == SignKind.Target;
        if (prepositions is ["to"] && count == 1 && !first.IsPhrase)
            return next == signs.Length
                ? Owned(drafts, prepositions, words).AddRange(Each(drafts, DraftElements.Infinitive(first.Plain)))
                : Owned(drafts, prepositions, words);
        if (prepositions is ["to"] && count > 1 && signs.Any(sign => sign.Kind is SignKind.Source or SignKind.Target))
            return Fail($"has words behind \"TO {first.Plain[0].ToUpperInvariant()}\", which stand in a clause of their own");
        if (!isTarget)
            return signs.Any(sign => sign.Kind == SignKind.Target) ? Each(drafts, DraftElements.Behind(Slot.None, prepositions, words)) : Owned(drafts, prepositions, words);
        next++;
        return Each(drafts, DraftElements.Behind(Slot.B, prepositions, words))
            .AddRange(Each(drafts, DraftElements.Behind(Slot.None, prepositions, words), DraftElements.AnyTarget with { Optional = false }));
    }

    /// <summary>A thing behind the verb that is the target's, and else the thing alone: "froze Iranian assets", "froze the assets".</summary>
    private ImmutableArray<PatternDraft> Owned(
        ImmutableArray<PatternDraft> drafts, ImmutableArray<string> prepositions, ImmutableArray<string> words)
    {
        var all = ImmutableArray.CreateBuilder<PatternDraft>();
        foreach (var draft in drafts)
        {
            if (!isMutual && !draft.Has(Slot.B))
                all.Add(draft.With(DraftElements.Behind(Slot.B, prepositions, words)));
            all.Add(draft.With(DraftElements.Behind(Slot.None, prepositions, words)));
        }
        return all.ToImmutable();
    }

    private int RunLength()
    {
        var length = 0;
        for (var index = next; index < signs.Length && IsInRun(signs[index]) && !(length > 0 && (signs[index].IsPhrase || signs[index - 1].IsPhrase)); index++)
            length++;
        return length;
    }

    private static bool IsInRun(PatternSign sign) => sign.Kind == SignKind.Words
        && !sign.IsAll(ClosedWords.IsPreposition) && !sign.IsAll(ClosedWords.IsScope) && !sign.IsAll(ClosedWords.OpensClause);

    /// <summary>The words from here that make one phrase, the last of them its head; null where there are none.</summary>
    private ImmutableArray<string>? Run()
    {
        var length = RunLength();
        if (length == 0)
            return null;
        var run = signs[next..(next + length)].Where(sign => !sign.IsAll(ClosedWords.IsArticle) && !sign.IsAll(ClosedWords.IsBe)).ToList();
        next += length;
        if (run is [{ Plain: [var one] }, { Plain: [var other] }] && ClosedWords.IsMutual(one, other))
            return [one, other];
        return PatternSigns.Joined(run.Select(sign => sign.Lemmas)) is { } words && words is not [""] ? words : null;
    }

    private ImmutableArray<PatternDraft> Fail(string why)
    {
        Failure = why;
        return [];
    }
}
