namespace Rapport.Text.Reading;

/// <summary>Ends the reading of an input; the reader turns it into an <see cref="InputFault"/>.</summary>
internal sealed class UnreadableInputException(string place, string wrong, string remedy) : Exception($"{wrong}; {remedy}")
{
    /// <summary>Where in the input; empty where it is meant as a whole.</summary>
    public string Place { get; } = place;

    /// <summary>What is wrong, without a full stop.</summary>
    public string Wrong { get; } = wrong;

    /// <summary>What to do about it, without a full stop.</summary>
    public string Remedy { get; } = remedy;
}
