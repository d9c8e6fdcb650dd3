using System.Buffers.Text;
using System.Text;

namespace Rapport.Formats.Warc;

/// <summary>What the head of a record of a web archive tells.</summary>
/// <param name="Kind">What the record is, in the words of WARC: "response", "resource", "revisit", "request".</param>
/// <param name="Target">The address that it is of, or null.</param>
/// <param name="MediaType">The type of its content, or null.</param>
/// <param name="Length">Length of its content in bytes.</param>
/// <param name="IsPart">Whether it is a part of a longer record.</param>
internal sealed record RecordHead(string Kind, string? Target, string? MediaType, long Length, bool IsPart)
{
    /// <summary>Reads the fields of a WARC record (ISO 28500); null where they do not tell its length.</summary>
    /// <param name="head">Its lines up to the empty one.</param>
    public static RecordHead? OfWarc(ReadOnlySpan<byte> head)
    {
        var (kind, target, media, length, isPart) = ("", (string?)null, (string?)null, -1L, false);
        foreach (var field in new HeadFields(head))
            if (field.Is("content-length"u8))
                length = Number(field.Value);
            else if (field.Is("warc-type"u8))
                kind = Encoding.Latin1.GetString(field.Value).ToLowerInvariant();
            else if (field.Is("warc-target-uri"u8))
                target = Encoding.UTF8.GetString(field.Value is [(byte)'<', .., (byte)'>'] ? field.Value[1..^1] : field.Value);
            else if (field.Is("content-type"u8))
                media = Encoding.Latin1.GetString(field.Value);
            else if (field.Is("warc-segment-number"u8))
                isPart = true;
        return length < 0 ? null : new(kind, target, media, length, isPart);
    }

    /// <summary>Reads the line in front of an ARC record: address, IP, time, type, length, and more between in version 2; null where it is none.</summary>
    public static RecordHead? OfArc(ReadOnlySpan<byte> line)
    {
        var parts = Encoding.UTF8.GetString(line.TrimEnd("\r\n"u8)).Split(' ');
        // Addresses may hold spaces, so the line is read from its end.
        var type = parts.Length >= 5 && IsTime(parts[^3]) ? parts.Length - 2 : parts.Length >= 10 && IsTime(parts[^8]) ? parts.Length - 7 : 0;
        if (type == 0 || Number(Encoding.UTF8.GetBytes(parts[^1])) is var length && length < 0)
            return null;
        var target = string.Join(' ', parts[..(type - 2)]);
        var scheme = target.IndexOf(':', StringComparison.Ordinal);
        if (scheme < 1 || !target[..scheme].All(char.IsAsciiLetter))
            return null;
        var isPage = target.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return new(isPage ? "response" : "warcinfo", target, parts[type], length, IsPart: false);
    }

    private static bool IsTime(string part) => part.Length is >= 12 and <= 18 && !part.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static long Number(ReadOnlySpan<byte> digits) => Utf8Parser.TryParse(digits, out long number, out var used) && used == digits.Length ? number : -1;
}
