using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the question for words: full text over headlines, evidence and texts, ranked by BM25.</summary>
internal static class SearchAnswers
{
    /// <summary>How many rows of a place are ranked. Where more hold the words, those that came into the record last are.</summary>
    private const int MostRanked = 400;
    private const int MostPassages = 3;
    private const int WordsOfPassage = 24;

    // Ranks of several places are put together by their reciprocals (Cormack, Clarke, Büttcher, "Reciprocal rank fusion", 2009).
    private const double RankOffset = 60;

    private const char Opening = '\u0002';
    private const char Closing = '\u0003';

    // The event that a statement is the projection of has the same words.
    private static readonly ImmutableArray<Place> Places =
    [
        new(SearchPlace.Headlines, "headline_words", "SELECT w.row"),
        new(SearchPlace.Findings, "evidence_words", """
            SELECT c.coding_id FROM current_finding c WHERE c.finding_id = w.row
                AND NOT EXISTS (SELECT 1 FROM event e WHERE e.finding_id = c.finding_id AND e.statement IS NOT NULL)
            """),
        new(SearchPlace.Texts, "document_words", "SELECT c.coding_id FROM current_coding c WHERE c.document_id = w.row"),
    ];

    public static SearchResult Of(SqliteConnection connection, SearchQuestion question)
    {
        if (SearchWords.Match(question.Words) is not { } match)
            return new([], new(0, true), true);
        var found = new List<Found>();
        var whole = true;
        foreach (var place in Places.Where(place => question.Place == SearchPlace.All || question.Place == place.Kind || place.Kind == SearchPlace.Findings))
        {
            var rows = Ranked(connection, place, match);
            if (question.Place == SearchPlace.All || question.Place == place.Kind)
                whole &= rows.Count < MostRanked;
            found.AddRange(Kept(connection, place, rows, question));
        }

        // The best finding of each report is named beside its headline and its text.
        var beside = found.Where(static one => one.Place.Kind == SearchPlace.Findings).GroupBy(static one => one.Coding).ToDictionary(static coding => coding.Key, static coding => coding.First().Row);
        if (question.Place != SearchPlace.All)
            found.RemoveAll(one => one.Place.Kind != question.Place);
        var stories = found.GroupBy(static one => one.Story).Select(static story => (Score: story.DistinctBy(static one => (one.Place.Kind, one.Row)).GroupBy(static one => one.Place.Kind)
                .Sum(static place => 1 / (RankOffset + place.Min(static one => one.Rank))), Found: story.ToList()))
            .OrderByDescending(static story => story.Score).ThenBy(static story => story.Found[0].Story).ToList();
        var shown = stories.Take(Math.Max(1, question.Limit)).Select(static story => story.Found).ToList();
        return new(Hits(connection, match, shown, beside), new(stories.Count, whole), whole);
    }

    /// <summary>The rows of a place that hold the words, the best first.</summary>
    private static List<long> Ranked(SqliteConnection connection, Place place, string match) => new Sql($"""
        SELECT row FROM (SELECT rowid AS row, bm25({place.Table}) AS score FROM {place.Table} WHERE {place.Table} MATCH $match ORDER BY rowid DESC LIMIT $most)
        ORDER BY score, row DESC
        """).With("$match", match).With("$most", MostRanked).Rows(connection, static row => row.GetInt64(0));

