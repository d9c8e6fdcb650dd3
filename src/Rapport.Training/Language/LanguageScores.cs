namespace Rapport.Training;

/// <summary>How many items the gold annotation has, how many the system gave, how many of these are right.</summary>
/// <param name="Correct">Right ones.</param>
/// <param name="Gold">In the gold annotation.</param>
/// <param name="System">Given by the system.</param>
public readonly record struct Score(int Correct, int Gold, int System)
{
    /// <summary>Share of the given items that are right; 0 where none was given.</summary>
    public double Precision => System == 0 ? 0 : (double)Correct / System;

    /// <summary>Share of the gold items that were given; 0 where there are none.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    /// <summary>Harmonic mean of precision and recall; 0 where there are no items at all.</summary>
    public double F1 => Gold + System == 0 ? 0 : 2.0 * Correct / (Gold + System);
}

/// <summary>The measures of the CoNLL 2018 shared task.</summary>
public sealed record LanguageScores
{
    /// <summary>Surface tokens with the right span.</summary>
    public required Score Tokens { get; init; }

    /// <summary>Sentences with the right span.</summary>
    public required Score Sentences { get; init; }

    /// <summary>Words that could be aligned.</summary>
    public required Score Words { get; init; }

    /// <summary>Universal part of speech.</summary>
    public required Score Upos { get; init; }

    /// <summary>Penn Treebank tag.</summary>
    public required Score Xpos { get; init; }

    /// <summary>Universal features, those alone that the shared task counts.</summary>
    public required Score Features { get; init; }

    /// <summary>Lemmas.</summary>
    public required Score Lemmas { get; init; }

    /// <summary>Governors.</summary>
    public required Score Uas { get; init; }

    /// <summary>Governors with relation; subtypes of relations do not count.</summary>
    public required Score Las { get; init; }
}
