using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Text;
using Rapport.Training;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport evaluate</c>: measures the language model against gold annotation.</summary>
internal static class EvaluateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of CoNLL-U with gold annotation, or of names (.iob2), also packed by gzip.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("evaluate", "Measures the annotation of text: from the raw text and on the gold words, as in the CoNLL 2018 shared task; names by kind, on the gold words.") { files };
        command.SetAction(line =>
        {
            var annotator = Resources.Annotator();
            var (names, trees) = (line.GetRequiredValue(files).Where(HoldsNames).ToArray(), line.GetRequiredValue(files).Where(path => !HoldsNames(path)).ToArray());
            if (trees.Length > 0)
                WriteTrees(terminal, annotator, trees);
            if (names.Length > 0)
                WriteNames(terminal, annotator, names);
            return ExitCode.Done;
        });
        return command;
    }

    private static bool HoldsNames(string path) =>
        path.EndsWith(".iob2", StringComparison.Ordinal) || path.EndsWith(".iob2.gz", StringComparison.Ordinal);

    private static void WriteTrees(Terminal terminal, Annotator annotator, string[] paths)
    {
        terminal.Output.Write($"{"file",-40} {"input",-10} {"tokens",7} {"sents",7} {"words",7} {"upos",7} {"xpos",7} {"feats",7} {"lemmas",7} {"uas",7} {"las",7}\n");
        foreach (var path in paths)
        {
            var gold = TrainingData.ReadTrees(path);
            Write(terminal, path, "raw text", LanguageEvaluation.OnRawText(annotator, gold));
            Write(terminal, path, "gold words", LanguageEvaluation.OnGoldWords(annotator, gold));
        }
    }

    private static void WriteNames(Terminal terminal, Annotator annotator, string[] paths)
    {
        terminal.Output.Write($"{"file",-40} {"names",-18} {"gold",7} {"found",7} {"prec",7} {"recall",7} {"f1",7}\n");
        foreach (var path in paths)
        {
            var evaluation = NameEvaluation.OnGoldWords(annotator, NameReader.Read(path));
            foreach (var (kind, score) in evaluation.Kinds)
                Write(terminal, path, kind.ToString(), score);
            Write(terminal, path, "together", evaluation.Together);
        }
    }

    private static void Write(Terminal terminal, string path, string names, Score score) =>
        terminal.Output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(path),-40} {names,-18} {score.Gold,7} {score.System,7} {100 * score.Precision,7:0.00} {100 * score.Recall,7:0.00} {100 * score.F1,7:0.00}\n"));

    private static void Write(Terminal terminal, string path, string input, LanguageScores scores)
    {
        terminal.Output.Write($"{Path.GetFileName(path),-40} {input,-10}");
        foreach (var score in (ReadOnlySpan<Score>)
            [scores.Tokens, scores.Sentences, scores.Words, scores.Upos, scores.Xpos, scores.Features, scores.Lemmas, scores.Uas, scores.Las])
            terminal.Output.Write(string.Create(CultureInfo.InvariantCulture, $" {100 * score.F1,7:0.00}"));
        terminal.Output.Write('\n');
    }
}
