using Microsoft.Data.Sqlite;
using Rapport.Store.Linking;
using Rapport.Store.Reading;

namespace Rapport.Store.Writing;

/// <summary>
/// Folds reprints: texts whose lead and body are nearly the same, published within a fortnight, become one story.
/// What a government writes every year in the same words is no reprint. Stories that a new text connects become one,
/// so that the order in which the texts come does not matter.
/// </summary>
internal static class Stories
{
    private const int MostDaysBetween = 14;

    /// <summary>Gives the texts of all codings behind the given last row their story.</summary>
    public static void Add(SqliteTransaction transaction, long lastCoding)
    {
        var connection = transaction.Connection!;
        using var find = new Insert(connection, "story_band", "band", "document_id");
        var texts = new Sql("""
            SELECT DISTINCT r.document_id, s.document_id IS NOT NULL FROM coding k JOIN report r ON r.id = k.report_id
            LEFT JOIN story_text s ON s.document_id = r.document_id WHERE k.id > $coding ORDER BY 1
            """).With("$coding", lastCoding).Rows(connection, static row => (Document: row.GetInt64(0), Known: row.GetBoolean(1)));
        foreach (var (text, known) in texts)
        {
            if (!known)
                new Sql("INSERT INTO story_text (document_id, story_id) VALUES ($id, $id)").With("$id", text).Run(connection);
            var shingles = Of(connection, text);
            if (!shingles.AreEnough)
                continue;
            var bands = shingles.BandHashes();
            foreach (var other in Candidates(connection, text, bands))
                if (Of(connection, other).IsReprintOf(shingles))
                    Join(connection, text, other);
            if (!known)
                foreach (var band in bands.Distinct())
                    find.Row(transaction, band, text);
        }
    }

    private static List<long> Candidates(SqliteConnection connection, long text, long[] bands) => new Sql("""
        SELECT DISTINCT b.document_id FROM story_band b
        WHERE b.band IN (SELECT value FROM json_each($bands)) AND b.document_id <> $text AND EXISTS (
            SELECT 1 FROM report r JOIN coding k ON k.report_id = r.id, report o JOIN coding l ON l.report_id = o.id
            WHERE r.document_id = $text AND o.document_id = b.document_id
              AND (k.day = '' OR l.day = '' OR abs(julianday(k.day) - julianday(l.day)) <= $days))
        ORDER BY b.document_id
        """).With("$bands", bands).With("$text", text).With("$days", MostDaysBetween).Rows(connection, static row => row.GetInt64(0));

    /// <summary>Headlines, captions, stamps and credits are the outlet's own; what is compared is the lead and the body.</summary>
    private static Shingles Of(SqliteConnection connection, long document)
    {
        var text = new Sql("SELECT text FROM document WHERE id = $document").With("$document", document).First(connection, static row => row.GetString(0))!;
        var positions = new CodePoints(text);
        return Shingles.Of(new Sql("""
            SELECT s."start", s."end" FROM section s
            WHERE s.coding_id = (SELECT min(k.id) FROM report r JOIN coding k ON k.report_id = r.id WHERE r.document_id = $document)
              AND s.kind IN ('lead', 'body') ORDER BY s.number
            """).With("$document", document).Rows(connection, row => positions.ToUtf16(row.Span(0)).Of(text)));
    }

    /// <summary>Makes the stories of two texts one, named after the text whose hash comes first.</summary>
    private static void Join(SqliteConnection connection, long text, long other)
    {
        var stories = new Sql("""
            SELECT d.id FROM document d WHERE d.id IN (SELECT story_id FROM story_text WHERE document_id IN ($text, $other)) ORDER BY d.hash
            """).With("$text", text).With("$other", other).Rows(connection, static row => row.GetInt64(0));
        if (stories.Count < 2)
            return;
        var moved = new Sql("SELECT document_id FROM story_text WHERE story_id = $story").With("$story", stories[1]).Rows(connection, static row => row.GetInt64(0));
        new Sql("UPDATE story_text SET story_id = $story WHERE story_id = $other").With("$story", stories[0]).With("$other", stories[1]).Run(connection);
        foreach (var table in (ReadOnlySpan<string>)["pair_report", "attestation"])
            new Sql($"""
                UPDATE {table} SET story_id = $story WHERE coding_id IN (
                    SELECT k.id FROM json_each($moved) j CROSS JOIN report r ON r.document_id = j.value CROSS JOIN coding k ON k.report_id = r.id)
                """).With("$story", stories[0]).With("$moved", moved).Run(connection);
    }
}
