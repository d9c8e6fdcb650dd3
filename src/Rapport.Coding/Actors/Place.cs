namespace Rapport.Coding.Actors;

/// <summary>How exactly it is known where something is, from the most exact.</summary>
public enum PlacePrecision : byte
{
    /// <summary>A building, a camp, a base: "the White House".</summary>
    Site,

    /// <summary>A city, a town, a village.</summary>
    City,

    /// <summary>A part of a state: a province, an island.</summary>
    Region,

    /// <summary>A state.</summary>
    State,

    /// <summary>A part of the world that lies in several states or in none: a sea, a continent.</summary>
    Area,
}

/// <summary>A place that a report names.</summary>
/// <param name="Name">As the report names it: "Herat".</param>
/// <param name="Precision">How exactly it tells where; null where the name is known to no register and does not say what it is.</param>
/// <param name="State">The state that it lies in or is, or null where that is not known.</param>
public sealed record Place(string Name, PlacePrecision? Precision, ActorCode? State);

/// <summary>A part of a state that reports name as a place: "Crimea".</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">The state, or null where that is disputed.</param>
public sealed record StatePart(string Name, ActorCode? Code);

/// <summary>A word that tells how large a place is: "province".</summary>
/// <param name="Word">The word in lower case.</param>
/// <param name="Precision">What a place of that kind is.</param>
public sealed record PlaceKind(string Word, PlacePrecision Precision);
