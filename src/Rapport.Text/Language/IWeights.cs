namespace Rapport.Text.Language;

/// <summary>The weights of a linear classifier, be they still learning or fixed in a table.</summary>
internal interface IWeights
{
    /// <summary>Number of classes.</summary>
    int ClassCount { get; }

    /// <summary>Sums the weights of <paramref name="features"/> for each class into <paramref name="scores"/>.</summary>
    void Score(ReadOnlySpan<ulong> features, Span<int> scores);
}
