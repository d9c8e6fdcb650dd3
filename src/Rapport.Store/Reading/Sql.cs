using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>One SQL statement with its parameters, and how its rows are read.</summary>
internal sealed record Sql(string Text)
{
    /// <summary>Lists are counted up to here, so that a question takes the same time however large the record is.</summary>
    public const int MostCounted = 10_000;

    public List<(string Name, object? Value)> Parameters { get; init; } = [];

    public Sql With(string name, object? value)
    {
        Parameters.Add((name, value));
        return this;
    }

    /// <summary>Binds rows as a list for <c>json_each</c>.</summary>
    public Sql With(string name, IEnumerable<long> rows) => With(name, List(rows));

    /// <summary>Rows as the text of a list for <c>json_each</c>.</summary>
    public static string List(IEnumerable<long> rows) => $"[{string.Join(',', rows)}]";

    public List<T> Rows<T>(SqliteConnection connection, Func<SqliteDataReader, T> read)
    {
        using var command = Command(connection);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The rows one by one; the caller may stop before the end.</summary>
    public IEnumerable<T> Stream<T>(SqliteConnection connection, Func<SqliteDataReader, T> read)
    {
        using var command = Command(connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return read(reader);
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run(SqliteConnection connection)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public T? First<T>(SqliteConnection connection, Func<SqliteDataReader, T> read) where T : class
    {
        using var command = Command(connection);
        using var reader = command.ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    public long Number(SqliteConnection connection)
    {
        using var command = Command(connection);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>
    /// The user's words as a query of full text: each word a phrase of its own, all of them wanted; a phrase that nothing matches where there are none.
    /// </summary>
    public static string Match(string words)
    {
        var quoted = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)}\"");
        var match = string.Join(' ', quoted);
        return match.Length == 0 ? "\"\"" : match;
    }

    /// <summary>How many rows a query has; at most <see cref="MostCounted"/> are counted.</summary>
    public static Total Total(SqliteConnection connection, string query, IEnumerable<(string, object?)> parameters)
    {
        var count = Count(connection, query, parameters, MostCounted);
        return new(count, count < MostCounted);
    }

    /// <summary>How many rows a query has, counted to <paramref name="most"/>.</summary>
    public static long Count(SqliteConnection connection, string query, IEnumerable<(string, object?)> parameters, int most) =>
        new Sql($"SELECT count(*) FROM ({query} LIMIT {most})") { Parameters = [.. parameters] }.Number(connection);

    private SqliteCommand Command(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Text;
        foreach (var (name, value) in Parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}

/// <summary>Reads columns that may be null.</summary>
internal static class Columns
{
    /// <summary>Whether a coding is of a report in a language that is coded; others are kept and cover nothing.</summary>
    public static string IsRead(string coding) => $"({coding}.language LIKE 'en' OR {coding}.language LIKE 'en-%')";

    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? Int(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static DateOnly? Day(this SqliteDataReader row, int column) =>
        Words.TryParseDay(row.Text(column), out var day) ? day : null;

    public static T? Word<T>(this SqliteDataReader row, int column) where T : struct, Enum =>
        Words.TryParse<T>(row.Text(column), out var value) ? value : null;

    /// <summary>Names divided by blanks; none where the column is null.</summary>
    public static System.Collections.Immutable.ImmutableArray<string> Names(this SqliteDataReader row, int column) =>
        row.Text(column) is { } names ? [.. names.Split(' ').Order(StringComparer.Ordinal)] : [];

    public static CodePointSpan Span(this SqliteDataReader row, int column) => new(row.GetInt32(column), row.GetInt32(column + 1));

    /// <summary>The columns of a report's head, of its report <c>r</c> and its coding <c>k</c>.</summary>
    public const string OfHead = "r.key, r.name, (SELECT name FROM outlet WHERE id = r.outlet_id), k.side, k.published, k.headline";

    /// <summary>Six columns, <see cref="OfHead"/>: the report's key, name, outlet, side, published, headline.</summary>
    public static ReportHead Head(this SqliteDataReader row, int column) => new()
    {
        Id = new(row.GetString(column)),
        Name = row.GetString(column + 1),
        Outlet = row.Text(column + 2),
        Side = row.Text(column + 3),
        Published = row.Day(column + 4),
        Headline = row.Text(column + 5),
    };
}
