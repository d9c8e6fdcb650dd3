using Rapport.Text;

namespace Rapport.Training;

/// <summary>Something wrong in a file of the lexicon or of the issues.</summary>
/// <param name="Path">The file as named.</param>
/// <param name="Line">Line from 1; 0 where the file as a whole is meant.</param>
/// <param name="Fault">What is wrong, without a full stop.</param>
/// <param name="Remedy">What to do about it, without a full stop.</param>
public sealed record LexiconFault(string Path, int Line, string Fault, string Remedy)
{
    /// <summary>The exception that says the same.</summary>
    public BrokenFileException ToException() => new(Path, Line, Fault, Remedy);

    /// <summary>One line: file, line, what is wrong, the remedy.</summary>
    public override string ToString() => ToException().Message;
}

/// <summary>The faults of one file, gathered while it is read to its end.</summary>
internal sealed class FaultList(string path)
{
    private readonly List<LexiconFault> faults = [];

    public IReadOnlyList<LexiconFault> Faults => faults;

    public string Path { get; } = path;

    public void Add(int line, string fault, string remedy) => faults.Add(new LexiconFault(Path, line, fault, remedy));
}
