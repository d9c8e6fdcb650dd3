using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Store;
using Rapport.Tables;
using Rapport.Tables.Codes;

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
        var format = Options.Choice("--format", "How it is written.", "csv", "tsv", "jsonl");
        var rights = RightsOption();
        var target = new Option<string?>("--out") { HelpName = "file|folder", Description = "Where it is written; standard output where it is not given." };
        var record = new RecordOption();
        var conditions = new TableOptions();
        var command = new Command("export", "Writes what a record holds as tables.") { table, view, format, target, rights };
        record.AddTo(command);
        conditions.AddTo(command);
        command.Validators.Add(result => Refuse(result, conditions, Chosen(result.GetValue(table), result.GetValue(view))));
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            var chosen = Chosen(line.GetValue(table), line.GetValue(view))!;
            using var open = Record.Open(record.Path(line));
            var source = new TableSource(open, new CodeBook(Resources.Pack(null)), conditions.Of(line), RightsOf(line.GetRequiredValue(rights)));
            return Write(terminal, chosen, source, line.GetRequiredValue(format), line.GetValue(target));
        }));
        return command;
    }

    private static int Write(Terminal terminal, EventTable table, TableSource source, string format, string? target)
    {
        var form = Enum.Parse<TableFormat>(format, ignoreCase: true);
        if (target is null)
        {
            table.Write(source, form, terminal.Bytes);
            return ExitCode.Done;
        }

        var path = Directory.Exists(target) || target.EndsWith('/') ? Path.Combine(target, $"{table.Name}.{format}") : target;
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        var rows = 0L;
        OutputFile.Write(path, stream => rows = table.Write(source, form, stream));
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {rows} rows"));
        return ExitCode.Done;
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

    private static Option<string> RightsOption() => Options.Choice(
        "--rights", "How much of the reports' words is written: at most 25 words of a finding, none but their place and hash, or all.", "25-words", "span", "full");

    private static TextRights RightsOf(string word) => word switch { "span" => TextRights.Span, "full" => TextRights.Full, _ => TextRights.Words25 };
}
