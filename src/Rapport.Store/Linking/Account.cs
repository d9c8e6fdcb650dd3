using System.Collections.Immutable;

namespace Rapport.Store.Linking;

/// <summary>One report's account of a call, a meeting or a visit.</summary>
internal sealed record Account
{
    /// <summary>Row of the event that tells it.</summary>
    public required long Finding { get; init; }

    /// <summary>Lasting name of that event.</summary>
    public required string Key { get; init; }

    /// <summary>The coding that it is part of; no two of its accounts are the same occasion.</summary>
    public required long Coding { get; init; }

    /// <summary>"call", "meeting" or "visit".</summary>
    public required string Kind { get; init; }

    /// <summary>Codes of the states and organisations that took part.</summary>
    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>First day on which it may have been.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last day on which it may have been.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>Day of the report; null where it is not known.</summary>
    public DateOnly? Reported { get; init; }

    /// <summary>The state that the report's outlet speaks for, or null.</summary>
    public string? Side { get; init; }

    /// <summary>Who published the report, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Those who took part, as far as named: state or organisation, and name.</summary>
    public required ImmutableArray<(string Country, PersonName Name)> Persons { get; init; }

    /// <summary>Row of the account that stands for the occasion.</summary>
    public long Leader { get; init; }

    /// <summary>
    /// Whether both tell of the same people: persons match on some side and differ on none, or neither names anybody.
    /// Within one outlet, a state whose persons only one of the two names keeps calls and meetings apart: who issues a readout of each meeting of a day has one
    /// minister meet another state twice.
    /// </summary>
    public bool HasSamePeople(Account other)
    {
        if (Persons.IsEmpty && other.Persons.IsEmpty)
            return true;
        return SidesInCommon(other) > 0 && (Kind == "visit" || Outlet != other.Outlet || Parties.All(party => party.Contains(':', StringComparison.Ordinal)
            || Names(party) == other.Names(party)));
    }

    /// <summary>On how many sides persons match; null where on some side they are other persons.</summary>
    public int? SidesInCommon(Account other)
    {
        var common = 0;
        foreach (var country in Persons.Select(static person => person.Country).Distinct(StringComparer.Ordinal))
        {
            var others = other.Persons.Where(person => person.Country == country).ToList();
            if (others.Count == 0)
                continue;
            if (!Persons.Any(person => person.Country == country && others.Any(one => one.Name.Matches(person.Name))))
                return null;
            common++;
        }

        return common;
    }

    private bool Names(string party) => Persons.Any(person => person.Country == party);
}
