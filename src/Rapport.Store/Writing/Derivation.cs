using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Reading;

namespace Rapport.Store.Writing;

/// <summary>
/// Keeps the derived tables in step with the facts, within the transaction that adds them: one statement a table,
/// over the rows behind those that were there before.
/// </summary>
internal static class Derivation
{
    /// <summary>The derived tables, apart from full text.</summary>
    public static ImmutableArray<string> Tables => [.. WithinReports, .. AcrossReports];

    /// <summary>The derived tables of what each report holds by itself; some name the story of the report.</summary>
    public static ImmutableArray<string> WithinReports { get; } =
        ["current_coding", "current_finding", "by_actor", "by_pair", "said_beside", "dyad_day", "dyad_month", "pair_report", "coverage", "tally", "attestation", "review_weight"];

    /// <summary>The derived tables of what reports that are compared with each other have in common: stories and occasions.</summary>
    public static ImmutableArray<string> AcrossReports { get; } = ["story_text", "story_band", "account", "occasion_of", "occasion_on"];

    /// <summary>The tables of full text.</summary>
    public static ImmutableArray<string> WordTables { get; } = ["document_words", "headline_words", "evidence_words", "issue_words"];

    /// <summary>Makes the derived tables anew from the facts, apart from full text.</summary>
    public static void Remake(SqliteTransaction transaction)
    {
        foreach (var table in Tables)
            Run(transaction, $"DELETE FROM {table}", default);
        Stories.Add(transaction, 0);
        RemakeWithinReports(transaction);
        new OccasionLinks().Add(transaction.Connection!, 0);
    }

