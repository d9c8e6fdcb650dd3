using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Linking;

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
            .Stream(connection, static row => new AttestingReport(row.Day(0), row.GetInt64(1), row.GetInt64(2), row.Int(3))).GetEnumerator();
        return names.ConvertAll(name =>
        {
            var all = ImmutableArray.CreateBuilder<AttestingReport>(name.Reports);
            while (all.Count < name.Reports && reports.MoveNext())
                all.Add(reports.Current);
            return new AttestedName(name.Office, name.Name, all.DrainToImmutable());
        });
    }
}
