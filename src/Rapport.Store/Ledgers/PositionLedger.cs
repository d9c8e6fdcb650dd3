using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Store.Alignments;
using Rapport.Store.Questions;

namespace Rapport.Store.Ledgers;

/// <summary>Makes the ledger of positions: for each holder and issue the wordings in the order of time.</summary>
internal static class PositionLedger
{
    // Two phrases without an id of the register are one issue from this likeness on.
    internal const double SameIssue = 0.6;
    internal const double SameWords = 0.8;

    /// <summary>The ledger of some statements; each counts for every holder that it has, or for <paramref name="holder"/> alone.</summary>
    public static ImmutableArray<Position> Of(IEnumerable<Told> statements, ActorCode? holder)
    {
        var positions = new List<Position>();
        var held = statements.SelectMany(told => told.Said.Holder.Select(static actor => actor.Code).Distinct()
            .Where(code => holder is null || code == holder).Select(code => (Holder: code, Told: told)));
        foreach (var ofHolder in held.GroupBy(static pair => pair.Holder, static pair => pair.Told).OrderBy(static group => group.Key.Value, StringComparer.Ordinal))
            foreach (var onIssue in Issues(ofHolder).OrderBy(static issue => Name(issue), StringComparer.Ordinal))
                positions.AddRange(Wordings(ofHolder.Key, onIssue));
        return [.. positions];
    }

    private static List<List<Told>> Issues(IEnumerable<Told> statements)
    {
        // What is on one issue shares a key with its first statement; looking at those alone gives the same issues as looking at all.
        var issues = new List<List<Told>>();
        var numbers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var told in InTime(statements))
        {
            var keys = Keys(told).ToList();
            var same = keys.SelectMany(key => numbers.GetValueOrDefault(key, [])).Distinct().Order().Cast<int?>().FirstOrDefault(number => told.IsOn(issues[number!.Value][0], SameIssue));
            if (same is { } known)
            {
                issues[known].Add(told);
                continue;
            }

            foreach (var key in keys)
                if (!numbers.TryAdd(key, [issues.Count]))
                    numbers[key].Add(issues.Count);
            issues.Add([told]);
        }

        return issues;
    }

    private static IEnumerable<string> Keys(Told told) =>
        told.Said.Issue?.Id is { } id ? ["#" + id] : told.Matter.Words.Append("=" + told.Phrase);

    private static string Name(List<Told> issue) => issue[0].Said.Issue?.Id ?? issue[0].Phrase;

    private static IEnumerable<Position> Wordings(ActorCode holder, List<Told> issue)
    {
        var wordings = new List<List<Told>>();
        foreach (var told in issue)
        {
            var same = wordings.Find(wording => wording[0].Said.Stance == told.Said.Stance && Same(wording[0].Said.Strength, told.Said.Strength)
                && wording[0].Matter.Likeness(told.Matter) >= SameWords);
            if (same is null)
                wordings.Add([told]);
            else
                same.Add(told);
        }

        // The wording heard last, and of those heard on the same day the one that began last.
        var newest = wordings.Select(static (wording, number) => (Day: wording.Max(static told => told.Day) ?? DateOnly.MinValue, Number: number)).Max().Number;
        return wordings.Select((wording, number) => Of(holder, wording, Change(wording[0], Before(issue, wording[0])), number == newest));
    }

    private static Position Of(ActorCode holder, List<Told> wording, string? change, bool newest)
    {
        var sides = wording.Select(static told => told.Said.Report.Side ?? "?").Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        var first = wording[0].Said;
        return new Position
        {
            Holder = holder,
            Issue = first.Issue?.Id ?? wording[0].Phrase,
            IsRegistered = first.Issue?.Id is not null,
            Stance = first.Stance,
            Strength = first.Strength,
            Wording = wording[0].Phrase,
            First = wording[0].Day,
            Last = wording.Max(static told => told.Day),
            Change = change,
            IsNewest = newest,
            Speakers = [.. wording.Select(static told => told.Said.Speaker).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            ReportedBy = sides,
            IsOnlyFromOthers = !sides.Contains(holder.Value),
            Levels = Levels.Of(wording.Select(static told => (told.Said.Report, told.Said.Story))),
            Statements = [.. wording.Select(static told => told.Said)],
        };
    }

    /// <summary>What the holder had said last on the issue, on an earlier day.</summary>
    private static Told? Before(List<Told> issue, Told told) => told.Day is { } day ? issue.LastOrDefault(earlier => earlier.Day < day) : null;

    private static string? Change(Told told, Told? before) => before is null ? null
        : before.Said.Stance != told.Said.Stance ? "stance" : !Same(before.Said.Strength, told.Said.Strength) ? "strength" : "words";

    /// <summary>Whether two cues are forms of the same words: "reaffirmed", "reaffirms".</summary>
    internal static bool Same(string? one, string? other) => Wording.Of(one ?? "").Likeness(Wording.Of(other ?? "")) >= 1;

    private static IEnumerable<Told> InTime(IEnumerable<Told> statements) => statements
        .OrderBy(static told => told.Day ?? DateOnly.MinValue).ThenBy(static told => told.Said.Report.Id.Value, StringComparer.Ordinal)
        .ThenBy(static told => told.Said.Evidence[0].Span.Start);
}
