using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>A report and the story of its text: what ledgers count.</summary>
/// <param name="Report">The report.</param>
/// <param name="Story">Row of the story.</param>
internal sealed record StoriedReport(ReportHead Report, long Story)
{
    /// <summary>Those of some codings, each read once.</summary>
    public static Dictionary<long, StoriedReport> Of(SqliteConnection connection, IEnumerable<long> codings) => new Sql($"""
        SELECT k.id, {Columns.OfHead}, t.story_id FROM json_each($ids) j CROSS JOIN coding k ON k.id = j.value CROSS JOIN report r ON r.id = k.report_id
        CROSS JOIN story_text t ON t.document_id = r.document_id
        """).With("$ids", codings.Distinct()).Rows(connection, static row => (Coding: row.GetInt64(0), Report: new StoriedReport(row.Head(1), row.GetInt64(7))))
        .ToDictionary(static row => row.Coding, static row => row.Report);
}
