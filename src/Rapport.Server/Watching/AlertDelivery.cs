using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Rapport.Server.Outside;
using Rapport.Store.Output;
using Rapport.Store.Watching;

namespace Rapport.Server.Watching;

/// <summary>
/// Sends the alerts of a record to their webhooks, each at least once: an alert is sent until its webhook answers with a status of 200 to 299, and only then noted as delivered.
/// A webhook that does not take one is asked again after 10 seconds, then after twice as long each time up to an hour. What it did not take for three days is given up, and all
/// that waits for it where it says that it is gone (410).
/// </summary>
public sealed class AlertDelivery : IDisposable
{
    private const int AlertsAtOnce = 100;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestAskedFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _outside = OutsideNetwork.Client(insideToo: false, Patience);
    private readonly HttpClient _anywhere = OutsideNetwork.Client(insideToo: true, Patience);

    /// <summary>Sends the alerts that are due. Those of one webhook go one after the other; one that is not taken holds up the others of its watch alone.</summary>
    /// <param name="watches">The watches of the record, open for writing.</param>
    /// <param name="whenever">Whether those that are to be tried later are sent too.</param>
    /// <param name="stop">Ends the sending; what is on its way is sent again later.</param>
    /// <returns>How many were delivered, and how many were not taken.</returns>
    public async Task<(int Delivered, int Refused)> SendAsync(Watches watches, bool whenever, CancellationToken stop)
    {
        var due = watches.Due(whenever ? null : DateTimeOffset.UtcNow, AlertsAtOnce);
        var sent = await Task.WhenAll(due.GroupBy(static alert => alert.Watch.Name, StringComparer.Ordinal).Select(group => SendAsync(watches, [.. group], stop)));
        return (sent.Sum(static one => one.Delivered), sent.Sum(static one => one.Refused));
    }

    /// <summary>Sends an alert that tells nothing.</summary>
    /// <returns>Why the webhook did not take it; null where it did.</returns>
    public async Task<string?> TestAsync(Watch watch, CancellationToken stop) =>
        (await PostAsync(watch, "test", AlertJson.Test(watch, DateTimeOffset.UtcNow), stop)).Fault;

    /// <inheritdoc/>
    public void Dispose()
    {
        _outside.Dispose();
        _anywhere.Dispose();
    }

    /// <summary>How long to wait after so many deliveries in a row before this one that were not taken.</summary>
    internal static TimeSpan Pause(int failures) => failures > 16 ? LongestPause : TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << failures, LongestPause.Ticks));

    private async Task<(int Delivered, int Refused)> SendAsync(Watches watches, ImmutableArray<Alert> alerts, CancellationToken stop)
    {
        for (var number = 0; number < alerts.Length; number++)
        {
            var alert = alerts[number];
            var answer = await PostAsync(alert.Watch, alert.Name, alert.Body, stop);
            var now = DateTimeOffset.UtcNow;
            watches.Note(alert, answer.Fault is null ? new DeliveryOutcome.Taken()
                : new DeliveryOutcome.Refused(answer.Fault, now + (answer.After ?? Pause(alert.Watch.Failures)), answer.IsGone ? DateTimeOffset.MaxValue : now - GivenUpAfter));
            if (answer.Fault is not null)
                return (number, 1);
        }

        return (alerts.Length, 0);
    }

    private async Task<(string? Fault, TimeSpan? After, bool IsGone)> PostAsync(Watch watch, string name, string text, CancellationToken stop)
    {
        var body = Encoding.UTF8.GetBytes(text);
        using var request = new HttpRequestMessage(HttpMethod.Post, watch.Webhook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        foreach (var (header, value) in WebhookSignature.Headers(watch.Secret, name, DateTimeOffset.UtcNow, body))
            request.Headers.Add(header, value);
        try
        {
            using var answer = await (watch.Inside ? _anywhere : _outside).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if (answer.IsSuccessStatusCode)
                return (null, null, false);
            var after = answer.Headers.RetryAfter is { } told ? told.Delta ?? told.Date - DateTimeOffset.UtcNow : null;
            return (string.Create(CultureInfo.InvariantCulture, $"it answered {(int)answer.StatusCode}"), after > LongestAskedFor ? LongestAskedFor : after, answer.StatusCode == HttpStatusCode.Gone);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && fault is HttpRequestException or OperationCanceledException or IOException)
        {
            return (OutsideNetwork.Words(fault), null, false);
        }
    }
}
