using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Time;

/// <summary>Finds the times that a sentence names and turns them into dates.</summary>
public static class DateReader
{
    /// <summary>The day by which a report's "Friday" and "today" are read: that of its dateline, else of its publication; null where it has neither.</summary>
    public static DateOnly? ReferenceOf(Document document) => document.Dateline?.Date ?? document.Published;

    /// <summary>
    /// The times of a sentence in the order of the text, without overlap.
    /// The same sentence may be read with either bearing where it has clauses of both.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="reference">The day by which it is read; null where it is not known: then only whole dates are told.</param>
    /// <param name="bearing">What the clause tells of.</param>
    public static ImmutableArray<TimeExpression> Read(Sentence sentence, DateOnly? reference, Bearing bearing = Bearing.Unknown)
    {
        var surface = new Surface(sentence);
        if (!TimePatterns.AnyTime().IsMatch(surface.Line))
            return [];
        var anchor = new Anchor(reference, bearing);
        var found = new List<Candidate>();
        CalendarTimes.Find(surface.Line, anchor, found);
        NearTimes.Find(surface.Line, anchor, found);
        found.Sort(static (left, right) =>
            left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.Length.CompareTo(left.Length));
        var times = ImmutableArray.CreateBuilder<TimeExpression>(found.Count);
        var end = 0;
        foreach (var candidate in found)
        {
            if (candidate.Start < end)
                continue;
            end = candidate.Start + candidate.Length;
            times.Add(Express(surface, candidate, anchor));
        }
        return times.ToImmutable();
    }

    /// <summary>
    /// The times of a sentence of a report. In a caption only whole dates are told, for they are the photograph's.
    /// </summary>
    public static ImmutableArray<TimeExpression> Read(Sentence sentence, Document document, Bearing bearing = Bearing.Unknown)
    {
        var caption = sentence.SectionIndex >= 0 && document.Sections[sentence.SectionIndex].Kind == SectionKind.Caption;
        return Read(sentence, caption ? null : ReferenceOf(document), bearing);
    }

    private static TimeExpression Express(Surface surface, Candidate candidate, Anchor anchor)
    {
        var extent = candidate.Last is not null ? TimeExtent.Range : ExtentOf(surface, candidate);
        var direction = candidate.Date is { } date ? anchor.DirectionOf(date, candidate.Last) : candidate.Direction;
        return new TimeExpression(surface.Words(candidate.Start, candidate.Length), candidate.Date, candidate.Last, extent, direction);
    }

    private static TimeExtent ExtentOf(Surface surface, Candidate candidate)
    {
        var word = surface.WordBefore(candidate.Start);
        if (word is "the" or "early" or "late" or "mid" or "least" or "about" or "around" or "end")
            word = surface.WordBefore(surface.StartOfWordBefore(candidate.Start));
        return word switch
        {
            "since" => TimeExtent.Since,
            "until" or "till" or "by" or "within" => TimeExtent.Until,
            "after" or "following" => TimeExtent.After,
            "before" => TimeExtent.Before,
            "from" when Onwards(surface.Line.AsSpan(candidate.Start + candidate.Length)) => TimeExtent.Since,
            _ => candidate.Extent,
        };
    }

    private static bool Onwards(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.StartsWith("on ", StringComparison.Ordinal) || rest.StartsWith("onward", StringComparison.Ordinal);
    }
}
