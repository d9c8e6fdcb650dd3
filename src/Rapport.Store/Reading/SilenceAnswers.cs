using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the question for the issues on which two actors have fallen silent.</summary>
internal static class SilenceAnswers
{
    private const int DaysOfSilence = 365;

    // The calls, meetings and visits with both, from a day on and before another.
    private const string Occasions = """
        FROM occasion_of x CROSS JOIN occasion_of y ON y.code = $second AND y.day = x.day AND y.leader_id = x.leader_id
        WHERE x.code = $first AND x.day > '' AND x.day >= $from AND x.day < $before
        """;

    /// <summary>So many statements of each side to or about the other, and so many on their occasions, are looked at, the newest first.</summary>
    private const int MostStatements = 2500;

    // What one said to or about the other.
    private const string ToOrAbout = "SELECT day, finding_id, issue_id, coding_id FROM by_pair WHERE source = $side AND target = $other AND kind = 'statement' AND day <> ''";

    // What one said on an occasion with the other.
    private const string Beside = "SELECT day, finding_id, issue_id, coding_id FROM said_beside WHERE holder = $side AND other = $other AND day <> ''";

    public static Silence Of(SqliteConnection connection, SilenceQuestion question)
    {
        Sql Between(string sql, DateOnly? from) => new Sql(sql + Occasions).With("$first", question.First.Value).With("$second", question.Second.Value)
            .With("$from", from is { } first ? Words.Of(first) : "").With("$before", question.Before is { } end ? Words.Of(end) : "9");
        var (said, from) = Said(connection, question);
        var names = Names(connection, said.Select(static one => one.Issue).OfType<long>());
        var occasion = Between("SELECT max(x.day) ", null).Rows(connection, static row => row.Day(0))[0];
        var last = said.Select(static one => (DateOnly?)one.Day).Append(occasion).Max();
        var since = question.Since ?? last?.AddDays(-DaysOfSilence);
        bool IsMeanwhile(DateOnly day) => day >= since && (question.Before is not { } end || day < end);
        var meanwhile = said.Where(one => IsMeanwhile(one.Day)).ToList();
        var silent = Silent(said, names, since, meanwhile);
        var shown = silent.Take(Math.Max(1, question.Limit)).ToList();
        var (newest, stories) = (Newest(connection, shown.Select(static issue => issue[^1].Finding)), Stories(connection, shown.SelectMany(static issue => issue.Select(static one => one.Coding))));
        return new()
        {
            First = question.First,
            Second = question.Second,
            Since = since,
            Before = question.Before,
            LookedAtFrom = from,
            Occasions = since is null ? 0 : (int)Between("SELECT count(*) ", since).Number(connection),
            StatementsOfFirst = meanwhile.Count(one => one.Side == question.First.Value),
            StatementsOfSecond = meanwhile.Count(one => one.Side == question.Second.Value),
            Issues = [.. shown.Select(issue => Issue(issue, names, newest, stories))],
            Total = new(silent.Count, true),
        };
    }

    /// <summary>The statements of both sides in the order of days; the first day of which all are looked at, null where that is all days.</summary>
    private static (List<OneStatement> Said, DateOnly? From) Said(SqliteConnection connection, SilenceQuestion question)
    {
        var said = new List<OneStatement>();
        DateOnly? from = null;
        foreach (var (side, other) in (ReadOnlySpan<(ActorCode, ActorCode)>)[(question.First, question.Second), (question.Second, question.First)])
            foreach (var sql in (ReadOnlySpan<string>)[ToOrAbout, Beside])
            {
                var newest = new Sql($"{sql}{(question.Before is null ? "" : " AND day < $before")} ORDER BY day DESC, finding_id DESC LIMIT $most")
                {
                    Parameters = [("$side", side.Value), ("$other", other.Value), ("$most", MostStatements), .. question.Before is { } end ? new (string, object?)[] { ("$before", Words.Of(end)) } : []],
                }.Rows(connection, row => new OneStatement(side.Value, row.Day(0)!.Value, row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt64(2), row.GetInt64(3)));
                said.AddRange(newest);
                if (newest.Count == MostStatements && newest[^1].Day.AddDays(1) is var whole && (from is null || whole > from))
                    from = whole;
            }

        said.RemoveAll(one => one.Day < from);
        said.Sort(static (one, other) => (one.Day, one.Finding).CompareTo((other.Day, other.Finding)));
        return (said, from);
    }

