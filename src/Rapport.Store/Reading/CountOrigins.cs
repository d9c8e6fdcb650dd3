using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers what the numbers of a dyad or an issue count.</summary>
internal sealed class CountOrigins(SqliteConnection connection, OriginGrounds grounds)
{
    // Both directions of a pair; a reciprocal finding stands in both.
    private const string OfPair = """
        SELECT finding_id, day, kind, status FROM by_pair WHERE source = $one AND target = $other AND day >= $from AND day <= $to
        UNION SELECT finding_id, day, kind, status FROM by_pair WHERE source = $other AND target = $one AND day >= $from AND day <= $to
        """;

    /// <summary>What is between two actors.</summary>
    /// <param name="dyad">The two, and which days.</param>
    /// <param name="level">The number that is explained; null for all of them.</param>
    /// <param name="limit">Most findings or occasions that are read whole.</param>
    public Origin Dyad(Thing.OfDyad dyad, string? level, int limit)
    {
        var (from, to) = Bounds(dyad.Days);
        List<(string, object?)> parameters = [("$one", dyad.One.Value), ("$other", dyad.Other.Value), ("$from", from), ("$to", to)];
        var rows = new Sql($"SELECT p.finding_id, p.kind, p.status FROM ({OfPair}) p ORDER BY p.day, p.finding_id") { Parameters = [.. parameters] }
            .Rows(connection, static row => (Finding: row.GetInt64(0), Kind: row.GetString(1), Status: row.GetString(2)));
        var counted = rows.Where(static row => row.Kind == "statement" || row.Status == "actual").ToList();
        var reports = grounds.Reports($"SELECT f.coding_id FROM ({OfPair}) p JOIN current_finding f ON f.finding_id = p.finding_id WHERE p.status IN ('actual', '')", parameters);
        var occasions = OccasionAnswers.List(connection, new() { Country = dyad.One, With = dyad.Other, From = dyad.Days?.From, To = dyad.Days?.To, Limit = limit });
        var events = counted.Where(static row => row.Kind == "event").Select(static row => row.Finding).ToList();
        var statements = counted.Where(static row => row.Kind == "statement").Select(static row => row.Finding).ToList();
        var uncounted = rows.Where(static row => row.Kind == "event" && row.Status != "actual").Select(static row => row.Finding).ToList();
        var (listed, all) = level switch
        {
            "occasions" => (occasions.Items.Select(static one => OriginGrounds.Of(GroundPart.Counted, one)), occasions.Total.Count),
            "events" => (Findings(events, limit).Concat(Findings(uncounted, limit)), events.Count + uncounted.Count),
            "statements" => (Findings(statements, limit), statements.Count),
            _ => (reports, (long)reports.Count),
        };
        ImmutableArray<Ground> whole = [.. listed];
        return new Origin
        {
            Address = new(dyad),
            Kind = "dyad",
            Counts = [.. Folding.Counts(LevelsOf(reports)), ("occasions", occasions.Total.Count), ("events", events.Count), ("statements", statements.Count)],
            Grounds = whole,
            MoreGrounds = all - whole.Length,
        };
    }

    /// <summary>What was said on an issue; null where nothing was.</summary>
    /// <param name="issue">The issue, and which days.</param>
    /// <param name="level">The number that is explained; null for all of them.</param>
    /// <param name="limit">Most statements that are listed.</param>
    public Origin? Issue(Thing.OfIssue issue, string? level, int limit)
    {
        var said = FindingAnswers.Each(connection, new StatementsQuestion { Issue = issue.Issue, From = issue.Days?.From, To = issue.Days?.To }).ToList();
        if (said.Count == 0)
            return null;
        var levels = Levels.Of(said.Select(static one => (one.Report.Id, one.ReportDay is { } day ? Words.Of(day) : "", one.Report.Outlet, one.Story)));
        var listed = level is null or "statements" ? said.Take(limit) : said;
        ImmutableArray<Ground> whole = [.. listed.Select(static one => OriginGrounds.Of(GroundPart.Counted, one))];
        return new Origin
        {
            Address = new(issue),
            Kind = "issue",
            Counts = [.. Folding.Counts(levels), ("statements", said.Count)],
            Grounds = whole,
            MoreGrounds = said.Count - whole.Length,
        };
    }

    private IEnumerable<Ground> Findings(List<long> rows, int limit) =>
        grounds.Of([.. rows.Take(limit)]).Select(static found => found is RecordedEvent done ? OriginGrounds.Of(done) : OriginGrounds.Of(GroundPart.Counted, found));

    private static Levels LevelsOf(List<Ground> reports) =>
        Levels.Of(reports.Select(static one => (one.Report!.Id, one.Date ?? "", one.Report.Outlet, one.Story)));

    private static (string From, string To) Bounds(DaySpan? days) => days is { } known ? (Words.Of(known.From), Words.Of(known.To)) : ("", "~");
}
