namespace Rapport.Training;

/// <summary>An example or counterexample of an issue.</summary>
/// <param name="Path">The file as named.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Issue">Id of the issue.</param>
/// <param name="IsCounterexample">Whether the words must not name the issue.</param>
/// <param name="Text">The sentence.</param>
public sealed record IssueExample(string Path, int Line, string Issue, bool IsCounterexample, string Text);
