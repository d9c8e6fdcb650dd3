using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>
/// Turns a question for events or statements into SQL. The narrowest condition that has an index in the order of the list drives
/// (a pair, rare words, an issue, an actor, an outlet, a side, a stance, a type, else the day); the other conditions are looked up beside it.
/// </summary>
internal sealed class FindingList
{
    // Words in so many findings are frequent: to try finding after finding takes less time than to sort all that hold them.
    public const int MostOfRareWords = 50_000;

    private readonly string _kind;
    private readonly ListQuestion _question;
    private readonly int _rare;

    // Conditions on columns that the driving index holds, and conditions that need another look-up.
    private readonly List<string> _own = [];
    private readonly List<string> _beside = [];
    private readonly List<(string, object?)> _parameters = [];
    private string _driver = "";
    private bool _mayRepeat;
    private int _counted = Sql.MostCounted;
    private RowsWithWords? _held;

    private FindingList(string kind, ListQuestion question, string? classWord, int rare)
    {
        (_kind, _question, _rare) = (kind, question, rare);
        Own("d.kind = $kind", "$kind", _kind);
        if (classWord is not null)
            Own("d.class = $class", "$class", classWord);
        if (question.From is { } from)
            Own("d.day >= $from", "$from", Store.Words.Of(from));
        if (question.To is { } to)
            Own("d.day <= $to AND d.day <> ''", "$to", Store.Words.Of(to));
    }

    /// <summary>A list of events; words in fewer than <paramref name="rare"/> findings are rare.</summary>
    public static FindingList Of(SqliteConnection connection, EventsQuestion question, int rare = MostOfRareWords)
    {
        var list = new FindingList("event", question, question.Type, rare);
        list.Pair(question.Source?.Value, question.Target?.Value);
        list.HasWords(connection);
        list.Actors(question.Source?.Value, question.Target?.Value, question.Country?.Value, "source");
        list.Rest(null, question.Type);
        if (question.Status is { } status)
            list.Own("d.status = $status", "$status", Store.Words.Of(status));
        if (question.Mode is { } mode)
            list.Beside("EXISTS (SELECT 1 FROM event v WHERE v.finding_id = d.finding_id AND v.mode = $mode)", "$mode", mode);
        if (question.Cameo is { } cameo)
            list.Beside("EXISTS (SELECT 1 FROM event v WHERE v.finding_id = d.finding_id AND v.cameo = $cameo)", "$cameo", cameo);
        return list;
    }

    /// <summary>A list of statements; words in fewer than <paramref name="rare"/> findings are rare.</summary>
    public static FindingList Of(SqliteConnection connection, StatementsQuestion question, int rare = MostOfRareWords)
    {
        var kind = question.Kind is { } known ? Store.Words.Of(known) : null;
        var list = new FindingList("statement", question, kind, rare);
        list.Pair(question.Holder?.Value, question.Target?.Value);
        list.HasWords(connection);
        void Actors() => list.Actors(question.Holder?.Value, question.Target?.Value, question.Country?.Value, "holder");
        if (question.Issue is not { } issue)
            Actors();
        else if (IsRegistered(connection, issue))
        {
            Actors();
            list.IsOnIssue(issue);
        }
        else if (IsRare(connection, question.Holder ?? question.Target ?? question.Country))
        {
            Actors();
            list.IsAbout(issue);
        }
        else
        {
            list.IsAbout(issue);
            Actors();
        }

        list.Rest(question.Stance is { } stance ? Store.Words.Of(stance) : null, kind);
        return list;
    }

    /// <summary>The rows of one part of the list, and one row more where it goes on.</summary>
    /// <param name="connection">The record.</param>
    /// <param name="oldestFirst">Whether the list runs from the oldest to the newest; those without a day come first then.</param>
    public List<(long Finding, string Day)> Part(SqliteConnection connection, bool oldestFirst = false)
    {
        var rows = Rows(oldestFirst).Stream(connection, static row => (Finding: row.GetInt64(0), Day: row.GetString(1)));
        return [.. (_held is { } held ? rows.Where(row => held.Contains(row.Finding)) : rows).Take(Math.Max(1, _question.Limit) + 1)];
    }

    private Sql Rows(bool oldestFirst)
    {
        var (behind, order) = oldestFirst ? (">", "ASC") : ("<", "DESC");
        var conditions = new List<string>([.. _own, .. _beside]);
        var parameters = new List<(string, object?)>(_parameters) { ("$limit", Math.Max(1, _question.Limit) + 1) };
        if (_question.Cursor is { } cursor)
        {
            conditions.Add($"(d.day, d.finding_id) {behind} ($cursorDay, $cursorRow)");
            parameters.AddRange([("$cursorDay", cursor.Day), ("$cursorRow", cursor.Row)]);
        }

        return new($"""
            SELECT d.finding_id, d.day FROM {_driver}
            WHERE {string.Join("\n  AND ", conditions)}
            {(_mayRepeat ? "GROUP BY d.day, d.finding_id" : "")}
            ORDER BY d.day {order}, d.finding_id {order}{(_held is null ? " LIMIT $limit" : "")}
            """) { Parameters = parameters };
    }

