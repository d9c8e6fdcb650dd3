namespace Rapport.Training;

/// <summary>What became of one example of a rule or an issue.</summary>
/// <param name="Path">The file as named.</param>
/// <param name="Line">Line of the example, from 1.</param>
/// <param name="Subject">Id of the rule or the issue that it shows.</param>
/// <param name="Failure">What is wrong with what came out, and what came out; null where it is as expected.</param>
public sealed record ExampleOutcome(string Path, int Line, string Subject, string? Failure)
{
    /// <summary>Whether what came out is as expected.</summary>
    public bool Passed => Failure is null;

    /// <summary>One line: file, line, rule or issue, and the failure or "as expected".</summary>
    public override string ToString() => $"{Path}:{Line}: {Subject}: {Failure ?? "as expected"}";
}
