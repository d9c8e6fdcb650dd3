using System.Collections.Immutable;
using Rapport.Coding.Findings;

namespace Rapport.Store;

/// <summary>One adding of reports to a record: by what and with which options they were read and coded.</summary>
public sealed record Run
{
    /// <summary>A name that no other run has.</summary>
    public required string Name { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Added { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Program { get; init; }

    /// <summary>Hash of the language model: "sha256:…".</summary>
    public required string Model { get; init; }

    /// <summary>Hash of the register of outlets: "sha256:…".</summary>
    public required string Outlets { get; init; }

    /// <summary>Hash of the resource pack: "sha256:…".</summary>
    public required string Pack { get; init; }

    /// <summary>The pack as the user named it; null where it was the program's own.</summary>
    public string? PackPath { get; init; }

    /// <summary>Day of publication of reports that did not tell theirs, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Outlet of reports that did not tell theirs, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>The state that the outlet speaks for, or null.</summary>
    public string? Side { get; init; }

    /// <summary>Whether the gate kept reports from being read.</summary>
    public bool IsGated { get; init; }

    /// <summary>The columns of tables of reports that were named, "text=Body,title=Headline", or null.</summary>
    public string? Columns { get; init; }
}

/// <summary>An input of a run as the manifest of the record has it.</summary>
public sealed record RunInput
{
    /// <summary>The run.</summary>
    public required Run Run { get; init; }

    /// <summary>Its place among the inputs of the run, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>As the user named it: a path, or "-".</summary>
    public required string Path { get; init; }

    /// <summary>Whether it was read to its end; false where the run was broken off.</summary>
    public bool Ended { get; init; }

    /// <summary>SHA-256 of its bytes: "sha256:…"; null where it was not read to its end.</summary>
    public string? Hash { get; init; }

    /// <summary>Its length; null where it was not read to its end.</summary>
    public long? Bytes { get; init; }

    /// <summary>Number of reports that were new, or were coded anew.</summary>
    public int Taken { get; init; }

    /// <summary>Number of reports that the record had already.</summary>
    public int Known { get; init; }

    /// <summary>Number of reports left out, by reason.</summary>
    public ImmutableSortedDictionary<string, int> LeftOut { get; init; } = ImmutableSortedDictionary<string, int>.Empty;
}

/// <summary>Reports that are appended together, with the inputs they come from.</summary>
public sealed record Batch
{
    /// <summary>The run that reads them.</summary>
    public required Run Run { get; init; }

    /// <summary>The reports, in the order of the inputs.</summary>
    public required IReadOnlyList<ReportFindings> Reports { get; init; }

    /// <summary>The inputs, in order, each with its share of the reports.</summary>
    public required IReadOnlyList<InputShare> Shares { get; init; }
}

/// <summary>What a batch holds of one input.</summary>
/// <param name="Number">The input's place among those of the run, from 1.</param>
/// <param name="Path">As the user named it: a path, or "-".</param>
/// <param name="Reports">How many of the batch's reports are its.</param>
/// <param name="End">What is known at its end; null where more of it follows.</param>
/// <param name="Reached">How far it is read with this batch, for another run to go on from there; null where that is not known.</param>
public sealed record InputShare(int Number, string Path, int Reports, InputEnd? End, InputReached? Reached = null);

/// <summary>What is known of an input that was read to its end.</summary>
/// <param name="Hash">SHA-256 of its bytes: "sha256:…"; null where it could not be read to its last byte.</param>
/// <param name="Bytes">Its length, or null.</param>
/// <param name="Taken">Reports of earlier batches that were new or coded anew.</param>
/// <param name="Known">Reports of earlier batches that the record had already.</param>
/// <param name="LeftOut">Number of reports left out, by reason.</param>
public sealed record InputEnd(string? Hash, long? Bytes, int Taken, int Known, IReadOnlyDictionary<string, int> LeftOut);
