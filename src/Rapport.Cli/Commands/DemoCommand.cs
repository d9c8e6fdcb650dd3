using System.CommandLine;
using Rapport.Cli.Shell;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport demo</c>: the samples into a new record, and that served.</summary>
internal static class DemoCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var listen = ServeCommand.ListenOption();
        var command = new Command("demo", "Reads the samples into a new record in a folder of its own and serves it. The folder is deleted at the end.") { listen };
        command.SetAction((line, stop) => RecordOption.GuardedAsync(terminal, async () =>
        {
            var samples = Path.Combine(AppContext.BaseDirectory, "samples");
            if (!Directory.Exists(samples))
                throw new BrokenFileException(samples, 0, "the samples are missing", "build or install the program anew");
            var folder = Directory.CreateTempSubdirectory("rapport-demo-");
            try
            {
                var record = Path.Combine(folder.FullName, "demo.rapport");
                var code = await AddCommand.AddAsync(
                    terminal, new Adding { Paths = [samples], Record = record, Options = new ReadingOptions { Outlets = OutletRegister.Named(null).Read() } }, stop);
                return code == ExitCode.Done ? await ServeCommand.ServeAsync(terminal, new() { Record = record, Listen = line.GetRequiredValue(listen) }, stop) : code;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }));
        return command;
    }
}
