using System.Text;
using Rapport.Text.Reading;

namespace Rapport.Text.Tests.Reading;

internal static class Inputs
{
    public static List<ReadOutcome> Read(byte[] bytes, string name = "report.txt", ReadingOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return [.. DocumentReader.Read(stream, name, options ?? new ReadingOptions())];
    }

    public static List<ReadOutcome> Read(string text, string name = "report.txt", ReadingOptions? options = null) =>
        Read(Encoding.UTF8.GetBytes(text), name, options);

    public static Document Document(byte[] bytes, string name = "report.txt", ReadingOptions? options = null) =>
        Assert.IsType<ReadOutcome.Read>(Assert.Single(Read(bytes, name, options))).Document;

    public static Document Document(string text, string name = "report.txt", ReadingOptions? options = null) =>
        Document(Encoding.UTF8.GetBytes(text), name, options);

    public static InputFault Fault(byte[] bytes, string name = "report.txt", ReadingOptions? options = null) =>
        Assert.IsType<ReadOutcome.LeftOut>(Assert.Single(Read(bytes, name, options))).Fault;

    /// <summary>The sections as "Kind: words", one a line.</summary>
    public static string[] Sections(Document document) =>
        [.. document.Sections.Select(section => $"{section.Kind}: {section.Span.Of(document.Text)}")];
}
