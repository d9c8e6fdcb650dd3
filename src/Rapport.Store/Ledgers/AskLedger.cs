using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Store.Alignments;
using Rapport.Store.Questions;

namespace Rapport.Store.Ledgers;

/// <summary>Tells what became of asks: which were repeated, which were answered by a statement or a deed of whoever was asked. Silence is never refusal.</summary>
internal static class AskLedger
{
    // A deed answers an ask only where it speaks of nearly all that was asked.
    private const double DeedOnMatter = 0.6;

    /// <summary>The asks, the newest first.</summary>
    /// <param name="question">Who asks, who is asked, and the day up to which ages count.</param>
    /// <param name="asks">Statements of one actor that ask another for something.</param>
    /// <param name="answers">Statements of whoever was asked.</param>
    /// <param name="deeds">Events that whoever was asked did.</param>
    public static ImmutableArray<Ask> Of(AsksQuestion question, IEnumerable<Told> asks, IReadOnlyList<Told> answers, IEnumerable<RecordedEvent> deeds)
    {
        var matters = new List<List<Told>>();
        foreach (var told in asks.OrderBy(static told => told.Day ?? DateOnly.MinValue).ThenBy(static told => told.Said.Id.Value, StringComparer.Ordinal))
        {
            var same = matters.Find(matter => told.IsOfOneThing(matter[0]) || told.Phrase == matter[0].Phrase);
            if (same is null)
                matters.Add([told]);
            else
                same.Add(told);
        }

        var patterns = deeds.Select(static done => (Done: done, Words: Wording.Of(done.EvidenceText))).ToList();
        return [.. matters.Select(matter => Of(question, matter, answers, patterns))
            .OrderByDescending(static ask => ask.Last ?? DateOnly.MinValue).ThenBy(static ask => ask.Statements[0].Id.Value, StringComparer.Ordinal)];
    }

    private static Ask Of(AsksQuestion question, List<Told> matter, IReadOnlyList<Told> answers, List<(RecordedEvent Done, Wording Words)> deeds)
    {
        var first = matter[0].Day;
        var days = matter.Select(static told => told.Day).OfType<DateOnly>().Distinct().Count();
        var said = answers.Where(answer => Follows(answer.Day, first) && !IsOfSameReport(answer.Said, matter) && matter.Any(answer.IsOfOneThing))
            .Select(static answer => (RecordedFinding)answer.Said);
        var done = deeds.Where(deed => Follows(deed.Done.Day, first) && !IsOfSameReport(deed.Done, matter) && matter.Any(told => told.Matter.CommonCount > 2 && told.Matter.ShareIn(deed.Words) >= DeedOnMatter))
            .Select(static deed => (RecordedFinding)deed.Done);
        ImmutableArray<RecordedFinding> followed = [.. said.Concat(done).OrderBy(static one => one.Day).ThenBy(static one => one.Id.Value, StringComparer.Ordinal)];
        return new Ask
        {
            Asking = question.Asking,
            Asked = question.Asked,
            Issue = matter[0].Said.Issue?.Id ?? matter[0].Phrase,
            Wording = matter[^1].Phrase,
            First = first,
            Last = matter.Max(static told => told.Day),
            Days = days,
            Age = first is { } from && question.AsOf is { } to ? to.DayNumber - from.DayNumber : null,
            Status = Status(followed, days),
            Answers = followed,
            Statements = [.. matter.Select(static told => told.Said)],
            Levels = Levels.Of(matter.Select(static told => (told.Said.Report, told.Said.Story))),
        };
    }

    private static AskStatus Status(ImmutableArray<RecordedFinding> followed, int days) => followed switch
    {
        [] => days > 1 ? AskStatus.Repeated : AskStatus.NoAnswerReported,
        [.., RecordedStatement { Kind: StatementKind.Refusal } or RecordedEvent { Type: "REJECT" }] => AskStatus.Refused,
        _ => AskStatus.Answered,
    };

    private static bool Follows(DateOnly? day, DateOnly? asked) => day is { } known && asked is { } before && known >= before;

    /// <summary>What the report of the ask itself tells is what was said at the occasion, no answer to it that came later, unless it is a joint word.</summary>
    private static bool IsOfSameReport(RecordedFinding found, List<Told> matter) => matter.Any(told => told.Said.Report.Id == found.Report.Id);
}
