using System.Collections.Immutable;
using Rapport.Store.Questions;

namespace Rapport.Server.Pages;

/// <summary>The state of relations between two actors in one line: what the last twelve months with events in the record say, and against what it is held.</summary>
/// <param name="State">"Cooperative", "Mostly cooperative", "Mixed", "Mostly conflictual", "Conflictual", or "No events".</param>
/// <param name="Until">Last month looked at, its first day; null where there are no events.</param>
/// <param name="Now">The twelve months up to it.</param>
/// <param name="Before">The twelve months before these.</param>
/// <param name="Reasons">The events of the last twelve months with the strongest intensity, at most three, each of another type or by another actor.</param>
internal sealed record Relations(string State, DateOnly? Until, DyadMonth Now, DyadMonth Before, ImmutableArray<RecordedEvent> Reasons)
{
    /// <summary>Reads the state off a dyad. "Mostly" is three quarters of the intensity or more.</summary>
    public static Relations Of(Dyad dyad)
    {
        var none = new DyadMonth(default, 0, 0, 0);
        if (dyad.Months.IsEmpty)
            return new("No events", null, none, none, []);
        var until = dyad.Months[^1].Month;
        var now = Sum(dyad.Months, until.AddMonths(-11), until);
        var before = Sum(dyad.Months, until.AddMonths(-23), until.AddMonths(-12));
        var share = now.Cooperation + now.Conflict > 0 ? now.Cooperation / (now.Cooperation + now.Conflict) : 0.5;
        var state = share switch
        {
            1 => "Cooperative",
            >= 0.75 => "Mostly cooperative",
            > 0.25 => "Mixed",
            > 0 => "Mostly conflictual",
            _ => "Conflictual",
        };
        return new(state, until, now, before,
        [
            .. dyad.Events.Where(found => (found.Date?.Day ?? found.Report.Published) is { } day && day >= until.AddMonths(-11))
                .OrderByDescending(static found => Math.Abs(found.Intensity)).DistinctBy(static found => (found.Type, found.Source.Select(static one => one.Code).FirstOrDefault())).Take(3),
        ]);
    }

    /// <summary>"more cooperative than", "more conflictual than" or "much like"; null where nothing is known of the months before.</summary>
    public string? Trend
    {
        get
        {
            var earlier = Before.Cooperation + Before.Conflict;
            var later = Now.Cooperation + Now.Conflict;
            if (earlier == 0 || later == 0)
                return null;
            return ((Now.Cooperation / later) - (Before.Cooperation / earlier)) switch
            {
                > 0.1 => "more cooperative than",
                < -0.1 => "more conflictual than",
                _ => "much like",
            };
        }
    }

    private static DyadMonth Sum(ImmutableArray<DyadMonth> months, DateOnly from, DateOnly to)
    {
        var within = months.Where(month => month.Month >= from && month.Month <= to).ToList();
        return new(from, within.Sum(static month => month.Events), within.Sum(static month => month.Cooperation), within.Sum(static month => month.Conflict));
    }
}
