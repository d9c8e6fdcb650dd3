using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Reading;
using Rapport.Store.Writing;

namespace Rapport.Store.Comparing;

/// <summary>
/// What a record holds, apart from the numbers of its rows, its inputs and their times: two records that hold the same give the same rows
/// and the same hash, in whichever order their reports were added.
/// </summary>
internal sealed class RecordContent : IDisposable
{
    // The first column tells the rows of a part from each other; a finding is known by its lasting name.
    private static readonly (string Part, string Sql)[] Parts =
    [
        ("report", """
            SELECT '', r.key, r.name, (SELECT o.name FROM outlet o WHERE o.id = r.outlet_id) AS outlet, hex(r.hash) AS hash, hex(d.hash) AS text_hash, d.text
            FROM coding k JOIN report r ON r.id = k.report_id JOIN document d ON d.id = r.document_id WHERE k.id = $coding
            """),
        ("coding", """
            SELECT '', side, published, url, language, headline, dateline_place, dateline_date, dateline_agency, dateline_start, dateline_end,
                   day, events, statements, rejections
            FROM coding WHERE id = $coding
            """),
        ("section", """SELECT CAST(number AS TEXT), kind, "start", "end" FROM section WHERE coding_id = $coding ORDER BY number"""),
        ("sentence", """SELECT CAST(number AS TEXT), section, "start", "end" FROM sentence WHERE coding_id = $coding ORDER BY number"""),
        ("person", "SELECT CAST(number AS TEXT), name, office, country FROM person WHERE coding_id = $coding ORDER BY number"),
        ("mention", """SELECT person || '/' || number, "start", "end" FROM mention WHERE coding_id = $coding ORDER BY person, number"""),
        ("occasion", "SELECT name, number, kind, date, place, place_precision, place_state FROM occasion WHERE coding_id = $coding ORDER BY number"),
        ("participant", "SELECT occasion || '/' || number, code FROM occasion_participant WHERE coding_id = $coding ORDER BY occasion, number"),
        ("occasion person", "SELECT occasion || '/' || number, person FROM occasion_person WHERE coding_id = $coding ORDER BY occasion, number"),
        ("finding", $"""
            SELECT f.key, f.kind, f.class, f.name, f.date, f.occasion, (SELECT u.name FROM rule u WHERE u.id = f.rule_id) AS rule, f.confidence
            FROM finding f WHERE {Own}
            """),
        ("event", $"""
            SELECT f.key, e.mode, e.contexts, e.cameo, e.quad, e.intensity, e.reciprocal, e.place, e.status, e.statement, e.place_precision, e.place_state
            FROM finding f JOIN event e ON e.finding_id = f.id WHERE {Own}
            """),
        ("context", $"""
            SELECT f.key || '/' || c.number, c.context, c.weight, c."start", c."end", c.text
            FROM finding f JOIN event_context c ON c.finding_id = f.id WHERE {Own}, c.number
            """),
        ("statement", $"""
            SELECT f.key, s.stance, i.register AS issue, i.text AS issue_text, s.speaker, s.strength, s.direct
            FROM finding f JOIN statement s ON s.finding_id = f.id LEFT JOIN issue i ON i.id = s.issue_id WHERE {Own}
            """),
        ("link", $"SELECT f.key, l.what, l.verb, l.place FROM finding f JOIN link l ON l.finding_id = f.id WHERE {Own}"),
        ("actor", $"""
            SELECT f.key || '/' || a.role || '/' || a.number, a.code, a.sector, a.name
            FROM finding f JOIN finding_actor a ON a.finding_id = f.id WHERE {Own}, a.role, a.number
            """),
        ("evidence", $"""
            SELECT f.key || '/' || e.number, e.sentence, e."start", e."end", e.text
            FROM finding f JOIN evidence e ON e.finding_id = f.id WHERE {Own}, e.number
            """),
        ("rejection", """
            SELECT CAST(j.number AS TEXT), j.reason, (SELECT u.name FROM rule u WHERE u.id = j.rule_id) AS rule, j.sentence, j."start", j."end", j.text
            FROM rejection j WHERE j.coding_id = $coding ORDER BY j.number
            """),
    ];

    private const string Own = "f.coding_id = $coding ORDER BY f.key";

    private readonly SqliteConnection _connection;
    private readonly (string Part, SqliteCommand Command)[] _parts;
    private readonly Hashes _hashes = new();

    public RecordContent(SqliteConnection connection)
    {
        _connection = connection;
        _parts = [.. Parts.Select(part =>
        {
            var command = connection.CreateCommand();
            command.CommandText = part.Sql;
            command.Parameters.AddWithValue("$coding", 0L);
            return (part.Part, command);
        })];
    }

    /// <summary>The tables whose rows are compared.</summary>
    public static ImmutableArray<string> Tables { get; } =
    [
        "report", "document", "outlet", "coding", "superseded", "section", "sentence", "person", "mention", "occasion", "occasion_participant",
        "occasion_person", "finding", "rule", "event", "event_context", "statement", "issue", "link", "finding_actor", "evidence", "rejection",
    ];

