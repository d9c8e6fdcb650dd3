using System.Collections.Immutable;

namespace Rapport.Text.Language;

/// <summary>The parts of a language model as they were trained.</summary>
internal sealed record LanguageModel
{
    /// <summary>What the model was trained on and how, in words for people.</summary>
    public required string Description { get; init; }

    /// <summary>Divides text into words.</summary>
    public required WeightTable Borders { get; init; }

    /// <summary>Contractions without an apostrophe ("cannot") and where they are cut.</summary>
    public required HashLookup Contractions { get; init; }

    /// <summary>Abbreviations and their kinds.</summary>
    public required HashLookup Abbreviations { get; init; }

    /// <summary>Finds the ends of sentences.</summary>
    public required WeightTable Ends { get; init; }

    /// <summary>Words and their classes, as <see cref="WordClasses.Pack"/> makes them.</summary>
    public required HashLookup Classes { get; init; }

    /// <summary>The names of the tags.</summary>
    public required ImmutableArray<string> Tags { get; init; }

    /// <summary>Gives tags.</summary>
    public required WeightTable TagWeights { get; init; }

    /// <summary>Words that take but one tag.</summary>
    public required HashLookup Singles { get; init; }

    /// <summary>Words and the number of the set of tags that they take.</summary>
    public required HashLookup Ambiguities { get; init; }

    /// <summary>The names of the relations.</summary>
    public required ImmutableArray<string> Relations { get; init; }

    /// <summary>Chooses transitions.</summary>
    public required WeightTable TransitionWeights { get; init; }

    /// <summary>Chooses relations.</summary>
    public required WeightTable RelationWeights { get; init; }

    /// <summary>The sets of universal features.</summary>
    public required ImmutableArray<string> FeatureSets { get; init; }

    /// <summary>For each tag the sets that go with it.</summary>
    public required int[][] SetsOfTag { get; init; }

    /// <summary>Chooses sets of universal features.</summary>
    public required WeightTable FeatureWeights { get; init; }

    /// <summary>The edits that make lemmas.</summary>
    public required ImmutableArray<string> Edits { get; init; }

    /// <summary>The rules that choose an edit.</summary>
    public required HashLookup LemmaRules { get; init; }

    /// <summary>Listed sequences of words, as <see cref="NameLists"/> looks them up.</summary>
    public required HashLookup NameSequences { get; init; }

    /// <summary>Finds names.</summary>
    public required WeightTable NameWeights { get; init; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="BrokenFileException">The stream is no language model, one of another version, or damaged.</exception>
    public static LanguageModel Read(Stream stream, string path)
    {
        var reader = ModelReader.Open(stream, path);
        var model = new LanguageModel
        {
            Description = reader.Text(),
            Borders = WeightTable.Read(reader),
            Contractions = HashLookup.Read(reader),
            Abbreviations = HashLookup.Read(reader),
            Ends = WeightTable.Read(reader),
            Classes = HashLookup.Read(reader),
            Tags = reader.Texts(),
            TagWeights = WeightTable.Read(reader),
            Singles = HashLookup.Read(reader),
            Ambiguities = HashLookup.Read(reader),
            Relations = reader.Texts(),
            TransitionWeights = WeightTable.Read(reader),
            RelationWeights = WeightTable.Read(reader),
            FeatureSets = reader.Texts(),
            SetsOfTag = ReadSets(reader),
            FeatureWeights = WeightTable.Read(reader),
            Edits = reader.Texts(),
            LemmaRules = HashLookup.Read(reader),
            NameSequences = HashLookup.Read(reader),
            NameWeights = WeightTable.Read(reader),
        };
        reader.End();
        return model.IsWhole() ? model : throw reader.Broken("its parts do not fit together");
    }

    /// <summary>The model as bytes.</summary>
    public byte[] Write()
    {
        using var writer = new ModelWriter();
        writer.Text(Description);
        Borders.Write(writer);
        Contractions.Write(writer);
        Abbreviations.Write(writer);
        Ends.Write(writer);
        Classes.Write(writer);
        writer.Texts(Tags);
        TagWeights.Write(writer);
        Singles.Write(writer);
        Ambiguities.Write(writer);
        writer.Texts(Relations);
        TransitionWeights.Write(writer);
        RelationWeights.Write(writer);
        writer.Texts(FeatureSets);
        writer.Int32(SetsOfTag.Length);
        foreach (var sets in SetsOfTag)
            writer.Array<int>(sets);
        FeatureWeights.Write(writer);
        writer.Texts(Edits);
        LemmaRules.Write(writer);
        NameSequences.Write(writer);
        NameWeights.Write(writer);
        return writer.ToArray();
    }

    private static int[][] ReadSets(ModelReader reader)
    {
        var sets = new int[reader.Int32(0, WeightTable.MaximumClasses)][];
        for (var i = 0; i < sets.Length; i++)
            sets[i] = reader.Array<int>();
        return sets;
    }

    private bool IsWhole() =>
        Borders.ClassCount == Tokenizer.DecisionCount && Ends.ClassCount == 2
        && TagWeights.ClassCount == Tags.Length && SetsOfTag.Length == Tags.Length
        && TransitionWeights.ClassCount == 3 && RelationWeights.ClassCount == Relations.Length
        && NameWeights.ClassCount == NameRecognizer.LabelCount
        && Array.TrueForAll(SetsOfTag, sets => sets.Length is > 0 and <= WeightTable.MaximumClasses
            && sets.Length <= FeatureWeights.ClassCount && Array.TrueForAll(sets, set => set >= 0 && set < FeatureSets.Length));
}
