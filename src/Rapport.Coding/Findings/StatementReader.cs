using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>Turns a match of a statement rule into a statement with holder, target, issue and speaker, or says why it is none.</summary>
/// <param name="context">The report's memory.</param>
/// <param name="occasions">The report's occasions: who the other party is where the words do not name it.</param>
/// <param name="deeds">The report's deeds: whom "the decision" or "a response" means.</param>
/// <param name="dates">The dates of the report.</param>
/// <param name="grammar">The classes of words that decide how clauses are read.</param>
internal sealed class StatementReader(DocumentContext context, OccasionMemory occasions, DeedMemory deeds, EventDates dates, ClauseWords grammar)
{
    private readonly Sides sides = new(context);

    /// <summary>The statement of one match.</summary>
    public StatementOutcome Read(ReadSentence sentence, RuleMatch match, RuleYield.OfStatement yield)
    {
        var clause = match.Clause;
        if (MoodOf(clause, yield) is not { } mood)
            return StatementOutcome.None(clause.Negated ? "negated" : "hypothetical", clause.Span);
        if (yield.Kind == StatementKind.Position && IsDoingBeside(sentence.Sentence, clause))
            return StatementOutcome.None("hypothetical", clause.Span);
        if (yield.Kind == StatementKind.Topics && match[Slot.X] is { Relation: ArgumentRelation.Oblique } time && IsTime(sentence.Sentence, time.Head))
            return StatementOutcome.Nothing;
        if (IsThankedFor(sentence, clause))
            return StatementOutcome.None("historical", clause.Span);
        var isTold = match.Rule.Sides == RuleSides.Told;
        var holder = isTold ? Voice(sentence, clause) : HolderOf(sentence, match, mood.Kind);
        var named = isTold ? Sides.Without(sides.Of(sentence.Index, match[Slot.A]), holder) : NamedTarget(sentence, match, holder, mood.Kind);
        if (isTold && (named.IsEmpty || (mood.Kind == StatementKind.Warning && clause.Modality == Modality.None)))
            return StatementOutcome.None("no-counterpart", clause.Span);
        var bindsOwnSide = false;
        if (clause.Modality == Modality.Obligation && Speakers(sentence, clause) is { IsEmpty: false } speakers)
        {
            bindsOwnSide = holder.Length > 1 && Sides.Includes(holder, speakers);
            named = Sides.Without(Sides.Union(holder, named), speakers);
            holder = speakers;
        }

        if (holder.IsEmpty)
            return StatementOutcome.None("no-actor", clause.Span);
        var outcome = Complete(sentence, match, mood, holder, named, yield.Cameo);
        return outcome.Statement is { } statement ? outcome with { Statement = statement with { BindsOwnSide = bindsOwnSide } } : outcome;
    }

    /// <summary>
    /// What a verb such as "underscore" makes of a matter that no rule knows: an assessment. It gives way to every statement
    /// that its own words make.
    /// </summary>
    public StatementOutcome ReadContent(ReadSentence sentence, RuleMatch match)
    {
        var outcome = Read(sentence, match, new RuleYield.OfStatement(StatementKind.Assessment, null, null));
        return outcome.Statement is { } statement ? outcome with { Statement = statement with { Weight = 2 } } : outcome;
    }

    /// <summary>Those who are said to say the clause: the innermost speaker that is an actor.</summary>
    public ImmutableArray<Actor> Speakers(ReadSentence sentence, Clause clause)
    {
        for (var step = clause.Attributions.Length - 1; step >= 0; step--)
            if (sides.Of(sentence.Index, clause.Attributions[step].Speaker) is { IsEmpty: false } speakers)
                return speakers;
        return [];
    }

    /// <summary>Those who say the clause: its speakers, else the side that the report speaks for.</summary>
    private ImmutableArray<Actor> Voice(ReadSentence sentence, Clause clause) =>
        Speakers(sentence, clause) is { IsEmpty: false } speakers ? speakers
        : context.Document.Document.Side is { } side ? [new Actor(new ActorCode(side), null, null)] : [];

    /// <summary>The name of the person who says the clause, or null.</summary>
    public string? SpeakerName(ReadSentence sentence, Clause clause, Argument? subject)
    {
        for (var step = clause.Attributions.Length - 1; step >= 0; step--)
            if (sides.PersonName(sentence.Index, clause.Attributions[step].Speaker) is { } name)
                return name;
        return subject is { Words.Length: 1 } single ? sides.PersonName(sentence.Index, single.Head) : null;
    }

