using System.Security.Cryptography;
using System.Text;

namespace Rapport.Text.Reading;

/// <summary>Reads reports from bytes: plain text or JSON lines.</summary>
public static class DocumentReader
{
    private const int HeadLength = 4096;

    /// <summary>
    /// The reports of an input, one by one as they are asked for, and what was left out of it.
    /// A fault of one line leaves out that line; a fault of the whole ends the input. The stream stays open.
    /// </summary>
    /// <param name="stream">The bytes, read once from where the stream stands.</param>
    /// <param name="name">The input as its user named it; its ending tells the format (".txt", ".jsonl").</param>
    /// <param name="options">What is known from outside, and the limits.</param>
    /// <exception cref="IOException">The stream itself could not be read.</exception>
    public static IEnumerable<ReadOutcome> Read(Stream stream, string name, ReadingOptions options)
    {
        var source = stream as PeekStream ?? new PeekStream(stream);
        return IsJsonLines(source.Peek(HeadLength), name, options.Format)
            ? ReadLines(source, name, options)
            : [ReadText(source, name, options)];
    }

    /// <summary>One report from its text, with its sections.</summary>
    /// <param name="text">The text, never altered.</param>
    /// <param name="options">What is known from outside.</param>
    public static Document FromText(string text, ReadingOptions options) =>
        FromParts(new ReportParts { Text = text }, options);

    /// <summary>One report from its headline and its body, with its sections.</summary>
    /// <param name="title">The headline.</param>
    /// <param name="body">The body; the text of the document is the headline, a blank line and the body.</param>
    /// <param name="options">What is known from outside.</param>
    public static Document FromParts(string title, string body, ReadingOptions options) =>
        FromParts(new ReportParts { Title = title, Text = body }, options);

    /// <summary>One report from what its input tells of it, with its sections.</summary>
    /// <param name="report">What the input tells; it wins over the options.</param>
    /// <param name="options">What is known from outside.</param>
    public static Document FromParts(ReportParts report, ReadingOptions options)
    {
        report = report.WithoutZeros();
        var title = string.IsNullOrWhiteSpace(report.Title) ? null : report.Title;
        var text = title is null ? report.Text : title + "\n\n" + report.Text;
        var moved = text.Length - report.Text.Length;
        var known = report.Known.Select(part => part with { Span = new TextSpan(part.Span.Start + moved, part.Span.End + moved) });
        var page = Page.Read(text, title?.Length, [.. known], report.Published ?? options.Published, options.Outlets, options.Formulas);
        var (told, name) = options.Outlets.Of(report.Outlet ?? options.Outlet, report.Url);
        if (name is null)
            (told, name) = (page.Outlet, page.Outlet?.Name);
        return new Document
        {
            Id = report.Id ?? IdOf(text),
            Text = text,
            Outlet = name,
            Side = report.Side ?? options.Side ?? told?.Side,
            Published = page.Published,
            Url = report.Url,
            Language = TextLanguage.Of(text, report.Language),
            Sections = page.Sections,
            Dateline = page.Dateline,
        };
    }

