using System.Collections.Immutable;
using Rapport.Server.Following;
using Rapport.Store;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>Adds reports that come in while the program runs, one lot at a time, as <c>rapport add</c> does.</summary>
/// <param name="coding">Codes them.</param>
internal sealed class LiveAdding(Lazy<DocumentCoding> coding) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly Lazy<ProgramVersion> version = new(static () => ProgramVersion.OfProcess(OutletRegister.Named(null)));
    private readonly Lazy<OutletTable> outlets = new(static () => OutletRegister.Named(null).Read());

    /// <inheritdoc cref="ReportAdding"/>
    public async Task<AddedReports> AddAsync(Record record, string name, byte[] lines, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            var options = new ReadingOptions { Format = InputFormat.JsonLines, Outlets = outlets.Value };
            var added = ImmutableArray.CreateBuilder<AppendedReport>();
            var run = version.Value.Run(options, coding.Value.Pack.Hash, null, isGated: false);
            var work = new AddingWork(record, coding.Value, run, null) { Appended = reports => added.AddRange(reports) };
            await work.RunAsync([new Input(name) { Bytes = lines }], options, 1, stop);
            stop.ThrowIfCancellationRequested();
            return new(added.ToImmutable(), work.LeftOut.Lines());
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
