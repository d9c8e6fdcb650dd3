using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Rapport.Store.Writing;

/// <summary>Writes which run and which input the codings of a batch come from, in the transaction that appends them.</summary>
internal sealed class ManifestRows : IDisposable
{
    private readonly SqliteCommand _run, _input, _reached;
    private readonly Insert _end, _leftOut, _origin;

    public ManifestRows(SqliteConnection connection)
    {
        _run = connection.CreateCommand();
        _run.CommandText = """
            INSERT INTO run (name, added, program, model, outlets, pack_id, pack_path, date, outlet, side, gated, columns)
            VALUES ($name, $added, $program, $model, $outlets, $pack, $packPath, $date, $outlet, $side, $gated, $columns)
            ON CONFLICT (name) DO UPDATE SET name = name RETURNING id
            """;
        _input = connection.CreateCommand();
        _input.CommandText = """
            INSERT INTO input (run_id, number, path) VALUES ($run, $number, $path)
            ON CONFLICT (run_id, number) DO UPDATE SET path = path RETURNING id
            """;
        _reached = connection.CreateCommand();
        _reached.CommandText = """
            INSERT INTO input_reached (input_id, bytes, hash, record, byte, within, tally) VALUES ($input, $bytes, $hash, $record, $byte, $within, $tally)
            ON CONFLICT (input_id) DO UPDATE SET bytes = $bytes, hash = $hash, record = $record, byte = $byte, within = $within, tally = $tally RETURNING input_id
            """;
        _end = new(connection, "input_end", "input_id", "hash", "bytes", "taken", "known");
        _leftOut = new(connection, "input_left_out", "input_id", "reason", "reports");
        _origin = new(connection, "origin", "coding_id", "input_id");
    }

    /// <summary>Writes the rows of a batch.</summary>
    /// <param name="transaction">The transaction of the append.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="pack">Row of the run's pack.</param>
    /// <param name="codings">The new coding of each report of the batch; 0 where the record had it.</param>
    public void Write(SqliteTransaction transaction, Batch batch, long pack, ReadOnlySpan<long> codings)
    {
        var run = RunRow(transaction, batch.Run, pack);
        foreach (var share in batch.Shares)
        {
            var input = Row(_input, transaction, ("$run", run), ("$number", share.Number), ("$path", share.Path));
            var taken = 0;
            var own = codings[..share.Reports];
            codings = codings[share.Reports..];
            foreach (var coding in own)
                if (coding != 0)
                {
                    taken++;
                    _origin.Row(transaction, coding, input);
                }

            if (share.Reached is { } reached)
                Row(_reached, transaction, ("$input", input), ("$bytes", reached.Bytes), ("$hash", reached.Hash), ("$record", reached.Place?.Record), ("$byte", reached.Place?.Byte),
                    ("$within", reached.Place?.Within), ("$tally", JsonSerializer.Serialize(reached.Tally, ReachedJson.Default.InputTally)));
            if (share.End is not { } end)
                continue;
            _end.Row(transaction, input, end.Hash, end.Bytes, end.Taken + taken, end.Known + own.Length - taken);
            foreach (var (reason, reports) in end.LeftOut)
                _leftOut.Row(transaction, input, reason, reports);
        }
    }

    public void Dispose()
    {
        foreach (var part in (ReadOnlySpan<IDisposable>)[_run, _input, _reached, _end, _leftOut, _origin])
            part.Dispose();
    }

    private long RunRow(SqliteTransaction transaction, Run run, long pack) => Row(
        _run, transaction, ("$name", run.Name), ("$added", run.Added.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        ("$program", run.Program), ("$model", run.Model), ("$outlets", run.Outlets), ("$pack", pack), ("$packPath", run.PackPath),
        ("$date", run.Published is { } day ? Words.Of(day) : null), ("$outlet", run.Outlet), ("$side", run.Side), ("$gated", run.IsGated), ("$columns", run.Columns));

    private static long Row(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        command.Transaction = transaction;
        command.Parameters.Clear();
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return (long)command.ExecuteScalar()!;
    }
}
