using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Training;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport ontology test</c>: runs the examples of rules, issues and contexts through the coder.</summary>
internal static class OntologyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A folder of resources such as data, and files or folders of your own with rules, issues or words of contexts.",
            Arity = ArgumentArity.OneOrMore,
        };
        var test = new Command("test", "Runs the examples of rules, issues and contexts and tells which do not come out as they say.") { paths };
        test.SetAction(line =>
        {
            if (Compile(terminal, line.GetRequiredValue(paths)) is not { Pack: { } pack } compilation)
                return ExitCode.Nothing;
            var coding = DocumentCoding.Load(pack);
            var outcomes = LexiconExamples.Run(compilation.Examples, pack.Lexicon, coding.Code)
                .AddRange(IssueExamples.Run(compilation.IssueExamples, pack.Issues))
                .AddRange(ContextExamples.Run(compilation.ContextExamples, coding.Code));
            foreach (var outcome in outcomes)
                if (!outcome.Passed)
                    terminal.Output.Write($"{outcome}\n");
            var passed = outcomes.Count(outcome => outcome.Passed);
            terminal.Output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{pack.Lexicon.Rules.Length} rules with {pack.Lexicon.Senses} senses, {pack.Issues.Issues.Length} issues, words of {pack.Contexts.Entries.Length} contexts, {passed} of {outcomes.Length} examples as expected\n"));
            return passed == outcomes.Length ? ExitCode.Done : ExitCode.Nothing;
        });
        return new Command("ontology", "Works on the text resources.") { test };
    }

    /// <summary>
    /// Compiles what the paths hold. Without a folder of resources, rules, issues and contexts stand on the ontology, the actors and the issues of
    /// the program's own pack, and on none of its rules where they bring rules of their own. Null where that cannot be done.
    /// </summary>
    private static PackCompilation? Compile(Terminal terminal, string[] paths)
    {
        var folders = paths.Where(path => Directory.Exists(Path.Combine(path, "ontology"))).ToList();
        var own = paths.Except(folders, StringComparer.Ordinal).ToList();
        if (folders.Count > 1)
        {
            terminal.Say($"{string.Join(", ", folders)}: several folders of resources; name one");
            return null;
        }
        var compilation = folders.Count == 1 ? PackCompiler.Compile(folders[0], own) : PackCompiler.Compile(Resources.Pack(null), own);
        foreach (var fault in compilation.Faults)
            terminal.Say(fault.ToString());
        return compilation;
    }
}
