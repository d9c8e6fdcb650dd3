using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Coding.Findings;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Coding;

/// <summary>
/// Codes reports: sentences in, findings out. A function of the report and the resource pack; safe to share between threads.
/// </summary>
public sealed class Coder
{
    private const string DiscardedSentence = "discarded";
    private const string NullCode = "null-code";

    private readonly Pack pack;
    private readonly LexiconIndex index;
    private readonly ClauseWords words;

    /// <summary>A coder that reads by the rules, actors, issues and ontology of <paramref name="pack"/>.</summary>
    public Coder(Pack pack)
    {
        this.pack = pack;
        index = new LexiconIndex(pack.Lexicon);
        words = ClauseWords.From(pack.Lexicon.Sets) with { NounPredicates = index.NounPredicates, VerbPredicates = index.VerbPredicates };
    }

    /// <summary>The findings of one report.</summary>
    public ReportFindings Code(AnnotatedDocument document) => Code(document, isClaim: false);

    /// <summary>The findings of a claim, a sentence that stands alone: what a state says of nothing but itself counts too.</summary>
    public ReportFindings CodeClaim(AnnotatedDocument claim) => Code(claim, isClaim: true);

    private ReportFindings Code(AnnotatedDocument document, bool isClaim)
    {
        var context = ActorResolver.Resolve(document, pack.Actors);
        if (WithVerbs(document, context) is { } whole)
            (document, context) = (whole, ActorResolver.Resolve(whole, pack.Actors));
        var dates = new EventDates(document.Document);
        var rejected = ImmutableArray.CreateBuilder<Rejection>();
        RejectCaptions(document.Document, rejected);

        var sentences = new List<ReadSentence>();
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            if (!IsCoded(SectionOf(document, sentence)))
                continue;
            if (context.Discarded.Contains(sentence))
                rejected.Add(new Rejection(DiscardedSentence, null, document.Sentences[sentence].Span));
            else
                sentences.Add(Read(document, sentence, context));
        }
        var named = context;
        context = LocalActors.Complete(context, sentences, words);
        var read = new List<(ReadSentence Sentence, ImmutableArray<RuleMatch> Matches)>(sentences.Count);
        foreach (var sentence in sentences)
            read.Add(Match(sentence, named, context));