    private StatementOutcome Complete(
        ReadSentence sentence, RuleMatch match, Mood mood, ImmutableArray<Actor> holder, ImmutableArray<Actor> named, string? cameo)
    {
        var clause = match.Clause;
        var isTogether = mood.Kind is StatementKind.Agreement or StatementKind.Topics;
        if (isTogether)
            holder = Together(sentence, holder, named);
        var target = isTogether ? [] : named;
        if (target.IsEmpty && !isTogether)
            target = ToldBefore(sentence, match, mood.Kind, holder);
        if (target.IsEmpty && sides.Of(sentence.Index, match[Slot.B]) is { IsEmpty: false } own && mood.Kind is StatementKind.Praise or StatementKind.Sympathy
            && Sides.Includes(holder, own))
            return StatementOutcome.None("domestic", clause.Span);
        if (target.IsEmpty && !isTogether && (IsAddressed(mood.Kind) || (mood.Kind == StatementKind.Criticism && IsOfHome(sentence, match[Slot.X]))))
            target = occasions.CounterpartOf(holder, sentence.Index);
        if (IsIrrelevant(sentence, clause, holder, target) || (mood.Kind == StatementKind.Assessment && named.IsEmpty && IsOwnThought(sentence, match)))
            return StatementOutcome.None("domestic", clause.Span);
        var issue = match[Slot.X];
        return new(new StatementCandidate
        {
            Kind = mood.Kind,
            Stance = mood.Stance,
            Cameo = mood.Kept ? cameo : null,
            Issue = issue is { } matter ? IssueText(sentence, matter, clause.Span) : null,
            Holder = holder,
            Target = target,
            TargetIsNamed = !named.IsEmpty,
            BacksTarget = mood.Stance == Stance.For && issue is { } backed && OwnersOf(sentence, backed, holder) is { IsEmpty: false },
            Speaker = holder.Length > 1 ? null : SpeakerName(sentence, clause, match[Slot.A]),
            Strength = Cue(sentence, clause, issue),
            Direct = clause.Quoted,
            Date = dates.Said(sentence, clause),
            Sentence = sentence.Index,
            Section = sentence.Section,
            Evidence = [clause.Span],
            Rule = match.Rule.Id,
            Weight = mood.Kind is StatementKind.Topics or StatementKind.Assessment ? 10 : 20,
        }, null);
    }

    /// <summary>
    /// Whether a clause without a finite verb tells a doing beside another clause or a noun: "including by supporting", "cooperate to uphold".
    /// A stance is taken by who is said to take it.
    /// </summary>
    private bool IsDoingBeside(Sentence sentence, Clause clause)
    {
        if (clause.Kind != PredicateKind.Verb || sentence.Upos[clause.Head] != Upos.VERB || grammar.Saying.Contains(clause.Lemma))
            return false;
        var word = clause.Head;
        while (sentence.Relations[word] == "conj" && sentence.Heads[word] >= 0)
            word = sentence.Heads[word];
        return sentence.Relations[word] is "advcl" or "acl" && sentence.Xpos[clause.Head] is "VBG" or "VB" && !HasFinite(sentence, clause.Head);
    }

    /// <summary>"Spoke on April 7" tells when, and not of what.</summary>
    private bool IsTime(Sentence sentence, int word) => grammar.Time.Contains(sentence.Lemmas[word].ToLowerInvariant()) || sentence.Upos[word] == Upos.NUM;

    private static bool HasFinite(Sentence sentence, int verb)
    {
        for (var word = 0; word < verb; word++)
            if (sentence.Heads[word] == verb && sentence.Relations[word] == "aux")
                return true;
        return false;
    }

    /// <summary>Whether the clause tells what somebody is thanked for: "thanked Chile for inviting the delegation".</summary>
    private bool IsThankedFor(ReadSentence sentence, Clause clause) =>
        clause.Governor >= 0 && grammar.Thanking.Contains(sentence.Clauses[clause.Governor].Lemma)
        && clause.Head > 0 && sentence.Sentence.Forms[clause.Head - 1] is "for" && sentence.Sentence.Xpos[clause.Head] == "VBG";

    /// <summary>Whether a speaker speaks for himself: "I think that". Of such thoughts only those about another count.</summary>
    private static bool IsOwnThought(ReadSentence sentence, RuleMatch match) =>
        match[Slot.A] is { Words.Length: 1 } subject && sentence.Sentence.Forms[subject.Head].ToLowerInvariant() is "i" or "we"
        && match.Rule.Yield is RuleYield.OfStatement;

