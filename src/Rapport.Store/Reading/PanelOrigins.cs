using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers what the cells of a panel count.</summary>
internal sealed class PanelOrigins(SqliteConnection connection, OriginGrounds grounds, Func<string, string?> quadOf, KeptAnswers kept)
{
    private const string Direction = """
        SELECT finding_id, kind, class, status, day FROM by_pair
        WHERE source = $source AND target = $target AND kind IN ('event', 'statement') AND day BETWEEN $from AND $to
        """;

    private static readonly string CodingsOfDays =
        $"SELECT c.coding_id FROM current_coding c JOIN coding k ON k.id = c.coding_id WHERE c.day BETWEEN $from AND $to AND {Columns.IsRead("k")}";

    /// <summary>A row of a panel, or what stands behind one of its cells.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column as the table names it; null for the whole row.</param>
    /// <param name="limit">Most findings of each part that are read whole.</param>
    public Origin Of(Thing.OfPanel row, string? column, int limit)
    {
        var (one, other) = row.IsUndirected && row.Other < row.One ? (row.Other, row.One) : (row.One, row.Other);
        var period = PanelAnswers.Each(connection, new PanelQuestion { Unit = row.Unit, Undirected = row.IsUndirected, Pair = (one, other), From = row.Days.From, To = row.Days.To }, kept)
            .First(found => found.First == one && found.Second == other);
        var coverage = column is "coverage_reports" or "coverage_texts";
        var rows = coverage ? [] : Rows(row, one, other, column);
        var counted = rows.Where(static found => found.Counts).ToList();
        var uncounted = rows.Where(static found => !found.Counts).ToList();
        ImmutableArray<Ground> listed = coverage ? Covered(row.Days, column!)
            : [.. grounds.Of([.. counted.Take(limit).Concat(uncounted.Take(limit)).Select(static found => found.Row)])
                .Where(found => column is not ("cooperation" or "conflict") || found is RecordedEvent done && (column == "cooperation" ? done.Intensity > 0 : done.Intensity < 0))
                .Select(static found => found is RecordedEvent done ? OriginGrounds.Of(done) : OriginGrounds.Of(GroundPart.Counted, found))];
        return new Origin
        {
            Address = new(row with { One = one, Other = other }),
            Kind = "panel",
            Period = period,
            Grounds = listed,
            MoreGrounds = Math.Max(0, counted.Count - limit) + Math.Max(0, uncounted.Count - limit),
        };
    }

    private List<(long Row, bool Counts)> Rows(Thing.OfPanel row, ActorCode one, ActorCode other, string? column)
    {
        List<(long Row, string Kind, string Class, string Status)> Of(ActorCode source, ActorCode target) => new Sql(Direction + " ORDER BY day, finding_id")
            .With("$source", source.Value).With("$target", target.Value).With("$from", Words.Of(row.Days.From)).With("$to", Words.Of(row.Days.To))
            .Rows(connection, static found => (found.GetInt64(0), found.GetString(1), found.GetString(2), found.GetString(3)));
        var all = Of(one, other);
        if (row.IsUndirected)
            all.AddRange(Of(other, one));
        return [.. all.DistinctBy(static found => found.Row).Where(found => IsOf(column, found.Kind, found.Class))
            .Select(static found => (found.Row, found.Kind == "statement" || found.Status == Words.Of(EventStatus.Actual)))];
    }

    /// <summary>Whether a column counts findings of a kind and a PLOVER type; the columns that name the row count all of them.</summary>
    private bool IsOf(string? column, string kind, string type) => column switch
    {
        "statements" => kind == "statement",
        "events" or "cooperation" or "conflict" => kind == "event",
        "verbal_cooperation" or "material_cooperation" or "verbal_conflict" or "material_conflict" => kind == "event" && quadOf(type) == column.Replace('_', '-'),
        _ => !IsType(column) || (kind == "event" && string.Equals(type, column, StringComparison.OrdinalIgnoreCase)),
    };

    private bool IsType(string? column) => column is not null && quadOf(column.ToUpperInvariant()) is not null;

    /// <summary>The reports of a stretch of days; of one text and outlet on one day one counts as a text.</summary>
    private ImmutableArray<Ground> Covered(DaySpan days, string column)
    {
        var reports = grounds.Reports(CodingsOfDays, [("$from", Words.Of(days.From)), ("$to", Words.Of(days.To))]);
        if (column == "coverage_reports")
            return [.. reports];
        var texts = grounds.Texts(reports);
        var known = new HashSet<(long, string?, string?)>();
        return [.. reports.Select(report => known.Add((texts[report.Id!], report.Report!.Outlet, report.Date)) ? report
            : report with { Part = GroundPart.Folded, Reason = "its text of the same outlet and day is counted already" })];
    }
}
