namespace Rapport.Store;

/// <summary>What keeps a record from being read or written.</summary>
public enum RecordProblem
{
    /// <summary>There is no file at the path.</summary>
    Missing,

    /// <summary>A new record was asked for where a file is already.</summary>
    Exists,

    /// <summary>The file is no record.</summary>
    NoRecord,

    /// <summary>The record was written by a newer version of the program.</summary>
    Newer,

    /// <summary>The record was written by an older version and is opened for reading only.</summary>
    Older,

    /// <summary>The file or its folder cannot be written.</summary>
    ReadOnly,

    /// <summary>There is no room left for the record.</summary>
    Full,

    /// <summary>Another program is writing to the record and did not finish in time.</summary>
    Busy,

    /// <summary>The file is damaged.</summary>
    Damaged,

    /// <summary>The file cannot be opened, or the system reported an error while it was read or written.</summary>
    Unreachable,
}

/// <summary>A record cannot be opened, read or written. The message names the file and what can be done about it.</summary>
public sealed class RecordException : Exception
{
    /// <summary>Makes the exception for the record at <paramref name="path"/>.</summary>
    /// <param name="path">The file of the record.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="words">What is wrong, as a clause.</param>
    /// <param name="remedy">What the user can do about it, as a clause.</param>
    /// <param name="cause">The error underneath, or null.</param>
    public RecordException(string path, RecordProblem problem, string words, string remedy, Exception? cause = null)
        : base($"{path}: {words}; {remedy}", cause)
    {
        Path = path;
        Problem = problem;
        Remedy = remedy;
    }

    /// <summary>The file of the record.</summary>
    public string Path { get; }

    /// <summary>What is wrong.</summary>
    public RecordProblem Problem { get; }

    /// <summary>What the user can do about it.</summary>
    public string Remedy { get; }
}
