using System.Collections.Immutable;
using System.CommandLine;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Coding.Output;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport check</c>: whether a claim is in the record.</summary>
internal static class CheckCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var claim = new Argument<string>("CLAIM") { Description = "A sentence: \"Belgium rejects decoupling\"." };
        var date = Options.Day("--date", "The day that \"today\" and \"last week\" in the claim are counted from.");
        var format = Options.Choice("--format", "How it is written.", "table", "json");
        var record = new RecordOption();
        var command = new Command("check", "Tells whether reports support or contradict a claim, with their sentences.") { claim, date, format };
        record.AddToReader(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            var coded = DocumentCoding.Load((string?)null).CodeClaim(line.GetRequiredValue(claim), line.GetValue(date));
            var answers = open.Ask(new ClaimQuestion(coded));
            if (answers.IsEmpty)
            {
                terminal.Say("the claim could not be read as something that a state did or said; write it as a plain sentence: \"Belgium rejects decoupling\"");
                return ExitCode.Nothing;
            }
            if (line.GetRequiredValue(format) == "json")
                WriteJson(terminal, answers);
            else
                WriteText(terminal, answers);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void WriteText(Terminal terminal, ImmutableArray<CheckedClaim> answers)
    {
        foreach (var answer in answers)
        {
            terminal.Output.Write($"{ClaimJson.Of(answer.Verdict)}: {RecordedForms.OneLine(answer.Words)}\n  read as {RecordedForms.OneLine(answer.Reading)}\n");
            Write(terminal, "for it", answer.Supporting);
            Write(terminal, "against it", answer.Contradicting);
            if (answer.Verdict == Verdict.NotFound)
                terminal.Output.Write("  the record has nothing of it; that does not make it untrue\n");
        }
    }

    private static void Write(Terminal terminal, string title, ImmutableArray<RecordedFinding> findings)
    {
        if (findings.IsEmpty)
            return;
        terminal.Output.Write($"  {title}\n");
        foreach (var finding in findings)
        {
            var day = finding.Date?.ToString() ?? (finding.Report.Published is { } published ? Words.Of(published) : "");
            terminal.Output.Write($"    {TextWidth.Cut($"{finding.Id}  {day}  {RecordedForms.Outlet(finding.Report)}  {RecordedForms.Evidence(finding)}", terminal.Width - 4)}\n");
        }
    }

    private static void WriteJson(Terminal terminal, ImmutableArray<CheckedClaim> answers)
    {
        JsonText.Write(terminal, writer =>
        {
            writer.WriteStartArray();
            foreach (var answer in answers)
            {
                writer.WriteStartObject();
                ClaimJson.Write(writer, answer);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        });
    }
}
