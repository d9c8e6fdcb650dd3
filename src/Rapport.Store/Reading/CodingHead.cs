using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>What all findings of a coding have in common.</summary>
/// <param name="Report">Its report.</param>
/// <param name="Pack">The pack: "sha256:…".</param>
/// <param name="Url">Address of the report, or null.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Day">Day of the report, or null.</param>
/// <param name="Story">Row of the story of its text.</param>
/// <param name="StoryName">The story's name: 16 hexadecimal digits.</param>
internal sealed record CodingHead(ReportHead Report, string Pack, string? Url, string Language, DateOnly? Day, long Story, string StoryName)
{
    /// <summary>Those of some codings, each read once.</summary>
    public static Dictionary<long, CodingHead> Of(SqliteConnection connection, IEnumerable<long> codings) => new Sql($"""
        SELECT k.id, {Columns.OfHead}, (SELECT hash FROM pack WHERE id = k.pack_id), k.url, k.language, k.day,
               coalesce(t.story_id, r.document_id), (SELECT substr(lower(hex(d.hash)), 1, 16) FROM document d WHERE d.id = coalesce(t.story_id, r.document_id))
        FROM json_each($ids) j CROSS JOIN coding k ON k.id = j.value CROSS JOIN report r ON r.id = k.report_id
        LEFT JOIN story_text t ON t.document_id = r.document_id
        """).With("$ids", codings.Distinct()).Rows(connection, static row => (Coding: row.GetInt64(0), Head: new CodingHead(
            row.Head(1), row.GetString(7), row.Text(8), row.GetString(9), row.Day(10), row.GetInt64(11), row.GetString(12)))).ToDictionary(static row => row.Coding, static row => row.Head);
}
