using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Contexts;
using Rapport.Coding.Wordings;

namespace Rapport.Training;

/// <summary>Reads one fence of the words of a context.</summary>
internal sealed class ContextParser(LexiconBlock block, Ontology ontology, FaultList faults)
{
    private static readonly ImmutableArray<string> Keys = ["words", "hints", "unless", "example", "counterexample"];

    private readonly int faultsBefore = faults.Faults.Count;
    private readonly KeyedFence fence = new(block, Keys, "a context", faults);
    private readonly WordingParser wordings = new(faults);

    /// <summary>The words of the fence; null where a fault forbids it.</summary>
    /// <param name="examples">Where its examples go.</param>
    public ContextEntry? Read(ImmutableArray<ContextExample>.Builder examples)
    {
        if (!ontology.AllContexts.Any(context => context.Name == block.Title))
            faults.Add(block.Line, $"\"{block.Title}\" is no context of PLOVER", $"write ```context and one of {string.Join(", ", ontology.AllContexts.Select(static context => context.Name))}");
        var misses = fence["unless"].SelectMany(wordings.NearMisses).ToImmutableArray();
        var words = Wordings("words");
        var hints = Wordings("hints");
        var entry = new ContextEntry
        {
            Context = block.Title,
            Words = [.. words.Select(static word => word.Wording)],
            Hints = [.. hints.Select(static hint => hint.Wording)],
            NearMisses = [.. misses.Select(static miss => miss.Phrase)],
        };
        Check(entry, misses);
        var once = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, wording) in words.Concat(hints))
            if (!once.Add(wording.ToString()))
                faults.Add(line, $"the wording \"{wording}\" of {entry.Context} stands twice", "write it once, among the words or among the hints");
        if (faults.Faults.Count > faultsBefore)
            return null;
        foreach (var key in (ReadOnlySpan<string>)["example", "counterexample"])
            foreach (var line in fence[key])
                examples.Add(new ContextExample(faults.Path, line.Number, block.Title, key == "counterexample", line.Text.Trim()));
        return entry;
    }

    private List<(int Line, Wording Wording)> Wordings(string key) =>
        [.. fence[key].SelectMany(line => wordings.Wordings(line).Select(wording => (line.Number, wording)))];

    private void Check(ContextEntry entry, ImmutableArray<(int Line, string Phrase)> misses)
    {
        if (entry.Words.IsEmpty)
            faults.Add(block.Line, $"the context {entry.Context} has no words", "add a line such as: words  troops | armed forces");
        if (!fence.Holds("example"))
            faults.Add(block.Line, $"the context {entry.Context} has no example", "add a line with a sentence that tells an event: example  Norway sent troops to Mali.");
        if (!fence.Holds("counterexample") && (!entry.Hints.IsEmpty || !misses.IsEmpty))
            faults.Add(
                block.Line, $"the context {entry.Context} has hints or near misses and no counterexample",
                "add a line with a sentence that holds one: counterexample  …");
        wordings.CheckNearMisses(misses, entry.Words.AddRange(entry.Hints));
    }
}
