using Rapport.Formats.Written;
using Rapport.Text;

namespace Rapport.Formats.Wires;

/// <summary>Reads NITF, alone or within an item of another format.</summary>
internal static class NitfDocument
{
    /// <summary>Length of a day in the basic form of ISO 8601, "20240305".</summary>
    private const int DayLength = 8;

    /// <summary>Reads a document of NITF.</summary>
    /// <param name="nitf">The element "nitf".</param>
    public static ReportItem Read(MarkupElement nitf)
    {
        var (head, body) = (nitf.Child("head"), nitf.Child("body"));
        var data = head?.Child("docdata");
        var top = body?.Child("body.head");
        var dateline = top?.Child("dateline");
        var publication = head?.Child("pubdata");
        return new ReportItem
        {
            Id = data?.Child("doc-id")?.Attribute("id-string"),
            Status = data?.Attribute("management-status"),
            Title = Told(top?.Child("hedline")?.Child("hl1")?.Text) ?? Told(head?.Child("title")?.Text),
            Dateline = dateline?.Text,
            Published = Day(data?.Child("date.release")?.Attribute("norm")) ?? Day(data?.Child("date.issue")?.Attribute("norm"))
                ?? Day(publication?.Attribute("date.publication")) ?? Day(dateline?.Child("story.date")?.Attribute("norm")),
            Outlet = Told(publication?.Attribute("name")) ?? Told(top?.Child("distributor")?.Text) ?? Told(data?.Child("doc-id")?.Attribute("regsrc"))
                ?? Told(data?.Child("doc.copyright")?.Attribute("holder")),
            Language = body?.Attribute("xml:lang") ?? nitf.Language,
            Body = Text(top, body),
        };
    }

    /// <summary>The byline, the text, or the abstract where there is no text, and what stands at its end.</summary>
    private static ParagraphText Text(MarkupElement? top, MarkupElement? body)
    {
        var text = new ParagraphText();
        foreach (var second in top?.Child("hedline")?.Elements.Where(static line => line.Name == "hl2") ?? [])
            text.Add(ParagraphText.Words(second.Text), SectionKind.Headline);
        foreach (var line in top?.Elements.Where(static line => line.Name == "byline") ?? [])
            text.Add(ParagraphText.Words(line.Text), SectionKind.Byline);
        if (body?.Child("body.content") is { } content)
            text.Add(MarkedParagraphs.Of(content));
        if (!text.HasBody && top?.Child("abstract") is { } summary)
            text.Add(MarkedParagraphs.Of(summary));
        if (body?.Child("body.end") is { } end)
            text.Add(MarkedParagraphs.Of(end, SectionKind.Boilerplate));
        return text;
    }

    /// <summary>A day or an instant that can be read, also "20240305+0100".</summary>
    private static string? Day(string? norm) =>
        norm is null || WrittenTime.Read(norm) is not null ? norm : norm.Length > DayLength && WrittenTime.Read(norm[..DayLength]) is not null ? norm[..DayLength] : null;

    private static string? Told(string? words) => ParagraphText.Words(words) is { Length: > 0 } told ? told : null;
}
