using System.CommandLine;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport people</c>: who held which office, as far as the reports of a record attest it.</summary>
internal static class PeopleCommand
{
    private const int LimitOfTables = 50;

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var country = Options.Actor("--country", "Only offices of this state or organisation.");
        var office = Options.Text("--office", "words", "Only offices that hold all these words.");
        var name = Options.Text("--name", "words", "Only persons whose name holds all these words.");
        var day = Options.Day("--as-of", "Only who held the office on this day: not before the first report that attests it and not after the last.");
        var limit = Options.Count("--limit", 1, $"At most so many. Tables show {LimitOfTables}, other formats all where it is not given.");
        var format = Options.ListFormat();
        var pack = Options.Text("--pack", "file", "The pack whose register of offices and holders is asked.");
        var record = new RecordOption();
        var command = new Command("people", "Lists who held which office, as far as reports attest it.") { country, office, name, day, limit, format, pack };
        record.AddToReader(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            var written = line.GetRequiredValue(format);
            var people = open.Ask(new PeopleQuestion
            {
                Country = line.GetValue(country),
                Office = line.GetValue(office),
                Name = line.GetValue(name),
                AsOf = line.GetValue(day),
                Limit = line.GetValue(limit) ?? (written == "table" ? LimitOfTables : int.MaxValue),
            }, Resources.Pack(line.GetValue(pack)).Actors);
            PeopleForm.Tenures.Write(terminal, written, people.Tenures, people.Total);
            return ExitCode.Done;
        }));
        return command;
    }
}
