using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Server.Following;
using Rapport.Tables.Codes;

namespace Rapport.Server;

/// <summary>What is served, and where.</summary>
public sealed record ServerOptions
{
    /// <summary>How many requests a second one reader may make where nothing else is said.</summary>
    public const int UsualRate = 100;

    /// <summary>The file of the record.</summary>
    public required string RecordPath { get; init; }

    /// <summary>
    /// Address and port that the server listens on, by its number; only addresses of this machine alone are taken where not every request needs a key. Port 0 takes a free one.
    /// </summary>
    public Uri Listen { get; init; } = new("http://127.0.0.1:5080");

    /// <summary>The codes of actors and events, with the ontology and the register of actors.</summary>
    public required CodeBook Codes { get; init; }

    /// <summary>The findings of a claim, a sentence that stands alone; the day is the one that "today" in it is counted from.</summary>
    public required Func<string, DateOnly?, ReportFindings> CodeClaim { get; init; }

    /// <summary>The name of an actor as readers know it ("Belgium"), or null where only its code is known.</summary>
    public Func<ActorCode, string?> NameOf { get; init; } = static _ => null;

    /// <summary>The name of an issue of the register ("one-China policy"), or null where the register does not have the id.</summary>
    public Func<string, string?> NameOfIssue { get; init; } = static _ => null;

    /// <summary>Whether every request needs a key.</summary>
    public bool KeysRequired { get; init; }

    /// <summary>How many requests a second one reader may make in the long run; 0 for any number.</summary>
    public int RequestsPerSecond { get; init; } = UsualRate;

    /// <summary>Whether the log is written as JSON, a line for each request in it; else it tells warnings, and what feeds bring.</summary>
    public bool LogAsJson { get; init; }

    /// <summary>Reads, codes and adds reports; null where the server takes none.</summary>
    public ReportAdding? Add { get; init; }

    /// <summary>The feeds that are followed.</summary>
    public ImmutableArray<FeedSource> Feeds { get; init; } = [];

    /// <summary>Whether feeds may lie on this machine or in private networks.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Between two requests to one host.</summary>
    public TimeSpan PauseBetweenRequests { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Told the address once the server answers there.</summary>
    public Action<Uri>? Listening { get; init; }
}

/// <summary>The server cannot be started as asked. The message says why and what to do.</summary>
public sealed class ServerException(string message, Exception? cause = null) : Exception(message, cause);
