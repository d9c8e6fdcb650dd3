using Rapport.Formats.Packing;
using Rapport.Text.Reading;

namespace Rapport.Formats.Office;

/// <summary>A document of RTF: a report, or an export of a news database with many.</summary>
internal sealed class RtfFormat : IReportFormat
{
    public Recognition Recognize(ReadOnlySpan<byte> head, string name) =>
        head.TrimStart(" \t\r\n"u8).StartsWith(@"{\rtf"u8) ? Recognition.ByContent : PackedName.Ends(name, ".rtf") ? Recognition.ByName : Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        var bytes = DocumentReader.ReadAll(contents.Bytes, contents.Options.Limits.DocumentBytes);
        if (!bytes.TrimStart(" \t\r\n"u8).StartsWith(@"{\rtf"u8))
            throw new UnreadableInputException("", "the file is no RTF, though its name says so", "give it its right name");
        var lines = (RtfText.Of(bytes) ?? throw new UnreadableInputException("", "the document is nested too deep", "save it anew as .docx or as text")).Split('\n', '\f');
        var paragraphs = new ParagraphText();
        foreach (var line in lines)
            paragraphs.Add(ParagraphText.Words(line));
        return OfficeDocument.Read(contents, string.Join('\n', lines), paragraphs);
    }
}
