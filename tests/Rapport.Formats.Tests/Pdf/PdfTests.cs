using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Rapport.Formats.Tests.Pdf;

public sealed class PdfTests
{
    private const int Size = 10;

    /// <summary>A PDF with the lines of each page: where they stand, how large, and their words.</summary>
    private static byte[] Pdf(string? title, params (double X, double Y, double Size, string Words)[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = title;
        builder.DocumentInformation.CreationDate = "D:20240503100000Z";
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (x, y, size, words) in lines)
                page.AddText(words, size, new PdfPoint(x, y), font);
        }
        return builder.Build();
    }

    private static IEnumerable<(double X, double Y, double Size, string Words)> Column(double x, double top, params string[] lines) =>
        lines.Select((words, number) => (x, top - (number * 12), (double)Size, words));

    [Fact]
    public void A_report_over_two_pages_is_read_without_running_heads_and_with_its_words_whole()
    {
        static (double, double, double, string)[] Page(int number, IEnumerable<(double, double, double, string)> text) =>
            [(72, 810, 8, "Gazette of Oslo, May 2024"), .. text, (290, 30, 8, $"Page {number} of 2")];
        var bytes = Pdf(
            null,
            Page(1, [(72, 740, 18, "Norland thanks Suria"), .. Column(72, 700, "The foreign minister of Norland on Friday thanked the govern-", "ment of Suria for its long-term help after the flood in the north of", "the country, where many people had lost their houses and had been")]),
            Page(2, [.. Column(72, 740, "waiting for tents. She said that long-", "term help was needed.", "Suria will send another ship with tents, blankets and food before the", "end of the month, its president said.")]));
        var document = Inputs.Document(bytes, "-");
        Assert.Equal("Norland thanks Suria", document.Headline);
        Assert.Equal(
            "Norland thanks Suria\n\nThe foreign minister of Norland on Friday thanked the government of Suria for its long-term help after the flood in the north of the country, where many people had lost " +
            "their houses and had been waiting for tents. She said that long-term help was needed.\n\nSuria will send another ship with tents, blankets and food before the end of the month, its president said.",
            document.Text);
        Assert.Equal(new DateOnly(2024, 5, 3), document.Published);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var bytes = Pdf(
            "Norland and Suria in talks",
            [
                .. Column(60, 700, "Norland's foreign minister met the", "president of Suria in Oslo on Friday", "and thanked him for the help that", "his country had given after the flood."),
                .. Column(330, 700, "Suria's president said that he was", "glad and that more help would come", "before the winter, when it is needed", "most in the north of the country."),
            ]);
        Assert.Equal(
            "Norland and Suria in talks\n\nNorland's foreign minister met the president of Suria in Oslo on Friday and thanked him for the help that his country had given after the flood.\n\n" +
            "Suria's president said that he was glad and that more help would come before the winter, when it is needed most in the north of the country.",
            Inputs.Document(bytes, "a.pdf").Text);
    }

    [Fact]
    public void A_pdf_without_letters_is_left_out_with_that_word() =>
        Assert.Equal("a.pdf: the PDF has no text layer; let a program read the letters in its pictures first", Inputs.Fault(Pdf(null, []), "a.pdf").ToString());

    [Fact]
    public void A_broken_pdf_is_left_out()
    {
        Assert.Equal("the PDF is broken", Inputs.Fault("%PDF-1.7\nnothing"u8.ToArray(), "a.pdf").Wrong);
        Assert.Equal("the PDF is broken", Inputs.Fault("Norland thanked Suria."u8.ToArray(), "a.pdf").Wrong);
    }
}
