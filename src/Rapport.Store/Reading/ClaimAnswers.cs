using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Store.Alignments;
using Rapport.Store.Ledgers;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers whether claims are in the record.</summary>
internal static class ClaimAnswers
{
    private const int MostLookedAt = 200;
    private const int PartLookedAt = 100;
    private const int MostShown = 10;
    private const double SameMatter = 0.5;

    public static ImmutableArray<CheckedClaim> Of(SqliteConnection connection, ClaimQuestion question)
    {
        var text = question.Claim.Report.Document.Text;
        // What stands within the words of a statement is its matter, and the event that projects a statement says no more than the statement.
        bool IsSaid(Event done) => done.Statement is not null || question.Claim.Statements.Any(said => said.Evidence.Any(span => done.Evidence.All(span.Contains)));
        return
        [
            .. question.Claim.Statements.Select(said => Of(connection, said, text)),
            .. question.Claim.Events.Where(done => !IsSaid(done) && done.Status is not EventStatus.Hypothetical).Select(done => Of(connection, done, text)),
        ];
    }

    private static CheckedClaim Of(SqliteConnection connection, Event claim, string text)
    {
        var all = claim.Reciprocal && claim.Target.IsEmpty ? claim.Source : claim.Source.AddRange(claim.Target);
        var question = new EventsQuestion
        {
            Source = claim.Source.FirstOrDefault()?.Code,
            Target = (claim.Target.IsEmpty ? claim.Source.Skip(1).FirstOrDefault() : claim.Target[0])?.Code,
            Type = claim.Type,
            Status = null,
            From = Earliest(claim.Date),
            To = Latest(claim.Date),
            Limit = PartLookedAt,
        };
        IEnumerable<RecordedEvent> Found(EventStatus? status) => Newest(connection, question with { Status = status }).Where(done => (claim.Mode is null || done.Mode is null || claim.Mode == done.Mode)
            && all.All(actor => done.Source.Concat(done.Target).Any(one => one.Code == actor.Code))
            && all.All(actor => actor.Name is null || IsNamed(actor, done))
            && (claim.Type == "CONSULT" || claim.Quad.StartsWith("material", StringComparison.Ordinal) || IsInWords(Words(claim.Evidence, text), done)));
        var contrary = claim.Status == EventStatus.Negated ? Found(null).Where(static done => done.Status != EventStatus.Negated) : Found(EventStatus.Negated);
        return Judge(
            Words(claim.Evidence, text), $"{Store.Words.Of(claim.Status)} {claim.Type}{(claim.Mode is null ? "" : "/" + claim.Mode)} {Codes(all)}{(claim.Date is { } date ? $" {date}" : "")}",
            Found(Told(claim.Status)), contrary);
    }

    private static CheckedClaim Of(SqliteConnection connection, Statement claim, string text)
    {
        var words = Words(claim.Evidence, text);
        var found = claim.Holder.IsEmpty ? [] : OnMatter(connection, claim, claim.Issue?.Text ?? words);
        IEnumerable<RecordedStatement> Whole(Func<Told, bool> fits) => found.Where(fits).Chunk(MostShown).SelectMany(part => InOrder(part, FindingRows.Statements(connection, part.Select(static said => said.Row))))
            .Where(said => claim.Target.IsEmpty || said.Target.IsEmpty || said.Target.Any(one => claim.Target.Any(other => other.Code == one.Code)));
        return Judge(
            words, $"{Codes(claim.Holder)}{(claim.Target.IsEmpty ? "" : $" → {Codes(claim.Target)}")}, {Store.Words.Of(claim.Kind)}{(claim.Stance is { } stance ? ", " + Store.Words.Of(stance) : "")}: {claim.Issue?.Text ?? words}",
            Whole(said => !IsContrary(claim, said) && IsAlike(claim, said)), Whole(said => IsContrary(claim, said)));
    }

    private static IEnumerable<RecordedStatement> InOrder(Told[] told, Dictionary<long, RecordedStatement> whole) => told.Select(said => whole[said.Row]);

