using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the question for a list of reports.</summary>
internal sealed class ReportLines
{
    // Rare words drive; of others each report is tried, the newest first.
    private const string Matches = "SELECT rowid FROM document_words WHERE document_words MATCH $words";
    private const int MostTried = Sql.MostCounted / 20;

    private readonly List<string> _conditions = ["true"];
    private readonly List<(string, object?)> _parameters = [];
    private readonly string _source = "current_coding c";
    private readonly bool _isFrequent;
    private readonly RowsWithWords? _held;

    private ReportLines(SqliteConnection connection, ReportsQuestion question, int rare)
    {
        if (question.From is { } from)
            Where("c.day >= $from", "$from", Words.Of(from));
        if (question.To is { } to)
            Where("c.day <= $to AND c.day <> ''", "$to", Words.Of(to));
        if (question.Outlet is { } outlet)
            Where("c.outlet_id = (SELECT id FROM outlet WHERE name = $outlet)", "$outlet", outlet);
        if (question.Side is { } side)
            Where("c.side = $side", "$side", side);
        if (question.Words is not { } words)
            return;
        _parameters.Add(("$words", Sql.Match(words)));
        _isFrequent = Sql.Count(connection, Matches, [("$words", Sql.Match(words))], rare) == rare;
        if (_isFrequent)
            _held = RowsWithWords.Of(connection, "document_words", Sql.Match(words));
        else
            _source = $"({Matches}) w CROSS JOIN current_coding c INDEXED BY current_coding_by_document ON c.document_id = w.rowid";
    }

    /// <summary>A list of reports; words in fewer than <paramref name="rare"/> texts are rare.</summary>
    public static Page<ReportLine> Of(SqliteConnection connection, ReportsQuestion question, int rare = Sql.MostCounted)
    {
        var list = new ReportLines(connection, question, rare);
        var total = list.Total(connection);
        var limit = Math.Max(1, question.Limit);
        var rows = list.Part(connection, question.Cursor, limit + 1);
        var pairs = Pairs(connection, rows.Take(limit).Select(static row => row.Coding));
        return new([.. rows.Take(limit).Select(row => row.Line with { Pairs = [.. pairs[row.Coding]] })],
            total, rows.Count > limit ? new Cursor(rows[limit - 1].Day, rows[limit - 1].Coding) : null);
    }

    private void Where(string condition, string name, object value)
    {
        _conditions.Add(condition);
        _parameters.Add((name, value));
    }

    /// <summary>The number of reports in the whole list; where the words are frequent, a few reports are tried.</summary>
    private Total Total(SqliteConnection connection)
    {
        var all = string.Join(" AND ", _conditions);
        if (_held is not null && _conditions.Count > 1)
            return Held(connection, all);
        if (!_isFrequent)
            return Sql.Total(connection, $"SELECT 1 FROM {_source} WHERE {all}", _parameters);
        if (_conditions.Count == 1)
            return new(Sql.MostCounted, false);
        var (tried, counted) = new Sql($"""
            SELECT count(*), coalesce(sum({HasWords}), 0) FROM (SELECT c.document_id FROM {_source} WHERE {all} LIMIT {MostTried}) c
            """) { Parameters = [.. _parameters] }.Rows(connection, static row => (row.GetInt64(0), row.GetInt64(1)))[0];
        return new(counted, tried < MostTried);
    }

    private Total Held(SqliteConnection connection, string conditions)
    {
        var tried = new Sql($"SELECT c.document_id FROM {_source} WHERE {conditions} LIMIT {Sql.MostCounted}") { Parameters = [.. _parameters] }
            .Rows(connection, static row => row.GetInt64(0));
        return new(tried.Count(_held!.Contains), tried.Count < Sql.MostCounted);
    }

    private bool IsTriedByText => _isFrequent && _held is null;

    private const string HasWords = $"EXISTS ({Matches} AND rowid = c.document_id)";

    private List<(long Coding, string Day, ReportLine Line)> Part(SqliteConnection connection, Cursor? cursor, int most)
    {
        var behind = cursor is null ? "" : " AND (c.day, c.coding_id) < ($cursorDay, $cursorRow)";
        var rows = new Sql($"""
            SELECT c.coding_id, c.document_id FROM {_source}
            WHERE {string.Join("\n  AND ", _conditions)}{behind}{(IsTriedByText ? $" AND {HasWords}" : "")}
            ORDER BY c.day DESC, c.coding_id DESC{(_held is null ? " LIMIT $limit" : "")}
            """)
        {
            Parameters = [.. _parameters, ("$limit", most), .. cursor is { } place ? new (string, object?)[] { ("$cursorDay", place.Day), ("$cursorRow", place.Row) } : []],
        }.Stream(connection, static row => (Coding: row.GetInt64(0), Document: row.GetInt64(1)));
        var codings = (_held is null ? rows : rows.Where(row => _held.Contains(row.Document))).Select(static row => row.Coding).Take(most).ToList();
        return new Sql($"""
            SELECT c.coding_id, c.day, k.events, k.statements, {Columns.OfHead}
            FROM json_each($codings) l CROSS JOIN current_coding c ON c.coding_id = l.value
            CROSS JOIN coding k ON k.id = c.coding_id CROSS JOIN report r ON r.id = k.report_id ORDER BY l.id
            """).With("$codings", codings)
            .Rows(connection, static row => (row.GetInt64(0), row.GetString(1), new ReportLine(row.Head(4), row.Day(1), row.GetInt32(2), row.GetInt32(3), [])));
    }

    private static ILookup<long, PairCount> Pairs(SqliteConnection connection, IEnumerable<long> codings) =>
        new Sql("""
            SELECT f.coding_id, p.source, p.target, count(DISTINCT f.finding_id) AS findings, group_concat(DISTINCT f.class)
            FROM current_finding f INDEXED BY current_finding_by_coding
            CROSS JOIN finding_actor a ON a.finding_id = f.finding_id AND a.role <> 'target'
            CROSS JOIN finding_actor b ON b.finding_id = f.finding_id
            CROSS JOIN by_pair p ON p.source = a.code AND p.target = b.code AND p.kind = f.kind AND p.day = f.day AND p.finding_id = f.finding_id
            WHERE f.coding_id IN (SELECT value FROM json_each($codings)) AND f.status IN ('actual', '')
            GROUP BY f.coding_id, p.source, p.target ORDER BY f.coding_id, findings DESC, p.source, p.target
            """).With("$codings", codings).Rows(connection, static row =>
                (Coding: row.GetInt64(0), Pair: new PairCount(new(row.GetString(1)), new(row.GetString(2)), row.GetInt32(3),
                    [.. row.GetString(4).Split(',').Order(StringComparer.Ordinal)]))).ToLookup(static pair => pair.Coding, static pair => pair.Pair);
}
