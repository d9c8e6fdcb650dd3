namespace Rapport.Training;

/// <summary>An example or counterexample of the words of a context.</summary>
/// <param name="Path">The file as named.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Context">The PLOVER context.</param>
/// <param name="IsCounterexample">Whether no event of the sentence may have the context.</param>
/// <param name="Text">The sentence; an event is found in it.</param>
public sealed record ContextExample(string Path, int Line, string Context, bool IsCounterexample, string Text);
