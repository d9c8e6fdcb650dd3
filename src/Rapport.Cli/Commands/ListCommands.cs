using System.CommandLine;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Coding;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport events</c>, <c>statements</c> and <c>reports</c>: lists of what a record holds, the newest first.</summary>
internal static class ListCommands
{
    /// <summary>Builds <c>rapport events</c>.</summary>
    public static Command Events(Terminal terminal)
    {
        var country = Options.Actor("--country", "Only with this actor on either side.");
        var source = Options.Actor("--source", "Only done by this actor.");
        var target = Options.Actor("--target", "Only done to this actor.");
        var type = Options.Text("--type", "TYPE", "Only of this PLOVER type: CONSULT, AGREE …");
        var mode = Options.Text("--mode", "mode", "Only of this PLOVER mode: phone, sanction …");
        var status = Options.Choice("--status", "Only of this status.", "actual", "planned", "hypothetical", "negated", "historical", "any");
        var command = new Command("events", "Lists what was done.") { country, source, target, type, mode, status };
        return List(terminal, command, RecordedForms.Events, line => new EventsQuestion
        {
            Country = line.GetValue(country),
            Source = line.GetValue(source),
            Target = line.GetValue(target),
            Type = line.GetValue(type)?.ToUpperInvariant(),
            Mode = line.GetValue(mode)?.ToLowerInvariant(),
            Status = Words.TryParse<EventStatus>(line.GetValue(status), out var known) ? known : null,
        }, (record, question) => record.Ask(question));
    }

    /// <summary>Builds <c>rapport statements</c>.</summary>
    public static Command Statements(Terminal terminal)
    {
        var country = Options.Actor("--country", "Only with this actor on either side.");
        var holder = Options.Actor("--holder", "Only statements of this actor.");
        var target = Options.Actor("--target", "Only to or about this actor.");
        var kind = Options.Term<StatementKind>("--kind", "Only of this kind: offer, ask, position …");
        var stance = Options.Term<Stance>("--stance", "Only for, or only against their issue.");
        var issue = Options.Text("--issue", "words", "Only on this issue: its id, or words of the phrase that names it.");
        var command = new Command("statements", "Lists what was said.") { country, holder, target, kind, stance, issue };
        return List(terminal, command, RecordedForms.Statements, line => new StatementsQuestion
        {
            Country = line.GetValue(country),
            Holder = line.GetValue(holder),
            Target = line.GetValue(target),
            Kind = line.GetValue(kind),
            Stance = line.GetValue(stance),
            Issue = line.GetValue(issue),
        }, (record, question) => record.Ask(question));
    }

    /// <summary>Builds <c>rapport reports</c>.</summary>
    public static Command Reports(Terminal terminal) => List(
        terminal, new Command("reports", "Lists the reports of a record."), RecordedForms.Reports, _ => new ReportsQuestion(),
        (record, question) => record.Ask(question));

    /// <summary>A command that lists what a question is answered with, with the filters that every list has.</summary>
    internal static Command List<TQuestion, T>(
        Terminal terminal, Command command, ListForm<T> form, Func<ParseResult, TQuestion> ask, Func<Record, TQuestion, Page<T>> answer)
        where TQuestion : ListQuestion
    {
        var record = new RecordOption();
        var filters = new ListFilters();
        record.AddToReader(command);
        filters.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            var items = filters.Items(line, filters.Of(line, ask(line)), question => answer(open, question), out var total);
            form.Write(terminal, filters.Format(line), items, total);
            return ExitCode.Done;
        }));
        return command;
    }
}