    private readonly record struct Mood(StatementKind Kind, Stance? Stance, bool Kept);

    /// <summary>What the clause's polarity and modality make of the rule's kind; null where nothing was said.</summary>
    private static Mood? MoodOf(Clause clause, RuleYield.OfStatement yield)
    {
        var kind = yield.Kind;
        if (clause.Negated)
            return kind switch
            {
                StatementKind.Position when yield.Stance == Stance.For => new(kind, Stance.Against, false),
                StatementKind.Commitment or StatementKind.Offer or StatementKind.Agreement
                    when clause.Modality is Modality.None or Modality.Future => new(StatementKind.Refusal, null, false),
                _ => null,
            };
        if (kind == StatementKind.Topics)
            return new(kind, null, true);
        return clause.Modality switch
        {
            Modality.None or Modality.Future => new(kind, yield.Stance, true),
            Modality.Conditional when kind is StatementKind.Ask or StatementKind.Offer or StatementKind.Commitment
                && !clause.Attributions.IsEmpty => new(kind, yield.Stance, true),
            Modality.Conditional when kind is StatementKind.Warning => new(kind, yield.Stance, true),
            Modality.Obligation when kind is StatementKind.Warning => new(kind, yield.Stance, true),
            Modality.Obligation when clause.Attributions.IsEmpty => null,
            Modality.Obligation when yield.Stance == Stance.Against => new(kind, yield.Stance, true),
            Modality.Obligation => new(StatementKind.Ask, null, false),
            _ => null,
        };
    }

    private ImmutableArray<Actor> HolderOf(ReadSentence sentence, RuleMatch match, StatementKind kind)
    {
        var holder = sides.WithDomestic(sentence.Index, match[Slot.A]);
        if (!holder.IsEmpty)
            return holder;
        if (match.Clause.Find(ArgumentRelation.Subject) is { } subject && kind != StatementKind.Topics
            && sides.Of(sentence.Index, subject) is { IsEmpty: false } doer)
            return doer;
        return Speakers(sentence, match.Clause);
    }

    /// <summary>The target that the words name: slot B, else whom the speaker speaks to, else who owns or is the matter.</summary>
    private ImmutableArray<Actor> NamedTarget(ReadSentence sentence, RuleMatch match, ImmutableArray<Actor> holder, StatementKind kind)
    {
        var target = Sides.Opposed(sides.WithDomestic(sentence.Index, match[Slot.B]), holder);
        if (!target.IsEmpty || kind is StatementKind.Topics or StatementKind.Agreement)
            return target;
        foreach (var attribution in match.Clause.Attributions)
            if (IsAddressed(kind) && Sides.Without(sides.Of(sentence.Index, attribution.Addressee), holder) is { IsEmpty: false } told)
                return told;
        if (match[Slot.X] is not { } matter)
            return [];
        if (kind is StatementKind.Criticism or StatementKind.Accusation && Doers(sentence, matter, holder) is { IsEmpty: false } doers)
            return doers;
        if (kind == StatementKind.Criticism && Has(sentence, matter, grammar.Attacks))
            return [];
        if (kind == StatementKind.Ask && DoerOf(sentence, matter) is { } doer)
            return Sides.Opposed(sides.Of(sentence.Index, doer), holder);
        if (sides.Nearest(sentence, matter.Head, holder) is { IsEmpty: false } near)
            return near;
        return Behind(sentence, match.Clause, matter, holder) is { IsEmpty: false } behind ? behind : Sides.Opposed(sides.Within(sentence, matter.Head, []), holder);
    }

    /// <summary>Who did what is disapproved of: "attacks by X on Y", "X's invasion of Y".</summary>
    private ImmutableArray<Actor> Doers(ReadSentence sentence, Argument matter, ImmutableArray<Actor> holder)
    {
        var columns = sentence.Sentence;
        var owners = ImmutableArray<Actor>.Empty;
        if (columns.Upos[matter.Head] != Upos.NOUN)
            return owners;
        var phrase = sentence.Tree.Phrase(matter.Head);
        for (var word = phrase.First; word < phrase.End; word++)
        {
            if (CaseOf(columns, word) == "by" && sides.Of(sentence.Index, word) is { IsEmpty: false } agents)
                return Sides.Without(agents, holder);
            if (owners.IsEmpty && matter.Words.Contains(columns.Heads[word]) && columns.Relations[word] is "nmod:poss" or "amod" or "compound")
                owners = sides.Of(sentence.Index, word);
        }
        return Sides.Without(owners, holder);
    }

