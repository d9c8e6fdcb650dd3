using System.Collections.Immutable;
using System.Text;
using Rapport.Text.Reading;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Rapport.Formats.Pdf;

/// <summary>A line of a page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Block">Number of its block: a column, a heading, a paragraph that stands apart.</param>
/// <param name="Left">Where it begins, in points from the left of the page.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Middle">How far up it stands, in points from the foot of the page.</param>
/// <param name="Height">Height of its letters in points.</param>
/// <param name="BlockLeft">Where its block begins.</param>
/// <param name="BlockRight">Where its block ends.</param>
internal sealed record PdfLine(string Text, int Block, double Left, double Right, double Middle, double Height, double BlockLeft, double BlockRight);

/// <summary>A page as its lines, in the order in which they are read: column by column.</summary>
/// <param name="Height">Its height in points.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record PdfPage(double Height, ImmutableArray<PdfLine> Lines)
{
    private const int MostWords = 20_000;

    private static readonly (string Drawn, string Letters)[] Ligatures = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅ", "st"), ("ﬆ", "st")];

    /// <summary>Reads a page.</summary>
    /// <exception cref="UnreadableInputException">More words stand on it than on any page.</exception>
    public static PdfPage Of(UglyToad.PdfPig.Content.Page page)
    {
        var words = page.GetWords(NearestNeighbourWordExtractor.Instance).Where(static word => !string.IsNullOrWhiteSpace(word.Text)).Take(MostWords + 1).ToList();
        if (words.Count > MostWords)
            throw new UnreadableInputException($"page {page.Number}", $"the page has more than {MostWords} words", "save the PDF anew by another program");
        if (words.Count == 0)
            return new(page.Height, []);
        var blocks = UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words)).ToList();
        return new(page.Height, [.. blocks.SelectMany(static (block, number) => block.TextLines.Select(line => Line(line, block, number)))]);
    }

    private static PdfLine Line(TextLine line, TextBlock block, int number)
    {
        var box = line.BoundingBox;
        return new(
            Letters(line.Text), number, box.Left, box.Right, (box.Top + box.Bottom) / 2, line.Words.Average(static word => word.Letters.Average(static letter => letter.PointSize)),
            block.BoundingBox.Left, block.BoundingBox.Right);
    }

    /// <summary>Words with one blank between them, letters that fonts draw as one apart.</summary>
    private static string Letters(string text)
    {
        var words = ParagraphText.Words(text);
        if (!words.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06'))
            return words;
        var apart = new StringBuilder(words);
        foreach (var (drawn, letters) in Ligatures)
            apart.Replace(drawn, letters);
        return apart.ToString();
    }
}
