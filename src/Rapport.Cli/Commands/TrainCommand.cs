using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Training;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport train</c>: treebanks to a language model.</summary>
internal static class TrainCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string>("--data") { HelpName = "folder", Description = "The folder of the treebanks.", Required = true };
        var tables = new Option<string>("--tables")
        {
            HelpName = "folder",
            Description = "The folder of the tables of names, abbreviations and word classes; \"data\" where it is not given.",
            DefaultValueFactory = _ => "data",
        };
        var plain = new Option<string[]>("--plain")
        {
            HelpName = "file",
            Description = "Files of reports in English without annotation, one report a file or a line; the parser learns from sentences whose tree is beyond doubt.",
            AllowMultipleArgumentsPerToken = true,
        };
        var seed = Options.Count("--seed", 0, "Seed of the random order; 1 where it is not given. The same seed gives the same model to the byte.");
        var target = new Option<string>("--out") { HelpName = "file", Description = "The file to write.", Required = true };
        var command = new Command("train", "Trains the language model from treebanks in CoNLL-U.") { data, tables, plain, seed, target };
        command.SetAction(line =>
        {
            var treebanks = TreebankFolder.Read(line.GetRequiredValue(data), line.GetRequiredValue(tables));
            if (line.GetValue(plain) is { Length: > 0 } files)
                treebanks = treebanks with
                {
                    Plain = Input.Of(files).SelectMany(input => input.EnglishReports(terminal)),
                    Sources = [.. treebanks.Sources, $"plain text: {string.Join(", ", files.Select(file => Path.GetFileName(file)))}"],
                };
            var model = LanguageTraining.Train(treebanks, new TrainingSettings { Seed = (ulong)(line.GetValue(seed) ?? 1) }, terminal.Words);
            var path = line.GetRequiredValue(target);
            OutputFile.Write(path, stream => stream.Write(model));
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {model.Length} bytes"));
            return ExitCode.Done;
        });
        return command;
    }
}
