using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Rapport.Coding.Output;
using Rapport.Store.Ledgers;
using Rapport.Store.Questions;
using Rapport.Store.Watching;

namespace Rapport.Store.Output;

/// <summary>A finding in an alert.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Sentence">The sentences that tell it.</param>
/// <param name="News">What is new in it, or null.</param>
internal sealed record AlertLine(RecordedFinding Finding, string Sentence, PositionNews? News);

/// <summary>Writes alerts as they are sent.</summary>
public static class AlertJson
{
    /// <summary>An alert that tells nothing, to try a webhook.</summary>
    public static string Test(Watch watch, DateTimeOffset now) => Text(writer => WriteHead(writer, "rapport.test", null, watch, now, static _ => { }));

    internal static string Of(string name, Watch watch, DateTimeOffset now, string? occasion, ImmutableArray<AlertLine> lines) => Text(writer => WriteHead(writer, "rapport.alert", name, watch, now, data =>
    {
        data.WriteString("occasion", occasion);
        JsonParts.Objects(data, "findings", lines, WriteLine);
    }));

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, FindingsJson.Options(indented: false)))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteHead(Utf8JsonWriter writer, string type, string? name, Watch watch, DateTimeOffset now, Action<Utf8JsonWriter> write)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("timestamp", ManifestJson.Time(now));
        writer.WriteStartObject("data");
        writer.WriteString("alert", name);
        writer.WriteStartObject("watch");
        writer.WriteString("id", watch.Name);
        writer.WriteString("conditions", watch.Conditions.Text);
        writer.WriteEndObject();
        write(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter writer, AlertLine line)
    {
        RecordedJson.WriteFinding(writer, line.Finding);
        writer.WriteString("sentence", line.Sentence.Length > 0 ? line.Sentence : line.Finding.EvidenceText);
        writer.WriteString("address", $"/finding/{line.Finding.Id}");
        writer.WriteString("url", line.Finding.Url);
        writer.WriteString("reported_by", line.Finding.Report.Side);
        JsonParts.Object(writer, "change", line.News, static (into, news) =>
        {
            into.WriteString("what", Words.Of(news.Change));
            into.WriteString("holder", news.Holder.Value);
            into.WriteString("before", news.Before.Id.Value);
            into.WriteString("before_stance", news.Before.Stance is { } stance ? Words.Of(stance) : null);
            into.WriteString("before_day", news.Before.Day is { } day ? Words.Of(day) : null);
            into.WriteString("before_words", news.Before.EvidenceText);
            into.WriteString("before_reported_by", news.Before.Report.Side);
        });
    }
}
