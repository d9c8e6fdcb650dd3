using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Actors;

namespace Rapport.Tables.Codes;

/// <summary>The codes by which tables of the field name one state; each is text and null where a list has none for it.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3.</param>
/// <param name="Iso2">ISO 3166-1 alpha-2.</param>
/// <param name="Cow">State number of the Correlates of War project.</param>
/// <param name="Gw">State number of Gleditsch and Ward.</param>
/// <param name="Fips">FIPS 10-4, as GDELT writes countries of places.</param>
/// <param name="Cameo">The country in CAMEO's actor codes.</param>
/// <param name="Name">English name.</param>
public sealed record StateCodes(string Iso3, string? Iso2, string? Cow, string? Gw, string? Fips, string Cameo, string Name);

/// <summary>Codes of actors and events across the tables of the field: ours to theirs and theirs to ours.</summary>
public sealed class CodeBook
{
    private readonly FrozenDictionary<string, StateCodes> states;
    private readonly FrozenDictionary<string, string> fips;
    private readonly FrozenDictionary<string, string> cameoCountries;
    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenDictionary<string, string> organisations;
    private readonly FrozenDictionary<string, string[]> sectors;

    /// <summary>Types, modes and codes of events.</summary>
    public Ontology Ontology { get; }

    /// <summary>The codes over the ontology and the register of actors of a pack.</summary>
    public CodeBook(Ontology ontology, ActorRegister actors)
    {
        Ontology = ontology;
        Actors = actors;
        var fipsRows = TextTable.Read("fips.tsv");
        var cameoRows = TextTable.Read("cameo-countries.tsv");
        var fipsOf = fipsRows.Where(static row => row[2] == "yes").ToDictionary(static row => row[1], static row => row[0], StringComparer.Ordinal);
        var cameoOf = cameoRows.Where(static row => row[2] == "yes").ToDictionary(static row => row[1], static row => row[0], StringComparer.Ordinal);
        states = actors.Tables.States.ToFrozenDictionary(static state => state.Code.Value, state => new StateCodes(
            state.Code.Value, OrNull(state.Alpha2), OrNull(state.CorrelatesOfWar), OrNull(state.GleditschWard), fipsOf.GetValueOrDefault(state.Code.Value),
            cameoOf.GetValueOrDefault(state.Code.Value, state.Code.Value), state.Name), StringComparer.Ordinal);
        fips = fipsRows.ToFrozenDictionary(static row => row[0], static row => row[1], StringComparer.Ordinal);
        cameoCountries = cameoRows.ToFrozenDictionary(static row => row[0], static row => row[1], StringComparer.Ordinal);
        names = NamesOf(actors.Tables);
        organisations = TextTable.Read("codes.tsv").Where(static row => row[1] == "organisation")
            .ToFrozenDictionary(static row => row[2], static row => row[3], StringComparer.Ordinal);
        sectors = TextTable.Read("sectors.tsv").ToFrozenDictionary(static row => row[0], StringComparer.Ordinal);
    }

    /// <summary>The register of actors that it is made of.</summary>
    public ActorRegister Actors { get; }

    /// <summary>The codes of the state of an actor: of a state itself, and of the state that a group belongs to; else null.</summary>
    public StateCodes? State(ActorCode actor) => states.GetValueOrDefault(actor.Value.Split(':')[0]);

    /// <summary>The state that a FIPS 10-4 code is, as ISO alpha-3; null where it is none.</summary>
    public string? FromFips(string code) => fips.GetValueOrDefault(code);

    /// <summary>The state that a country of CAMEO's actor codes is, as ISO alpha-3; null where it is none ("AFR").</summary>
    public string? FromCameo(string code) => states.ContainsKey(code) ? code : cameoCountries.GetValueOrDefault(code);

    /// <summary>The state of an English name, as ISO alpha-3; null where it is none. Case does not matter.</summary>
    public string? FromName(string name) => names.GetValueOrDefault(name.Trim());

    /// <summary>The entry of a CAMEO code, or null.</summary>
    public CameoCode? Event(string? cameo) => cameo is null ? null : Ontology.Cameo(cameo);

    /// <summary>The whole CAMEO code of an organisation: "IGOEUREEC"; "IGO" where CAMEO's is not known; null for other actors.</summary>
    public string? Organisation(ActorCode actor) => actor.IsOrganisation ? organisations.GetValueOrDefault(actor.Value, "IGO") : null;

    /// <summary>The role in CAMEO's actor codes of a sector of PLOVER, or null.</summary>
    public string? CameoSector(string? sector) => sector is null ? null : sectors.TryGetValue(sector, out var row) ? row[1] : sector;

    /// <summary>The words of ICEWS for a sector of PLOVER, or null.</summary>
    public string? IcewsSector(string? sector) => sector is not null && sectors.TryGetValue(sector, out var row) ? row[2] : null;

    /// <summary>Quad class of a PLOVER type, or null.</summary>
    public string? QuadOf(string type) => Ontology.IsType(type) ? Ontology.Quad(type) : null;

    /// <summary>A name for an actor: of the state, the organisation, or the code itself.</summary>
    public string NameOf(ActorCode actor) =>
        (actor.IsState ? State(actor)?.Name : Actors.Organisation(actor)?.Name) ?? actor.Value;

    private static FrozenDictionary<string, string> NamesOf(ActorTables tables)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var state in tables.States)
        {
            found.TryAdd(state.Name, state.Code.Value);
            if (state.OfficialName.Length > 0)
                found.TryAdd(state.OfficialName, state.Code.Value);
        }

        foreach (var name in tables.Names.Where(static name => name.Roles.HasFlag(NameRoles.Name) && name.Sector is null && name.Code.IsState))
            found.TryAdd(name.Text, name.Code.Value);
        foreach (var row in TextTable.Read("country-names.tsv"))
            found[row[0]] = row[1];
        return found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
