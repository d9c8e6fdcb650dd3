using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Writing;

/// <summary>Writes layers: tables of their own, which no count of the record looks at.</summary>
internal static class LayerRows
{
    /// <summary>Adds a file in one transaction; nothing of it stays where it breaks off.</summary>
    public static LayerAddition Add(SqliteConnection connection, LayerFile file)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var layer = Layer(transaction, file);
        if (Number(transaction, "SELECT count(*) FROM layer_file WHERE layer_id = $layer AND hash = $hash", ("$layer", layer), ("$hash", file.Hash)) > 0)
            return new(0, 0, Known: true);
        var (added, repeated) = AddEvents(transaction, layer, file.Events);
        var (mended, leftOut) = file.Counts();
        Run(transaction, """
            INSERT INTO layer_file (layer_id, hash, name, events, repeated, mended, left_out)
            VALUES ($layer, $hash, $name, $events, $repeated, $mended, $leftOut)
            """, ("$layer", layer), ("$hash", file.Hash), ("$name", file.Name), ("$events", added), ("$repeated", repeated), ("$mended", mended), ("$leftOut", leftOut));
        if (added + repeated == 0)
            return new(0, 0, Known: false);
        transaction.Commit();
        return new(added, repeated, Known: false);
    }

    /// <summary>Takes a layer away; false where there is none of the name.</summary>
    public static bool Remove(SqliteConnection connection, string name)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var table in (ReadOnlySpan<string>)["layer_event", "layer_file"])
            Run(transaction, $"DELETE FROM {table} WHERE layer_id = (SELECT id FROM layer WHERE name = $name)", ("$name", name));
        var removed = Run(transaction, "DELETE FROM layer WHERE name = $name", ("$name", name)) > 0;
        transaction.Commit();
        return removed;
    }

    private static long Layer(SqliteTransaction transaction, LayerFile file)
    {
        Run(transaction, "INSERT INTO layer (name, format) VALUES ($name, $format) ON CONFLICT DO NOTHING", ("$name", file.Layer), ("$format", file.Format));
        return Number(transaction, "SELECT id FROM layer WHERE name = $name", ("$name", file.Layer));
    }

    private static (long Added, long Repeated) AddEvents(SqliteTransaction transaction, long layer, IEnumerable<LayerEvent> events)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO layer_event (layer_id, source, target, day, code, key, quad, place)
            VALUES ($layer, $source, $target, $day, $code, $key, $quad, $place) ON CONFLICT DO NOTHING
            """;
        command.Parameters.AddWithValue("$layer", layer);
        var cells = ((string[])["$source", "$target", "$day", "$code", "$key", "$quad", "$place"]).Select(name => command.Parameters.AddWithValue(name, "")).ToArray();
        var (added, repeated) = (0L, 0L);
        foreach (var found in events)
        {
            ReadOnlySpan<string> values = [found.Source, found.Target, Words.Of(found.Day), found.Code, found.Key, found.Quad, found.Place];
            for (var i = 0; i < cells.Length; i++)
                cells[i].Value = values[i];
            if (command.ExecuteNonQuery() > 0)
                added++;
            else
                repeated++;
        }

        return (added, repeated);
    }

    private static int Run(SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(transaction, sql, parameters);
        return command.ExecuteNonQuery();
    }

    private static long Number(SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(transaction, sql, parameters);
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteCommand Command(SqliteTransaction transaction, string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
