using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Coding;
using Rapport.Store;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport correct</c>: what a reader says against the coding of a report.</summary>
internal static class CorrectCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID") { Description = "The finding's name, or the beginning of it.", Arity = ArgumentArity.ZeroOrOne };
        var wrong = Flag("--wrong", "The finding is none.");
        var right = Flag("--right", "The finding is right as it is; review does not show it again.");
        var missing = Flag("--missing", "A finding is missing: --report, --words, --side and --type or --kind say which.");
        var withdraw = Options.Text("--withdraw", "correction", "An earlier correction does not hold any more.");
        var report = Options.Text("--report", "report", "Name of the report that a missing finding is in.");
        var words = Options.Text("--words", "words", "The words of the report that tell a missing finding, letter for letter.");
        var reading = new ReadingOptions();
        var by = Required("--by", "name", "Who says so.");
        var reason = Required("--reason", "text", "Why.");
        var record = new RecordOption();
        var command = new Command("correct", "Says what is wrong, right or missing among the findings of a report; the coding stays beside it.")
            { id, wrong, right, missing, withdraw, report, words, by, reason };
        reading.AddTo(command);
        record.AddTo(command);
        command.Validators.Add(result => Check(result, result.GetValue(id), new Dictionary<string, bool>
        {
            ["--wrong"] = result.GetValue(wrong),
            ["--right"] = result.GetValue(right),
            ["--missing"] = result.GetValue(missing),
            ["--withdraw"] = result.GetValue(withdraw) is not null,
        }, reading.Given(result), result.GetValue(report) is not null && result.GetValue(words) is not null));
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line), RecordAccess.Write);
            var act = line.GetValue(wrong) ? CorrectionAct.Wrong : line.GetValue(right) ? CorrectionAct.Right : line.GetValue(missing) ? CorrectionAct.Missing
                : line.GetValue(withdraw) is not null ? CorrectionAct.Withdraw : CorrectionAct.Change;
            var correction = new NewCorrection
            {
                Act = act,
                Withdraws = line.GetValue(withdraw)?.Trim().ToLowerInvariant(),
                Author = line.GetRequiredValue(by),
                Made = DateTimeOffset.UtcNow,
                Reason = line.GetRequiredValue(reason),
            };
            return act switch
            {
                CorrectionAct.Withdraw => Write(terminal, open, correction, $"{correction.Withdraws}: the record has no such correction that holds; rapport corrections lists them"),
                CorrectionAct.Missing => Missing(terminal, open, correction, line.GetRequiredValue(report)!, line.GetRequiredValue(words)!, reading.Of(line, null)),
                _ => Existing(terminal, open, correction, line.GetValue(id)!, finding => act == CorrectionAct.Change ? reading.Of(line, finding) : new()),
            };
        }));
        return command;
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static Option<string> Required(string name, string value, string description)
    {
        var option = new Option<string>(name) { HelpName = value, Description = description, Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError($"{name} is blank");
        });
        return option;
    }

    private static void Check(CommandResult result, string? id, Dictionary<string, bool> acts, IReadOnlyList<string> reading, bool hasPlace)
    {
        var given = acts.Where(static act => act.Value).Select(static act => act.Key).ToList();
        if (given.Count > 1)
            result.AddError($"{string.Join(" and ", given)} contradict each other; give one");
        var needsName = !acts["--missing"] && !acts["--withdraw"];
        if (needsName && id is null)
            result.AddError("No finding is named; give its name, or --missing, or --withdraw");
        if (!needsName && id is not null)
            result.AddError($"{given.FirstOrDefault()} names what it is about itself; leave {id} away");
        if (acts["--missing"] && !(hasPlace && reading.Contains("--side") && reading.Contains("--type") != reading.Contains("--kind")))
            result.AddError("A missing finding needs --report, --words, --side, and --type (of an event) or --kind (of a statement)");
        if (given.Count == 0 && reading.Count == 0)
            result.AddError("Nothing is said; give --wrong, --right, or what is right: --side, --type, --kind, --status, --stance, --issue, --date");
        if (given.Count == 1 && given[0] != "--missing" && reading.Count > 0)
            result.AddError($"{given[0]} and {reading[0]} contradict each other; give one");
    }

    private static int Existing(Terminal terminal, Record record, NewCorrection correction, string name, Func<FindingId, CorrectedReading> reading)
    {
        if (!LastingNames.TryFind(
            terminal, name, record.Matching(name), "findings", "the record has no such finding; rapport events and rapport statements list their names", out var finding))
            return ExitCode.Nothing;
        return Write(terminal, record, correction with { Finding = finding, Reading = reading(finding) }, $"{name}: the record has no such finding");
    }

    private static int Missing(Terminal terminal, Record record, NewCorrection correction, string name, string words, CorrectedReading reading)
    {
        if (!ReportId.TryParse(name, out var id) || record.Report(id) is not { } report)
        {
            terminal.Say($"{name}: the record has no such report; rapport reports lists their names");
            return ExitCode.Nothing;
        }
        if (ToldReading.Place(report, words, out var fault) is not { } span)
        {
            terminal.Say($"{name}: {fault}");
            return ExitCode.Nothing;
        }
        return Write(terminal, record, correction with { Report = id, Reading = reading with { Start = span.Start, End = span.End } }, $"{name}: the record has no such report");
    }

    private static int Write(Terminal terminal, Record record, NewCorrection correction, string absent)
    {
        if (record.Correct(correction) is not { } name)
        {
            terminal.Say(absent);
            return ExitCode.Nothing;
        }
        var made = record.Corrections().Single(one => one.Name == name);
        terminal.Output.Write($"{string.Join("  ", CorrectionForms.List.Line(made).Where(static cell => cell.Length > 0))}\n");
        if (made.Act is not (CorrectionAct.Wrong or CorrectionAct.Change))
            return ExitCode.Done;
        var report = record.Report(made.Report.Id)!;
        var corrected = report.Statements.Where(said => said.Id == made.Finding).Select(static said => said.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var found in report.Events.Where(found => found.Statement is { } statement && corrected.Contains(statement)))
            terminal.Say($"{found.Id}: this event was read from the statement and stays as it is; correct it too where that is wrong");
        return ExitCode.Done;
    }

    /// <summary>The options that say how a finding is to be read.</summary>
    private sealed class ReadingOptions
    {
        private readonly Option<(ImmutableArray<string> Source, ImmutableArray<string> Target)?> side = new("--side")
        {
            HelpName = "A:B",
            Description = "Who did or said it, and to whom: NOR:KEN, NOR,KEN: for both together. A>B where A:B could be read in two ways.",
            CustomParser = result => Sides.TryParse(result.Tokens[0].Value, out var sides) ? sides : Fail(result),
        };

        private readonly Option<string?> type = Options.Text("--type", "TYPE[/mode]", "PLOVER type of an event, and its mode: CONSULT/phone.");
        private readonly Option<StatementKind?> kind = Options.Term<StatementKind>("--kind", "Kind of a statement: offer, ask, position …");
        private readonly Option<EventStatus?> status = Options.Term<EventStatus>("--status", "Status of an event: actual, planned …");
        private readonly Option<string?> stance = new("--stance") { HelpName = "for|against|none", Description = "Stance of a statement." };
        private readonly Option<string?> issue = Options.Text("--issue", "words", "The phrase that names the issue of a statement, or its id in the register; none where it has no issue.");
        private readonly Option<string?> date = new("--date") { HelpName = "date", Description = "When it was, as far as known: 2023-02-10, 2023-02, 2023; none where that is not told." };

        public ReadingOptions()
        {
            stance.AcceptOnlyFromAmong("for", "against", ToldReading.None);
            date.Validators.Add(static result =>
            {
                if (result.Tokens.Count > 0 && !ToldReading.IsDate(result.Tokens[0].Value))
                    result.AddError($"'{result.Tokens[0].Value}' is no date; write it as 2023-02-10, 2023-02 or 2023");
            });
            type.Validators.Add(static result =>
            {
                if (result.Tokens.Count > 0 && ToldReading.TypeOf(result.Tokens[0].Value, Resources.Pack(null).Ontology) is null)
                    result.AddError($"'{result.Tokens[0].Value}' is no PLOVER type; write one as CONSULT, or with a mode of it as CONSULT/phone");
            });
        }

        private Option[] All => [side, type, kind, status, stance, issue, date];

        public void AddTo(Command command)
        {
            foreach (var option in All)
                command.Add(option);
        }

        /// <summary>The options that are given, as written.</summary>
        public IReadOnlyList<string> Given(CommandResult result) => [.. All.Where(option => result.GetResult(option) is { Implicit: false }).Select(static option => option.Name)];

        /// <summary>The reading that the command line tells.</summary>
        public CorrectedReading Of(ParseResult line, FindingId? finding)
        {
            var pack = Resources.Pack(null);
            return new ToldReading
            {
                Type = line.GetValue(type),
                Kind = line.GetValue(kind),
                Status = line.GetValue(status),
                Stance = line.GetValue(stance),
                Issue = line.GetValue(issue),
                Date = line.GetValue(date),
                Source = line.GetValue(side)?.Source,
                Target = line.GetValue(side)?.Target,
            }.Of(finding, pack.Ontology, id => pack.Issues.Issues.Any(entry => entry.Id == id));
        }

        private static (ImmutableArray<string>, ImmutableArray<string>)? Fail(ArgumentResult result)
        {
            result.AddError($"'{result.Tokens[0].Value}' names no sides, or can be read in two ways; write NOR:KEN, or IGO:EU>LBN:REB");
            return null;
        }
    }
}
