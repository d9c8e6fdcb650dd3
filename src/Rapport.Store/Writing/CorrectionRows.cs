using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapport.Store.Reading;

namespace Rapport.Store.Writing;

/// <summary>Writes corrections as rows; what follows from them is left to <see cref="CorrectedCodings"/>.</summary>
internal static class CorrectionRows
{
    /// <summary>Adds a correction.</summary>
    /// <returns>Its lasting name and the row of its report; null where the record does not have what it is about.</returns>
    public static (string Name, long Report)? Add(SqliteConnection connection, NewCorrection correction)
    {
        var reading = JsonSerializer.Serialize(correction.Reading, CorrectionJson.Default.CorrectedReading);
        if (Subject(connection, correction, reading) is not { } subject)
            return null;
        var made = correction.Made.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var before = new Sql("SELECT count(*) FROM correction").Number(connection);
        using var hashes = new Hashes();
        var name = Base32.Name('c', hashes.Add("correction").Add(subject.Finding).Add(Words.Of(correction.Act)).Add(correction.Withdraws).Add(reading)
            .Add(correction.Author).Add(made).Add(correction.Reason).Add(before.ToString(CultureInfo.InvariantCulture)).Finish());
        new Sql("""
            INSERT INTO correction (name, report_id, finding, act, withdraws, reading, author, made, reason)
            VALUES ($name, $report, $finding, $act, $withdraws, $reading, $author, $made, $reason)
            """).With("$name", name).With("$report", subject.Report).With("$finding", subject.Finding).With("$act", Words.Of(correction.Act))
            .With("$withdraws", subject.Withdraws).With("$reading", reading).With("$author", correction.Author).With("$made", made)
            .With("$reason", correction.Reason).Run(connection);
        return (name, subject.Report);
    }

    private static Subject? Subject(SqliteConnection connection, NewCorrection correction, string reading)
    {
        if (correction.Act == CorrectionAct.Withdraw)
            return new Sql($"SELECT c.report_id, c.finding, c.id FROM correction c WHERE c.name = $name AND {CorrectionAnswers.Active}")
                .With("$name", correction.Withdraws).First(connection, static row => new Subject(row.GetInt64(0), row.GetString(1), row.GetInt64(2)));
        if (correction.Act == CorrectionAct.Missing)
            return new Sql("SELECT id, key FROM report WHERE key = $key").With("$key", correction.Report?.Value)
                .First(connection, row => new Subject(row.GetInt64(0), Missing(row.GetString(1), correction.Reading, reading), null));
        return new Sql("SELECT k.report_id, f.key FROM finding f JOIN coding k ON k.id = f.coding_id WHERE f.key = $key LIMIT 1")
            .With("$key", correction.Finding?.Value).First(connection, static row => new Subject(row.GetInt64(0), row.GetString(1), null));
    }

    /// <summary>The lasting name of a finding that was missing: made from the report and from what it is.</summary>
    private static string Missing(string report, CorrectedReading reading, string json)
    {
        using var hashes = new Hashes();
        return Base32.Name(reading.Finding == "event" ? 'e' : 's', hashes.Add("missing").Add(report).Add(json).Finish());
    }
}

/// <summary>What a correction is about.</summary>
/// <param name="Report">Row of the report.</param>
/// <param name="Finding">Lasting name of the finding.</param>
/// <param name="Withdraws">Row of the correction that is withdrawn, or null.</param>
internal sealed record Subject(long Report, string Finding, long? Withdraws);
