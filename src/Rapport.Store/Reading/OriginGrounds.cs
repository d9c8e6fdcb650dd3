using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Makes grounds of findings, reports, occasions and of what was not taken.</summary>
internal sealed class OriginGrounds(SqliteConnection connection)
{
    /// <summary>The findings of these names as the newest codings have them, in this order.</summary>
    public IEnumerable<Ground> Of(IEnumerable<FindingId> findings)
    {
        var names = findings.Select(static id => id.Value).ToList();
        var rows = new Sql("""
            SELECT f.key, f.id FROM finding f JOIN current_coding c ON c.coding_id = f.coding_id WHERE f.key IN (SELECT value FROM json_each($keys))
            """).With("$keys", JsonSerializer.Serialize(names, TextJson.Default.IEnumerableString))
            .Rows(connection, static row => (Key: row.GetString(0), Row: row.GetInt64(1))).ToDictionary(static row => row.Key, static row => row.Row, StringComparer.Ordinal);
        return Of([.. names.Where(rows.ContainsKey).Select(name => rows[name])]).Select(static found => Of(GroundPart.Counted, found));
    }

    /// <summary>The events and statements of rows, in this order.</summary>
    public IEnumerable<RecordedFinding> Of(ImmutableArray<long> rows)
    {
        var events = FindingRows.Events(connection, rows);
        var statements = FindingRows.Statements(connection, rows);
        return rows.Select(row => events.TryGetValue(row, out var done) ? (RecordedFinding?)done : statements.GetValueOrDefault(row)).OfType<RecordedFinding>();
    }

    /// <summary>The reports of codings, in the order of their days.</summary>
    /// <param name="codings">The codings as a query of ids, with <paramref name="parameters"/>.</param>
    /// <param name="parameters">Its parameters.</param>
    public List<Ground> Reports(string codings, List<(string, object?)> parameters) => new Sql($"""
        SELECT {Columns.OfHead}, k.day, (SELECT hash FROM pack WHERE id = k.pack_id), (SELECT substr(lower(hex(d.hash)), 1, 16) FROM document d WHERE d.id = s.story_id)
        FROM coding k JOIN report r ON r.id = k.report_id JOIN story_text s ON s.document_id = r.document_id
        WHERE k.id IN ({codings}) ORDER BY k.day, r.key
        """) { Parameters = parameters }.Rows(connection, static row => row.Head(0) is var head ? new Ground
    {
        Part = GroundPart.Counted,
        Id = head.Id.Value,
        Date = row.GetString(6) is { Length: > 0 } day ? day : null,
        What = head.Headline ?? head.Name,
        Report = head,
        ReportDay = row.Day(6),
        Pack = row.GetString(7),
        Story = row.GetString(8),
    } : null!);

    /// <summary>The row of the text of each report, by the name of the report.</summary>
    public Dictionary<string, long> Texts(IEnumerable<Ground> reports) => new Sql("""
        SELECT r.key, r.document_id FROM report r WHERE r.key IN (SELECT value FROM json_each($keys))
        """).With("$keys", JsonSerializer.Serialize(reports.Select(static report => report.Id!), TextJson.Default.IEnumerableString))
        .Rows(connection, static row => (Key: row.GetString(0), Text: row.GetInt64(1))).ToDictionary(static row => row.Key, static row => row.Text, StringComparer.Ordinal);

    /// <summary>A finding as a ground.</summary>
    public static Ground Of(GroundPart part, RecordedFinding found) => new()
    {
        Part = part,
        Id = found.Id.Value,
        Date = found.Date?.ToString() ?? (found.ReportDay is { } day ? Words.Of(day) : null),
        What = What(found),
        Report = found.Report,
        ReportDay = found.ReportDay,
        Story = found.Story,
        Rule = found.Rule,
        Pack = found.Pack,
        Evidence = found.Evidence,
    };

    /// <summary>An event as a ground: counted where it is actual.</summary>
    public static Ground Of(RecordedEvent done) => done.Status == EventStatus.Actual ? Of(GroundPart.Counted, done)
        : Of(GroundPart.Uncounted, done) with { Reason = Words.Of(done.Status) };

    /// <summary>A link as a ground.</summary>
    public static Ground Of(RecordedLink link, Why why) => new()
    {
        Part = GroundPart.Counted,
        Id = link.Id.Value,
        Date = link.Date?.ToString(),
        What = $"link {link.Verb} {link.What}",
        Report = why.Report,
        Pack = why.Pack,
        Evidence = [link.Evidence],
        Sentence = string.Join(" … ", why.Sentences.Select(static sentence => sentence.Text)),
    };

    /// <summary>What was not taken.</summary>
    public static Ground Of(RecordedRejection rejected, ReportHead report, string pack) => new()
    {
        Part = GroundPart.Rejected,
        Reason = rejected.Reason,
        What = rejected.Evidence.Text,
        Report = report,
        Rule = rejected.Rule,
        Pack = pack,
        Evidence = [rejected.Evidence],
    };

    /// <summary>An occasion as a ground.</summary>
    public static Ground Of(GroundPart part, RecordedOccasion occasion) => new()
    {
        Part = part,
        Id = occasion.Id.Value,
        Date = occasion.Date?.ToString(),
        What = $"{occasion.Kind} {string.Join(" – ", occasion.Participants)}{(occasion.Persons.IsEmpty ? "" : ": " + string.Join(", ", occasion.Persons.Select(static person => person.Name)))}",
    };

    private static string What(RecordedFinding found) => found switch
    {
        RecordedEvent done => $"{done.Type}{(done.Mode is null ? "" : "/" + done.Mode)}{(done.Cameo is null ? "" : " " + done.Cameo)} {Sides(done.Source, done.Target, done.Reciprocal)}",
        RecordedStatement said => $"{Words.Of(said.Kind)} {Sides(said.Holder, said.Target, false)}{(said.Stance is { } stance ? " " + Words.Of(stance) : "")}{(said.Issue is { } issue ? $"{(said.Stance is null ? ":" : "")} {issue.Text}{(issue.Id is { } id ? $" [{id}]" : "")}" : "")}",
        _ => "",
    };

    private static string Sides(ImmutableArray<Actor> left, ImmutableArray<Actor> right, bool reciprocal)
    {
        var source = string.Join(reciprocal ? " – " : ", ", left.Select(static actor => actor.Code.Value).Distinct());
        return right.IsEmpty ? source : $"{source} → {string.Join(", ", right.Select(static actor => actor.Code.Value).Distinct())}";
    }
}
