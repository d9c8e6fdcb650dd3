using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Rapport.Store;

/// <summary>How far an input was read: all reports in front are in the record, and what became of them is counted.</summary>
public sealed record InputReached
{
    /// <summary>How many first bytes of the input were read for it.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of them: "sha256:…". An input with the same first bytes gives the same reports up to the place.</summary>
    public required string Hash { get; init; }

    /// <summary>Where reading is to go on; null where the input was read to its end.</summary>
    public InputPlace? Place { get; init; }

    /// <summary>What became of the reports in front.</summary>
    public required InputTally Tally { get; init; }
}

/// <summary>Where a record of a web archive begins.</summary>
/// <param name="Record">Its number, from 1.</param>
/// <param name="Byte">The byte of the file at which it begins, or at which the member of gzip begins that holds it.</param>
/// <param name="Within">How many bytes of what the member unpacks to lie in front of it.</param>
public sealed record InputPlace(int Record, long Byte, long Within);

/// <summary>What became of the reports of an input up to a place.</summary>
public sealed record InputTally
{
    /// <summary>Number of reports that are in the record.</summary>
    public int Reports { get; init; }

    /// <summary>Number of them that the gate kept from being read.</summary>
    public int Unread { get; init; }

    /// <summary>Number of them without a day of publication.</summary>
    public int Undated { get; init; }

    /// <summary>Number of them in each language that is not coded, by its name.</summary>
    public ImmutableSortedDictionary<string, int> OtherLanguages { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>What was left out.</summary>
    public ImmutableArray<LeftOutTally> LeftOut { get; init; } = [];
}

/// <summary>Reports that were left out for one reason.</summary>
/// <param name="Wrong">The reason.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Reports">How many there are.</param>
/// <param name="Places">Where the first of them lie in the input.</param>
public sealed record LeftOutTally(string Wrong, string Remedy, int Reports, ImmutableArray<string> Places);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(InputTally))]
internal sealed partial class ReachedJson : JsonSerializerContext;
