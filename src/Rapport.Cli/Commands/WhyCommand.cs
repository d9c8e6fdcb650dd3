using System.CommandLine;
using System.Text;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Coding.Output;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport why</c>: where a finding of the record comes from.</summary>
internal static class WhyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The name of a finding or an occasion, or the beginning of it." };
        var format = Options.Choice("--format", "How it is written.", "table", "json");
        var record = new RecordOption();
        var command = new Command("why", "Tells where a finding or an occasion comes from: reports, sentences, rule, pack.") { id, format };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line));
            var name = line.GetRequiredValue(id);
            if (open.MatchingOccasions(name) is [var occasion] && open.Occasion(occasion) is { } whole)
            {
                OccasionForms.WriteWhy(terminal, open, whole, line.GetRequiredValue(format));
                return ExitCode.Done;
            }
            if (!LastingNames.TryFind(terminal, name, open.Matching(name), "findings",
                "the record has no such finding; rapport events, statements and occasions list their names", out var finding) || open.Why(finding) is not { } why)
                return ExitCode.Nothing;
            if (line.GetRequiredValue(format) == "json")
                WriteJson(terminal, why, finding);
            else
                WriteText(terminal, why, finding);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void WriteText(Terminal terminal, Why why, FindingId id)
    {
        var output = terminal.Output;
        output.Write($"{id}  {Summary(why)}\n");
        output.Write($"  report   {why.Report.Id}  {Joined(RecordedForms.Outlet(why.Report), why.Report.Published is { } day ? Words.Of(day) : "", why.Report.Headline)}\n");
        if (why.Finding is { } finding)
            output.Write($"  rule     {finding.Rule}\n");
        output.Write($"  pack     {why.Pack}{(why.Current ? "" : "   (what answers for the report now does not have it)")}\n");
        foreach (var pack in why.OtherPacks)
            output.Write($"  also by  {pack}\n");
        foreach (var correction in why.Corrections)
            output.Write($"  {(correction.Act == CorrectionAct.Withdraw ? "withdrawn" : "corrected")} {string.Join("  ", CorrectionForms.List.Line(correction).Where((cell, index) => index != 1 && cell.Length > 0))}\n");
        foreach (var sentence in why.Sentences)
        {
            var lines = TextWidth.Wrap(RecordedForms.OneLine(Marked(sentence)), terminal.Width - 2);
            output.Write($"\n  {string.Join("\n  ", lines)}\n");
        }
        foreach (var rejection in why.Rejected)
            output.Write($"\n  not taken: {rejection.Reason} \"{RecordedForms.OneLine(rejection.Evidence.Text)}\"\n");
        foreach (var beside in why.Beside)
            output.Write($"  beside     {beside.Id}  {Line(beside)}\n");
    }

    private static string Summary(Why why) =>
        why.Finding is { } finding ? Line(finding) : why.Link is { } link ? $"link  {link.Verb} {link.What}" : "";

    private static string Line(RecordedFinding finding) => string.Join("  ", (finding switch
    {
        RecordedEvent done => RecordedForms.Events.Line(done)[1..^2],
        RecordedStatement said => RecordedForms.Statements.Line(said) is var cells ? [.. cells[1..^2], cells[^1]] : [],
        _ => [],
    }).Where(cell => cell.Length > 0));

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The sentence with its evidence between « and ».</summary>
    private static string Marked(EvidenceSentence sentence)
    {
        var runes = sentence.Text.EnumerateRunes().ToArray();
        var marked = new StringBuilder();
        for (var index = 0; index <= runes.Length; index++)
        {
            foreach (var evidence in sentence.Evidence)
            {
                if (Math.Min(evidence.Span.End - sentence.Span.Start, runes.Length) == index)
                    marked.Append('»');
                if (evidence.Span.Start - sentence.Span.Start == index)
                    marked.Append('«');
            }
            if (index < runes.Length)
                marked.Append(runes[index]);
        }
        return marked.ToString();
    }

    private static void WriteJson(Terminal terminal, Why why, FindingId id)
    {
        JsonText.Write(terminal, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", id.Value);
            if (why.Finding is { } finding)
            {
                writer.WriteStartObject("finding");
                RecordedJson.WriteFinding(writer, finding);
                writer.WriteEndObject();
            }
            RecordedJson.WriteHead(writer, why.Report);
            writer.WriteString("pack", why.Pack);
            writer.WriteBoolean("current", why.Current);
            writer.WriteStartArray("corrections");
            foreach (var correction in why.Corrections)
            {
                writer.WriteStartObject();
                CorrectionForms.List.Json(writer, correction);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteStartArray("sentences");
            foreach (var sentence in why.Sentences)
            {
                writer.WriteStartObject();
                writer.WriteNumber("start", sentence.Span.Start);
                writer.WriteNumber("end", sentence.Span.End);
                writer.WriteString("text", sentence.Text);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteStartArray("beside");
            foreach (var beside in why.Beside)
                writer.WriteStringValue(beside.Id.Value);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