    private static CheckedClaim Judge(string words, string reading, IEnumerable<RecordedFinding> supporting, IEnumerable<RecordedFinding> contradicting)
    {
        ImmutableArray<RecordedFinding> pro = [.. supporting.Take(MostShown)];
        ImmutableArray<RecordedFinding> contra = [.. contradicting.Take(MostShown)];
        var verdict = (pro.IsEmpty, contra.IsEmpty) switch
        {
            (true, true) => Verdict.NotFound,
            (false, true) => Verdict.Supported,
            (true, false) => Verdict.Contradicted,
            _ => Verdict.Disputed,
        };
        return new(words, reading, verdict, pro, contra);
    }

    /// <summary>The newest events that a question asks for, read part by part as they are taken.</summary>
    private static IEnumerable<RecordedEvent> Newest(SqliteConnection connection, EventsQuestion question)
    {
        for (var looked = 0; looked < MostLookedAt; looked += PartLookedAt)
        {
            var page = FindingAnswers.Part(connection, question);
            foreach (var done in page.Items)
                yield return done;
            if (page.Next is null)
                yield break;
            question = question with { Cursor = page.Next };
        }
    }

    /// <summary>The statements of the claim's holder that are on its matter.</summary>
    private static List<Told> OnMatter(SqliteConnection connection, Statement claim, string phrase)
    {
        var rows = new ToldRows(connection);
        var matter = Wording.Of(phrase);
        var told = rows.Matters(StatementsNear.Of(connection, claim.Holder[0].Code, claim.Issue?.Id, phrase));
        var evidence = rows.Evidence(told.Select(static said => said.Row));
        return told.FindAll(said => IsOnMatter(claim, matter, said, evidence[said.Row]));
    }

    private static bool IsOnMatter(Statement claim, Wording matter, Told said, string evidence)
    {
        if (claim.Issue?.Id is { } id && said.Issue?.Id is { } other)
            return id == other;
        if (said.Issue is not null && matter.Likeness(said.Matter) >= SameMatter)
            return true;
        var words = Wording.Of(evidence);
        return matter.Likeness(words) >= SameMatter || (matter.Count > 1 && matter.ShareIn(words) >= 1);
    }

    /// <summary>One for and one against; or one refuses what the other undertakes.</summary>
    private static bool IsContrary(Statement claim, Told said) =>
        (claim.Stance is { } one && said.Stance is { } other && one != other)
        || (claim.Kind == StatementKind.Refusal) != (said.Kind == StatementKind.Refusal) && Undertakes(claim.Kind == StatementKind.Refusal ? said.Kind : claim.Kind);

    private static bool IsAlike(Statement claim, Told said) =>
        claim.Kind == said.Kind || (claim.Stance is not null && claim.Stance == said.Stance) || (Undertakes(claim.Kind) && Undertakes(said.Kind));

    private static bool Undertakes(StatementKind kind) => kind is StatementKind.Commitment or StatementKind.Agreement or StatementKind.Offer;

    /// <summary>What lies long before the day of the claim was done when it was reported.</summary>
    private static EventStatus Told(EventStatus status) => status == EventStatus.Historical ? EventStatus.Actual : status;

    /// <summary>What was said is the same only where the words are: two agreements of one pair may be on anything.</summary>
    private static bool IsInWords(string claim, RecordedEvent done) =>
        Wording.Of(claim).Likeness(Wording.Of(done.EvidenceText)) >= SameMatter;

    private static bool IsNamed(Actor actor, RecordedEvent done) => done.Source.Concat(done.Target).Any(one => one.Code == actor.Code
        && (one.Name is null || Linking.PersonName.Of(one.Name).Matches(Linking.PersonName.Of(actor.Name!))));

    private static DateOnly? Earliest(EventDate? date) => date?.Day;

    private static DateOnly? Latest(EventDate? date) => date is not { } known ? null : known.Precision switch
    {
        DatePrecision.Day => known.Day,
        DatePrecision.Month => known.Day.AddMonths(1).AddDays(-1),
        _ => known.Day.AddYears(1).AddDays(-1),
    };

    private static string Codes(ImmutableArray<Actor> actors) => string.Join(", ", actors.Select(static actor => actor.Code.Value).Distinct());

    private static string Words(ImmutableArray<Text.TextSpan> evidence, string text) => string.Join(" … ", evidence.Select(span => span.Of(text)));
}
