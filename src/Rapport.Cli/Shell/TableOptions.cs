using System.CommandLine;
using System.CommandLine.Parsing;
using Rapport.Coding;
using Rapport.Store;
using Rapport.Store.Questions;
using Rapport.Tables;

namespace Rapport.Cli.Shell;

/// <summary>The conditions of <c>rapport export</c>: those of all tables together, of which each table knows some.</summary>
internal sealed class TableOptions
{
    private readonly Option<ActorCode?> country = Options.Actor("--country", "Only with this actor on either side.");
    private readonly Option<ActorCode?> source = Options.Actor("--source", "Only done by this actor.");
    private readonly Option<ActorCode?> holder = Options.Actor("--holder", "Only statements of this actor.");
    private readonly Option<ActorCode?> target = Options.Actor("--target", "Only to or about this actor.");
    private readonly Option<string?> type = Options.Text("--type", "TYPE", "Only of this PLOVER type: CONSULT, AGREE …");
    private readonly Option<string?> mode = Options.Text("--mode", "mode", "Only of this PLOVER mode: phone, sanction …");
    private readonly Option<string> status = Options.Choice("--status", "Only of this status.", "actual", "planned", "hypothetical", "negated", "historical", "any");
    private readonly Option<StatementKind?> kind = Options.Term<StatementKind>("--kind", "Only of this kind: offer, ask, position …");
    private readonly Option<Stance?> stance = Options.Term<Stance>("--stance", "Only for, or only against their issue.");
    private readonly Option<string?> issue = Options.Text("--issue", "words", "Only on this issue: its id, or words of the phrase that names it.");
    private readonly Option<DateOnly?> from = Options.Day("--from", "Not before this day.");
    private readonly Option<DateOnly?> to = Options.Day("--to", "Not after this day.");
    private readonly Option<string?> outlet = Options.Text("--outlet", "name", "Only from this outlet, letter for letter.");
    private readonly Option<string?> side = Options.State("--side", "Only from outlets of this state.");
    private readonly Option<string?> words = Options.Text("--words", "words", "Only where the evidence holds all these words.");
    private readonly Option<PanelUnit?> by = Options.Term<PanelUnit>("--by", "The stretches of time of a panel: day, week, month, year; months where it is not given.");
    private readonly Option<bool> undirected = new("--undirected") { Description = "A panel's pairs without direction: who did it to whom does not matter." };
    private readonly Option<bool> states = new("--states") { Description = "A panel's pairs of states only." };
    private readonly Option<int?> limit = Options.Count("--limit", 1, "At most so many rows; all where it is not given.");

    /// <summary>Gives the options to a command: all of them, or those that one table knows.</summary>
    public void AddTo(Command command, EventTable? table = null)
    {
        foreach (var option in Conditions.Where(option => table is null || table.Conditions.Contains(option.Name[2..])))
            command.Add(option);
        command.Add(limit);
    }

    /// <summary>The conditions that are given and that the table does not know, as written: "--issue".</summary>
    public IEnumerable<string> Unknown(CommandResult result, EventTable table) => Conditions
        .Where(option => result.GetResult(option) is { Implicit: false } && !table.Conditions.Contains(option.Name[2..]))
        .Select(static option => option.Name);

    /// <summary>The question that the command line asks.</summary>
    public TableQuestion Of(ParseResult line) => new()
    {
        Country = line.GetValue(country),
        Source = line.GetValue(source),
        Holder = line.GetValue(holder),
        Target = line.GetValue(target),
        Type = line.GetValue(type)?.ToUpperInvariant(),
        Mode = line.GetValue(mode)?.ToLowerInvariant(),
        Status = Words.TryParse<EventStatus>(line.GetValue(status), out var known) ? known : null,
        Kind = line.GetValue(kind),
        Stance = line.GetValue(stance),
        Issue = line.GetValue(issue),
        From = line.GetValue(from),
        To = line.GetValue(to),
        Outlet = line.GetValue(outlet),
        Side = line.GetValue(side),
        Words = line.GetValue(words),
        Unit = line.GetValue(by) ?? PanelUnit.Month,
        Undirected = line.GetValue(undirected),
        StatesOnly = line.GetValue(states),
        Limit = line.GetValue(limit),
    };

    private Option[] Conditions => [country, source, holder, target, type, mode, status, kind, stance, issue, from, to, outlet, side, words, by, undirected, states];
}
