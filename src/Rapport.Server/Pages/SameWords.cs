using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Store.Questions;

namespace Rapport.Server.Pages;

/// <summary>Findings that copies of a report tell in the same words of the same day: a page of a pair has them once.</summary>
internal static class SameWords
{
    /// <summary>The findings in their order, each with those that say the same behind it.</summary>
    public static ImmutableArray<ImmutableArray<T>> Together<T>(ImmutableArray<T> findings)
        where T : RecordedFinding => [.. findings.GroupBy(Key, StringComparer.Ordinal).Select(static same => same.ToImmutableArray())];

    private static string Key(RecordedFinding finding) => finding switch
    {
        RecordedEvent done => $"{done.Type}/{done.Mode}/{done.Status} {Codes(done.Source)} {Codes(done.Target)} {done.Day} {done.EvidenceText}",
        RecordedStatement said => $"{said.Kind}/{said.Stance} {Codes(said.Holder)} {Codes(said.Target)} {said.Day} {said.EvidenceText}",
        _ => finding.Id.Value,
    };

    private static string Codes(ImmutableArray<Actor> actors) => string.Join(',', Phrases.Codes(actors));
}
