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
            [.. accounts.Select(account => Statements(connection, account.First))], AccountComparison.LeastLikeness);
    }

    /// <summary>All statements of two reports; null where the record lacks one of them.</summary>
    public static AccountComparison? Of(SqliteConnection connection, ReportId one, ReportId other, double leastLikeness)
    {
        if (ReportAnswers.Coding(connection, one) is not { } first || ReportAnswers.Coding(connection, other) is not { } second)
            return null;
        ImmutableArray<long> codings = [first, second];
        return Of(null, [.. codings.Select(coding => new ComparedAccount(ReportAnswers.Head(connection, coding), []))], [.. codings.Select(coding => Statements(connection, coding, null))], leastLikeness);
    }

    private static AccountComparison Of(RecordedOccasion? occasion, ImmutableArray<ComparedAccount> accounts, ImmutableArray<ImmutableArray<RecordedStatement>> statements, double leastLikeness) => new()
    {
        Occasion = occasion,
        Accounts = accounts,
        Statements = [.. Alignment.Of(statements, leastLikeness).Select(static said => new ComparedStatement(said, Differences([.. said.OfType<RecordedStatement>()])))],
    };

    private static ImmutableArray<string> Differences(ImmutableArray<RecordedStatement> said) =>
        [.. said.Skip(1).SelectMany(other => Alignment.Differences(said[0], other)).Distinct()];

    /// <summary>The statements on one of a report's occasions, in the order of the text.</summary>
    public static ImmutableArray<RecordedStatement> Statements(SqliteConnection connection, OccasionAccount account) =>
        ReportAnswers.Coding(connection, account.Report.Id) is { } coding ? Statements(connection, coding, account.Name) : [];

    private static ImmutableArray<RecordedStatement> Statements(SqliteConnection connection, long coding, string? occasion)
    {
        var rows = new Sql("SELECT id FROM finding WHERE coding_id = $coding AND kind = 'statement' AND ($occasion IS NULL OR occasion = $occasion) ORDER BY id")
            .With("$coding", coding).With("$occasion", occasion).Rows(connection, static row => row.GetInt64(0));
        var found = FindingRows.Statements(connection, rows);
        return [.. rows.Select(row => found[row]).OrderBy(static said => said.Evidence[0].Span.Start)];
    }
}
