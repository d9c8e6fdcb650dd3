using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers the question for the days of contact between two actors.</summary>
internal static class TimelineAnswers
{
    public static Timeline Of(SqliteConnection connection, TimelineQuestion question)
    {
        var limit = Math.Max(1, question.Limit);
        var days = Days(connection, question, limit + 1);
        var shown = days.Take(limit).ToList();
        var contacts = shown.Count == 0 ? [] : ContactDays.Of(connection, question.First, question.Second, [.. shown]);
        return new(question.First, question.Second, contacts, days.Count <= limit ? new(contacts.Length, true) : new(days.Count, false));
    }

    /// <summary>The days with anything done, planned or said between both, in the order asked for. Each of the four ranges of the index ends at the limit.</summary>
    private static List<string> Days(SqliteConnection connection, TimelineQuestion question, int most)
    {
        var order = question.OldestFirst ? "ASC" : "DESC";
        string Range(string source, string target, string kind) => $"""
            SELECT * FROM (SELECT DISTINCT day FROM by_pair WHERE source = {source} AND target = {target} AND kind = '{kind}'
                AND status IN ('actual', 'planned', '') AND day >= $from AND day <= $to ORDER BY day {order} LIMIT $most)
            """;
        return new Sql($"""
            {Range("$first", "$second", "event")} UNION {Range("$second", "$first", "event")}
            UNION {Range("$first", "$second", "statement")} UNION {Range("$second", "$first", "statement")}
            ORDER BY day {order} LIMIT $most
            """).With("$first", question.First.Value).With("$second", question.Second.Value).With("$most", (long)most)
            .With("$from", question.From is { } from ? Words.Of(from) : question.To is null ? "" : "0").With("$to", question.To is { } to ? Words.Of(to) : "9")
            .Rows(connection, static row => row.GetString(0));
    }
}

/// <summary>What was done and said between two actors on some days.</summary>
internal sealed class ContactDays
{
    private readonly ActorCode _first;
    private readonly ActorCode _second;
    private readonly AttestingReports _reports;
    private readonly Dictionary<long, long> _coding;

    private ContactDays(ActorCode first, ActorCode second, AttestingReports reports, Dictionary<long, long> coding) =>
        (_first, _second, _reports, _coding) = (first, second, reports, coding);

    /// <param name="connection">The record.</param>
    /// <param name="first">One of the two.</param>
    /// <param name="second">The other.</param>
    /// <param name="days">Days that follow each other in either direction, as the record writes them; all days between them are among them.</param>
    public static ImmutableArray<ContactDay> Of(SqliteConnection connection, ActorCode first, ActorCode second, ImmutableArray<string> days)
    {
        var rows = Rows(connection, first, second, days);
        var occasions = ContactOccasions.Of(connection, first, second, rows.Select(static row => row.Finding));
        var findings = new ContactFindings(connection, first, second);
        var events = findings.Deeds(rows.Where(row => row.Kind == "event" && !occasions.IsAccount(row.Finding)).Select(static row => row.Finding));
        var said = rows.Where(row => row.Kind == "statement" && !occasions.IsSaid(row.Finding)).Select(static row => row.Finding).ToHashSet();
        var statements = findings.Said(said.Concat(occasions.Statements));
        var coding = rows.Select(static row => (row.Finding, row.Coding)).Concat(occasions.Codings).Distinct().ToDictionary(static row => row.Finding, static row => row.Coding);
        var reports = AttestingReports.Of(connection, coding.Values);
        var contacts = new ContactDays(first, second, reports, coding);
        var byDate = OnDayOfStory(rows, reports).ToLookup(static row => row.Date);
        var dates = byDate.Select(static date => date.Key).Concat(occasions.Dates.Where(date => days.Contains(FirstDay(date)))).Distinct();
        return [.. dates.OrderBy(date => days.IndexOf(FirstDay(date))).ThenByDescending(static date => date.Length).Select(date => new ContactDay
        {
            Date = Words.Date(date),
            Occasions = [.. occasions.On(date).Select(occasion => occasion.Whole(contacts.Folded(occasion.Statements.Select(row => (row, statements[row]))), reports))],
            Events = contacts.Folded(byDate[date].Where(row => events.ContainsKey(row.Finding)).Select(row => (row.Finding, events[row.Finding]))),
            Statements = contacts.Folded(byDate[date].Where(row => said.Contains(row.Finding)).Select(row => (row.Finding, statements[row.Finding]))),
        }).Where(static day => day.Occasions.Length + day.Events.Length + day.Statements.Length > 0)];
    }

    /// <summary>What tells no date stands on the day of its report; in a reprint, on that of the first print.</summary>
    private static IEnumerable<OneFinding> OnDayOfStory(List<OneFinding> rows, AttestingReports reports)
    {
        var first = rows.Where(static row => !row.IsDated && row.Date.Length > 0).GroupBy(row => (reports.Story(row.Coding), row.Kind, row.Class))
            .ToDictionary(static group => group.Key, static group => group.Min(static row => row.Date)!);
        return rows.Select(row => row.IsDated || row.Date.Length == 0 ? row : row with { Date = first[(reports.Story(row.Coding), row.Kind, row.Class)] });
    }

    private static string FirstDay(string date) => date + date.Length switch { 4 => "-01-01", 7 => "-01", _ => "" };

