using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Contexts;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>What files of contexts hold, and what is wrong with them.</summary>
/// <param name="Register">The words that are right.</param>
/// <param name="Examples">The examples, in the order of the files.</param>
/// <param name="Faults">What is wrong, by file and line; empty where all is well.</param>
public sealed record ContextReading(ContextRegister Register, ImmutableArray<ContextExample> Examples, ImmutableArray<LexiconFault> Faults);

/// <summary>Reads the words of contexts from their Markdown files; the language is described in <c>docs/contexts.md</c>.</summary>
public static class ContextSources
{
    /// <summary>Reads files, and the files "*.md" of folders in ordinal order. A context may have fences in several files.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="ontology">The contexts that there are.</param>
    /// <exception cref="BrokenFileException">A path does not exist.</exception>
    public static ContextReading Read(IEnumerable<string> paths, Ontology ontology) =>
        Read(MarkdownTexts.Of(paths, "the words of the contexts are missing"), ontology, []);

    /// <summary>Reads texts; the path of each is used in messages only.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="ontology">The contexts that there are.</param>
    /// <param name="known">Words that stand already; those of the texts are added.</param>
    public static ContextReading Read(ImmutableArray<(string Path, string Text)> texts, Ontology ontology, ImmutableArray<ContextEntry> known)
    {
        var entries = known.ToList();
        var examples = ImmutableArray.CreateBuilder<ContextExample>();
        var faults = ImmutableArray.CreateBuilder<LexiconFault>();
        foreach (var (path, text) in texts)
        {
            var list = new FaultList(path);
            foreach (var block in LexiconBlock.Read(text, list).Where(static block => block.Kind == "context"))
                if (new ContextParser(block, ontology, list).Read(examples) is { } entry)
                    entries.Add(entry);
            faults.AddRange(list.Faults.OrderBy(static fault => fault.Line));
        }
        return new ContextReading(
            new ContextRegister([.. entries.GroupBy(static entry => entry.Context, StringComparer.Ordinal).Select(Joined)]), examples.ToImmutable(), faults.ToImmutable());
    }

    private static ContextEntry Joined(IGrouping<string, ContextEntry> entries) => new()
    {
        Context = entries.Key,
        Words = [.. entries.SelectMany(static entry => entry.Words).DistinctBy(static wording => wording.ToString())],
        Hints = [.. entries.SelectMany(static entry => entry.Hints).DistinctBy(static wording => wording.ToString())],
        NearMisses = [.. entries.SelectMany(static entry => entry.NearMisses).Distinct(StringComparer.Ordinal)],
    };
}
