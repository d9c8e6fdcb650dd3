using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>Reads users' own dictionaries in the formats of TABARI and PETRARCH; described in <c>docs/dictionaries.md</c>.</summary>
public static partial class Dictionaries
{
    /// <summary>Reads all files. What is wrong in them is told and left out; the rest comes in.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder of the resources, for the table of codes and that of irregular forms.</param>
    /// <param name="tables">The register of actors, whose names tell how a phrase of the same words is used.</param>
    /// <param name="ontology">The CAMEO codes.</param>
    /// <exception cref="BrokenFileException">A file does not exist, or a table of the folder is broken.</exception>
    public static DictionaryReading Read(DictionaryFiles files, string folder, ActorTables tables, Ontology ontology)
    {
        if (files.IsEmpty)
            return DictionaryReading.Nothing;
        var codes = new ActorCodes(Path.Combine(folder, "dictionaries", "codes.tsv"), tables);
        var notes = new List<DictionaryNotes>();
        var phrases = files.Actors.SelectMany(path => new ActorFile(codes, Notes(notes, path)).Read(DictionaryText.Read(path))).ToList();
        var (agents, agentCount) = ReadAgents(files.Agents, codes, notes);
        var forms = IrregularForms.Read(Path.Combine(folder, "models", "irregular.tsv"));
        var (rules, verbs, patterns, patternsRead) = ReadVerbs(files, forms, ontology, notes);
        var actors = Merged(phrases, tables, files.Stems);
        return new DictionaryReading
        {
            Actors = new OwnActors { Actors = actors, Agents = agents, Spellings = codes.Spellings },
            Rules = rules,
            Counts = new DictionaryCounts(
                phrases.Count, phrases.Sum(phrase => phrase.Codes.Count(dated => dated.From is not null || dated.Before is not null)),
                agentCount, verbs, patterns, patternsRead),
            Faults = [.. notes.SelectMany(note => note.Faults.OrderBy(fault => fault.Line))],
            LeftOut = [.. notes.SelectMany(note => note.LeftOut.OrderBy(fault => fault.Line))],
            UnknownCodes = codes.Unknown,
        };
    }

    private static DictionaryNotes Notes(List<DictionaryNotes> all, string path)
    {
        all.Add(new DictionaryNotes(path));
        return all[^1];
    }

    private static (ImmutableArray<DictionaryAgent> Agents, int Count) ReadAgents(ImmutableArray<string> paths, ActorCodes codes, List<DictionaryNotes> notes)
    {
        var agents = ImmutableArray.CreateBuilder<DictionaryAgent>();
        var count = 0;
        foreach (var path in paths)
        {
            var file = new AgentFile(codes, Notes(notes, path));
            agents.AddRange(file.Read(DictionaryText.Read(path)));
            count += file.Count;
        }
        return (agents.ToImmutable(), count);
    }

    private static (ImmutableArray<Rule> Rules, int Verbs, int Patterns, int PatternsRead) ReadVerbs(
        DictionaryFiles files, IrregularForms forms, Ontology ontology, List<DictionaryNotes> notes)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        var families = new HashSet<string>(StringComparer.Ordinal);
        var (verbs, patterns, read) = (0, 0, 0);
        foreach (var path in files.Verbs)
        {
            var note = Notes(notes, path);
            var file = new VerbFile(note);
            var blocks = file.Read(DictionaryText.Read(path));
            var one = new VerbRules(file, Family(path, families), forms, files.Stems, ontology, note);
            rules.AddRange(one.Of(blocks));
            (verbs, patterns, read) = (verbs + one.VerbCount, patterns + one.PatternCount, read + file.PatternCount);
        }
        return (rules.ToImmutable(), verbs, patterns, read);
    }

    /// <summary>What the ids of a file's rules begin with: its name; a number behind it where another file has the same.</summary>
    private static string Family(string path, HashSet<string> taken)
    {
        var name = "own-" + NoLetters().Replace(Path.GetFileNameWithoutExtension(path).ToLowerInvariant(), "-").Trim('-');
        var family = name;
        for (var number = 2; !taken.Add(family); number++)
            family = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return family;
    }

    /// <summary>
    /// The phrases, each once: the codes of the same phrase stand one behind the other. A phrase that the register has too is spelled as
    /// there and stands for its actors in the same way; others are names and make phrases with them the actor's.
    /// </summary>
    private static ImmutableArray<DictionaryActor> Merged(List<ActorPhrase> phrases, ActorTables tables, bool stems)
    {
        var known = tables.Names.Where(name => name.Roles != NameRoles.None).ToLookup(name => name.Text, StringComparer.OrdinalIgnoreCase);
        var actors = new SortedDictionary<string, DictionaryActor>(StringComparer.Ordinal);
        foreach (var group in phrases.GroupBy(phrase => phrase.Words, StringComparer.Ordinal))
        {
            ImmutableArray<DatedActors> codes = [.. group.SelectMany(phrase => phrase.Codes)];
            var isStem = stems && group.All(phrase => !phrase.IsWhole) && group.Key.Split(' ')[^1].Length >= ShortestStem;
            foreach (var spelling in known[group.Key].GroupBy(name => name.Text, StringComparer.Ordinal))
                actors[spelling.Key] = new DictionaryActor(
                    spelling.Key, spelling.Aggregate(NameRoles.None, (roles, name) => roles | name.Roles), isStem, AsWritten: true, codes);
            if (!known.Contains(group.Key))
                actors[group.Key] = new DictionaryActor(group.Key, NameRoles.Name | NameRoles.Adjective, isStem, AsWritten: false, codes);
        }
        return [.. actors.Values];
    }

    private const int ShortestStem = 3;

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NoLetters();
}
