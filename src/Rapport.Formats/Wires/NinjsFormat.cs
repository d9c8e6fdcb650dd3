using System.Globalization;
using System.Text.Json;
using Rapport.Text.Reading;

namespace Rapport.Formats.Wires;

/// <summary>ninjs: an item, an array of items, or an item a line.</summary>
internal sealed class NinjsFormat : IReportFormat
{
    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public Recognition Recognize(ReadOnlySpan<byte> head, string name)
    {
        var start = head.TrimStart("\uFEFF[ \t\r\n"u8);
        return start.StartsWith("{"u8) && (IsItem(start) || IsSpread(start)) ? Recognition.ByContent : Recognition.None;
    }

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        var lines = new LineReader(contents.Bytes, contents.Options.Limits.DocumentBytes);
        if (!lines.TryRead(out var first) || lines.Overlong)
            throw TooLong(contents.Options.Limits);
        if (IsWhole(first))
            return ByLine(contents, lines, first.ToArray());
        using var bytes = new MemoryStream();
        do
        {
            bytes.Write(first.Span);
            bytes.WriteByte((byte)'\n');
            if (lines.Overlong || bytes.Length > contents.Options.Limits.DocumentBytes)
                throw TooLong(contents.Options.Limits);
        }
        while (lines.TryRead(out first));
        return [.. Outcomes(contents, bytes.ToArray(), "")];
    }

    private static IEnumerable<ReadOutcome> ByLine(Contents contents, LineReader lines, ReadOnlyMemory<byte> first)
    {
        var line = first;
        do
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {lines.LineNumber}");
            if (lines.Overlong)
                yield return contents.LeftOut(place, $"the item is longer than {contents.Options.Limits.DocumentBytes} bytes", "cut it into single items");
            else if (!line.Span.Trim(" \t\r"u8).IsEmpty)
                foreach (var outcome in Outcomes(contents, line, place).ToList())
                    yield return outcome;
        }
        while (lines.TryRead(out line));
    }

    /// <summary>The outcomes of an item or of an array of items.</summary>
    private static List<ReadOutcome> Outcomes(Contents contents, ReadOnlyMemory<byte> bytes, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, Lenient);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return [.. Outcomes(contents, new NinjsItem(json.RootElement), place)];
            var outcomes = json.RootElement.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object).Select(static item => new NinjsItem(item))
                .SelectMany((item, index) => Outcomes(contents, item, string.Create(CultureInfo.InvariantCulture, $"item {index + 1}"))).ToList();
            return outcomes.Count > 0 ? outcomes : [contents.LeftOut(place, "the array has no item", "give items of ninjs")];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return [contents.LeftOut(place, "the JSON breaks off or is wrong", "give whole items of ninjs")];
        }
    }

    /// <summary>The outcomes of an item and of the texts that it holds beside its own.</summary>
    private static IEnumerable<ReadOutcome> Outcomes(Contents contents, NinjsItem item, string place)
    {
        if (!item.IsItem)
        {
            yield return contents.LeftOut(place, "the JSON is no item of ninjs and no line with a report", "give ninjs, or one JSON object a line with the member \"text\"");
            yield break;
        }
        yield return item.Read().Outcome(contents, place);
        foreach (var (name, held) in item.Associations)
            if (held.HasBody)
                yield return held.Read().Outcome(contents, place.Length == 0 ? $"association {name}" : $"{place}, association {name}");
    }

    private static bool IsWhole(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line, Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static UnreadableInputException TooLong(ReadingLimits limits) => new("", $"the item is longer than {limits.DocumentBytes} bytes", "cut it into single items");

    /// <summary>Whether an object is spread over lines, so that it is no JSON lines; or holds nothing.</summary>
    private static bool IsSpread(ReadOnlySpan<byte> head)
    {
        var inner = head[1..].TrimStart(" \t"u8);
        return inner.StartsWith("}"u8) || (inner is [(byte)'\r' or (byte)'\n', ..] && inner.TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..]);
    }

    /// <summary>Whether the top of an object has the members that items of ninjs have, and not those of JSON lines.</summary>
    private static bool IsItem(ReadOnlySpan<byte> head)
    {
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
        var found = false;
        try
        {
            while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0))
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    if (reader.ValueTextEquals("text"u8))
                        return false;
                    found |= reader.ValueTextEquals("uri"u8) || reader.ValueTextEquals("standard"u8) || reader.ValueTextEquals("$standard"u8);
                }
        }
        catch (JsonException)
        {
            // What breaks off behind its first members is told when it is read.
        }
        return found;
    }
}
