using System.Text.RegularExpressions;
using Rapport.Formats.Packing;
using Rapport.Formats.Written;
using Rapport.Text;
using Rapport.Text.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Rapport.Formats.Pdf;

/// <summary>A PDF with a text layer: one report.</summary>
internal sealed partial class PdfFormat : IReportFormat
{
    private const int MostPages = 2_000;
    private const int LeastTitleWords = 3;
    private const int DeepestNesting = 100;

    public Recognition Recognize(ReadOnlySpan<byte> head, string name) =>
        head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("%PDF-"u8) ? Recognition.ByContent : PackedName.Ends(name, ".pdf") ? Recognition.ByName : Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        var bytes = DocumentReader.ReadAll(contents.Bytes, contents.Options.Limits.DocumentBytes).ToArray();
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = DeepestNesting });
            if (pdf.NumberOfPages > MostPages)
                throw new UnreadableInputException("", $"the PDF has more than {MostPages} pages", "cut it into several");
            var text = PdfParagraphs.Of([.. pdf.GetPages().Select(PdfPage.Of)]);
            return [text.Count == 0
                ? contents.LeftOut("", "the PDF has no text layer", "let a program read the letters in its pictures first")
                : new ReadOutcome.Read(Report(text, pdf.Information.Title, pdf.Information.CreationDate, contents.Options))];
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableInputException("", "the PDF is locked by a password", "save it without a password");
        }
#pragma warning disable CA1031 // Whatever the library fails on, the file is left out as broken, and the rest goes on.
        catch (Exception fault) when (fault is not UnreadableInputException and not OutOfMemoryException)
#pragma warning restore CA1031
        {
            throw new UnreadableInputException("", "the PDF is broken", "fetch it again, or save it anew by another program");
        }
    }

    /// <summary>The report; title and day of the file's own information only where its text tells none.</summary>
    private static Document Report(List<string> paragraphs, string? title, string? created, ReadingOptions options)
    {
        var parts = new ReportParts { Text = string.Join("\n\n", paragraphs) };
        var report = DocumentReader.FromParts(parts, options);
        if (report.Headline is null && title is not null && ParagraphText.Words(title) is var told && told.Split(' ').Length >= LeastTitleWords && !FileName().IsMatch(told))
            parts = parts with { Title = told };
        if (report.Published is null && CreatedOn().Match(created ?? "") is { Success: true } day)
            parts = parts with { Published = WrittenTime.Read($"{day.Groups["year"]}-{day.Groups["month"]}-{day.Groups["day"]}") is { } time ? DateOnly.FromDateTime(time.Local) : null };
        return parts.Title is null && parts.Published is null ? report : DocumentReader.FromParts(parts, options);
    }

    [GeneratedRegex(@"^(?:Microsoft (?:Word|PowerPoint)\b|Untitled\b)|\.(?:docx?|pdf|indd|qxd|rtf|odt)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex FileName();

    [GeneratedRegex("^(?:D:)?(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex CreatedOn();
}
