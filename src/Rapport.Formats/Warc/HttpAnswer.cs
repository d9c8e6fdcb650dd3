using System.Collections.Immutable;
using System.Text;
using Rapport.Text.Reading;

namespace Rapport.Formats.Warc;

/// <summary>What a server answered, as it came: a head and a body.</summary>
/// <param name="Status">The status: 200.</param>
/// <param name="MediaType">The type of the body in lower case: "text/html"; "" where none is told.</param>
/// <param name="Charset">The encoding that the head names, or null.</param>
/// <param name="Packings">How the body is packed, in the order in which that was done.</param>
/// <param name="Body">The body, packed as it is, but without its chunks.</param>
internal sealed record HttpAnswer(int Status, string MediaType, string? Charset, ImmutableArray<string> Packings, ReadOnlyMemory<byte> Body)
{
    /// <summary>Reads an answer.</summary>
    /// <exception cref="UnreadableInputException">It is no answer, or its chunks are damaged.</exception>
    public static HttpAnswer Read(ReadOnlyMemory<byte> bytes)
    {
        var whole = bytes.Span;
        if (!whole.StartsWith("HTTP/"u8))
            throw new UnreadableInputException("", "the record holds no answer of a server", "fetch the page again");
        var end = RecordSyntax.BehindEmptyLine(whole[..Math.Min(whole.Length, RecordSyntax.LongestHead)]);
        if (end < 0)
            throw new UnreadableInputException("", "the head of the server's answer has no end", "fetch the page again");
        var (media, packing, isChunked) = ("", "", false);
        foreach (var field in new HeadFields(whole[..end]))
            if (field.Is("content-type"u8))
                media = Encoding.Latin1.GetString(field.Value);
            else if (field.Is("content-encoding"u8))
                packing = Encoding.Latin1.GetString(field.Value).ToLowerInvariant();
            else if (field.Is("transfer-encoding"u8))
                isChunked = Encoding.Latin1.GetString(field.Value).Contains("chunked", StringComparison.OrdinalIgnoreCase);
        var (type, charset) = Type(media);
        return new(StatusOf(whole), type, charset, [.. packing.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], isChunked ? Chunks.Joined(bytes[end..]) : bytes[end..]);
    }

    /// <summary>Type and encoding of "text/html; charset=utf-8".</summary>
    public static (string MediaType, string? Charset) Type(string? written)
    {
        var parts = (written ?? "").Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1).FirstOrDefault(static part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase));
        return (parts[0].ToLowerInvariant(), charset?[8..].Trim('"', '\'') is { Length: > 0 } name ? name : null);
    }

    private static int StatusOf(ReadOnlySpan<byte> line)
    {
        line = line[..line.IndexOf((byte)'\n')];
        var digits = line[(line.IndexOf((byte)' ') + 1)..];
        return digits.Length >= 3 && int.TryParse(digits[..3], out var status) ? status : 0;
    }
}
