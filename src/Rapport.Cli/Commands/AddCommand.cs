using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Store;
using Rapport.Text.Reading;

namespace Rapport.Cli.Commands;

/// <summary>What is to be added to which record.</summary>
internal sealed record Adding
{
    /// <summary>Files and folders of reports.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The file of the record; made where there is none.</summary>
    public required string Record { get; init; }

    /// <summary>What is known of the reports from outside.</summary>
    public required ReadingOptions Options { get; init; }

    /// <summary>The register of outlets that the options were read from.</summary>
    public OutletRegister Outlets { get; init; } = OutletRegister.Named(null);

    /// <summary>Whether addresses of pages may be of this machine and of private networks.</summary>
    public bool InsideToo { get; init; }

    /// <summary>A resource pack in place of the program's own, or null.</summary>
    public string? Pack { get; init; }

    /// <summary>Whether every report is read, also those in which the gate sees nothing between states.</summary>
    public bool All { get; init; }

    /// <summary>How many reports are coded at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>How the progress is told: "auto", "plain" or "json".</summary>
    public string Progress { get; init; } = "auto";
}

/// <summary><c>rapport add</c>: reports into a record, once each.</summary>
internal static class AddCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, archives and folders of reports, and addresses of pages, as for read.",
            Arity = ArgumentArity.OneOrMore,
        };
        var jobs = Options.Count("--jobs", 1, "How many reports are coded at once; as many as the machine has processors where it is not given.");
        var progress = Options.Choice("--progress", "How the progress is told.", "auto", "plain", "json");
        var all = new Option<bool>("--all") { Description = "Reads every report, also those that are not about states by the look of their words; these are kept and not read without it." };
        var record = new RecordOption();
        var reading = new ReadingArguments();
        var command = new Command("add", "Adds reports to a record, each once.") { paths, all, jobs, progress };
        record.AddTo(command);
        reading.AddTo(command);
        command.SetAction((line, stop) => RecordOption.GuardedAsync(terminal, () => AddAsync(
            terminal,
            new Adding
            {
                Paths = line.GetRequiredValue(paths),
                Record = record.Path(line),
                Options = reading.Of(line),
                Outlets = reading.Outlets(line),
                InsideToo = reading.InsideToo(line),
                Pack = reading.Pack(line),
                All = line.GetValue(all),
                Jobs = line.GetValue(jobs) ?? Environment.ProcessorCount,
                Progress = line.GetRequiredValue(progress),
            },
            stop)));
        return command;
    }

    /// <summary>Adds reports to a record and says at the end what was added and what was left out.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> AddAsync(Terminal terminal, Adding adding, CancellationToken stop)
    {
        var inputs = Input.Of(adding.Paths, adding.InsideToo).ToList();
        if (inputs.Count > 0 && inputs.All(input => input.Fault is not null))
        {
            var leftOut = new LeftOut();
            foreach (var input in inputs)
                leftOut.Add(input.Fault!);
            leftOut.Say(terminal);
            terminal.Say($"{adding.Record}: 0 added, 0 known already, {leftOut.Count} left out; the record was not touched");
            return ExitCode.Nothing;
        }
        var surroundings = Task.Run(() => ProgramVersion.OfProcess(adding.Outlets), stop);
        var coding = DocumentCoding.Load(adding.Pack);
        using var record = Record.OpenOrCreate(adding.Record);
        var progress = new Progress(terminal, adding.Progress, Terminal.WordsGoToTerminal, Input.LengthOf(inputs));
        var work = new AddingWork(record, coding, (await surroundings).Run(adding.Options, coding.Pack.Hash, adding.Pack, isGated: !adding.All), progress) { GoesOn = true };
        var isWhole = await work.RunAsync(inputs, adding.Options, adding.Jobs, stop);
        work.LeftOut.Say(terminal);
        if (work.Unread > 0)
            terminal.Say($"not about states by the look of their words (not-relevant), so kept without being read: {work.Unread}; --all reads them");
        if (work.OtherLanguages.Count > 0)
            terminal.Say($"in other languages than English, so kept without being read: {work.OtherLanguages}");
        if (work.Undated > 0)
            terminal.Say($"without a day of publication, so that \"on Friday\" and the like tell no date in them: {work.Undated}; --date gives it");
        foreach (var (files, words) in ((int, string)[])[(work.KnownFiles, "not read again"), (work.ContinuedFiles, "read on from where they were broken off")])
            if (files > 0)
                terminal.Say($"{words}: {files} {(files == 1 ? "file" : "files")}");
        if (!isWhole)
            terminal.Say("broken off; give the same again, and it goes on where it stopped");
        var size = record.Size();
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{record.Path}: {work.Added} added, {work.Reports - work.Added} known already, {work.LeftOut.Count} left out in {progress.Seconds:0.0} s; it holds {size.Reports} reports, {size.Events} events, {size.Statements} statements"));
        return isWhole && work.Reports > 0 ? ExitCode.Done : ExitCode.Nothing;
    }
}
