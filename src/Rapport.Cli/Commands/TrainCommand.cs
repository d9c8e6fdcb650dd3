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
            Description = "The folder of the tables of names and abbreviations; \"data\" where it is not given.",
            DefaultValueFactory = _ => "data",
        };
        var seed = Options.Count("--seed", 0, "Seed of the random order; 1 where it is not given. The same seed gives the same model to the byte.");
        var target = new Option<string>("--out") { HelpName = "file", Description = "The file to write.", Required = true };
        var command = new Command("train", "Trains the language model from treebanks in CoNLL-U.") { data, tables, seed, target };
        command.SetAction(line =>
        {
            var treebanks = TreebankFolder.Read(line.GetRequiredValue(data), line.GetRequiredValue(tables));
            var model = LanguageTraining.Train(treebanks, new TrainingSettings { Seed = (ulong)(line.GetValue(seed) ?? 1) }, terminal.Words);
            var path = line.GetRequiredValue(target);
            OutputFile.Write(path, stream => stream.Write(model));
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {model.Length} bytes"));
            return ExitCode.Done;
        });
        return command;
    }
}
