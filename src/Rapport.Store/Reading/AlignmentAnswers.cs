using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Alignments;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers what the accounts of an occasion, or two reports, say alike and unlike.</summary>
internal static class AlignmentAnswers
{
    /// <summary>The accounts of an occasion; null where the record has no such occasion.</summary>
    public static AccountComparison? Of(SqliteConnection connection, OccasionId id)
    {
        if (OccasionAnswers.Of(connection, id) is not { } occasion)
            return null;
        var accounts = occasion.Accounts.GroupBy(static account => account.Story)
            .Select(static story => (First: story.First(), Reprints: story.Skip(1).Select(static account => account.Report).ToImmutableArray()))
            .OrderBy(static account => account.First.Report.Side, StringComparer.Ordinal)
            .ThenBy(static account => account.First.Report.Published ?? DateOnly.MaxValue).ThenBy(static account => account.First.Event.Value, StringComparer.Ordinal).ToList();
        return Of(occasion, [.. accounts.Select(static account => new ComparedAccount(account.First.Report, account.Reprints))],
            [.. accounts.Select(account => Statements(connection, account.First.Report.Id, account.First.Name))]);
    }

    /// <summary>All statements of two reports; null where the record lacks one of them.</summary>
    public static AccountComparison? Of(SqliteConnection connection, ReportId one, ReportId other)
    {
        ImmutableArray<ReportId> ids = [one, other];
        var heads = ids.Select(id => new Sql("""
            SELECT r.key, r.name, (SELECT name FROM outlet WHERE id = r.outlet_id), k.side, k.published, k.headline
            FROM report r JOIN coding k ON k.report_id = r.id JOIN current_coding c ON c.coding_id = k.id WHERE r.key = $key
            """).With("$key", id.Value).First(connection, static row => row.Head(0))).ToList();
        if (heads.Any(static head => head is null))
            return null;
        return Of(null, [.. heads.Select(static head => new ComparedAccount(head!, []))], [.. ids.Select(id => Statements(connection, id, null))]);
    }

    private static AccountComparison Of(RecordedOccasion? occasion, ImmutableArray<ComparedAccount> accounts, ImmutableArray<ImmutableArray<RecordedStatement>> statements) => new()
    {
        Occasion = occasion,
        Accounts = accounts,
        Statements = [.. Alignment.Of(statements).Select(static said => new ComparedStatement(said, Differences([.. said.OfType<RecordedStatement>()])))],
    };

    private static ImmutableArray<string> Differences(ImmutableArray<RecordedStatement> said) =>
        [.. said.Skip(1).SelectMany(other => Alignment.Differences(said[0], other)).Distinct()];

    /// <summary>The statements of a report, or those on one of its occasions, in the order of the text.</summary>
    public static ImmutableArray<RecordedStatement> Statements(SqliteConnection connection, ReportId report, string? occasion)
    {
        var rows = new Sql("""
            SELECT f.id FROM report r JOIN coding k ON k.report_id = r.id JOIN current_coding c ON c.coding_id = k.id
            JOIN finding f ON f.coding_id = c.coding_id AND f.kind = 'statement' AND ($occasion IS NULL OR f.occasion = $occasion)
            WHERE r.key = $report ORDER BY f.id
            """).With("$report", report.Value).With("$occasion", occasion).Rows(connection, static row => row.GetInt64(0));
        var found = FindingRows.Statements(connection, rows);
        return [.. rows.Select(row => found[row]).OrderBy(static said => said.Evidence[0].Span.Start)];
    }
}
