using Microsoft.Data.Sqlite;

namespace Rapport.Cli.Tests;

/// <summary>Looks into the file of a record beside the program.</summary>
internal static class RecordQuery
{
    /// <summary>The first value of what a statement answers; also changes what a test wants changed.</summary>
    public static object? Ask(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
