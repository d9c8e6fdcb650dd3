using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Coding.Relevance;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>Codes one report after another. It may be used by many threads at once.</summary>
internal sealed class DocumentCoding
{
    private readonly Annotator annotator;
    private readonly Coder coder;
    private readonly Lazy<RelevanceGate> gate;

    private DocumentCoding(Annotator annotator, Pack pack)
    {
        this.annotator = annotator;
        coder = new Coder(pack);
        gate = new Lazy<RelevanceGate>(() => new RelevanceGate(pack.Relevance, pack.Actors));
        Pack = pack;
    }

    /// <summary>The pack that is coded by.</summary>
    public Pack Pack { get; }

    /// <summary>Loads what coding needs; model and pack at the same time.</summary>
    /// <param name="pack">The pack that the user names, or null for that of the program.</param>
    /// <exception cref="BrokenFileException">A file is missing, of another version, or damaged.</exception>
    public static DocumentCoding Load(string? pack)
    {
        var model = Task.Run(Resources.Annotator);
        var resources = Resources.Pack(pack);
        return new DocumentCoding(model.GetAwaiter().GetResult(), resources);
    }

    /// <summary>Loads the language model, to code by a pack that is at hand.</summary>
    /// <exception cref="BrokenFileException">The model is missing, of another version, or damaged.</exception>
    public static DocumentCoding Load(Pack pack) => new(Resources.Annotator(), pack);

    /// <summary>The same language model with another pack.</summary>
    public DocumentCoding By(Pack pack) => new(annotator, pack);

    /// <summary>The findings of a report.</summary>
    public ReportFindings Code(Document document) => coder.Code(annotator.Annotate(document));

    /// <summary>The findings of a claim, a sentence that stands alone.</summary>
    /// <param name="claim">The sentence; its full stop may be missing.</param>
    /// <param name="day">The day that "today" and "last week" are counted from, or null.</param>
    public ReportFindings CodeClaim(string claim, DateOnly? day)
    {
        var text = claim.Trim();
        if (text.Length > 0 && char.IsLetterOrDigit(text[^1]))
            text += ".";
        return coder.CodeClaim(annotator.Annotate(new Document
        {
            Id = "claim",
            Text = text,
            Published = day,
            Sections = [new Section(SectionKind.Lead, new TextSpan(0, text.Length))],
        }));
    }

    /// <summary>The findings of a report, none where it is in a language that is not coded; or why it was left out. This is the one place where a fault of the program leaves out a report and not the rest.</summary>
    /// <param name="outcome">The report as it was read.</param>
    /// <param name="input">The input that it stands in, for messages.</param>
    /// <param name="isKnown">Whether a report need not be coded, since the record has its coding by this pack: it comes without findings.</param>
    /// <param name="isGated">Whether a report that is not relevant is not read.</param>
    public CodedReport Code(ReadOutcome outcome, string input, Func<Document, bool>? isKnown = null, bool isGated = false)
    {
        var (read, leftOut) = Taken(outcome, input);
        if (read is not { } document)
            return new CodedReport(null, leftOut);
        if (!document.IsInCodedLanguage || (isKnown is not null && isKnown(document)))
            return new CodedReport(new ReportFindings { Report = new AnnotatedDocument(document, []), Pack = Pack.Hash }, null);
        if (isGated && gate.Value.Weigh(document) is { Passes: false } relevance)
            return new CodedReport(ReportFindings.Unread(document, relevance, Pack.Hash), null);
        try
        {
            var findings = Code(document);
            if (!findings.EvidenceIsInText())
                throw new InvalidOperationException("a finding without words of the text");
            return new CodedReport(findings, null);
        }
#pragma warning disable CA1031 // A report that the coder fails on is listed with its reason; the rest goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new CodedReport(null, new InputFault(
                input, $"report {document.Id}", $"the coder failed on it ({fault.GetType().Name}: {fault.Message})", "report this with the text"));
        }
    }

    /// <summary>The report, taken out of its page where that is yet to be done, or why it was left out.</summary>
    private static (Document? Document, InputFault? Fault) Taken(ReadOutcome outcome, string input)
    {
        try
        {
            var taken = outcome.Taken;
            return ((taken as ReadOutcome.Read)?.Document, (taken as ReadOutcome.LeftOut)?.Fault);
        }
#pragma warning disable CA1031 // A page that its reader fails on is listed with its reason; the rest goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return (null, new InputFault(input, "", $"the reader failed on one of its pages ({fault.GetType().Name}: {fault.Message})", "report this with the file"));
        }
    }
}

/// <summary>A report that was coded, or why it was not.</summary>
/// <param name="Findings">What was found, or null.</param>
/// <param name="Fault">Why nothing could be looked for, or null.</param>
internal sealed record CodedReport(ReportFindings? Findings, InputFault? Fault);
