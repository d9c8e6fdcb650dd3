using System.CommandLine;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store.Questions;
using Rapport.Tables;
using Rapport.Tables.Codes;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport why</c>: where something that the record tells comes from, down to the words of reports.</summary>
internal static class WhyCommand
{
    private const int LimitOfTables = 50;

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("ADDRESS") { Description = "What it is: the name of a finding, an occasion or a report, or the beginning of it; the address of a tenure, a position, an ask, a count, or a cell of a table." };
        var limit = Options.Count("--limit", 1, $"At most so many grounds of each kind. Tables show {LimitOfTables}, other formats all where it is not given.");
        var format = Options.ListFormat();
        var pack = Options.Text("--pack", "file", "The pack whose register of offices and holders is asked.");
        var record = new RecordOption();
        var command = new Command("why", "Tells where something comes from, down to the words, and what was set aside: a finding, an occasion, a tenure, a position, a count, a cell of a table.")
        {
            what, limit, format, pack,
        };
        record.AddToReader(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(what) is { } text && !RecordAddress.TryParse(text, out _, out var fault))
                result.AddError(fault);
        });
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            _ = RecordAddress.TryParse(line.GetRequiredValue(what), out var address, out _);
            var written = line.GetRequiredValue(format);
            var resources = Resources.Pack(line.GetValue(pack));
            var codes = new CodeBook(resources.Ontology, resources.Actors);
            var question = new WhyQuestion(address!) { Limit = line.GetValue(limit) ?? (written == "table" ? LimitOfTables : int.MaxValue / 2) };
            var answer = open.Ask(question, resources.Actors, codes.QuadOf);
            if (answer is not WhyAnswer.Known { Origin: var origin })
            {
                terminal.Say(((WhyAnswer.Unknown)answer).Reason);
                return ExitCode.Nothing;
            }
            var cell = Cell.Of(origin, new TableSource(open, codes, new(), TextRights.Full), out var fault);
            if (fault.Length > 0)
            {
                terminal.Say($"{address}: {fault}");
                return ExitCode.Nothing;
            }
            OriginForms.Write(terminal, written, origin, cell);
            return ExitCode.Done;
        }));
        return command;
    }
}
