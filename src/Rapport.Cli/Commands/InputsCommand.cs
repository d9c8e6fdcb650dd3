using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport inputs</c>: the manifest of a record.</summary>
internal static class InputsCommand
{
    /// <summary>How inputs are written.</summary>
    public static ListForm<RunInput> Form { get; } = new(
        ManifestJson.Write,
        ["path", "hash", "bytes", "ended", "taken", "known", "left_out", "reasons", "added", "program", "model", "outlets", "pack", "pack_path", "date", "outlet", "side", "columns"],
        input =>
        [
            input.Path, input.Hash, input.Bytes?.ToString(CultureInfo.InvariantCulture), input.Ended ? "true" : "false", Number(input.Taken), Number(input.Known),
            Number(input.LeftOut.Values.Sum()), string.Join("; ", input.LeftOut.Keys), ManifestJson.Time(input.Run.Added), input.Run.Program, input.Run.Model,
            input.Run.Outlets, input.Run.Pack, input.Run.PackPath, Day(input.Run.Published), input.Run.Outlet, input.Run.Side, input.Run.Columns,
        ],
        input =>
        [
            ManifestJson.Time(input.Run.Added), $"{Number(input.Taken)} taken", $"{Number(input.Known)} known", $"{Number(input.LeftOut.Values.Sum())} left out",
            input.Hash?[..19] ?? (input.Ended ? "not read" : "broken off"),
            string.Join(' ', ((string?[])[input.Path, Day(input.Run.Published), input.Run.Outlet, input.Run.Side, input.Run.Columns, input.Run.PackPath]).OfType<string>()),
        ]);

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var format = Options.Choice("--format", "How the list is written.", "table", "json", "jsonl", "csv", "tsv");
        var record = new RecordOption();
        var command = new Command("inputs", "Lists the inputs that a record was made from, with their hashes and what came of them.") { format };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line));
            var inputs = open.Inputs();
            Form.Write(terminal, line.GetRequiredValue(format), inputs, new Total(inputs.Length, true));
            return ExitCode.Done;
        }));
        return command;
    }

    private static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
