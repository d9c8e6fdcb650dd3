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
        foreach (var command in (ReadOnlySpan<Command>)
            [
                ReadCommand.Create(terminal), AddCommand.Create(terminal), ServeCommand.Create(terminal), McpCommand.Create(terminal), DemoCommand.Create(terminal),
                ListCommands.Events(terminal), ListCommands.Statements(terminal), ListCommands.Reports(terminal), WhyCommand.Create(terminal),
                OccasionCommands.Occasions(terminal), OccasionCommands.Compare(terminal), LedgerCommands.Positions(terminal), LedgerCommands.Asks(terminal),
                ContactCommands.Timeline(terminal), ContactCommands.Silence(terminal), PeopleCommand.Create(terminal), SearchCommand.Create(terminal),
                CheckCommand.Create(terminal), BriefCommand.Create(terminal), ExportCommand.Create(terminal), PanelCommand.Create(terminal),
                LayerCommand.Create(terminal), InputsCommand.Create(terminal), VerifyCommand.Create(terminal), DiffCommand.Create(terminal),
                WatchCommand.Create(terminal), FollowCommand.Create(terminal), KeysCommand.Create(terminal), CiteCommand.Create(terminal), ReleaseCommand.Create(terminal), CorrectCommand.Create(terminal), CorrectionsCommand.Create(terminal),
                CorrectionsCommand.Review(terminal),
                ParseCommand.Create(terminal), TrainCommand.Create(terminal), ClassesCommand.Create(terminal), RelevanceCommand.Create(terminal), EvaluateCommand.Create(terminal),
                CompileCommand.Create(terminal), OntologyCommand.Create(terminal),
            ])
            root.Add(command);
        root.SetAction(_ =>
        {
            terminal.Say("name a command; rapport --help lists them");
            return ExitCode.WrongArguments;
        });
        return root;
    }
}
