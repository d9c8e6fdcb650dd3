using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>Reads to whom or about whom a statement is: whom its words name, or the text before it.</summary>
/// <param name="context">The report's memory.</param>
/// <param name="occasions">The report's occasions: who the other party is where the words do not name it.</param>
/// <param name="deeds">The report's deeds: whom "the decision" or "a response" means.</param>
/// <param name="grammar">The classes of words that decide how clauses are read.</param>
internal sealed class TargetReader(DocumentContext context, OccasionMemory occasions, DeedMemory deeds, ClauseWords grammar)
{
    private readonly Sides sides = new(context);

    /// <summary>The target that the words name: slot B, else whom the speaker speaks to, else who owns or is the matter.</summary>
    public ImmutableArray<Actor> Named(ReadSentence sentence, RuleMatch match, ImmutableArray<Actor> holder, StatementKind kind)
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
        if (IsAddressed(kind) && Listed(sentence, matter) is { IsEmpty: false } listed)
            holder = [.. holder, .. listed];
        if (sides.Nearest(sentence, matter.Head, holder) is { IsEmpty: false } near)
            return near;
        return Behind(sentence, match.Clause, matter, holder) is { IsEmpty: false } behind ? behind : Sides.Opposed(sides.Within(sentence, matter.Head, []), holder);
    }

    /// <summary>Whom the matter names as its examples, and who is not spoken to: "to work on shared concerns, including Chad and Peru".</summary>
    private ImmutableArray<Actor> Listed(ReadSentence sentence, Argument matter)
    {
        var listed = ImmutableArray<Actor>.Empty;
        var phrase = sentence.Tree.Phrase(matter.Head);
        for (var word = phrase.First; word < phrase.End; word++)
            if (Sides.Marker(sentence, word) == "include")
                listed = Sides.Union(listed, sides.Within(sentence, word, []));
        return listed;
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
    public ImmutableArray<Actor> OwnersOf(ReadSentence sentence, Argument matter, ImmutableArray<Actor> holder)
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

    /// <summary>Whom a statement without a named target is to or about: who did what was told before, else the other party of the occasion; empty where there is none.</summary>
    public ImmutableArray<Actor> Meant(ReadSentence sentence, RuleMatch match, StatementKind kind, ImmutableArray<Actor> holder)
    {
        if (ToldBefore(sentence, match, kind, holder) is { IsEmpty: false } told)
            return told;
        if (kind is StatementKind.Praise or StatementKind.Sympathy && sides.Of(sentence.Index, match[Slot.B]) is { IsEmpty: false } own && Sides.Includes(holder, own))
            return [];
        return IsAddressed(kind) || (kind == StatementKind.Criticism && IsOfHome(sentence, match[Slot.X])) ? occasions.CounterpartOf(holder, sentence.Index) : [];
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
}
