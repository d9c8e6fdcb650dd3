using System.Collections.Immutable;
using Rapport.Coding.Lexicon;

namespace Rapport.Training;

/// <summary>What a pattern of a dictionary asks of a clause.</summary>
/// <param name="Drafts">The ways in which it can stand; one is enough.</param>
/// <param name="IsMutual">Whether all actors are source and target of each other: the pattern has "%".</param>
internal sealed record VerbPattern(ImmutableArray<PatternDraft> Drafts, bool IsMutual);

/// <summary>
/// Turns the signs of a pattern into demands on the arguments of a clause. What a clause has no place for is told with the reason.
/// </summary>
internal sealed class VerbPatternReader(PatternSigns signs, DictionaryNotes notes)
{
    private const string LeaveOut = "leave the word out, or write a rule of the lexicon";
    private const int MostDrafts = 24;

    private int line;
    private string text = "";
    private bool failed;

    /// <summary>The demands of a pattern; null where it is wrong or cannot be expressed, which is told.</summary>
    /// <param name="lineNumber">Line of the file, from 1.</param>
    /// <param name="pattern">The pattern without its code.</param>
    /// <param name="behindVerb">Words that belong to the verb and stand behind it: "FOR" of "CALL_FOR".</param>
    public VerbPattern? Read(int lineNumber, string pattern, string behindVerb)
    {
        (line, text, failed) = (lineNumber, pattern, false);
        if (signs.Read(pattern, out var wrong) is not { } all)
            return Wrong($"in the pattern \"{pattern}\" {wrong}", "mend the line");
        var verbs = all.Count(sign => sign.Kind == SignKind.Verb);
        if (verbs != 1)
            return Wrong($"the pattern \"{pattern}\" has {(verbs == 0 ? "no" : "more than one")} \"*\"", "write \"*\" once, where the verb stands");
        var verb = all.IndexOf(all.First(sign => sign.Kind == SignKind.Verb));
        if (signs.Read(behindVerb, out wrong) is not { } rest)
            return Wrong($"in the verb \"{behindVerb}\" {wrong}", "mend the line");
        var behind = rest.AddRange(all[(verb + 1)..]);
        var left = ReadLeft(all[..verb]);
        if (failed)
            return null;
        if (behind.Any(sign => sign.Kind == left.Slot && sign.Kind != SignKind.Words) || behind.GroupBy(sign => sign.Kind)
            .Any(group => group.Key is SignKind.Source or SignKind.Target or SignKind.Both && group.Count() > 1))
            return CannotExpress("names one side twice");
        var isMutual = left.Slot == SignKind.Both || behind.Any(sign => sign.Kind == SignKind.Both);
        var reader = new RightSide(behind, isMutual);
        var drafts = reader.Read(Subjects(left, behind));
        if (reader.Failure is { } failure)
            return CannotExpress(failure);
        return new VerbPattern([.. drafts.Take(MostDrafts).Select(draft => Completed(draft, left, behind, isMutual))], isMutual);
    }

    /// <summary>What stands before the verb.</summary>
    /// <param name="Slot">The side that the subject is, or <see cref="SignKind.Words"/> where the pattern does not say.</param>
    /// <param name="Words">What the subject must be; empty where it may be anything.</param>
    /// <param name="IsPassive">Whether a form of "be" makes the verb passive.</param>
    private sealed record LeftSide(SignKind Slot, ImmutableArray<string> Words, bool IsPassive);

    private LeftSide ReadLeft(ImmutableArray<PatternSign> left)
    {
        var (slot, passive) = (SignKind.Words, false);
        var words = new List<ImmutableArray<string>>();
        foreach (var sign in left)
            if (sign.Kind == SignKind.Skip)
                CannotExpress("passes over somebody before the verb");
            else if (sign.Kind != SignKind.Words)
            {
                if (slot != SignKind.Words)
                    CannotExpress("names two actors before the verb");
                slot = sign.Kind;
            }
            else if (sign.IsAll(ClosedWords.IsBe))
                passive = true;
            else if (sign.IsAll(ClosedWords.IsScope))
                CannotExpress($"has \"{sign.Plain[0].ToUpperInvariant()}\" before the verb: time, negation, certainty and who says it are read off the clause");
            else if (sign.IsAll(ClosedWords.IsPreposition))
                CannotExpress($"has \"{sign.Plain[0].ToUpperInvariant()}\" before the verb, and a clause has no phrase with a preposition there");
            else if (!sign.IsAll(ClosedWords.IsHave) && !sign.IsAll(ClosedWords.IsArticle))
                words.Add(sign.Lemmas);
        if (words.Count == 0)
            return new LeftSide(slot, [], passive);
        if (PatternSigns.Joined(words) is { } phrase)
            return new LeftSide(slot, phrase, passive);
        CannotExpress("has too many wordings");
        return new LeftSide(slot, [], passive);
    }

    /// <summary>The drafts with what the surface subject must be, for each voice that it may have.</summary>
    private static ImmutableArray<PatternDraft> Subjects(LeftSide left, ImmutableArray<PatternSign> behind)
    {
        var sourceBehind = behind.Any(sign => sign.Kind == SignKind.Source);
        var mutualBehind = behind.Any(sign => sign.Kind == SignKind.Both);
        if (left.Slot == SignKind.Both)
            return [new PatternDraft().With(DraftElements.Subject(Slot.A, left.Words) with { MustBePlural = true })];
        if (left.Slot == SignKind.Words && mutualBehind)
            return [left.Words.IsEmpty ? new PatternDraft() : new PatternDraft().With(DraftElements.Subject(Slot.None, left.Words))];
        var slot = left.Slot == SignKind.Target || (left.Slot == SignKind.Words && sourceBehind) ? Slot.B : Slot.A;
        var optional = left.Slot == SignKind.Words && slot == Slot.B && left.Words.IsEmpty;
        var passive = new PatternDraft { Voice = PatternVoice.Passive }.With(DraftElements.Object(slot, left.Words) with { Optional = optional });
        if (left.IsPassive)
            return [passive];
        var active = new PatternDraft { Voice = slot == Slot.A ? PatternVoice.Any : PatternVoice.Active }
            .With(DraftElements.Subject(slot, left.Words) with { Optional = optional });
        return slot == Slot.A ? [active] : IsByPhrase(behind) || !sourceBehind ? [passive] : [passive, active];
    }

    private static bool IsByPhrase(ImmutableArray<PatternSign> behind)
    {
        for (var index = 1; index < behind.Length; index++)
            if (behind[index].Kind == SignKind.Source && behind[index - 1].IsAll(word => word == "by"))
                return true;
        return false;
    }

    /// <summary>Adds the sides that the pattern leaves to the clause.</summary>
    private static PatternDraft Completed(PatternDraft draft, LeftSide left, ImmutableArray<PatternSign> behind, bool isMutual)
    {
        if (isMutual)
            return draft;
        if (!draft.Has(Slot.A))
            draft = draft.With(DraftElements.Subject(Slot.A, []));
        return draft.Has(Slot.B) ? draft : draft.With(DraftElements.AnyTarget);
    }

    private VerbPattern? Wrong(string fault, string remedy)
    {
        failed = true;
        notes.Wrong(line, fault, remedy);
        return null;
    }

    private VerbPattern? CannotExpress(string why)
    {
        if (!failed)
            notes.CannotExpress(line, $"the pattern \"{text}\" {why}", LeaveOut);
        failed = true;
        return null;
    }
}