    /// <summary>Who does what is asked for, where the matter is a clause with a subject: "hoped that Peru would open its market".</summary>
    private static Argument? DoerOf(ReadSentence sentence, Argument matter)
    {
        foreach (var clause in sentence.Clauses)
            if (clause.Head == matter.Head && clause.Kind != PredicateKind.Noun && clause.Find(ArgumentRelation.Subject) is { Inherited: false } doer)
                return doer;
        return null;
    }

    /// <summary>
    /// The actors of the phrase right behind the matter, whatever the parser hung it on: "its relations with Ghana", "the importance
    /// of the corridor to Uganda".
    /// </summary>
    private ImmutableArray<Actor> Behind(ReadSentence sentence, Clause clause, Argument matter, ImmutableArray<Actor> holder)
    {
        var columns = sentence.Sentence;
        var next = sentence.Tree.Phrase(matter.Head).End;
        if (next < columns.Count && columns.Forms[next] is "with" or "to" && columns.Relations[next] == "case" && columns.Heads[next] is var noun
            && columns.Heads[noun] >= 0 && columns.Upos[columns.Heads[noun]] == Upos.NOUN && sides.Of(sentence.Index, noun) is { IsEmpty: false } behind)
            return Sides.Without(behind, holder);
        foreach (var argument in clause.Arguments)
            if (argument is { Relation: ArgumentRelation.Oblique, Marker: "with", Inherited: false } && argument.Head > matter.Head)
                return Sides.Without(sides.Of(sentence.Index, argument), holder);
        return [];
    }

    /// <summary>The actors that the matter is or belongs to: "Israel", "Ukraine's sovereignty", "the integrity of Georgia".</summary>
    private ImmutableArray<Actor> OwnersOf(ReadSentence sentence, Argument matter, ImmutableArray<Actor> holder)
    {
        var owners = sides.Of(sentence.Index, matter);
        var words = sentence.Sentence;
        for (var word = 0; word < words.Count && owners.IsEmpty; word++)
            if (matter.Words.Contains(words.Heads[word]) && words.Relations[word] is "nmod:poss" or "nmod")
                owners = words.Relations[word] == "nmod:poss" || CaseOf(words, word) == "of" ? sides.Of(sentence.Index, word) : [];
        return Sides.Without(owners, holder);
    }

    private static string? CaseOf(Sentence sentence, int word)
    {
        for (var index = 0; index < word; index++)
            if (sentence.Heads[index] == word && sentence.Relations[index] == "case")
                return sentence.Lemmas[index];
        return null;
    }

    private ImmutableArray<Actor> Together(ReadSentence sentence, ImmutableArray<Actor> holder, ImmutableArray<Actor> named)
    {
        var all = Sides.Union(holder, named);
        return all.Length > 1 ? all : Sides.Union(all, occasions.CounterpartOf(all, sentence.Index));
    }

    /// <summary>Whether the matter is what a state does at home: "the conviction of a journalist", "human rights".</summary>
    private bool IsOfHome(ReadSentence sentence, Argument? matter) => matter is { } filled && Has(sentence, filled, grammar.HomeAffairs);

    private static bool Has(ReadSentence sentence, Argument matter, FrozenSet<string> words)
    {
        var phrase = sentence.Tree.Phrase(matter.Head);
        for (var word = phrase.First; word < phrase.End; word++)
            if (words.Contains(sentence.Sentence.Lemmas[word]))
                return true;
        return false;
    }

    /// <summary>Whom the deed told before makes the target: who did what "the decision" means, or what "a response" answers.</summary>
    private ImmutableArray<Actor> ToldBefore(ReadSentence sentence, RuleMatch match, StatementKind kind, ImmutableArray<Actor> holder)
    {
        if (match[Slot.X] is not { } matter)
            return [];
        var lemma = sentence.Sentence.Lemmas[matter.Head].ToLowerInvariant();
        return kind switch
        {
            StatementKind.Warning when grammar.Retorts.Contains(lemma) => deeds.AgainstBefore(sentence.Index, holder),
            StatementKind.Criticism when grammar.DeedsTold.Contains(lemma) && IsDefinite(sentence.Sentence, matter.Head) => deeds.DoerBefore(sentence.Index, holder),
            _ => [],
        };
    }

