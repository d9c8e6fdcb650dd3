using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Reading;
using Rapport.Store.Writing;

namespace Rapport.Store.Comparing;

/// <summary>Whether the file of a record is sound in itself. Each list holds what is wrong, in words; empty where nothing is.</summary>
/// <param name="Integrity">Faults of the file itself.</param>
/// <param name="References">Rows that refer to rows that are not there.</param>
/// <param name="Derived">Derived tables that are not what the facts give.</param>
public sealed record RecordCheck(ImmutableArray<string> Integrity, ImmutableArray<string> References, ImmutableArray<string> Derived)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Integrity.IsEmpty && References.IsEmpty && Derived.IsEmpty;

    /// <summary>Checks a copy of a record, which may be written to.</summary>
    internal static RecordCheck Of(SqliteConnection copy)
    {
        var integrity = new Sql("PRAGMA integrity_check").Rows(copy, static row => row.GetString(0)).Where(static line => line != "ok").ToImmutableArray();
        var references = new Sql("SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2").Rows(copy, static row =>
            $"{row.GetInt64(2)} rows of {row.GetString(0)} refer to rows of {row.GetString(1)} that are not there").ToImmutableArray();
        return new(integrity, references, integrity.IsEmpty ? [.. WrongTables(copy), .. WrongWords(copy), .. WrongCorrections(copy)] : []);
    }

    private static List<string> WrongTables(SqliteConnection copy)
    {
        using var transaction = copy.BeginTransaction(deferred: false);
        foreach (var table in Derivation.Tables)
            Run(transaction, $"CREATE TEMP TABLE was_{table} AS SELECT * FROM {table}");
        Derivation.Remake(transaction);
        var wrong = new List<string>();
        foreach (var table in Derivation.Tables)
        {
            var missing = Number(transaction, $"SELECT count(*) FROM (SELECT * FROM {table} EXCEPT SELECT * FROM was_{table})");
            var surplus = Number(transaction, $"SELECT count(*) FROM (SELECT * FROM was_{table} EXCEPT SELECT * FROM {table})");
            if (missing > 0 || surplus > 0)
                wrong.Add($"{table}: {missing} rows missing or different, {surplus} that the facts do not give");
        }

        return wrong;
    }

    private static List<string> WrongWords(SqliteConnection copy)
    {
        var wrong = new List<string>();
        foreach (var table in Derivation.WordTables)
            try
            {
                RecordFile.Execute(copy, $"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)");
            }
            catch (SqliteException fault)
            {
                wrong.Add($"{table}: not the words of the texts ({fault.Message})");
            }

        return wrong;
    }

    private static List<string> WrongCorrections(SqliteConnection copy)
    {
        using var transaction = copy.BeginTransaction(deferred: false);
        // A second corrected coding of the same corrections would have the name of the first.
        Run(transaction, "UPDATE coding SET hash = randomblob(32) WHERE id IN (SELECT coding_id FROM corrected_coding)");
        var content = new RecordContent(copy);
        return [.. content.WrongCorrections(new CorrectedCodings(copy).Add).Select(static report => $"the corrected reading of {report} is not its coding with its corrections")];
    }

    private static void Run(SqliteTransaction transaction, string sql)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteTransaction transaction, string sql)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
