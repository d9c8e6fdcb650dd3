using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the questions for events and statements.</summary>
internal static class FindingAnswers
{
    private const int PartOfStream = 2000;

    public static Page<RecordedEvent> Events(SqliteConnection connection, EventsQuestion question) =>
        Page(connection, question, FindingList.Of(connection, question), FindingRows.Events);

    public static Page<RecordedStatement> Statements(SqliteConnection connection, StatementsQuestion question) =>
        Page(connection, question, FindingList.Of(connection, question), FindingRows.Statements);

    /// <summary>All events of a list, the oldest first, read part by part.</summary>
    public static IEnumerable<RecordedEvent> Each(SqliteConnection connection, EventsQuestion question) =>
        Each(connection, question, asked => FindingList.Of(connection, asked), FindingRows.Events);

    /// <summary>All statements of a list, the oldest first, read part by part.</summary>
    public static IEnumerable<RecordedStatement> Each(SqliteConnection connection, StatementsQuestion question) =>
        Each(connection, question, asked => FindingList.Of(connection, asked), FindingRows.Statements);

    /// <summary>The rows of the newest statements of a list, at most so many as the question limits; whether these are all.</summary>
    public static (List<long> Rows, bool Complete) Newest(SqliteConnection connection, StatementsQuestion question)
    {
        var rows = FindingList.Of(connection, question).Part(connection);
        return ([.. rows.Take(question.Limit).Select(static row => row.Finding)], rows.Count <= question.Limit);
    }

    /// <summary>The rows of all statements of a list, the oldest first, part by part.</summary>
    public static IEnumerable<ImmutableArray<long>> Parts(SqliteConnection connection, StatementsQuestion question) =>
        Parts(connection, question, asked => FindingList.Of(connection, asked));

    private static IEnumerable<T> Each<TQuestion, T>(
        SqliteConnection connection, TQuestion question, Func<TQuestion, FindingList> list, Func<SqliteConnection, IEnumerable<long>, Dictionary<long, T>> whole)
        where TQuestion : ListQuestion
    {
        foreach (var part in Parts(connection, question, list))
        {
            var found = whole(connection, part);
            foreach (var finding in part)
                yield return found[finding];
        }
    }

    private static IEnumerable<ImmutableArray<long>> Parts<TQuestion>(SqliteConnection connection, TQuestion question, Func<TQuestion, FindingList> list)
        where TQuestion : ListQuestion
    {
        Cursor? next = null;
        do
        {
            var rows = list(question with { Limit = PartOfStream, Cursor = next }).Part(connection, oldestFirst: true);
            yield return [.. rows.Take(PartOfStream).Select(static row => row.Finding)];
            next = rows.Count > PartOfStream ? new Cursor(rows[PartOfStream - 1].Day, rows[PartOfStream - 1].Finding) : null;
        }
        while (next is not null);
    }

    /// <summary>A part of a list of events, not counted.</summary>
    public static Page<RecordedEvent> Part(SqliteConnection connection, EventsQuestion question) =>
        Part(connection, question, FindingList.Of(connection, question), FindingRows.Events);

    /// <summary>A part of a list of statements, not counted.</summary>
    public static Page<RecordedStatement> Part(SqliteConnection connection, StatementsQuestion question) =>
        Part(connection, question, FindingList.Of(connection, question), FindingRows.Statements);

    private static Page<T> Page<T>(
        SqliteConnection connection, ListQuestion question, FindingList list, Func<SqliteConnection, IEnumerable<long>, Dictionary<long, T>> whole) =>
        Part(connection, question, list, whole) with { Total = list.Total(connection) };

    private static Page<T> Part<T>(
        SqliteConnection connection, ListQuestion question, FindingList list, Func<SqliteConnection, IEnumerable<long>, Dictionary<long, T>> whole)
    {
        var rows = list.Part(connection);
        var limit = Math.Max(1, question.Limit);
        var shown = rows.Take(limit).Select(static row => row.Finding).ToImmutableArray();
        var found = whole(connection, shown);
        return new([.. shown.Select(row => found[row])], default,
            rows.Count > limit ? new Cursor(rows[limit - 1].Day, rows[limit - 1].Finding) : null);
    }
}
