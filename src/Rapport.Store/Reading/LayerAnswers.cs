using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the questions about layers.</summary>
internal static class LayerAnswers
{
    private const string BothDirections = "((source = $first AND target = $second) OR (source = $second AND target = $first))";

    public static ImmutableArray<Layer> All(SqliteConnection connection) =>
        [.. new Sql("""
            SELECT l.name, l.format, count(f.hash), (SELECT count(*) FROM layer_event e WHERE e.layer_id = l.id),
                   (SELECT count(*) FROM layer_event e WHERE e.layer_id = l.id AND source <> '' AND target <> '' AND source <> target),
                   (SELECT min(day) FROM layer_event e WHERE e.layer_id = l.id), (SELECT max(day) FROM layer_event e WHERE e.layer_id = l.id),
                   coalesce(sum(f.repeated), 0), coalesce(sum(f.mended), 0), coalesce(sum(f.left_out), 0)
            FROM layer l LEFT JOIN layer_file f ON f.layer_id = l.id GROUP BY l.id ORDER BY l.name
            """).Rows(connection, static row => new Layer(
                row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.Day(5), row.Day(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9)))];

    /// <summary>The months of the days that are asked for; of those that the layer spans where no days are.</summary>
    /// <param name="connection">The record.</param>
    /// <param name="question">The question.</param>
    /// <param name="quadOf">Quad class of a PLOVER type, or null.</param>
    public static ImmutableArray<LayerMonth> Compare(SqliteConnection connection, LayerComparisonQuestion question, Func<string, string?> quadOf) =>
        [.. All(connection).Where(layer => (question.Layer ?? layer.Name) == layer.Name).SelectMany(layer => Compare(connection, question, layer, quadOf))];

    private static IEnumerable<LayerMonth> Compare(SqliteConnection connection, LayerComparisonQuestion question, Layer layer, Func<string, string?> quadOf)
    {
        Sql Asked(string sql) => new Sql(sql).With("$first", question.First.Value).With("$second", question.Second.Value)
            .With("$from", Day(question.From ?? layer.First)).With("$to", Day(question.To ?? layer.Last));
        var ours = Asked($"SELECT day, class, sum(findings) FROM dyad_day WHERE {BothDirections} AND kind = 'event' AND day BETWEEN $from AND $to GROUP BY 1, 2")
            .Rows(connection, row => new DayCount(row.Day(0)!.Value, quadOf(row.GetString(1)) ?? "", row.GetInt64(2)));
        var theirs = Asked($"""
            SELECT day, quad, count(*) FROM layer_event
            WHERE layer_id = (SELECT id FROM layer WHERE name = $layer) AND {BothDirections} AND day BETWEEN $from AND $to GROUP BY 1, 2
            """).With("$layer", layer.Name).Rows(connection, static row => new DayCount(row.Day(0)!.Value, row.GetString(1), row.GetInt64(2)));
        var reports = Asked("SELECT day, sum(reports) FROM coverage WHERE day BETWEEN $from AND $to AND day <> '' GROUP BY 1")
            .Rows(connection, static row => new DayCount(row.Day(0)!.Value, "", row.GetInt64(1)));
        return ours.Concat(theirs).Select(static row => row.Month).Distinct().Order().Select(month => Month(
            layer.Name, month, [.. ours.Where(row => row.Month == month)], [.. theirs.Where(row => row.Month == month)],
            reports.Where(row => row.Month == month).Sum(static row => row.Events)));
    }

    private static LayerMonth Month(string layer, DateOnly month, ImmutableArray<DayCount> ours, ImmutableArray<DayCount> theirs, long reports)
    {
        var ourDays = ours.Select(static row => row.Day).ToHashSet();
        var theirDays = theirs.Select(static row => row.Day).ToHashSet();
        var both = ourDays.Count(theirDays.Contains);
        return new(layer, month, ByQuad(ours), ByQuad(theirs), reports, both, ourDays.Count - both, theirDays.Count - both);
    }

    private static ImmutableSortedDictionary<string, long> ByQuad(ImmutableArray<DayCount> rows) =>
        rows.GroupBy(static row => row.Quad).ToImmutableSortedDictionary(static group => group.Key, static group => group.Sum(static row => row.Events), StringComparer.Ordinal);

    private static string Day(DateOnly? day) => day is { } known ? Words.Of(known) : "";

    /// <summary>Number of events of a quad class on a day.</summary>
    private readonly record struct DayCount(DateOnly Day, string Quad, long Events)
    {
        /// <summary>First day of the month.</summary>
        public DateOnly Month => new(Day.Year, Day.Month, 1);
    }
}
