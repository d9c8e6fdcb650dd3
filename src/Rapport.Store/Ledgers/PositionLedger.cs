using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Store.Questions;
using Rapport.Store.Reading;

namespace Rapport.Store.Ledgers;

/// <summary>Makes the ledger of positions: for each holder and issue the wordings in the order of time.</summary>
internal static class PositionLedger
{
    // Two phrases without an id of the register are one issue from this likeness on.
    internal const double SameIssue = 0.6;
    internal const double SameWords = 0.8;

    /// <summary>The ledger of some statements; each counts for every holder that it has, or for <paramref name="holder"/> alone.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="holder">The one holder, or null.</param>
    /// <param name="reports">Their reports, by coding.</param>
    public static ImmutableArray<Position> Of(IReadOnlyCollection<Told> statements, ActorCode? holder, Dictionary<long, StoriedReport> reports)
    {
        var positions = new List<Position>();
        var held = InTime(statements, reports).SelectMany(told => told.Holders.Distinct()
            .Where(code => holder is null || code == holder).Select(code => (Holder: code, Told: told)));
        foreach (var ofHolder in held.GroupBy(static pair => pair.Holder, static pair => pair.Told).OrderBy(static group => group.Key.Value, StringComparer.Ordinal))
            foreach (var onIssue in Issues(ofHolder).OrderBy(static issue => Name(issue), StringComparer.Ordinal))
                positions.AddRange(Wordings(ofHolder.Key, onIssue, reports));
        return [.. positions];
    }

    private static List<List<Told>> Issues(IEnumerable<Told> statements)
    {
        // What is on one issue shares a key with its first statement; looking at those alone gives the same issues as looking at all.
        var issues = new List<List<Told>>();
        var numbers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var alike = new Dictionary<(string?, string), int>();
        foreach (var told in statements)
        {
            if (alike.TryGetValue(told.Key, out var number))
            {
                issues[number].Add(told);
                continue;
            }

            var keys = Keys(told).ToList();
            var same = keys.SelectMany(key => numbers.GetValueOrDefault(key, [])).Distinct().Order().Cast<int?>().FirstOrDefault(number => told.IsOn(issues[number!.Value][0], SameIssue));
            alike[told.Key] = same ?? issues.Count;
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
        told.Issue?.Id is { } id ? ["#" + id] : told.Matter.Words.Append("=" + told.Phrase);

    private static string Name(List<Told> issue) => issue[0].Issue?.Id ?? issue[0].Phrase;

    private static IEnumerable<Position> Wordings(ActorCode holder, List<Told> issue, Dictionary<long, StoriedReport> reports)
    {
        var wordings = new List<List<Told>>();
        var alike = new Dictionary<(Stance?, string Cue), List<List<Told>>>();
        var repeated = new Dictionary<(Stance?, string Cue, string Phrase), List<Told>>();
        var cues = issue.Select(static told => told.Strength ?? "").Distinct().ToDictionary(static strength => strength, Cue);
        foreach (var told in issue)
        {
            var cue = cues[told.Strength ?? ""];
            if (!alike.TryGetValue((told.Stance, cue), out var like))
                alike[(told.Stance, cue)] = like = [];
            if (!repeated.TryGetValue((told.Stance, cue, told.Phrase), out var same))
            {
                same = like.Find(wording => wording[0].Matter.Likeness(told.Matter) >= SameWords);
                if (same is null)
                {
                    wordings.Add(same = []);
                    like.Add(same);
                }

                repeated[(told.Stance, cue, told.Phrase)] = same;
            }

            same.Add(told);
        }

        // The wording heard last, and of those heard on the same day the one that began last.
        var newest = wordings.Select(static (wording, number) => (Day: wording.Max(static told => told.Day) ?? DateOnly.MinValue, Number: number)).Max().Number;
        return wordings.Select((wording, number) => Of(holder, wording, Change(wording[0], Before(issue, wording[0])), number == newest, reports));
    }

    private static Position Of(ActorCode holder, List<Told> wording, string? change, bool newest, Dictionary<long, StoriedReport> reports)
    {
        var told = wording.ConvertAll(one => reports[one.Coding]);
        var sides = told.Select(static head => head.Report.Side ?? "?").Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        var first = wording[0];
        return new Position
        {
            Holder = holder,
            Issue = first.Issue?.Id ?? first.Phrase,
            IsRegistered = first.Issue?.Id is not null,
            Stance = first.Stance,
            Strength = first.Strength,
            Wording = first.Phrase,
            First = first.Day,
            Last = wording.Max(static told => told.Day),
            Change = change,
            IsNewest = newest,
            Speakers = [.. wording.Select(static told => told.Speaker).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            ReportedBy = sides,
            IsOnlyFromOthers = !sides.Contains(holder.Value) && !sides.Contains("?"),
            Levels = Levels.Of(told.Select(static head => (head.Report, head.Story))),
            Statements = [.. wording.Select(one => one.Whole(reports[one.Coding].Report))],
        };
    }

    /// <summary>What the holder had said last on the issue, on an earlier day.</summary>
    private static Told? Before(List<Told> issue, Told told) => told.Day is { } day ? issue.LastOrDefault(earlier => earlier.Day < day) : null;

    private static string? Change(Told told, Told? before) => before is null ? null
        : before.Stance != told.Stance ? "stance" : !Same(before.Strength, told.Strength) ? "strength" : "words";

    /// <summary>Whether two cues are forms of the same words: "reaffirmed", "reaffirms".</summary>
    internal static bool Same(string? one, string? other) => Cue(one) == Cue(other);

    /// <summary>The words of a cue; forms of the same words have the same: "reaffirmed", "reaffirms".</summary>
    private static string Cue(string? strength) => string.Join(' ', Alignments.Wording.Of(strength ?? "").Words.Order(StringComparer.Ordinal));

    private static IEnumerable<Told> InTime(IEnumerable<Told> statements, Dictionary<long, StoriedReport> reports) => statements
        .OrderBy(static told => told.Day ?? DateOnly.MinValue).ThenBy(told => reports[told.Coding].Report.Id.Value, StringComparer.Ordinal)
        .ThenBy(static told => told.Evidence[0].Span.Start);
}
