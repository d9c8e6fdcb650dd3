using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapport.Store.Questions;
using Letters = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Rapport.Cli.Briefs;

/// <summary>Writes briefs as Word documents with real footnotes.</summary>
internal static class WordBrief
{
    /// <summary>Writes the document.</summary>
    public static void Write(Stream stream, Brief brief)
    {
        using var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        var main = package.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
        main.AddNewPart<FootnotesPart>().Footnotes = Footnotes(brief);
        var settings = main.AddNewPart<DocumentSettingsPart>();
        settings.Settings = new Settings(new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }));
        var body = new Body(Paragraph("Title", Text(brief.Title)), Paragraph(null, Text(brief.Summary)));
        var used = new HashSet<int>();
        foreach (var section in brief.Sections)
        {
            body.Append(Paragraph("Heading1", Text(section.Heading)));
            foreach (var line in section.Lines)
                body.Append(Paragraph("ListBullet", [Text("•  " + line.Text), .. References(line, used)]));
        }
        body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 }));
        main.Document = new Document(body);
    }

    /// <summary>The marks of a line, with commas between them.</summary>
    private static IEnumerable<Run> References(BriefLine line, HashSet<int> used)
    {
        foreach (var note in line.Notes)
        {
            if (note != line.Notes[0])
                yield return new Run(Raised(), new Letters(","));
            yield return Reference(note, used.Add(note));
        }
    }

    private static RunProperties Raised() => new(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript });

    /// <summary>A footnote's mark; a note that was named before is named by its number, since Word numbers every footnote anew.</summary>
    private static Run Reference(int note, bool isFirst) => isFirst
        ? new Run(Raised(), new FootnoteReference { Id = note })
        : new Run(Raised(), new Letters($" {note}") { Space = SpaceProcessingModeValues.Preserve });

    private static Footnotes Footnotes(Brief brief)
    {
        var footnotes = new Footnotes(
            new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Id = -1, Type = FootnoteEndnoteValues.Separator },
            new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Id = 0, Type = FootnoteEndnoteValues.ContinuationSeparator });
        for (var note = 1; note <= brief.Notes.Length; note++)
            footnotes.Append(new Footnote(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }),
                new Run(Raised(), new FootnoteReferenceMark()), Text(" " + brief.Notes[note - 1])))
            { Id = note });
        return footnotes;
    }

    private static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" }, new FontSize { Val = "20" }, new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "60", Line = "252", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Title", "Title", new SpacingBetweenLines { After = "80" }, "32", bold: true),
        Style("Heading1", "heading 1", new SpacingBetweenLines { Before = "160", After = "40" }, "24", bold: true),
        Style("ListBullet", "List Bullet", null, "20", bold: false, indented: true),
        Style("FootnoteText", "footnote text", new SpacingBetweenLines { After = "0" }, "16", bold: false));

    private static Style Style(string id, string name, SpacingBetweenLines? spacing, string size, bool bold, bool indented = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (id == "Heading1")
            paragraph.Append(new KeepNext());
        if (spacing is not null)
            paragraph.Append(spacing);
        if (indented)
            paragraph.Append(new Indentation { Left = "284", Hanging = "284" });
        var run = new StyleRunProperties();
        if (bold)
            run.Append(new Bold());
        run.Append(new FontSize { Val = size });
        return new Style(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static Paragraph Paragraph(string? style, params OpenXmlElement[] runs)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }

    // Characters that XML forbids would make a document that does not open.
    private static Run Text(string text) => new(new Letters(string.Concat(text.Where(letter => !char.IsControl(letter)))) { Space = SpaceProcessingModeValues.Preserve });
}