    /// <summary>Makes the derived tables anew, but for full text, stories and occasions; stories are needed.</summary>
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
        Stories.Add(transaction, before.Coding);
        foreach (var sql in Derivations)
            Run(transaction, sql, before);
        foreach (var sql in (ReadOnlySpan<string>)[
            "INSERT INTO document_words (rowid, text) SELECT id, text FROM document WHERE id > $document",
            "INSERT INTO headline_words (rowid, headline) SELECT id, headline FROM coding WHERE id > $coding",
            "INSERT INTO evidence_words (rowid, text) SELECT finding_id, text FROM finding_evidence WHERE finding_id > $finding",
            "INSERT INTO issue_words (rowid, text) SELECT id, text FROM issue WHERE id > $issue"])
            Run(transaction, sql, before);
    }

    /// <summary>Takes the rows of a coding that a newer one superseded out of the derived tables.</summary>
    public static void Remove(SqliteTransaction transaction, long coding)
    {
        foreach (var sql in (ImmutableArray<string>)[
            .. PairsOfCoding, RollUpDays(-1), RemoveEmptyDays, RollUpMonths(-1), RemoveEmptyMonths,
            AddCoverage("c.coding_id = $coding", -1), RemoveEmptyCoverage,
            Tally("coding_id = $coding", -1), "DELETE FROM tally WHERE findings = 0",
            OtherWeights(1), "DELETE FROM review_weight WHERE finding_id IN (SELECT finding_id FROM current_finding WHERE coding_id = $coding)",
            RemoveBeside, RemoveActors, RemovePairs, "DELETE FROM pair_report WHERE coding_id = $coding", "DELETE FROM attestation WHERE coding_id = $coding",
            "DELETE FROM current_finding WHERE coding_id = $coding", "DELETE FROM current_coding WHERE coding_id = $coding"])
            Run(transaction, sql, new Counters { Coding = coding });
    }

    // Rows come in the order of the tables that they are put into: a large table is written from its beginning to its end.
    private static ImmutableArray<string> Derivations =>
    [
        AddCodings, AddFindings, AddActors, .. NewPairs, AddPairs, AddBeside, RollUpDays(1), RollUpMonths(1), AddPairReports,
        AddCoverage("c.coding_id > $coding", 1), Tally("finding_id > $finding", 1), AddAttestations, AddWeights, OtherWeights(-1),
    ];

    // What the findings that come or go tell of pairs, for the statements that follow.
    private static ImmutableArray<string> TouchedPairs =>
    [
        """
        CREATE TEMP TABLE IF NOT EXISTS touched_pair (
            source TEXT NOT NULL, target TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, finding_id INTEGER NOT NULL,
            class TEXT NOT NULL, status TEXT NOT NULL, reciprocal INTEGER NOT NULL, coding_id INTEGER NOT NULL, issue_id INTEGER,
            PRIMARY KEY (source, target, kind, day, finding_id)) WITHOUT ROWID
        """,
        "DELETE FROM touched_pair",
    ];

    // Sources against targets; among themselves where the finding has several and no target.
    private static ImmutableArray<string> NewPairs =>
    [
        .. TouchedPairs,
        """
        INSERT OR IGNORE INTO touched_pair (source, target, kind, day, finding_id, class, status, coding_id, issue_id, reciprocal)
        SELECT a.code, b.code, f.kind, f.day, f.finding_id, f.class, f.status, f.coding_id, f.issue_id,
               b.role <> 'target' OR EXISTS (
                   SELECT 1 FROM finding_actor c CROSS JOIN finding_actor d ON d.finding_id = c.finding_id AND d.role = 'target' AND d.code = a.code
                   WHERE c.finding_id = f.finding_id AND c.role <> 'target' AND c.code = b.code)
        FROM current_finding f CROSS JOIN finding_actor a ON a.finding_id = f.finding_id AND a.role <> 'target'
        CROSS JOIN finding_actor b ON b.finding_id = f.finding_id AND b.code <> a.code
            AND (b.role = 'target' OR (NOT EXISTS (SELECT 1 FROM finding_actor t WHERE t.finding_id = f.finding_id AND t.role = 'target')
                 AND coalesce((SELECT e.reciprocal FROM event e WHERE e.finding_id = f.finding_id), 1)))
        WHERE f.finding_id > $finding
        ORDER BY a.code, b.code, f.kind, f.day, f.finding_id
        """,
    ];

    private static ImmutableArray<string> PairsOfCoding =>
    [
        .. TouchedPairs,
        """
        INSERT OR IGNORE INTO touched_pair (source, target, kind, day, finding_id, class, status, reciprocal, coding_id, issue_id)
        SELECT p.source, p.target, p.kind, p.day, p.finding_id, p.class, p.status, p.reciprocal, p.coding_id, p.issue_id
        FROM current_finding f CROSS JOIN finding_actor a ON a.finding_id = f.finding_id AND a.role <> 'target'
        CROSS JOIN finding_actor b ON b.finding_id = f.finding_id
        CROSS JOIN by_pair p ON p.source = a.code AND p.target = b.code AND p.kind = f.kind AND p.day = f.day AND p.finding_id = f.finding_id
        WHERE f.coding_id = $coding
        """,
    ];

    private const string AddCodings = """
        INSERT INTO current_coding (coding_id, day, outlet_id, side, document_id)
        SELECT c.id, c.day, r.outlet_id, c.side, r.document_id
        FROM coding c JOIN report r ON r.id = c.report_id
        WHERE c.id > $coding AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.coding_id = c.id)
        """;

    private const string AddFindings = """
        INSERT INTO current_finding (finding_id, coding_id, kind, class, status, day, outlet_id, side, issue_id, stance, issue)
        SELECT f.id, f.coding_id, f.kind, f.class, coalesce(e.status, ''),
               coalesce(f.date || substr('-01-01', length(f.date) - 3), c.day), c.outlet_id, c.side, s.issue_id, s.stance,
               (SELECT nullif(i.register, '') FROM issue i WHERE i.id = s.issue_id)
        FROM finding f JOIN current_coding c ON c.coding_id = f.coding_id
        LEFT JOIN event e ON e.finding_id = f.id
        LEFT JOIN statement s ON s.finding_id = f.id
        WHERE f.id > $finding
        """;

    private const string AddActors = """
        INSERT OR IGNORE INTO by_actor (code, kind, day, finding_id, role, class, status, issue)
        SELECT a.code, f.kind, f.day, f.finding_id, a.role, f.class, f.status, f.issue
        FROM current_finding f CROSS JOIN finding_actor a ON a.finding_id = f.finding_id
        WHERE f.finding_id > $finding
        ORDER BY a.code, f.kind, f.day, f.finding_id, a.role
        """;

    private const string AddPairs = """
        INSERT INTO by_pair (source, target, kind, day, finding_id, class, status, reciprocal, coding_id, issue_id)
        SELECT source, target, kind, day, finding_id, class, status, reciprocal, coding_id, issue_id FROM touched_pair
        ORDER BY source, target, kind, day, finding_id
        """;

    private const string AddPairReports = """
        INSERT INTO pair_report (first, second, story_id, day, key, coding_id, outlet_id)
        SELECT p.first, p.second, t.story_id, coalesce(nullif(k.day, ''), '~'), r.key, p.coding_id, r.outlet_id
        FROM (SELECT DISTINCT min(source, target) AS first, max(source, target) AS second, coding_id FROM touched_pair WHERE status IN ('actual', '')) p
        CROSS JOIN coding k ON k.id = p.coding_id CROSS JOIN report r ON r.id = k.report_id CROSS JOIN story_text t ON t.document_id = r.document_id
        ORDER BY p.first, p.second, t.story_id, k.day, r.key
        """;

    // What hangs on an occasion of both and names the other nowhere.
    private const string AddBeside = """
        INSERT OR IGNORE INTO said_beside (holder, other, day, finding_id, issue_id, coding_id)
        SELECT h.code, p.code, f.day, f.finding_id, f.issue_id, f.coding_id
        FROM current_finding f CROSS JOIN finding n ON n.id = f.finding_id AND n.occasion IS NOT NULL
        CROSS JOIN occasion o ON o.coding_id = f.coding_id AND o.name = n.occasion
        CROSS JOIN finding_actor h ON h.finding_id = f.finding_id AND h.role = 'holder'
        CROSS JOIN occasion_participant p ON p.coding_id = o.coding_id AND p.occasion = o.number AND p.code <> h.code
        WHERE f.finding_id > $finding AND f.kind = 'statement'
          AND EXISTS (SELECT 1 FROM occasion_participant q WHERE q.coding_id = o.coding_id AND q.occasion = o.number AND q.code = h.code)
          AND EXISTS (SELECT 1 FROM finding g WHERE g.coding_id = f.coding_id AND g.occasion = n.occasion AND g.kind = 'event' AND g.class = 'CONSULT')
          AND NOT EXISTS (SELECT 1 FROM by_pair b WHERE b.source = h.code AND b.target = p.code AND b.kind = f.kind AND b.day = f.day AND b.finding_id = f.finding_id)
        ORDER BY h.code, p.code, f.day, f.finding_id
        """;

    private const string AddAttestations = """
        INSERT INTO attestation (country, office, name, day, coding_id, number, story_id, outlet_id)
        SELECT p.country, p.office, p.name, c.day, c.coding_id, p.number, t.story_id, c.outlet_id
        FROM current_coding c JOIN person p ON p.coding_id = c.coding_id
        JOIN coding k ON k.id = c.coding_id JOIN report r ON r.id = k.report_id JOIN story_text t ON t.document_id = r.document_id
        WHERE c.coding_id > $coding AND p.country IS NOT NULL AND p.office IS NOT NULL
        ORDER BY p.country, p.office, p.name, c.day, c.coding_id, p.number
        """;

    // The pairs and days of the coding alone: the roll-ups of all others are as they were.
    private const string RemoveEmptyDays =
        "DELETE FROM dyad_day WHERE findings = 0 AND (source, target, day, kind, class) IN (SELECT source, target, day, kind, class FROM touched_pair)";

    private const string RemoveEmptyMonths =
        "DELETE FROM dyad_month WHERE findings = 0 AND (source, target, month, kind, class) IN (SELECT source, target, substr(day, 1, 7), kind, class FROM touched_pair)";

    private const string RemoveEmptyCoverage = """
        DELETE FROM coverage WHERE reports = 0 AND (outlet_id, day) IN (SELECT coalesce(outlet_id, 0), day FROM current_coding WHERE coding_id = $coding)
        """;

    private const string RemoveActors = """
        DELETE FROM by_actor WHERE (code, kind, day, finding_id, role) IN
            (SELECT a.code, f.kind, f.day, f.finding_id, a.role
             FROM current_finding f CROSS JOIN finding_actor a ON a.finding_id = f.finding_id WHERE f.coding_id = $coding)
        """;

    private const string RemovePairs =
        "DELETE FROM by_pair WHERE (source, target, kind, day, finding_id) IN (SELECT source, target, kind, day, finding_id FROM touched_pair)";

    private const string RemoveBeside = """
        DELETE FROM said_beside WHERE (holder, other, day, finding_id) IN
            (SELECT h.code, p.code, f.day, f.finding_id
             FROM current_finding f CROSS JOIN finding_actor h ON h.finding_id = f.finding_id AND h.role = 'holder'
             CROSS JOIN occasion_participant p ON p.coding_id = f.coding_id WHERE f.coding_id = $coding AND f.kind = 'statement')
        """;

    // Doubt times 1 and the days of pairs that the finding makes alone; and of how many pairs it alone tells in its report.
    private const string AddWeights = """
        INSERT INTO review_weight (finding_id, key, doubt, days, reports, weight)
        SELECT finding_id, key, doubt, days, reports, doubt * (1 + days) FROM (
            SELECT f.finding_id, n.key, 1 - n.confidence AS doubt, coalesce(d.days, 0) AS days, coalesce(r.reports, 0) AS reports
            FROM current_finding f JOIN finding n ON n.id = f.finding_id
            LEFT JOIN (SELECT p.finding_id, count(*) AS days FROM touched_pair p CROSS JOIN dyad_day d
                           ON d.source = p.source AND d.target = p.target AND d.day = p.day AND d.kind = p.kind AND d.class = p.class AND d.findings = 1
                       WHERE p.status IN ('actual', '') GROUP BY p.finding_id) d ON d.finding_id = f.finding_id
            LEFT JOIN (SELECT finding_id, count(*) AS reports FROM (
                           SELECT CAST(min(finding_id) AS INTEGER) AS finding_id FROM touched_pair WHERE status IN ('actual', '')
                           GROUP BY coding_id, min(source, target), max(source, target) HAVING min(finding_id) = max(finding_id))
                       GROUP BY finding_id) r ON r.finding_id = f.finding_id
            WHERE f.finding_id > $finding AND f.status IN ('actual', '') AND f.kind <> 'link' AND n.confidence < 1)
        """;

    // Where what comes joins one finding of a pair on a day, that one is no longer alone; where what goes leaves one, that one is.
    private static string OtherWeights(int sign) => $"""
        UPDATE review_weight SET days = days + {sign} * o.pairs, weight = doubt * (1 + days + {sign} * o.pairs)
        FROM (SELECT q.finding_id, count(*) AS pairs FROM (
                  SELECT source, target, day, kind, class, count(*) AS touched FROM touched_pair WHERE status IN ('actual', '') GROUP BY 1, 2, 3, 4, 5) t
              CROSS JOIN dyad_day d ON d.source = t.source AND d.target = t.target AND d.day = t.day AND d.kind = t.kind AND d.class = t.class
                  AND d.findings = {(sign > 0 ? "1" : "t.touched + 1")}
              CROSS JOIN by_pair q ON q.source = t.source AND q.target = t.target AND q.kind = t.kind AND q.day = t.day AND q.class = t.class AND q.status IN ('actual', '')
                  AND {(sign > 0 ? "q.coding_id <> $coding" : "q.finding_id <= $finding")}
              GROUP BY q.finding_id) o
        WHERE review_weight.finding_id = o.finding_id
        """;

    private static string RollUpDays(int sign) => $"""
        INSERT INTO dyad_day (source, target, day, kind, class, findings, both, reports, cooperation, conflict, both_cooperation, both_conflict)
        SELECT source, target, day, kind, class,
               {sign} * count(*), {sign} * sum(reciprocal), {sign} * count(DISTINCT coding_id),
               {sign} * sum(max(milli, 0)), {sign} * sum(max(-milli, 0)),
               {sign} * sum(reciprocal * max(milli, 0)), {sign} * sum(reciprocal * max(-milli, 0))
        FROM {TouchedActual}
        WHERE true
        GROUP BY source, target, day, kind, class
        ON CONFLICT DO UPDATE SET
            findings = findings + excluded.findings, both = both + excluded.both, reports = reports + excluded.reports,
            cooperation = cooperation + excluded.cooperation, conflict = conflict + excluded.conflict,
            both_cooperation = both_cooperation + excluded.both_cooperation, both_conflict = both_conflict + excluded.both_conflict
        """;

    private static string RollUpMonths(int sign) => $"""
        INSERT INTO dyad_month (source, target, month, kind, class, findings, both, cooperation, conflict, both_cooperation, both_conflict)
        SELECT source, target, substr(day, 1, 7), kind, class, {sign} * count(*), {sign} * sum(reciprocal),
               {sign} * sum(max(milli, 0)), {sign} * sum(max(-milli, 0)),
               {sign} * sum(reciprocal * max(milli, 0)), {sign} * sum(reciprocal * max(-milli, 0))
        FROM {TouchedActual}
        WHERE true
        GROUP BY source, target, substr(day, 1, 7), kind, class
        ON CONFLICT DO UPDATE SET
            findings = findings + excluded.findings, both = both + excluded.both, cooperation = cooperation + excluded.cooperation, conflict = conflict + excluded.conflict,
            both_cooperation = both_cooperation + excluded.both_cooperation, both_conflict = both_conflict + excluded.both_conflict
        """;

    // milli: intensity in thousandths.
    private const string TouchedActual = """
        (SELECT p.*, coalesce((SELECT CAST(round(e.intensity * 1000) AS INTEGER) FROM event e WHERE e.finding_id = p.finding_id), 0) AS milli
         FROM touched_pair p WHERE p.status IN ('actual', ''))
        """;

    private static string AddCoverage(string which, int sign) => $"""
        INSERT INTO coverage (outlet_id, day, reports, texts)
        SELECT coalesce(c.outlet_id, 0), c.day, {sign} * count(*), {sign} * sum(NOT EXISTS (
            SELECT 1 FROM report other JOIN coding k ON k.report_id = other.id JOIN current_coding o ON o.coding_id = k.id
            WHERE other.document_id = r.document_id AND other.outlet_id IS r.outlet_id AND o.day = c.day AND {Columns.IsRead("k")}
              AND o.coding_id {(sign > 0 ? "<" : "<>")} c.coding_id))
        FROM current_coding c JOIN coding n ON n.id = c.coding_id JOIN report r ON r.id = n.report_id
        WHERE {which} AND {Columns.IsRead("n")}
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
