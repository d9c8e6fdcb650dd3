using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>The reports of some codings: their names, and how many texts and outlets they are.</summary>
internal sealed class AttestingReports
{
    private readonly Dictionary<long, Row> _rows;

    private AttestingReports(Dictionary<long, Row> rows) => _rows = rows;

    public static AttestingReports Of(SqliteConnection connection, IEnumerable<long> codings) => new(new Sql("""
        SELECT k.id, r.key, k.day, r.outlet_id, s.story_id FROM json_each($ids) j CROSS JOIN coding k ON k.id = j.value
        CROSS JOIN report r ON r.id = k.report_id CROSS JOIN story_text s ON s.document_id = r.document_id
        """).With("$ids", codings.Distinct()).Rows(connection, static row =>
            new Row(row.GetInt64(0), new(row.GetString(1)), row.GetString(2), row.Int(3), row.GetInt64(4))).ToDictionary(static row => row.Coding));

    /// <summary>The report of a coding.</summary>
    public ReportId Id(long coding) => _rows[coding].Report;

    /// <summary>The story of the coding's text.</summary>
    public long Story(long coding) => _rows[coding].Story;

    /// <summary>What sorts codings by the day of their reports, the earliest first, those without a day last.</summary>
    public (bool, string, string) Order(long coding) => (_rows[coding].Day.Length == 0, _rows[coding].Day, _rows[coding].Report.Value);

    /// <summary>How many reports, texts and outlets some codings are.</summary>
    public Levels Levels(IEnumerable<long> codings) =>
        Questions.Levels.Of(codings.Select(coding => _rows[coding]).Select(static row => (row.Report, row.Day, row.Outlet, row.Story)));

    private readonly record struct Row(long Coding, ReportId Report, string Day, int? Outlet, long Story);
}
