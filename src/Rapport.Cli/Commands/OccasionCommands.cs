using System.CommandLine;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Coding.Output;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport occasions</c> and <c>rapport compare</c>: calls, meetings and visits across reports, and what each account of one says.</summary>
internal static class OccasionCommands
{
    /// <summary>Builds <c>rapport occasions</c>.</summary>
    public static Command Occasions(Terminal terminal)
    {
        var country = Options.Actor("--country", "Only with this actor.");
        var with = Options.Actor("--with", "Only with this other actor too.");
        var kind = Options.Choice("--kind", "Only of this kind.", "any", "call", "meeting", "visit");
        var command = new Command("occasions", "Lists calls, meetings and visits, each once with all reports that tell of it.") { country, with, kind };
        return ListCommands.List(terminal, command, OccasionForms.Occasions, line => new OccasionsQuestion
        {
            Country = line.GetValue(country),
            With = line.GetValue(with),
            Kind = line.GetRequiredValue(kind) is not "any" and var known ? known : null,
        }, (record, question) => record.Ask(question));
    }

    /// <summary>Builds <c>rapport compare</c>.</summary>
    public static Command Compare(Terminal terminal)
    {
        var ids = new Argument<string[]>("ID") { Description = "The name of an occasion, or the beginning of it; or the names of two reports.", Arity = new ArgumentArity(1, 2) };
        var format = Options.Choice("--format", "How it is written.", "table", "json", "jsonl", "csv", "tsv");
        var record = new RecordOption();
        var command = new Command("compare", "Lays the accounts of one occasion, or two reports, beside each other.") { ids, format };
        record.AddToReader(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            if (Find(terminal, open, line.GetRequiredValue(ids)) is not { } comparison)
                return ExitCode.Nothing;
            Write(terminal, comparison, line.GetRequiredValue(format));
            return ExitCode.Done;
        }));
        return command;
    }

    private static AccountComparison? Find(Terminal terminal, Record record, string[] ids)
    {
        if (ids is [var id])
            return LastingNames.TryFind(
                terminal, id, record.MatchingOccasions(id), "occasions", "the record has no such occasion; rapport occasions lists their names", out var occasion)
                ? record.Compare(occasion) : null;
        if (ReportId.TryParse(ids[0], out var one) && ReportId.TryParse(ids[1], out var other) && record.Compare(one, other) is { } comparison)
            return comparison;
        var absent = ids.First(name => !ReportId.TryParse(name, out var report) || record.Report(report) is null);
        terminal.Say($"{absent}: the record has no such report; rapport reports lists their names");
        return null;
    }

    private static void Write(Terminal terminal, AccountComparison comparison, string format)
    {
        switch (format)
        {
            case "table":
                OccasionForms.Write(terminal, comparison);
                break;
            case "json":
                JsonText.Write(terminal, writer =>
                {
                    writer.WriteStartObject();
                    OccasionJson.Write(writer, comparison);
                    writer.WriteEndObject();
                });
                break;
            case "jsonl":
                JsonText.WriteLines(terminal, comparison.Statements, OccasionJson.Write);
                break;
            default:
                var rows = new DelimitedWriter(terminal.Output, tabs: format == "tsv");
                rows.Write(OccasionForms.ComparedColumns);
                for (var number = 0; number < comparison.Statements.Length; number++)
                    foreach (var row in OccasionForms.ComparedRows(number + 1, comparison.Statements[number]))
                        rows.Write(row);
                break;
        }
    }
}
