using Rapport.Coding;
using Rapport.Store;
using Rapport.Store.Questions;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>Makes a record again, in a folder of its own that goes at the end: from its inputs, or from the texts in it.</summary>
internal sealed class Remaking : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rapport-remade-");
    private readonly Terminal terminal;
    private readonly string? packPath;
    private readonly OutletRegister outlets;
    private readonly Task<ProgramVersion> version;
    private DocumentCoding coding;

    /// <summary>Loads what coding needs.</summary>
    /// <param name="terminal">Where the progress is told.</param>
    /// <param name="packPath">The pack that the user names, or null for the one of each run.</param>
    /// <param name="outlets">The register of outlets to read inputs by.</param>
    public Remaking(Terminal terminal, string? packPath, OutletRegister outlets)
    {
        this.outlets = outlets;
        version = Task.Run(() => ProgramVersion.OfProcess(outlets));
        this.terminal = terminal;
        this.packPath = packPath;
        coding = DocumentCoding.Load(packPath);
        Pack = coding.Pack;
        Record = Store.Record.Create(Path("remade.rapport"));
    }

    /// <summary>The record that is made.</summary>
    public Record Record { get; }

    /// <summary>The pack that the user names, or the program's own.</summary>
    public Pack Pack { get; }

    /// <summary>What went otherwise than when the record was made, in words: packs that are gone.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>A file in the folder.</summary>
    public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    /// <summary>What the program is that makes it.</summary>
    public Task<ProgramVersion> VersionAsync() => version;

    /// <summary>Reads and codes the inputs as they were read, run by run.</summary>
    public async Task FromInputsAsync(IEnumerable<FoundInput> inputs, CancellationToken stop)
    {
        var register = outlets.Read();
        var done = new HashSet<(string? Hash, string Pack, DateOnly?, string?, string?, bool, string?)>();
        foreach (var group in inputs.Where(static input => input.At is not null).GroupBy(static input => input.Input.Run.Name))
        {
            var run = group.First().Input.Run;
            Use(run);
            var options = new ReadingOptions { Published = run.Published, Outlet = run.Outlet, Side = run.Side, Columns = ColumnsOption.Read(run.Columns is null ? [] : [run.Columns]), Outlets = register };
            var again = group.Where(input => input.Input.Hash is null || done.Add((input.Input.Hash, coding.Pack.Hash, run.Published, run.Outlet, run.Side, run.IsGated, run.Columns)))
                .Select(static input => new Input(input.Input.Path) { At = input.At }).ToList();
            var work = new AddingWork(Record, coding, (await version).Run(options, coding.Pack.Hash, packPath ?? run.PackPath, run.IsGated), new Progress(terminal, "auto", Terminal.WordsGoToTerminal));
            await work.RunAsync(again, options, Environment.ProcessorCount, stop);
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Codes the texts of a record with the pack, as they were read.</summary>
    /// <returns>Reports that could not be coded.</returns>
    public async Task<LeftOut> FromTextsAsync(Record record, CancellationToken stop)
    {
        var progress = new Progress(terminal, "auto", Terminal.WordsGoToTerminal);
        var run = (await version).Run(new ReadingOptions(), coding.Pack.Hash, packPath, isGated: false);
        var leftOut = new LeftOut();
        var (number, reports) = (0, 0);
        foreach (var part in Reports(record).Chunk(500))
        {
            stop.ThrowIfCancellationRequested();
            var coded = part.AsParallel().AsOrdered().WithCancellation(stop).Select(report => coding.Code(new ReadOutcome.Read(DocumentOf(report)), record.Path, isGated: report.IsUnread)).ToList();
            foreach (var fault in coded.Select(static report => report.Fault).OfType<InputFault>())
                leftOut.Add(fault);
            var findings = coded.Select(static report => report.Findings).OfType<Coding.Findings.ReportFindings>().ToList();
            number++;
            Record.Append(new Batch { Run = run, Reports = findings, Shares = [new InputShare(number, record.Path, findings.Count, null)] });
            progress.Report(reports += findings.Count, leftOut.Count);
        }
        progress.Finish(reports, leftOut.Count);
        return leftOut;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Record.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>A report as it was read.</summary>
    public static Document DocumentOf(RecordedReport report) => new()
    {
        Id = report.Head.Name,
        Text = report.Text,
        Outlet = report.Head.Outlet,
        Side = report.Head.Side,
        Published = report.Head.Published,
        Url = report.Url,
        Language = report.Language,
        Sections = report.Sections,
        Dateline = report.Dateline,
    };

    private static IEnumerable<RecordedReport> Reports(Record record)
    {
        var question = new ReportsQuestion { Limit = 500 };
        while (true)
        {
            var page = record.Ask(question);
            foreach (var line in page.Items)
                if (record.Report(line.Report.Id) is { } report)
                    yield return report;
            if (page.Next is not { } next)
                yield break;
            question = question with { Cursor = next };
        }
    }

    /// <summary>The pack that a run was coded by: the user's, else the file that the run named, else the program's own.</summary>
    private void Use(Run run)
    {
        var pack = Pack;
        if (packPath is null && run.PackPath is { } path)
        {
            var named = File.Exists(path) ? Resources.Pack(path) : null;
            if (named?.Hash == run.Pack)
                pack = named;
            else if (Pack.Hash != run.Pack)
                Notes.Add($"{path}: {(named is null ? "there is no such pack any more" : "the pack has changed since")}; {run.Pack} is wanted (--pack names it)");
        }
        if (pack.Hash != coding.Pack.Hash)
            coding = coding.By(pack);
    }
}
