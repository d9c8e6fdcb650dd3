using Rapport.Text.Reading;
using ZstdSharp;

namespace Rapport.Formats.Packing;

/// <summary>An input packed by Zstandard.</summary>
internal sealed class ZstdFormat : IReportFormat
{
    public Recognition Recognize(ReadOnlySpan<byte> head, string name) =>
        IsPacked(head) ? Recognition.ByContent
        : PackedName.Ends(name, ".zst") || PackedName.Ends(name, ".tzst") ? Recognition.ByName : Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        if (!IsPacked(contents.Head))
            throw PackedName.Contradicted("Zstandard", ".zst");
        using var bytes = new UnpackedStream(new DecompressionStream(contents.Bytes), () => contents.Bytes.Delivered, "Zstandard", contents.Unpacking);
        foreach (var outcome in ReportReader.Read(contents.Inside(bytes, PackedName.Unpacked(contents.Name, ".zst", ".tzst"))))
            yield return outcome;
    }

    /// <summary>A frame, or one to be skipped in front of it.</summary>
    private static bool IsPacked(ReadOnlySpan<byte> head) => head is [0x28, 0xB5, 0x2F, 0xFD, ..] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..];
}
