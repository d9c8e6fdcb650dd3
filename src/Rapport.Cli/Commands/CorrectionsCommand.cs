using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport corrections</c> and <c>rapport review</c>: what readers said, and what is worth their look.</summary>
internal static class CorrectionsCommand
{
    private const int LinesOfReview = 20;

    /// <summary>Builds <c>rapport corrections</c>.</summary>
    public static Command Create(Terminal terminal)
    {
        var gold = Options.Text("--as-gold", "file", "Writes the corrected reports as annotated ones instead, JSON lines for the scorer.");
        var format = Options.Choice("--format", "How the list is written.", "table", "json", "jsonl", "csv", "tsv");
        var record = new RecordOption();
        var command = new Command("corrections", "Lists the corrections of a record.") { gold, format };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line));
            var corrections = open.Corrections();
            if (line.GetValue(gold) is not { Length: > 0 } path)
            {
                CorrectionForms.List.Write(terminal, line.GetRequiredValue(format), corrections, new Total(corrections.Length, true));
                return ExitCode.Done;
            }
            var reports = GoldReports.Corrected(open, corrections).ToList();
            OutputFile.Write(path, stream => GoldReports.Write(stream, reports));
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {reports.Count} reports"));
            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>Builds <c>rapport review</c>.</summary>
    public static Command Review(Terminal terminal)
    {
        var top = Options.Count("--top", 1, $"At most so many; {LinesOfReview} where it is not given.");
        var format = Options.Choice("--format", "How the list is written.", "table", "json", "jsonl", "csv", "tsv");
        var record = new RecordOption();
        var command = new Command("review", "Lists the findings that are most worth a look: uncertain, and the only ones that tell what they tell.") { top, format };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line));
            var lines = open.Review(line.GetValue(top) ?? LinesOfReview);
            CorrectionForms.Review.Write(terminal, line.GetRequiredValue(format), lines, new Total(lines.Length, true));
            return ExitCode.Done;
        }));
        return command;
    }
}
