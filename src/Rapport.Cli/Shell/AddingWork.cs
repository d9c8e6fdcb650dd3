using System.Collections.Immutable;
using System.Threading.Channels;
using Rapport.Coding.Findings;
using Rapport.Formats.Warc;
using Rapport.Store;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>One run of adding: a reader, coders at work side by side, one writer; reports are appended in the order read.</summary>
internal sealed class AddingWork(Record record, DocumentCoding coding, Run run, Progress? progress)
{
    private const int ReportsAtOnce = 500;

    private readonly List<ReportFindings> waiting = [];
    private readonly List<InputShare> shares = [];
    private readonly ReportTally tally = new();
    private InputWork input = new(0, "", null);
    private int untold;
    private long readBefore;
    private volatile InputDigest? reading;

    /// <summary>Whether files that were read before, by the same program and options, are not read again as far as they were read.</summary>
    public bool GoesOn { get; init; }

    /// <summary>What was left out.</summary>
    public LeftOut LeftOut => tally.LeftOut;

    /// <summary>Reports that were kept and not read, as they are in other languages than those that are coded.</summary>
    public OtherLanguages OtherLanguages => tally.OtherLanguages;

    /// <summary>Number of files that were not read, since an earlier run read them to their ends.</summary>
    public int KnownFiles { get; private set; }

    /// <summary>Number of files that were read from where an earlier run was broken off.</summary>
    public int ContinuedFiles { get; private set; }

    /// <summary>Told what became of the reports of each batch, in order.</summary>
    public Action<ImmutableArray<AppendedReport>>? Appended { get; init; }

    /// <summary>Number of reports that were coded or known.</summary>
    public int Reports => tally.Reports;

    /// <summary>Number of them that the record did not have.</summary>
    public int Added { get; private set; }

    /// <summary>Number of them that the gate kept from being read.</summary>
    public int Unread => tally.Unread;

    /// <summary>Number of them without a day of publication.</summary>
    public int Undated => tally.Undated;

