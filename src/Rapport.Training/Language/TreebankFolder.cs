using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>Reads a folder of treebanks: "ewt", "gum", "ner-uner-ewt", "ner-wikigold", "ner-re3d", each with its own files.</summary>
public static class TreebankFolder
{
    /// <summary>Reads the training parts.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="tables">The folder of the tables, such as <c>data</c>.</param>
    /// <exception cref="BrokenFileException">A file is missing or broken.</exception>
    public static TrainingData Read(string folder, string tables)
    {
        var trees = ImmutableArray.CreateBuilder<ConlluSentence>();
        var sources = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, file) in TrainingTrees)
        {
            var read = TrainingData.ReadTrees(Path.Combine(folder, file));
            trees.AddRange(read);
            sources.Add($"{name}: {read.Length} sentences, {read.Sum(sentence => sentence.Sentence.Count)} words");
        }
        var names = ImmutableArray.CreateBuilder<NamedSentence>();
        var source = 0;
        foreach (var (name, read) in ReadNames(folder))
        {
            var number = source++;
            names.AddRange(read.Select(sentence => sentence with { Source = number }));
            sources.Add($"{name}: names: {read.Count} sentences, {read.Sum(sentence => sentence.Names.Length)} names");
        }
        return new TrainingData
        {
            Trees = trees.ToImmutable(),
            Names = names.ToImmutable(),
            Abbreviations = TrainingData.ReadAbbreviations(Path.Combine(tables, "models", "abbreviations.tsv")),
            Irregular = TrainingData.ReadIrregular(Path.Combine(tables, "models", "irregular.tsv")),
            Classes = TrainingData.ReadClasses(Path.Combine(tables, "models", "word-classes.tsv")),
            NameTables = NameTables.Read(tables),
            Sources = sources.ToImmutable(),
        };
    }

    /// <summary>The development part of EWT.</summary>
    public static string EwtDevelopment(string folder) => Path.Combine(folder, "ewt", "en_ewt-ud-dev.conllu.gz");

    /// <summary>The development part of GUM.</summary>
    public static string GumDevelopment(string folder) => Path.Combine(folder, "gum", "en_gum-permissive-dev.conllu.gz");

    /// <summary>The names of the development part of EWT.</summary>
    public static string NamesDevelopment(string folder) => Path.Combine(folder, "ner-uner-ewt", "en_ewt-uner-dev.iob2.gz");

    private static readonly ImmutableArray<(string Name, string File)> TrainingTrees =
    [
        ("UD English EWT train", Path.Combine("ewt", "en_ewt-ud-train.conllu.gz")),
        ("GUM permissive train", Path.Combine("gum", "en_gum-permissive-train.conllu.gz")),
    ];

    private static IEnumerable<(string Name, List<NamedSentence> Sentences)> ReadNames(string folder)
    {
        yield return ("UNER English EWT train", NameReader.Read(Path.Combine(folder, "ner-uner-ewt", "en_ewt-uner-train.iob2.gz")));
        yield return ("GUM permissive train", GumNames.Read(Path.Combine(folder, "gum", "en_gum-permissive-train.conllu.gz")));
        yield return ("WikiGold", NameReader.Read(Path.Combine(folder, "ner-wikigold", "wikigold.conll.txt")));
        var re3d = Path.Combine(folder, "ner-re3d");
        if (!Directory.Exists(re3d))
            throw new BrokenFileException(re3d, 0, "the folder is missing", "name the folder of the treebanks with --data");
        var sentences = new List<NamedSentence>();
        foreach (var file in Directory.EnumerateFiles(re3d, "*.conll", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            sentences.AddRange(NameReader.Read(file));
        yield return ("re3d, training part", sentences);
    }
}
