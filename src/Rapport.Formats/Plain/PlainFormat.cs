using Rapport.Text.Reading;

namespace Rapport.Formats.Plain;

/// <summary>Plain text, one report an input, and JSON lines, one report a line: what no other format claims.</summary>
internal sealed class PlainFormat : IReportFormat
{
    public Recognition Recognize(ReadOnlySpan<byte> head, string name) => Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents) =>
        DocumentReader.Read(contents.Bytes, contents.Name, contents.Options).Select(contents.Placed);
}
