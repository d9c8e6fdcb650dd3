using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Briefs;
using Rapport.Store.Ledgers;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers with a brief.</summary>
internal static class BriefAnswers
{
    /// <summary>So many statements of each side are looked at, the newest first.</summary>
    private const int MostStatements = 250;

    /// <summary>So many asks of each side are looked at, the newest first.</summary>
    private const int MostAsks = 100;

    // What a side said on occasions, as their accounts tell it, to nobody by name.
    private const string SaidThere = """
        SELECT f.id FROM json_each($keys) j CROSS JOIN finding e ON e.key = j.value CROSS JOIN current_coding c ON c.coding_id = e.coding_id
        CROSS JOIN finding f ON f.coding_id = e.coding_id AND f.occasion = e.occasion AND f.kind = 'statement'
        WHERE EXISTS (SELECT 1 FROM finding_actor h WHERE h.finding_id = f.id AND h.role = 'holder' AND h.code = $holder)
          AND NOT EXISTS (SELECT 1 FROM finding_actor t WHERE t.finding_id = f.id AND t.role = 'target')
        ORDER BY j.id, f.id
        """;

    public static Brief Of(SqliteConnection connection, BriefQuestion question)
    {
        var occasions = OccasionAnswers.List(connection, new() { Country = question.Own, With = question.Other, From = question.Since, To = question.Until, Limit = 12 });
        var accounts = occasions.Items.SelectMany(static occasion => occasion.Accounts.DistinctBy(static account => account.Story)).Select(static account => account.Event.Value).ToList();
        var rows = new ToldRows(connection);
        var (own, ownFrom) = Said(connection, rows, question.Own, question.Other, question, accounts);
        var (other, otherFrom) = Said(connection, rows, question.Other, question.Own, question, accounts);
        var told = own.Concat(other).Select(static said => said.Coding).Concat(Codings(connection, occasions.Items.SelectMany(static occasion => occasion.Accounts))).ToHashSet();
        return new BriefComposer(question, new(rows.Evidence, found => FindingRows.Statements(connection, found))).Of(
            occasions, own, other, Asks(connection, question.Own, question.Other, question), Asks(connection, question.Other, question.Own, question), AttestingReports.Of(connection, told).Levels(told),
            ownFrom > otherFrom || otherFrom is null ? ownFrom : otherFrom);
    }

    private static ImmutableArray<AskedMatter> Asks(SqliteConnection connection, ActorCode asking, ActorCode asked, BriefQuestion question) =>
        LedgerAnswers.Matters(connection, new(asking, asked) { From = question.Since, AsOf = question.Until }, MostAsks).Matters;

    /// <summary>The codings that the accounts of occasions are in.</summary>
    private static List<long> Codings(SqliteConnection connection, IEnumerable<OccasionAccount> accounts) => new Sql("""
        SELECT c.coding_id FROM json_each($keys) j CROSS JOIN finding e ON e.key = j.value CROSS JOIN current_coding c ON c.coding_id = e.coding_id
        """).With("$keys", JsonSerializer.Serialize(accounts.Select(static account => account.Event.Value), TextJson.Default.IEnumerableString))
        .Rows(connection, static row => row.GetInt64(0));

    /// <summary>
    /// What a side said to or about the other, and what it said on their occasions to nobody by name, the newest first; the first day from which on all of it is looked at,
    /// null where that is all days.
    /// </summary>
    private static (ImmutableArray<Told> Said, DateOnly? From) Said(SqliteConnection connection, ToldRows rows, ActorCode holder, ActorCode target, BriefQuestion question, List<string> accounts)
    {
        var (said, complete) = FindingAnswers.Newest(connection, new() { Holder = holder, Target = target, From = question.Since, To = question.Until, Limit = MostStatements });
        var there = new Sql(SaidThere).With("$keys", JsonSerializer.Serialize(accounts, TextJson.Default.IEnumerableString)).With("$holder", holder.Value)
            .Rows(connection, static row => row.GetInt64(0));
        var told = rows.Matters(said.Concat(there).Distinct());
        return ([.. told.OrderByDescending(static one => one.Day ?? DateOnly.MinValue)], complete ? null : told[said.Count - 1].Day?.AddDays(1));
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(IEnumerable<string>))]
internal sealed partial class TextJson : System.Text.Json.Serialization.JsonSerializerContext;
