using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers what the numbers of a dyad or an issue count.</summary>
internal sealed class CountOrigins(SqliteConnection connection, OriginGrounds grounds)
{
    // Both directions of a pair; a reciprocal finding stands in both and counts once.
    private const string InDays = "day >= $from AND day <= $to";
    private const string Numbers = $"""
        SELECT coalesce(sum(kind = 'event' AND status = 'actual'), 0), coalesce(sum(kind = 'event' AND status <> 'actual'), 0), coalesce(sum(kind = 'statement'), 0) FROM (
            SELECT kind, status FROM by_pair WHERE source = $one AND target = $other AND {InDays}
            UNION ALL SELECT kind, status FROM by_pair WHERE source = $other AND target = $one AND NOT reciprocal AND {InDays})
        """;
    private const string Codings = $"""
        SELECT coding_id FROM by_pair WHERE source = $one AND target = $other AND status IN ('actual', '') AND {InDays}
        UNION SELECT coding_id FROM by_pair WHERE source = $other AND target = $one AND status IN ('actual', '') AND {InDays}
        """;

    /// <summary>What is between two actors.</summary>
    /// <param name="dyad">The two, and which days.</param>
    /// <param name="level">The number that is explained; null for all of them.</param>
    /// <param name="limit">Most findings or occasions that are read whole.</param>
    public Origin Dyad(Thing.OfDyad dyad, string? level, int limit)
    {
        var (from, to) = Bounds(dyad.Days);
        List<(string, object?)> parameters = [("$one", dyad.One.Value), ("$other", dyad.Other.Value), ("$from", from), ("$to", to)];
        var (events, uncounted, statements) = new Sql(Numbers) { Parameters = [.. parameters] }.Rows(connection, static row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)))[0];
        var occasions = OccasionAnswers.List(connection, new() { Country = dyad.One, With = dyad.Other, From = dyad.Days?.From, To = dyad.Days?.To, Limit = limit });
        var reports = level is "occasions" or "events" or "statements" ? null : grounds.Reports(Codings, parameters);
        var (listed, all) = level switch
        {
            "occasions" => (occasions.Items.Select(static one => OriginGrounds.Of(GroundPart.Counted, one)), occasions.Total.Count),
            "events" => (Findings(parameters, "event", "status = 'actual'", limit).Concat(Findings(parameters, "event", "status <> 'actual'", limit)), events + uncounted),
            "statements" => (Findings(parameters, "statement", "true", limit), statements),
            _ => (reports!, reports!.Count),
        };
        ImmutableArray<Ground> whole = [.. listed];
        return new Origin
        {
            Address = new(dyad),
            Kind = "dyad",
            Counts = [.. Folding.Counts(reports is null ? LevelsOf(dyad, parameters) : LevelsOf(reports)), ("occasions", occasions.Total.Count), ("events", events), ("statements", statements)],
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

    /// <summary>The first findings of a pair, in the order of days.</summary>
    private IEnumerable<Ground> Findings(List<(string, object?)> parameters, string kind, string status, int limit)
    {
        string Direction(string source, string target) => $"""
            SELECT * FROM (SELECT day, finding_id FROM by_pair WHERE source = {source} AND target = {target} AND kind = $kind AND {InDays} AND {status} ORDER BY day, finding_id LIMIT $limit)
            """;
        var rows = new Sql($"SELECT finding_id FROM ({Direction("$one", "$other")} UNION {Direction("$other", "$one")}) ORDER BY day, finding_id LIMIT $limit")
        {
            Parameters = [.. parameters, ("$kind", kind), ("$limit", limit)],
        }.Rows(connection, static row => row.GetInt64(0));
        return grounds.Of([.. rows]).Select(static found => found is RecordedEvent done ? OriginGrounds.Of(done) : OriginGrounds.Of(GroundPart.Counted, found));
    }

    private Levels LevelsOf(Thing.OfDyad dyad, List<(string, object?)> parameters)
    {
        if (dyad.Days is null)
            return DyadAnswers.LevelsOf(connection, dyad.One, dyad.Other);
        var codings = new Sql(Codings) { Parameters = [.. parameters] }.Rows(connection, static row => row.GetInt64(0));
        return AttestingReports.Of(connection, codings).Levels(codings);
    }

    private static Levels LevelsOf(List<Ground> reports) =>
        Levels.Of(reports.Select(static one => (one.Report!.Id, one.Date ?? "", one.Report.Outlet, one.Story)));

    private static (string From, string To) Bounds(DaySpan? days) => days is { } known ? (Words.Of(known.From), Words.Of(known.To)) : ("", "~");
}
