namespace Rapport.Store.Questions;

/// <summary>A finding that is worth a reader's look.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Score">Doubt (1 - confidence) times 1 and the counts that would change.</param>
/// <param name="DyadDays">Days of directed pairs on which it is the only finding of its type or kind.</param>
/// <param name="Reports">Pairs of which it alone tells in its report.</param>
/// <param name="Occasions">1 where it is the only account of an occasion.</param>
public sealed record ReviewLine(RecordedFinding Finding, double Score, int DyadDays, int Reports, int Occasions);
