using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>A compiled pack, and what is wrong with its sources.</summary>
/// <param name="Pack">The pack; null where something is wrong.</param>
/// <param name="Examples">The examples of the lexicon.</param>
/// <param name="IssueExamples">The examples of the issues.</param>
/// <param name="ContextExamples">The examples of the words of contexts.</param>
/// <param name="Faults">What is wrong, by file and line; empty where all is well.</param>
public sealed record PackCompilation(
    Pack? Pack, ImmutableArray<LexiconExample> Examples, ImmutableArray<IssueExample> IssueExamples, ImmutableArray<ContextExample> ContextExamples,
    ImmutableArray<LexiconFault> Faults)
{
    /// <summary>What came of users' own dictionaries. Lines of theirs that are wrong or left out do not hinder the pack.</summary>
    public DictionaryReading Dictionaries { get; init; } = DictionaryReading.Nothing;

    /// <summary>The pack, where nothing is wrong.</summary>
    /// <exception cref="BrokenFileException">The first fault.</exception>
    public Pack OrThrow() => Pack ?? throw Faults[0].ToException();
}

/// <summary>Compiles the text resources of a folder to a pack.</summary>
public static class PackCompiler
{
    /// <summary>Compiles a folder such as <c>data</c>, with its subfolders <c>ontology</c>, <c>actors</c>, <c>places</c>, <c>lexicon</c>, <c>issues</c>, <c>contexts</c> and <c>relevance</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="own">Further files or folders of users, with rules, issues, words of contexts.</param>
    /// <exception cref="BrokenFileException">A table of the folder is missing or wrong, or a path does not exist.</exception>
    public static PackCompilation Compile(string folder, params IEnumerable<string> own) => Compile(folder, new DictionaryFiles(), own);

    /// <summary>Compiles a folder with users' own dictionaries of actors, agents and verbs.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The dictionaries.</param>
    /// <param name="own">Further files or folders of users, with rules, issues, words of contexts.</param>
    /// <exception cref="BrokenFileException">A table of the folder is missing or wrong, or a path does not exist.</exception>
    public static PackCompilation Compile(string folder, DictionaryFiles files, IEnumerable<string> own)
    {
        string[] paths = [.. own];
        var ontology = OntologySources.Read(Path.Combine(folder, "ontology"));
        var actors = ActorSources.Read(folder);
        var lexicon = LexiconSources.Read([Path.Combine(folder, "lexicon"), .. paths], ontology);
        var issues = IssueSources.Read([Path.Combine(folder, "issues"), .. paths]);
        var contexts = ContextSources.Read([Path.Combine(folder, "contexts"), .. paths], ontology);
        var relevance = RelevanceSources.Read(Path.Combine(folder, "relevance"));
        var dictionaries = Dictionaries.Read(files, folder, actors.Tables, ontology);
        var faults = lexicon.Faults.Union(issues.Faults).Union(contexts.Faults).ToImmutableArray();
        var pack = faults.IsEmpty ? Joined(files, dictionaries, new Pack(ontology, actors, lexicon.Rulebook, issues.Register, contexts.Register, relevance)) : null;
        return new PackCompilation(pack, lexicon.Examples, issues.Examples, contexts.Examples, faults) { Dictionaries = dictionaries };
    }

    /// <summary>Puts files of users on the ontology and the actors of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="own">Files or folders with rules, issues, words of contexts. Where they have no rules, those of the pack stand.</param>
    /// <exception cref="BrokenFileException">A path does not exist.</exception>
    public static PackCompilation Compile(Pack pack, IEnumerable<string> own)
    {
        var texts = MarkdownTexts.Of(own, "the file is missing");
        var lexicon = LexiconSources.Read(texts, pack.Ontology);
        var issues = IssueSources.Read(texts, pack.Issues.Issues);
        var contexts = ContextSources.Read(texts, pack.Ontology, pack.Contexts.Entries);
        var faults = lexicon.Faults.Union(issues.Faults).Union(contexts.Faults).ToImmutableArray();
        var rules = lexicon.Rulebook.Rules.IsEmpty ? pack.Lexicon : lexicon.Rulebook;
        return new PackCompilation(
            faults.IsEmpty ? new Pack(pack.Ontology, pack.Actors, rules, issues.Register, contexts.Register, pack.Relevance) : null,
            lexicon.Examples, issues.Examples, contexts.Examples, faults);
    }

    private static Pack Joined(DictionaryFiles files, DictionaryReading own, Pack pack)
    {
        if (files.IsEmpty)
            return pack;
        var (ontology, tables, lexicon) = (pack.Ontology, pack.Actors.Tables with { Dictionary = own.Actors }, pack.Lexicon);
        if (files.Instead && !files.Actors.IsEmpty)
            tables = tables with { Names = [], Holders = [] };
        if (files.Instead && !files.Agents.IsEmpty)
            tables = tables with { AgentNouns = [] };
        var insteadOfRules = files.Instead && !files.Verbs.IsEmpty;
        // Where the verbs are the user's alone, what is said becomes no event of ours.
        var terms = insteadOfRules
            ? new Ontology(ontology.Types, ontology.AllContexts, ontology.CameoCodes, ImmutableSortedDictionary<StatementKind, EventProjection>.Empty) { Confidence = ontology.Confidence }
            : ontology;
        ImmutableArray<Rule> rules = insteadOfRules ? own.Rules : [.. lexicon.Rules, .. own.Rules];
        return new Pack(terms, new ActorRegister(tables), new Rulebook(rules, lexicon.Sets), pack.Issues, pack.Contexts, pack.Relevance);
    }
}
