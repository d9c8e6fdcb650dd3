using System.Collections.Immutable;

namespace Rapport.Server.Api;

/// <summary>What the value of a parameter is.</summary>
internal enum ParameterKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>The code of an actor.</summary>
    Actor,

    /// <summary>A day: "2023-02-10".</summary>
    Day,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Words divided by commas.</summary>
    List,
}

/// <summary>A part of an address that tells what is asked for: a condition of its query, or a segment of its path.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Meaning">What it asks for.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Meaning)
{
    /// <summary>The words that it may be; empty where it is no word.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>What holds where it is not given, or null.</summary>
    public string? Usual { get; init; }

    /// <summary>A value as an example, or null.</summary>
    public string? Example { get; init; }

    /// <summary>The least number that it may be.</summary>
    public int Least { get; init; } = 1;

    /// <summary>The largest number that it may be.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Whether there is no answer without it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether it is a segment of the path.</summary>
    public bool IsInPath { get; init; }
}
