using System.Collections.Immutable;
using System.Globalization;
using Rapport.Store.Questions;
using Rapport.Store.Reading;

namespace Rapport.Store.Following;

/// <summary>The reports that came into a record last, in the order of their coming and not of their days.</summary>
/// <param name="record">The record.</param>
public sealed class Newcomers(Record record)
{
    /// <summary>The last reports, the last one first.</summary>
    /// <param name="most">Most reports.</param>
    public ImmutableArray<ReportHead> Last(int most) => record.Read(connection => new Sql($"""
        SELECT {Columns.OfHead} FROM current_coding c JOIN coding k ON k.id = c.coding_id JOIN report r ON r.id = k.report_id ORDER BY c.coding_id DESC LIMIT $most
        """).With("$most", most).Rows(connection, static row => row.Head(0)).ToImmutableArray());

    /// <summary>When a report came into the record first; where none is named, when anything came last. Null where the manifest does not tell.</summary>
    public DateTimeOffset? Came(ReportId? report) => record.Read(connection => new Sql(report is null ? "SELECT max(added) FROM run" : """
        SELECT u.added FROM report r JOIN coding k ON k.report_id = r.id JOIN origin o ON o.coding_id = k.id JOIN input i ON i.id = o.input_id JOIN run u ON u.id = i.run_id
        WHERE r.key = $report ORDER BY k.id LIMIT 1
        """).With("$report", report?.Value).Rows(connection, static row => row.Text(0)).FirstOrDefault()) is { } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
}
