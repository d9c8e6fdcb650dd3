using System.CommandLine;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport positions</c> and <c>rapport asks</c>: what is held on which issue, what was asked and what followed.</summary>
internal static class LedgerCommands
{
    /// <summary>Builds <c>rapport positions</c>.</summary>
    public static Command Positions(Terminal terminal)
    {
        var issue = Options.Text("--issue", "words", "On this issue: its id, or words of the phrase that names it.");
        var holder = Options.Actor("--holder", "Only positions of this actor.");
        var asOf = Options.Day("--as-of", "As known on this day: what came later does not count.");
        var from = Options.Day("--from", "Not heard before this day.");
        var format = Format();
        var record = new RecordOption();
        var command = new Command("positions", "Lists who holds which position on an issue, in which words, since when, and who reports it.") { issue, holder, asOf, from, format };
        record.AddToReader(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(issue) is null && result.GetValue(holder) is null)
                result.AddError("Whose positions, or on what? Give --issue, --holder, or both");
        });
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            var ledger = open.Ask(new PositionsQuestion
            {
                Issue = line.GetValue(issue),
                Holder = line.GetValue(holder),
                AsOf = line.GetValue(asOf),
                From = line.GetValue(from),
            });
            LedgerForms.Positions.Write(terminal, line.GetRequiredValue(format), ledger.Positions, new(ledger.Positions.Length, ledger.Complete));
            if (line.GetRequiredValue(format) == "table" && ledger.Positions.Any(position => position.IsOnlyFromOthers))
                terminal.Say("! only outlets that speak for others report it    * heard last");
            SayIncomplete(terminal, ledger.Complete);
            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>Builds <c>rapport asks</c>.</summary>
    public static Command Asks(Terminal terminal)
    {
        var actors = Options.Actors("ACTORS", "Who asks, and who is asked: USA RUS.", needed: true);
        var issue = Options.Text("--issue", "words", "Only on this issue: its id, or words of the phrase that names it.");
        var from = Options.Day("--from", "Not asked before this day.");
        var asOf = Options.Day("--as-of", "As known on this day: what came later does not count. The last day of the record where it is not given.");
        var open = new Option<bool>("--open") { Description = "Only those without an answer." };
        var format = Format();
        var record = new RecordOption();
        var command = new Command("asks", "Lists what one actor asked of another, and what followed.") { actors, issue, from, asOf, open, format };
        record.AddToReader(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var source = record.Open(line);
            var answer = source.Ask(new AsksQuestion(line.GetRequiredValue(actors)[0], line.GetRequiredValue(actors)[1])
            {
                Issue = line.GetValue(issue),
                From = line.GetValue(from),
                AsOf = line.GetValue(asOf),
            });
            var asks = answer.Asks.Where(ask => !line.GetValue(open) || ask.Answers.IsEmpty).ToList();
            LedgerForms.Asks.Write(terminal, line.GetRequiredValue(format), asks, new(asks.Count, answer.Complete));
            SayIncomplete(terminal, answer.Complete);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Option<string> Format() => Options.Choice("--format", "How it is written.", "table", "json", "jsonl", "csv", "tsv");

    private static void SayIncomplete(Terminal terminal, bool complete)
    {
        if (!complete)
            terminal.Say("there is more than is looked at: the oldest statements are missing; narrow it by issue or day");
    }
}
