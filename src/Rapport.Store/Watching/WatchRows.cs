using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Rapport.Store.Output;
using Rapport.Store.Reading;
using Rapport.Store.Writing;

namespace Rapport.Store.Watching;

/// <summary>Watches and alerts as rows.</summary>
internal static class WatchRows
{
    private const string OfWatch = """
        w.name, w.conditions, w.webhook, w.secret, w.inside, w.made, w.failures,
        (SELECT count(*) FROM alert a WHERE a.watch_id = w.id AND a.state = 'delivered'), (SELECT count(*) FROM alert a WHERE a.watch_id = w.id AND a.state = 'waiting'),
        (SELECT count(*) FROM alert a WHERE a.watch_id = w.id AND a.state = 'undeliverable'),
        (SELECT a.fault FROM alert a WHERE a.watch_id = w.id AND a.state <> 'delivered' AND a.fault IS NOT NULL ORDER BY a.id DESC LIMIT 1)
        """;

    public static string Add(SqliteConnection connection, NewWatch watch)
    {
        var made = ManifestJson.Time(watch.Made);
        var name = Name(connection, 'w', "watch", watch.Conditions.Text, watch.Webhook.AbsoluteUri, made);
        new Sql("""
            INSERT INTO watch (name, conditions, webhook, secret, inside, made, coding_id)
            VALUES ($name, $conditions, $webhook, $secret, $inside, $made, (SELECT coalesce(max(id), 0) FROM coding))
            """).With("$name", name).With("$conditions", watch.Conditions.Text).With("$webhook", watch.Webhook.AbsoluteUri).With("$secret", watch.Secret)
            .With("$inside", watch.Inside).With("$made", made).Run(connection);
        return name;
    }

    public static ImmutableArray<Watch> All(SqliteConnection connection) =>
        [.. new Sql($"SELECT {OfWatch} FROM watch w ORDER BY w.id").Rows(connection, static row => Watch(row, 0))];

    public static bool Remove(SqliteConnection connection, string name)
    {
        // The secret leaves no trace in the file.
        RecordFile.Execute(connection, "PRAGMA secure_delete = ON");
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var table in (ReadOnlySpan<string>)["alert_matter", "alert"])
            new Sql($"DELETE FROM {table} WHERE watch_id = (SELECT id FROM watch WHERE name = $name)").With("$name", name).Run(connection);
        var removed = new Sql("DELETE FROM watch WHERE name = $name RETURNING 1").With("$name", name).Rows(connection, static _ => 1).Count > 0;
        transaction.Commit();
        return removed;
    }

    /// <summary>The last coding that every watch looked at; null where there is no watch.</summary>
    public static long? LeastLooked(SqliteConnection connection) =>
        new Sql("SELECT min(coding_id) FROM watch").Rows(connection, static row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0))[0];

    /// <summary>The last coding of the record; 0 where there is none.</summary>
    public static long LastCoding(SqliteConnection connection) => new Sql("SELECT coalesce(max(id), 0) FROM coding").Number(connection);

    /// <summary>The watches with their rows and how far each has looked.</summary>
    public static List<(long Row, long Looked, Watch Watch)> Looking(SqliteConnection connection) =>
        new Sql($"SELECT w.id, w.coding_id, {OfWatch} FROM watch w ORDER BY w.id").Rows(connection, static row => (row.GetInt64(0), row.GetInt64(1), Watch(row, 2)));

    /// <summary>Adds an alert that is due at once.</summary>
    /// <returns>Its row.</returns>
    public static long AddAlert(SqliteConnection connection, long watch, string name, string body, DateTimeOffset now) => new Sql("""
        INSERT INTO alert (name, watch_id, made, body, state, attempts) VALUES ($name, $watch, $now, $body, 'waiting', 0) RETURNING id
        """).With("$name", name).With("$watch", watch).With("$now", ManifestJson.Time(now)).With("$body", body).Number(connection);

    /// <summary>The alerts that wait for webhooks which may be asked: those that were tried least first.</summary>
    public static ImmutableArray<Alert> Due(SqliteConnection connection, DateTimeOffset? now, int most) => [.. new Sql($"""
        SELECT {OfWatch}, a.name, a.body FROM watch w JOIN alert a ON a.id IN (
            SELECT b.id FROM alert b WHERE b.watch_id = w.id AND b.state = 'waiting' ORDER BY b.attempts, b.id LIMIT $most)
        WHERE $now IS NULL OR w.due IS NULL OR w.due <= $now ORDER BY w.id, a.attempts, a.id
        """).With("$now", now is { } time ? ManifestJson.Time(time) : null).With("$most", most)
        .Rows(connection, static row => new Alert(row.GetString(11), Watch(row, 0), row.GetString(12)))];

    public static bool Note(SqliteConnection connection, Alert alert, DeliveryOutcome outcome)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (outcome is DeliveryOutcome.Refused refused)
        {
            new Sql("UPDATE alert SET attempts = attempts + 1, fault = $fault WHERE name = $name AND state = 'waiting'")
                .With("$name", alert.Name).With("$fault", refused.Fault).Run(connection);
            new Sql("UPDATE alert SET state = 'undeliverable' WHERE watch_id = (SELECT id FROM watch WHERE name = $watch) AND state = 'waiting' AND made < $before")
                .With("$watch", alert.Watch.Name).With("$before", ManifestJson.Time(refused.GivenUpBefore)).Run(connection);
            new Sql("UPDATE watch SET failures = failures + 1, due = $due WHERE name = $watch")
                .With("$watch", alert.Watch.Name).With("$due", ManifestJson.Time(refused.Due)).Run(connection);
        }
        else
        {
            new Sql("UPDATE alert SET state = 'delivered', fault = NULL, body = '' WHERE name = $name").With("$name", alert.Name).Run(connection);
            new Sql("UPDATE watch SET failures = 0, due = NULL WHERE name = $watch").With("$watch", alert.Watch.Name).Run(connection);
        }

        transaction.Commit();
        return true;
    }

    /// <summary>A lasting name that no other row has: of what it is of, and of how many there are.</summary>
    public static string Name(SqliteConnection connection, char kind, string table, params ReadOnlySpan<string> parts)
    {
        using var hashes = new Hashes();
        hashes.Add(table).Add(new Sql($"SELECT coalesce(max(id), 0) FROM {table}").Number(connection).ToString(CultureInfo.InvariantCulture));
        foreach (var part in parts)
            hashes.Add(part);
        return Base32.Name(kind, hashes.Finish());
    }

    private static Watch Watch(SqliteDataReader row, int column) => new()
    {
        Name = row.GetString(column),
        Conditions = WatchConditions.TryParse(row.GetString(column + 1), out var conditions, out var fault) ? conditions : throw new FormatException($"watch {row.GetString(column)}: {fault}"),
        Webhook = new(row.GetString(column + 2)),
        Secret = row.GetString(column + 3),
        Inside = row.GetBoolean(column + 4),
        Made = DateTimeOffset.Parse(row.GetString(column + 5), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Failures = row.GetInt32(column + 6),
        Delivered = row.GetInt64(column + 7),
        Waiting = row.GetInt64(column + 8),
        Undeliverable = row.GetInt64(column + 9),
        Fault = row.Text(column + 10),
    };
}
