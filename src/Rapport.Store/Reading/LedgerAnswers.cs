using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Ledgers;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the questions for positions and for asks.</summary>
internal static class LedgerAnswers
{
    /// <summary>So many statements are looked at for positions, the newest first.</summary>
    private const int MostStatements = 2000;

    /// <summary>So many statements that ask are looked at, the newest first; of statements and of deeds that may be answers four times as many.</summary>
    private const int MostAsks = 300;

    /// <summary>More statements than any record has.</summary>
    public const int All = int.MaxValue - 1;

    private static readonly string Holders = $"""
        {EachValue.Of("code", "by_actor")}
        SELECT code FROM c WHERE code IS NOT NULL AND EXISTS (SELECT 1 FROM by_actor a WHERE a.code = c.code AND a.kind = 'statement' AND a.role = 'holder')
        """;

    // Agreement, commitment, offer, refusal, position may be an answer. Praise and topics are none.
    private const string Answering = """
        SELECT p.finding_id, p.coding_id, p.day, p.class = 'refusal', i.register, coalesce(i.text, (
            SELECT group_concat(text, ' ') FROM (SELECT text FROM evidence WHERE finding_id = p.finding_id ORDER BY number)))
        FROM (SELECT finding_id, coding_id, day, class, issue_id FROM by_pair WHERE source = $asked AND target = $asking AND kind = 'statement' AND day >= $from AND day <= $to
              AND class IN ('agreement', 'commitment', 'offer', 'refusal', 'position') ORDER BY day DESC, finding_id DESC LIMIT $most) p
        LEFT JOIN issue i ON i.id = p.issue_id
        """;

    // Deeds without words are no answers: they only say again what a statement says, or are neither cooperation nor a refusal.
    private const string Deeds = """
        SELECT p.finding_id, p.coding_id, p.day, p.class = 'REJECT', null, CASE WHEN e.statement IS NULL AND (p.class = 'REJECT' OR e.quad LIKE '%cooperation') THEN (
            SELECT group_concat(text, ' … ') FROM (SELECT text FROM evidence WHERE finding_id = p.finding_id ORDER BY number)) END
        FROM (SELECT finding_id, coding_id, day, class FROM by_pair WHERE source = $asked AND target = $asking AND kind = 'event' AND day >= $from AND day <= $to
              AND status = 'actual' AND class NOT IN ('CONSULT', 'REQUEST') ORDER BY day DESC, finding_id DESC LIMIT $most) p
        CROSS JOIN event e ON e.finding_id = p.finding_id
        """;

    public static Ledger Positions(SqliteConnection connection, PositionsQuestion question)
    {
        var (rows, complete) = FindingAnswers.Newest(connection, Of(question) with { Limit = MostStatements });
        var told = new ToldRows(connection).Positions(rows);
        return new(PositionLedger.Of(told, question.Holder, Reports(connection, told)), complete);
    }

    /// <summary>All positions that the question asks for, holder after holder, however many there are.</summary>
    public static IEnumerable<Position> EachPosition(SqliteConnection connection, PositionsQuestion question)
    {
        var holders = question.Holder is { } one ? [one.Value] : new Sql(Holders).Rows(connection, static row => row.GetString(0));
        foreach (var holder in holders.Select(static code => new ActorCode(code)))
        {
            var rows = new ToldRows(connection);
            var told = FindingAnswers.Parts(connection, Of(question) with { Holder = holder }).SelectMany(part => rows.Positions(part)).ToList();
            foreach (var position in PositionLedger.Of(told, holder, Reports(connection, told)))
                yield return position;
        }
    }

