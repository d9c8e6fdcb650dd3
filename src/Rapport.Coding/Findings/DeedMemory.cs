using System.Collections.Immutable;
using Rapport.Coding.Actors;

namespace Rapport.Coding.Findings;

/// <summary>The deeds of one report, asked for whom a later sentence means that names none: "the decision", "a response".</summary>
/// <param name="deeds">The report's deeds, actual ones and those to come.</param>
internal sealed class DeedMemory(ImmutableArray<EventCandidate> deeds)
{
    private const int Reach = 3;

    /// <summary>Who did the deed told last before <paramref name="sentence"/>, where it was not done by <paramref name="speaker"/>; empty where there is none.</summary>
    public ImmutableArray<Actor> DoerBefore(int sentence, ImmutableArray<Actor> speaker) =>
        Last(sentence, deed => !Sides.Includes(deed.Source, speaker)) is { } told ? told.Source : [];

    /// <summary>Who did last before <paramref name="sentence"/> what fell upon <paramref name="struck"/>; empty where nobody did.</summary>
    public ImmutableArray<Actor> AgainstBefore(int sentence, ImmutableArray<Actor> struck) =>
        Last(sentence, deed => !deed.Target.IsEmpty && Sides.Includes(deed.Target, struck) && !Sides.Includes(deed.Source, struck)) is { } told ? told.Source : [];

    private EventCandidate? Last(int sentence, Func<EventCandidate, bool> holds)
    {
        EventCandidate? last = null;
        foreach (var deed in deeds)
            if (deed.Sentence < sentence && deed.Sentence >= sentence - Reach && deed.Status is EventStatus.Actual or EventStatus.Planned && holds(deed)
                && (last is null || deed.Sentence >= last.Sentence))
                last = deed;
        return last;
    }
}