    /// <summary>The statements of a side on an issue that it did not raise meanwhile, issue by issue, each the oldest first; those raised in most months come first.</summary>
    private static List<ImmutableArray<OneStatement>> Silent(List<OneStatement> said, Dictionary<long, IssueName> names, DateOnly? since, List<OneStatement> meanwhile)
    {
        var raised = meanwhile.Where(static one => one.Issue is not null).Select(one => (one.Side, names[one.Issue!.Value].Key)).ToHashSet();
        return [.. said.Where(one => one.Day < since && one.Issue is { } issue && !raised.Contains((one.Side, names[issue].Key)))
            .GroupBy(one => (one.Side, names[one.Issue!.Value].Key)).Where(group => names[group.First().Issue!.Value].IsNamed).Select(static group => (group.Key, Statements: group.ToImmutableArray(), Months: Months(group)))
            .OrderByDescending(static issue => issue.Months).ThenByDescending(static issue => issue.Statements.Length).ThenByDescending(static issue => issue.Statements[^1].Day)
            .ThenBy(static issue => issue.Key.Side, StringComparer.Ordinal).ThenBy(static issue => issue.Key.Key, StringComparer.Ordinal).Select(static issue => issue.Statements)];
    }

    private static SilentIssue Issue(ImmutableArray<OneStatement> statements, Dictionary<long, IssueName> names, Dictionary<long, (FindingId Id, ReportId Report)> newest, Dictionary<long, long> stories)
    {
        var last = statements[^1];
        var name = names[last.Issue!.Value];
        return new()
        {
            Side = new ActorCode(last.Side),
            Issue = name.Register.Length > 0 ? name.Register : null,
            Wording = name.Wording,
            First = statements[0].Day,
            Last = last.Day,
            LastStatement = newest[last.Finding].Id,
            LastReport = newest[last.Finding].Report,
            Statements = statements.Length,
            Texts = statements.DistinctBy(one => stories[one.Coding]).Count(),
            Months = Months(statements),
        };
    }

    private static int Months(IEnumerable<OneStatement> statements) => statements.DistinctBy(static one => (one.Day.Year, one.Day.Month)).Count();

    private static Dictionary<long, IssueName> Names(SqliteConnection connection, IEnumerable<long> issues) =>
        new Sql("SELECT i.id, i.register, i.text FROM json_each($ids) j CROSS JOIN issue i ON i.id = j.value")
            .With("$ids", issues.Distinct())
            .Rows(connection, static row => (Row: row.GetInt64(0), Name: new IssueName(row.GetString(1), row.GetString(2)))).ToDictionary(static row => row.Row, static row => row.Name);

    private static Dictionary<long, (FindingId Id, ReportId Report)> Newest(SqliteConnection connection, IEnumerable<long> statements) => new Sql("""
        SELECT f.id, f.key, r.key FROM json_each($ids) j CROSS JOIN finding f ON f.id = j.value CROSS JOIN coding k ON k.id = f.coding_id CROSS JOIN report r ON r.id = k.report_id
        """).With("$ids", statements.Distinct()).Rows(connection, static row => (Row: row.GetInt64(0), Found: (new FindingId(row.GetString(1)), new ReportId(row.GetString(2)))))
        .ToDictionary(static row => row.Row, static row => row.Found);

    private static Dictionary<long, long> Stories(SqliteConnection connection, IEnumerable<long> codings) => new Sql("""
        SELECT c.coding_id, t.story_id FROM json_each($ids) j CROSS JOIN current_coding c ON c.coding_id = j.value CROSS JOIN story_text t ON t.document_id = c.document_id
        """).With("$ids", codings.Distinct()).Rows(connection, static row => (Row: row.GetInt64(0), Story: row.GetInt64(1))).ToDictionary(static row => row.Row, static row => row.Story);

    private readonly record struct OneStatement(string Side, DateOnly Day, long Finding, long? Issue, long Coding);

    private sealed record IssueName(string Register, string Wording)
    {
        /// <summary>What tells the issue: its id, else its wording.</summary>
        public string Key { get; } = Register.Length > 0 ? "#" + Register : Wording.ToLowerInvariant();

        /// <summary>Whether the words name an issue; pronouns alone do not.</summary>
        public bool IsNamed => Register.Length > 0 || (Alignments.Wording.Of(Wording).Count > 0 && !Wording.Equals("one", StringComparison.OrdinalIgnoreCase));
    }
}
