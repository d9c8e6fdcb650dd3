using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Rapport.Store.Writing;

/// <summary>
/// Keeps the derived tables in step with the facts, within the transaction that adds them: one statement a table,
/// over the rows behind those that were there before.
/// </summary>
internal static class Derivation
{
    /// <summary>The derived tables, apart from full text.</summary>
    public static ImmutableArray<string> Tables => [.. WithinReports, .. AcrossReports];

    /// <summary>The derived tables of what each report holds by itself.</summary>
    public static ImmutableArray<string> WithinReports { get; } =
        ["current_coding", "current_finding", "by_actor", "by_pair", "dyad_day", "pair_report", "coverage", "tally", "attestation"];

    /// <summary>The derived tables of what reports that are compared with each other have in common: stories and occasions.</summary>
    public static ImmutableArray<string> AcrossReports { get; } = ["story_text", "story_band", "account", "occasion_of", "occasion_on"];

    /// <summary>The tables of full text.</summary>
    public static ImmutableArray<string> WordTables { get; } = ["document_words", "headline_words", "evidence_words", "issue_words"];

    /// <summary>Makes the derived tables anew from the facts, apart from full text.</summary>
    public static void Remake(SqliteTransaction transaction)
    {
        foreach (var table in AcrossReports)
            Run(transaction, $"DELETE FROM {table}", default);
        RemakeWithinReports(transaction);
        Stories.Add(transaction, 0);
        new OccasionLinks().Add(transaction.Connection!, 0);
    }

    /// <summary>Makes the derived tables anew, but for full text, stories and occasions.</summary>
    public static void RemakeWithinReports(SqliteTransaction transaction)
    {
        foreach (var table in WithinReports)
            Run(transaction, $"DELETE FROM {table}", default);
        foreach (var sql in Derivations)
            Run(transaction, sql, default);
    }

    /// <summary>Derives the rows of all findings and codings added since the given last rows.</summary>
    public static void Add(SqliteTransaction transaction, Counters before)
    {
        foreach (var sql in Derivations)
            Run(transaction, sql, before);
        foreach (var sql in (ReadOnlySpan<string>)[
            "INSERT INTO document_words (rowid, text) SELECT id, text FROM document WHERE id > $document",
            "INSERT INTO headline_words (rowid, headline) SELECT id, headline FROM coding WHERE id > $coding",
            "INSERT INTO evidence_words (rowid, text) SELECT finding_id, text FROM finding_evidence WHERE finding_id > $finding",
            "INSERT INTO issue_words (rowid, text) SELECT id, text FROM issue WHERE id > $issue"])
            Run(transaction, sql, before);
    }

    /// <summary>Derives what belongs together across reports for a record that was made before it was kept.</summary>
    public static void FillAcrossReports(SqliteTransaction transaction)
    {
        Run(transaction, AddAttestations, new Counters());
        Stories.Add(transaction, 0);
        new OccasionLinks().Add(transaction.Connection!, 0);
    }

    /// <summary>Takes the rows of a coding that a newer one superseded out of the derived tables.</summary>
    public static void Remove(SqliteTransaction transaction, long coding)
    {
        foreach (var sql in (ReadOnlySpan<string>)[
            RollUp("f.coding_id = $coding", -1), RemoveEmptyDays,
            AddCoverage("c.coding_id = $coding", -1), RemoveEmptyCoverage,
            Tally("coding_id = $coding", -1), "DELETE FROM tally WHERE findings = 0",
            RemoveActors, RemovePairs, "DELETE FROM pair_report WHERE coding_id = $coding", "DELETE FROM attestation WHERE coding_id = $coding",
            "DELETE FROM current_finding WHERE coding_id = $coding", "DELETE FROM current_coding WHERE coding_id = $coding"])
            Run(transaction, sql, new Counters { Coding = coding });
    }

    private static ImmutableArray<string> Derivations =>
    [
        AddCodings, AddFindings, AddActors, AddPairs, RollUp("f.finding_id > $finding", 1), AddPairReports,
        AddCoverage("c.coding_id > $coding", 1), Tally("finding_id > $finding", 1), AddAttestations,
    ];