    private static bool IsJsonLines(ReadOnlySpan<byte> head, string name, InputFormat format)
    {
        if (format != InputFormat.Auto)
            return format == InputFormat.JsonLines;
        if (name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase))
            return true;
        var start = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        start = start.TrimStart(" \t\r\n"u8);
        return !name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) &&
            start.StartsWith("{"u8) && start[1..].TrimStart(" \t"u8).StartsWith("\""u8);
    }

    private static ReadOutcome ReadText(PeekStream source, string name, ReadingOptions options)
    {
        try
        {
            var bytes = ReadAll(source, options.Limits.DocumentBytes);
            if (bytes.IsEmpty)
                throw Empty();
            var text = TextDecoding.Decode(bytes);
            return string.IsNullOrWhiteSpace(text)
                ? throw new UnreadableInputException("", "the file holds nothing but white space", "give a report")
                : new ReadOutcome.Read(FromText(text, options));
        }
        catch (UnreadableInputException fault)
        {
            return new ReadOutcome.LeftOut(FaultOf(fault, name));
        }
    }

    /// <summary>The rest of a stream.</summary>
    /// <exception cref="UnreadableInputException">It is longer than the limit in bytes.</exception>
    internal static ReadOnlySpan<byte> ReadAll(Stream source, long limit)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int count;
        while ((count = source.Read(chunk)) > 0)
        {
            if (bytes.Length + count > limit)
                throw TooLong("", limit);
            bytes.Write(chunk, 0, count);
        }
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
    }

    private static IEnumerable<ReadOutcome> ReadLines(PeekStream source, string name, ReadingOptions options)
    {
        if (source.Peek(HeadLength).IsEmpty)
        {
            yield return new ReadOutcome.LeftOut(FaultOf(Empty(), name));
            yield break;
        }
        if (BinaryByte(source.Peek(HeadLength)) is var binary and >= 0)
        {
            yield return new ReadOutcome.LeftOut(FaultOf(TextDecoding.Binary(binary), name));
            yield break;
        }
        var lines = new LineReader(Utf8(source), options.Limits.DocumentBytes);
        var reports = 0;
        while (NextLine(lines, name, options) is { } next)
        {
            if (next.Outcome is null)
                continue;
            reports++;
            yield return next.Outcome;
            if (next.Last)
                yield break;
        }
        if (reports == 0)
            yield return new ReadOutcome.LeftOut(new InputFault(name, "", "the file holds no line with a report", "write one JSON object a line"));
    }

    /// <summary>Position of the byte that tells that the input is binary and no JSON lines at all, or -1.</summary>
    private static int BinaryByte(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n"u8) switch
    {
        [(byte)'{', ..] or [0, (byte)'{', ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => -1,
        _ => head.IndexOf((byte)0),
    };

    /// <summary>The input in UTF-8. UTF-16 is told by its mark, or by the opening brace of the first line.</summary>
    private static Stream Utf8(PeekStream source) => source.Peek(HeadLength) switch
    {
        [0xFF, 0xFE, ..] or [(byte)'{', 0, ..] => Encoding.CreateTranscodingStream(source, Encoding.Unicode, Encoding.UTF8, leaveOpen: true),
        [0xFE, 0xFF, ..] or [0, (byte)'{', ..] => Encoding.CreateTranscodingStream(source, Encoding.BigEndianUnicode, Encoding.UTF8, leaveOpen: true),
        _ => source,
    };

    private static (ReadOutcome? Outcome, bool Last)? NextLine(LineReader lines, string name, ReadingOptions options)
    {
        try
        {
            if (!lines.TryRead(out var line))
                return null;
            var place = $"line {lines.LineNumber}";
            if (lines.Overlong)
                return (new ReadOutcome.LeftOut(FaultOf(TooLong(place, options.Limits.DocumentBytes), name)), false);
            if (lines.LineNumber == 1 && line.Span.StartsWith("\uFEFF"u8))
                line = line[3..];
            return line.Span.Trim(" \t"u8).IsEmpty ? (null, false) : (ReadLine(line, place, name, options), false);
        }
        catch (UnreadableInputException fault)
        {
            return (new ReadOutcome.LeftOut(FaultOf(fault, name)), true);
        }
    }

    private static ReadOutcome ReadLine(ReadOnlyMemory<byte> line, string place, string name, ReadingOptions options)
    {
        try
        {
            return new ReadOutcome.Read(FromParts(JsonReport.Parse(line, options.Outlets, options.Outlet, place), options));
        }
        catch (UnreadableInputException fault)
        {
            return new ReadOutcome.LeftOut(FaultOf(fault, name));
        }
    }

    private static string IdOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    /// <summary>The fault of an input without bytes.</summary>
    internal static UnreadableInputException Empty() => new("", "the file is empty", "give a report");

    private static UnreadableInputException TooLong(string place, long limit) =>
        new(place, $"the report is longer than {limit} bytes", "cut it into single reports");

    private static InputFault FaultOf(UnreadableInputException fault, string name) =>
        new(name, fault.Place, fault.Wrong, fault.Remedy);
}
