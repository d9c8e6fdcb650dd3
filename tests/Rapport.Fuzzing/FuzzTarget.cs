using System.Collections.Immutable;
using System.Text;
using Rapport.Coding;
using Rapport.Formats;
using Rapport.Text;
using Rapport.Text.Reading;
using Rapport.Training;

namespace Rapport.Fuzzing;

/// <summary>What a fuzzer may give any bytes to: it must end soon and throw nothing.</summary>
public static class FuzzTarget
{
    /// <summary>The readers by their targets, with the name of a file that leads to each.</summary>
    public static ImmutableSortedDictionary<string, string> Readers { get; } = new Dictionary<string, string>
    {
        ["text"] = "a.txt",
        ["lines"] = "a.jsonl",
        ["feed"] = "a.rss",
        ["page"] = "a.html",
        ["wire"] = "a.xml",
        ["ninjs"] = "a.json",
        ["gzip"] = "a.gz",
        ["zstandard"] = "a.zst",
        ["zip"] = "a.zip",
        ["tar"] = "a.tar",
        ["warc"] = "a.warc",
        ["warc-packed"] = "a.warc.gz",
        ["arc"] = "a.arc",
        ["table"] = "a.csv",
        ["mail"] = "a.eml",
        ["rtf"] = "a.rtf",
        ["docx"] = "a.docx",
        ["pdf"] = "a.pdf",
        ["nexis"] = "a.txt",
        ["factiva"] = "a.txt",
        ["proquest"] = "a.txt",
        ["ris"] = "a.ris",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The names of all targets.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Readers.Keys, "coder", "filters", "lexicon", "tokenizer"];

    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A target, made ready.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static Action<byte[]> Of(string name) => name switch
    {
        "tokenizer" => Tokenizer(),
        "coder" => Coder(),
        "lexicon" => Lexicon(),
        "filters" => new FilterTarget().Ask,
        _ when Readers.ContainsKey(name) => bytes => Reports(name, bytes),
        _ => throw new ArgumentException($"there is no target {name}", nameof(name)),
    };

    /// <summary>The reports that a reader takes out of bytes, each looked at.</summary>
    /// <param name="name">One of <see cref="Readers"/>.</param>
    /// <param name="bytes">The input.</param>
    /// <exception cref="InvalidOperationException">Sections of a report lie wrongly in its text.</exception>
    public static ImmutableArray<Document> Reports(string name, byte[] bytes)
    {
        // Small limits, so that they are reached.
        var options = new ReadingOptions { Limits = new() { DocumentBytes = 100_000, PageBytes = 100_000, FeedBytes = 100_000, HeldBytes = 200_000, Entries = 100 } };
        using var stream = new MemoryStream(bytes);
        ImmutableArray<Document> documents = [.. ReportReader.Read(stream, Readers[name], options).OfType<ReadOutcome.Read>().Select(static outcome => outcome.Document)];
        foreach (var document in documents)
            Check(document);
        return documents;
    }

    /// <summary>Every section is a stretch of the text, behind the one in front of it.</summary>
    private static void Check(Document document)
    {
        var end = 0;
        foreach (var section in document.Sections)
        {
            if (section.Span.Start < end || section.Span.End > document.Text.Length || section.Span.Length <= 0)
                throw new InvalidOperationException($"a section at {section.Span.Start} to {section.Span.End} behind {end} in a text of {document.Text.Length}");
            end = section.Span.End;
        }
    }

    private static Action<byte[]> Tokenizer()
    {
        var annotator = Model();
        return bytes =>
        {
            var document = DocumentReader.FromText(Encoding.UTF8.GetString(bytes), new ReadingOptions());
            foreach (var sentence in annotator.Divide(document))
                if (sentence.IsEmpty || sentence.Any(string.IsNullOrEmpty))
                    throw new InvalidOperationException("an empty sentence or word");
        };
    }

    private static Action<byte[]> Coder()
    {
        var (annotator, coder) = (Model(), new Coder(PackCompiler.Compile(Path.Combine(Root, "data")).Pack!));
        return bytes =>
        {
            var findings = coder.Code(annotator.Annotate(DocumentReader.FromText(Encoding.UTF8.GetString(bytes), new ReadingOptions())));
            if (!findings.EvidenceIsInText())
                throw new InvalidOperationException("a finding without words of the text");
        };
    }

    private static Action<byte[]> Lexicon()
    {
        var ontology = OntologySources.Read(Path.Combine(Root, "data", "ontology"));
        return bytes => LexiconSources.Read([("a.md", Encoding.UTF8.GetString(bytes))], ontology);
    }

    private static Annotator Model()
    {
        using var stream = File.OpenRead(Path.Combine(Root, "data", "models", "english.model"));
        return Annotator.Read(stream);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Rapport.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Rapport.Fuzzing runs inside a checkout of Rapport");
    }
}
