using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Linking;
using SQLitePCL;

namespace Rapport.Store.Reading;

/// <summary>Reads the names that reports give to the holders of a state's offices. Of a large state these are more rows than any other question reads.</summary>
internal static class AttestedNames
{
    /// <summary>The names in the order of offices and names, each with its reports.</summary>
    public static List<AttestedName> Of(SqliteConnection connection, string country)
    {
        // Both statements see the record as it is now, whatever is added meanwhile.
        using var transaction = connection.BeginTransaction(deferred: true);
        Sql Asked(string sql) => new Sql(sql).With("$country", country);
        var names = Asked("SELECT office, name, count(*) FROM attestation WHERE country = $country GROUP BY office, name ORDER BY office, name")
            .Rows(connection, static row => (Office: row.GetString(0), Name: row.GetString(1), Reports: row.GetInt32(2)));
        using var reports = Asked("SELECT day, coding_id, story_id, outlet_id FROM attestation WHERE country = $country ORDER BY office, name, day, coding_id, number")
            .Stream(connection, static row => Report(row.Handle!)).GetEnumerator();
        return names.ConvertAll(name =>
        {
            var all = ImmutableArray.CreateBuilder<AttestingReport>(name.Reports);
            while (all.Count < name.Reports && reports.MoveNext())
                all.Add(reports.Current);
            return new AttestedName(name.Office, name.Name, all.DrainToImmutable());
        });
    }

    // The columns are taken as SQLite has them: no text is made of a day.
    private static AttestingReport Report(sqlite3_stmt row) => new(
        Day(raw.sqlite3_column_blob(row, 0)), raw.sqlite3_column_int64(row, 1), raw.sqlite3_column_int64(row, 2),
        raw.sqlite3_column_int(row, 3) is > 0 and var outlet ? outlet : null);

    private static DateOnly? Day(ReadOnlySpan<byte> text) =>
        text.Length == 10 ? new(Number(text[..4]), Number(text[5..7]), Number(text[8..])) : null;

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (number * 10) + digit - '0';
        return number;
    }
}
