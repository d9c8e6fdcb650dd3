using System.CommandLine;
using System.Globalization;
using System.Text;
using Rapport.Cli.Shell;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport parse</c>: text to CoNLL-U.</summary>
internal static class ParseCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files, archives and folders, as for read; \"-\" is standard input.", Arity = ArgumentArity.OneOrMore };
        var input = Options.Choice(
            "--input", "What the files hold: text, one report a file; conllu, whose words are kept; jsonl, one report a line; auto looks at each file.",
            "auto", "text", "conllu", "jsonl");
        var command = new Command("parse", "Annotates text and writes CoNLL-U.") { files, input };
        command.SetAction(line =>
        {
            var annotator = Resources.Annotator();
            var done = false;
            foreach (var one in Input.Of(line.GetRequiredValue(files)))
                done |= IsConllu(line.GetRequiredValue(input), one)
                    ? ParseWords(terminal, annotator, one)
                    : ParseReports(terminal, annotator, one, Format(line.GetRequiredValue(input)));
            return done ? ExitCode.Done : ExitCode.Nothing;
        });
        return command;
    }

    private static bool IsConllu(string format, Input input) =>
        format == "conllu" || (format == "auto" && input.Name.EndsWith(".conllu", StringComparison.Ordinal));

    private static InputFormat Format(string format) => format switch
    {
        "jsonl" => InputFormat.JsonLines,
        "text" => InputFormat.Text,
        _ => InputFormat.Auto,
    };

    private static bool ParseReports(Terminal terminal, Annotator annotator, Input input, InputFormat format)
    {
        var done = false;
        foreach (var outcome in input.Read(new ReadingOptions { Format = format }))
        {
            var taken = outcome.Taken;
            if (taken is not ReadOutcome.Read { Document: var document })
            {
                terminal.Say(((ReadOutcome.LeftOut)taken).Fault.ToString());
                continue;
            }
            done = true;
            terminal.Output.Write($"# newdoc id = {document.Id}\n");
            var section = -2;
            var number = 0;
            foreach (var sentence in annotator.Annotate(document, names: false).Sentences)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{document.Id}-{++number}");
                ConlluWriter.Write(terminal.Output, sentence, document.Text, id, startsParagraph: sentence.SectionIndex != section);
                section = sentence.SectionIndex;
            }
        }
        return done;
    }

    private static bool ParseWords(Terminal terminal, Annotator annotator, Input input)
    {
        if (!input.TryOpen(out var stream, out var fault))
        {
            terminal.Say(fault.ToString());
            return false;
        }
        var done = false;
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            foreach (var sentence in new ConlluReader(reader, input.Name).Read())
            {
                ConlluWriter.Write(terminal.Output, annotator.Retag(sentence.Sentence), sentence.Text, sentence.Id, sentence.StartsParagraph);
                done = true;
            }
        }
        catch (DecoderFallbackException)
        {
            throw new BrokenFileException(input.Name, 0, "the file is not in UTF-8", "convert it to UTF-8");
        }
        return done;
    }
}
