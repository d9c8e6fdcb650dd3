using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Training;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport compile</c>: text resources to a pack.</summary>
internal static class CompileCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var data = new Argument<string>("DATA") { Description = "The folder of the resources: ontology, lexicon, actors …" };
        var lexicons = new Option<string[]>("--lexicon")
        {
            HelpName = "path",
            Description = "Further files or folders of your own with rules or issues; may be given several times.",
            DefaultValueFactory = _ => [],
        };
        var target = new Option<string>("--out") { HelpName = "pack", Description = "The file to write.", Required = true };
        var command = new Command("compile", "Compiles text resources to a pack.") { data, lexicons, target };
        command.SetAction(line =>
        {
            var compilation = PackCompiler.Compile(line.GetRequiredValue(data), line.GetRequiredValue(lexicons));
            foreach (var fault in compilation.Faults)
                terminal.Say(fault.ToString());
            if (compilation.Pack is not { } pack)
                return ExitCode.Nothing;
            var path = line.GetRequiredValue(target);
            OutputFile.Write(path, pack.Write);
            terminal.Say(string.Create(
                CultureInfo.InvariantCulture, $"{path}: {pack.Lexicon.Rules.Length} rules, {pack.Issues.Issues.Length} issues, {compilation.Examples.Length + compilation.IssueExamples.Length} examples, {pack.Hash}"));
            return ExitCode.Done;
        });
        return command;
    }
}
