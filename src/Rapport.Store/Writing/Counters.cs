using Microsoft.Data.Sqlite;

namespace Rapport.Store.Writing;

/// <summary>The last row of each table that is numbered on by the writer, as a transaction began.</summary>
internal readonly record struct Counters
{
    public long Document { get; init; }
    public long Report { get; init; }
    public long Coding { get; init; }
    public long Finding { get; init; }
    public long Evidence { get; init; }
    public long Issue { get; init; }

    public static Counters Read(SqliteTransaction transaction)
    {
        long Last(string table)
        {
            using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"SELECT coalesce(max(id), 0) FROM {table}";
            return (long)command.ExecuteScalar()!;
        }

        return new()
        {
            Document = Last("document"),
            Report = Last("report"),
            Coding = Last("coding"),
            Finding = Last("finding"),
            Evidence = Last("evidence"),
            Issue = Last("issue"),
        };
    }

    /// <summary>Binds the parameters that the command's text names: $document, $coding, $finding, $issue.</summary>
    public void Bind(SqliteCommand command)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, long)>)[
            ("$document", Document), ("$coding", Coding), ("$finding", Finding), ("$issue", Issue)])
            if (command.CommandText.Contains(name, StringComparison.Ordinal))
                command.Parameters.AddWithValue(name, value);
    }
}
