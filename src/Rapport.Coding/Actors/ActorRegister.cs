using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Coding.Actors;

/// <summary>The tables that an <see cref="ActorRegister"/> is made of.</summary>
public sealed record ActorTables
{
    /// <summary>States and territories in ordinal order of their codes.</summary>
    public required ImmutableArray<StateEntry> States { get; init; }

    /// <summary>Organisations of states in ordinal order of their codes.</summary>
    public required ImmutableArray<OrganisationEntry> Organisations { get; init; }

    /// <summary>All names of states, territories, organisations, regions, groups and bodies.</summary>
    public required ImmutableArray<ActorName> Names { get; init; }

    /// <summary>Offices.</summary>
    public required ImmutableArray<OfficeEntry> Offices { get; init; }

    /// <summary>Words that belong to an office they stand before.</summary>
    public required ImmutableArray<OfficeWord> OfficeWords { get; init; }

    /// <summary>Nouns for those who act for a state.</summary>
    public required ImmutableArray<AgentNoun> AgentNouns { get; init; }

    /// <summary>Names that mean something else too.</summary>
    public required ImmutableArray<AmbiguousName> Ambiguous { get; init; }

    /// <summary>Persons known to have held an office.</summary>
    public required ImmutableArray<OfficeHolder> Holders { get; init; }

    /// <summary>Further names of those persons.</summary>
    public required ImmutableArray<HolderName> HolderNames { get; init; }

    /// <summary>Nouns that stand for several actors of the text before them.</summary>
    public required ImmutableArray<CollectiveNoun> Collectives { get; init; }

    /// <summary>Cities.</summary>
    public required ImmutableArray<City> Cities { get; init; }

    /// <summary>Labels of transcripts that stand for those who only ask: "JOURNALIST".</summary>
    public ImmutableArray<string> Askers { get; init; } = [];

    /// <summary>Parts of states that are no actors of their own.</summary>
    public ImmutableArray<StatePart> Parts { get; init; } = [];

    /// <summary>The nouns that tell how large a place is.</summary>
    public ImmutableArray<PlaceKind> PlaceKinds { get; init; } = [];

    /// <summary>The actors whose name has the article before it in a sentence: "the Netherlands".</summary>
    public ImmutableArray<ActorCode> WithArticle { get; init; } = [];

    /// <summary>Users' own phrases and nouns, with their codes.</summary>
    public OwnActors Dictionary { get; init; } = OwnActors.Empty;
}

/// <summary>
/// The actors of the world and the words for them: states with names, adjectives and capitals, organisations with members,
/// regions, groups, bodies, offices, nouns for those who act for a state, and cities. Written as text in <c>data/actors</c>
/// and <c>data/places</c>.
/// </summary>
public sealed class ActorRegister
{
    private readonly FrozenDictionary<ActorCode, StateEntry> states;
    private readonly FrozenDictionary<ActorCode, OrganisationEntry> organisations;
    private readonly FrozenDictionary<string, KnownPlace> places;
    private readonly FrozenDictionary<string, ActorCode?> parts;
    private readonly FrozenDictionary<string, PlacePrecision> placeKinds;
    private readonly FrozenSet<string> askers;
    private readonly FrozenDictionary<ActorCode, string> regions;
    private readonly FrozenSet<ActorCode> withArticle;
    private readonly FrozenDictionary<string, OfficeWord> officeWords;
    private readonly FrozenDictionary<string, AmbiguousName>.AlternateLookup<ReadOnlySpan<char>> ambiguous;
    private readonly OfficeHolders holders;
    private readonly FrozenDictionary<string, CollectiveNoun> collectives;

