using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>Brings together what headline, lead and body say more than once.</summary>
internal static class Consolidation
{
    /// <summary>
    /// One meeting is one event however often the report comes back to it; of other deeds those of the same type, status,
    /// sides and compatible dates are one. The evidence of all is kept, the more exact mode, date and place win.
    /// </summary>
    public static ImmutableArray<EventCandidate> Events(IEnumerable<EventCandidate> candidates)
    {
        var events = new List<EventCandidate>();
        foreach (var candidate in candidates)
        {
            var known = events.FindIndex(other => IsSame(other, candidate));
            if (known < 0)
                events.Add(candidate);
            else
                events[known] = Merge(events[known], candidate);
        }
        return [.. events.Where(title => !(title is { IsTitle: true, Status: EventStatus.Actual }
            && events.Exists(body => body.Status == EventStatus.Planned && body.Type == title.Type && AreSameParty(body, title))))];
    }

    /// <summary>
    /// Of statements that claim the same words for the same holder the one with the greater weight stays. A headline adds its
    /// words to the statement of the body that says the same, and stands alone only where the body has none.
    /// </summary>
    public static ImmutableArray<StatementCandidate> Statements(IReadOnlyList<StatementCandidate> candidates)
    {
        var kept = new List<StatementCandidate>();
        foreach (var candidate in candidates.OrderByDescending(one => one.Weight).ThenBy(one => one.Evidence[0]))
            if (!kept.Any(other => ClaimsSameWords(other, candidate)))
                kept.Add(candidate);
        kept.Sort((left, right) => left.Evidence[0].CompareTo(right.Evidence[0]));
        return FoldHeadline(kept);
    }

    private static ImmutableArray<StatementCandidate> FoldHeadline(List<StatementCandidate> statements)
    {
        var folded = statements.Where(one => one.Section != SectionKind.Headline).ToList();
        foreach (var headline in statements.Where(one => one.Section == SectionKind.Headline))
        {
            var same = folded.FindIndex(one => one.Kind == headline.Kind && Sides.Same(one.Holder, headline.Holder));
            if (same >= 0)
                folded[same] = folded[same] with { Evidence = folded[same].Evidence.InsertRange(0, headline.Evidence) };
            else if (!folded.Any(one => Sides.Same(one.Holder, headline.Holder)))
                folded.Insert(0, headline);
        }
        return [.. folded];
    }

    private static bool ClaimsSameWords(StatementCandidate kept, StatementCandidate other)
    {
        if (Sides.Without(kept.Holder, other.Holder).Length == kept.Holder.Length)
            return false;
        foreach (var left in kept.Evidence)
            foreach (var right in other.Evidence)
            {
                var shared = Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start);
                if (shared * 2 > Math.Min(left.Length, right.Length))
                    return true;
            }
        return false;
    }

    private static bool IsSame(EventCandidate left, EventCandidate right)
    {
        if (left.Type != right.Type || left.Status != right.Status || !AreCompatible(left.Date, right.Date))
            return false;
        if (left.Type == "CONSULT")
            return (AreCompatible(left.Mode, right.Mode) || left.IsPassing || right.IsPassing) && IsMediation(left) == IsMediation(right) && AreSameParty(left, right);
        return left.Reciprocal == right.Reciprocal
            && Sides.Same(left.Source, right.Source)
            && (Sides.Same(left.Target, right.Target) || left.Target.IsEmpty || right.Target.IsEmpty)
            && (left.Mode is null || right.Mode is null || left.Mode == right.Mode);
    }

    private static bool AreSameParty(EventCandidate left, EventCandidate right)
    {
        var first = Sides.Union(left.Source, left.Target);
        var second = Sides.Union(right.Source, right.Target);
        return Sides.Includes(first, second) || Sides.Includes(second, first);
    }

    /// <summary>Who mediates does not thereby call or meet the others: CAMEO 045.</summary>
    private static bool IsMediation(EventCandidate consultation) => consultation.Cameo is ['0', '4', '5', ..];

    /// <summary>A call is no meeting in person; a visit and the meeting held on it are told as one.</summary>
    private static bool AreCompatible(string? left, string? right) =>
        left == right || left is null || right is null;

    private static bool AreCompatible(EventDate? left, EventDate? right)
    {
        if (left is not { } first || right is not { } second)
            return true;
        var (coarse, fine) = first.Precision >= second.Precision ? (first, second) : (second, first);
        return coarse.Precision switch
        {
            DatePrecision.Year => coarse.Day.Year == fine.Day.Year,
            DatePrecision.Month => coarse.Day.Year == fine.Day.Year && coarse.Day.Month == fine.Day.Month,
            _ => coarse.Day == fine.Day,
        };
    }

    private static EventCandidate Merge(EventCandidate kept, EventCandidate more)
    {
        var wider = Sides.Union(more.Source, more.Target).Length > Sides.Union(kept.Source, kept.Target).Length ? more : kept;
        if (kept.IsPassing && !more.IsPassing)
            return Merge(more, kept);
        return kept with
        {
            Mode = more.IsPassing ? kept.Mode : kept.Mode ?? more.Mode,
            Cameo = Longer(kept, more),
            Source = wider.Source,
            Target = wider.Target,
            Reciprocal = wider.Reciprocal,
            Date = Finer(kept.Date, more.Date),
            Place = kept.Place ?? more.Place,
            Persons = kept.Persons.AddRange(more.Persons.Where(person => !kept.Persons.Contains(person))),
            Evidence = kept.Evidence.AddRange(more.Evidence.Where(span => !kept.Evidence.Contains(span))),
        };
    }

    private static string? Longer(EventCandidate kept, EventCandidate more) =>
        more.IsPassing ? kept.Cameo ?? more.Cameo : kept.Mode is null && more.Mode is not null ? more.Cameo ?? kept.Cameo
        : (more.Cameo?.Length ?? 0) > (kept.Cameo?.Length ?? 0) ? more.Cameo : kept.Cameo;

    private static EventDate? Finer(EventDate? left, EventDate? right)
    {
        if (left is not { } first || right is not { } second)
            return left ?? right;
        return first.Precision <= second.Precision ? first : second;
    }
}
