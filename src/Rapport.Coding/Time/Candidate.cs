using Rapport.Coding.Findings;

namespace Rapport.Coding.Time;

/// <summary>A part of a line that may name a time.</summary>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Date">What it names, the first of a range; null where it cannot be told.</param>
/// <param name="Last">The last of a range, or null.</param>
/// <param name="Direction">Where it lies if the date cannot be told.</param>
/// <param name="Extent">What its own words say of its extent.</param>
internal readonly record struct Candidate(
    int Start, int Length, EventDate? Date, EventDate? Last = null,
    TimeDirection Direction = TimeDirection.Unknown, TimeExtent Extent = TimeExtent.At);
