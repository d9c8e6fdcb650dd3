using System.CommandLine;
using Rapport.Store;

namespace Rapport.Cli.Shell;

/// <summary>Names the file of the record: <c>--record</c>, or <c>RAPPORT_RECORD</c> of the environment.</summary>
internal sealed class RecordOption
{
    private const string Variable = "RAPPORT_RECORD";

    private readonly Option<bool> asCoded = new("--as-coded") { Description = "As the machine coded it, without the corrections of readers." };
    private readonly Option<string?> option = Options.Text("--record", "file", $"The record; {Variable} of the environment where it is not given.");

    /// <summary>Gives the option to a command, which then does not run without a record.</summary>
    public void AddTo(Command command)
    {
        command.Add(option);
        command.Validators.Add(result =>
        {
            if (string.IsNullOrEmpty(result.GetValue(option)) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
                result.AddError($"No record is named; give --record FILE or set {Variable}");
        });
    }

    /// <summary>Gives the option to a command that only reads, with <c>--as-coded</c> beside it.</summary>
    public void AddToReader(Command command)
    {
        AddTo(command);
        command.Add(asCoded);
    }

    /// <summary>Opens the record for reading: as readers corrected it, or as it was coded.</summary>
    public Record Open(ParseResult line) => line.GetValue(asCoded) ? Record.OpenAsCoded(Path(line)) : Record.Open(Path(line));

    /// <summary>The file that the command line or the environment names.</summary>
    public string Path(ParseResult line) =>
        line.GetValue(option) is { Length: > 0 } path ? path : Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>Runs <paramref name="work"/> and says in one line why the record does not let itself be used.</summary>
    /// <returns>What the work returns, or <see cref="ExitCode.Nothing"/>.</returns>
    public static int Guarded(Terminal terminal, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (RecordException fault)
        {
            terminal.Say(fault.Message);
            return ExitCode.Nothing;
        }
    }

    /// <inheritdoc cref="Guarded"/>
    public static async Task<int> GuardedAsync(Terminal terminal, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (RecordException fault)
        {
            terminal.Say(fault.Message);
            return ExitCode.Nothing;
        }
    }
}