    private const string AddCodings = """
        INSERT INTO current_coding (coding_id, day, outlet_id, side)
        SELECT c.id, c.day, r.outlet_id, c.side
        FROM coding c JOIN report r ON r.id = c.report_id
        WHERE c.id > $coding AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.coding_id = c.id)
        """;

    private const string AddFindings = """
        INSERT INTO current_finding (finding_id, coding_id, kind, class, status, day, outlet_id, side, issue_id, stance)
        SELECT f.id, f.coding_id, f.kind, f.class, coalesce(e.status, ''),
               coalesce(f.date || substr('-01-01', length(f.date) - 3), c.day), c.outlet_id, c.side, s.issue_id, s.stance
        FROM finding f JOIN current_coding c ON c.coding_id = f.coding_id
        LEFT JOIN event e ON e.finding_id = f.id
        LEFT JOIN statement s ON s.finding_id = f.id
        WHERE f.id > $finding
        """;

    private const string AddActors = """
        INSERT OR IGNORE INTO by_actor (code, kind, day, finding_id, role, class, status)
        SELECT a.code, f.kind, f.day, f.finding_id, a.role, f.class, f.status
        FROM current_finding f CROSS JOIN finding_actor a ON a.finding_id = f.finding_id
        WHERE f.finding_id > $finding
        """;

    // Sources against targets; among themselves where the finding has several and no target.
    private const string AddPairs = """
        INSERT OR IGNORE INTO by_pair (source, target, kind, day, finding_id, class, status, reciprocal)
        SELECT a.code, b.code, f.kind, f.day, f.finding_id, f.class, f.status,
               b.role <> 'target' OR EXISTS (
                   SELECT 1 FROM finding_actor c CROSS JOIN finding_actor d ON d.finding_id = c.finding_id AND d.role = 'target' AND d.code = a.code
                   WHERE c.finding_id = f.finding_id AND c.role <> 'target' AND c.code = b.code)
        FROM current_finding f CROSS JOIN finding_actor a ON a.finding_id = f.finding_id AND a.role <> 'target'
        CROSS JOIN finding_actor b ON b.finding_id = f.finding_id AND b.code <> a.code
            AND (b.role = 'target' OR (NOT EXISTS (SELECT 1 FROM finding_actor t WHERE t.finding_id = f.finding_id AND t.role = 'target')
                 AND coalesce((SELECT e.reciprocal FROM event e WHERE e.finding_id = f.finding_id), 1)))
        WHERE f.finding_id > $finding
        """;

    private const string AddPairReports = """
        INSERT OR IGNORE INTO pair_report (first, second, coding_id, document_id, outlet_id)
        SELECT min(a.code, b.code), max(a.code, b.code), f.coding_id, r.document_id, r.outlet_id
        FROM current_finding f CROSS JOIN finding_actor a ON a.finding_id = f.finding_id AND a.role <> 'target'
        CROSS JOIN finding_actor b ON b.finding_id = f.finding_id
        CROSS JOIN by_pair p ON p.source = a.code AND p.target = b.code AND p.kind = f.kind AND p.day = f.day AND p.finding_id = f.finding_id
        CROSS JOIN coding k ON k.id = f.coding_id CROSS JOIN report r ON r.id = k.report_id
        WHERE f.finding_id > $finding AND f.status IN ('actual', '')
        """;

    private const string AddAttestations = """
        INSERT INTO attestation (country, office, name, day, coding_id, number)
        SELECT p.country, p.office, p.name, c.day, c.coding_id, p.number
        FROM current_coding c JOIN person p ON p.coding_id = c.coding_id
        WHERE c.coding_id > $coding AND p.country IS NOT NULL AND p.office IS NOT NULL
        """;

    // The pairs and the day of the coding alone: the roll-ups of all others are as they were.
    private const string RemoveEmptyDays = """
        DELETE FROM dyad_day WHERE findings = 0 AND (source, target, day, kind, class) IN
            (SELECT a.code, b.code, f.day, f.kind, f.class
             FROM current_finding f CROSS JOIN finding_actor a ON a.finding_id = f.finding_id
             CROSS JOIN finding_actor b ON b.finding_id = f.finding_id WHERE f.coding_id = $coding)
        """;

