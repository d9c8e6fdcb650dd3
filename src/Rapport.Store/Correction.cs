using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Rapport.Store.Questions;

namespace Rapport.Store;

/// <summary>What a correction says.</summary>
public enum CorrectionAct
{
    /// <summary>The finding is none.</summary>
    Wrong,

    /// <summary>The finding is to be read otherwise.</summary>
    Change,

    /// <summary>The report tells something that was not found.</summary>
    Missing,

    /// <summary>The finding is right as it is; it need not be looked at again.</summary>
    Right,

    /// <summary>An earlier correction does not hold any more.</summary>
    Withdraw,
}

/// <summary>
/// How a finding is to be read. Null leaves what the coder read; an empty text or list says that there is none.
/// </summary>
public sealed record CorrectedReading
{
    /// <summary>"event" or "statement"; only of what was missing.</summary>
    public string? Finding { get; init; }

    /// <summary>PLOVER type or kind of statement.</summary>
    public string? Class { get; init; }

    /// <summary>PLOVER mode.</summary>
    public string? Mode { get; init; }

    /// <summary>Quad class of the type.</summary>
    public string? Quad { get; init; }

    /// <summary>PLOVER intensity of the type and mode.</summary>
    public double? Intensity { get; init; }

    /// <summary>CAMEO code.</summary>
    public string? Cameo { get; init; }

    /// <summary>How far it is an event.</summary>
    public string? Status { get; init; }

    /// <summary>"for" or "against".</summary>
    public string? Stance { get; init; }

    /// <summary>Id of the issue in the register.</summary>
    public string? IssueId { get; init; }

    /// <summary>The phrase that names the issue.</summary>
    public string? Issue { get; init; }

    /// <summary>When it was done or said: "2023-02-10", "2023-02", "2023".</summary>
    public string? Date { get; init; }

    /// <summary>Codes of who did it, or whose statement it is.</summary>
    public ImmutableArray<string>? Source { get; init; }

    /// <summary>Codes of to whom or about whom.</summary>
    public ImmutableArray<string>? Target { get; init; }

    /// <summary>First code point of the evidence of what was missing.</summary>
    public int? Start { get; init; }

    /// <summary>Code point behind the evidence of what was missing.</summary>
    public int? End { get; init; }
}

/// <summary>A correction that is to be added.</summary>
public sealed record NewCorrection
{
    /// <summary>What it says.</summary>
    public required CorrectionAct Act { get; init; }

    /// <summary>The finding; null where one is missing or a correction is withdrawn.</summary>
    public FindingId? Finding { get; init; }

    /// <summary>The report of a finding that is missing.</summary>
    public ReportId? Report { get; init; }

    /// <summary>Name of the correction that is withdrawn.</summary>
    public string? Withdraws { get; init; }

    /// <summary>What is right.</summary>
    public CorrectedReading Reading { get; init; } = new();

    /// <summary>Who says so.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>A correction of a record.</summary>
public sealed record Correction
{
    /// <summary>Its lasting name: "c" and twelve characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it says.</summary>
    public required CorrectionAct Act { get; init; }

    /// <summary>The report.</summary>
    public required ReportHead Report { get; init; }

    /// <summary>The finding that it is about or that it adds.</summary>
    public required FindingId Finding { get; init; }

    /// <summary>Name of the correction that it withdraws, or null.</summary>
    public string? Withdraws { get; init; }

    /// <summary>What is right.</summary>
    public required CorrectedReading Reading { get; init; }

    /// <summary>Who says so.</summary>
    public required string Author { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether it holds, "withdrawn", or "finding gone" where the newest coding of the report does not have the finding.</summary>
    public required CorrectionState State { get; init; }
}

/// <summary>Whether a correction holds.</summary>
public enum CorrectionState
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>Another correction withdrew it.</summary>
    Withdrawn,

    /// <summary>The newest coding of the report does not have the finding; it holds again once a coding has it.</summary>
    Gone,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CorrectedReading))]
internal sealed partial class CorrectionJson : JsonSerializerContext;
