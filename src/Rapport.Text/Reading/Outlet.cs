using System.Collections.Immutable;

namespace Rapport.Text.Reading;

/// <summary>How an outlet stands to its state.</summary>
public enum OutletKind
{
    /// <summary>An organ of a state, or of an organisation of states: a ministry, a president's office.</summary>
    Official,

    /// <summary>Owned by a state and directed by it, or by the party over it.</summary>
    State,

    /// <summary>Owned or paid for by the public, with reports that are its own affair by law.</summary>
    Public,

    /// <summary>Neither.</summary>
    Independent,
}

/// <summary>Who publishes reports.</summary>
/// <param name="Name">The outlet's usual name: "Xinhua".</param>
/// <param name="Kind">How it stands to its state.</param>
public sealed record Outlet(string Name, OutletKind Kind)
{
    /// <summary>Further names, as they stand in files, on pages and in titles of feeds: "Xinhua News Agency".</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Short names by which datelines and credits name it, and too short to be looked for in a title: "AA".</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Domains of its pages in lower case, subdomains included: "xinhuanet.com".</summary>
    public ImmutableArray<string> Domains { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-3 code of the state that it speaks for; null for an outlet that is public, independent, or of an organisation of states.</summary>
    public string? Side { get; init; }

    /// <summary>BCP 47 tags of the languages that it publishes in, its own first; empty where they are not known.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>A dateline as it writes it: "KYIV (Reuters) -"; null where it does not name itself there.</summary>
    public string? Dateline { get; init; }

    /// <summary>IANA time zone of its capital or head office ("Asia/Shanghai"), or null.</summary>
    public string? TimeZone { get; init; }
}
