using Microsoft.Data.Sqlite;

namespace Rapport.Store.Reading;

/// <summary>
/// Answers that take a look at the whole record or at all reports of a state, kept as long as the record stays as it is: whoever asks next need not wait
/// for them again. Those asked for longest ago go first.
/// </summary>
internal sealed class KeptAnswers
{
    /// <summary>The answers kept hold so many rows at most; a row takes some sixty bytes.</summary>
    private const long MostRows = 1_000_000;

    private readonly Lock _lock = new();
    private readonly List<Kept> _kept = [];
    private string _state = "";

    /// <summary>A word that is another one whenever an answer may have changed: reports, corrections, inputs or layers came in or went.</summary>
    public static string State(SqliteConnection connection) => new Sql("""
        SELECT (SELECT coalesce(max(id), 0) FROM coding) || '.' || (SELECT coalesce(max(id), 0) FROM correction) || '.' || (SELECT count(*) FROM input)
            || '.' || (SELECT count(*) FROM input_end) || '.' || (SELECT count(*) || '.' || coalesce(sum(events + repeated), 0) || '.' || coalesce(sum(layer_id), 0) FROM layer_file)
        """).Rows(connection, static row => row.GetString(0))[0];

    /// <summary>The answer to a question: the one kept, else a new one.</summary>
    /// <param name="connection">The record.</param>
    /// <param name="about">The question; the same questions are equal to each other.</param>
    /// <param name="answer">Makes the answer.</param>
    /// <param name="rows">How many rows an answer holds.</param>
    public T Of<T>(SqliteConnection connection, object about, Func<T> answer, Func<T, long> rows) where T : notnull
    {
        // An answer made while reports came in stands under the state before, and is made again.
        var state = State(connection);
        lock (_lock)
        {
            if (state != _state)
                _kept.Clear();
            _state = state;
            var place = _kept.FindIndex(kept => kept.About.Equals(about));
            if (place >= 0)
            {
                var known = _kept[place];
                _kept.RemoveAt(place);
                _kept.Add(known);
                return (T)known.Answer;
            }
        }

        var found = answer();
        lock (_lock)
        {
            if (state != _state)
                return found;
            _kept.RemoveAll(kept => kept.About.Equals(about));
            _kept.Add(new(about, found, rows(found)));
            while (_kept.Sum(static kept => kept.Rows) > MostRows)
                _kept.RemoveAt(0);
        }

        return found;
    }

    private sealed record Kept(object About, object Answer, long Rows);
}
