using System.Collections.Immutable;
using System.Threading.Channels;
using Rapport.Coding.Findings;
using Rapport.Store;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>One run of adding: a reader, coders at work side by side, one writer; reports are appended in the order read.</summary>
internal sealed class AddingWork(Record record, DocumentCoding coding, Run run, Progress? progress)
{
    private const int ReportsAtOnce = 500;

    private readonly List<ReportFindings> waiting = [];
    private readonly List<InputShare> shares = [];
    private InputTally input = new(0, "");
    private long readBefore;
    private volatile InputDigest? reading;

    /// <summary>What was left out.</summary>
    public LeftOut LeftOut { get; } = new();

    /// <summary>Reports that were kept and not read, as they are in other languages than those that are coded.</summary>
    public OtherLanguages OtherLanguages { get; } = new();

    /// <summary>Told what became of the reports of each batch, in order.</summary>
    public Action<ImmutableArray<AppendedReport>>? Appended { get; init; }

    /// <summary>Number of reports that were coded or known.</summary>
    public int Reports { get; private set; }

    /// <summary>Number of them that the record did not have.</summary>
    public int Added { get; private set; }

    /// <summary>Number of them that the gate kept from being read.</summary>
    public int Unread { get; private set; }

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
            input = new InputTally(input.Number + 1, begun.Name);
        else if (step.End is { } digest)
            End(digest);
        else
            Take(await step.Report!);
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
                await steps.WriteAsync(new Step(next, null, null), cancellation);
                var digest = new InputDigest();
                reading = digest;
                foreach (var outcome in next.Read(options, digest))
                {
                    await free.WaitAsync(cancellation);
                    await steps.WriteAsync(new Step(null, Task.Run(() => Code(outcome, next.Name, free), cancellation), null), cancellation);
                }
                readBefore += digest.Passed;
                reading = null;
                await steps.WriteAsync(new Step(null, null, digest), cancellation);
            }
            for (var job = 0; job < jobs; job++)
                await free.WaitAsync(cancellation);
        }
        finally
        {
            steps.Complete();
        }
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

    private void Take(CodedReport report)
    {
        if (report.Fault is { } fault)
        {
            LeftOut.Add(fault);
            input.LeaveOut(fault.Wrong);
            return;
        }
        Reports++;
        Unread += report.Findings!.IsUnread ? 1 : 0;
        OtherLanguages.Add(report.Findings.Report.Document);
        input.Waiting++;
        waiting.Add(report.Findings);
        if (waiting.Count >= ReportsAtOnce)
            Append();
    }

    private void End(InputDigest digest)
    {
        shares.Add(new InputShare(input.Number, input.Path, input.Waiting, new InputEnd(digest.Hash, digest.Bytes, input.Taken, input.Known, input.LeftOut)));
        input = new InputTally(input.Number, "");
        if (shares.Count >= ReportsAtOnce)
            Append();
    }

    private void Append()
    {
        if (input.Waiting > 0)
            shares.Add(new InputShare(input.Number, input.Path, input.Waiting, null));
        if (shares.Count > 0)
        {
            var outcomes = record.Append(new Batch { Run = run, Reports = waiting, Shares = shares }).Reports;
            Appended?.Invoke(outcomes);
            Added += outcomes.Count(static report => report.Outcome != AppendOutcome.Known);
            foreach (var report in outcomes.TakeLast(input.Waiting))
                input.Count(report.Outcome);
            input.Waiting = 0;
        }
        waiting.Clear();
        shares.Clear();
    }

    /// <summary>What happens next, in the order of the inputs: an input begins, one of its reports was coded, or it ends.</summary>
    private readonly record struct Step(Input? Input, Task<CodedReport>? Report, InputDigest? End);

    /// <summary>What has come of the input that is being read.</summary>
    private sealed class InputTally(int number, string path)
    {
        public int Number => number;

        public string Path => path;

        /// <summary>Reports that are not yet in the record.</summary>
        public int Waiting { get; set; }

        public int Taken { get; private set; }

        public int Known { get; private set; }

        public SortedDictionary<string, int> LeftOut { get; } = new(StringComparer.Ordinal);

        public void LeaveOut(string reason) => LeftOut[reason] = LeftOut.GetValueOrDefault(reason) + 1;

        public void Count(AppendOutcome outcome)
        {
            if (outcome == AppendOutcome.Known)
                Known++;
            else
                Taken++;
        }
    }
}
