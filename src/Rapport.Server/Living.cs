using Rapport.Server.Watching;
using Rapport.Store;
using Rapport.Store.Watching;

namespace Rapport.Server;

/// <summary>
/// What happens while a record is served: what came in, also by other programs, is looked at for the watches, and their alerts are sent.
/// </summary>
internal sealed partial class Living(Record record, ServerOptions options, ILogger<Living> log) : BackgroundService
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var delivery = new AlertDelivery();
        Record? writer = null;
        using var pulse = new PeriodicTimer(Pulse);
        try
        {
            do
                try
                {
                    if (new Watches(record).All().IsEmpty)
                        continue;
                    var watches = new Watches(writer ??= Record.Open(options.RecordPath, RecordAccess.Write));
                    watches.Look(DateTimeOffset.UtcNow);
                    await delivery.SendAsync(watches, whenever: false, stoppingToken);
                }
                catch (RecordException fault)
                {
                    LogFault(log, fault.Message);
                }
            while (await pulse.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what is due is sent when it runs again.
        }
        finally
        {
            writer?.Dispose();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Alerts wait: {Message}")]
    private static partial void LogFault(ILogger log, string message);
}
