namespace Rapport.Text;

/// <summary>
/// A file that cannot be used as it is: a broken table, a model of another version, a report that is no text.
/// Its message is one line that says where, what and how to mend it.
/// </summary>
public sealed class BrokenFileException : Exception
{
    /// <summary>Names the file, the place, the fault and the remedy.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="line">Line of the fault, from 1; 0 where the file as a whole is meant.</param>
    /// <param name="fault">What is wrong, without a full stop: "the intensity 'five' is no number".</param>
    /// <param name="remedy">What to do about it, without a full stop: "write a number from -10 to 10".</param>
    public BrokenFileException(string path, int line, string fault, string remedy)
        : base($"{path}{(line > 0 ? $":{line}" : "")}: {fault}; {remedy}")
    {
        Path = path;
        Line = line;
        Fault = fault;
        Remedy = remedy;
    }

    /// <summary>The file as the user named it.</summary>
    public string Path { get; }

    /// <summary>Line of the fault, from 1; 0 where the file as a whole is meant.</summary>
    public int Line { get; }

    /// <summary>What is wrong.</summary>
    public string Fault { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }
}