    /// <summary>Builds the look-ups over the tables.</summary>
    /// <exception cref="ArgumentException">A code, an office word or an ambiguous name stands twice.</exception>
    public ActorRegister(ActorTables tables)
    {
        Tables = tables;
        states = tables.States.ToFrozenDictionary(state => state.Code);
        organisations = tables.Organisations.ToFrozenDictionary(organisation => organisation.Code);
        places = PlacesOf(tables);
        parts = tables.Parts.ToFrozenDictionary(part => part.Name, part => part.Code, StringComparer.OrdinalIgnoreCase);
        askers = tables.Askers.ToFrozenSet(StringComparer.Ordinal);
        regions = tables.Names.Where(name => name.Code.IsRegion).DistinctBy(name => name.Code).ToFrozenDictionary(name => name.Code, name => name.Canonical);
        withArticle = tables.WithArticle.ToFrozenSet();
        placeKinds = tables.PlaceKinds.ToFrozenDictionary(kind => kind.Word, kind => kind.Precision, StringComparer.OrdinalIgnoreCase);
        officeWords = tables.OfficeWords.ToFrozenDictionary(word => word.Text, StringComparer.OrdinalIgnoreCase);
        ambiguous = tables.Ambiguous.GroupBy(name => name.Text, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        holders = new OfficeHolders(tables);
        collectives = tables.Collectives
            .SelectMany(noun => (IEnumerable<KeyValuePair<string, CollectiveNoun>>)[new(noun.Text, noun), new(EnglishPlural.Of(noun.Text), noun)])
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        Phrases = new PhraseIndex(tables);
    }

    /// <summary>The tables.</summary>
    public ActorTables Tables { get; }

    /// <summary>The index of all phrases that the program looks for in a text.</summary>
    internal PhraseIndex Phrases { get; }

    /// <summary>The state or territory of a code, or null.</summary>
    public StateEntry? State(ActorCode code) => states.GetValueOrDefault(code);

    /// <summary>The organisation of a code, or null.</summary>
    public OrganisationEntry? Organisation(ActorCode code) => organisations.GetValueOrDefault(code);

    /// <summary>The name of a state, an organisation or a region as readers know it: "Belgium"; null for other actors.</summary>
    public string? NameOf(ActorCode code) => State(code)?.Name ?? Organisation(code)?.Name ?? regions.GetValueOrDefault(code);

    /// <summary>Whether the name of an actor has the article before it in a sentence: "the Netherlands".</summary>
    public bool TakesArticle(ActorCode code) => withArticle.Contains(code);

    /// <summary>
    /// The state that a place lies in: a city of over 100,000 inhabitants, a capital, or a state itself; null where the name is unknown.
    /// Where several cities bear the name, the largest counts. Case does not matter.
    /// </summary>
    public ActorCode? StateOfPlace(string place) =>
        places.TryGetValue(place, out var known) && known is { Code.IsState: true, Precision: PlacePrecision.State or PlacePrecision.City } ? known.Code : null;

    /// <summary>A place by its name, as far as the tables know it or the name says what it is: "Herat", "Sahel", "Rostov Oblast". Case does not matter.</summary>
    public Place Place(string name)
    {
        if (parts.TryGetValue(name, out var code))
            return new(name, PlacePrecision.Region, code);
        if (places.TryGetValue(name, out var known))
            return new(name, known.Precision, known.Code.IsState ? known.Code : null);
        var words = name.Split(' ');
        var of = Array.IndexOf(words, "of");
        var precision = words.Length == 1 ? null : of > 0 ? PrecisionOf(words[of - 1]) : PrecisionOf(words[^1]) ?? PrecisionOf(words[0]);
        return new(name, precision, precision == PlacePrecision.Site ? StateOfCityBefore(words) : null);
    }

    /// <summary>The state of the city that a site is called after: "Baghdad International Airport".</summary>
    private ActorCode? StateOfCityBefore(string[] words)
    {
        for (var length = words.Length - 1; length > 0; length--)
            if (places.TryGetValue(string.Join(" ", words[..length]), out var known) && known is { Code.IsState: true, Precision: PlacePrecision.City })
                return known.Code;
        return null;
    }

    /// <summary>How exactly a noun tells where something is: a province is a region; null where it names no kind of place. Case does not matter.</summary>
    internal PlacePrecision? PrecisionOf(string noun) => placeKinds.TryGetValue(noun, out var precision) ? precision : null;

    /// <summary>Whether a label of a transcript stands for somebody who only asks.</summary>
    internal bool IsAsker(string label) => askers.Contains(label);

    /// <summary>The office word that <paramref name="word"/> is, whatever its case, or null.</summary>
    internal OfficeWord? OfficeWord(string word) => officeWords.TryGetValue(word, out var found) ? found : null;

    /// <summary>The collective noun that a form is the singular or plural of, whatever its case, or null.</summary>
    internal CollectiveNoun? Collective(string form) => collectives.GetValueOrDefault(form);

    /// <summary>What else a name can mean, or null.</summary>
    internal AmbiguousName? Ambiguity(ReadOnlySpan<char> name) => ambiguous.TryGetValue(name, out var found) ? found : null;

    /// <summary>
    /// Who of the register bears the name and held an office on the day or in the year around it. A name of one word is a surname, or what
    /// the person is called by; it tells nobody where holders of several states bear it in these years. Without an office before it, it
    /// must be no word or frequent name ("May"), and of somebody whose term is known. A full name is known ten years around the term. With
    /// no day given, any term counts.
    /// </summary>
    /// <param name="name">The name: "Putin", "Vladimir Putin".</param>
    /// <param name="day">The day of the report, or null.</param>
    /// <param name="office">The office that the report gives the person, or null; it tells between persons of the same name.</param>
    /// <returns>The term on the day, else the nearest; null where nobody is meant.</returns>
    public OfficeHolder? Holder(string name, DateOnly? day, OfficeEntry? office = null) =>
        holders.Find(name, day, office, Ambiguity(name) is { Kind: AmbiguityKind.Surname });

    /// <summary>Writes the tables without the dictionary; the same tables give the same bytes.</summary>
    public void Write(BinaryWriter writer) => ActorRegisterFormat.Write(writer, Tables);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">The bytes are cut off.</exception>
    /// <exception cref="InvalidDataException">The bytes are of something else.</exception>
    public static ActorRegister Read(BinaryReader reader) => Read(reader, OwnActors.Empty);

    /// <summary>Reads what <see cref="Write"/> wrote, and joins users' dictionaries to it.</summary>
    /// <exception cref="EndOfStreamException">The bytes are cut off.</exception>
    /// <exception cref="InvalidDataException">The bytes are of something else.</exception>
    public static ActorRegister Read(BinaryReader reader, OwnActors dictionary) =>
        new(ActorRegisterFormat.Read(reader) with { Dictionary = dictionary });

    private static FrozenDictionary<string, KnownPlace> PlacesOf(ActorTables tables)
    {
        var places = new Dictionary<string, KnownPlace>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in tables.Names)
            if (name.Code.IsState && (name.Roles & (NameRoles.Name | NameRoles.Capital)) != 0)
                places.TryAdd(name.Text, new(name.Code, name.Roles.HasFlag(NameRoles.Name) ? PlacePrecision.State : PlacePrecision.City));
        foreach (var city in tables.Cities.OrderByDescending(city => city.Inhabitants).ThenBy(city => city.Name, StringComparer.Ordinal))
            places.TryAdd(city.Name, new(city.Code, PlacePrecision.City));
        foreach (var name in tables.Names)
            if (name.Code.IsRegion && name.Roles.HasFlag(NameRoles.Name))
                places.TryAdd(name.Text, new(name.Code, PlacePrecision.Area));
            else if ((name.Roles.HasFlag(NameRoles.Body) && name.Sector != "MIL") || name.Roles == NameRoles.Territory)
                places.TryAdd(name.Text, new(name.Code, name.Roles == NameRoles.Territory ? PlacePrecision.Region : PlacePrecision.Site));
        return places.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private readonly record struct KnownPlace(ActorCode Code, PlacePrecision Precision);
}
