using System.Collections.Immutable;
using Rapport.Coding.Actors;

namespace Rapport.Coding.Findings;

/// <summary>The calls, meetings and visits of one report, asked for the other party of whoever speaks.</summary>
internal sealed class OccasionMemory
{
    private readonly ImmutableArray<EventCandidate> meetings;

    /// <param name="meetings">The report's meetings, in the order of the text; planned ones come last.</param>
    /// <param name="present">Those who speak in a transcript: what is said there is said on their meetings alone. Null where the report is none.</param>
    public OccasionMemory(ImmutableArray<EventCandidate> meetings, ImmutableArray<ActorCode>? present) => this.meetings = present is not { } speaking
        ? meetings
        : [.. meetings.Where(meeting => All(meeting).Count(actor => speaking.Contains(actor.Code)) > 1)];

    /// <summary>Those who took part in the meeting nearest before <paramref name="sentence"/> beside <paramref name="holder"/>; empty where there is none.</summary>
    public ImmutableArray<Actor> CounterpartOf(ImmutableArray<Actor> holder, int sentence) =>
        MeetingOf(holder, sentence) is { } meeting ? Sides.Without(All(meeting), holder) : [];

    /// <summary>Whether some meeting brings the holder together with another.</summary>
    public bool HasCounterpart(ImmutableArray<Actor> holder) => MeetingOf(holder, int.MaxValue) is not null;

    /// <summary>The last meeting at or before <paramref name="sentence"/> that one of <paramref name="holder"/> took part in, else the first one.</summary>
    public EventCandidate? MeetingOf(ImmutableArray<Actor> holder, int sentence)
    {
        EventCandidate? best = null;
        foreach (var meeting in meetings)
        {
            var all = All(meeting);
            if (!holder.Any(one => all.Any(other => other.Code == one.Code)) || Sides.Without(all, holder).IsEmpty && holder.Length < 2)
                continue;
            if (best is null || meeting.Sentence <= sentence && meeting.Status == EventStatus.Actual)
                best = meeting;
        }
        return best;
    }

    private static ImmutableArray<Actor> All(EventCandidate meeting) => Sides.Union(meeting.Source, meeting.Target);
}
