using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Rapport.Store;
using Rapport.Store.Writing;

namespace Rapport.Bench.Size;

/// <summary>
/// Makes a large record of a real one: its reports again and again, each time some days earlier, with texts, findings, stories, occasions and names of their own.
/// What is derived of one report or of all is derived anew; what belongs together across reports is repeated with them, so that copies are not linked with each other.
/// </summary>
internal sealed class GrownRecord : IDisposable
{
    private static readonly ImmutableArray<string> Facts =
    [
        "document", "report", "coding", "superseded", "section", "sentence", "person", "mention", "occasion", "occasion_participant", "occasion_person",
        "finding", "event", "event_context", "statement", "link", "finding_actor", "evidence", "rejection", "origin",
    ];

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, long> _last = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private GrownRecord(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        _connection.CreateFunction("again_hash", static (byte[] hash, long copy) => Again(hash, copy), isDeterministic: true);
        _connection.CreateFunction("again_key", static (string key, long copy) => Base32.Name(key[0], Again(Encoding.ASCII.GetBytes(key), copy)), isDeterministic: true);
    }

    /// <summary>Makes the file and prints what it holds and how long that took.</summary>
    /// <param name="from">The real record; it stays as it is.</param>
    /// <param name="path">The new file; there must be none.</param>
    /// <param name="times">How often each report is in the new record.</param>
    /// <param name="days">Each copy is so many days earlier than the one before.</param>
    public static int Run(string from, string path, int times, int days)
    {
        if (File.Exists(path))
        {
            Console.Error.WriteLine($"{path}: there is a file already; name a new one");
            return 1;
        }

        var clock = Stopwatch.StartNew();
        using (var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()))
        {
            source.Open();
            using var copy = source.CreateCommand();
            copy.CommandText = "VACUUM INTO $path";
            copy.Parameters.AddWithValue("$path", path);
            copy.ExecuteNonQuery();
        }

        using (var grown = new GrownRecord(path))
            grown.Grow(times, days);
        using var record = Record.Open(path);
        var size = record.Size();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{path}: {size.Reports:N0} reports, {size.Events:N0} events, {size.Statements:N0} statements, {new FileInfo(path).Length / 1e6:N0} MB, {clock.Elapsed.TotalSeconds:N0} s"));
        return 0;
    }

    public void Dispose() => _connection.Dispose();

    private void Grow(int times, int days)
    {
        Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -3000000; PRAGMA foreign_keys = OFF");
        using (var transaction = _connection.BeginTransaction())
        {
            foreach (var table in (ReadOnlySpan<string>)["document", "report", "coding", "finding", "evidence", "rejection"])
                _last[table] = Number($"SELECT coalesce(max(id), 0) FROM {table}");
            var indexes = Indexes();
            foreach (var index in indexes)
                Execute($"DROP INDEX {index.Name}");
            foreach (var table in (ImmutableArray<string>)[.. Facts, .. Derivation.AcrossReports])
                Repeat(table, times, days);
            foreach (var index in indexes.Where(static index => !IsRemade(index.Table)))
                Execute(index.Sql);
            Derivation.RemakeWithinReports(transaction);
            foreach (var index in indexes.Where(static index => IsRemade(index.Table)))
                Execute(index.Sql);
            foreach (var words in Derivation.WordTables)
                Execute($"INSERT INTO {words} ({words}) VALUES ('rebuild')");
            transaction.Commit();
        }

        Execute("PRAGMA journal_mode = WAL");
    }

    private static bool IsRemade(string table) => Derivation.WithinReports.Contains(table);

    private void Repeat(string table, int times, int days)
    {
        using var command = _connection.CreateCommand();
        var columns = Column("SELECT name FROM pragma_table_info($table)", ("$table", table));
        command.CommandText = $"""
            INSERT INTO {table} ({string.Join(", ", columns.Select(static column => $"\"{column}\""))})
            SELECT {string.Join(", ", columns.Select(column => Value(table, column)))} FROM original_{table}
            """;
        Execute($"CREATE TEMP TABLE original_{table} AS SELECT * FROM {table}");
        foreach (var (name, value) in _last.Select(static last => ($"$last_{last.Key}", last.Value)).Append(("$copy", 0)).Append(("$days", 0)))
            if (command.CommandText.Contains(name, StringComparison.Ordinal))
                command.Parameters.AddWithValue(name, value);
        for (var copy = 1; copy < times; copy++)
        {
            foreach (SqliteParameter parameter in command.Parameters)
                if (parameter.ParameterName == "$copy")
                    parameter.Value = copy;
                else if (parameter.ParameterName == "$days")
                    parameter.Value = string.Create(CultureInfo.InvariantCulture, $"-{copy * days} days");
            command.ExecuteNonQuery();
        }

        Execute($"DROP TABLE original_{table}");
        Console.Error.WriteLine($"{table} {_clock.Elapsed.TotalSeconds:N0} s");
    }

    // Hashes are those of the original with the number of the copy; nothing is looked up by the hash of a copy.
    private static string Value(string table, string column) => (table, column) switch
    {
        (_, "id") => $"id + $copy * $last_{table}",
        (_, "document_id" or "story_id") => $"{column} + $copy * $last_document",
        (_, "report_id") => "report_id + $copy * $last_report",
        (_, "coding_id" or "by_id") => $"{column} + $copy * $last_coding",
        (_, "finding_id" or "leader_id") => $"{column} + $copy * $last_finding",
        (_, "hash") => "again_hash(hash, $copy)",
        (_, "key") => "again_key(key, $copy)",
        ("report", "name") => "name || '/' || $copy",
        ("document", "text") => "text || char(10) || '(' || $copy || ')'",
        (_, "date" or "day" or "published" or "dateline_date" or "first_day" or "last_day") => $"""
            CASE length({column}) WHEN 10 THEN date({column}, $days) WHEN 7 THEN substr(date({column} || '-15', $days), 1, 7) WHEN 4 THEN substr(date({column} || '-07-01', $days), 1, 4) ELSE {column} END
            """,
        _ => $"\"{column}\"",
    };

    private List<(string Name, string Table, string Sql)> Indexes()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL";
        using var reader = command.ExecuteReader();
        var indexes = new List<(string, string, string)>();
        while (reader.Read())
            indexes.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        return indexes;
    }

    private List<string> Column(string sql, (string Name, string Value) parameter)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue(parameter.Name, parameter.Value);
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }

    private long Number(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static byte[] Again(ReadOnlySpan<byte> hash, long copy)
    {
        Span<byte> both = stackalloc byte[hash.Length + sizeof(long)];
        hash.CopyTo(both);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(both[hash.Length..], copy);
        return SHA256.HashData(both);
    }
}
