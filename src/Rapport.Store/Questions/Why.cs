using System.Collections.Immutable;

namespace Rapport.Store.Questions;

/// <summary>Where a finding comes from.</summary>
public sealed record Why
{
    /// <summary>The finding: an event, a statement, or null where it is a link.</summary>
    public RecordedFinding? Finding { get; init; }

    /// <summary>The finding where it is a link, else null.</summary>
    public RecordedLink? Link { get; init; }

    /// <summary>The report that tells it.</summary>
    public required ReportHead Report { get; init; }

    /// <summary>The pack that coded it: "sha256:…".</summary>
    public required string Pack { get; init; }

    /// <summary>Whether the newest coding of the report still has the finding.</summary>
    public bool Current { get; init; }

    /// <summary>Other packs that found the same, in the order of their codings.</summary>
    public ImmutableArray<string> OtherPacks { get; init; } = [];

    /// <summary>What readers said of it, in the order they said it.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The sentences that its evidence lies in, each with all pieces of evidence in it, in the order of the text.</summary>
    public ImmutableArray<EvidenceSentence> Sentences { get; init; } = [];

    /// <summary>The words that tell what an event is about, by context and in the order of the text.</summary>
    public ImmutableArray<RecordedContextWord> ContextWords { get; init; } = [];

    /// <summary>Other events and statements of the same coding whose evidence lies in the same sentences.</summary>
    public ImmutableArray<RecordedFinding> Beside { get; init; } = [];

    /// <summary>What was read in the same sentences and not taken.</summary>
    public ImmutableArray<RecordedRejection> Rejected { get; init; } = [];
}

/// <summary>A word or phrase that tells what an event is about.</summary>
/// <param name="Context">The PLOVER context.</param>
/// <param name="Weight">1 where it tells the context alone, ½ or ¼ where it tells it beside others.</param>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand in the text of the report.</param>
public sealed record RecordedContextWord(string Context, double Weight, string Text, CodePointSpan Span);

/// <summary>A sentence with the evidence in it.</summary>
/// <param name="Text">The sentence; the bare words of the evidence where no sentence is known.</param>
/// <param name="Span">Where it stands in the text of the report.</param>
/// <param name="Evidence">Evidence that begins in it.</param>
public sealed record EvidenceSentence(string Text, CodePointSpan Span, ImmutableArray<EvidenceWords> Evidence);
