using System.Collections.Immutable;
using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>Asks who held which office for whom, by the reports. Every condition that is not null must hold.</summary>
public sealed record PeopleQuestion
{
    /// <summary>The state or organisation that the office is held for.</summary>
    public ActorCode? Country { get; init; }

    /// <summary>Words that the office must hold, in any order: "foreign minister".</summary>
    public string? Office { get; init; }

    /// <summary>Words that a form of the person's name must hold: "Blinken".</summary>
    public string? Name { get; init; }

    /// <summary>A day on which the office was held: not before the first attestation and not after the last.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Most tenures; at least 1.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Tenures, by state; in each the single offices first, and in these first who followed each other.</summary>
/// <param name="Tenures">The tenures.</param>
/// <param name="Total">How many there are.</param>
public sealed record People(ImmutableArray<Tenure> Tenures, Total Total);

/// <summary>An office that a person holds, as far as reports attest it.</summary>
public sealed record Tenure
{
    /// <summary>The state or organisation that the office is held for.</summary>
    public required ActorCode Country { get; init; }

    /// <summary>The office in lower case without the state, in the words that most reports use.</summary>
    public required string Office { get; init; }

    /// <summary>Whether one person holds the office for the state at a time.</summary>
    public bool IsSingle { get; init; }

    /// <summary>The form of the person's name that most reports use, a full one where there is any.</summary>
    public required string Name { get; init; }

    /// <summary>Further forms of the name, the most frequent first.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>The earliest report that attests it; null where no report has a day.</summary>
    public Attestation? First { get; init; }

    /// <summary>The latest report that attests it; null where no report has a day.</summary>
    public Attestation? Last { get; init; }

    /// <summary>How much attests it.</summary>
    public Levels Levels { get; init; }

    /// <summary>Who held the single office before, by the first day attested; null where nobody is known or the office is held by several.</summary>
    public Neighbour? Before { get; init; }

    /// <summary>Who held the single office after, by the first day attested; null where nobody is known or the office is held by several.</summary>
    public Neighbour? After { get; init; }

    /// <summary>Others who are attested in the same single office in the same days, those with most reports first.</summary>
    public ImmutableArray<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Its lasting address.</summary>
    public RecordAddress Address => new(new Thing.OfTenure(Country, Thing.PartOf(Office), Thing.PartOf(Name), First?.Day));

    /// <summary>What the register of holders says; null where it knows nothing of it.</summary>
    public RegisteredTerm? Register { get; init; }
}

/// <summary>A report that tells of somebody in an office.</summary>
/// <param name="Day">Day of the report.</param>
/// <param name="Report">The report.</param>
public readonly record struct Attestation(DateOnly Day, ReportId Report);

/// <summary>Who held an office before or after somebody.</summary>
/// <param name="Name">The name.</param>
/// <param name="Day">Before: the last day attested. After: the first.</param>
public sealed record Neighbour(string Name, DateOnly Day);

/// <summary>Somebody else attested in the same single office of one state in the same days. One of both is wrong, or speaks of another time.</summary>
/// <param name="Name">The other person.</param>
/// <param name="From">First day that both tenures have.</param>
/// <param name="To">Last day that both tenures have.</param>
/// <param name="OwnReports">Reports of these days that attest the tenure itself.</param>
/// <param name="OtherReports">Reports of these days that attest the other person.</param>
public sealed record Contradiction(string Name, DateOnly From, DateOnly To, int OwnReports, int OtherReports);

/// <summary>A term of the register of holders, beside what the reports tell.</summary>
/// <param name="Agrees">Whether the attested days lie in a term of the same person; else the register has other days, or another person on these days.</param>
/// <param name="Name">Whose term it is.</param>
/// <param name="From">First day in office.</param>
/// <param name="To">Last day in office; null where the term was not over when the register was made.</param>
/// <param name="IsAtLeast">Whether the term is only known to have been at least so long.</param>
/// <param name="Outside">How many of the reports are of a day outside the terms that the register has of the person.</param>
public sealed record RegisteredTerm(bool Agrees, string Name, DateOnly From, DateOnly? To, bool IsAtLeast, int Outside);
