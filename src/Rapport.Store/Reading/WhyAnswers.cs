using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers where a finding comes from.</summary>
internal static class WhyAnswers
{
    private const int MostMatches = 20;

    public static ImmutableArray<FindingId> Matching(SqliteConnection connection, string beginning)
    {
        if (!Base32.TryNormalize(beginning, out var prefix))
            return [];
        return [.. new Sql("SELECT DISTINCT key FROM finding WHERE key >= $from AND key < $to ORDER BY key LIMIT $most")
            .With("$from", prefix).With("$to", prefix + "~").With("$most", MostMatches).Rows(connection, static row => new FindingId(row.GetString(0)))];
    }

    public static Why? Of(SqliteConnection connection, FindingId id)
    {
        // The newest coding that has the finding, a current one first.
        var codings = new Sql("""
            SELECT f.id, f.coding_id, (SELECT hash FROM pack WHERE id = k.pack_id), c.coding_id IS NOT NULL AS current
            FROM finding f JOIN coding k ON k.id = f.coding_id LEFT JOIN current_coding c ON c.coding_id = f.coding_id
            WHERE f.key = $key ORDER BY current DESC, f.coding_id DESC
            """).With("$key", id.Value).Rows(connection, static row =>
                (Finding: row.GetInt64(0), Coding: row.GetInt64(1), Pack: row.GetString(2), Current: row.GetInt32(3) != 0));
        if (codings.Count == 0)
            return null;
        var (finding, coding, pack, current) = codings[0];
        var others = FindingRows.OfCoding(connection, coding);
        var events = FindingRows.Events(connection, others);
        var statements = FindingRows.Statements(connection, others);
        RecordedFinding? Found(long row) => events.TryGetValue(row, out var found) ? found : statements.GetValueOrDefault(row);
        var own = Found(finding);
        var link = own is null ? FindingRows.Links(connection, [finding])[finding] : null;
        ImmutableArray<EvidenceWords> evidence = own?.Evidence ?? [link!.Evidence];
        var sentences = evidence.Select(static words => words.Sentence).Where(static sentence => sentence is not null).ToHashSet();
        bool Near(EvidenceWords words) => words.Sentence is not null && sentences.Contains(words.Sentence);
        return new Why
        {
            Finding = own,
            Link = link,
            Report = own?.Report ?? ReportAnswers.Head(connection, coding),
            Pack = pack,
            Current = current,
            OtherPacks = [.. codings.Skip(1).OrderBy(static other => other.Coding).Select(static other => other.Pack).Where(other => other != pack).Distinct()],
            Corrections = CorrectionAnswers.Of(connection, id),
            Sentences = Sentences(connection, coding, evidence),
            ContextWords = [.. ContextWords(connection, finding)],
            Beside = [.. others.Where(row => row != finding).Select(Found).OfType<RecordedFinding>().Where(found => found.Evidence.Any(Near))],
            Rejected = [.. FindingRows.Rejections(connection, coding).Where(rejection => Near(rejection.Evidence))],
        };
    }

    private static List<RecordedContextWord> ContextWords(SqliteConnection connection, long finding) => new Sql("""
        SELECT context, weight, text, "start", "end" FROM event_context WHERE finding_id = $finding ORDER BY number
        """).With("$finding", finding).Rows(connection, static row => new RecordedContextWord(row.GetString(0), row.GetDouble(1), row.GetString(2), row.Span(3)));

    private static ImmutableArray<EvidenceSentence> Sentences(SqliteConnection connection, long coding, ImmutableArray<EvidenceWords> evidence)
    {
        var whole = new Sql("""
            SELECT s.number, substr(d.text, s."start" + 1, s."end" - s."start"), s."start", s."end"
            FROM sentence s JOIN coding k ON k.id = s.coding_id JOIN report r ON r.id = k.report_id JOIN document d ON d.id = r.document_id
            WHERE s.coding_id = $coding
            """).With("$coding", coding).Rows(connection, static row => (Number: row.GetInt32(0), Text: row.GetString(1), Span: row.Span(2)))
            .ToDictionary(static row => row.Number);
        return [.. evidence.GroupBy(static words => words.Sentence).SelectMany(group => group.Key is { } number
                ? [new EvidenceSentence(whole[number].Text, whole[number].Span, [.. group])]
                : group.Select(static words => new EvidenceSentence(words.Text, words.Span, [words])))
            .OrderBy(static sentence => sentence.Span.Start)];
    }
}
