using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>
/// Turns a question for events or statements into SQL. The narrowest condition that has an index in the order of the list drives
/// (a pair, an actor, an issue, words, else the list itself); the other conditions are looked up beside it.
/// </summary>
internal sealed class FindingList
{
    private readonly string _kind;
    private readonly ListQuestion _question;
    private readonly List<string> _conditions = [];
    private readonly List<(string, object?)> _parameters = [];
    private string _driver = "current_finding";
    private bool _mayRepeat;

    private FindingList(string kind, ListQuestion question)
    {
        _kind = kind;
        _question = question;
    }

    public static FindingList Of(EventsQuestion question)
    {
        var list = new FindingList("event", question);
        list.Sides(question.Source?.Value, question.Target?.Value, question.Country?.Value, "source");
        list.Common(question.Type);
        if (question.Status is { } status)
            list.Where("d.status = $status", "$status", Store.Words.Of(status));
        return list;
    }

    public static FindingList Of(StatementsQuestion question)
    {
        var list = new FindingList("statement", question);
        list.Sides(question.Holder?.Value, question.Target?.Value, question.Country?.Value, "holder");
        list.Common(question.Kind is { } kind ? Store.Words.Of(kind) : null);
        if (question.Stance is { } stance)
            list.Where("EXISTS (SELECT 1 FROM statement s WHERE s.finding_id = d.finding_id AND s.stance = $stance)", "$stance", Store.Words.Of(stance));
        if (question.Issue is { } issue)
        {
            list.Where($"""
                {list.Current("issue_id")} IN (SELECT id FROM issue WHERE register = $issue
                    UNION SELECT rowid FROM issue_words WHERE issue_words MATCH $issueWords)
                """, "$issue", issue);
            list._parameters.Add(("$issueWords", Sql.Match(issue)));
        }

        return list;
    }

    /// <summary>The rows of one part of the list, and one row more where it goes on: finding, day.</summary>
    public Sql Part()
    {
        var conditions = new List<string>(_conditions);
        var parameters = new List<(string, object?)>(_parameters) { ("$limit", Math.Max(1, _question.Limit) + 1) };
        if (_question.Cursor is { } cursor)
        {
            conditions.Add("(d.day, d.finding_id) < ($cursorDay, $cursorRow)");
            parameters.AddRange([("$cursorDay", cursor.Day), ("$cursorRow", cursor.Row)]);
        }

        return new($"""
            SELECT d.finding_id, d.day FROM {_driver} d
            WHERE {string.Join("\n  AND ", conditions)}
            {(_mayRepeat ? "GROUP BY d.day, d.finding_id" : "")}
            ORDER BY d.day DESC, d.finding_id DESC LIMIT $limit
            """) { Parameters = parameters };
    }

    /// <summary>The number of items in the whole list.</summary>
    public Sql Total() => new($"""
        SELECT count({(_mayRepeat ? "DISTINCT d.finding_id" : "*")}) FROM {_driver} d
        WHERE {string.Join("\n  AND ", _conditions)}
        """) { Parameters = [.. _parameters] };

    private void Sides(string? source, string? target, string? country, string sourceRole)
    {
        if (source is not null && target is not null)
        {
            _driver = "by_pair";
            Where("d.source = $source", "$source", source);
            Where("d.target = $target", "$target", target);
        }
        else if ((source ?? target) is { } code)
        {
            Actor(code);
            Where("d.role = $role", "$role", source is null ? "target" : sourceRole);
        }
        else if (country is not null)
        {
            Actor(country);
            _mayRepeat = true;
        }

        if (country is not null && !_mayRepeat)
            Where("EXISTS (SELECT 1 FROM finding_actor a WHERE a.finding_id = d.finding_id AND a.code = $country)", "$country", country);

        void Actor(string code)
        {
            _driver = "by_actor";
            Where("d.code = $code", "$code", code);
        }
    }

    private void Common(string? classWord)
    {
        Where("d.kind = $kind", "$kind", _kind);
        if (classWord is not null)
            Where("d.class = $class", "$class", classWord);
        if (_question.From is { } from)
            Where("d.day >= $from", "$from", Store.Words.Of(from));
        if (_question.To is { } to)
            Where("d.day <= $to AND d.day <> ''", "$to", Store.Words.Of(to));
        if (_question.Outlet is { } outlet)
            Where($"{Current("outlet_id")} = (SELECT id FROM outlet WHERE name = $outlet)", "$outlet", outlet);
        if (_question.Side is { } side)
            Where($"{Current("side")} = $side", "$side", side);
        if (_question.Words is { } words)
            Where("""
                d.finding_id IN (SELECT e.finding_id FROM evidence e
                    WHERE e.id IN (SELECT rowid FROM evidence_words WHERE evidence_words MATCH $words))
                """, "$words", Sql.Match(words));
    }

    private string Current(string column) => _driver == "current_finding"
        ? $"d.{column}"
        : $"(SELECT c.{column} FROM current_finding c WHERE c.finding_id = d.finding_id)";

    private void Where(string condition, string name, object value)
    {
        _conditions.Add(condition);
        _parameters.Add((name, value));
    }
}
