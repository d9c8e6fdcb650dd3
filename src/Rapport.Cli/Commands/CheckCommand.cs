using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Coding.Output;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;
using Rapport.Text;

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
            var text = line.GetRequiredValue(claim).Trim();
            if (text.Length > 0 && char.IsLetterOrDigit(text[^1]))
                text += ".";
            var coded = DocumentCoding.Load((string?)null).CodeClaim(new Document
            {
                Id = "claim",
                Text = text,
                Published = line.GetValue(date),
                Sections = [new Section(SectionKind.Lead, new TextSpan(0, text.Length))],
            });
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

    private static string Verdict(Verdict verdict) => verdict == Store.Questions.Verdict.NotFound ? "not found" : Words.Of(verdict);

    private static void WriteText(Terminal terminal, ImmutableArray<CheckedClaim> answers)
    {
        foreach (var answer in answers)
        {
            terminal.Output.Write($"{Verdict(answer.Verdict)}: {RecordedForms.OneLine(answer.Words)}\n  read as {RecordedForms.OneLine(answer.Reading)}\n");
            Write(terminal, "for it", answer.Supporting);
            Write(terminal, "against it", answer.Contradicting);
            if (answer.Verdict == Store.Questions.Verdict.NotFound)
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
                writer.WriteString("claim", answer.Words);
                writer.WriteString("reading", answer.Reading);
                writer.WriteString("verdict", Verdict(answer.Verdict));
                Write(writer, "supporting", answer.Supporting);
                Write(writer, "contradicting", answer.Contradicting);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter writer, string name, ImmutableArray<RecordedFinding> findings)
    {
        writer.WriteStartArray(name);
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            RecordedJson.WriteFinding(writer, finding);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
