using Microsoft.Data.Sqlite;

namespace Rapport.Store.Writing;

/// <summary>The row of each text of one small table (packs, rules, outlets), added where it is new.</summary>
internal sealed class Interned : IDisposable
{
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _add;
    private readonly Dictionary<string, long> _committed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _pending = new(StringComparer.Ordinal);

    public Interned(SqliteConnection connection, string table, string column)
    {
        _find = connection.CreateCommand();
        _find.CommandText = $"SELECT id FROM {table} WHERE {column} = $text";
        _find.Parameters.AddWithValue("$text", "");
        _add = connection.CreateCommand();
        _add.CommandText = $"INSERT INTO {table} ({column}) VALUES ($text) RETURNING id";
        _add.Parameters.AddWithValue("$text", "");
    }

    /// <summary>The row of <paramref name="text"/>; null for null.</summary>
    public long? Row(SqliteTransaction transaction, string? text)
    {
        if (text is null)
            return null;
        if (_committed.TryGetValue(text, out var row) || _pending.TryGetValue(text, out row))
            return row;
        _find.Transaction = _add.Transaction = transaction;
        _find.Parameters[0].Value = _add.Parameters[0].Value = text;
        row = (long)(_find.ExecuteScalar() ?? _add.ExecuteScalar()!);
        _pending.Add(text, row);
        return row;
    }

    /// <summary>Keeps or forgets the rows that were looked up since the last call.</summary>
    public void Settle(bool committed)
    {
        if (committed)
            foreach (var (text, row) in _pending)
                _committed[text] = row;
        _pending.Clear();
    }

    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
    }
}
