using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Rapport.Coding;
using Rapport.Coding.Findings;

namespace Rapport.Store.Questions;

/// <summary>
/// The lasting name of a call, a meeting or a visit: "o" and the twelve characters of the event that tells it. Each account of the occasion gives it a name,
/// and every one of these names leads to it; it is shown under that of its earliest report.
/// </summary>
/// <param name="Value">The name as text.</param>
public readonly record struct OccasionId(string Value)
{
    /// <summary>Reads a name of an occasion; false where <paramref name="text"/> is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OccasionId id)
    {
        var whole = Base32.TryNormalize(text, out var value) && value.Length == Base32.KeyLength && value[0] == 'o';
        id = whole ? new OccasionId(value!) : default;
        return whole;
    }

    /// <summary>The name that the account told by an event gives.</summary>
    public static OccasionId Of(FindingId told) => new("o" + told.Value[1..]);

    /// <summary>The event of the account that gives the name.</summary>
    internal FindingId Event => new("e" + Value[1..]);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Asks for calls, meetings and visits. From and to are their days; of the report where it does not tell.</summary>
public sealed record OccasionsQuestion : ListQuestion
{
    /// <summary>An actor who took part.</summary>
    public ActorCode? Country { get; init; }

    /// <summary>Another one who took part.</summary>
    public ActorCode? With { get; init; }

    /// <summary>"call", "meeting" or "visit"; null for all.</summary>
    public string? Kind { get; init; }
}

/// <summary>Somebody who took part in an occasion.</summary>
/// <param name="Country">State or organisation, or null.</param>
/// <param name="Name">The fullest form of the name that the accounts have.</param>
/// <param name="Office">The office, or null.</param>
public sealed record OccasionPerson(ActorCode? Country, string Name, string? Office);

/// <summary>A call, a meeting or a visit, with all reports that tell of it.</summary>
public sealed record RecordedOccasion
{
    /// <summary>Its lasting name.</summary>
    public required OccasionId Id { get; init; }

    /// <summary>"call", "meeting" or "visit".</summary>
    public required string Kind { get; init; }

    /// <summary>When, as far as the accounts tell; null where none does.</summary>
    public EventDate? Date { get; init; }

    /// <summary>The states and organisations that took part.</summary>
    public required ImmutableArray<ActorCode> Participants { get; init; }

    /// <summary>The persons who took part.</summary>
    public required ImmutableArray<OccasionPerson> Persons { get; init; }

    /// <summary>Where, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The states whose outlets tell of it, sorted.</summary>
    public required ImmutableArray<string> Sides { get; init; }

    /// <summary>How much tells of it.</summary>
    public Levels Levels { get; init; }

    /// <summary>The accounts, the earliest report first.</summary>
    public required ImmutableArray<OccasionAccount> Accounts { get; init; }
}

/// <summary>What one report tells of an occasion.</summary>
/// <param name="Event">The event that tells it.</param>
/// <param name="Report">The report.</param>
/// <param name="Name">Name of the occasion within the report: "o1".</param>
/// <param name="Date">When, as the report tells it, or null.</param>
/// <param name="Story">Number of its story within this record; reports with the same number are reprints of each other.</param>
public sealed record OccasionAccount(FindingId Event, ReportHead Report, string Name, EventDate? Date, long Story);
