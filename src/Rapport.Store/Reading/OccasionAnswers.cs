using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Linking;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the questions for calls, meetings and visits.</summary>
internal static class OccasionAnswers
{
    public static Page<RecordedOccasion> List(SqliteConnection connection, OccasionsQuestion question)
    {
        var (source, parameters) = Source(question, Rarer(connection, question));
        var limit = Math.Max(1, question.Limit);
        var cursor = question.Cursor is null ? "" : " AND (d.day, d.leader_id) < ($cursorDay, $cursorRow)";
        var rows = new Sql($"SELECT d.leader_id, d.day FROM {source}{cursor} ORDER BY d.day DESC, d.leader_id DESC LIMIT $limit")
        {
            Parameters = [.. parameters, ("$limit", limit + 1), .. question.Cursor is { } place ? new (string, object?)[] { ("$cursorDay", place.Day), ("$cursorRow", place.Row) } : []],
        }.Rows(connection, static row => (Leader: row.GetInt64(0), Day: row.GetString(1)));
        var shown = rows.Take(limit).Select(static row => row.Leader).ToList();
        var whole = Whole(connection, shown);
        return new([.. shown.Select(leader => whole[leader])], Sql.Total(connection, $"SELECT 1 FROM {source}", parameters),
            rows.Count > limit ? new Cursor(rows[limit - 1].Day, rows[limit - 1].Leader) : null);
    }

    /// <summary>The occasion with this name; null where no current coding tells it.</summary>
    public static RecordedOccasion? Of(SqliteConnection connection, OccasionId id)
    {
        var leaders = new Sql("SELECT a.leader_id FROM finding f JOIN account a ON a.finding_id = f.id WHERE f.key = $key")
            .With("$key", id.Event.Value).Rows(connection, static row => row.GetInt64(0));
        return leaders.Count == 0 ? null : Whole(connection, leaders)[leaders[0]];
    }

    /// <summary>The names of occasions that begin so, at most <paramref name="most"/>.</summary>
    public static ImmutableArray<OccasionId> Matching(SqliteConnection connection, string beginning, int most) =>
        Base32.TryNormalize(beginning, out var prefix) && prefix[0] == 'o'
            ? [.. new Sql("SELECT DISTINCT f.key FROM finding f JOIN account a ON a.finding_id = f.id WHERE f.key >= $from AND f.key < $to ORDER BY f.key LIMIT $most")
                .With("$from", "e" + prefix[1..]).With("$to", "e" + prefix[1..] + "~").With("$most", most).Rows(connection, static row => OccasionId.Of(new(row.GetString(0))))]
            : [];

    /// <summary>The one of the two actors asked for who takes part in fewer occasions: its list is looked through for the other; null where no actor is asked for.</summary>
    private static string? Rarer(SqliteConnection connection, OccasionsQuestion question)
    {
        long Count(string code) => Sql.Count(connection, "SELECT 1 FROM occasion_of WHERE code = $code", [("$code", code)], Sql.MostCounted);
        var (one, other) = (question.Country?.Value, question.With?.Value);
        return one is null || other is null ? one ?? other : Count(other) < Count(one) ? other : one;
    }

    private static (string Source, List<(string, object?)> Parameters) Source(OccasionsQuestion question, string? driver)
    {
        var conditions = new List<string> { "1" };
        var parameters = new List<(string, object?)>();
        void Where(string condition, string name, object value)
        {
            conditions.Add(condition);
            parameters.Add((name, value));
        }

        var source = "occasion_on d";
        if (driver is not null)
        {
            source = "occasion_of d";
            Where("d.code = $code", "$code", driver);
        }

        if (question is { Country: { } one, With: { } other })
            Where("EXISTS (SELECT 1 FROM occasion_of o WHERE o.code = $with AND o.day = d.day AND o.leader_id = d.leader_id)", "$with", driver == one.Value ? other.Value : one.Value);
        if (question.Kind is { } kind)
            Where("d.kind = $kind", "$kind", kind);
        if (question.From is { } from)
            Where("d.day >= $from", "$from", Words.Of(from));
        if (question.To is { } to)
            Where("d.day <= $to AND d.day <> ''", "$to", Words.Of(to));
        if (question.Outlet is { } outlet)
            Where("EXISTS (SELECT 1 FROM account a JOIN current_coding c ON c.coding_id = a.coding_id WHERE a.leader_id = d.leader_id AND c.outlet_id = (SELECT id FROM outlet WHERE name = $outlet))", "$outlet", outlet);
        if (question.Side is { } side)
            Where("EXISTS (SELECT 1 FROM account a WHERE a.leader_id = d.leader_id AND a.side = $side)", "$side", side);
        if (question.Words is { } words)
            Where("EXISTS (SELECT 1 FROM account a WHERE a.leader_id = d.leader_id AND a.finding_id IN (SELECT rowid FROM evidence_words WHERE evidence_words MATCH $words))", "$words", Sql.Match(words));
        return ($"{source} WHERE {string.Join("\n  AND ", conditions)}", parameters);
    }

