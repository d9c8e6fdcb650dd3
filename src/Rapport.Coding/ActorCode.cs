namespace Rapport.Coding;

/// <summary>
/// The code of an actor: an ISO 3166-1 alpha-3 code ("BEL"; XKX, PSE, TWN included), an organisation of states ("IGO:EU"),
/// a region named as a counterpart ("REG:EUROPE"), or a state's code and a sector for groups that act for themselves ("LBN:REB").
/// </summary>
/// <param name="Value">The code as text.</param>
public readonly record struct ActorCode(string Value) : IComparable<ActorCode>
{
    /// <summary>Whether the actor is a state, as opposed to an organisation, a region or a group.</summary>
    public bool IsState => Value is { Length: 3 };

    /// <summary>Whether the actor is an organisation of states.</summary>
    public bool IsOrganisation => Value.StartsWith("IGO:", StringComparison.Ordinal);

    /// <summary>Whether the actor is a region.</summary>
    public bool IsRegion => Value.StartsWith("REG:", StringComparison.Ordinal);

    /// <summary>What stands before the colon: the state of a group that acts for itself; the whole code of a state.</summary>
    internal string Stem => Value.Split(':')[0];

    /// <summary>Ordinal order of the codes.</summary>
    public int CompareTo(ActorCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Whether the left code comes before the right one.</summary>
    public static bool operator <(ActorCode left, ActorCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left code comes behind the right one.</summary>
    public static bool operator >(ActorCode left, ActorCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left code comes before the right one or equals it.</summary>
    public static bool operator <=(ActorCode left, ActorCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left code comes behind the right one or equals it.</summary>
    public static bool operator >=(ActorCode left, ActorCode right) => left.CompareTo(right) >= 0;
}
