using System.Globalization;
using Rapport.Store.Output;
using Rapport.Store.Watching;

namespace Rapport.Cli.Output;

/// <summary>How watches are written. Their secrets are not.</summary>
internal static class WatchForms
{
    /// <summary>Watches.</summary>
    public static ListForm<Watch> List { get; } = new(
        WatchJson.Write,
        ["id", "conditions", "webhook", "made", "delivered", "waiting", "undeliverable", "fault"],
        watch =>
        [
            watch.Name, watch.Conditions.Text, watch.Webhook.AbsoluteUri, ManifestJson.Time(watch.Made),
            Number(watch.Delivered), Number(watch.Waiting), Number(watch.Undeliverable), watch.Fault,
        ],
        watch =>
        [
            watch.Name, watch.Conditions.Text, $"{Number(watch.Delivered)} delivered", $"{Number(watch.Waiting)} waiting", $"{Number(watch.Undeliverable)} given up",
            watch.Webhook.AbsoluteUri + (watch.Fault is null ? "" : $": {watch.Fault}"),
        ]);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
