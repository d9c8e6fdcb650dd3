using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Reads whole events, statements and links of given rows, each kind in one statement.</summary>
internal static class FindingRows
{
    private const string SharedOccasion = """
        CASE WHEN f.occasion IS NOT NULL THEN (
            SELECT 'o' || substr(g.key, 2) FROM occasion o JOIN account a ON a.coding_id = o.coding_id AND a.number = o.number
            JOIN finding g ON g.id = a.leader_id WHERE o.coding_id = f.coding_id AND o.name = f.occasion LIMIT 1) END
        """;

    // Few codings are corrected; the others need no further look.
    private const string Corrections =
        $"CASE WHEN EXISTS (SELECT 1 FROM corrected_coding x WHERE x.coding_id = f.coding_id) THEN {CorrectionAnswers.OfFinding} END";

    /// <summary>The lasting names of findings, by row.</summary>
    public static Dictionary<long, FindingId> Names(SqliteConnection connection, IEnumerable<long> findings) =>
        new Sql("SELECT f.id, f.key FROM json_each($ids) j CROSS JOIN finding f ON f.id = j.value").With("$ids", findings.Distinct())
            .Rows(connection, static row => (Row: row.GetInt64(0), Id: new FindingId(row.GetString(1)))).ToDictionary(static row => row.Row, static row => row.Id);

    /// <summary>The events among the rows, by row.</summary>
    public static Dictionary<long, RecordedEvent> Events(SqliteConnection connection, IEnumerable<long> findings)
    {
        var (ids, actors, evidence) = Parts(connection, findings);
        var heads = Heads(connection, ids);
        return new Sql($"""
            SELECT f.id, f.key, f.name, f.date, f.occasion, (SELECT name FROM rule WHERE id = f.rule_id), f.confidence, f.class,
                   e.mode, e.contexts, e.cameo, e.quad, e.intensity, e.reciprocal, e.place, e.status, e.statement, f.coding_id, {SharedOccasion}, {Corrections},
                   e.place_precision, e.place_state
            FROM json_each($ids) j CROSS JOIN finding f ON f.id = j.value CROSS JOIN event e ON e.finding_id = f.id
            """).With("$ids", ids).Rows(connection, row => (Row: row.GetInt64(0), Found: Event(row, heads[row.GetInt64(17)], actors, evidence))).ToDictionary(static pair => pair.Row, static pair => pair.Found);
    }

