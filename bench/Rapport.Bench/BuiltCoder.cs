using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Formats;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Bench;

/// <summary>Reads and codes reports inside this process as the built program does, with its model, pack and register of outlets.</summary>
/// <param name="folder">The folder of the program.</param>
internal sealed class BuiltCoder(string folder)
{
    private readonly Annotator annotator = Model(Path.Combine(folder, "models", "english.model"));
    private readonly Coder coder = new(Pack(Path.Combine(folder, "rapport.pack")));
    private readonly ReadingOptions reading = new() { Outlets = Outlets(Path.Combine(folder, "outlets.tsv")) };

    /// <summary>As the program that is measured.</summary>
    public BuiltCoder()
        : this(BuiltProgram.Folder)
    {
    }

    /// <summary>The reports of an input; what was left out of it is said on standard error.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">The input as messages name it; its ending tells the format.</param>
    public IEnumerable<Document> Read(Stream stream, string name)
    {
        foreach (var outcome in ReportReader.Read(stream, name, reading))
            if (outcome is ReadOutcome.Read read)
                yield return read.Document;
            else if (outcome is ReadOutcome.LeftOut leftOut)
                Console.Error.WriteLine(leftOut.Fault);
    }

    /// <summary>The report with its sentences.</summary>
    public AnnotatedDocument Annotate(Document document) => annotator.Annotate(document);

    /// <summary>The findings of a report by the pack of the built program.</summary>
    public ReportFindings Code(Document document) => coder.Code(annotator.Annotate(document));

    /// <summary>The findings of a claim, a sentence that stands alone, by the pack of the built program.</summary>
    public ReportFindings CodeClaim(Document claim) => coder.CodeClaim(annotator.Annotate(claim));

    /// <summary>Reads a pack.</summary>
    public static Pack Pack(string path)
    {
        using var stream = File.OpenRead(path);
        return Coding.Pack.Read(stream, path);
    }

    private static Annotator Model(string path)
    {
        using var stream = File.OpenRead(path);
        return Annotator.Read(stream, path);
    }

    private static OutletTable Outlets(string path)
    {
        using var reader = new StreamReader(path);
        return OutletTable.Read(reader, path);
    }
}