        var deeds = Deeds(read, new EventReader(context, pack.Ontology, dates, new EventPlaces(context, pack.Actors, words)), rejected);
        var occasions = new OccasionMemory([.. deeds.Where(Assembly.IsMeeting), .. deeds.Where(one =>
            one is { Type: "CONSULT", Status: EventStatus.Planned })], context.Present());
        var statements = Statements(read, context, deeds, occasions, dates, isClaim, rejected);
        var said = Projection.Of(statements, pack.Ontology, dates);
        return new Assembly(context, pack.Ontology, pack.Issues, pack.Contexts).Of(
            WithoutRepeats(deeds, said), statements, rejected.ToImmutable(), pack.Hash);
    }

    /// <summary>The report with the verbs that were taken for nouns; null where there are none.</summary>
    private AnnotatedDocument? WithVerbs(AnnotatedDocument document, DocumentContext context)
    {
        ImmutableArray<Sentence>.Builder? mended = null;
        for (var number = 0; number < document.Sentences.Length; number++)
        {
            var sentence = ClauseReader.FindVerb(document.Sentences[number], words, word => context.ReferenceAt(number, word) is { Actors.IsEmpty: false });
            if (ReferenceEquals(sentence, document.Sentences[number]))
                continue;
            mended ??= document.Sentences.ToBuilder();
            mended[number] = sentence;
        }
        return mended is null ? null : document with { Sentences = mended.ToImmutable() };
    }

    private ReadSentence Read(AnnotatedDocument document, int number, DocumentContext context)
    {
        var sentence = ClauseReader.Mend(document.Sentences[number], words, word => context.ReferenceAt(number, word) is { Actors.IsEmpty: false });
        return new ReadSentence(number, SectionOf(document, number), new SentenceTree(sentence), ClauseReader.Read(sentence, number, words));
    }

    private (ReadSentence Sentence, ImmutableArray<RuleMatch> Matches) Match(ReadSentence sentence, DocumentContext named, DocumentContext context)
    {
        var matches = ImmutableArray.CreateBuilder<RuleMatch>();
        foreach (var clause in sentence.Clauses)
            matches.AddRange(Match(clause, sentence, named, context));
        if (matches.FirstOrDefault(match => match.Rule.Yield is RuleYield.OfNothing { Sentence: true }) is { } discard)
            return (sentence with { Clauses = [] }, [discard]);
        return (sentence, matches.ToImmutable());
    }

    /// <summary>The matches of a clause. What is said is told of those whose state is named, and of others only where nobody else says it.</summary>
    private ImmutableArray<RuleMatch> Match(Clause clause, ReadSentence sentence, DocumentContext named, DocumentContext context)
    {
        var matches = index.Match(clause, sentence.Sentence, named);
        if (named.References[sentence.Index] == context.References[sentence.Index])
            return matches;
        var kept = index.Match(clause, sentence.Sentence, context).ToBuilder();
        kept.RemoveAll(match => !LocalActors.Fit(match, sentence.Index, context, pack.Ontology));
        if (!matches.Any(IsSaid))
            return kept.ToImmutable();
        kept.RemoveAll(IsSaid);
        kept.AddRange(matches.Where(IsSaid));
        return kept.ToImmutable();

        static bool IsSaid(RuleMatch match) => match.Rule.Yield is RuleYield.OfStatement or RuleYield.OfContent;
    }

    private static ImmutableArray<EventCandidate> Deeds(
        List<(ReadSentence Sentence, ImmutableArray<RuleMatch> Matches)> read, EventReader events, ImmutableArray<Rejection>.Builder rejected)
    {
        var deeds = new List<EventCandidate>();
        foreach (var (sentence, matches) in read)
            foreach (var match in matches)
            {
                if (match.Rule.Yield is RuleYield.OfNothing nothing)
                    rejected.Add(nothing.Sentence
                        ? new Rejection(DiscardedSentence, match.Rule.Id, sentence.Sentence.Span)
                        : new Rejection(NullCode, match.Rule.Id, match.Clause.Span));
                if (match.Rule.Yield is not RuleYield.OfEvent yield)
                    continue;
                var outcome = events.Read(sentence, match, yield);
                deeds.AddRange(outcome.Events);
                if (outcome.Rejected is { } rejection)
                    rejected.Add(rejection with { Rule = match.Rule.Id });
            }
        return Consolidation.Events(deeds);
    }

    private ImmutableArray<StatementCandidate> Statements(
        List<(ReadSentence Sentence, ImmutableArray<RuleMatch> Matches)> read, DocumentContext context,
        ImmutableArray<EventCandidate> deeds, OccasionMemory occasions, EventDates dates, bool isClaim, ImmutableArray<Rejection>.Builder rejected)
    {
        var reader = new StatementReader(context, occasions, new DeedMemory(deeds), dates, words, isClaim);
        var unruled = new ClauseStatements(context, reader, occasions, dates, words);
        var statements = new List<StatementCandidate>();
        foreach (var (sentence, matches) in read)
        {
            foreach (var match in matches)
            {
                var outcome = match.Rule.Yield switch
                {
                    RuleYield.OfStatement yield => reader.Read(sentence, match, yield),
                    RuleYield.OfContent => reader.ReadContent(sentence, match),
                    _ => StatementOutcome.Nothing,
                };
                if (outcome.Statement is { } statement)
                    statements.Add(statement);
                if (outcome.Rejected is { } rejection)
                    rejected.Add(rejection with { Rule = match.Rule.Id });
            }
            foreach (var clause in sentence.Clauses)
                if (!matches.Any(match => match.Clause == clause && !IsDueDeed(match)) && unruled.Read(sentence, clause) is { } statement
                    && (clause.Modality != Modality.Obligation || IsToAnother(statement) || !matches.Any(match => match.Clause == clause)))
                    statements.Add(statement);
        }
        return Consolidation.Statements(statements);
    }

    /// <summary>Whether a statement is made to another state than the speaker's.</summary>
    private static bool IsToAnother(StatementCandidate statement) => statement.Target.Any(target => statement.Holder.All(holder =>
        !target.Code.Stem.Equals(holder.Code.Stem, StringComparison.Ordinal)));

    /// <summary>Whether a rule tells of a deed that must be done: that it must is said by somebody, whatever the deed is.</summary>
    private static bool IsDueDeed(RuleMatch match) => match.Rule.Yield is RuleYield.OfEvent && match.Clause.Modality == Modality.Obligation;

    /// <summary>The deeds, and of the words those that no deed tells already: an announced visit is one agreement.</summary>
    private static ImmutableArray<EventCandidate> WithoutRepeats(ImmutableArray<EventCandidate> deeds, ImmutableArray<EventCandidate> said) =>
        deeds.AddRange(said.Where(word => !deeds.Any(deed => deed.Type == word.Type && deed.Status == word.Status
            && Sides.Same(deed.Source, word.Source)
            && (Sides.Same(deed.Target, word.Target) || word.Target.IsEmpty || deed.Reciprocal))));

    private static void RejectCaptions(Document document, ImmutableArray<Rejection>.Builder rejected)
    {
        foreach (var section in document.Sections)
            if (section.Kind == SectionKind.Caption)
                rejected.Add(new Rejection("caption", null, section.Span));
    }

    private static SectionKind SectionOf(AnnotatedDocument document, int sentence) =>
        document.Sentences[sentence].SectionIndex is var section and >= 0 ? document.Document.Sections[section].Kind : SectionKind.Body;

    private static bool IsCoded(SectionKind kind) => kind is SectionKind.Headline or SectionKind.Lead or SectionKind.Body;
}
