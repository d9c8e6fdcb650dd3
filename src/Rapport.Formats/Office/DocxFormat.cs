using System.IO.Compression;
using System.Xml;
using Rapport.Formats.Packing;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Formats.Office;

/// <summary>A Word document (.docx): a report, or an export of a news database with many.</summary>
internal sealed class DocxFormat : IReportFormat
{
    private const string MainPart = "word/document.xml";

    public Recognition Recognize(ReadOnlySpan<byte> head, string name)
    {
        if (IsBinary(head))
            return Recognition.ByContent;
        var isZip = head is [(byte)'P', (byte)'K', 3, 4, ..];
        return isZip && (PackedName.Ends(name, ".docx") || PackedName.Ends(name, ".docm") || head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("word/document.xml"u8) >= 0)
            ? Recognition.ByContent
            : Recognition.None;
    }

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        if (IsBinary(contents.Head))
            throw new UnreadableInputException("", "the file is in the old binary format of Office, or locked by a password", "save it as .docx without a password");
        using var archive = Open(contents);
        var part = archive.GetEntry(MainPart) ?? throw new UnreadableInputException("", "the office file is no Word document", "save it as .docx, tables as .csv");
        var (lines, paragraphs) = (new List<string>(), new ParagraphText());
        try
        {
            using var unpacked = new UnpackedStream(part.Open(), () => part.CompressedLength, "zip", contents.Unpacking);
            using var bytes = new LimitedStream(unpacked, contents.Options.Limits.DocumentBytes);
            foreach (var (line, isCaption) in DocxText.Paragraphs(bytes))
            {
                lines.Add(line);
                paragraphs.Add(ParagraphText.Words(line), isCaption ? SectionKind.Caption : null);
            }
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            throw new UnreadableInputException("", "the Word document is broken", "open it in Word and save it again");
        }
        return OfficeDocument.Read(contents, string.Join('\n', lines), paragraphs);
    }

    private static bool IsBinary(ReadOnlySpan<byte> head) => head is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];

    private static ZipArchive Open(Contents contents)
    {
        try
        {
            var archive = new ZipArchive(contents.Seekable(), ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries;
            return archive;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new UnreadableInputException("", "the Word document is broken or cut off", "fetch or save it again");
        }
    }
}
