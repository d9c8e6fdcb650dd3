using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Rapport.Store.Writing;

namespace Rapport.Store;

/// <summary>The file of a record: opening it, its version, and what its errors mean.</summary>
internal sealed class RecordFile
{
    /// <summary>Marks an SQLite file as a record ("RPRT").</summary>
    private const long ApplicationId = 0x52505254;

    /// <summary>The version since which a record knows stories and occasions across reports.</summary>
    private const int AcrossReports = 2;

    /// <summary>The version since which all derived tables are as they are; those of an older record are made again.</summary>
    private const int Derived = 10;

    private readonly string _writing;
    private readonly string _reading;

    public RecordFile(string path)
    {
        Path = path;
        _writing = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 10 }.ToString();
        _reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = true, DefaultTimeout = 10 }.ToString();
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>The migrations of this version of the program, in order; the version of a record is how many it has had.</summary>
    public static ImmutableArray<string> Migrations { get; } = ReadMigrations();

    /// <summary>Makes the file, if there is none, and brings an empty one to the newest version.</summary>
    public void Create(ImmutableArray<string> migrations) => Guard(() =>
    {
        var builder = new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false };
        using var connection = new SqliteConnection(builder.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Migrate(connection, 0, migrations);
    });

    /// <summary>Whether the file holds nothing yet: what a creation that was interrupted leaves.</summary>
    public bool IsBlank()
    {
        if (new FileInfo(Path).Length == 0)
            return true;
        CheckMagic();
        return Guard(() =>
        {
            using var connection = new SqliteConnection(_writing);
            connection.Open();
            return Number(connection, "PRAGMA application_id") == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        });
    }

    /// <summary>Checks that the file is a record of this version; migrates an older one, of which a copy is kept, where it may be written.</summary>
    public void Verify(RecordAccess access, ImmutableArray<string> migrations)
    {
        CheckMagic();
        if (access == RecordAccess.Write && new FileInfo(Path).IsReadOnly)
            throw new RecordException(Path, RecordProblem.ReadOnly, "the record is read-only", "make the file writable or name another one");
        Guard(() =>
        {
            using var connection = access == RecordAccess.Write ? new SqliteConnection(_writing) : new SqliteConnection(_reading);
            connection.Open();
            if (Number(connection, "PRAGMA application_id") != ApplicationId)
                throw NoRecord();
            var version = Number(connection, "PRAGMA user_version");
            if (version > migrations.Length)
                throw new RecordException(Path, RecordProblem.Newer,
                    $"the record has version {version}, this program knows versions up to {migrations.Length}", "use the newer program");
            if (version == migrations.Length)
                return;
            if (access == RecordAccess.Read)
                throw new RecordException(Path, RecordProblem.Older,
                    $"the record has version {version}, this program reads version {migrations.Length}", "open it once for writing, which brings it up to date and keeps a copy");
            using (var copy = connection.CreateCommand())
            {
                copy.CommandText = "VACUUM INTO $copy";
                copy.Parameters.AddWithValue("$copy", $"{Path}.version{version}");
                copy.ExecuteNonQuery();
            }

            Migrate(connection, (int)version, migrations);
        });
    }

    /// <summary>A connection for the writer.</summary>
    public SqliteConnection OpenForWriting()
    {
        var connection = new SqliteConnection(_writing);
        connection.Open();
        Execute(connection, "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16384; PRAGMA cache_size = -131072; PRAGMA temp_store = MEMORY");
        return connection;
    }

    /// <summary>A connection for one question; it goes back to the pool when it is disposed.</summary>
    public SqliteConnection OpenForReading()
    {
        var connection = new SqliteConnection(_reading);
        connection.Open();
        return connection;
    }

    /// <summary>Closes the connections that wait in the pool.</summary>
    public void Release()
    {
        using var connection = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Runs <paramref name="action"/>; errors of SQLite become <see cref="RecordException"/>s.</summary>
    public T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException error)
        {
            throw Explain(error);
        }
    }

    /// <inheritdoc cref="Guard{T}"/>
    public void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Migrate(SqliteConnection connection, int from, ImmutableArray<string> migrations)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Number(connection, "PRAGMA user_version") == from)
        {
            foreach (var sql in migrations.AsSpan()[from..])
                Execute(connection, sql);
            if (from is > 0 and < AcrossReports)
                Derivation.Remake(transaction);
            else if (from is > 0 and < Derived)
                Derivation.RemakeWithinReports(transaction);
            Execute(connection, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {migrations.Length}");
        }

        transaction.Commit();
    }

    private static ImmutableArray<string> ReadMigrations()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            })];
    }

    private void CheckMagic()
    {
        if (!File.Exists(Path))
            throw new RecordException(Path, RecordProblem.Missing, "there is no such record", "add reports to make it, or check the path");
        try
        {
            Span<byte> magic = stackalloc byte[16];
            using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.ReadAtLeast(magic, 16, throwOnEndOfStream: false) < 16 || !magic.SequenceEqual("SQLite format 3\0"u8))
                throw NoRecord();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RecordException(Path, RecordProblem.Unreachable, "the file cannot be read", "check the path and the rights", error);
        }
    }

    private RecordException NoRecord() =>
        new(Path, RecordProblem.NoRecord, "the file is no record", "name the file of a record, or a new file");

    private RecordException Explain(SqliteException error)
    {
        var (problem, words, remedy) = error.SqliteErrorCode switch
        {
            8 => (RecordProblem.ReadOnly, "the record is read-only", "make the file and its folder writable or name another one"),
            13 => (RecordProblem.Full, "there is no room left", "free some space and run the command again; what was acknowledged is kept"),
            // The extended codes tell a write, a truncation or a flush that the system refused.
            10 when error.SqliteExtendedErrorCode is 778 or 1034 or 1546 or 1290 or 4362 or 4874 or 3338 => (RecordProblem.Full,
                "the disk does not take what is written", "see that there is room and that the disk is well, then run the command again; what was acknowledged is kept"),
            5 or 6 => (RecordProblem.Busy, "another program is writing to the record", "wait until it is done, then run the command again"),
            26 => (RecordProblem.NoRecord, "the file is no record", "name the file of a record, or a new file"),
            11 => (RecordProblem.Damaged, "the record is damaged", "restore it from a copy, or make it again from the reports"),
            14 => (RecordProblem.Unreachable, "the record cannot be opened", "check that its folder exists and can be written"),
            _ => (RecordProblem.Unreachable, $"the record cannot be used ({error.Message})", "check the disk and the rights"),
        };
        return new(Path, problem, words, remedy, error);
    }
}
