using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Training;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport classes</c>: plain reports to a table of word classes.</summary>
internal static class ClassesCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of reports in English, one report a file or a line.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string>("--out") { HelpName = "file", Description = "The table to write.", Required = true };
        var command = new Command("classes", "Divides words into classes by the words next to them, for \"rapport train\".") { files, target };
        command.SetAction(line =>
        {
            var paths = line.GetRequiredValue(files);
            var annotator = Resources.Annotator();
            var path = line.GetRequiredValue(target);
            var count = 0;
            OutputFile.Write(path, stream =>
            {
                using var writer = new StreamWriter(stream, leaveOpen: true);
                count = WordClassTable.Write(
                    Input.Of(paths).SelectMany(input => input.EnglishReports(terminal)).SelectMany(annotator.Divide)
                        .Select(sentence => (IReadOnlyList<string>)sentence),
                    paths.Select(file => Path.GetFileName(file)), writer);
            });
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {count} words"));
            return ExitCode.Done;
        });
        return command;
    }
}
