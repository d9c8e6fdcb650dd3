using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the questions for events and statements.</summary>
internal static class FindingAnswers
{
    public static Page<RecordedEvent> Events(SqliteConnection connection, EventsQuestion question) =>
        Page(connection, question, FindingList.Of(connection, question), FindingRows.Events);

    public static Page<RecordedStatement> Statements(SqliteConnection connection, StatementsQuestion question) =>
        Page(connection, question, FindingList.Of(connection, question), FindingRows.Statements);

    private static Page<T> Page<T>(
        SqliteConnection connection, ListQuestion question, FindingList list, Func<SqliteConnection, IEnumerable<long>, Dictionary<long, T>> whole)
    {
        var rows = list.Part().Rows(connection, static row => (Finding: row.GetInt64(0), Day: row.GetString(1)));
        var limit = Math.Max(1, question.Limit);
        var shown = rows.Take(limit).Select(static row => row.Finding).ToImmutableArray();
        var found = whole(connection, shown);
        return new([.. shown.Select(row => found[row])], list.Total(connection),
            rows.Count > limit ? new Cursor(rows[limit - 1].Day, rows[limit - 1].Finding) : null);
    }
}
