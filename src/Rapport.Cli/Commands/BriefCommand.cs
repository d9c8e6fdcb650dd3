using System.CommandLine;
using System.Text;
using Rapport.Cli.Briefs;
using Rapport.Cli.Shell;
using Rapport.Server.Pages;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport brief</c>: two pages before a contact.</summary>
internal static class BriefCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var actors = Options.Actors("ACTORS", "The two actors: KEN NOR.", needed: true);
        var since = Options.Day("--since", "Not before this day.");
        var until = Options.Day("--until", "Not after this day.");
        var own = Options.Actor("--for", "For whom it is written; the first of the two where it is not given.");
        var file = Options.Text("--out", "file", "A file whose name ends in .docx, .md or .html; Markdown to standard output where it is not given.");
        var record = new RecordOption();
        var command = new Command("brief", "Writes what to know before a contact: occasions, what each side said, open asks and offers, with a footnote for every line.") { actors, since, until, own, file };
        record.AddToReader(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is { } path && Path.GetExtension(path).ToLowerInvariant() is not (".docx" or ".md" or ".html"))
                result.AddError($"'{path}' names no format; end it in .docx, .md or .html");
            if (result.GetValue(actors) is { Length: 2 } pair && result.GetValue(own) is { } reader && !pair.Contains(reader))
                result.AddError($"--for names one of the two, {pair[0]} or {pair[1]}");
        });
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            var pair = line.GetRequiredValue(actors);
            var reader = line.GetValue(own) ?? pair[0];
            var actorsOfPack = Resources.Pack(null).Actors;
            var brief = open.Ask(new BriefQuestion(reader, pair[0] == reader ? pair[1] : pair[0])
            {
                Since = line.GetValue(since),
                Until = line.GetValue(until),
                Writing = new ActorNames(actorsOfPack.NameOf, actorsOfPack.TakesArticle).Writing,
            });
            Write(terminal, brief, line.GetValue(file));
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(Terminal terminal, Brief brief, string? path)
    {
        if (path is null)
        {
            TextBriefs.WriteMarkdown(terminal.Output, brief);
            return;
        }
        OutputFile.Write(path, stream =>
        {
            if (Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase))
            {
                using var document = new MemoryStream();
                WordBrief.Write(document, brief);
                document.WriteTo(stream);
                return;
            }
            using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
            if (Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase))
                TextBriefs.WriteMarkdown(text, brief);
            else
                TextBriefs.WriteHtml(text, brief);
        });
        terminal.Say($"{path}: {brief.Sections.Sum(section => section.Lines.Length)} lines, {brief.Notes.Length} footnotes");
    }
}
