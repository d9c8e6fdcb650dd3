using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Lexicon;

namespace Rapport.Training;

/// <summary>The files of users' own dictionaries, and how they are read.</summary>
public sealed record DictionaryFiles
{
    /// <summary>Files of actors.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>Files of agents: nouns for those who act for an actor.</summary>
    public ImmutableArray<string> Agents { get; init; } = [];

    /// <summary>Files of verbs.</summary>
    public ImmutableArray<string> Verbs { get; init; } = [];

    /// <summary>Whether a word that does not end in "_" is the beginning of words, as TABARI reads it.</summary>
    public bool Stems { get; init; }

    /// <summary>Whether they stand instead of the program's own names, nouns or rules, and not beside them.</summary>
    public bool Instead { get; init; }

    /// <summary>Whether there are any.</summary>
    public bool IsEmpty => Actors.IsEmpty && Agents.IsEmpty && Verbs.IsEmpty;
}

/// <summary>What users' own dictionaries hold, what is wrong with them, and what could not be taken over.</summary>
public sealed record DictionaryReading
{
    /// <summary>A reading of nothing.</summary>
    public static DictionaryReading Nothing { get; } = new();

    /// <summary>The actors and agents.</summary>
    public OwnActors Actors { get; init; } = OwnActors.Empty;

    /// <summary>The rules that the verbs and their patterns became.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>How much came in; null where no dictionary was read.</summary>
    public DictionaryCounts? Counts { get; init; }

    /// <summary>Lines that are wrong: unknown syntax, a date that is none, a code without meaning. They are not taken over; the others are.</summary>
    public ImmutableArray<LexiconFault> Faults { get; init; } = [];

    /// <summary>Lines that are right and that clauses cannot express. They are not taken over.</summary>
    public ImmutableArray<LexiconFault> LeftOut { get; init; } = [];

    /// <summary>Codes of actors that begin with no state's code and are kept as they are, in ordinal order.</summary>
    public ImmutableArray<string> UnknownCodes { get; init; } = [];
}

/// <summary>How much came in from dictionaries.</summary>
/// <param name="Actors">Phrases for actors, synonyms included.</param>
/// <param name="DatedCodes">Codes among theirs that hold in a span of time only.</param>
/// <param name="Agents">Nouns for those who act for an actor, plurals not counted.</param>
/// <param name="Verbs">Verbs.</param>
/// <param name="Patterns">Patterns of verbs that became rules.</param>
/// <param name="PatternsRead">Patterns of verbs in the files, those left out included.</param>
public sealed record DictionaryCounts(int Actors, int DatedCodes, int Agents, int Verbs, int Patterns, int PatternsRead);

/// <summary>Gathers what readers of dictionaries have to say of single lines.</summary>
internal sealed class DictionaryNotes(string path)
{
    private readonly FaultList faults = new(path);
    private readonly FaultList leftOut = new(path);

    public string Path { get; } = path;

    public IReadOnlyList<LexiconFault> Faults => faults.Faults;

    public IReadOnlyList<LexiconFault> LeftOut => leftOut.Faults;

    /// <summary>A line that is wrong.</summary>
    public void Wrong(int line, string fault, string remedy) => faults.Add(line, fault, remedy);

    /// <summary>A line that is right and cannot be expressed.</summary>
    public void CannotExpress(int line, string what, string remedy) => leftOut.Add(line, what, remedy);
}
