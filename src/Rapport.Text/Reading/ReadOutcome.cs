namespace Rapport.Text.Reading;

/// <summary>What became of one report of an input.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>The report was read.</summary>
    /// <param name="Document">The report with its sections.</param>
    public sealed record Read(Document Document) : ReadOutcome;

    /// <summary>The report, or the rest of the input, was left out; what follows goes on.</summary>
    /// <param name="Fault">Where and why.</param>
    public sealed record LeftOut(InputFault Fault) : ReadOutcome;

    /// <summary>The bytes of the report were read, and it is yet to be taken out of them, by whichever thread: of a page of HTML this takes longer than reading it.</summary>
    /// <param name="Take">Takes it; once.</param>
    public sealed record Waiting(Func<ReadOutcome> Take) : ReadOutcome;

    /// <summary>What became of the report in the end.</summary>
    public ReadOutcome Taken => this is Waiting waiting ? waiting.Take() : this;
}

/// <summary>Why a report could not be read.</summary>
/// <param name="File">The input as its user named it: a path, or "-" for standard input.</param>
/// <param name="Place">Where in the input: "line 12", "byte 1034"; empty where the input as a whole is meant.</param>
/// <param name="Wrong">What is wrong, without a full stop.</param>
/// <param name="Remedy">What to do about it, without a full stop.</param>
public sealed record InputFault(string File, string Place, string Wrong, string Remedy)
{
    /// <summary>One line: "calls.jsonl, line 12: the text is missing; give the member \"text\"".</summary>
    public override string ToString() => $"{File}{(Place.Length > 0 ? ", " : "")}{Place}: {Wrong}; {Remedy}";
}
