using System.Text.Json;
using Rapport.Store.Watching;

namespace Rapport.Store.Output;

/// <summary>Writes watches as JSON, without their secrets: the properties of one, into an object that is open.</summary>
public static class WatchJson
{
    /// <summary>Writes the properties of a watch.</summary>
    public static void Write(Utf8JsonWriter writer, Watch watch)
    {
        writer.WriteString("id", watch.Name);
        writer.WriteString("conditions", watch.Conditions.Text);
        writer.WriteString("webhook", watch.Webhook.AbsoluteUri);
        writer.WriteString("made", ManifestJson.Time(watch.Made));
        writer.WriteNumber("delivered", watch.Delivered);
        writer.WriteNumber("waiting", watch.Waiting);
        writer.WriteNumber("undeliverable", watch.Undeliverable);
        writer.WriteString("fault", watch.Fault);
    }
}
