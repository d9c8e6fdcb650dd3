using System.IO.Compression;
using System.Runtime.InteropServices;
using Rapport.Formats.Packing;
using Rapport.Formats.Written;
using Rapport.Text.Reading;

namespace Rapport.Formats.Warc;

/// <summary>The body of an answer, unpacked.</summary>
internal static class PackedBody
{
    private const int Head = 512;

    /// <summary>The body unpacked. A body that is not packed as its head says is given as it is, for crawlers unpack bodies and keep the head.</summary>
    /// <param name="answer">What the server answered. Its bytes must stay as they are until the body is read.</param>
    /// <param name="unpacking">Watches over the whole input.</param>
    /// <exception cref="UnreadableInputException">The packing is none that is known.</exception>
    public static Stream Open(HttpAnswer answer, Unpacking unpacking)
    {
        Stream body = new PeekStream(Bytes(answer.Body));
        foreach (var packing in answer.Packings.Reverse())
            body = Unpacked((PeekStream)body, packing, unpacking);
        return body;
    }

    private static MemoryStream Bytes(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var held) ? new(held.Array!, held.Offset, held.Count, writable: false) : new(body.ToArray(), writable: false);

    private static PeekStream Unpacked(PeekStream body, string packing, Unpacking unpacking)
    {
        var head = body.Peek(Head);
        Stream? unpacked = packing switch
        {
            "gzip" or "x-gzip" => head is [0x1F, 0x8B, ..] ? new GZipStream(body, CompressionMode.Decompress) : null,
            "zstd" => head is [0x28, 0xB5, 0x2F, 0xFD, ..] ? new ZstdSharp.DecompressionStream(body) : null,
            "deflate" when IsZlib(head) => new ZLibStream(body, CompressionMode.Decompress),
            "deflate" => MarkupHead.Of(head) is null ? new DeflateStream(body, CompressionMode.Decompress) : null,
            "br" => MarkupHead.Of(head) is null ? new BrotliStream(body, CompressionMode.Decompress) : null,
            "identity" or "none" or "utf-8" => null,
            _ => throw new UnreadableInputException("", $"the page is packed by {packing}, which is not known", "fetch the page again, unpacked"),
        };
        return unpacked is null ? body : new PeekStream(new UnpackedStream(unpacked, () => body.Delivered, packing, unpacking));
    }

    private static bool IsZlib(ReadOnlySpan<byte> head) => head.Length > 1 && (head[0] & 15) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
}
