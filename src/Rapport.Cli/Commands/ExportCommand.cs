using System.CommandLine;
using System.CommandLine.Parsing;
using Rapport.Cli.Shell;
using Rapport.Tables;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport export</c>: what a record holds as tables for other programs.</summary>
internal static class ExportCommand
{
    private const string OwnColumns = "plover";

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var table = Options.Choice("--table", "What is written.", [.. EventTables.Own.Select(static table => table.Name)]);
        var view = Options.Choice("--as", "Whose columns the table of events has.", [OwnColumns, .. EventTables.Views.Select(static table => table.Name)]);
        var target = new TableTarget();
        var record = new RecordOption();
        var conditions = new TableOptions();
        var command = new Command("export", "Writes what a record holds as tables.") { table, view };
        record.AddToReader(command);
        target.AddTo(command);
        conditions.AddTo(command);
        command.Validators.Add(result => Refuse(result, conditions, Chosen(result.GetValue(table), result.GetValue(view))));
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            var chosen = Chosen(line.GetValue(table), line.GetValue(view))!;
            using var open = record.Open(line);
            return target.Write(terminal, line, chosen, open, conditions.Of(line));
        }));
        return command;
    }

    private static void Refuse(CommandResult result, TableOptions conditions, EventTable? table)
    {
        if (table is null)
            result.AddError("only the table of events has the columns of others; leave --as or --table away");
        else
            foreach (var unknown in conditions.Unknown(result, table))
                result.AddError($"the table {table.Name} knows no {unknown}; it knows {string.Join(", ", table.Conditions.Select(static name => "--" + name))}");
    }

    private static EventTable? Chosen(string? name, string? view)
    {
        var own = EventTables.Own.FirstOrDefault(table => table.Name == name) ?? EventTables.Own[0];
        return view is null or OwnColumns ? own : own == EventTables.Own[0] ? EventTables.Views.First(table => table.Name == view) : null;
    }
}
