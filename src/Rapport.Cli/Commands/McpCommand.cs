using System.CommandLine;
using Rapport.Cli.Shell;
using Rapport.Server.Mcp;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport mcp</c>: a record over the Model Context Protocol, on standard input and output.</summary>
internal static class McpCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var record = new RecordOption();
        var command = new Command("mcp", "Answers questions to a record over the Model Context Protocol, on standard input and output.");
        record.AddTo(command);
        command.SetAction((line, stop) => RecordOption.GuardedAsync(terminal, async () =>
        {
            await using var input = Console.OpenStandardInput();
            await McpServing.RunAsync(record.Path(line), input, terminal.Bytes, stop);
            return ExitCode.Done;
        }));
        return command;
    }
}
