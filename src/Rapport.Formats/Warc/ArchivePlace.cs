namespace Rapport.Formats.Warc;

/// <summary>Where a record of a web archive begins.</summary>
/// <param name="Record">Its number, from 1.</param>
/// <param name="Byte">The byte of the file at which it begins, or at which the member of gzip begins that holds it.</param>
/// <param name="Within">How many bytes of what the member unpacks to lie in front of it.</param>
public sealed record ArchivePlace(int Record, long Byte, long Within);

/// <summary>How far a web archive is read. Another reading can begin where this one has come, as long as the bytes are the same.</summary>
public sealed class ArchiveReading
{
    /// <summary>Where it begins; null for the first record.</summary>
    public ArchivePlace? From { get; init; }

    /// <summary>
    /// The record that the outcome which was given last is of: all that is in front of it was given before. Null where nothing was read, or where the input is no web archive, or
    /// one in another packing than gzip.
    /// </summary>
    public ArchivePlace? Reached { get; internal set; }
}
