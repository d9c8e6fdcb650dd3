using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Store.Alignments;
using Rapport.Store.Ledgers;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Reads of statements what ledgers and briefs look at, and no more.</summary>
internal sealed class ToldRows(SqliteConnection connection)
{
    private const char BetweenPieces = '\u001f';

    private readonly Dictionary<string, Wording> _wordings = new(StringComparer.Ordinal);

    /// <summary>The statements of rows in this order, with their matters and stances alone.</summary>
    public List<Told> Matters(IEnumerable<long> rows) => new Sql("""
        SELECT c.finding_id, f.key, c.coding_id, c.class, c.day, c.side, i.register, i.text, CASE WHEN i.id IS NULL THEN (
            SELECT group_concat(text, char(31)) FROM (SELECT text FROM evidence WHERE finding_id = c.finding_id ORDER BY number)) END, c.stance
        FROM json_each($ids) j CROSS JOIN current_finding c ON c.finding_id = j.value CROSS JOIN finding f ON f.id = c.finding_id
        LEFT JOIN issue i ON i.id = c.issue_id ORDER BY j.id
        """).With("$ids", rows).Rows(connection, row => Of(row, row.Text(7) ?? (row.Text(8) ?? "").Replace(BetweenPieces, ' ')) with { Stance = row.Word<Stance>(9) });

    /// <summary>The words of the evidence of each row, as one text.</summary>
    public Dictionary<long, string> Evidence(IEnumerable<long> rows) => Pieces(rows).ToDictionary(static found => found.Key, static found => EvidenceWords.Joined([.. found]));

    /// <summary>Those of the statements that take a position, in this order, with all that the ledger of positions tells.</summary>
    public List<Told> Positions(IEnumerable<long> rows)
    {
        var positions = new Sql("""
            SELECT j.value FROM json_each($ids) j CROSS JOIN current_finding c ON c.finding_id = j.value WHERE c.class = 'position' OR c.stance IS NOT NULL ORDER BY j.id
            """).With("$ids", rows).Rows(connection, static row => row.GetInt64(0));
        var pieces = Pieces(positions);
        var holders = new Sql("""
            SELECT a.finding_id, a.code FROM json_each($ids) j CROSS JOIN finding_actor a ON a.finding_id = j.value AND a.role = 'holder' ORDER BY j.id, a.number
            """).With("$ids", positions).Rows(connection, static row => (Finding: row.GetInt64(0), Code: new ActorCode(row.GetString(1)))).ToLookup(static row => row.Finding, static row => row.Code);
        return new Sql("""
            SELECT c.finding_id, f.key, c.coding_id, c.class, c.day, c.side, i.register, i.text, c.stance, s.speaker, s.strength
            FROM json_each($ids) j CROSS JOIN current_finding c ON c.finding_id = j.value CROSS JOIN finding f ON f.id = c.finding_id
            CROSS JOIN statement s ON s.finding_id = c.finding_id LEFT JOIN issue i ON i.id = c.issue_id ORDER BY j.id
            """).With("$ids", positions).Rows(connection, row => Position(row, [.. holders[row.GetInt64(0)]], [.. pieces[row.GetInt64(0)]]));
    }

    /// <summary>The statements of rows with their words, as an answer has them.</summary>
    /// <param name="told">The statements.</param>
    /// <param name="reports">Their reports, by coding.</param>
    public Dictionary<long, LedgerStatement> Whole(IReadOnlyCollection<Told> told, Dictionary<long, StoriedReport> reports)
    {
        var pieces = Pieces(told.Select(static one => one.Row));
        return told.ToDictionary(static one => one.Row, one => (one with { Evidence = [.. pieces[one.Row]] }).Whole(reports[one.Coding].Report));
    }

    /// <summary>The words of a phrase; phrases that come again are looked at once.</summary>
    public Wording WordingOf(string phrase) => _wordings.TryGetValue(phrase, out var known) ? known : _wordings[phrase] = Wording.Of(phrase);

    // Columns: row, name, coding, kind, day, side, issue of the register, phrase of the issue.
    private Told Of(SqliteDataReader row, string phrase) => new()
    {
        Row = row.GetInt64(0),
        Id = new(row.GetString(1)),
        Coding = row.GetInt64(2),
        Kind = row.Word<StatementKind>(3) ?? StatementKind.Topics,
        Day = row.Day(4),
        Side = row.Text(5),
        Issue = row.Text(7) is { } issue ? new Issue(row.GetString(6) is { Length: > 0 } id ? id : null, issue) : null,
        Phrase = phrase,
        Matter = WordingOf(phrase),
    };

    private Told Position(SqliteDataReader row, ImmutableArray<ActorCode> holders, ImmutableArray<EvidenceWords> evidence) =>
        Of(row, row.Text(7) ?? string.Join(' ', evidence.Select(static words => words.Text))) with
        {
            Stance = row.Word<Stance>(8),
            Speaker = row.Text(9),
            Strength = row.Text(10),
            Holders = holders,
            Evidence = evidence,
        };

    private ILookup<long, EvidenceWords> Pieces(IEnumerable<long> rows) => new Sql("""
        SELECT v.finding_id, v.text, v."start", v."end", v.sentence FROM json_each($ids) j CROSS JOIN evidence v ON v.finding_id = j.value ORDER BY j.id, v.number
        """).With("$ids", rows).Rows(connection, static row => (Finding: row.GetInt64(0), Words: new EvidenceWords(row.GetString(1), row.Span(2), row.Int(4))))
        .ToLookup(static row => row.Finding, static row => row.Words);
}
