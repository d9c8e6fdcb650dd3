using Microsoft.Data.Sqlite;
using Rapport.Store.Linking;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers what a person took part in and said.</summary>
internal static class PersonAnswers
{
    // Neither is indexed by person: the newest occasions and statements of the state are looked through, so that the answer takes the same time however large the record is.
    private const int LookedThrough = 5_000;

    public static PersonActs Of(SqliteConnection connection, PersonQuestion question)
    {
        var forms = question.Names.Select(PersonName.Of).Where(static form => form.IsFull).ToList();
        // The same names come again and again.
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        bool IsMeant(string name)
        {
            if (!known.TryGetValue(name, out var meant))
                known[name] = meant = question.Names.Contains(name, StringComparer.Ordinal) || (PersonName.Of(name) is { IsFull: true } given && forms.Exists(form => form.Matches(given)));
            return meant;
        }

        var country = question.Country.Value;
        var mark = country + "/";
        var accounts = new Sql("""
            SELECT d.leader_id, a.persons FROM (SELECT leader_id, day FROM occasion_of WHERE code = $code ORDER BY day DESC, leader_id DESC LIMIT $most) d
            CROSS JOIN account a ON a.leader_id = d.leader_id ORDER BY d.day DESC, d.leader_id DESC
            """).With("$code", country).With("$most", LookedThrough).Rows(connection, static row => (Leader: row.GetInt64(0), Persons: row.GetString(1)));
        var leaders = accounts.Where(row => row.Persons.Split('\n').Any(line => line.StartsWith(mark, StringComparison.Ordinal) && IsMeant(line[mark.Length..])))
            .Select(static row => row.Leader).Distinct().ToList();
        var shown = leaders.Take(question.Limit).ToList();
        var occasions = OccasionAnswers.Whole(connection, shown);
        var (rows, looked) = Statements(connection, country, IsMeant);
        var said = rows.Take(question.Limit).ToList();
        var statements = FindingRows.Statements(connection, said);
        var all = accounts.DistinctBy(static row => row.Leader).Count();
        return new([.. shown.Select(leader => occasions[leader])], new(leaders.Count, all < LookedThrough), [.. said.Select(row => statements[row])], new(rows.Count, looked < LookedThrough));
    }

    private static (List<long> Rows, int Looked) Statements(SqliteConnection connection, string country, Func<string, bool> isMeant)
    {
        var found = new Sql("""
            SELECT d.finding_id, s.speaker FROM by_actor d JOIN statement s ON s.finding_id = d.finding_id
            WHERE d.code = $code AND d.kind = 'statement' AND d.role = 'holder' ORDER BY d.day DESC, d.finding_id DESC LIMIT $most
            """).With("$code", country).With("$most", LookedThrough).Rows(connection, static row => (Row: row.GetInt64(0), Speaker: row.Text(1)));
        return ([.. found.Where(row => row.Speaker is { } speaker && isMeant(speaker)).Select(static row => row.Row)], found.Count);
    }
}
