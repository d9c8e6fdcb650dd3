using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Rapport.Formats.Tests.Warc;

/// <summary>Writes records of web archives as crawlers do.</summary>
internal static class WebArchive
{
    /// <summary>The words of the page of a number, as the reader takes them out of it.</summary>
    public static string Words(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"Norland and Suria signed accord number {number} on Tuesday, in the port of Suria City, where their ministers had met.");

    /// <summary>A page of HTML.</summary>
    public static string Html(int number) => string.Create(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html><body><article><p>{Words(number)}</p></article></body></html>");

    /// <summary>The answer of a server.</summary>
    public static byte[] Answer(byte[] body, string fields = "Content-Type: text/html; charset=utf-8", string status = "200 OK") =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{fields.ReplaceLineEndings("\r\n")}\r\n\r\n"), .. body];

    /// <summary>A WARC record.</summary>
    public static byte[] Record(string kind, byte[] content, string? target = "https://tidings.example/accord", string fields = "", int longer = 0) =>
    [
        .. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2024-05-02T10:00:00Z\r\n{(target is null ? "" : $"WARC-Target-URI: {target}\r\n")}{fields}Content-Length: {content.Length + longer}\r\n\r\n"),
        .. content, .. "\r\n\r\n"u8,
    ];

    /// <summary>A response with the page of a number.</summary>
    public static byte[] Page(int number) => Record("response", Answer(Encoding.UTF8.GetBytes(Html(number))), $"https://tidings.example/{number}");

    /// <summary>An ARC record with the page of a number.</summary>
    public static byte[] ArcPage(int number)
    {
        var content = Answer(Encoding.UTF8.GetBytes(Html(number)));
        return [.. Encoding.UTF8.GetBytes($"https://tidings.example/{number}?a=b c 192.0.2.1 20240502100000 text/html {content.Length}\n"), .. content, (byte)'\n'];
    }

    /// <summary>The head of an ARC file.</summary>
    public static readonly byte[] ArcHead = "filedesc://a.arc 0.0.0.0 20240502100000 text/plain 12\n1 0 Tidings\n\n\n"u8.ToArray();

    public static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Brotli(byte[] bytes) => Packed(bytes, static stream => new BrotliStream(stream, CompressionLevel.Fastest));

    public static byte[] Zlib(byte[] bytes) => Packed(bytes, static stream => new ZLibStream(stream, CompressionLevel.Fastest));

    public static byte[] Deflate(byte[] bytes) => Packed(bytes, static stream => new DeflateStream(stream, CompressionLevel.Fastest));

    /// <summary>The body in chunks of 40 bytes.</summary>
    public static byte[] Chunked(byte[] body)
    {
        using var chunks = new MemoryStream();
        foreach (var part in body.Chunk(40))
            chunks.Write([.. Encoding.ASCII.GetBytes(part.Length.ToString("x", CultureInfo.InvariantCulture) + ";a=b\r\n"), .. part, .. "\r\n"u8]);
        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }
}
