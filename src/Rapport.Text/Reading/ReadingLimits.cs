namespace Rapport.Text.Reading;

/// <summary>How much of an input is read before it is taken for broken or for an attack.</summary>
public sealed record ReadingLimits
{
    /// <summary>Largest size of one report in bytes, unpacked: 50 MB. A file of many reports may be of any size.</summary>
    public long DocumentBytes { get; init; } = 50_000_000;

    /// <summary>Longest text of one report in letters: 2,000,000. Longer ones would be coded for minutes.</summary>
    public int ReportLetters { get; init; } = 2_000_000;

    /// <summary>Largest size of a page of HTML in bytes: 5 MB.</summary>
    public long PageBytes { get; init; } = 5_000_000;

    /// <summary>Largest size of a feed in bytes: 20 MB.</summary>
    public long FeedBytes { get; init; } = 20_000_000;

    /// <summary>How many bytes one packed byte may become; what unpacks to less than 16 MB in all is not suspected.</summary>
    public int Expansion { get; init; } = 200;

    /// <summary>How many packings and archives may lie in each other: a .tar.gz in a .zip is three.</summary>
    public int Nesting { get; init; } = 5;

    /// <summary>Most entries of one archive.</summary>
    public int Entries { get; init; } = 1_000_000;

    /// <summary>Largest size of a .zip file in bytes that is no file of its own but comes in by a pipe or lies in another archive: it is held in memory.</summary>
    public long HeldBytes { get; init; } = 200_000_000;
}
