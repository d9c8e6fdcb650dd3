using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Rapport.Formats;
using Rapport.Text;
using Rapport.Text.Reading;
using SmartReader;

namespace Rapport.Bench.Formats;

/// <summary>How well reports are taken out of pages, against texts that people took out of them.</summary>
internal static class FormatFigures
{
    /// <summary>Prints the scores of the library that finds the article alone, and ours.</summary>
    /// <param name="shared">The folder with <c>formats/html</c>.</param>
    /// <param name="list">A file for the pages with their scores and what is known of each, worst first; or null.</param>
    /// <param name="texts">A folder for the texts with the kinds of their parts; or null.</param>
    public static int Run(string shared, string? list, string? texts)
    {
        var folder = Path.Combine(shared, "formats", "html");
        using var truths = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth.json")));
        var rows = new[] { new Row("SmartReader alone"), new Row("rapport") };
        var pages = new List<(double F1, string Line)>();
        foreach (var truth in truths.RootElement.EnumerateObject())
        {
            var body = truth.Value.GetProperty("articleBody").GetString()!;
            var page = Unpacked(Path.Combine(folder, "pages", truth.Name + ".html.gz"));
            rows[0].Add(body, Alone(page, truth.Value.GetProperty("url").GetString()!));
            var document = Document(page);
            if (texts is not null)
                File.WriteAllLines(Path.Combine(Directory.CreateDirectory(texts).FullName, truth.Name + ".txt"), document?.Sections.Select(section => $"{section.Kind}\t{section.Span.Of(document.Text)}") ?? []);
            pages.Add((rows[1].Add(body, document is null ? "" : Body(document)), Line(truth.Name, document)));
        }
        Console.WriteLine($"{rows[0].Pages} pages              precision  recall      F1   F1 of words");
        foreach (var row in rows)
            Console.WriteLine(row);
        if (list is not null)
            File.WriteAllLines(list, pages.OrderBy(static page => page.F1).Select(static page => string.Create(CultureInfo.InvariantCulture, $"{page.F1:0.000}\t{page.Line}")));
        return 0;
    }

    private static byte[] Unpacked(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Alone(byte[] page, string address)
    {
        using var stream = new MemoryStream(page);
        using var reader = new Reader(address, stream);
        return reader.GetArticle().TextContent ?? "";
    }

    private static Document? Document(byte[] page)
    {
        using var stream = new MemoryStream(page);
        return ReportReader.Read(stream, "page.html", new ReadingOptions()).OfType<ReadOutcome.Read>().FirstOrDefault()?.Document;
    }

    /// <summary>The text without its headline, its captions and the line that names its author.</summary>
    private static string Body(Document document) => string.Join("\n", document.Sections
        .Where(static section => section.Kind is not (SectionKind.Headline or SectionKind.Caption or SectionKind.Credit or SectionKind.Byline))
        .Select(section => section.Span.Of(document.Text)));

    private static string Line(string name, Document? document) =>
        string.Join('\t', name, document?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), document?.Outlet, document?.Headline, document?.Url, document?.Language);

    private sealed class Row(string name)
    {
        private readonly ShingleScore _runs = new(4);
        private readonly ShingleScore _words = new(1);

        public int Pages { get; private set; }

        public double Add(string truth, string found)
        {
            Pages++;
            _words.Add(truth, found);
            return _runs.Add(truth, found);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{name,-20} {_runs.Precision,9:0.0000} {_runs.Recall,7:0.0000} {_runs.F1,7:0.0000} {_words.F1,13:0.0000}");
    }
}
