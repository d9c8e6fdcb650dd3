using System.CommandLine;
using System.CommandLine.Help;
using Rapport.Cli.Shell;
using Rapport.Text;

namespace Rapport.Cli;

/// <summary>Runs a command line and turns what went wrong into one line of words and an exit code.</summary>
internal static class Entry
{
    // Longer than a server waits for the answers that it still writes.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(40);

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(RootCommand root, string[] args, Terminal terminal)
    {
        var line = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0 && line.Action is not HelpAction)
            return Misunderstood(line, terminal);
        try
        {
            return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop });
        }
        catch (BrokenFileException fault)
        {
            terminal.Say(fault.Message);
            return ExitCode.Nothing;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Say(fault.Message);
            return ExitCode.Nothing;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Nothing;
        }
    }

    private static int Misunderstood(ParseResult line, Terminal terminal)
    {
        foreach (var error in line.Errors)
            terminal.Say(error.Message);
        var names = new Stack<string>();
        for (Symbol? symbol = line.CommandResult.Command; symbol is not null and not RootCommand; symbol = symbol.Parents.FirstOrDefault())
            names.Push(symbol.Name);
        terminal.Say($"rapport {string.Join(' ', names.Append("--help"))} tells what can be said");
        return ExitCode.WrongArguments;
    }
}
