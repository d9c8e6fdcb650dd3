using System.Collections.Immutable;

namespace Rapport.Text;

/// <summary>
/// One annotated sentence: columns of equal length, one row a word (a word is a line of CoNLL-U; "don't" is two words).
/// Indices of words run from 0.
/// </summary>
public sealed record Sentence
{
    /// <summary>Where the sentence stands in the text of the document.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of the section, in <see cref="Document.Sections"/>, that the sentence belongs to; -1 where the document has none.</summary>
    public int SectionIndex { get; init; } = -1;

    /// <summary>Where each word stands in the text of the document. Words of one surface token divide its span.</summary>
    public required ImmutableArray<TextSpan> Words { get; init; }

    /// <summary>Each word as written.</summary>
    public required ImmutableArray<string> Forms { get; init; }

    /// <summary>Dictionary form of each word.</summary>
    public required ImmutableArray<string> Lemmas { get; init; }

    /// <summary>Universal part of speech of each word.</summary>
    public required ImmutableArray<Upos> Upos { get; init; }

    /// <summary>Penn Treebank tag of each word ("VBD"), "_" where unknown.</summary>
    public required ImmutableArray<string> Xpos { get; init; }

    /// <summary>Universal features of each word as in CoNLL-U ("Mood=Ind|Tense=Past"), "_" where it has none.</summary>
    public required ImmutableArray<string> Features { get; init; }

    /// <summary>Index of each word's governor; -1 for the root.</summary>
    public required ImmutableArray<int> Heads { get; init; }

    /// <summary>Universal relation of each word to its governor, with subtype ("nsubj:pass"); interned, so that equal labels are the same object.</summary>
    public required ImmutableArray<string> Relations { get; init; }

    /// <summary>Surface tokens of more than one word ("don't"): the indices [first, end) of their words.</summary>
    public ImmutableArray<WordRange> MultiwordTokens { get; init; } = [];

    /// <summary>The names in the sentence, in order and without overlap.</summary>
    public ImmutableArray<NameMention> Names { get; init; } = [];

    /// <summary>Number of words.</summary>
    public int Count => Words.Length;
}

/// <summary>A half-open range of word indices of one sentence.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="End">Index behind the last word.</param>
public readonly record struct WordRange(int First, int End);

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A place, states included.</summary>
    Place,

    /// <summary>An organisation that is no state's: a company, a party, an international organisation.</summary>
    Organisation,

    /// <summary>An organisation of a state: a ministry, a parliament, a court, an armed force.</summary>
    StateOrganisation,

    /// <summary>The word for those who belong to a state or a region: "Belgian", "the Chinese".</summary>
    Nationality,

    /// <summary>An office with a capital: "Foreign Minister", "Secretary of State".</summary>
    Office,
}

/// <summary>A name found in a sentence.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Words">The words that it covers.</param>
public readonly record struct NameMention(NameKind Kind, WordRange Words);

/// <summary>A document with its sentences.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sentences">Its sentences in the order of the text; sentences do not cross the bounds of sections.</param>
public sealed record AnnotatedDocument(Document Document, ImmutableArray<Sentence> Sentences);