    private static List<OneFinding> Rows(SqliteConnection connection, ActorCode first, ActorCode second, ImmutableArray<string> days)
    {
        static string Range(string source, string target) => $"""
            SELECT finding_id FROM by_pair WHERE source = {source} AND target = {target} AND kind IN ('event', 'statement') AND day BETWEEN $from AND $to
                AND status IN ('actual', 'planned', '')
            """;
        return new Sql($"""
            SELECT c.finding_id, coalesce(f.date, c.day), f.date IS NOT NULL, c.kind, c.class, c.coding_id
            FROM ({Range("$first", "$second")} UNION {Range("$second", "$first")}) p
            CROSS JOIN current_finding c ON c.finding_id = p.finding_id CROSS JOIN finding f ON f.id = p.finding_id
            ORDER BY c.day, c.finding_id
            """).With("$first", first.Value).With("$second", second.Value).With("$from", days.Min(StringComparer.Ordinal)).With("$to", days.Max(StringComparer.Ordinal))
            .Rows(connection, static row => new OneFinding(row.GetInt64(0), row.GetString(1), row.GetBoolean(2), row.GetString(3), row.GetString(4), row.GetInt64(5)));
    }

    private ImmutableArray<ContactEvent> Folded(IEnumerable<(long Row, ContactDeed Found)> events) =>
        [.. events.GroupBy(one => (one.Found.Type, one.Found.Status, Sides(one.Found.Source)))
            .OrderBy(static group => group.Key.Status).ThenBy(static group => group.Key.Type, StringComparer.Ordinal).ThenBy(static group => group.Key.Item3, StringComparer.Ordinal).Select(group =>
            {
                var earliest = Earliest(group.Select(static one => one.Row));
                var found = group.First(one => one.Row == earliest).Found;
                var both = group.Key.Item3 == "both";
                return new ContactEvent
                {
                    Id = found.Id,
                    Type = found.Type,
                    Modes = [.. group.Select(static one => one.Found.Mode).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
                    Source = both ? [_first, _second] : group.Key.Item3 == "first" ? [_first] : [_second],
                    Target = both ? [] : group.Key.Item3 == "first" ? [_second] : [_first],
                    Date = found.Date,
                    IsPlanned = found.Status == EventStatus.Planned,
                    Words = found.Words,
                    ToldBy = ToldBy(group.Select(static one => one.Found.Side)),
                    Levels = _reports.Levels(group.Select(one => _coding[one.Row]).Distinct()),
                };
            })];

    private ImmutableArray<ContactStatement> Folded(IEnumerable<(long Row, ContactWord Found)> statements) =>
        [.. statements.GroupBy(one => (Holder: Holders(one.Found), one.Found.Kind, one.Found.Stance,
                Issue: one.Found.Issue is { } issue ? issue.Id ?? issue.Text.ToLowerInvariant() : one.Found.Words.ToLowerInvariant()))
            .Where(static group => group.Key.Holder.Length > 0)
            .OrderBy(group => group.Key.Holder == "both" ? 0 : group.Key.Holder == "first" ? 1 : 2).ThenBy(static group => group.Key.Kind).ThenBy(static group => group.Key.Issue, StringComparer.Ordinal)
            .ThenBy(static group => group.Key.Stance).Select(group =>
            {
                var earliest = Earliest(group.Select(static one => one.Row));
                var found = group.First(one => one.Row == earliest).Found;
                ImmutableArray<ActorCode> holder = group.Key.Holder == "both" ? [_first, _second] : group.Key.Holder == "first" ? [_first] : [_second];
                return new ContactStatement
                {
                    Id = found.Id,
                    Holder = holder,
                    Target = [.. found.Target.Where(code => !holder.Contains(code)).Distinct()],
                    Kind = found.Kind,
                    Stance = found.Stance,
                    Issue = found.Issue,
                    Strength = found.Strength,
                    Words = found.Words,
                    ToldBy = ToldBy(group.Select(static one => one.Found.Side)),
                    Levels = _reports.Levels(group.Select(one => _coding[one.Row]).Distinct()),
                };
            })];

    private long Earliest(IEnumerable<long> rows)
    {
        var all = rows.ToList();
        var first = _reports.First(all.Select(row => _coding[row]));
        return all.Where(row => _coding[row] == first).Min();
    }

    private string Holders(ContactWord found) => (found.Holder.Contains(_first), found.Holder.Contains(_second)) switch
    {
        (true, true) => "both",
        (true, false) => "first",
        (false, true) => "second",
        _ => "",
    };

    // Who takes part in a reciprocal event is a source; so are both who have done something together to others.
    private string Sides(ImmutableArray<ActorCode> source) =>
        source.Contains(_first) && source.Contains(_second) ? "both" : source.Contains(_first) ? "first" : "second";

    private static ImmutableArray<string> ToldBy(IEnumerable<string?> sides) =>
        [.. sides.OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <param name="Finding">Its row.</param>
    /// <param name="Date">Its date as far as known, else the day of its report; "" where neither is known.</param>
    /// <param name="IsDated">Whether it has a date of its own.</param>
    /// <param name="Kind">"event" or "statement".</param>
    /// <param name="Class">PLOVER type or kind of statement.</param>
    /// <param name="Coding">Its coding.</param>
    private sealed record OneFinding(long Finding, string Date, bool IsDated, string Kind, string Class, long Coding);
}