    private static RecordedEvent Event(SqliteDataReader row, CodingHead head, ILookup<(long, string), Actor> actors, ILookup<long, EvidenceWords> evidence)
    {
        var finding = row.GetInt64(0);
        return new()
        {
            Id = new(row.GetString(1)),
            Name = row.GetString(2),
            Date = Words.Date(row.Text(3)),
            Occasion = row.Text(4),
            Rule = row.Text(5) ?? "",
            Confidence = row.GetDouble(6),
            Type = row.GetString(7),
            Mode = row.Text(8),
            Contexts = [.. row.GetString(9).Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Cameo = row.Text(10),
            Quad = row.GetString(11),
            Intensity = row.GetDouble(12),
            Reciprocal = row.GetInt32(13) != 0,
            Place = row.Text(14),
            PlacePrecision = row.Word<PlacePrecision>(20),
            PlaceState = row.Text(21) is { } state ? new ActorCode(state) : null,
            Status = row.Word<EventStatus>(15) ?? EventStatus.Actual,
            Statement = row.Text(16),
            Report = head.Report,
            Pack = head.Pack,
            Url = head.Url,
            Language = head.Language,
            ReportDay = head.Day,
            Story = head.StoryName,
            SharedOccasion = row.Text(18),
            Corrections = row.Names(19),
            Source = [.. actors[(finding, "source")]],
            Target = [.. actors[(finding, "target")]],
            Evidence = [.. evidence[finding]],
        };
    }

    /// <summary>The statements among the rows, by row.</summary>
    public static Dictionary<long, RecordedStatement> Statements(SqliteConnection connection, IEnumerable<long> findings)
    {
        var (ids, actors, evidence) = Parts(connection, findings);
        var heads = Heads(connection, ids);
        return new Sql($"""
            SELECT f.id, f.key, f.name, f.date, f.occasion, (SELECT name FROM rule WHERE id = f.rule_id), f.confidence, f.class,
                   s.stance, i.register, i.text, s.speaker, s.strength, s.direct, f.coding_id, {SharedOccasion}, {Corrections}
            FROM json_each($ids) j CROSS JOIN finding f ON f.id = j.value CROSS JOIN statement s ON s.finding_id = f.id LEFT JOIN issue i ON i.id = s.issue_id
            """).With("$ids", ids).Rows(connection, row => (Row: row.GetInt64(0), Found: Statement(row, heads[row.GetInt64(14)], actors, evidence))).ToDictionary(static pair => pair.Row, static pair => pair.Found);
    }

    private static RecordedStatement Statement(SqliteDataReader row, CodingHead head, ILookup<(long, string), Actor> actors, ILookup<long, EvidenceWords> evidence)
    {
        var finding = row.GetInt64(0);
        return new()
        {
            Id = new(row.GetString(1)),
            Name = row.GetString(2),
            Date = Words.Date(row.Text(3)),
            Occasion = row.Text(4),
            Rule = row.Text(5) ?? "",
            Confidence = row.GetDouble(6),
            Kind = row.Word<StatementKind>(7) ?? StatementKind.Topics,
            Stance = row.Word<Stance>(8),
            Speaker = row.Text(11),
            Strength = row.Text(12),
            Direct = row.GetInt32(13) != 0,
            Issue = row.Text(10) is { } issue ? new Issue(row.GetString(9) is { Length: > 0 } id ? id : null, issue) : null,
            Report = head.Report,
            Pack = head.Pack,
            Url = head.Url,
            Language = head.Language,
            ReportDay = head.Day,
            Story = head.StoryName,
            SharedOccasion = row.Text(15),
            Corrections = row.Names(16),
            Holder = [.. actors[(finding, "holder")]],
            Target = [.. actors[(finding, "target")]],
            Evidence = [.. evidence[finding]],
        };
    }

    /// <summary>The links among the rows, by row.</summary>
    public static Dictionary<long, RecordedLink> Links(SqliteConnection connection, IEnumerable<long> findings)
    {
        var (ids, _, evidence) = Parts(connection, findings);
        return new Sql("""
            SELECT f.id, f.key, f.name, l.what, l.verb, l.place, f.date FROM finding f JOIN link l ON l.finding_id = f.id
            WHERE f.id IN (SELECT value FROM json_each($ids))
            """).With("$ids", ids).Rows(connection, row => (Row: row.GetInt64(0), Found: new RecordedLink(
                new(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.Text(5), Words.Date(row.Text(6)),
                evidence[row.GetInt64(0)].First()))).ToDictionary(static pair => pair.Row, static pair => pair.Found);
    }

    /// <summary>The rows of all findings of a coding, in the order of the coder.</summary>
    public static ImmutableArray<long> OfCoding(SqliteConnection connection, long coding) =>
        [.. new Sql("SELECT id FROM finding WHERE coding_id = $coding ORDER BY id").With("$coding", coding).Rows(connection, static row => row.GetInt64(0))];

    /// <summary>What a coding did not take, in the order of the coder.</summary>
    public static ImmutableArray<RecordedRejection> Rejections(SqliteConnection connection, long coding) =>
        [.. new Sql("""
            SELECT j.reason, (SELECT name FROM rule WHERE id = j.rule_id), j.text, j."start", j."end", j.sentence
            FROM rejection j WHERE j.coding_id = $coding ORDER BY j.number
            """).With("$coding", coding).Rows(connection, static row =>
                new RecordedRejection(row.GetString(0), row.Text(1), new(row.GetString(2), row.Span(3), row.Int(5))))];

    private static Dictionary<long, CodingHead> Heads(SqliteConnection connection, string findings) => CodingHead.Of(connection,
        new Sql("SELECT DISTINCT f.coding_id FROM json_each($ids) j CROSS JOIN finding f ON f.id = j.value").With("$ids", findings).Rows(connection, static row => row.GetInt64(0)));

    private static (string Ids, ILookup<(long, string), Actor> Actors, ILookup<long, EvidenceWords> Evidence) Parts(
        SqliteConnection connection, IEnumerable<long> findings)
    {
        var ids = Sql.List(findings.Distinct());
        var actors = new Sql("""
            SELECT a.finding_id, a.role, a.code, a.sector, a.name FROM json_each($ids) j CROSS JOIN finding_actor a ON a.finding_id = j.value ORDER BY j.id, a.role, a.number
            """).With("$ids", ids).Rows(connection, static row =>
                (Key: (row.GetInt64(0), row.GetString(1)), Actor: new Actor(new(row.GetString(2)), row.Text(3), row.Text(4))));
        var evidence = new Sql("""
            SELECT v.finding_id, v.text, v."start", v."end", v.sentence, c.kind
            FROM json_each($ids) j CROSS JOIN finding f ON f.id = j.value CROSS JOIN evidence v ON v.finding_id = f.id
            LEFT JOIN sentence t ON t.coding_id = f.coding_id AND t.number = v.sentence
            LEFT JOIN section c ON c.coding_id = f.coding_id AND c.number = t.section ORDER BY j.id, v.number
            """).With("$ids", ids).Rows(connection, static row =>
                (Finding: row.GetInt64(0), Words: new EvidenceWords(row.GetString(1), row.Span(2), row.Int(4)) { Section = row.Text(5) }));
        return (ids, actors.ToLookup(static pair => pair.Key, static pair => pair.Actor), evidence.ToLookup(static pair => pair.Finding, static pair => pair.Words));
    }
}
