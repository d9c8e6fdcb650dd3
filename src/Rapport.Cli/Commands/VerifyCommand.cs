using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store;
using Rapport.Store.Comparing;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport verify</c>: whether a record is sound and whether its inputs give it again.</summary>
internal static class VerifyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var inputs = Options.Text("--inputs", "folder", "Where inputs lie that are not at their paths any more; they are known by their hashes.");
        var pack = Options.Text("--pack", "file", "The pack to code with, in place of those that the runs used.");
        var outlets = OutletRegister.Option();
        var format = Options.Choice("--format", "How the outcome is written.", "table", "json");
        var record = new RecordOption();
        var command = new Command("verify", "Reads the inputs of a record again and tells whether they give the same; checks the file.") { inputs, pack, outlets, format };
        record.AddTo(command);
        command.SetAction((line, stop) => RecordOption.GuardedAsync(terminal, async () =>
        {
            using var open = Record.Open(record.Path(line));
            if (line.GetValue(inputs) is { } folder && !Directory.Exists(folder))
                throw new IOException($"{folder}: there is no such folder; check the path");
            var verified = await VerifyAsync(terminal, open, line.GetValue(inputs), line.GetValue(pack), OutletRegister.Named(line.GetValue(outlets)), stop);
            if (line.GetRequiredValue(format) == "json")
                WriteJson(terminal, verified);
            else
                WriteText(terminal, verified);
            return verified.IsSame ? ExitCode.Done : ExitCode.Nothing;
        }));
        return command;
    }

    private static async Task<Verified> VerifyAsync(Terminal terminal, Record record, string? folder, string? pack, OutletRegister outlets, CancellationToken stop)
    {
        using var remaking = new Remaking(terminal, pack, outlets);
        var check = record.Check(remaking.Path("copy.rapport"));
        var all = record.Inputs();
        var found = new InputSearch(folder).Find(all);
        await remaking.FromInputsAsync(found, stop);
        var there = found.Where(static input => input.At is not null).Select(static input => new InputName(input.Input.Run.Name, input.Input.Number)).ToHashSet();
        var differences = record.Differences(remaking.Record, strict: true).ToList();
        // A report of an input that is not there says nothing.
        bool IsChecked(ReportDifference difference) => difference.Change != Change.Vanished || (difference.Input is { } input && there.Contains(input));
        var version = await remaking.VersionAsync();
        var last = all.IsEmpty ? null : all[^1].Run;
        var size = record.Size();
        return new Verified
        {
            Record = record.Path,
            Size = size,
            Content = record.ContentHash(),
            Check = check,
            Inputs = found.Count,
            Found = there.Count,
            Missing = [.. found.Where(static input => input.Missing is not null).Select(static input => input.Missing!), .. remaking.Notes],
            Program = version,
            OtherProgram = last is null || (last.Program == version.Program && last.Model == version.Model && last.Outlets == version.Outlets) ? null : last.Program,
            Pack = remaking.Pack.Hash,
            OtherPack = last is null || last.Pack == remaking.Pack.Hash ? null : last.Pack,
            Unchecked = differences.Count(difference => !IsChecked(difference)),
            Differences = differences.FindAll(IsChecked),
        };
    }

    private static void WriteText(Terminal terminal, Verified verified)
    {
        var output = terminal.Output;
        void Line(string name, string words) => output.Write($"{name,-11} {words}\n");
        Line("record", string.Create(
            CultureInfo.InvariantCulture, $"{verified.Record}: {verified.Size.Reports} reports, {verified.Size.Events} events, {verified.Size.Statements} statements"));
        Line("content", verified.Content);
        Sound("integrity", verified.Check.Integrity);
        Sound("references", verified.Check.References);
        Sound("derived", verified.Check.Derived);
        Line("inputs", string.Create(CultureInfo.InvariantCulture, $"{verified.Found} of {verified.Inputs} found"));
        foreach (var missing in verified.Missing)
            Line("", missing);
        Line("program", verified.Program.Program + (verified.OtherProgram is { } program ? $"; the record was made by {program}" : ""));
        Line("pack", verified.Pack + (verified.OtherPack is { } pack ? $"; the record was made by {pack}" : ""));
        foreach (var difference in verified.Differences)
        {
            var lines = DifferenceLine.Of(difference).ToList();
            Line("differs", $"{difference.Report.Id}  {RecordedForms.OneLine(difference.Report.Headline ?? difference.Report.Name)}: {DifferenceForms.Counts(lines.Select(static line => line.Change))} ({Reason(difference)})");
            foreach (var line in lines)
                Line("", DifferenceForms.Short(line));
        }
        if (verified.Unchecked > 0)
            Line("not checked", string.Create(CultureInfo.InvariantCulture, $"{verified.Unchecked} reports, whose inputs are not there or not known"));
        output.Write(Verdict(verified) + "\n");

        void Sound(string name, IReadOnlyList<string> faults)
        {
            Line(name, faults.Count == 0 ? "ok" : faults[0]);
            foreach (var fault in faults.Skip(1))
                Line("", fault);
        }
    }

    private static string Reason(ReportDifference difference) => difference.Change switch
    {
        Change.Vanished => "the inputs do not give it any more",
        Change.Appeared => "the record lacks it",
        _ => difference.Reason == "none" ? "by the same program, pack and options" : $"another {difference.Reason}",
    };

    private static string Verdict(Verified verified) =>
        !verified.Check.IsSound ? "the record is damaged"
        : verified.Differences.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"not the same: {verified.Differences.Count} reports differ")
        : verified.IsSame ? "the same"
        : "the same as far as it could be checked";

    private static void WriteJson(Terminal terminal, Verified verified)
    {
        JsonText.Write(terminal, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("same", verified.IsSame);
            writer.WriteString("verdict", Verdict(verified));
            writer.WriteString("record", verified.Record);
            writer.WriteNumber("reports", verified.Size.Reports);
            writer.WriteString("content", verified.Content);
            Strings(writer, "integrity", verified.Check.Integrity);
            Strings(writer, "references", verified.Check.References);
            Strings(writer, "derived", verified.Check.Derived);
            writer.WriteNumber("inputs", verified.Inputs);
            writer.WriteNumber("found", verified.Found);
            Strings(writer, "missing", verified.Missing);
            writer.WriteString("program", verified.Program.Program);
            writer.WriteString("pack", verified.Pack);
            writer.WriteNumber("not_checked", verified.Unchecked);
            writer.WriteStartArray("differences");
            foreach (var line in verified.Differences.SelectMany(DifferenceLine.Of))
            {
                writer.WriteStartObject();
                DifferenceForms.Lines.Json(writer, line);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private sealed record Verified
    {
        public required string Record { get; init; }

        public required Store.Questions.RecordSize Size { get; init; }

        public required string Content { get; init; }

        public required RecordCheck Check { get; init; }

        public required int Inputs { get; init; }

        public required int Found { get; init; }

        public required IReadOnlyList<string> Missing { get; init; }

        public required ProgramVersion Program { get; init; }

        public string? OtherProgram { get; init; }

        public required string Pack { get; init; }

        public string? OtherPack { get; init; }

        public required int Unchecked { get; init; }

        public required List<ReportDifference> Differences { get; init; }

        public bool IsSame => Check.IsSound && Differences.Count == 0 && Unchecked == 0 && Missing.Count == 0;
    }
}