    /// <summary>The newest coding of each report by the machine, corrections apart, in the order of the reports' lasting names.</summary>
    public IEnumerable<CodingHead> Current()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = """
            SELECT k.id, r.key, r.name, (SELECT name FROM outlet WHERE id = r.outlet_id), k.side, k.published, k.headline,
                   p.hash, n.program, n.model, n.outlets, k.url, k.language, n.name, i.number
            FROM report r CROSS JOIN coding k ON k.report_id = r.id CROSS JOIN pack p ON p.id = k.pack_id
            LEFT JOIN origin o ON o.coding_id = k.id LEFT JOIN input i ON i.id = o.input_id LEFT JOIN run n ON n.id = i.run_id
            WHERE k.id = (SELECT max(m.id) FROM coding m WHERE m.report_id = r.id AND NOT EXISTS (SELECT 1 FROM corrected_coding x WHERE x.coding_id = m.id))
            ORDER BY r.key
            """;
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return new CodingHead(
                row.GetInt64(0), row.Head(1), row.GetString(7), $"{row.Text(8)} {row.Text(9)} {row.Text(10)}",
                string.Join('\u001f', row.Text(4), row.Text(5), row.Text(11), row.Text(12)),
                row.IsDBNull(14) ? null : new InputName(row.GetString(13), row.GetInt32(14)));
    }

    /// <summary>All rows of a coding, part by part, in an order that the content alone decides.</summary>
    public List<ContentRow> Rows(long coding)
    {
        var rows = new List<ContentRow>();
        foreach (var (part, command) in _parts)
        {
            command.Parameters[0].Value = coding;
            using var row = command.ExecuteReader();
            while (row.Read())
                rows.Add(ContentRow.Of(part, row));
        }

        return rows;
    }

    /// <summary>Hash of the rows of a coding.</summary>
    public byte[] Hash(IEnumerable<ContentRow> rows)
    {
        foreach (var row in rows)
        {
            _hashes.Add(row.Part).Add(row.Key).Add(row.Values.Length);
            foreach (var value in row.Values)
                _hashes.Add(value);
        }

        return _hashes.Finish();
    }

    /// <summary>
    /// "sha256:…" over all codings by the machine, in the order of their own hashes, each with its content and with the coding that superseded it.
    /// </summary>
    public string Hash()
    {
        var codings = new Sql("""
            SELECT k.id, hex(k.hash), (SELECT p.hash FROM pack p WHERE p.id = k.pack_id), (
                SELECT hex(n.hash) FROM coding n WHERE n.report_id = k.report_id AND n.id > k.id
                AND NOT EXISTS (SELECT 1 FROM corrected_coding x WHERE x.coding_id = n.id) ORDER BY n.id LIMIT 1)
            FROM coding k WHERE NOT EXISTS (SELECT 1 FROM corrected_coding x WHERE x.coding_id = k.id) ORDER BY k.hash
            """).Rows(_connection, static row => (Id: row.GetInt64(0), Hash: row.GetString(1), Pack: row.GetString(2), By: row.Text(3)));
        using var whole = new Hashes();
        foreach (var (id, hash, pack, by) in codings)
            whole.Add(hash).Add(pack).Add(by).Add(Convert.ToHexString(Hash(Rows(id))));
        return "sha256:" + Convert.ToHexStringLower(whole.Finish());
    }

    /// <summary>The corrected codings that are not the machine's coding with the corrections that hold: names of their reports.</summary>
    /// <param name="corrected">Makes the corrected coding of a report anew, in a transaction that is given up.</param>
    public List<string> WrongCorrections(Func<long, long> corrected)
    {
        var wrong = new List<string>();
        foreach (var (coding, report, name) in new Sql("""
            SELECT x.coding_id, k.report_id, r.key FROM corrected_coding x JOIN coding k ON k.id = x.coding_id JOIN report r ON r.id = k.report_id
            WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.coding_id = x.coding_id) ORDER BY r.key
            """).Rows(_connection, static row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2))))
            if (!Hash(Rows(coding)).AsSpan().SequenceEqual(Hash(Rows(corrected(report)))))
                wrong.Add(name);
        return wrong;
    }

    public void Dispose()
    {
        foreach (var (_, command) in _parts)
            command.Dispose();
        _hashes.Dispose();
        _connection.Dispose();
    }
}

/// <summary>A coding, and what decided it.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Report">The report.</param>
/// <param name="Pack">The pack that coded it.</param>
/// <param name="Program">Program, model and register of outlets; blank where that is not known.</param>
/// <param name="Options">What was known of the report when it was read: side, day, address, language.</param>
/// <param name="Input">The input that it was read from, or null where that is not known.</param>
internal sealed record CodingHead(long Id, Questions.ReportHead Report, string Pack, string Program, string Options, InputName? Input);

/// <summary>An input of a run.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="Number">The input's place in it, from 1.</param>
public sealed record InputName(string Run, int Number);
