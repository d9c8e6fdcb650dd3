using System.Buffers;
using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>
/// Reads the clauses of a sentence off its dependency tree. Voice, control, relative clauses, coordination, light verbs and
/// attribution are undone, so that a rule sees "who does what to whom" however it is worded. A function of its arguments;
/// safe to call from many threads.
/// </summary>
public static class ClauseReader
{
    /// <summary>
    /// A sentence whose verb was taken for a noun, with its verb; any other sentence as it is. Who its phrases stand for is to be told anew
    /// where it was changed.
    /// </summary>
    /// <param name="sentence">An annotated sentence whose heads form a tree.</param>
    /// <param name="words">The classes of words that decide how clauses are read.</param>
    /// <param name="isActor">Whether a word is the head of a phrase that stands for an actor.</param>
    public static Sentence FindVerb(Sentence sentence, ClauseWords words, Func<int, bool> isActor)
    {
        if (!VerblessMending.MayLackVerb(sentence))
            return sentence;
        using var tree = new Tree(sentence);
        VerblessMending.Mend(tree, words, isActor);
        return tree.ToSentence();
    }

    /// <summary>A sentence with its tree mended where grammar forbids what the parser made of it; clauses are read from such a one.</summary>
    /// <param name="sentence">An annotated sentence whose heads form a tree.</param>
    /// <param name="words">The classes of words that decide how clauses are read.</param>
    /// <param name="isActor">Whether a word is the head of a phrase that stands for an actor; none where it is not given.</param>
    public static Sentence Mend(Sentence sentence, ClauseWords words, Func<int, bool>? isActor = null)
    {
        if (sentence.Count == 0)
            return sentence;
        using var tree = new Tree(LemmaMending.Mend(sentence, words));
        Mending.Mend(tree, words, isActor ?? (static _ => false));
        return tree.ToSentence();
    }

    /// <summary>The clauses of a sentence in the order of their predicates, behind them those of verbs that nouns are made from; empty where it has none.</summary>
    /// <param name="sentence">A sentence as <see cref="Mend"/> gives it.</param>
    /// <param name="sentenceIndex">Index of the sentence in the document, kept with the clauses.</param>
    /// <param name="words">The classes of words that decide how clauses are read.</param>
    public static ImmutableArray<Clause> Read(Sentence sentence, int sentenceIndex, ClauseWords words)
    {
        if (sentence.Count == 0)
            return [];
        using var tree = new Tree(sentence);
        using var reading = new Reading(tree, words);
        PredicateFinder.Find(reading);
        if (reading.Predicates.Count == 0)
            return [];
        Governors.Tie(reading);
        VerbArguments.Read(reading);
        NounArguments.Read(reading);
        SayingClauses.Tie(reading);
        Subjects.Fill(reading);
        Sharing.Share(reading);
        Scope.Apply(reading);
        Attributions.Attribute(reading);
        return Build(reading, sentenceIndex);
    }

    private static ImmutableArray<Clause> Build(Reading reading, int sentenceIndex)
    {
        var predicates = reading.Predicates;
        var order = new int[predicates.Count];
        for (var index = 0; index < order.Length; index++)
            order[index] = index;
        Array.Sort(order, (left, right) => predicates[left].Head != predicates[right].Head
            ? predicates[left].Head.CompareTo(predicates[right].Head)
            : predicates[left].Kind.CompareTo(predicates[right].Kind));
        var position = new int[order.Length];
        for (var index = 0; index < order.Length; index++)
            position[order[index]] = index;
        var marks = ArrayPool<byte>.Shared.Rent(reading.Tree.Count);
        Surroundings.Mark(reading.Tree, marks.AsSpan(0, reading.Tree.Count));
        var clauses = ImmutableArray.CreateBuilder<Clause>(order.Length);
        foreach (var index in order)
        {
            var predicate = predicates[index];
            var governor = predicate.Governor < 0 ? -1 : position[predicate.Governor];
            clauses.Add(Build(reading, predicate, sentenceIndex, governor, marks));
        }
        ArrayPool<byte>.Shared.Return(marks);
        for (var index = 0; index < order.Length; index++)
            if (NominalClauses.Of(reading, clauses[index]) is { } nominal)
                clauses.Add(nominal);
        return clauses.DrainToImmutable();
    }

    private static Clause Build(Reading reading, Predicate predicate, int sentenceIndex, int governor, ReadOnlySpan<byte> marks)
    {
        var words = reading.Tree.Sentence.Words;
        var range = Spans.Of(reading, predicate);
        return new Clause
        {
            Sentence = sentenceIndex,
            Head = predicate.Head,
            Lemma = predicate.Lemma,
            Kind = predicate.Kind,
            Passive = predicate.IsPassive,
            Negated = predicate.IsNegated,
            Modality = predicate.Modality,
            Tense = predicate.Tense,
            Question = Surroundings.IsQuestion(marks, predicate.Head),
            Quoted = Surroundings.IsQuoted(marks, range),
            Arguments = Arguments(reading, predicate),
            Attributions = predicate.Attributions,
            Governor = governor,
            Span = new TextSpan(words[range.First].Start, words[range.End - 1].End),
        };
    }

    /// <summary>Subjects first, the rest in the order of the text; no word twice in one relation.</summary>
    private static ImmutableArray<Argument> Arguments(Reading reading, Predicate predicate)
    {
        var arguments = predicate.Arguments;
        if (predicate.SurfaceSubject is { } subject)
            arguments.Add(subject with { Relation = SubjectRelation(reading, predicate) });
        arguments.Sort(static (left, right) =>
        {
            var leftSubject = left.Relation == ArgumentRelation.Subject;
            if (leftSubject != (right.Relation == ArgumentRelation.Subject))
                return leftSubject ? -1 : 1;
            return left.Head != right.Head ? left.Head.CompareTo(right.Head) : left.Relation.CompareTo(right.Relation);
        });
        for (var index = arguments.Count - 1; index > 0; index--)
            if (arguments[index].Head == arguments[index - 1].Head && arguments[index].Relation == arguments[index - 1].Relation)
                arguments.RemoveAt(index);
        return [.. arguments];
    }

    /// <summary>What the surface subject is once voice is undone: "Ukraine was given aid" has a recipient.</summary>
    private static ArgumentRelation SubjectRelation(Reading reading, Predicate predicate)
    {
        if (!predicate.IsPassive)
            return ArgumentRelation.Subject;
        var isRecipient = predicate.Find(ArgumentRelation.Object) is not null
            || (predicate.Lemma is "tell" or "inform" or "assure" or "remind" && reading.Words.Saying.Contains(predicate.Lemma)
                && predicate.Find(ArgumentRelation.Content) is not null);
        return isRecipient ? ArgumentRelation.Recipient : ArgumentRelation.Object;
    }
}