    /// <summary>The occasions of some leading accounts, by these.</summary>
    public static Dictionary<long, RecordedOccasion> Whole(SqliteConnection connection, IEnumerable<long> leaders)
    {
        var ids = Sql.List(leaders);
        var persons = new Sql("""
            SELECT a.leader_id, n.country, n.name, n.office FROM account a
            JOIN occasion_person q ON q.coding_id = a.coding_id AND q.occasion = a.number
            JOIN person n ON n.coding_id = q.coding_id AND n.number = q.person
            WHERE a.leader_id IN (SELECT value FROM json_each($ids)) ORDER BY a.finding_id, q.number
            """).With("$ids", ids).Rows(connection, static row => (Leader: row.GetInt64(0), Person: new OccasionPerson(
                row.Text(1) is { } code ? new ActorCode(code) : null, row.GetString(2), row.Text(3)))).ToLookup(static row => row.Leader, static row => row.Person);
        return new Sql($"""
            SELECT {Columns.OfHead},
                   a.leader_id, f.key, f.id, o.name, o.date, o.place, a.kind, a.parties, s.story_id, a.exact
            FROM account a JOIN finding f ON f.id = a.finding_id JOIN coding k ON k.id = a.coding_id JOIN report r ON r.id = k.report_id
            JOIN story_text s ON s.document_id = r.document_id JOIN occasion o ON o.coding_id = a.coding_id AND o.number = a.number
            WHERE a.leader_id IN (SELECT value FROM json_each($ids))
            ORDER BY coalesce(k.published, '9'), f.key
            """).With("$ids", ids).Rows(connection, static row => new Row(
                row.GetInt64(6), row.GetInt64(8), row.GetString(12), row.GetString(13), row.Text(11), row.GetBoolean(15),
                new OccasionAccount(new(row.GetString(7)), row.Head(0), row.GetString(9), Words.Date(row.Text(10)), row.GetInt64(14))))
            .GroupBy(static row => row.Leader).ToDictionary(static group => group.Key, group => Whole([.. group], [.. persons[group.Key]]));
    }

    private static RecordedOccasion Whole(ImmutableArray<Row> rows, ImmutableArray<OccasionPerson> persons)
    {
        var leader = rows.First(static row => row.Finding == row.Leader);
        return new RecordedOccasion
        {
            Id = OccasionId.Of(leader.Account.Event),
            Kind = leader.Kind,
            Date = (rows.FirstOrDefault(static row => row.Exact) ?? leader).Account.Date,
            Participants = [.. leader.Parties.Split(' ').Select(static code => new ActorCode(code))],
            Persons = Fullest(persons),
            Place = leader.Place ?? rows.Select(static row => row.Place).FirstOrDefault(static place => place is not null),
            Sides = [.. rows.Select(static row => row.Account.Report.Side).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Levels = Levels.Of(rows.Select(static row => (row.Account.Report, row.Account.Story))),
            Accounts = [.. rows.Select(static row => row.Account)],
        };
    }

    /// <summary>Each person once, under the fullest form of the name.</summary>
    private static ImmutableArray<OccasionPerson> Fullest(ImmutableArray<OccasionPerson> persons) =>
        [.. PersonName.OncePerPerson(
            persons.OrderByDescending(static person => PersonName.Of(person.Name).Words.Length).ThenByDescending(static person => person.Office is not null),
            static person => person.Country?.Value, static person => person.Name).OrderBy(static person => person.Country?.Value, StringComparer.Ordinal)];

    private sealed record Row(long Leader, long Finding, string Kind, string Parties, string? Place, bool Exact, OccasionAccount Account);
}
