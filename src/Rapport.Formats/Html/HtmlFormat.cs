using Rapport.Formats.Packing;
using Rapport.Formats.Written;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Formats.Html;

/// <summary>A page of HTML, with one report.</summary>
internal sealed class HtmlFormat : IReportFormat
{
    public Recognition Recognize(ReadOnlySpan<byte> head, string name) =>
        MarkupHead.Of(head) is { } root && root.Equals("html", StringComparison.OrdinalIgnoreCase) ? Recognition.ByContent
        : PackedName.Ends(name, ".html") || PackedName.Ends(name, ".htm") || PackedName.Ends(name, ".xhtml") ? Recognition.ByName : Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        // The page is held, as what it came from goes on before the report is taken out of it.
        var bytes = DocumentReader.ReadAll(contents.Bytes, contents.Options.Limits.PageBytes).ToArray();
        return [new ReadOutcome.Waiting(() => Report(contents, bytes))];
    }

    private static ReadOutcome Report(Contents contents, byte[] bytes) => HtmlPage.Read(bytes, contents.Charset, contents.Address) is { } page
        ? new ReadOutcome.Read(DocumentReader.FromParts(Parts(page, contents), contents.Options))
        : contents.LeftOut("", "no report is to be found on the page", "give the page of one report, or its text");

    private static ReportParts Parts(HtmlPage page, Contents contents)
    {
        var options = contents.Options;
        // Systems give the name of the author apart; readers see it over the text.
        var byline = ParagraphText.Byline(page.Author, page.Text) ?? "";
        var top = byline.Length == 0 ? "" : byline + "\n\n";
        return new()
        {
            Outlet = page.Outlet,
            Published = page.Published is { } written ? PublicationDay.Of(written, options.Outlets.Of(page.Outlet ?? options.Outlet, page.Address).Outlet, "") : null,
            Language = page.Language,
            Title = page.Title,
            Text = top + page.Text,
            Known =
            [
                .. byline.Length == 0 ? Enumerable.Empty<Section>() : [new Section(SectionKind.Byline, new TextSpan(0, byline.Length))],
                .. page.Captions.Select(caption => new Section(SectionKind.Caption, new TextSpan(caption.Start + top.Length, caption.End + top.Length))),
            ],
            Url = page.Address ?? contents.Address?.AbsoluteUri,
        };
    }
}
