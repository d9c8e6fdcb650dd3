using Microsoft.Data.Sqlite;

namespace Rapport.Store.Writing;

/// <summary>A prepared <c>INSERT INTO table (columns) VALUES (…)</c>, run once a row.</summary>
internal sealed class Insert : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _parameters;

    public Insert(SqliteConnection connection, string table, params ReadOnlySpan<string> columns)
    {
        var names = string.Join(", ", columns.ToArray().Select(static column => $"\"{column}\""));
        var values = string.Join(", ", columns.ToArray().Select(static column => $"${column}"));
        _command = connection.CreateCommand();
        _command.CommandText = $"INSERT INTO {table} ({names}) VALUES ({values})";
        _parameters = new SqliteParameter[columns.Length];
        for (var i = 0; i < columns.Length; i++)
            _parameters[i] = _command.Parameters.AddWithValue($"${columns[i]}", DBNull.Value);
    }

    /// <summary>Inserts one row, its values in the order of the columns.</summary>
    public void Row(SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < _parameters.Length; i++)
            _parameters[i].Value = values[i] ?? DBNull.Value;
        _command.Transaction = transaction;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
