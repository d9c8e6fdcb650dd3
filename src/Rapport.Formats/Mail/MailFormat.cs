using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using Rapport.Formats.Html;
using Rapport.Formats.Packing;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Formats.Mail;

/// <summary>A message of electronic mail (.eml), or a box of them (.mbox): each is a report, and what is attached to it in a known format is read as well.</summary>
internal sealed partial class MailFormat : IReportFormat
{
    private const int DeepestNesting = 30;

    public Recognition Recognize(ReadOnlySpan<byte> head, string name)
    {
        var text = Encoding.Latin1.GetString(head).ReplaceLineEndings("\n");
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var top = end < 0 ? text : text[..end];
        return From().IsMatch(top) && Carried().IsMatch(top) && Fields().IsMatch(top) ? Recognition.ByContent
            : PackedName.Ends(name, ".eml") || PackedName.Ends(name, ".mbox") ? Recognition.ByName : Recognition.None;
    }

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        var isBox = contents.Head.StartsWith("From "u8);
        using var bytes = new LimitedStream(contents.Bytes, contents.Options.Limits.DocumentBytes);
        var parser = new MimeParser(new ParserOptions { MaxMimeDepth = DeepestNesting }, bytes, isBox ? MimeFormat.Mbox : MimeFormat.Entity);
        for (var number = 1; Next(parser, number, isBox) is { } message; number++)
        {
            using (message)
                foreach (var outcome in Outcomes(contents, message, isBox ? string.Create(CultureInfo.InvariantCulture, $"message {number}") : "", 0))
                    yield return outcome;
            if (!isBox)
                yield break;
            bytes.Restart();
        }
    }

    private static MimeMessage? Next(MimeParser parser, int number, bool isBox)
    {
        try
        {
            return parser.IsEndOfStream ? null : parser.ParseMessage();
        }
        catch (FormatException)
        {
            throw new UnreadableInputException(isBox ? string.Create(CultureInfo.InvariantCulture, $"message {number}") : "", "the message is broken", "export it again from the program of mail");
        }
    }

    /// <summary>The report of a message, and those that are attached to it.</summary>
    private static IEnumerable<ReadOutcome> Outcomes(Contents contents, MimeMessage message, string place, int depth)
    {
        // Programs of mail forward a message as a part of its own, with or without calling it attached.
        var attached = message.BodyParts.Where(static part => part.IsAttachment || part is MessagePart).ToList();
        if (Body(message) is { } body)
            yield return new ReadOutcome.Read(Report(contents.Options, message, body));
        else if (attached.Count == 0)
            yield return contents.LeftOut(place, "the message holds no text", "give messages with a text or with reports attached");
        foreach (var (part, number) in attached.Select(static (part, index) => (part, index + 1)))
        {
            var name = part.ContentDisposition?.FileName ?? part.ContentType.Name ?? "";
            var within = string.Join(", ", ((string[])[place, string.Create(CultureInfo.InvariantCulture, $"attachment {number}")]).Where(static words => words.Length > 0));
            var outcomes = part is MessagePart { Message: { } inner } && depth < contents.Options.Limits.Nesting ? Outcomes(contents, inner, within, depth + 1)
                : part is MimePart { Content: not null } file ? Attached(contents, file, name, within) : [];
            foreach (var outcome in outcomes)
                yield return outcome;
        }
    }

    /// <summary>What a file that is attached holds, where its format is known; pictures and the like have nothing.</summary>
    private static IEnumerable<ReadOutcome> Attached(Contents contents, MimePart file, string name, string place)
    {
        using var bytes = file.Content!.Open();
        var inner = contents.Inside(bytes, name, place);
        foreach (var outcome in !inner.Head.IsEmpty && ReportReader.Knows(inner) ? ReportReader.Read(inner) : [])
            yield return outcome;
    }

    private static Document Report(ReadingOptions options, MimeMessage message, ParagraphText body)
    {
        var sender = message.From.Mailboxes.FirstOrDefault();
        var name = string.IsNullOrWhiteSpace(sender?.Name) ? sender?.Domain : sender.Name.Trim();
        var outlet = options.Outlet ?? options.Outlets.Find(name)?.Name ?? (string.IsNullOrEmpty(name) ? null : name);
        return DocumentReader.FromParts(
            new ReportParts
            {
                Id = message.MessageId,
                Outlet = outlet,
                Published = message.Date == DateTimeOffset.MinValue
                    ? null
                    : PublicationDay.Of(message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), options.Outlets.Find(outlet), ""),
                Title = ParagraphText.Words(message.Subject) is { Length: > 0 } subject ? subject : null,
                Text = body.Text,
                Known = body.Known,
            },
            options);
    }

    /// <summary>The text of a message, else its page of HTML; null where it has neither.</summary>
    private static ParagraphText? Body(MimeMessage message)
    {
        var body = new ParagraphText();
        if (message.TextBody is { } text && !string.IsNullOrWhiteSpace(text))
            body.Add(text.ReplaceLineEndings("\n"));
        else if (message.HtmlBody is { } html)
            body.Add(HtmlPage.Read(Encoding.UTF8.GetBytes(html), "utf-8", null)?.Text ?? HtmlText.OfFragment(html));
        return body.HasBody ? body : null;
    }

    [GeneratedRegex(@"^(?:From|Sender):", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex From();

    // What programs of mail write, and nobody who heads a report with sender and subject.
    [GeneratedRegex(@"^(?:MIME-Version|Message-ID|Received|Return-Path|Content-Type|Delivered-To|DKIM-Signature):", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Carried();

    [GeneratedRegex(@"\A\uFEFF?(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*(?:\n[ \t][^\n]*)*(?:\n|\z))+\z?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Fields();
}
