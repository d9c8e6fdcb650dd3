using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport read</c>: one look at reports, nothing stored.</summary>
internal static class ReadCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Reports in any format of docs/formats.md, packed, archived or in folders, or addresses of pages; \"-\" is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = Options.Choice("--format", "How the findings are written.", "table", "json", "jsonl", "csv", "tsv");
        var reading = new ReadingArguments();
        var command = new Command("read", "Reads reports and writes what is found in them; stores nothing.") { files, format };
        reading.AddTo(command);
        command.SetAction(line =>
        {
            var coding = DocumentCoding.Load(reading.Pack(line));
            var writer = new FindingsWriter(terminal, line.GetRequiredValue(format), coding.Pack);
            var (read, leftOut, others) = (0, 0, new OtherLanguages());
            var options = reading.Of(line);
            foreach (var input in Input.Of(line.GetRequiredValue(files), reading.InsideToo(line)))
                foreach (var outcome in input.Read(options))
                {
                    var report = coding.Code(outcome, input.Name);
                    if (report.Fault is { } fault)
                    {
                        leftOut++;
                        terminal.Say(fault.ToString());
                        continue;
                    }
                    read++;
                    others.Add(report.Findings!.Report.Document);
                    writer.Write(report.Findings);
                }
            writer.Finish();
            if (others.Count > 0)
                terminal.Say($"not read: {others}");
            if (read > 0 && leftOut > 0)
                terminal.Say(string.Create(CultureInfo.InvariantCulture, $"read {read}, left out {leftOut}"));
            return read > 0 ? ExitCode.Done : ExitCode.Nothing;
        });
        return command;
    }
}