    /// <summary>The number of items in the whole list; at most <see cref="Sql.MostCounted"/> rows of the driving table are looked at.</summary>
    public Total Total(SqliteConnection connection)
    {
        if (_held is { } held)
        {
            var tried = new Sql($"""
                SELECT {(_mayRepeat ? "DISTINCT " : "")}d.finding_id FROM {_driver} WHERE {string.Join("\n  AND ", _own)} LIMIT {Sql.MostCounted}
                """) { Parameters = [.. _parameters] }.Rows(connection, static row => row.GetInt64(0));
            return new(_beside.Count == 0 ? tried.Count(held.Contains) : Fitting(connection, tried.Where(held.Contains)), tried.Count < Sql.MostCounted);
        }

        var (looked, counted) = new Sql($"""
            SELECT count(*), coalesce(sum({(_beside.Count == 0 ? "1" : string.Join("\n  AND ", _beside))}), 0) FROM (
                SELECT {(_mayRepeat ? "DISTINCT d.finding_id" : "*")} FROM {_driver}
                WHERE {string.Join("\n  AND ", _own)} LIMIT {_counted}) d
            """) { Parameters = [.. _parameters] }.Rows(connection, static row => (row.GetInt64(0), row.GetInt64(1)))[0];
        return new(counted, looked < _counted);
    }

    /// <summary>How many of some findings fulfil the conditions that need another look-up.</summary>
    private long Fitting(SqliteConnection connection, IEnumerable<long> findings) =>
        new Sql($"SELECT count(*) FROM (SELECT value AS finding_id FROM json_each($tried)) d WHERE {string.Join("\n  AND ", _beside)}")
        { Parameters = [.. _parameters, ("$tried", Sql.List(findings))] }.Number(connection);

    private bool Driven => _driver.Length > 0;

    private void Pair(string? source, string? target)
    {
        if (source is null || target is null)
            return;
        _driver = "by_pair d";
        Own("d.source = $source", "$source", source);
        Own("d.target = $target", "$target", target);
    }

    private void Actors(string? source, string? target, string? country, string sourceRole)
    {
        if (source is null != target is null)
            Actor("$code", source ?? target!, source is null ? "target" : sourceRole);
        if (country is not null)
            Actor("$country", country, null);
    }

    private void Actor(string name, string code, string? role)
    {
        if (Driven)
        {
            var inRole = role is null ? "" : $" AND a.role = '{role}'";
            Beside($"EXISTS (SELECT 1 FROM finding_actor a WHERE a.finding_id = d.finding_id AND a.code = {name}{inRole})", name, code);
            return;
        }

        _driver = "by_actor d";
        Own($"d.code = {name}", name, code);
        if (role is not null)
            Own("d.role = $role", "$role", role);
        else
            _mayRepeat = true;
    }

    private static bool IsRegistered(SqliteConnection connection, string issue) =>
        new Sql("SELECT EXISTS (SELECT 1 FROM issue WHERE register = $issue)").With("$issue", issue).Number(connection) != 0;

    private static bool IsRare(SqliteConnection connection, ActorCode? actor) => actor is { } code
        && Sql.Total(connection, "SELECT 1 FROM by_actor WHERE code = $code AND kind = 'statement'", [("$code", code.Value)]).Exact;

    /// <summary>An issue of the register: the statements of an actor lie by issue, and those of everybody.</summary>
    private void IsOnIssue(string issue)
    {
        if (_driver != "by_actor d")
        {
            Column("issue", "= $issue", "$issue", issue, "current_finding_by_register");
            return;
        }

        _driver = "by_actor AS d INDEXED BY by_actor_on_issue";
        Own("d.issue = $issue", "$issue", issue);
    }

    /// <summary>Words of the phrase that names the matter.</summary>
    private void IsAbout(string words) =>
        Column("issue_id", "IN (SELECT rowid FROM issue_words WHERE issue_words MATCH $issue)", "$issue", Sql.Match(words), "current_finding_by_issue");

    private void Rest(string? stance, string? classWord)
    {
        if (_question.Outlet is { } outlet)
            Column("outlet_id", "= (SELECT id FROM outlet WHERE name = $outlet)", "$outlet", outlet, "current_finding_by_outlet");
        if (_question.Side is { } side)
            Column("side", "= $side", "$side", side, "current_finding_by_side");
        if (stance is not null)
            Column("stance", "= $stance", "$stance", stance, "current_finding_by_stance");
        if (!Driven)
            _driver = $"current_finding AS d INDEXED BY {(classWord is null ? "current_finding_by_day" : "current_finding_by_class")}";
    }

    /// <summary>A condition on a column of <c>current_finding</c>: it drives by the index where nothing narrower does.</summary>
    private void Column(string column, string test, string name, object value, string index)
    {
        if (Driven)
        {
            Beside($"(SELECT c.{column} FROM current_finding c WHERE c.finding_id = d.finding_id) {test}", name, value);
            return;
        }

        _driver = $"current_finding AS d INDEXED BY {index}";
        Own($"d.{column} {test}", name, value);
    }

    private void HasWords(SqliteConnection connection)
    {
        // Rare words drive; for others each finding is tried in the order of the list.
        const string Matches = "SELECT rowid FROM evidence_words WHERE evidence_words MATCH $words";
        if (_question.Words is null)
            return;
        var match = Sql.Match(_question.Words);
        if (Sql.Count(connection, Matches, [("$words", match)], _rare) == _rare)
        {
            _held = RowsWithWords.Of(connection, "evidence_words", match);
            if (_held is not null)
                return;
            Beside($"EXISTS ({Matches} AND rowid = d.finding_id)", "$words", match);
            _counted = Sql.MostCounted / 20;
        }
        else if (Driven)
        {
            Beside($"d.finding_id IN ({Matches})", "$words", match);
        }
        else
        {
            _driver = "current_finding AS d NOT INDEXED";
            Own($"d.finding_id IN ({Matches})", "$words", match);
        }
    }

    private void Own(string condition, string name, object value)
    {
        _own.Add(condition);
        _parameters.Add((name, value));
    }

    private void Beside(string condition, string name, object value)
    {
        _beside.Add(condition);
        _parameters.Add((name, value));
    }
}
