using System.Collections.Immutable;

namespace Rapport.Store.Linking;

/// <summary>A report that tells of somebody in an office.</summary>
/// <param name="Day">Day of the report; null where it is not known.</param>
/// <param name="Coding">The coding of the report.</param>
/// <param name="Story">The story of its text.</param>
/// <param name="Outlet">Its outlet, or null.</param>
internal readonly record struct AttestingReport(DateOnly? Day, long Coding, long Story, int? Outlet);

/// <summary>A name that reports give to the holder of an office of a state.</summary>
/// <param name="Office">The office in lower case without the state.</param>
/// <param name="Name">The name as the reports have it.</param>
/// <param name="Reports">The reports, those without a day first, then in the order of days and codings; a report is there as often as it gives the name to the office.</param>
internal sealed record AttestedName(string Office, string Name, ImmutableArray<AttestingReport> Reports);

/// <summary>A person of one state under all forms of the name that reports use.</summary>
internal sealed class NamedPerson(PersonName fullest)
{
    private readonly Dictionary<string, PersonName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _offices = new(StringComparer.Ordinal);

    /// <summary>The longest form of the name.</summary>
    public PersonName Fullest { get; } = fullest;

    /// <summary>The name under which the register of holders has the person, or null.</summary>
    public string? Registered { get; set; }

    /// <summary>Number of attestations in all offices.</summary>
    public int Attestations { get; private set; }

    /// <summary>The forms of the name that reports use.</summary>
    public IReadOnlyCollection<PersonName> Names => _names.Values;

    /// <summary>Number of attestations in an office.</summary>
    public int In(string office) => _offices.GetValueOrDefault(office);

    public void Add(string form, PersonName name, string office, int attestations)
    {
        _names[form] = name;
        _offices[office] = _offices.GetValueOrDefault(office) + attestations;
        Attestations += attestations;
    }
}

/// <summary>
/// Tells which of the names that reports give to holders of the offices of one state are one person's.
/// Full names are one person's where the register of holders has them as one, or where <see cref="PersonName.Matches"/> says so; a name goes to the one
/// longer name that it fits. A family name alone goes to the one full name that it fits among those who hold the same office, else in the state.
/// Where several fit, one that is attested ten times as often as all others together is meant; else the name stands alone.
/// </summary>
internal sealed class NamedPersons
{
    private const int Prevailing = 10;
    private const int LongWord = 6;
    private const int Part = 3;

    private readonly Dictionary<string, List<NamedPerson>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedPerson> _registered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedPerson> _alone = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Office), NamedPerson> _of = [];

    /// <summary>Groups the names of one state.</summary>
    /// <param name="attested">What its reports tell.</param>
    /// <param name="registered">The name under which the register has a full name, or null.</param>
    public static NamedPersons Of(IEnumerable<AttestedName> attested, Func<string, string?> registered)
    {
        var persons = new NamedPersons();
        var names = attested.GroupBy(static one => one.Name, StringComparer.Ordinal)
            .Select(static group => (Text: group.Key, Name: PersonName.Of(group.Key), Offices: group.Select(static one => (one.Office, Count: one.Reports.Length)).ToList(), Count: group.Sum(static one => one.Reports.Length)))
            .Where(static name => !name.Name.Words.IsEmpty)
            .OrderByDescending(static name => name.Name.Words.Length).ThenByDescending(static name => name.Count).ThenBy(static name => name.Text, StringComparer.Ordinal).ToList();
        foreach (var name in names.Where(static name => name.Name.IsFull))
        {
            var person = persons.Full(name.Name, registered(name.Text));
            foreach (var (office, count) in name.Offices)
                persons.Put(person, name.Text, name.Name, office, count);
        }

        foreach (var name in names.Where(static name => !name.Name.IsFull))
        {
            // The choice rests on what full names tell, so that the order of the bare ones does not matter.
            var choices = name.Offices.Select(office => (office.Office, office.Count, Person: persons.Bare(name.Name, office.Office))).ToList();
            foreach (var (office, count, person) in choices)
                persons.Put(person, name.Text, name.Name, office, count);
        }

        return persons;
    }

    /// <summary>Whose name it is, in an office; null where the name has no word that could be compared.</summary>
    public NamedPerson? Of(AttestedName attested) => _of.GetValueOrDefault((attested.Name, attested.Office));

    private void Put(NamedPerson person, string form, PersonName name, string office, int count)
    {
        person.Add(form, name, office, count);
        _of[(form, office)] = person;
    }

    private NamedPerson Full(PersonName name, string? registered)
    {
        if (registered is not null && _registered.TryGetValue(registered, out var known))
            return known;
        var person = Prevails([.. Candidates(name).Where(one => registered is null || one.Registered is null)], static one => one.Attestations)
            ?? Remember(new NamedPerson(name));
        if (registered is not null)
            _registered[person.Registered = registered] = person;
        return person;
    }

    private NamedPerson Bare(PersonName name, string office)
    {
        var all = Candidates(name);
        var same = all.Where(one => one.In(office) > 0).ToList();
        var person = same.Count > 0 ? Prevails(same, one => one.In(office)) : Prevails(all, static one => one.Attestations);
        if (person is not null)
            return person;
        var word = name.Words[0];
        if (!_alone.TryGetValue(word, out person))
            _alone[word] = person = new NamedPerson(name);
        return person;
    }

    private static NamedPerson? Prevails(List<NamedPerson> candidates, Func<NamedPerson, int> count)
    {
        if (candidates.Count < 2)
            return candidates.FirstOrDefault();
        var best = candidates.OrderByDescending(count).ThenBy(static one => string.Join(' ', one.Fullest.Words), StringComparer.Ordinal).First();
        return count(best) >= Prevailing * (candidates.Sum(count) - count(best)) ? best : null;
    }

    private List<NamedPerson> Candidates(PersonName name) =>
        [.. Keys(name.Words[0]).SelectMany(key => _byWord.GetValueOrDefault(key) ?? []).Distinct().Where(one => one.Fullest.Matches(name) && HasInitials(one.Fullest, name))];

    // "George H.W. Bush" is not George W. Bush.
    private static bool HasInitials(PersonName one, PersonName other) =>
        one.Initials.Length == 0 || other.Initials.Length == 0 || one.Initials == other.Initials;

    private NamedPerson Remember(NamedPerson person)
    {
        foreach (var key in person.Fullest.Words.SelectMany(Keys).Distinct())
        {
            if (!_byWord.TryGetValue(key, out var persons))
                _byWord[key] = persons = [];
            persons.Add(person);
        }

        return person;
    }

    // Words that differ by one letter have the beginning or the end in common.
    private static IEnumerable<string> Keys(string word) => word.Length < LongWord ? [word] : [word, word[..Part] + "-", "-" + word[^Part..]];
}
