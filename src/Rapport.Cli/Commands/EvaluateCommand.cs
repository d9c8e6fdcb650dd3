using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Training;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport evaluate</c>: measures the language model against gold annotation.</summary>
internal static class EvaluateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of CoNLL-U with gold annotation, also packed by gzip.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("evaluate", "Measures the annotation of text: from the raw text and on the gold words, as in the CoNLL 2018 shared task.") { files };
        command.SetAction(line =>
        {
            var annotator = Resources.Annotator();
            terminal.Output.Write($"{"file",-40} {"input",-10} {"tokens",7} {"sents",7} {"words",7} {"upos",7} {"xpos",7} {"feats",7} {"lemmas",7} {"uas",7} {"las",7}\n");
            foreach (var path in line.GetRequiredValue(files))
            {
                var gold = TrainingData.ReadTrees(path);
                Write(terminal, path, "raw text", LanguageEvaluation.OnRawText(annotator, gold));
                Write(terminal, path, "gold words", LanguageEvaluation.OnGoldWords(annotator, gold));
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, string path, string input, LanguageScores scores)
    {
        terminal.Output.Write($"{Path.GetFileName(path),-40} {input,-10}");
        foreach (var score in (ReadOnlySpan<Score>)
            [scores.Tokens, scores.Sentences, scores.Words, scores.Upos, scores.Xpos, scores.Features, scores.Lemmas, scores.Uas, scores.Las])
            terminal.Output.Write(string.Create(CultureInfo.InvariantCulture, $" {100 * score.F1,7:0.00}"));
        terminal.Output.Write('\n');
    }
}
