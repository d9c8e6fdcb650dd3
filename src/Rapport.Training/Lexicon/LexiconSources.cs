using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>What lexicon files hold, and what is wrong with them.</summary>
/// <param name="Rulebook">The rules that are right, with the sets of words.</param>
/// <param name="Examples">The examples, in the order of the files.</param>
/// <param name="Faults">What is wrong, by file and line; empty where all is well.</param>
public sealed record LexiconReading(Rulebook Rulebook, ImmutableArray<LexiconExample> Examples, ImmutableArray<LexiconFault> Faults)
{
    /// <summary>The rulebook, where nothing is wrong.</summary>
    /// <exception cref="BrokenFileException">The first fault.</exception>
    public Rulebook OrThrow() => Faults.IsEmpty ? Rulebook : throw Faults[0].ToException();
}

/// <summary>Reads lexicons from their Markdown files; the language is described in <c>docs/lexicon.md</c>.</summary>
public static class LexiconSources
{
    /// <summary>Reads files, and the files "*.md" of folders in ordinal order.</summary>
    /// <param name="paths">Files and folders. Sets and rules of all of them are known to each other.</param>
    /// <param name="ontology">The types, modes and codes that rules may name.</param>
    /// <exception cref="BrokenFileException">A path does not exist.</exception>
    public static LexiconReading Read(IEnumerable<string> paths, Ontology ontology) =>
        Read(MarkdownTexts.Of(paths, "the lexicon is missing"), ontology);

    /// <summary>Reads texts; the path of each is used in messages only.</summary>
    public static LexiconReading Read(ImmutableArray<(string Path, string Text)> texts, Ontology ontology)
    {
        var files = texts.Select(text => (Faults: new FaultList(text.Path), text.Text)).ToList();
        var parts = files.Select(file => (file.Faults, Blocks: LexiconBlock.Read(file.Text, file.Faults))).ToList();
        var sets = new WordSets();
        foreach (var (faults, blocks) in parts)
            foreach (var block in blocks.Where(block => block.Kind == "sets"))
                sets.Add(block, faults);
        sets.Resolve();
        var rules = new SortedDictionary<string, (Rule Rule, string Path, int Line)>(StringComparer.Ordinal);
        var examples = ImmutableArray.CreateBuilder<LexiconExample>();
        foreach (var (faults, blocks) in parts)
            ReadFile(blocks, sets, ontology, faults, rules, examples);
        return new LexiconReading(
            new Rulebook([.. rules.Values.Select(entry => entry.Rule)], sets.Sets),
            examples.ToImmutable(),
            [.. parts.SelectMany(part => part.Faults.Faults.OrderBy(fault => fault.Line))]);
    }

    private static void ReadFile(
        ImmutableArray<LexiconBlock> blocks, WordSets sets, Ontology ontology, FaultList faults,
        SortedDictionary<string, (Rule Rule, string Path, int Line)> rules, ImmutableArray<LexiconExample>.Builder examples)
    {
        var ruleParser = new RuleParser(sets, ontology, faults);
        var exampleParser = new ExampleParser(faults.Path, ontology, faults);
        LexiconBlock? owner = null;
        var shown = true;
        foreach (var block in blocks)
            switch (block.Kind)
            {
                case "rule":
                    CheckShown(owner, shown, faults);
                    (owner, shown) = (block, false);
                    if (ruleParser.Read(block) is { } rule && !rules.TryAdd(rule.Id, (rule, faults.Path, block.Line)))
                        faults.Add(block.Line, $"the rule {rule.Id} is already in {rules[rule.Id].Path}:{rules[rule.Id].Line}", "give it another name");
                    break;
                case "example" or "counterexample" when owner is null:
                    faults.Add(block.Line, "the example stands under no rule", "put it below the rule that it shows");
                    break;
                case "example" or "counterexample":
                    shown |= block.Kind == "example";
                    if (exampleParser.Read(block, owner.Title) is { } example)
                        examples.Add(example);
                    break;
            }
        CheckShown(owner, shown, faults);
    }

    private static void CheckShown(LexiconBlock? owner, bool shown, FaultList faults)
    {
        if (owner is not null && !shown)
            faults.Add(owner.Line, $"the rule {owner.Title} has no example", "add one below it: ```example, a sentence, => what comes of it");
    }
}
