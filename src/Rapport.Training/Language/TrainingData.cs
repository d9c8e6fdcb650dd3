using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>What a language model is trained on: trees, sentences with names, abbreviations.</summary>
public sealed record TrainingData
{
    /// <summary>Sentences with gold trees, in the order of their documents.</summary>
    public required ImmutableArray<ConlluSentence> Trees { get; init; }

    /// <summary>Sentences with gold names; their words need no annotation besides.</summary>
    public required ImmutableArray<NamedSentence> Names { get; init; }

    /// <summary>Abbreviations with their full stop, each with "before-name", "before-number" or "free".</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Abbreviations { get; init; }

    /// <summary>The tables of names.</summary>
    public NameTables NameTables { get; init; } = NameTables.Empty;

    /// <summary>Irregular forms: form, part of speech ("noun", "verb", "adjective", "adverb") and lemma.</summary>
    public ImmutableArray<(string Form, string Part, string Lemma)> Irregular { get; init; } = [];

    /// <summary>Words in folded form, each with its classes as <see cref="WordClasses.Pack"/> makes them.</summary>
    public required ImmutableArray<KeyValuePair<string, int>> Classes { get; init; }

    /// <summary>Reports in English without any annotation, for the parser to learn from where it is sure; read when they are asked for.</summary>
    public IEnumerable<Document> Plain { get; init; } = [];

    /// <summary>One line of description for each source.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Reads a CoNLL-U file, packed with gzip or not.</summary>
    /// <exception cref="BrokenFileException">The file is missing or no CoNLL-U.</exception>
    public static ImmutableArray<ConlluSentence> ReadTrees(string path)
    {
        using var reader = Open(path);
        return [.. new ConlluReader(reader, path).Read()];
    }

    /// <summary>Reads the table of abbreviations: abbreviation, tab, kind; lines that begin with "#" are passed over.</summary>
    /// <exception cref="BrokenFileException">The file is missing, or a line is not of this form.</exception>
    public static ImmutableArray<KeyValuePair<string, string>> ReadAbbreviations(string path)
    {
        var table = Table.Read(path, "abbreviation", "kind");
        return [.. table.Rows.Select(row => KeyValuePair.Create(
            row.Unique("abbreviation"), row.OneOf("kind", ["before-name", "before-number", "free"], "the three kinds")))];
    }

    /// <summary>Reads the table of irregular forms.</summary>
    /// <exception cref="BrokenFileException">The file is missing, or a row is not of this form.</exception>
    public static ImmutableArray<(string Form, string Part, string Lemma)> ReadIrregular(string path) =>
        [.. Table.Read(path, "form", "part", "lemma").Rows.Select(row => (
            row["form"], row.OneOf("part", ["noun", "verb", "adjective", "adverb"], "the four parts of speech"), row["lemma"]))];

    /// <summary>Reads the table of word classes: word, number of the fine class, number of the coarse class.</summary>
    /// <exception cref="BrokenFileException">The file is missing, or a line is not of this form.</exception>
    public static ImmutableArray<KeyValuePair<string, int>> ReadClasses(string path)
    {
        var table = Table.Read(path, "word", "fine", "coarse");
        return [.. table.Rows.Select(row => KeyValuePair.Create(
            row.Unique("word"), WordClasses.Pack(row.Number("fine", WordClasses.LargestFine), row.Number("coarse", WordClasses.LargestCoarse))))];
    }

    internal static TextReader Open(string path)
    {
        if (!File.Exists(path))
            throw new BrokenFileException(path, 0, "the file is missing", "name the folder of the treebanks with --data");
        var stream = File.OpenRead(path);
        return new StreamReader(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream, Encoding.UTF8);
    }
}

/// <summary>A sentence whose names are known.</summary>
/// <param name="Id">Its "sent_id" where a tree of that name is among the trees, or null.</param>
/// <param name="Words">Its words.</param>
/// <param name="Names">Its names in their order.</param>
public sealed record NamedSentence(string? Id, ImmutableArray<string> Words, ImmutableArray<NameMention> Names)
{
    /// <summary>Number of its source; 0 for the one whose rules of annotation count.</summary>
    public int Source { get; init; }
}
