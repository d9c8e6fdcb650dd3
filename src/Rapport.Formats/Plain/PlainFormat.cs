using Rapport.Formats.Packing;
using Rapport.Formats.Written;
using Rapport.Text.Reading;

namespace Rapport.Formats.Plain;

/// <summary>Plain text and JSON lines: what no other format knows.</summary>
internal sealed class PlainFormat : IReportFormat
{
    public Recognition Recognize(ReadOnlySpan<byte> head, string name) =>
        PackedName.Ends(name, ".txt") || PackedName.Ends(name, ".jsonl") || PackedName.Ends(name, ".ndjson") ? Recognition.ByName : Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents) =>
        contents.Address is not null && PackedName.Ends(contents.Name, ".txt")
            ? [Fetched(contents)]
            : DocumentReader.Read(contents.Bytes, contents.Name, contents.Options).Select(contents.Placed);

    /// <summary>A text that was fetched from the web.</summary>
    private static ReadOutcome.Read Fetched(Contents contents)
    {
        var bytes = DocumentReader.ReadAll(contents.Bytes, contents.Options.Limits.DocumentBytes);
        var text = contents.Charset is null || bytes.Contains((byte)0) ? TextDecoding.Decode(bytes) : DeclaredText.Of(bytes, contents.Charset);
        return string.IsNullOrWhiteSpace(text)
            ? throw new UnreadableInputException("", "the file holds nothing but white space", "give a report")
            : new(DocumentReader.FromParts(new ReportParts { Text = text, Url = contents.Address!.AbsoluteUri }, contents.Options));
    }
}
