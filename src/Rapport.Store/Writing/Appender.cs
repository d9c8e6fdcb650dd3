using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Store.Writing;

/// <summary>The one writer of a record: a connection of its own and the statements prepared on it.</summary>
internal sealed class Appender : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Insert _document, _report, _coding, _superseded;
    private readonly SqliteCommand _findDocument, _findReport, _findCoding, _findCurrent;
    private readonly Interned _packs, _outlets;
    private readonly FactRows _facts;
    private readonly OccasionLinks _occasions = new();
    private readonly ManifestRows _manifest;
    private readonly CorrectedCodings _corrected;
    private readonly Hashes _hashes = new();

    public Appender(SqliteConnection connection)
    {
        _connection = connection;
        _document = new(connection, "document", "id", "hash", "text");
        _report = new(connection, "report", "id", "hash", "key", "document_id", "name", "outlet_id");
        _coding = new(connection, "coding", "id", "hash", "report_id", "pack_id", "side", "published", "url", "language", "headline",
            "dateline_place", "dateline_date", "dateline_agency", "dateline_start", "dateline_end", "day", "events", "statements", "rejections");
        _superseded = new(connection, "superseded", "coding_id", "by_id");
        _findDocument = Find("SELECT id FROM document WHERE hash = $value");
        _findReport = Find("SELECT id FROM report WHERE hash = $value");
        _findCoding = Find("SELECT id FROM coding WHERE hash = $value");
        _findCurrent = Find("SELECT id FROM coding c WHERE report_id = $value AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.coding_id = c.id)");
        _packs = new(connection, "pack", "hash");
        _outlets = new(connection, "outlet", "name");
        _facts = new(connection);
        _manifest = new(connection);
        _corrected = new(connection);
    }

    public SqliteConnection Connection => _connection;

    /// <summary>Moves the write-ahead log into the file and empties it, unless a reader needs it still.</summary>
    public void Checkpoint() => RecordFile.Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");

    /// <summary>Appends all or nothing, in one transaction.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="batch">Where they come from; null where that is not known.</param>
    public AppendResult Append(IReadOnlyList<ReportFindings> reports, Batch? batch = null)
    {
        var committed = false;
        using var transaction = _connection.BeginTransaction(deferred: false);
        try
        {
            var before = Counters.Read(transaction);
            var last = before;
            _facts.LastFinding = before.Finding;
            _facts.LastEvidence = before.Evidence;
            var lines = ImmutableArray.CreateBuilder<AppendedReport>(reports.Count);
            var codings = new long[reports.Count];
            for (var i = 0; i < reports.Count; i++)
            {
                (var line, codings[i]) = Append(transaction, reports[i], ref last);
                lines.Add(line);
            }

            if (batch is not null)
                _manifest.Write(transaction, batch, _packs.Row(transaction, batch.Run.Pack)!.Value, codings);
            if (last.Coding != before.Coding)
                Derive(transaction, before);
            transaction.Commit();
            committed = true;
            return new(lines.MoveToImmutable());
        }
        finally
        {
            _packs.Settle(committed);
            _outlets.Settle(committed);
            _facts.Settle(committed);
        }
    }

    /// <summary>Adds a correction and the corrected reading of its report.</summary>
    /// <returns>The correction's lasting name; null where the record does not have what it is about.</returns>
    public string? Correct(NewCorrection correction)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        var before = Counters.Read(transaction);
        if (CorrectionRows.Add(_connection, correction) is not { } added)
            return null;
        var current = _corrected.Current(added.Report)!.Value;
        Supersede(transaction, current, _corrected.Add(added.Report));
        Derive(transaction, before);
        transaction.Commit();
        return added.Name;
    }

    public void Dispose()
    {
        foreach (var part in (ReadOnlySpan<IDisposable>)[
            _document, _report, _coding, _superseded, _findDocument, _findReport, _findCoding, _findCurrent, _packs, _outlets, _facts, _manifest, _hashes])
            part.Dispose();
        _connection.Dispose();
    }

    private void Derive(SqliteTransaction transaction, Counters before)
    {
        Derivation.Add(transaction, before);
        _occasions.Add(_connection, before.Coding);
    }

    private void Supersede(SqliteTransaction transaction, long older, long newer)
    {
        _occasions.Remove(_connection, older);
        Derivation.Remove(transaction, older);
        _superseded.Row(transaction, older, newer);
    }

    /// <returns>What became of the report, and its new coding by the machine; 0 where there is none.</returns>
    private (AppendedReport Line, long Coding) Append(SqliteTransaction transaction, ReportFindings findings, ref Counters last)
    {
        var document = findings.Report.Document;
        var reportHash = _hashes.OfReport(document);
        var id = new ReportId(Base32.Name('r', reportHash));
        var codingHash = _hashes.OfCoding(document, reportHash, findings.Pack, findings.IsUnread);
        if (Row(_findCoding, transaction, codingHash) is not null)
            return (new(id, AppendOutcome.Known), 0);

        var report = Row(_findReport, transaction, reportHash);
        var superseded = report is { } known ? Row(_findCurrent, transaction, known) : null;
        report ??= AddReport(transaction, document, reportHash, id, ref last);
        var coding = last.Coding + 1;
        last = last with { Coding = coding };
        AddCoding(transaction, findings, codingHash, report.Value, coding);
        _facts.Write(transaction, coding, reportHash, findings);
        if (superseded is not { } older)
            return (new(id, AppendOutcome.New), coding);
        Supersede(transaction, older, coding);
        if (_corrected.Has(report.Value))
        {
            // Corrections outlive the coding that they were made against.
            last = last with { Coding = _corrected.Add(report.Value) };
            _superseded.Row(transaction, coding, last.Coding);
            var written = Counters.Read(transaction);
            (_facts.LastFinding, _facts.LastEvidence) = (written.Finding, written.Evidence);
        }

        return (new(id, AppendOutcome.Recoded), coding);
    }

    private long AddReport(SqliteTransaction transaction, Document document, byte[] hash, ReportId id, ref Counters last)
    {
        var textHash = _hashes.Add(document.Text).Finish();
        var text = Row(_findDocument, transaction, textHash);
        if (text is null)
        {
            last = last with { Document = last.Document + 1 };
            text = last.Document;
            _document.Row(transaction, text, textHash, document.Text);
        }

        last = last with { Report = last.Report + 1 };
        _report.Row(transaction, last.Report, hash, id.Value, text, document.Id, _outlets.Row(transaction, document.Outlet));
        return last.Report;
    }

    private void AddCoding(SqliteTransaction transaction, ReportFindings findings, byte[] hash, long report, long coding)
    {
        var document = findings.Report.Document;
        var dateline = document.Dateline;
        CodePointSpan? span = dateline is null ? null : new CodePoints(document.Text).FromUtf16(dateline.Span);
        _coding.Row(transaction, coding, hash, report, _packs.Row(transaction, findings.Pack),
            document.Side, Day(document.Published), document.Url, document.Language, document.Headline,
            dateline?.Place, Day(dateline?.Date), dateline?.Agency, span?.Start, span?.End,
            Day(document.Published) ?? Day(dateline?.Date) ?? "",
            findings.Events.Count(static found => found.Status == Rapport.Coding.EventStatus.Actual),
            findings.Statements.Length, findings.Rejected.Length);
    }

    private SqliteCommand Find(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$value", DBNull.Value);
        return command;
    }

    private static long? Row(SqliteCommand find, SqliteTransaction transaction, object value)
    {
        find.Transaction = transaction;
        find.Parameters[0].Value = value;
        return (long?)find.ExecuteScalar();
    }

    private static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;
}
