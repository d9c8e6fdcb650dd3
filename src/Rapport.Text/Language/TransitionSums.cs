namespace Rapport.Text.Language;

/// <summary>What some features weigh for each transition, once it is known.</summary>
/// <param name="Shift">For a shift.</param>
/// <param name="Left">For an arc from the front.</param>
/// <param name="Right">For an arc from the second of the stack.</param>
/// <param name="IsKnown">Whether it was summed.</param>
internal readonly record struct TransitionSums(int Shift, int Left, int Right, bool IsKnown)
{
    /// <summary>Adds them to the weights of the transitions.</summary>
    public void AddTo(Span<int> scores)
    {
        scores[0] += Shift;
        scores[1] += Left;
        scores[2] += Right;
    }

    /// <summary>Keeps what the features weigh.</summary>
    public static TransitionSums Of(ReadOnlySpan<int> scores) => new(scores[0], scores[1], scores[2], true);
}
