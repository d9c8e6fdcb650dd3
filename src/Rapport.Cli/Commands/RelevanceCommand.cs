using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Coding.Findings;
using Rapport.Text.Reading;
using Rapport.Training;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport relevance</c>: plain reports to the weights of the gate.</summary>
internal static class RelevanceCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of reports in English, one report a file or a line.", Arity = ArgumentArity.OneOrMore };
        var seed = Options.Count("--seed", 0, "Seed of the random order; 1 where it is not given.");
        var target = new Option<string>("--out") { HelpName = "file", Description = "The table to write.", Required = true };
        var command = new Command("relevance", "Learns from what is found in reports which reports are worth reading, for the gate of \"add\".") { files, seed, target };
        command.SetAction((line, stop) =>
        {
            var paths = line.GetRequiredValue(files);
            var coding = DocumentCoding.Load((string?)null);
            var examples = Input.Of(paths).SelectMany(input => input.EnglishReports(terminal)).AsParallel().AsOrdered().WithCancellation(stop)
                .Select(document => coding.Code(new ReadOutcome.Read(document), document.Id).Findings)
                .OfType<ReportFindings>().Select(RelevanceExample.Of).ToList();
            var weights = RelevanceTraining.Train(examples, coding.Pack.Actors, (ulong)(line.GetValue(seed) ?? 1));
            var path = line.GetRequiredValue(target);
            OutputFile.Write(path, stream =>
            {
                using var writer = new StreamWriter(stream, leaveOpen: true);
                RelevanceTraining.Write(weights, paths.Select(file => Path.GetFileName(file)), writer);
            });
            terminal.Say(string.Create(
                CultureInfo.InvariantCulture, $"{path}: {weights.Weights.Length} weights from {examples.Count} reports, in {examples.Count(static example => example.IsRelevant)} of which something was found"));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
