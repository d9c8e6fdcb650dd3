namespace Rapport.Store.Questions;

/// <summary>How much speaks of something, on each level.</summary>
/// <param name="Reports">Number of reports.</param>
/// <param name="Texts">Number of distinct texts: reprints, the same or nearly so, are one.</param>
/// <param name="Outlets">Number of independent outlets: those that published one of the texts first.</param>
public readonly record struct Levels(long Reports, long Texts, long Outlets);
