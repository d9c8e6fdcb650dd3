using System.Collections.Immutable;
using Rapport.Formats.Archives;
using Rapport.Formats.Packing;
using Rapport.Formats.Written;
using Rapport.Text.Reading;

namespace Rapport.Formats.Warc;

/// <summary>A web archive as crawlers write it: WARC (ISO 28500) or its forerunner ARC, plain or packed by gzip; record by record, never held.</summary>
internal sealed class WarcFormat : IReportFormat
{
    private const string Remedy = "fetch the archive or the page again";

    // What pages are made of beside their text.
    private static readonly ImmutableArray<string> Passed = ["image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/javascript", "application/x-javascript", "application/font"];

    public Recognition Recognize(ReadOnlySpan<byte> head, string name) =>
        SyntaxOf(head) is not null || (RecordSyntax.Of(name) is not null && head.StartsWith(MemberHead.Mark)) ? Recognition.ByContent
        : RecordSyntax.Of(name) is not null ? Recognition.ByName : Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        var syntax = SyntaxOf(contents.Head) ?? RecordSyntax.Of(contents.Name)!;
        var isPacked = contents.Head.StartsWith(MemberHead.Mark) || PackedName.Ends(contents.Name, ".gz");
        var from = contents.Archive?.From;
        PassTo(contents, from?.Byte ?? 0);
        using var members = isPacked ? new GzipMembers(contents.Bytes, from?.Byte ?? 0, syntax.Begins, contents.Unpacking) : null;
        var isEmpty = from is null;
        foreach (var record in WebRecord.All((ArchiveBytes?)members ?? new PlainBytes(contents.Bytes, from?.Byte ?? 0), syntax, contents.Options.Limits.DocumentBytes, from))
        {
            if (contents.Archive is { } reading && record.Head is not null)
                reading.Reached = record.Start;
            foreach (var outcome in Read(contents, record))
            {
                isEmpty = false;
                yield return outcome;
            }
        }
        if (isEmpty)
            yield return contents.LeftOut("", "the archive holds no page", "give an archive with the answers of servers");
    }

    /// <summary>Goes to a byte of the file.</summary>
    private static void PassTo(Contents contents, long position)
    {
        var passed = new byte[64 * 1024];
        while (contents.Bytes.Delivered < position && contents.Bytes.Read(passed.AsSpan(0, (int)Math.Min(passed.Length, position - contents.Bytes.Delivered))) > 0)
            continue;
    }

    private static RecordSyntax? SyntaxOf(ReadOnlySpan<byte> head) => RecordSyntax.Of(head.StartsWith(MemberHead.Mark) ? GzipMembers.Beginning(head) : head);

    private static IEnumerable<ReadOutcome> Read(Contents contents, WebRecord record)
    {
        var place = record.Head?.Target is { } target ? $"{record.Place}, {EntryName.Shown(target)}" : record.Place;
        if (record.Head is not { } head)
            return [contents.LeftOut(place, record.Wrong!, Remedy)];
        if (head.Kind is "response" or "resource" && record.Wrong is { } wrong)
            return [contents.LeftOut(place, wrong, "take the report out of it yourself")];
        return (head.Kind, head.IsPart) switch
        {
            ("revisit", _) => [contents.LeftOut(place, "the record says that the page was as before, and holds no text", "add the archive of the earlier visit too")],
            ("conversion", _) => [contents.LeftOut(place, "the record holds what a program made of the page, and not the page", "give the archive of the pages")],
            ("continuation", _) or (_, true) => [contents.LeftOut(place, "the record is a part of a longer one", "join the parts first")],
            ("response", _) or ("resource", _) => Page(contents, place, head, record.Content),
            _ => [],
        };
    }

    private static IEnumerable<ReadOutcome> Page(Contents contents, string place, RecordHead head, ReadOnlyMemory<byte> content)
    {
        var address = WrittenAddress.Read(head.Target, null);
        // Crawlers keep their own logs under addresses that are none of the web.
        if (head.Target is not null && address is null)
            return [];
        try
        {
            var (type, charset) = HttpAnswer.Type(head.MediaType);
            var answer = head.Kind == "response" && (content.Span.StartsWith("HTTP/"u8) || type == "application/http")
                ? HttpAnswer.Read(content)
                : new HttpAnswer(200, type, charset, [], content);
            if (answer.Status != 200 || answer.Body.IsEmpty || Passed.Any(passed => answer.MediaType.StartsWith(passed, StringComparison.Ordinal)))
                return [];
            var page = contents.Page(PackedBody.Open(answer, contents.Unpacking), MediaName.Of(answer.MediaType), place, address, answer.Charset);
            return ReportReader.Knows(page) && address?.AbsolutePath != "/robots.txt" ? ReportReader.Read(page) : [];
        }
        catch (UnreadableInputException fault)
        {
            return [contents.LeftOut(fault.Place.Length > 0 ? $"{place}, {fault.Place}" : place, fault.Wrong, fault.Remedy)];
        }
    }
}
