using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Ledgers;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the questions for positions and for asks.</summary>
internal static class LedgerAnswers
{
    /// <summary>So many statements are looked at, the newest first.</summary>
    private const int MostStatements = 2000;

    // Each holder is found by the index from the one before.
    private const string Holders = """
        WITH RECURSIVE c (code) AS (
            SELECT min(code) FROM by_actor
            UNION ALL SELECT (SELECT min(code) FROM by_actor WHERE code > c.code) FROM c WHERE c.code IS NOT NULL)
        SELECT code FROM c WHERE code IS NOT NULL AND EXISTS (SELECT 1 FROM by_actor a WHERE a.code = c.code AND a.kind = 'statement' AND a.role = 'holder')
        """;

    public static Ledger Positions(SqliteConnection connection, PositionsQuestion question)
    {
        var (statements, complete) = Statements(connection, new() { Issue = question.Issue, Holder = question.Holder, From = question.From, To = question.AsOf });
        return new(PositionLedger.Of(statements.Where(static told => IsPosition(told.Said)), question.Holder), complete);
    }

    /// <summary>All positions that the question asks for, holder after holder, however many there are.</summary>
    public static IEnumerable<Position> EachPosition(SqliteConnection connection, PositionsQuestion question)
    {
        var holders = question.Holder is { } one ? [one.Value] : new Sql(Holders).Rows(connection, static row => row.GetString(0));
        foreach (var holder in holders.Select(static code => new ActorCode(code)))
            foreach (var position in PositionLedger.Of(FindingAnswers.Each(connection, new StatementsQuestion { Issue = question.Issue, Holder = holder, From = question.From, To = question.AsOf })
                .Where(IsPosition).Select(static said => new Told(said)), holder))
                yield return position;
    }

    internal static bool IsPosition(RecordedStatement said) => said.Kind == StatementKind.Position || said.Stance is not null;

    public static OpenAsks Asks(SqliteConnection connection, AsksQuestion question)
    {
        var asOf = question.AsOf ?? new Sql("SELECT max(day) FROM current_coding").Rows(connection, static row => row.Day(0))[0];
        var (asks, complete) = Statements(connection, new()
        {
            Kind = StatementKind.Ask,
            Holder = question.Asking,
            Target = question.Asked,
            Issue = question.Issue,
            From = question.From,
            To = question.AsOf,
        });
        var first = asks.Min(static told => told.Day);
        var towards = new StatementsQuestion { Holder = question.Asked, Target = question.Asking, From = first, To = question.AsOf };
        var answers = Statements(connection, towards).Statements.Where(static told => IsAnswer(told.Said.Kind)).ToList();
        var deeds = FindingAnswers.Events(connection, new() { Source = question.Asked, Target = question.Asking, From = first, To = question.AsOf, Limit = MostStatements })
            .Items.Where(static done => done.Statement is null && done.Type is not ("CONSULT" or "REQUEST")
                && (done.Type == "REJECT" || done.Quad.EndsWith("cooperation", StringComparison.Ordinal)));
        return new(AskLedger.Of(question with { AsOf = asOf }, asks, answers, deeds), asOf, complete);
    }

    /// <summary>Agreement, commitment, offer, refusal, position: what may be an answer. Praise and topics are none.</summary>
    private static bool IsAnswer(StatementKind kind) =>
        kind is StatementKind.Agreement or StatementKind.Commitment or StatementKind.Offer or StatementKind.Refusal or StatementKind.Position;

    private static (List<Told> Statements, bool Complete) Statements(SqliteConnection connection, StatementsQuestion question)
    {
        var page = FindingAnswers.Statements(connection, question with { Limit = MostStatements });
        return ([.. page.Items.Select(said => new Told(said))], page.Next is null);
    }
}
