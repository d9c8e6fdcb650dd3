using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the question for the issues on which two actors have fallen silent.</summary>
internal static class SilenceAnswers
{
    private const int DaysOfSilence = 365;

    // The calls, meetings and visits with both.
    private const string Occasions = """
        SELECT x.day, x.leader_id FROM occasion_of x CROSS JOIN occasion_of y ON y.code = $second AND y.day = x.day AND y.leader_id = x.leader_id
        WHERE x.code = $first AND x.day <> ''
        """;

    // What one said to or about the other, and what each said on an occasion with the other.
    private const string Said = $"""
        SELECT source AS side, finding_id FROM by_pair WHERE source = $first AND target = $second AND kind = 'statement' AND day <> ''
        UNION SELECT source, finding_id FROM by_pair WHERE source = $second AND target = $first AND kind = 'statement' AND day <> ''
        UNION SELECT h.code, f.id FROM ({Occasions}) l CROSS JOIN account a ON a.leader_id = l.leader_id
            CROSS JOIN occasion o ON o.coding_id = a.coding_id AND o.number = a.number
            CROSS JOIN finding f ON f.coding_id = a.coding_id AND f.occasion = o.name AND f.kind = 'statement'
            CROSS JOIN finding_actor h ON h.finding_id = f.id AND h.role = 'holder' AND h.code IN ($first, $second)
        """;

    public static Silence Of(SqliteConnection connection, SilenceQuestion question)
    {
        Sql Between(string sql) => new Sql(sql).With("$first", question.First.Value).With("$second", question.Second.Value);
        var said = Between($"""
            SELECT s.side, c.day, f.key, r.key, i.register, i.text, t.story_id
            FROM ({Said}) s CROSS JOIN current_finding c ON c.finding_id = s.finding_id CROSS JOIN finding f ON f.id = s.finding_id
            CROSS JOIN coding k ON k.id = c.coding_id CROSS JOIN report r ON r.id = k.report_id CROSS JOIN story_text t ON t.document_id = r.document_id
            LEFT JOIN issue i ON i.id = c.issue_id
            ORDER BY c.day, f.key
            """).Rows(connection, static row => new OneStatement(
                row.GetString(0), row.Day(1)!.Value, new(row.GetString(2)), new(row.GetString(3)), row.Text(4), row.Text(5), row.GetInt64(6)));
        var occasions = Between(Occasions).Rows(connection, static row => row.Day(0)!.Value);
        return Of(question, said, occasions);
    }

    private static Silence Of(SilenceQuestion question, List<OneStatement> said, List<DateOnly> occasions)
    {
        DateOnly? last = said.Select(static one => one.Day).Concat(occasions).Where(day => question.Before is not { } end || day < end).Select(static day => (DateOnly?)day).Max();
        var since = question.Since ?? last?.AddDays(-DaysOfSilence);
        bool IsMeanwhile(DateOnly day) => day >= since && (question.Before is not { } end || day < end);
        var meanwhile = said.Where(one => IsMeanwhile(one.Day)).ToList();
        var raised = meanwhile.Select(static one => (one.Side, one.Key)).ToHashSet();
        var silent = said.Where(one => one.Day < since && one.IsNamed && !raised.Contains((one.Side, one.Key)))
            .GroupBy(static one => (one.Side, one.Key)).Select(static group => Issue([.. group]))
            .OrderByDescending(static issue => issue.Months).ThenByDescending(static issue => issue.Texts).ThenByDescending(static issue => issue.Last)
            .ThenBy(static issue => issue.Side.Value, StringComparer.Ordinal).ThenBy(static issue => issue.Wording, StringComparer.Ordinal).ToList();
        return new()
        {
            First = question.First,
            Second = question.Second,
            Since = since,
            Before = question.Before,
            Occasions = occasions.Count(IsMeanwhile),
            StatementsOfFirst = meanwhile.Count(one => one.Side == question.First.Value),
            StatementsOfSecond = meanwhile.Count(one => one.Side == question.Second.Value),
            Issues = [.. silent.Take(Math.Max(1, question.Limit))],
            Total = new(silent.Count, true),
        };
    }

    /// <param name="statements">The statements of one side on one issue, the oldest first.</param>
    private static SilentIssue Issue(ImmutableArray<OneStatement> statements) => new()
    {
        Side = new ActorCode(statements[^1].Side),
        Issue = statements[^1].Register is { Length: > 0 } id ? id : null,
        Wording = statements[^1].Wording!,
        First = statements[0].Day,
        Last = statements[^1].Day,
        LastStatement = statements[^1].Statement,
        LastReport = statements[^1].Report,
        Statements = statements.Length,
        Texts = statements.DistinctBy(static one => one.Story).Count(),
        Months = statements.DistinctBy(static one => (one.Day.Year, one.Day.Month)).Count(),
    };

    private sealed record OneStatement(string Side, DateOnly Day, FindingId Statement, ReportId Report, string? Register, string? Wording, long Story)
    {
        /// <summary>What tells the issue: its id, else its wording.</summary>
        public string Key { get; } = Register is { Length: > 0 } ? "#" + Register : Wording?.ToLowerInvariant() ?? "";

        /// <summary>Whether the words name an issue; a pronoun alone does not.</summary>
        public bool IsNamed => Register is { Length: > 0 } || Key is not ("" or "it" or "this" or "that" or "these" or "those" or "he" or "him" or "she" or "her" or "they" or "them"
            or "we" or "us" or "you" or "i" or "me" or "one" or "what" or "which" or "who" or "so");
    }
}
