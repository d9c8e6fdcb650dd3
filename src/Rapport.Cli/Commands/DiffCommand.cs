using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store;
using Rapport.Store.Comparing;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport diff</c>: which findings appeared, vanished or changed from one record to another, and why.</summary>
internal static class DiffCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var first = new Argument<string>("RECORD") { Description = "The first record." };
        var second = new Argument<string?>("OTHER")
        {
            Description = "The second record; where it is not given, the texts of the first are coded anew and that is compared.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var pack = Options.Text("--pack", "file", "The pack to code the texts anew with, in place of the program's own.");
        var format = Options.Choice("--format", "How the differences are written.", "table", "json", "jsonl", "csv", "tsv");
        var command = new Command("diff", "Tells what differs between two records, or between a record and its texts coded anew.") { first, second, pack, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(second) is not null && result.GetValue(pack) is not null)
                result.AddError("--pack codes the texts of one record anew; name either it or a second record");
        });
        command.SetAction((line, stop) => RecordOption.GuardedAsync(terminal, async () =>
        {
            using var one = Record.Open(line.GetRequiredValue(first));
            if (line.GetValue(second) is { } path)
            {
                using var other = Record.Open(path);
                Write(terminal, line.GetRequiredValue(format), one, other);
                return ExitCode.Done;
            }
            using var remaking = new Remaking(terminal, line.GetValue(pack), OutletRegister.Named(null));
            (await remaking.FromTextsAsync(one, stop)).Say(terminal);
            Write(terminal, line.GetRequiredValue(format), one, remaking.Record);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(Terminal terminal, string format, Record one, Record other)
    {
        var counts = Count(one, other);
        if (format == "table")
        {
            foreach (var (name, values) in counts)
                foreach (var ((value, change), number) in values)
                    terminal.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{name,-7} {value,-32} {Words.Of(change),-9} {number,7}\n"));
            if (counts[0].Values.Count == 0)
            {
                terminal.Output.Write("the same\n");
                return;
            }
            terminal.Output.Write("\n");
        }
        if (format == "json")
            WriteJson(terminal, counts, Lines(one, other));
        else
            DifferenceForms.Lines.Write(terminal, format, Lines(one, other), new Total(0, true));
    }

    private static IEnumerable<DifferenceLine> Lines(Record one, Record other) => one.Differences(other, strict: false).SelectMany(DifferenceLine.Of);

    private static List<(string Name, SortedDictionary<(string Value, Change Change), int> Values)> Count(Record one, Record other)
    {
        var counts = new List<(string Name, SortedDictionary<(string Value, Change Change), int> Values)> { ("reason", []), ("rule", []), ("part", []) };
        foreach (var line in Lines(one, other))
        {
            Add(0, line.Reason, line.Change);
            if (line.Finding is { } finding)
                Add(1, finding.Rule ?? "-", line.Change);
            else
                Add(2, line.Part, line.Change);
        }
        return counts;

        void Add(int which, string value, Change change) =>
            counts[which].Values[(value, change)] = counts[which].Values.GetValueOrDefault((value, change)) + 1;
    }

    private static void WriteJson(
        Terminal terminal, List<(string Name, SortedDictionary<(string Value, Change Change), int> Values)> counts, IEnumerable<DifferenceLine> lines)
    {
        JsonText.Write(terminal, writer =>
        {
            writer.WriteStartObject();
            foreach (var (name, values) in counts)
            {
                writer.WriteStartArray(name);
                foreach (var ((value, change), number) in values)
                {
                    writer.WriteStartObject();
                    writer.WriteString("name", value);
                    writer.WriteString("change", Words.Of(change));
                    writer.WriteNumber("number", number);
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
            }
            writer.WriteStartArray("items");
            foreach (var line in lines)
            {
                writer.WriteStartObject();
                DifferenceForms.Lines.Json(writer, line);
                writer.WriteEndObject();
                writer.Flush();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
