using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Alignments;

namespace Rapport.Store.Reading;

/// <summary>Finds the statements of an actor that may be on a matter, without reading all that the actor ever said.</summary>
internal static class StatementsNear
{
    /// <summary>Of an actor with no more statements, all are taken.</summary>
    private const int AllOf = 400;
    private const int MostOnIssue = 200;
    private const int MostWithWords = 200;
    private const int MostLookedAt = 3000;
    private const int MostWords = 8;

    // The last that came into the record with such words, whoever said them.
    private const string WithWords = """
        SELECT w.row FROM (SELECT rowid AS row FROM evidence_words WHERE evidence_words MATCH $match ORDER BY rowid DESC LIMIT $looked) w
        CROSS JOIN finding_actor a ON a.finding_id = w.row AND a.role = 'holder' AND a.code = $holder
        CROSS JOIN current_finding c ON c.finding_id = w.row AND c.kind = 'statement' LIMIT $most
        """;

    /// <summary>
    /// The rows of statements: all where they are few; else the newest on the issue of the register, and the last in the record that have one of the rarest
    /// words of the phrase with another one, or its one word.
    /// </summary>
    /// <param name="connection">The record.</param>
    /// <param name="holder">Whose statements.</param>
    /// <param name="issue">Id in the register, or null.</param>
    /// <param name="phrase">Words that name the matter.</param>
    public static List<long> Of(SqliteConnection connection, ActorCode holder, string? issue, string phrase)
    {
        var (newest, complete) = FindingAnswers.Newest(connection, new() { Holder = holder, Limit = AllOf });
        if (complete)
            return newest;
        var onIssue = issue is null ? [] : FindingAnswers.Newest(connection, new() { Holder = holder, Issue = issue, Limit = MostOnIssue }).Rows;
        var withWords = Match(connection, [.. Wording.WholeWords(phrase).Take(MostWords)]) is not { } match ? []
            : new Sql(WithWords).With("$match", match).With("$holder", holder.Value).With("$looked", (long)MostLookedAt).With("$most", (long)MostWithWords)
                .Rows(connection, static row => row.GetInt64(0));
        return [.. onIssue.Concat(withWords).Distinct()];
    }

    /// <summary>Texts with one of the two rarest words and another one beside it; with the word where there is one alone.</summary>
    private static string? Match(SqliteConnection connection, string[] words)
    {
        if (words.Length < 2)
            return words.Length == 0 ? null : Sql.Match(words[0]);
        var rarest = words.OrderBy(word => Sql.Total(connection, "SELECT 1 FROM evidence_words WHERE evidence_words MATCH $word", [("$word", Sql.Match(word))]).Count).ToArray();
        return string.Join(" OR ", Enumerable.Range(0, Math.Min(2, words.Length - 1)).Select(index =>
            $"({Sql.Match(rarest[index])} AND ({string.Join(" OR ", rarest[(index + 1)..].Select(Sql.Match))}))"));
    }
}