    /// <summary>Whether a noun stands with "the", "this" or "that" and nothing behind it tells more of it.</summary>
    private static bool IsDefinite(Sentence sentence, int noun)
    {
        var definite = sentence.Upos[noun] == Upos.PRON;
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.Heads[word] != noun)
                continue;
            if (word > noun && sentence.Relations[word] is "nmod" or "acl" or "acl:relcl")
                return false;
            definite |= sentence.Relations[word] == "det" && sentence.Forms[word].ToLowerInvariant() is "the" or "this" or "that" or "these" or "those";
        }
        return definite;
    }

    /// <summary>Whether a statement of this kind is made to somebody, who is the other party of the occasion where no words name him.</summary>
    private static bool IsAddressed(StatementKind kind) => kind is StatementKind.Offer or StatementKind.Commitment
        or StatementKind.Ask or StatementKind.Praise or StatementKind.Sympathy or StatementKind.Refusal;

    /// <summary>Whether nothing in the statement goes beyond its holder's own affairs.</summary>
    private bool IsIrrelevant(ReadSentence sentence, Clause clause, ImmutableArray<Actor> holder, ImmutableArray<Actor> target) =>
        target.IsEmpty && holder.Length < 2 && !occasions.HasCounterpart(holder)
        && sides.Within(sentence, clause.Head, holder).IsEmpty
        && clause.Arguments.All(argument => argument.Words.All(word => sides.Within(sentence, word, holder).IsEmpty)) && !IsToldAbroad(sentence, clause, holder);

    /// <summary>Whether another is spoken to: "told Djibouti that".</summary>
    private bool IsToldAbroad(ReadSentence sentence, Clause clause, ImmutableArray<Actor> holder) =>
        clause.Attributions.Any(attribution => Sides.Without(sides.Of(sentence.Index, attribution.Addressee), holder) is { IsEmpty: false });

    /// <summary>The shortest phrase that names the matter, without what stands behind the clause, and without who says it in a headline: ": FM".</summary>
    public static string IssueText(ReadSentence sentence, Argument matter, TextSpan clause)
    {
        var tree = sentence.Tree;
        var words = tree.Phrase(matter.Head);
        var first = words.First;
        var columns = tree.Sentence;
        while (first < matter.Head && (columns.Heads[first] == matter.Head && columns.Relations[first] is "case" or "det" or "mark" or "punct" or "aux"
            || columns.Upos[first] is Upos.PUNCT or Upos.ADP or Upos.SCONJ))
            first++;
        var end = words.End;
        while (end > matter.Head + 1 && columns.Words[matter.Head].End <= clause.End && columns.Words[end - 1].Start >= clause.End)
            end--;
        if (sentence.Section == SectionKind.Headline)
            for (var word = matter.Head + 1; word < end; word++)
                if (columns.Forms[word] == ":")
                    end = word;
        var span = tree.Span(new WordRange(first, end));
        return string.Join(' ', columns.Forms[first..end]) is { Length: > 0 } ? SpanText(columns, span) : columns.Forms[matter.Head];
    }

    /// <summary>The words that mark the kind: from the predicate to the matter, at most five.</summary>
    private static string? Cue(ReadSentence sentence, Clause clause, Argument? matter)
    {
        var columns = sentence.Sentence;
        var first = clause.Head;
        while (first > 0 && columns.Heads[first - 1] == clause.Head && columns.Relations[first - 1] is "cop" or "aux" or "aux:pass")
            first--;
        var end = clause.Head + 1;
        var limit = matter is { } filled ? Math.Max(sentence.Tree.Phrase(filled.Head).First, end) : end;
        while (end < columns.Count && end < Math.Min(limit + 1, first + 5)
            && columns.Relations[end] is "case" or "mark" or "compound:prt" or "advmod")
            end++;
        return SpanText(columns, new(columns.Words[first].Start, columns.Words[end - 1].End));
    }

    private static string SpanText(Sentence columns, TextSpan span)
    {
        var text = new System.Text.StringBuilder();
        for (var word = 0; word < columns.Count; word++)
        {
            if (!span.Overlaps(columns.Words[word]))
                continue;
            if (text.Length > 0 && word > 0 && columns.Words[word].Start > columns.Words[word - 1].End)
                text.Append(' ');
            text.Append(columns.Forms[word]);
        }
        return text.ToString();
    }
}

/// <summary>The statement of a match, or why there is none.</summary>
internal sealed record StatementOutcome(StatementCandidate? Statement, Rejection? Rejected)
{
    public static StatementOutcome Nothing { get; } = new(null, null);

    public static StatementOutcome None(string reason, TextSpan words) => new(null, new(reason, null, words));
}
