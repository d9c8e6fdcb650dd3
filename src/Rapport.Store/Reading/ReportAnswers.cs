using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Store.Questions;
using Rapport.Store.Writing;
using Rapport.Text;

namespace Rapport.Store.Reading;

/// <summary>Answers the questions for reports.</summary>
internal static class ReportAnswers
{
    public static RecordedReport? Whole(SqliteConnection connection, ReportId id) => Coding(connection, id) is { } coding ? Whole(connection, coding) : null;

    /// <summary>Whether the record has the coding of a report by a pack.</summary>
    public static bool Knows(SqliteConnection connection, Document document, string pack)
    {
        using var hashes = new Hashes();
        var hash = hashes.OfCoding(document, hashes.OfReport(document), pack, isUnread: false);
        return new Sql("SELECT EXISTS (SELECT 1 FROM coding WHERE hash = $hash)").With("$hash", hash).Number(connection) != 0;
    }

    /// <summary>The coding that answers for a report; null where the record does not have the report.</summary>
    public static long? Coding(SqliteConnection connection, ReportId id)
    {
        var coding = new Sql("""
            SELECT k.id FROM report r JOIN coding k ON k.report_id = r.id JOIN current_coding c ON c.coding_id = k.id WHERE r.key = $key
            """).With("$key", id.Value).Rows(connection, static row => row.GetInt64(0));
        return coding.Count == 0 ? null : coding[0];
    }

    /// <summary>The head of the report of a coding.</summary>
    public static ReportHead Head(SqliteConnection connection, long coding) =>
        new Sql($"""
            SELECT {Columns.OfHead}
            FROM coding k JOIN report r ON r.id = k.report_id WHERE k.id = $coding
            """).With("$coding", coding).First(connection, static row => row.Head(0))!;

    public static RecordSize Size(SqliteConnection connection)
    {
        // Reports, texts and outlets are numbered from 1 without gaps and never deleted.
        long Number(string sql) => new Sql(sql).Number(connection);
        return new(
            Number("SELECT coalesce(max(id), 0) FROM report"), Number("SELECT coalesce(max(id), 0) FROM document"), Number("SELECT coalesce(max(id), 0) FROM outlet"),
            Number("SELECT coalesce(sum(findings), 0) FROM tally WHERE kind = 'event' AND status = 'actual'"),
            Number("SELECT coalesce(sum(findings), 0) FROM tally WHERE kind = 'statement'"));
    }

    private static RecordedReport Whole(SqliteConnection connection, long coding)
    {
        var rows = FindingRows.OfCoding(connection, coding);
        var events = FindingRows.Events(connection, rows);
        var statements = FindingRows.Statements(connection, rows);
        var links = FindingRows.Links(connection, rows);
        var report = new Sql($"""
            SELECT {Columns.OfHead}, k.url, k.language, d.text, hex(r.hash), (SELECT hash FROM pack WHERE id = k.pack_id),
                   k.dateline_place, k.dateline_date, k.dateline_agency, k.dateline_start, k.dateline_end
            FROM coding k JOIN report r ON r.id = k.report_id JOIN document d ON d.id = r.document_id WHERE k.id = $coding
            """).With("$coding", coding).First(connection, row =>
            {
                var positions = new CodePoints(row.GetString(8));
                return new RecordedReport
                {
                    Head = row.Head(0),
                    Url = row.Text(6),
                    Language = row.GetString(7),
                    Text = row.GetString(8),
                    Hash = "sha256:" + row.GetString(9).ToLowerInvariant(),
                    Pack = row.GetString(10),
                    Dateline = row.Text(11) is { } place
                        ? new Dateline(place, row.Day(12), row.Text(13), positions.ToUtf16(row.Span(14))) : null,
                };
            })!;
        return Around(connection, coding, new CodePoints(report.Text), report) with
        {
            Events = [.. rows.Where(events.ContainsKey).Select(row => events[row])],
            Statements = [.. rows.Where(statements.ContainsKey).Select(row => statements[row])],
            Links = [.. rows.Where(links.ContainsKey).Select(row => links[row])],
            Rejected = FindingRows.Rejections(connection, coding),
        };
    }

    private static RecordedReport Around(SqliteConnection connection, long coding, CodePoints positions, RecordedReport report)
    {
        Sql Of(string sql) => new Sql(sql).With("$coding", coding);
        var mentions = Of("SELECT person, \"start\", \"end\" FROM mention WHERE coding_id = $coding ORDER BY person, number")
            .Rows(connection, row => (Person: row.GetInt32(0), Span: positions.ToUtf16(row.Span(1)))).ToLookup(static pair => pair.Person, static pair => pair.Span);
        var participants = Of("SELECT occasion, code FROM occasion_participant WHERE coding_id = $coding ORDER BY occasion, number")
            .Rows(connection, static row => (Occasion: row.GetInt32(0), Code: new ActorCode(row.GetString(1)))).ToLookup(static pair => pair.Occasion, static pair => pair.Code);
        var persons = Of("SELECT occasion, person FROM occasion_person WHERE coding_id = $coding ORDER BY occasion, number")
            .Rows(connection, static row => (Occasion: row.GetInt32(0), Person: row.GetInt32(1))).ToLookup(static pair => pair.Occasion, static pair => pair.Person);
        return report with
        {
            Sections = [.. Of("SELECT kind, \"start\", \"end\" FROM section WHERE coding_id = $coding ORDER BY number")
                .Rows(connection, row => new Section(row.Word<SectionKind>(0) ?? SectionKind.Body, positions.ToUtf16(row.Span(1))))],
            Sentences = [.. Of("SELECT \"start\", \"end\" FROM sentence WHERE coding_id = $coding ORDER BY number")
                .Rows(connection, row => positions.ToUtf16(row.Span(0)))],
            Persons = [.. Of("SELECT number, name, office, country FROM person WHERE coding_id = $coding ORDER BY number")
                .Rows(connection, row => new Person(row.GetString(1), row.Text(2),
                    row.Text(3) is { } country ? new ActorCode(country) : null, [.. mentions[row.GetInt32(0)]]))],
            Occasions = [.. Of("SELECT number, name, kind, date, place, place_precision, place_state FROM occasion WHERE coding_id = $coding ORDER BY number")
                .Rows(connection, row => new Occasion(row.GetString(1), row.GetString(2), [.. participants[row.GetInt32(0)]],
                    [.. persons[row.GetInt32(0)]], Words.Date(row.Text(3)),
                    row.Text(4) is { } place ? new Place(place, row.Word<PlacePrecision>(5), row.Text(6) is { } state ? new ActorCode(state) : null) : null))],
            OlderPacks = [.. Of("""
                SELECT p.hash FROM coding k JOIN coding o ON o.report_id = k.report_id AND o.pack_id <> k.pack_id JOIN pack p ON p.id = o.pack_id
                WHERE k.id = $coding AND NOT EXISTS (SELECT 1 FROM corrected_coding x WHERE x.coding_id = o.id) ORDER BY o.id DESC
                """).Rows(connection, static row => row.GetString(0))],
            Reprints = [.. Of($"""
                SELECT {Columns.OfHead} FROM coding this JOIN report own ON own.id = this.report_id
                JOIN report r ON r.document_id = own.document_id AND r.id <> own.id
                JOIN coding k ON k.report_id = r.id JOIN current_coding c ON c.coding_id = k.id WHERE this.id = $coding ORDER BY c.day, r.key LIMIT 50
                """).Rows(connection, static row => row.Head(0))],
        };
    }
}
