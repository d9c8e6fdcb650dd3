using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>A compiled pack, and what is wrong with its sources.</summary>
/// <param name="Pack">The pack; null where something is wrong.</param>
/// <param name="Examples">The examples of the lexicon.</param>
/// <param name="Faults">What is wrong, by file and line; empty where all is well.</param>
public sealed record PackCompilation(Pack? Pack, ImmutableArray<LexiconExample> Examples, ImmutableArray<LexiconFault> Faults)
{
    /// <summary>The pack, where nothing is wrong.</summary>
    /// <exception cref="BrokenFileException">The first fault.</exception>
    public Pack OrThrow() => Pack ?? throw Faults[0].ToException();
}

/// <summary>Compiles the text resources of a folder to a pack.</summary>
public static class PackCompiler
{
    /// <summary>Compiles a folder such as <c>data</c>, with its subfolders <c>ontology</c>, <c>actors</c>, <c>places</c> and <c>lexicon</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="lexicons">Further lexicon files or folders, of users.</param>
    /// <exception cref="BrokenFileException">A table of the folder is missing or wrong, or a path does not exist.</exception>
    public static PackCompilation Compile(string folder, params IEnumerable<string> lexicons)
    {
        var ontology = OntologySources.Read(Path.Combine(folder, "ontology"));
        var actors = ActorSources.Read(folder);
        var reading = LexiconSources.Read([Path.Combine(folder, "lexicon"), .. lexicons], ontology);
        return new PackCompilation(
            reading.Faults.IsEmpty ? new Pack(ontology, actors, reading.Rulebook) : null, reading.Examples, reading.Faults);
    }
}
