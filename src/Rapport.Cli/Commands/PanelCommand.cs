using System.CommandLine;
using Rapport.Cli.Shell;
using Rapport.Tables;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport panel</c>: counts by pair of actors and stretch of time, zeros included; the short way to <c>rapport export --table panel</c>.</summary>
internal static class PanelCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var pair = Options.Actors("PAIR", "Two actors, USA RUS; all pairs where none are given.");
        var target = new TableTarget(ofWords: false);
        var record = new RecordOption();
        var conditions = new TableOptions();
        var table = EventTables.Own.Single(static table => table.Name == "panel");
        var command = new Command("panel", "Counts events by pair of actors and stretch of time, with zeros, as a table.") { pair };
        record.AddToReader(command);
        conditions.AddTo(command, table);
        target.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            var actors = line.GetValue(pair) ?? [];
            var question = conditions.Of(line) with { Pair = actors.Length == 2 ? (actors[0], actors[1]) : null };
            return target.Write(terminal, line, table, open, question);
        }));
        return command;
    }
}
