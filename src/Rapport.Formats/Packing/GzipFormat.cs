using System.IO.Compression;
using Rapport.Text.Reading;

namespace Rapport.Formats.Packing;

/// <summary>An input packed by gzip, also in several members one behind the other.</summary>
internal sealed class GzipFormat : IReportFormat
{
    public Recognition Recognize(ReadOnlySpan<byte> head, string name) =>
        head is [0x1F, 0x8B, 8, ..] ? Recognition.ByContent
        : PackedName.Ends(name, ".gz") || PackedName.Ends(name, ".tgz") ? Recognition.ByName : Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        if (contents.Head is not [0x1F, 0x8B, ..])
            throw PackedName.Contradicted("gzip", ".gz");
        using var bytes = new UnpackedStream(
            new GZipStream(contents.Bytes, CompressionMode.Decompress, leaveOpen: true), () => contents.Bytes.Delivered, "gzip", contents.Unpacking);
        foreach (var outcome in ReportReader.Read(contents.Inside(bytes, PackedName.Unpacked(contents.Name, ".gz", ".tgz"))))
            yield return outcome;
    }
}