    /// <summary>Those of the rows that are of current codings and fit the other conditions, with their reports, in the order of the rank.</summary>
    private static List<Found> Kept(SqliteConnection connection, Place place, List<long> rows, SearchQuestion question)
    {
        var conditions = new List<string> { "true" };
        var parameters = new List<(string, object?)>
        {
            ("$rows", Sql.List(rows)),
        };
        void Where(string condition, string name, object value)
        {
            conditions.Add(condition);
            parameters.Add((name, value));
        }

        if (question.From is { } from)
            Where("u.day >= $from", "$from", Words.Of(from));
        if (question.To is { } to)
            Where("u.day <= $to AND u.day <> ''", "$to", Words.Of(to));
        if (question.Outlet is { } outlet)
            Where("u.outlet_id = (SELECT id FROM outlet WHERE name = $outlet)", "$outlet", outlet);
        if (question.Side is { } side)
            Where("u.side = $side", "$side", side);
        if (question.Country is { } country)
            Where(place.Kind == SearchPlace.Findings
                ? "EXISTS (SELECT 1 FROM finding_actor a WHERE a.finding_id = w.row AND a.code = $country)"
                : "EXISTS (SELECT 1 FROM current_finding c CROSS JOIN finding_actor a ON a.finding_id = c.finding_id WHERE c.coding_id = u.coding_id AND a.code = $country)", "$country", country.Value);
        return new Sql($"""
            SELECT w.rank, w.row, u.coding_id, t.story_id FROM (SELECT key AS rank, value AS row FROM json_each($rows)) w
            CROSS JOIN current_coding u ON u.coding_id IN ({place.Coding})
            CROSS JOIN story_text t ON t.document_id = u.document_id
            WHERE {string.Join(" AND ", conditions)} ORDER BY w.rank, u.coding_id
            """) { Parameters = parameters }.Rows(connection, row => new Found(place, row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)));
    }

    private static ImmutableArray<SearchHit> Hits(SqliteConnection connection, string match, List<List<Found>> stories, Dictionary<long, long> beside)
    {
        var reports = AttestingReports.Of(connection, stories.SelectMany(static story => story.Select(static one => one.Coding)));
        var earliest = stories.Select(story => reports.First(story.Select(static one => one.Coding))).ToList();
        var heads = StoriedReport.Of(connection, earliest);
        var chosen = stories.Zip(earliest, Passages).ToList();
        var snippets = Places.ToDictionary(static place => place.Kind, place => Snippets(connection, match, place, chosen.SelectMany(static story => story).Where(one => one.Place == place).Select(static one => one.Row)));
        long? Finding(Found one) => one.Place.Kind == SearchPlace.Findings ? one.Row : beside.TryGetValue(one.Coding, out var finding) ? finding : null;
        var keys = FindingRows.Names(connection, chosen.SelectMany(static story => story).Select(Finding).OfType<long>());
        return [.. stories.Select((story, index) => new SearchHit
        {
            Report = heads[earliest[index]].Report,
            Reprints = story.DistinctBy(static one => one.Coding).Count() - 1,
            Passages = [.. chosen[index].Select(one => new SearchPassage(one.Place.Kind,
                Finding(one) is { } finding ? keys[finding] : null, Runs(snippets[one.Place.Kind][one.Row])))],
        })];
    }

    /// <summary>The best row of each place, from the report that stands for the story where it has any; then further ones.</summary>
    private static List<Found> Passages(List<Found> story, long coding)
    {
        var places = story.GroupBy(static one => one.Place.Kind).Select(place => place.Any(one => one.Coding == coding) ? [.. place.Where(one => one.Coding == coding)] : place.ToList()).ToList();
        return [.. places.Select(static place => place[0]).Concat(places.SelectMany(static place => place.Skip(1))).Take(MostPassages).OrderBy(static one => one.Place.Kind switch
        {
            SearchPlace.Headlines => 0,
            SearchPlace.Findings => 1,
            _ => 2,
        })];
    }

    private static Dictionary<long, string> Snippets(SqliteConnection connection, string match, Place place, IEnumerable<long> rows) => new Sql($"""
        SELECT rowid, snippet({place.Table}, 0, char(2), char(3), '…', {WordsOfPassage}) FROM {place.Table}
        WHERE {place.Table} MATCH $match AND rowid IN (SELECT value FROM json_each($ids))
        """).With("$ids", rows.Distinct()).With("$match", match).Rows(connection, static row => (Row: row.GetInt64(0), Text: row.Text(1) ?? "")).ToDictionary(static row => row.Row, static row => row.Text);

    private static ImmutableArray<SearchRun> Runs(string snippet)
    {
        var runs = ImmutableArray.CreateBuilder<SearchRun>();
        for (var start = 0; start < snippet.Length;)
        {
            var isMatch = snippet[start] == Opening;
            var first = isMatch ? start + 1 : start;
            var end = snippet.IndexOf(isMatch ? Closing : Opening, first);
            end = end < 0 ? snippet.Length : end;
            if (end > first)
                runs.Add(new(snippet[first..end], isMatch));
            start = isMatch ? end + 1 : end;
        }

        return runs.ToImmutable();
    }

    /// <summary>A table of full text, and the codings that a row of it is of.</summary>
    private sealed record Place(SearchPlace Kind, string Table, string Coding);

    /// <summary>A row of a place that holds the words, in one report; its rank in the place counts from 0.</summary>
    private sealed record Found(Place Place, long Rank, long Row, long Coding, long Story);
}
