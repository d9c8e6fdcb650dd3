using Rapport.Formats.Databases;
using Rapport.Text.Reading;

namespace Rapport.Formats.Office;

/// <summary>What an office file holds: an export of a news database, or one report.</summary>
internal static class OfficeDocument
{
    /// <summary>The reports of a document.</summary>
    /// <param name="contents">The file.</param>
    /// <param name="text">Its text, a line a paragraph.</param>
    /// <param name="paragraphs">Its paragraphs, captions apart.</param>
    public static IEnumerable<ReadOutcome> Read(Contents contents, string text, ParagraphText paragraphs) =>
        DatabaseExport.Read(contents, text) ?? [paragraphs.HasBody
            ? new ReadOutcome.Read(DocumentReader.FromParts(new ReportParts { Text = paragraphs.Text, Known = paragraphs.Known }, contents.Options))
            : contents.LeftOut("", "the document holds no text", "give a document with text; pictures of pages need to be read by a program for that first")];
}
