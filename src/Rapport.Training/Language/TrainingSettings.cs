namespace Rapport.Training;

/// <summary>How a language model is trained. The same data and settings give the same model to the byte.</summary>
public sealed record TrainingSettings
{
    /// <summary>Seed of the random order and of the exploration.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Passes over the data for the tokenizer.</summary>
    public int BorderEpochs { get; init; } = 16;

    /// <summary>Trainings of the tokenizer, each in another random order, whose mean it is.</summary>
    public int BorderTrainings { get; init; } = 4;

    /// <summary>Passes over the data for the splitter of sentences.</summary>
    public int EndEpochs { get; init; } = 8;

    /// <summary>Trainings of the splitter, whose mean it is.</summary>
    public int EndTrainings { get; init; } = 1;

    /// <summary>Passes over the data for the tagger.</summary>
    public int TagEpochs { get; init; } = 8;

    /// <summary>Trainings of the tagger, each in another random order, whose mean it is.</summary>
    public int TaggerTrainings { get; init; } = 4;

    /// <summary>Passes for each tagger that tags the tenth which it has not seen, for the parser to learn from.</summary>
    public int FoldEpochs { get; init; } = 4;

    /// <summary>Number of parts for these taggers.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Passes over the data in which the parser learns each transition by itself.</summary>
    public int ParserEpochs { get; init; } = 2;

    /// <summary>Passes over the data in which the parser learns whole trees by a beam.</summary>
    public int BeamEpochs { get; init; } = 7;

    /// <summary>Width of the beam that the parser learns with.</summary>
    public int BeamWidth { get; init; } = 4;

    /// <summary>Trainings of the parser, each in another random order, whose mean it is.</summary>
    public int ParserTrainings { get; init; } = 4;

    /// <summary>How many sentences of plain text two parsers look at for trees on which they agree.</summary>
    public int PlainSentences { get; init; } = 60_000;

    /// <summary>The fewest words that such a sentence has.</summary>
    public int ShortestPlain { get; init; } = 10;

    /// <summary>The most words that such a sentence has.</summary>
    public int LongestPlain { get; init; } = 35;

    /// <summary>Passes for the one of them that learns each transition by itself.</summary>
    public int TransitionParserEpochs { get; init; } = 6;

    /// <summary>Number of parts for the parsers that parse the part which they have not seen, for names to learn from.</summary>
    public int ParserFolds { get; init; } = 2;

    /// <summary>Passes for each of these parsers.</summary>
    public int ParserFoldEpochs { get; init; } = 2;

    /// <summary>Passes with a beam for each of these parsers.</summary>
    public int ParserFoldBeamEpochs { get; init; } = 2;

    /// <summary>Passes over the data for universal features.</summary>
    public int FeatureEpochs { get; init; } = 5;

    /// <summary>Passes over the data for names.</summary>
    public int NameEpochs { get; init; } = 10;

    /// <summary>What "no name" loses: the likeliest labels leave out more names than the best balance of precision and recall.</summary>
    public double NameRecall { get; init; } = 0.5;

    /// <summary>How far the first sentence moves the weights of names.</summary>
    public double NameRate { get; init; } = 0.1;

    /// <summary>How much the weights of names shrink in a pass, by the rate.</summary>
    public double NameShrink { get; init; } = 3;

    /// <summary>Weights of names that are smaller than this are left out of the model.</summary>
    public double NameThreshold { get; init; } = 0.005;

    /// <summary>How often the parser, when it learns, goes on from its own choice though it is wrong.</summary>
    public double Exploration { get; init; } = 0.9;

    /// <summary>How many mistakes a feature of tagger or parser must take part in before it counts.</summary>
    public int LeastUpdates { get; init; } = 5;

    /// <summary>The same for the features of transitions, of which training by a beam changes many at a time.</summary>
    public int LeastTransitionUpdates { get; init; } = 10;

    /// <summary>The same for weights of transitions.</summary>
    public double TransitionThreshold { get; init; } = 0.4;

    /// <summary>Weights whose average over the training is smaller than this are left out of the model.</summary>
    public double Threshold { get; init; } = 0.05;
}
