using System.IO.Compression;
using Rapport.Text.Reading;

namespace Rapport.Formats.Packing;

/// <summary>Packed bytes as they are unpacked, within the limits.</summary>
/// <param name="unpacked">Unpacks; it is closed with this.</param>
/// <param name="went">How many packed bytes went in so far.</param>
/// <param name="kind">The packing in words: "gzip".</param>
/// <param name="unpacking">Watches over the whole input.</param>
internal sealed class UnpackedStream(Stream unpacked, Func<long> went, string kind, Unpacking unpacking) : ForwardStream
{
    private long _came;

    public override int Read(Span<byte> buffer)
    {
        var count = Unpack(buffer);
        _came += count;
        unpacking.Count(count, _came, went());
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return unpacked.Read(buffer);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or ZstdSharp.ZstdException || (fault is InvalidOperationException && unpacked is BrotliStream))
        {
            throw new UnreadableInputException($"byte {went()}", $"the {kind} data are broken or cut off", "fetch or pack the file again");
        }
    }
}
