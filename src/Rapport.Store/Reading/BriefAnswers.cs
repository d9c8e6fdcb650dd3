using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Briefs;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers with a brief.</summary>
internal static class BriefAnswers
{
    private const int MostStatements = 1000;

    public static Brief Of(SqliteConnection connection, BriefQuestion question)
    {
        var occasions = OccasionAnswers.List(connection, new() { Country = question.Own, With = question.Other, From = question.Since, To = question.Until, Limit = 12 });
        var there = occasions.Items.SelectMany(static occasion => occasion.Accounts.DistinctBy(static account => account.Story))
            .SelectMany(account => AlignmentAnswers.Statements(connection, account)).ToList();
        var own = Said(connection, question.Own, question.Other, question, there);
        var other = Said(connection, question.Other, question.Own, question, there);
        var stories = Stories(connection, [.. own.Concat(other).Select(static said => said.Report.Id)]);
        var told = own.Concat(other).Select(said => (said.Report, stories[said.Report.Id.Value]))
            .Concat(occasions.Items.SelectMany(static occasion => occasion.Accounts).Select(static account => (account.Report, account.Story)));
        return new BriefComposer(question).Of(
            occasions, own, other, Asks(connection, question.Own, question.Other, question), Asks(connection, question.Other, question.Own, question), Levels.Of(told));
    }

    private static OpenAsks Asks(SqliteConnection connection, ActorCode asking, ActorCode asked, BriefQuestion question) =>
        LedgerAnswers.Asks(connection, new(asking, asked) { From = question.Since, AsOf = question.Until });

    /// <summary>What a side said to or about the other, and what it said on their occasions to nobody by name; the newest first.</summary>
    private static ImmutableArray<RecordedStatement> Said(
        SqliteConnection connection, ActorCode holder, ActorCode target, BriefQuestion question, List<RecordedStatement> there) =>
        [.. FindingAnswers.Statements(connection, new() { Holder = holder, Target = target, From = question.Since, To = question.Until, Limit = MostStatements }).Items
            .Concat(there.Where(said => said.Target.IsEmpty && said.Holder.Any(actor => actor.Code == holder))).DistinctBy(static said => said.Id)
            .OrderByDescending(static said => said.Day ?? DateOnly.MinValue)];

    /// <summary>The story of each report's text, by the name of the report.</summary>
    private static Dictionary<string, long> Stories(SqliteConnection connection, ImmutableArray<ReportId> reports) => new Sql("""
        SELECT r.key, s.story_id FROM report r JOIN story_text s ON s.document_id = r.document_id WHERE r.key IN (SELECT value FROM json_each($keys))
        """).With("$keys", JsonSerializer.Serialize(reports.Select(static report => report.Value).Distinct(), TextJson.Default.IEnumerableString))
        .Rows(connection, static row => (Key: row.GetString(0), Story: row.GetInt64(1))).ToDictionary(static row => row.Key, static row => row.Story, StringComparer.Ordinal);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(IEnumerable<string>))]
internal sealed partial class TextJson : System.Text.Json.Serialization.JsonSerializerContext;
