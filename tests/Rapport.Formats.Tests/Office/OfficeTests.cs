using System.Text;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Rapport.Formats.Tests.Office;

public sealed class OfficeTests
{
    private static byte[] Docx(params (string Text, string? Style)[] paragraphs)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var body = new Body(paragraphs.Select(static paragraph => new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = paragraph.Style ?? "Normal" }),
                new Run(new Words(paragraph.Text[..(paragraph.Text.Length / 2)]) { Space = SpaceProcessingModeValues.Preserve }),
                new DeletedRun(new Run(new DeletedText("struck out"))),
                new Run(new Words(paragraph.Text[(paragraph.Text.Length / 2)..]) { Space = SpaceProcessingModeValues.Preserve }))));
            word.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(body);
        }
        return file.ToArray();
    }

    [Theory]
    [InlineData("report.docx")]
    [InlineData("-")]
    public void A_word_document_is_one_report_with_its_captions_apart(string name)
    {
        var document = Inputs.Document(Docx(("Norland thanks Suria", "Title"), ("OSLO, May 3 (NNA) -- Norland thanked Suria for its help.", null), ("Two ministers.", "Caption"), ("It was glad.", null)), name);
        Assert.Equal(
            ["Headline: Norland thanks Suria", "Dateline: OSLO, May 3 (NNA) --", "Lead: Norland thanked Suria for its help.", "Caption: Two ministers.", "Body: It was glad."],
            Inputs.Sections(document));
    }

    [Fact]
    public void A_word_document_of_Nexis_Uni_has_many_articles()
    {
        var lines = "Norland thanks Suria\nGazette of Oslo\nMay 3, 2024 Friday\nCopyright 2024 Gazette\nLength:\u00A023 words\nByline:\u00A0Jane Roe\nBody\nNorland thanked Suria.\nLoad-Date:\u00A0May 4, 2024\nEnd of Document\n" +
            "Talks\nSuria Times\nMay 4, 2024 Saturday\nLength:\u00A09 words\nBody\nSuria's king came.\nEnd of Document";
        var documents = Inputs.Documents(Docx([.. lines.Split('\n').Select(static line => (line, (string?)null))]), "export.DOCX");
        Assert.Equal(["Norland thanks Suria\n\nBy Jane Roe\n\nNorland thanked Suria.", "Talks\n\nSuria's king came."], documents.Select(static document => document.Text));
        Assert.Equal(["Gazette of Oslo", "Suria Times"], documents.Select(static document => document.Outlet));
    }

    [Fact]
    public void What_is_no_word_document_is_left_out_with_its_word()
    {
        Assert.Equal("a.docx: the office file is no Word document; save it as .docx, tables as .csv", Inputs.Fault(Inputs.Zip(("[Content_Types].xml", "<a/>"u8.ToArray())), "a.docx").ToString());
        Assert.Equal("the Word document is broken", Inputs.Fault(Inputs.Zip(("word/document.xml", "<w:document"u8.ToArray())), "a.docx").Wrong);
        Assert.Equal("the Word document is broken", Inputs.Fault(Inputs.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"u8.ToArray())), "a.docx").Wrong);
        Assert.Equal("the document holds no text", Inputs.Fault(Docx(), "a.docx").Wrong);
        Assert.Equal("the file is in the old binary format of Office, or locked by a password", Inputs.Fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "a.doc").Wrong);
        var bomb = Encoding.UTF8.GetBytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + new string(' ', 40_000_000) + "</w:t></w:r></w:p></w:body></w:document>");
        Assert.Equal("the packed data expand more than 200 times", Inputs.Fault(Inputs.Zip(("word/document.xml", bomb)), "a.docx").Wrong);
    }

    [Fact]
    public void Rtf_is_one_report_in_its_own_encoding()
    {
        const string rtf = """
            {\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\*\generator Writer;}{\info{\title Not this}}{\header Gazette}
            \pard\b Norland thanks Suria\b0\par
            OSLO, May 3 (NNA) \endash  Norland\rquote s minister of Malm\'f6 thanked \u193?lvaro \{Suria\} for its
             help.\par {\v hidden}{\pict 0102}It was gl\-ad.\par}
            """;
        Assert.Equal(
            ["Headline: Norland thanks Suria", "Dateline: OSLO, May 3 (NNA) –", "Lead: Norland’s minister of Malmö thanked Álvaro {Suria} for its help.", "Body: It was glad."],
            Inputs.Sections(Inputs.Document(rtf, "-")));
    }

    [Fact]
    public void Rtf_of_Factiva_has_many_articles()
    {
        static string Article(string number, string title, string text) =>
            $@"{{\b HD}}\tab {title}\par {{\b WC}}\tab 23 words\par {{\b PD}}\tab 3 May 2024\par {{\b SN}}\tab Norland News\par {{\b LP}}\par {text}\par {{\b TD}}\par It was glad.\par {{\b AN}}\tab Document {number}\par \page ";
        var documents = Inputs.Documents(Encoding.ASCII.GetBytes(@"{\rtf1\ansi " + Article("NNA0000020240503ek1", "Thanks", "Norland thanked Suria.") + Article("NNA0000020240503ek2", "Talks", "Norland met Suria.") + "}"), "Factiva.rtf");
        Assert.Equal(["Thanks\n\nNorland thanked Suria.\n\nIt was glad.", "Talks\n\nNorland met Suria.\n\nIt was glad."], documents.Select(static document => document.Text));
        Assert.Equal(["NNA0000020240503ek1", "NNA0000020240503ek2"], documents.Select(static document => document.Id));
    }

    [Fact]
    public void Rtf_nested_without_end_is_left_out() =>
        Assert.Equal("the document is nested too deep", Inputs.Fault(Encoding.ASCII.GetBytes(@"{\rtf1" + new string('{', 5000)), "-").Wrong);

    [Fact]
    public void Broken_rtf_gives_some_outcome()
    {
        string[] pieces = ["{", "}", @"\", @"\par ", @"\'", @"\'e9", @"\u", @"\u-1 ?", @"\uc9999 ", @"\bin9 ", @"\*", "x", @"\ansicpg", @"\ansicpg99999 ", "\0"];
        Gen.Int[0, pieces.Length - 1].Array[0, 30].Sample(chosen => Inputs.Read(Encoding.Latin1.GetBytes(@"{\rtf1 " + string.Concat(chosen.Select(piece => pieces[piece]))), "-").Count == 1);
    }
}