    /// <summary>What was asked and what followed.</summary>
    /// <param name="connection">The record.</param>
    /// <param name="question">Who asks, who is asked.</param>
    /// <param name="most">So many asks, statements and deeds are looked at, the newest first.</param>
    public static OpenAsks Asks(SqliteConnection connection, AsksQuestion question, int most = MostAsks)
    {
        var (all, asOf, complete) = Matters(connection, question, most);
        var matters = question.Limit is { } limit ? [.. all.Take(limit)] : all;
        ImmutableArray<Told> told = [.. matters.SelectMany(static matter => matter.Statements)];
        ImmutableArray<long> followed = [.. matters.SelectMany(static matter => matter.Answers).Select(static answer => answer.Row)];
        var reports = Reports(connection, told);
        var statements = new ToldRows(connection).Whole(told, reports);
        var said = FindingRows.Statements(connection, followed);
        var done = FindingRows.Events(connection, followed);
        ImmutableArray<Ask> asks = [.. matters.Select(matter => new Ask
        {
            Asking = question.Asking,
            Asked = question.Asked,
            Issue = matter.Statements[0].Issue?.Id ?? matter.Statements[0].Phrase,
            Wording = matter.Wording,
            First = matter.First,
            Last = matter.Last,
            Days = matter.Days,
            Age = matter.Age,
            Status = matter.Status,
            Answers = [.. matter.Answers.Select(answer => said.TryGetValue(answer.Row, out var statement) ? statement : (RecordedFinding)done[answer.Row])],
            Statements = [.. matter.Statements.Select(one => statements[one.Row])],
            Levels = Levels.Of(matter.Statements.Select(one => (reports[one.Coding].Report, reports[one.Coding].Story))),
        })];
        return new(asks, asOf, complete) { Total = all.Length, Unanswered = all.Count(static matter => matter.Answers.IsEmpty) };
    }

    /// <summary>The matters asked for, the newest first; the day up to which ages count; false where the oldest asks, or the oldest that may be answers, are missing.</summary>
    public static (ImmutableArray<AskedMatter> Matters, DateOnly? AsOf, bool Complete) Matters(
        SqliteConnection connection, AsksQuestion question, int most = MostAsks)
    {
        var asOf = question.AsOf ?? new Sql("SELECT max(day) FROM current_coding").Rows(connection, static row => row.Day(0))[0];
        var (rows, complete) = FindingAnswers.Newest(connection, new()
        {
            Kind = StatementKind.Ask,
            Holder = question.Asking,
            Target = question.Asked,
            Issue = question.Issue,
            From = question.From,
            To = question.AsOf,
            Limit = most,
        });
        var told = new ToldRows(connection);
        var asks = told.Matters(rows);
        if (asks.Count == 0)
            return ([], asOf, complete);
        List<Reply> Since(string sql, bool areDeeds) => new Sql(sql).With("$asking", question.Asking.Value).With("$asked", question.Asked.Value).With("$most", MostReplies(most))
            .With("$from", asks.Min(static one => one.Day) is { } first ? Words.Of(first) : "0").With("$to", question.AsOf is { } last ? Words.Of(last) : "9")
            .Rows(connection, row => new Reply(row.GetInt64(0), areDeeds, row.GetInt64(1), row.Day(2), row.GetBoolean(3), row.Text(4) is { Length: > 0 } id ? id : null, row.Text(5) ?? "", told.WordingOf(row.Text(5) ?? "")));
        var (said, done) = (Since(Answering, areDeeds: false), Since(Deeds, areDeeds: true));
        var matters = AskLedger.Of(asks, said.Concat(done), rows => FindingRows.Names(connection, rows), asOf);
        // Where the oldest that may be answers are not looked at, nothing is said of asks older than those that are.
        var from = new[] { said, done }.Max(replies => replies.Count < MostReplies(most) ? null : replies[^1].Day);
        return from is null ? (matters, asOf, complete) : ([.. matters.Where(matter => matter.Answers.Length > 0 || matter.First > from)], asOf, false);
    }

    private static long MostReplies(int asks) => 4L * asks;

    private static StatementsQuestion Of(PositionsQuestion question) => new() { Issue = question.Issue, Holder = question.Holder, From = question.From, To = question.AsOf };

    private static Dictionary<long, StoriedReport> Reports(SqliteConnection connection, IReadOnlyCollection<Told> told) => StoriedReport.Of(connection, told.Select(static one => one.Coding));
}
