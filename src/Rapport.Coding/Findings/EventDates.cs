using Rapport.Coding.Clauses;
using Rapport.Coding.Time;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>The dates of a report's deeds, read from its words, its dateline and its day of publication.</summary>
internal sealed class EventDates
{
    private readonly DateOnly? reference;
    private readonly DateOnly? published;

    public EventDates(Document document)
    {
        published = document.Published ?? document.Dateline?.Date;
        reference = document.Dateline?.Date ?? document.Published;
    }

    /// <summary>The day on which the report speaks: its dateline's, else that of its publication.</summary>
    public EventDate? OfReport => reference is { } day ? new(day, DatePrecision.Day) : null;

    /// <summary>When the deed of <paramref name="clause"/> happened or is to happen, or null where its sentence does not say.</summary>
    public EventDate? Of(ReadSentence sentence, Clause clause, bool toCome)
    {
        TimeExpression? best = null;
        foreach (var expression in DateReader.Read(sentence.Sentence, reference, BearingOf(clause, toCome)))
        {
            if (expression.Date is null || (!toCome && clause.Tense is Tense.Past or Tense.Perfect && IsAhead(expression.Date))
                || IsOfRelativeClause(sentence.Sentence, clause.Head, expression.Words))
                continue;
            if (best is not { } nearest || Distance(sentence, clause, expression) < Distance(sentence, clause, nearest))
                best = expression;
        }
        return best?.Date;
    }

    /// <summary>The present tense tells of what goes on and of what is near: "is traveling to Riga June 2-4".</summary>
    private static Bearing BearingOf(Clause clause, bool toCome) =>
        toCome ? Bearing.Coming : clause is { Kind: PredicateKind.Verb, Tense: Tense.Present } ? Bearing.Unknown : Bearing.Past;

    /// <summary>When the words of <paramref name="clause"/> were said, or null where its sentence does not say: a date outside of what was said.</summary>
    public EventDate? Said(ReadSentence sentence, Clause clause)
    {
        foreach (var expression in DateReader.Read(sentence.Sentence, reference, Bearing.Past))
            if (expression.Date is { Precision: DatePrecision.Day } date && !IsAhead(date)
                && !clause.Span.Contains(sentence.Sentence.Words[expression.Words.First].Start))
                return date;
        return null;
    }

    /// <summary>Whether a day lies behind that of publication.</summary>
    public bool IsAhead(EventDate? date) => date is { Precision: DatePrecision.Day } known && known.Day > published;

    /// <summary>Whether a date lies more than a year before the report.</summary>
    public bool IsHistorical(EventDate? date)
    {
        if (date is not { } known || published is not { } day)
            return false;
        var last = known.Precision switch
        {
            DatePrecision.Day => known.Day,
            DatePrecision.Month => known.Day.AddMonths(1).AddDays(-1),
            _ => known.Day.AddYears(1).AddDays(-1),
        };
        return last < day.AddYears(-1);
    }

    /// <summary>
    /// Whether a date is that of a relative clause or a participle in which the deed does not stand: "restored the ties, which were cut in 2010".
    /// </summary>
    private static bool IsOfRelativeClause(Sentence sentence, int deed, WordRange date)
    {
        var word = date.First;
        while (word >= date.First && word < date.End)
            word = sentence.Heads[word];
        return word >= 0 && sentence.Relations[word] is "acl:relcl" or "acl" && sentence.Upos[word] == Upos.VERB && !IsWithin(sentence, deed, word);
    }

    private static bool IsWithin(Sentence sentence, int word, int above)
    {
        while (word >= 0 && word != above)
            word = sentence.Heads[word];
        return word >= 0;
    }

    /// <summary>Words between the clause and the expression; those outside the clause's own words count far.</summary>
    private static int Distance(ReadSentence sentence, Clause clause, TimeExpression expression)
    {
        var start = sentence.Sentence.Words[expression.Words.First].Start;
        var outside = clause.Span.Contains(start) ? 0 : 1000;
        return outside + Math.Abs(expression.Words.First - clause.Head);
    }
}
