using System.IO.Compression;

namespace Rapport.Text.Reading;

/// <summary>A gzip stream unpacked, which refuses to expand without measure.</summary>
/// <param name="packed">The compressed bytes.</param>
/// <param name="expansionLimit">How many bytes one compressed byte may become, once <see cref="Unsuspicious"/> is passed.</param>
internal sealed class UnpackedStream(PeekStream packed, int expansionLimit) : ForwardStream
{
    /// <summary>Bytes that are unpacked whatever their ratio: 16 MB.</summary>
    public const long Unsuspicious = 16_000_000;

    private readonly GZipStream _gzip = new(packed, CompressionMode.Decompress);
    private long _unpacked;

    /// <summary>
    /// Whether as many bytes came out as the trailer of the gzip data says. False where they are cut off, and where
    /// they are several gzip files one behind the other.
    /// </summary>
    public bool IsWhole => packed.Tail == unchecked((uint)_unpacked);

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = _gzip.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableInputException(
                $"byte {packed.Delivered}", "the gzip data are broken or cut off", "fetch or compress the file again");
        }
        _unpacked += count;
        if (_unpacked > Unsuspicious && _unpacked > packed.Delivered * expansionLimit)
            throw new UnreadableInputException(
                $"byte {packed.Delivered}",
                $"the gzip data expand more than {expansionLimit} times",
                "unpack the file yourself if you trust it");
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _gzip.Dispose();
        base.Dispose(disposing);
    }
}
