using System.CommandLine;
using Rapport.Cli.Shell;

namespace Rapport.Cli.Commands;

/// <summary>The program: all its commands.</summary>
internal static class RapportCommand
{
    /// <summary>Builds the command line.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Reads diplomatic news reports and writes down who called whom, who said what, and what was done.");
        root.Add(ListCommands.Events(terminal));
        root.Add(ListCommands.Statements(terminal));
        root.Add(ListCommands.Reports(terminal));
        root.Add(WhyCommand.Create(terminal));
        root.Add(ParseCommand.Create(terminal));
        root.Add(TrainCommand.Create(terminal));
        root.Add(EvaluateCommand.Create(terminal));
        root.Add(CompileCommand.Create(terminal));
        root.SetAction(_ =>
        {
            terminal.Say("name a command; rapport --help lists them");
            return ExitCode.WrongArguments;
        });
        return root;
    }
}
