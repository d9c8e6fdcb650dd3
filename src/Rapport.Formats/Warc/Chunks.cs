using System.Buffers.Text;
using Rapport.Text.Reading;

namespace Rapport.Formats.Warc;

/// <summary>The chunks in which servers send what they do not know the length of (RFC 9112).</summary>
internal static class Chunks
{
    /// <summary>The chunks as one; the bytes as they are where they do not begin with a chunk, as crawlers join chunks and keep the head.</summary>
    /// <exception cref="UnreadableInputException">They break off, or what follows one is none.</exception>
    public static ReadOnlyMemory<byte> Joined(ReadOnlyMemory<byte> body)
    {
        if (Next(body.Span) is null)
            return body;
        var joined = new MemoryStream(body.Length);
        for (var rest = body.Span; ;)
        {
            if (Next(rest) is not var (start, length))
                throw new UnreadableInputException("", "the chunks of the page are damaged or break off", "fetch the page again");
            if (length == 0)
                return joined.GetBuffer().AsMemory(0, (int)joined.Length);
            joined.Write(rest.Slice(start, length));
            rest = rest[(start + length)..];
            rest = rest[(rest is [(byte)'\r', (byte)'\n', ..] ? 2 : rest is [(byte)'\n', ..] ? 1 : 0)..];
        }
    }

    /// <summary>Where the next chunk starts and how long it is; null where there is none, or not to its end.</summary>
    private static (int Start, int Length)? Next(ReadOnlySpan<byte> bytes)
    {
        const int LongestLine = 1024;
        var end = bytes[..Math.Min(bytes.Length, LongestLine)].IndexOf((byte)'\n');
        if (end < 0 || !Utf8Parser.TryParse(bytes[..end], out int length, out var used, 'x') || length < 0)
            return null;
        // Behind the length may stand white space and extensions.
        var isLine = bytes[used..end].TrimStart(" \t\r"u8) is [] or [(byte)';', ..];
        return isLine && length <= bytes.Length - end - 1 ? (end + 1, length) : null;
    }
}