    /// <summary>Adds the reports of the inputs. Told to stop, it appends what is coded by then.</summary>
    /// <returns>Whether all inputs were read to their ends.</returns>
    public async Task<bool> RunAsync(IEnumerable<Input> inputs, ReadingOptions options, int jobs, CancellationToken cancellation)
    {
        var steps = Channel.CreateBounded<Step>(new BoundedChannelOptions(jobs * 8) { SingleReader = true, SingleWriter = true });
        var reader = Task.Run(() => FeedAsync(inputs, options, jobs, steps.Writer, cancellation), CancellationToken.None);
        var isWhole = true;
        try
        {
            await foreach (var step in steps.Reader.ReadAllAsync(cancellation))
                await TakeAsync(step);
            await reader;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            isWhole = false;
            await reader.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
        Append();
        progress?.Finish(Reports, LeftOut.Count, Read());
        return isWhole;
    }

    private async Task TakeAsync(Step step)
    {
        if (step.Input is { } begun)
        {
            input = new InputWork(input.Number + 1, begun.Name, step.Before);
            if (step.Before is { } before)
                GoOn(begun, before);
        }
        else if (step.End is { } digest)
            End(digest, step.IsKept);
        else
            Take(await step.Report!, step.Mark);
        progress?.Report(Reports, LeftOut.Count, Read());
    }

    private async Task FeedAsync(
        IEnumerable<Input> inputs, ReadingOptions options, int jobs, ChannelWriter<Step> steps, CancellationToken cancellation)
    {
        using var free = new SemaphoreSlim(jobs);
        try
        {
            foreach (var next in inputs)
            {
                var isKept = GoesOn && next.IsFile;
                var before = isKept ? Before(next) : null;
                await steps.WriteAsync(new Step { Input = next, Before = before }, cancellation);
                var digest = before is { Place: null } ? InputDigest.Of(before) : new InputDigest();
                reading = digest;
                if (before is not { Place: null })
                    await FeedAsync(next, before?.Place, options, digest, free, steps, cancellation);
                readBefore += digest.Passed;
                reading = null;
                await steps.WriteAsync(new Step { End = digest, IsKept = isKept }, cancellation);
            }
            for (var job = 0; job < jobs; job++)
                await free.WaitAsync(cancellation);
        }
        finally
        {
            steps.Complete();
        }
    }

    private async Task FeedAsync(
        Input next, InputPlace? from, ReadingOptions options, InputDigest digest, SemaphoreSlim free, ChannelWriter<Step> steps, CancellationToken cancellation)
    {
        var archive = new ArchiveReading { From = from is null ? null : new(from.Record, from.Byte, from.Within) };
        var last = archive.From;
        foreach (var outcome in next.Read(options, digest, archive))
        {
            var mark = GoesOn && next.IsFile && archive.Reached is { } reached && reached != last ? digest.Mark(last = reached) : null;
            await free.WaitAsync(cancellation);
            await steps.WriteAsync(new Step { Report = Task.Run(() => Code(outcome, next.Name, free), cancellation), Mark = mark }, cancellation);
        }
    }

    /// <summary>How far an earlier run read a file; null where none did.</summary>
    private InputReached? Before(Input file)
    {
        var path = file.At ?? file.Name;
        return new FileInfo(path) is { Exists: true, Length: > 0 and var length } && record.Reached(run, file.Name, length) is { IsEmpty: false } places ? InputDigest.Farthest(path, places) : null;
    }

    /// <summary>Number of bytes that were read of all inputs so far.</summary>
    private long Read() => Volatile.Read(ref readBefore) + (reading?.Passed ?? 0);

    private CodedReport Code(ReadOutcome outcome, string name, SemaphoreSlim free)
    {
        try
        {
            return coding.Code(outcome, name, document => record.Knows(document, coding.Pack.Hash), run.IsGated);
        }
        finally
        {
            free.Release();
        }
    }

    private void GoOn(Input begun, InputReached before)
    {
        // Of a whole file, another run may have read by now what the gate had kept from it.
        tally.Add(begun.Name, before.Place is null ? before.Tally with { Unread = 0 } : before.Tally);
        (KnownFiles, ContinuedFiles) = before.Place is null ? (KnownFiles + 1, ContinuedFiles) : (KnownFiles, ContinuedFiles + 1);
    }

    private void Take(CodedReport report, InputMark? mark)
    {
        tally.Add(report);
        input.Add(report, mark);
        if (report.Findings is { } findings)
            waiting.Add(findings);
        if (++untold >= ReportsAtOnce)
            Append();
    }

    private void End(InputDigest digest, bool isKept)
    {
        shares.Add(input.End(digest, isKept));
        input = new InputWork(input.Number, "", null);
        if (shares.Count >= ReportsAtOnce)
            Append();
    }

    private void Append()
    {
        if (input.Share() is { } share)
            shares.Add(share);
        if (shares.Count > 0)
        {
            var outcomes = record.Append(new Batch { Run = run, Reports = waiting, Shares = shares }).Reports;
            Appended?.Invoke(outcomes);
            Added += outcomes.Count(static report => report.Outcome != AppendOutcome.Known);
            input.Count(outcomes.TakeLast(input.Waiting));
        }
        waiting.Clear();
        shares.Clear();
        untold = 0;
    }

    /// <summary>What happens next, in the order of the inputs: an input begins, one of its reports was coded, or it ends.</summary>
    private readonly record struct Step
    {
        /// <summary>The input that begins, or null.</summary>
        public Input? Input { get; init; }

        /// <summary>How far an earlier run read the input that begins, or null.</summary>
        public InputReached? Before { get; init; }

        /// <summary>The report, or null.</summary>
        public Task<CodedReport>? Report { get; init; }

        /// <summary>Where the record begins that the report is the first of, or null.</summary>
        public InputMark? Mark { get; init; }

        /// <summary>Hash and length of the input that ends, or null.</summary>
        public InputDigest? End { get; init; }

        /// <summary>Whether a later run may know by them that the input was read.</summary>
        public bool IsKept { get; init; }
    }
}
