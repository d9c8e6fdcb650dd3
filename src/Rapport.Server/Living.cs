using Rapport.Server.Following;
using Rapport.Server.Watching;
using Rapport.Store;
using Rapport.Store.Watching;

namespace Rapport.Server;

/// <summary>
/// What happens while a record is served: feeds are followed; what came in, also by other programs, is told to readers who wait for it and looked at for the watches, and alerts are sent.
/// </summary>
internal sealed partial class Living(Record record, RecordWriter writer, Changes changes, ServerOptions options, ILogger<Living> log) : BackgroundService
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(WatchAsync(stoppingToken), FollowAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what is due is done when it runs again.
        }
    }

    private async Task WatchAsync(CancellationToken stop)
    {
        using var delivery = new AlertDelivery();
        using var pulse = new PeriodicTimer(Pulse);
        do
            try
            {
                changes.Look();
                if (new Watches(record).All().IsEmpty)
                    continue;
                var watches = new Watches(writer.Record);
                watches.Look(DateTimeOffset.UtcNow);
                await delivery.SendAsync(watches, whenever: false, stop);
            }
            catch (RecordException fault)
            {
                LogWaiting(log, fault.Message);
            }
        while (await pulse.WaitForNextTickAsync(stop));
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        if (options.Feeds.IsEmpty || options.Add is not { } add)
            return;
        using var poll = new FeedPoll(options.AllowPrivate, options.PauseBetweenRequests);
        await new FeedFollowing(writer.Record, poll, add, line => LogFeed(log, line)).FollowAsync(options.Feeds, stop);
    }

    [LoggerMessage(LogLevel.Warning, "Alerts wait: {Message}")]
    private static partial void LogWaiting(ILogger log, string message);

    [LoggerMessage(LogLevel.Information, "{Line}")]
    private static partial void LogFeed(ILogger log, string line);
}
