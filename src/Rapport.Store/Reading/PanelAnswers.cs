using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the question for a panel from the roll-ups, one pair after the other.</summary>
internal static class PanelAnswers
{
    private const string SpanOfReports = "SELECT min(day), max(day) FROM coverage WHERE day <> ''";

    private const string CoverageByDay = """
        SELECT day, sum(reports), sum(texts) FROM coverage WHERE day BETWEEN $from AND $to GROUP BY day
        """;

    private const string Pairs = $"""
        {EachPair.With}
        SELECT DISTINCT min(p.source, p.target), max(p.source, p.target) FROM p
        WHERE (NOT $states OR (length(p.source) = 3 AND length(p.target) = 3))
          AND EXISTS (SELECT 1 FROM dyad_day d WHERE d.source = p.source AND d.target = p.target AND d.day BETWEEN $from AND $to) ORDER BY 1, 2
        """;

    private const string Days = """
        SELECT day, kind, class, findings, both, cooperation, both_cooperation, conflict, both_conflict
        FROM dyad_day WHERE source = $source AND target = $target AND day BETWEEN $from AND $to
        """;

    // Whole months are summed already; the days before the first and behind the last of them are not.
    private const string Months = $"""
        SELECT month || '-01', kind, class, findings, both, cooperation, both_cooperation, conflict, both_conflict
        FROM dyad_month WHERE source = $source AND target = $target AND month BETWEEN substr($firstWhole, 1, 7) AND substr($lastWhole, 1, 7)
        UNION ALL {Days} AND day < $firstWhole
        UNION ALL {Days} AND day > $lastWhole
        """;

    private static readonly Comparer<DaySpan> ByFirstDay = Comparer<DaySpan>.Create(static (one, other) => one.From.CompareTo(other.From));

    public static IEnumerable<DyadPeriod> Each(SqliteConnection connection, PanelQuestion question, KeptAnswers kept)
    {
        if (Span(connection, question) is not { } span)
            yield break;
        var periods = Periods(span.From, span.To, question.Unit);
        var coverage = kept.Of(connection, (span.From, span.To, question.Unit), () => Coverage(connection, periods), static days => days.Length);
        var pairs = question.Pair is { } one ? [Ordered(one.First, one.Second)]
            : kept.Of(connection, (span.From, span.To, question.StatesOnly), () => PairsIn(connection, span.From, span.To, question.StatesOnly), static pairs => pairs.Count);
        foreach (var (source, target) in pairs.SelectMany(pair => Directions(question, pair.First, pair.Second)))
        {
            var sums = new Sums?[periods.Length];
            Add(connection, question.Unit, periods, sums, source, target, withReciprocal: true);
            if (question.Undirected)
                // Reciprocal findings stand in both directions: they count once.
                Add(connection, question.Unit, periods, sums, target, source, withReciprocal: false);
            for (var i = 0; i < periods.Length; i++)
                yield return Whole(periods[i], sums[i], coverage[i], source, target);
        }
    }

    private static List<(ActorCode First, ActorCode Second)> PairsIn(SqliteConnection connection, DateOnly from, DateOnly to, bool statesOnly) =>
        new Sql(Pairs).With("$from", Words.Of(from)).With("$to", Words.Of(to)).With("$states", statesOnly)
            .Rows(connection, static row => (new ActorCode(row.GetString(0)), new ActorCode(row.GetString(1))));

    private static IEnumerable<(ActorCode Source, ActorCode Target)> Directions(PanelQuestion question, ActorCode first, ActorCode second)
    {
        bool Has(ActorCode? asked) => asked is not { } code || code == first || code == second;
        bool Fits(ActorCode source, ActorCode target) => (question.Source ?? source) == source && (question.Target ?? target) == target;
        if (!Has(question.Country))
            yield break;
        if (question.Undirected ? Has(question.Source) && Has(question.Target) : Fits(first, second))
            yield return (first, second);
        if (!question.Undirected && Fits(second, first))
            yield return (second, first);
    }

    private static (DateOnly From, DateOnly To)? Span(SqliteConnection connection, PanelQuestion question)
    {
        var (first, last) = new Sql(SpanOfReports).Rows(connection, static row => (row.Day(0), row.Day(1)))[0];
        return (question.From ?? first) is { } from && (question.To ?? last) is { } to && from <= to ? (from, to) : null;
    }

