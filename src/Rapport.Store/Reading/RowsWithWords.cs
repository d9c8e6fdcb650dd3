using System.Collections;
using Microsoft.Data.Sqlite;

namespace Rapport.Store.Reading;

/// <summary>
/// The rows of a table of full text that hold words, to be asked row by row: for words that are neither rare, so that all rows with them could be
/// sorted, nor so frequent that one of the next rows is sure to hold them. To ask the table itself takes some hundred times as long.
/// </summary>
internal sealed class RowsWithWords
{
    /// <summary>Words in more rows than so many are asked for row by row: they come soon.</summary>
    private const int MostHeld = 300_000;

    private readonly BitArray _rows = new(0);

    private RowsWithWords()
    {
    }

    /// <summary>The rows of a table that hold the words; null where they are too many to be held.</summary>
    /// <param name="connection">The record.</param>
    /// <param name="table">The table of full text.</param>
    /// <param name="match">The words, as a query of full text.</param>
    public static RowsWithWords? Of(SqliteConnection connection, string table, string match)
    {
        var held = new RowsWithWords();
        var count = 0;
        foreach (var row in new Sql($"SELECT rowid FROM {table} WHERE {table} MATCH $words LIMIT {MostHeld}").With("$words", match).Stream(connection, static row => row.GetInt64(0)))
        {
            held.Add(checked((int)row));
            count++;
        }

        return count < MostHeld ? held : null;
    }

    /// <summary>Whether a row holds the words.</summary>
    public bool Contains(long row) => row < _rows.Length && _rows[(int)row];

    private void Add(int row)
    {
        if (row >= _rows.Length)
            _rows.Length = Math.Max(row + 1, (int)Math.Min(int.MaxValue, _rows.Length * 2L));
        _rows[row] = true;
    }
}
