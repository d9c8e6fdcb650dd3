using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport cite</c>: how a finding, a report or a whole record is cited.</summary>
internal static class CiteCommand
{
    private const string Absent = "the record has no such finding, report or occasion; rapport events, statements, reports and occasions list their names";

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID")
        {
            Description = "Name of a finding, a report or an occasion, or the beginning of a finding's or an occasion's; the record as a body of data where none is given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var style = Options.Choice("--style", "How it is written.", "bibtex", "ris", "plain");
        var record = new RecordOption();
        var command = new Command("cite", "Writes how a finding, a report, an occasion or the record is cited.") { id, style };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line));
            var name = line.GetValue(id);
            var citation = name is null ? OfRecord(open) : ReportId.TryParse(name, out var report) ? OfReport(terminal, open, name, report)
                : name.StartsWith("o", StringComparison.OrdinalIgnoreCase) ? OfOccasion(terminal, open, name) : OfFinding(terminal, open, name);
            if (citation is null)
                return ExitCode.Nothing;
            terminal.Output.Write(CitationStyles.Write(citation, line.GetRequiredValue(style)));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Citation? OfFinding(Terminal terminal, Record record, string name)
    {
        if (!LastingNames.TryFind(terminal, name, record.Matching(name), "findings", Absent, out var finding)
            || record.Why(finding) is not { } why || record.Report(why.Report.Id) is not { } report)
            return null;
        var words = (why.Finding?.Evidence ?? [why.Link!.Evidence]).Select(static evidence => RecordedForms.OneLine(evidence.Text));
        var told = why.Finding switch
        {
            RecordedEvent done => string.Join("  ", RecordedForms.Events.Line(done)[1..5].Where(static cell => cell.Length > 0)),
            RecordedStatement said => string.Join("  ", RecordedForms.Statements.Line(said)[1..4].Where(static cell => cell.Length > 0)),
            _ => $"{why.Link!.Verb} {why.Link.What}",
        };
        return Of(record, report, finding.Value, why.Pack,
            [$"Finding {finding} of report {report.Head.Id}: {told}", $"\"{string.Join(" … ", words)}\"",
                .. why.Finding is { IsCorrected: true } ? (string[])["Corrected by readers"] : []]);
    }

    private static Citation? OfOccasion(Terminal terminal, Record record, string name)
    {
        if (!LastingNames.TryFind(terminal, name, record.MatchingOccasions(name), "occasions", Absent, out var id) || record.Occasion(id) is not { } occasion)
            return null;
        var inputs = record.Inputs();
        var last = inputs.IsEmpty ? null : inputs[^1].Run;
        return new()
        {
            Key = occasion.Id.Value,
            IsDataset = true,
            Title = $"{char.ToUpperInvariant(occasion.Kind[0])}{occasion.Kind[1..]} of {string.Join(", ", occasion.Participants.Select(static code => code.Value))}",
            Day = occasion.Date is { Precision: Coding.Findings.DatePrecision.Day } date ? date.Day : null,
            Notes =
            [
                $"Occasion {occasion.Id} of a record of news reports{(occasion.Date is { } told ? $", {told}" : "")}",
                .. occasion.Persons.Length > 0 ? (string[])[string.Join(", ", occasion.Persons.Select(static person => person.Name))] : [],
                $"Content {record.ContentHash()}",
                Coded(last?.Program, last?.Pack),
            ],
        };
    }

    private static Citation? OfReport(Terminal terminal, Record record, string name, ReportId id)
    {
        if (record.Report(id) is { } report)
            return Of(record, report, id.Value, report.Pack, [$"Report {id}"]);
        terminal.Say($"{name}: {Absent}");
        return null;
    }

    private static Citation Of(Record record, RecordedReport report, string key, string pack, IReadOnlyList<string> notes) => new()
    {
        Key = key,
        Author = report.Head.Outlet,
        Title = report.Head.Headline ?? report.Head.Name,
        Day = report.Head.Published,
        Url = report.Url,
        Notes = [.. notes, Coded(record.RunOf(report.Head.Id)?.Program, pack)],
    };

    private static Citation OfRecord(Record record)
    {
        var (size, content) = (record.Size(), record.ContentHash());
        var inputs = record.Inputs();
        var last = inputs.IsEmpty ? null : inputs[^1].Run;
        var corrections = record.Corrections().Count(static one => one.State == CorrectionState.Holds && one.Act != CorrectionAct.Withdraw);
        return new()
        {
            Key = $"rapport-{content[7..19]}",
            IsDataset = true,
            Title = string.Create(CultureInfo.InvariantCulture,
                $"Rapport record: {size.Events} events and {size.Statements} statements in {size.Reports} reports of {size.Outlets} outlets"),
            Day = last is null ? null : DateOnly.FromDateTime(last.Added.UtcDateTime),
            Notes =
            [
                $"Content {content}",
                .. corrections > 0 ? (string[])[string.Create(CultureInfo.InvariantCulture, $"{corrections} corrections by readers beside it")] : [],
                Coded(last?.Program, last?.Pack),
            ],
        };
    }

    private static string Coded(string? program, string? pack) =>
        $"Coded by Rapport {program ?? "(version not recorded)"}{(pack is null ? "" : $" with pack {pack}")}";
}
