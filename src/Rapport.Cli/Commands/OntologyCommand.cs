using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Coding;
using Rapport.Training;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport ontology test</c>: runs the examples of lexicons through the coder.</summary>
internal static class OntologyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A folder of resources such as data, and lexicon files or folders of your own.",
            Arity = ArgumentArity.OneOrMore,
        };
        var test = new Command("test", "Runs the examples of lexicons and tells which do not come out as they say.") { paths };
        test.SetAction(line =>
        {
            var (pack, examples) = Compile(terminal, line.GetRequiredValue(paths));
            if (pack is null)
                return ExitCode.Nothing;
            var coding = DocumentCoding.Load(pack);
            var outcomes = LexiconExamples.Run(examples, pack.Lexicon, coding.Code);
            foreach (var outcome in outcomes)
                if (!outcome.Passed)
                    terminal.Output.Write($"{outcome}\n");
            var passed = outcomes.Count(outcome => outcome.Passed);
            terminal.Output.Write(string.Create(
                CultureInfo.InvariantCulture, $"{pack.Lexicon.Rules.Length} rules, {passed} of {outcomes.Length} examples as expected\n"));
            return passed == outcomes.Length ? ExitCode.Done : ExitCode.Nothing;
        });
        return new Command("ontology", "Works on the text resources.") { test };
    }

    /// <summary>
    /// Compiles what the paths hold. Without a folder of resources, the lexicons stand on the ontology and the actors of the
    /// program's own pack, and on none of its rules.
    /// </summary>
    private static (Pack? Pack, IEnumerable<LexiconExample> Examples) Compile(Terminal terminal, string[] paths)
    {
        var folders = paths.Where(path => Directory.Exists(Path.Combine(path, "ontology"))).ToList();
        var lexicons = paths.Except(folders, StringComparer.Ordinal).ToList();
        if (folders.Count > 1)
        {
            terminal.Say($"{string.Join(", ", folders)}: several folders of resources; name one");
            return (null, []);
        }
        if (folders.Count == 1)
        {
            var compilation = PackCompiler.Compile(folders[0], lexicons);
            foreach (var fault in compilation.Faults)
                terminal.Say(fault.ToString());
            return (compilation.Pack, compilation.Examples);
        }
        var own = Resources.Pack(null);
        var reading = LexiconSources.Read(lexicons, own.Ontology);
        foreach (var fault in reading.Faults)
            terminal.Say(fault.ToString());
        return (reading.Faults.IsEmpty ? new Pack(own.Ontology, own.Actors, reading.Rulebook) : null, reading.Examples);
    }
}