    private static (ActorCode, ActorCode) Ordered(ActorCode first, ActorCode second) => first < second ? (first, second) : (second, first);

    private static ImmutableArray<DaySpan> Periods(DateOnly from, DateOnly to, PanelUnit unit)
    {
        var periods = ImmutableArray.CreateBuilder<DaySpan>();
        for (var start = from; start <= to;)
        {
            var end = DaySpan.Of(unit, start).To;
            periods.Add(new(start, end > to ? to : end));
            start = end.AddDays(1);
        }

        return periods.ToImmutable();
    }

    private static (long Reports, long Texts)[] Coverage(SqliteConnection connection, ImmutableArray<DaySpan> periods)
    {
        var sums = new (long Reports, long Texts)[periods.Length];
        foreach (var (day, reports, texts) in InSpan(CoverageByDay, periods).Rows(connection, static row => (row.Day(0)!.Value, row.GetInt64(1), row.GetInt64(2))))
        {
            ref var sum = ref sums[At(periods, day)];
            sum = (sum.Reports + reports, sum.Texts + texts);
        }

        return sums;
    }

    private static void Add(SqliteConnection connection, PanelUnit unit, ImmutableArray<DaySpan> periods, Sums?[] sums, ActorCode source, ActorCode target, bool withReciprocal)
    {
        var rows = Direction(unit, periods).With("$source", source.Value).With("$target", target.Value).Rows(connection, row => (
            Day: row.Day(0)!.Value, Kind: row.GetString(1), Class: row.GetString(2), Findings: row.GetInt64(3) - (withReciprocal ? 0 : row.GetInt64(4)),
            Cooperation: row.GetInt64(5) - (withReciprocal ? 0 : row.GetInt64(6)), Conflict: row.GetInt64(7) - (withReciprocal ? 0 : row.GetInt64(8))));
        foreach (var row in rows)
        {
            ref var sum = ref sums[At(periods, row.Day)];
            sum ??= new Sums();
            if (row.Kind == "statement")
                sum.Statements += row.Findings;
            else if (row.Kind == "event" && row.Findings > 0)
                sum.Add(row.Class, row.Findings, row.Cooperation, row.Conflict);
        }
    }

    private static DyadPeriod Whole(DaySpan period, Sums? sums, (long Reports, long Texts) coverage, ActorCode first, ActorCode second) => new()
    {
        First = first,
        Second = second,
        Start = period.From,
        End = period.To,
        Events = sums?.Events.ToImmutable() ?? ImmutableSortedDictionary<string, long>.Empty,
        Cooperation = (sums?.Cooperation ?? 0) / 1000.0,
        Conflict = (sums?.Conflict ?? 0) / 1000.0,
        Statements = sums?.Statements ?? 0,
        Reports = coverage.Reports,
        Texts = coverage.Texts,
    };

    private static Sql Direction(PanelUnit unit, ImmutableArray<DaySpan> periods)
    {
        var (from, to) = (periods[0].From, periods[^1].To);
        var (firstMonth, lastMonth) = (DaySpan.Of(PanelUnit.Month, from), DaySpan.Of(PanelUnit.Month, to));
        var first = firstMonth.From == from ? from : firstMonth.To.AddDays(1);
        var last = lastMonth.To == to ? to : lastMonth.From.AddDays(-1);
        return unit is PanelUnit.Day or PanelUnit.Week || first > last ? InSpan(Days, periods)
            : InSpan(Months, periods).With("$firstWhole", Words.Of(first)).With("$lastWhole", Words.Of(last));
    }

    private static Sql InSpan(string sql, ImmutableArray<DaySpan> periods) =>
        new Sql(sql).With("$from", Words.Of(periods[0].From)).With("$to", Words.Of(periods[^1].To));

    private static int At(ImmutableArray<DaySpan> periods, DateOnly day)
    {
        var index = periods.BinarySearch(new DaySpan(day, day), ByFirstDay);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>What a pair has in one stretch; intensities in thousandths.</summary>
    private sealed class Sums
    {
        public ImmutableSortedDictionary<string, long>.Builder Events { get; } = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);

        public long Cooperation { get; private set; }

        public long Conflict { get; private set; }

        public long Statements { get; set; }

        public void Add(string type, long findings, long cooperation, long conflict)
        {
            Events[type] = Events.GetValueOrDefault(type) + findings;
            Cooperation += cooperation;
            Conflict += conflict;
        }
    }
}