    private const string RemoveEmptyCoverage = """
        DELETE FROM coverage WHERE reports = 0 AND (outlet_id, day) IN (SELECT coalesce(outlet_id, 0), day FROM current_coding WHERE coding_id = $coding)
        """;

    private const string RemoveActors = """
        DELETE FROM by_actor WHERE (code, kind, day, finding_id, role) IN
            (SELECT a.code, f.kind, f.day, f.finding_id, a.role
             FROM current_finding f CROSS JOIN finding_actor a ON a.finding_id = f.finding_id WHERE f.coding_id = $coding)
        """;

    private const string RemovePairs = """
        DELETE FROM by_pair WHERE (source, target, kind, day, finding_id) IN
            (SELECT a.code, b.code, f.kind, f.day, f.finding_id
             FROM current_finding f CROSS JOIN finding_actor a ON a.finding_id = f.finding_id
             CROSS JOIN finding_actor b ON b.finding_id = f.finding_id WHERE f.coding_id = $coding)
        """;

    private static string RollUp(string which, int sign) => $"""
        INSERT INTO dyad_day (source, target, day, kind, class, findings, both, reports, cooperation, conflict, both_cooperation, both_conflict)
        SELECT source, target, day, kind, class,
               {sign} * count(*), {sign} * sum(reciprocal), {sign} * count(DISTINCT coding_id),
               {sign} * sum(max(milli, 0)), {sign} * sum(max(-milli, 0)),
               {sign} * sum(reciprocal * max(milli, 0)), {sign} * sum(reciprocal * max(-milli, 0))
        FROM (SELECT DISTINCT p.source, p.target, p.day, p.kind, p.class, p.reciprocal, p.finding_id, f.coding_id,
                     coalesce((SELECT CAST(round(e.intensity * 1000) AS INTEGER) FROM event e WHERE e.finding_id = f.finding_id), 0) AS milli
              FROM current_finding f CROSS JOIN finding_actor a ON a.finding_id = f.finding_id AND a.role <> 'target'
              CROSS JOIN finding_actor b ON b.finding_id = f.finding_id
              CROSS JOIN by_pair p ON p.source = a.code AND p.target = b.code AND p.kind = f.kind AND p.day = f.day AND p.finding_id = f.finding_id
              WHERE {which} AND f.status IN ('actual', ''))
        WHERE true
        GROUP BY source, target, day, kind, class
        ON CONFLICT DO UPDATE SET
            findings = findings + excluded.findings, both = both + excluded.both, reports = reports + excluded.reports,
            cooperation = cooperation + excluded.cooperation, conflict = conflict + excluded.conflict,
            both_cooperation = both_cooperation + excluded.both_cooperation, both_conflict = both_conflict + excluded.both_conflict
        """;

    private static string AddCoverage(string which, int sign) => $"""
        INSERT INTO coverage (outlet_id, day, reports, texts)
        SELECT coalesce(c.outlet_id, 0), c.day, {sign} * count(*), {sign} * sum(NOT EXISTS (
            SELECT 1 FROM report other JOIN coding k ON k.report_id = other.id JOIN current_coding o ON o.coding_id = k.id
            WHERE other.document_id = r.document_id AND other.outlet_id IS r.outlet_id AND o.day = c.day
              AND o.coding_id {(sign > 0 ? "<" : "<>")} c.coding_id))
        FROM current_coding c JOIN coding n ON n.id = c.coding_id JOIN report r ON r.id = n.report_id
        WHERE {which}
        GROUP BY 1, 2
        ON CONFLICT DO UPDATE SET reports = reports + excluded.reports, texts = texts + excluded.texts
        """;

    private static string Tally(string which, int sign) => $"""
        INSERT INTO tally (kind, status, findings) SELECT kind, status, {sign} * count(*) FROM current_finding WHERE {which} GROUP BY 1, 2
        ON CONFLICT DO UPDATE SET findings = findings + excluded.findings
        """;

    private static void Run(SqliteTransaction transaction, string sql, Counters before)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        before.Bind(command);
        command.ExecuteNonQuery();
    }
}
