using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapport.Formats.Archives;
using Rapport.Formats.Databases;
using Rapport.Formats.Feeds;
using Rapport.Formats.Html;
using Rapport.Formats.Mail;
using Rapport.Formats.Office;
using Rapport.Formats.Packing;
using Rapport.Formats.Pdf;
using Rapport.Formats.Plain;
using Rapport.Formats.Tables;
using Rapport.Formats.Warc;
using Rapport.Formats.Wires;
using Rapport.Formats.Written;
using Rapport.Text.Reading;

namespace Rapport.Formats;

/// <summary>Reads reports from bytes of any format that is known, packed and archived as they may be.</summary>
public static class ReportReader
{
    private static readonly ImmutableArray<IReportFormat> Containers = [new WarcFormat(), new GzipFormat(), new ZstdFormat(), new DocxFormat(), new ZipFormat(), new TarFormat(), new MailFormat()];

    private static readonly TableFormat Table = new();

    private static readonly ImmutableArray<IReportFormat> Documents = [new FeedFormat(), new HtmlFormat(), new NewsMlFormat(), new NinjsFormat(), new RtfFormat(), new PdfFormat(), new DatabaseFormat(), Table];

    private static readonly PlainFormat Plain = new();

    /// <summary>
    /// The reports of an input, one by one as they are asked for, and what was left out of it. The format is told by the first bytes, and by the
    /// name where these do not tell; what nothing tells is plain text. The stream stays open.
    /// </summary>
    /// <param name="stream">The bytes, from where the stream stands. Archives are read in place where it can seek.</param>
    /// <param name="name">The input as its user named it.</param>
    /// <param name="options">What is known from outside, and the limits. A format that it names is that of the innermost files.</param>
    /// <exception cref="IOException">The stream itself could not be read.</exception>
    public static IEnumerable<ReadOutcome> Read(Stream stream, string name, ReadingOptions options) => ReadWaiting(stream, name, options).Select(static outcome => outcome.Taken);

    /// <summary>The same, with reports that are yet to be taken out of their pages, so that several threads can do it.</summary>
    /// <param name="stream">The bytes, from where the stream stands. Archives are read in place where it can seek.</param>
    /// <param name="name">The input as its user named it.</param>
    /// <param name="options">What is known from outside, and the limits. A format that it names is that of the innermost files.</param>
    /// <param name="archive">Where to begin in a web archive; takes how far it is read. Or null.</param>
    /// <exception cref="IOException">The stream itself could not be read.</exception>
    public static IEnumerable<ReadOutcome> ReadWaiting(Stream stream, string name, ReadingOptions options, ArchiveReading? archive = null) =>
        InLimits(new Contents(stream, name, options, archive));

    /// <summary>The reports of something that was fetched from the web, which may be yet to be taken out of their pages.</summary>
    /// <param name="stream">The bytes of the answer, unpacked.</param>
    /// <param name="name">The input as its user named it.</param>
    /// <param name="address">Where the answer came from.</param>
    /// <param name="mediaType">The type that the server named, "text/html"; or null.</param>
    /// <param name="charset">The encoding that it named, or null.</param>
    /// <param name="options">What is known from outside, and the limits.</param>
    public static IEnumerable<ReadOutcome> ReadFetched(Stream stream, string name, Uri address, string? mediaType, string? charset, ReadingOptions options) =>
        InLimits(new Contents(stream, name, options).Page(stream, MediaName.Of(mediaType), "", address, charset));

    /// <summary>The reports of an input or of what lies in it.</summary>
    internal static IEnumerable<ReadOutcome> Read(Contents contents)
    {
        using var outcomes = Outcomes(contents).GetEnumerator();
        while (Next(outcomes, contents) is { } outcome)
        {
            yield return outcome;
            if (outcome is ReadOutcome.LeftOut { Fault: var fault } && contents.Unpacking.IsExceeded(fault))
                yield break;
        }
    }

    /// <summary>Whether something speaks for a format, be it the name of a plain text.</summary>
    internal static bool Knows(Contents contents) => FormatOf(contents) is not PlainFormat || Plain.Recognize(contents.Head, contents.Name) > Recognition.None;

    private static IEnumerable<ReadOutcome> InLimits(Contents contents) =>
        Read(contents).Select(outcome => outcome is ReadOutcome.Waiting waiting ? new ReadOutcome.Waiting(() => InLimits(contents, waiting.Take())) : InLimits(contents, outcome));

    private static ReadOutcome InLimits(Contents contents, ReadOutcome outcome) =>
        outcome is ReadOutcome.Read { Document: var document } && document.Text.Length > contents.Options.Limits.ReportLetters
            ? contents.LeftOut($"report {document.Id}", $"the report is longer than {contents.Options.Limits.ReportLetters} letters", "cut it into single reports")
            : outcome;

    private static IEnumerable<ReadOutcome> Outcomes(Contents contents)
    {
        if (contents.Head.IsEmpty)
            throw DocumentReader.Empty();
        var format = FormatOf(contents);
        if (format is not PlainFormat && contents.Depth >= contents.Options.Limits.Nesting && Containers.Contains(format))
            throw new UnreadableInputException("", $"more than {contents.Options.Limits.Nesting} packings and archives lie in each other", "unpack them yourself if you trust them");
        foreach (var outcome in format.Read(contents))
            yield return outcome;
    }

    private static IReportFormat FormatOf(Contents contents)
    {
        var (best, sure) = ((IReportFormat)Plain, Recognition.None);
        foreach (var format in contents.Options.Format == InputFormat.Auto ? Containers.AddRange(Documents) : Containers)
            if (format.Recognize(contents.Head, contents.Name) is var found && found > sure)
                (best, sure) = (format, found);
        return sure == Recognition.None && TableFormat.HasNamed(contents) ? Table : best;
    }

    private static ReadOutcome? Next(IEnumerator<ReadOutcome> outcomes, Contents contents)
    {
        try
        {
            return outcomes.MoveNext() ? outcomes.Current : null;
        }
        catch (UnreadableInputException fault)
        {
            return contents.LeftOut(fault.Place, fault.Wrong, fault.Remedy);
        }
        catch (RegexMatchTimeoutException)
        {
            return contents.LeftOut("", "its text is made so that a search in it does not end", "report this with the file");
        }
    }
}
